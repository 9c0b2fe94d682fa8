package org.safepassage.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Agreement;
import org.safepassage.formats.OperationFiles;
import org.safepassage.formats.OperationFolder;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Fate;
import org.safepassage.ledger.IncidentId;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.PlannedCall;
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
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRule;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SideId;
import org.safepassage.operate.OperationRecord;
import org.safepassage.operate.Room;
import org.safepassage.operate.Standing;

/// FEATURE UNDER TEST: a party never sees the other side's people. The two villages of the
/// documentation: `upper` goes south, `lower` north; one convoy of each is on the road and short of
/// two people.
final class SeenTest {
  private static final Instant START = Instant.parse("2030-03-01T06:00:00Z");
  private static final CategoryId RESIDENTS = new CategoryId("residents");
  private static final Sight SOUTH = new Sight.OfSide(new SideId("south"));

  private final List<Event> events = new ArrayList<>();
  private final Room room = room();
  private final OperationRecord record =
      new OperationRecord(room.operation().id(), CountRule.SMALLEST);

  private static Room room() {
    OperationFolder folder =
        OperationFiles.read(
                java.nio.file.Path.of(System.getProperty("safepassage.home", ".."))
                    .resolve("docs/formats/examples/minimal"))
            .value()
            .orElseThrow();
    Map<AgreementId, Agreement> agreements = new LinkedHashMap<>();
    folder.agreements().forEach(agreement -> agreements.put(agreement.id(), agreement));
    return new Room(folder.operation(), agreements);
  }

  @BeforeEach
  void both_convoys_are_on_the_road() {
    says(new AgreementBody.Accepted(new AgreementId("first"), new PartyId("northern-army")));
    says(new AgreementBody.Accepted(new AgreementId("first"), new PartyId("southern-army")));
    says(new AgreementBody.InForce(new AgreementId("first")));
    for (String side : List.of("upper", "lower")) {
      ConvoyId convoy = new ConvoyId(side + "-1");
      CommitmentId commitment = new CommitmentId(side);
      PlaceId origin = new PlaceId(side + "-village");
      says(
          new ConvoyBody.Planned(
              convoy,
              commitment,
              load(50),
              Map.of(),
              List.of(
                  new PlannedCall(origin, START),
                  new PlannedCall(new PlaceId("bridge"), START.plusSeconds(60)))));
      says(
          new ConvoyBody.Released(
              convoy, commitment, Milestone.DEPARTED, load(50), Optional.empty()));
      says(seen(convoy, Stage.BOARDED, origin, 50));
      says(seen(convoy, Stage.DEPARTED, origin, 50));
      says(seen(convoy, Stage.AT_CHECKPOINT, new PlaceId("bridge"), 48));
      says(
          new ConvoyBody.AccountedFor(
              convoy, RESIDENTS, Fate.DETAINED, Count.of(1), Optional.empty(), "one of " + side));
    }
  }

  @Test
  void A01_a_coordinator_sees_everything() {
    Standing standing = standing();

    assertThat(Seen.of(new Sight.Everything(), room).of(standing)).isSameAs(standing);
    assertThat(visible(new Sight.Everything())).containsExactlyElementsOf(events);
  }

  @Test
  void A02_a_side_sees_its_own_convoys_and_of_the_others_only_how_many_passed() {
    Standing all = standing();
    Standing seen = Seen.of(SOUTH, room).of(all);

    assertThat(all.convoys()).hasSize(2);
    assertThat(seen.convoys()).containsOnlyKeys(new ConvoyId("upper-1"));
    assertThat(seen.alarms()).isNotEmpty().hasSizeLessThan(all.alarms().size());
    assertThat(seen.alarms().toString()).doesNotContain("lower-1");
    assertThat(seen.progress().counts().keySet())
        .filteredOn(key -> key.commitment().value().equals("lower"))
        .isNotEmpty()
        .allMatch(key -> key.category().equals(Seen.ALL));
    assertThat(seen.progress().counts().keySet())
        .filteredOn(key -> key.commitment().value().equals("upper"))
        .isNotEmpty()
        .allMatch(key -> key.category().equals(RESIDENTS));
    assertThat(seen.progress().accountedFor().keySet())
        .isNotEmpty()
        .allMatch(key -> key.commitment().value().equals("upper"));
    assertThat(seen.operation().population().caseload())
        .isNotEmpty()
        .allMatch(entry -> entry.origin().value().equals("upper-village"));
  }

  @Test
  void A03_the_totals_that_conditions_are_made_of_are_the_same_for_everybody() {
    Standing all = standing();

    for (Sight sight : List.of(SOUTH, new Sight.Totals())) {
      Standing seen = Seen.of(sight, room).of(all);
      for (String id : List.of("upper", "lower")) {
        CommitmentId commitment = new CommitmentId(id);
        for (Milestone milestone : Milestone.values()) {
          assertThat(count(seen, commitment, milestone))
              .as("%s %s for %s", id, milestone, sight)
              .isEqualTo(count(all, commitment, milestone));
        }
      }
      assertThat(seen.deal().orElseThrow().outlook()).isEqualTo(all.deal().orElseThrow().outlook());
    }
  }

  @Test
  void A04_whoever_is_of_no_side_sees_totals_and_no_convoy() {
    Standing seen = Seen.of(new Sight.Totals(), room).of(standing());

    assertThat(seen.convoys()).isEmpty();
    assertThat(seen.operation().population().caseload()).isEmpty();
    assertThat(visible(new Sight.Totals()))
        .isNotEmpty()
        .noneMatch(event -> event.body() instanceof ConvoyBody);
  }

  @Test
  void A05_no_event_of_the_other_sides_people_is_seen() {
    List<Event> visible = visible(SOUTH);

    assertThat(visible).isNotEmpty();
    assertThat(visible.toString()).contains("upper-1").doesNotContain("lower");
  }

  @Test
  void A06_where_trouble_is_on_the_others_road_only_that_it_is_closed_is_seen() {
    says(
        new TroubleBody.IncidentReported(
            new IncidentId("i1"), "shooting", road("road-north"), "near the lower convoy"));
    says(new TroubleBody.Suspended(road("road-north"), "the lower convoy is there", List.of()));
    says(new TroubleBody.Suspended(road("road-south"), "snow", List.of()));

    Standing seen = Seen.of(SOUTH, room).of(standing());

    assertThat(seen.closures()).hasSize(2);
    assertThat(reason(seen, "road-north")).isEmpty();
    assertThat(reason(seen, "road-south")).isEqualTo("snow");
    assertThat(seen.progress().incidents()).isEmpty();
    assertThat(visible(SOUTH).toString()).doesNotContain("lower").contains("snow");
  }

  @Test
  void A07_a_correction_is_seen_where_the_event_was_and_never_moves_anything_into_sight() {
    Event ofUpper =
        events.stream()
            .filter(event -> event.body() instanceof ConvoyBody.Seen)
            .findFirst()
            .orElseThrow();
    long lower =
        events.stream()
            .filter(event ->
                event.body() instanceof ConvoyBody.Seen seen
                    && seen.convoy().value().equals("lower-1"))
            .findFirst()
            .orElseThrow()
            .sequence()
            .value();
    Body wrong = seen(new ConvoyId("lower-1"), Stage.BOARDED, new PlaceId("bridge"), 3);
    says(new RecordBody.Correction(Sequence.of(lower), Optional.empty(), "of lower"));
    says(new RecordBody.Correction(ofUpper.sequence(), Optional.of(wrong), "of upper"));

    assertThat(visible(SOUTH)).noneMatch(event -> event.body() instanceof RecordBody.Correction);
  }

  @Test
  void A08_a_party_sees_what_is_noted_by_it_and_of_it() {
    says(violation("v1", "northern-army", "southern-army"));
    says(violation("v2", "northern-army", "northern-army"));
    says(
        new TroubleBody.ViolationDisputed(
            new ViolationId("v1"), new PartyId("southern-army"), "no"));

    SeenEvents south =
        new SeenEvents(Seen.of(SOUTH, room), record, Optional.of(new PartyId("southern-army")));

    assertThat(events.stream().filter(south::shows).map(event -> event.body().kind()))
        .containsSequence("violation-noted", "violation-disputed")
        .doesNotContainSequence("violation-noted", "violation-noted");
  }

  private static TroubleBody.ViolationNoted violation(String id, String by, String of) {
    return new TroubleBody.ViolationNoted(
        new ViolationId(id), new PartyId(by), Optional.of(new PartyId(of)), Optional.empty(), "");
  }

  private static String reason(Standing seen, String road) {
    return Objects.requireNonNull(seen.closures().get(road(road))).reason();
  }

  private static Site road(String id) {
    return new Site.OnCorridor(new CorridorId(id));
  }

  private static long count(Standing standing, CommitmentId commitment, Milestone milestone) {
    return standing.progress().counts().entrySet().stream()
        .filter(entry -> entry.getKey().commitment().equals(commitment))
        .filter(entry -> entry.getKey().milestone() == milestone)
        .mapToLong(entry -> entry.getValue().value())
        .sum();
  }

  private List<Event> visible(Sight sight) {
    SeenEvents seen = new SeenEvents(Seen.of(sight, room), record, Optional.empty());
    return events.stream().filter(seen::shows).toList();
  }

  private Standing standing() {
    return room.standing(record, START.plus(Duration.ofHours(3)));
  }

  private static Load load(long people) {
    return Load.of(Map.of(RESIDENTS, Count.of(people)));
  }

  private static ConvoyBody.Seen seen(ConvoyId convoy, Stage stage, PlaceId place, long people) {
    return new ConvoyBody.Seen(
        convoy, Optional.empty(), stage, Optional.of(place), load(people), Optional.empty(), "");
  }

  private void says(Body body) {
    Instant now = START.plus(Duration.ofMinutes(events.size()));
    Event event =
        new Event(
            room.operation().id(),
            Sequence.of(events.size() + 1),
            now,
            new Entry(
                now,
                new Reporter(new UserId("desk"), Role.FIELD_OFFICER, new DeviceId("phone")),
                new EntryKey("key-" + events.size()),
                body));
    events.add(event);
    record.take(event);
  }
}
