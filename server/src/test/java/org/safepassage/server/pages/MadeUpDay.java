package org.safepassage.server.pages;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.formats.OperationFiles;
import org.safepassage.formats.OperationFolder;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.AllotmentId;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.DemandId;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Fate;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.IncidentId;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.PlanId;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.Stage;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.ledger.UserId;
import org.safepassage.ledger.ViolationId;
import org.safepassage.model.AgreementId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRule;
import org.safepassage.model.FactId;
import org.safepassage.model.FactState;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Reckoning;
import org.safepassage.model.VehicleTypeId;
import org.safepassage.operate.Account;
import org.safepassage.operate.Marks;
import org.safepassage.operate.OperationRecord;
import org.safepassage.operate.Room;
import org.safepassage.pictures.Language;

/// A day of the second Aleppo deal that never was, so that every page has something to show: one
/// convoy arrived, one with people missing, one held, one overdue, one planned; counts that differ,
/// an incident, a suspension, an exception, a violation with its dispute, a correction.
final class MadeUpDay {
  static final Instant START = Instant.parse("2016-12-19T04:00:00Z");
  static final AgreementId DEAL = new AgreementId("2016-12-18");
  static final CommitmentId ALEPPO = new CommitmentId("aleppo");
  static final CommitmentId TOWNS = new CommitmentId("foua-kefraya");
  static final PartyId GOVERNMENT = new PartyId("government");
  static final PartyId GROUPS = new PartyId("armed-groups");
  static final CategoryId WOUNDED = new CategoryId("wounded");
  static final CategoryId CIVILIANS = new CategoryId("civilians");

  final OperationFolder folder;
  final Room room;
  final OperationRecord record;
  private Instant now = START;

  MadeUpDay() {
    folder =
        OperationFiles.read(
                Path.of(System.getProperty("safepassage.home", "."), "scenarios", "aleppo-2016"))
            .value()
            .orElseThrow();
    Map<AgreementId, Agreement> versions = new LinkedHashMap<>();
    folder.agreements().forEach(agreement -> versions.put(agreement.id(), agreement));
    room =
        new Room(
            folder
                .operation()
                .withReckoning(new Reckoning(CountRule.SMALLEST, Duration.ofMinutes(20))),
            versions);
    record = new OperationRecord(folder.operation().id(), CountRule.SMALLEST);
  }

  /// With everything that happened.
  static MadeUpDay whole() {
    MadeUpDay day = new MadeUpDay();
    day.deal();
    day.morning();
    day.trouble();
    return day;
  }

  MadeUpDay at(String time) {
    now = Instant.parse("2016-12-19T" + time + ":00Z");
    return this;
  }

  Instant now() {
    return now;
  }

  MadeUpDay says(String user, Role role, Body body) {
    return says(user, role, body, now);
  }

  MadeUpDay says(String user, Role role, Body body, Instant occurred) {
    long next = record.last().value() + 1;
    record.take(
        new Event(
            record.operation(),
            Sequence.of(next),
            now,
            new Entry(
                occurred,
                new Reporter(new UserId(user), role, new DeviceId("phone-1")),
                new EntryKey("key-" + next),
                body)));
    now = now.plusSeconds(20);
    return this;
  }

  private MadeUpDay says(Body body) {
    return says("maya", Role.COORDINATOR, body);
  }

  void deal() {
    says(new AgreementBody.Proposed(DEAL, new PartyId("turkey"), Hash.ofContent(new byte[1])));
    says(new AgreementBody.Announced(DEAL, new PartyId("turkey")));
    for (String party : List.of("government", "armed-groups", "russia", "turkey", "iran")) {
      says("liaison-" + party, Role.LIAISON, new AgreementBody.Accepted(DEAL, new PartyId(party)));
    }
    says(new AgreementBody.InForce(DEAL));
    for (String fact : List.of("russian-guarantee", "turkish-guarantee", "buses-in-the-towns")) {
      says(new AssuranceBody.FactStated(new FactId(fact), FactState.GIVEN, ""));
    }
    says(new AssuranceBody.ConsentStated(new PartyId("allied-militias"), true, ""));
    says(
        new AssuranceBody.ConsentStated(
            new PartyId("groups-outside-the-deal"), true, "by telephone"));
  }

  void morning() {
    at("05:00");
    says(
        new RecordBody.PlanPublished(
            new PlanId("plan-1"), Hash.ofContent(new byte[2]), Count.of(6)));
    planned("foua-1", TOWNS, Map.of(WOUNDED, 40L, CIVILIANS, 60L), "06:00");
    planned("foua-2", TOWNS, Map.of(CIVILIANS, 100L), "08:30");
    planned("aleppo-1", ALEPPO, Map.of(WOUNDED, 50L, CIVILIANS, 350L), "08:40");
    planned("aleppo-2", ALEPPO, Map.of(CIVILIANS, 400L), "09:00");
    planned("aleppo-3", ALEPPO, Map.of(CIVILIANS, 500L), "11:30");
    planned("aleppo-4", ALEPPO, Map.of(CIVILIANS, 500L), "12:30");
    at("05:40");
    seen("omar", "foua-1", Stage.BOARDED, Map.of(WOUNDED, 40L, CIVILIANS, 60L));
    at("06:00");
    released("foua-1", TOWNS, Map.of(WOUNDED, 40L, CIVILIANS, 60L), Optional.empty());
    at("06:05");
    seen("omar", "foua-1", Stage.DEPARTED, Map.of());
    at("07:40");
    seen("lina", "foua-1", Stage.CROSSED, Map.of(WOUNDED, 40L, CIVILIANS, 60L), "baqlo");
    at("08:20");
    seen("lina", "foua-1", Stage.DISEMBARKED, Map.of(WOUNDED, 40L, CIVILIANS, 60L));
    attests("United Nations", "foua-1", Map.of(WOUNDED, 40L, CIVILIANS, 60L));
    attests("ICRC", "foua-1", Map.of(WOUNDED, 40L, CIVILIANS, 60L));
    attests("Syrian Arab Red Crescent", "foua-1", Map.of(WOUNDED, 40L, CIVILIANS, 59L));
    at("08:30");
    seen("sami", "aleppo-1", Stage.BOARDED, Map.of(WOUNDED, 50L, CIVILIANS, 350L));
    released("aleppo-1", ALEPPO, Map.of(WOUNDED, 50L, CIVILIANS, 350L), Optional.empty());
    at("08:45");
    seen("sami", "aleppo-1", Stage.DEPARTED, Map.of());
    seen("sami", "aleppo-2", Stage.BOARDED, Map.of(CIVILIANS, 400L));
    at("09:10");
    released("aleppo-2", ALEPPO, Map.of(CIVILIANS, 400L), Optional.empty());
    seen("sami", "aleppo-2", Stage.DEPARTED, Map.of());
    at("09:15");
    seen("nour", "aleppo-1", Stage.CROSSED, Map.of(WOUNDED, 50L, CIVILIANS, 350L), "ramouseh");
    seen("yara", "aleppo-1", Stage.CROSSED, Map.of(WOUNDED, 50L, CIVILIANS, 340L), "ramouseh");
  }

  void trouble() {
    at("09:30");
    seen("nour", "aleppo-2", Stage.HELD, Map.of(CIVILIANS, 388L), "militia-checkpoint");
    says(
        "nour",
        Role.FIELD_OFFICER,
        new TroubleBody.IncidentReported(
            new IncidentId("incident-1"),
            "shots",
            new Site.AtPlace(new PlaceId("militia-checkpoint")),
            "Shots heard near the checkpoint; nobody hurt so far."));
    says(
        "nour",
        Role.FIELD_OFFICER,
        new TroubleBody.Suspended(
            new Site.OnCorridor(new CorridorId("aleppo-west")),
            "shots at the checkpoint",
            List.of(GOVERNMENT, new PartyId("russia"))));
    at("09:40");
    says(
        "nour",
        Role.FIELD_OFFICER,
        new ConvoyBody.AccountedFor(
            new ConvoyId("aleppo-2"),
            CIVILIANS,
            Fate.DETAINED,
            Count.of(5),
            Optional.of(new PlaceId("militia-checkpoint")),
            "taken off the third bus"));
    says(
        "liaison-armed-groups",
        Role.LIAISON,
        new TroubleBody.ViolationNoted(
            new ViolationId("violation-1"),
            GROUPS,
            Optional.of(new PartyId("allied-militias")),
            Optional.of(new ClauseId("halves")),
            "People were taken off a bus."));
    says(
        "liaison-government",
        Role.LIAISON,
        new TroubleBody.ViolationDisputed(
            new ViolationId("violation-1"), GOVERNMENT, "They had weapons hidden."));
    says(
        "liaison-armed-groups",
        Role.LIAISON,
        new AssuranceBody.DemandRaised(
            new DemandId("demand-1"), GROUPS, List.of(TOWNS), "Release of the five first."));
    at("09:50");
    released(
        "foua-2", TOWNS, Map.of(CIVILIANS, 100L), Optional.of("Wounded aboard, snow is coming."));
    says(
        new RecordBody.AllotmentIssued(
            new AllotmentId("allotment-1"),
            ALEPPO,
            new PlaceId("ramouseh"),
            Count.of(120),
            Instant.parse("2016-12-19T16:00:00Z")));
    says(
        "omar",
        Role.FIELD_OFFICER,
        new ConvoyBody.Seen(
            new ConvoyId("convoy-unknown"),
            Optional.empty(),
            Stage.AT_CHECKPOINT,
            Optional.of(new PlaceId("ramouseh")),
            Load.NONE,
            Optional.of(Count.of(3)),
            "three white buses"));
    says("omar", Role.FIELD_OFFICER, new RecordBody.Remark("سقط الثلج على الطريق"));
    says(
        "omar",
        Role.FIELD_OFFICER,
        new RecordBody.Correction(
            record.last(),
            Optional.of(new RecordBody.Remark("بدأ الثلج على الطريق، لم يتراكم")),
            "said too much"));
    at("10:10");
  }

  void planned(
      String convoy, CommitmentId commitment, Map<CategoryId, Long> people, String departs) {
    var agreed =
        room.agreements().values().stream()
            .filter(version -> version.id().equals(DEAL))
            .flatMap(version -> version.findCommitment(commitment).stream())
            .findFirst()
            .orElseThrow();
    says(
        new ConvoyBody.Planned(
            new ConvoyId(convoy),
            commitment,
            load(people),
            Map.of(new VehicleTypeId("bus"), Count.of(8)),
            RecordForms.calls(
                agreed, Instant.parse("2016-12-19T" + departs + ":00Z"), folder.operation())));
  }

  void seen(
      String user, String convoy, Stage stage, Map<CategoryId, Long> people, String... place) {
    says(
        user,
        Role.FIELD_OFFICER,
        new ConvoyBody.Seen(
            new ConvoyId(convoy),
            Optional.empty(),
            stage,
            place.length == 0 ? Optional.empty() : Optional.of(new PlaceId(place[0])),
            load(people),
            Optional.empty(),
            ""));
  }

  void released(
      String convoy,
      CommitmentId commitment,
      Map<CategoryId, Long> people,
      Optional<String> exception) {
    says(
        new ConvoyBody.Released(
            new ConvoyId(convoy),
            commitment,
            Milestone.DEPARTED,
            load(people),
            exception.map(reason ->
                new ConvoyBody.Released.Exception(
                    reason, List.of("not-permitted-now foua-kefraya")))));
  }

  private void attests(String member, String convoy, Map<CategoryId, Long> people) {
    says(
        "observer-" + member.substring(0, 2).toLowerCase(java.util.Locale.ROOT),
        Role.OBSERVER,
        new ConvoyBody.Attested(new ConvoyId(convoy), Milestone.ARRIVED, load(people), member));
  }

  static Load load(Map<CategoryId, Long> people) {
    Map<CategoryId, Count> counts = new LinkedHashMap<>();
    people.forEach((category, n) -> counts.put(category, Count.of(n)));
    return Load.of(counts);
  }

  Marks marks() {
    return new Marks(room, record);
  }

  static Viewer viewer(Role role, Language language) {
    return new Viewer(
        new UserId("maya"), "Maya", role, language, new DeviceId("desk-1"), Viewer.Belonging.NONE);
  }

  View view(Role role, Language language) {
    return view(viewer(role, language));
  }

  View view(Viewer viewer) {
    List<EntryKey> made = new ArrayList<>();
    return new View(
        room.standing(record, now),
        Affairs.read(record, marks(), _ -> true),
        room.agreements().values(),
        viewer,
        _ -> true,
        new View.Paper(
            "guard-of-the-session",
            () -> {
              made.add(new EntryKey("0123456789ab-" + made.size()));
              return made.getLast();
            },
            Optional.empty()));
  }

  Forms forms(View view) {
    return new Forms(
        view,
        id -> Hash.ofContent(id.value().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        record::findStatement,
        () -> Account.listOf(record));
  }
}
