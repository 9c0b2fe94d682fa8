package org.safepassage.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.safepassage.model.AgreementId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.FactId;
import org.safepassage.model.FactState;
import org.safepassage.model.Milestone;
import org.safepassage.model.OperationId;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SideId;
import org.safepassage.model.VehicleTypeId;

/// A ledger with one event of each kind, every field filled in: what the frozen file `events.jsonl`
/// beside it says.
public final class OneOfEachKind {
  private static final Instant MORNING = Instant.parse("2016-12-16T08:05:00.250Z");
  private static final CommitmentId RESIDENTS = new CommitmentId("residents");
  private static final ConvoyId CONVOY = new ConvoyId("residents-1");
  private static final CategoryId ADULTS = new CategoryId("adults");
  private static final PartyId ARMY = new PartyId("army");
  private static final PartyId MILITIA = new PartyId("militia");
  private static final PlaceId ENCLAVE = new PlaceId("الفوعة");
  private static final PlaceId BRIDGE = new PlaceId("bridge");
  private static final AgreementId FIRST = new AgreementId("first");
  private static final Load LOAD =
      new Load(Map.of(ADULTS, Count.of(40), new CategoryId("wounded"), Count.ZERO), Count.of(3));
  private static final Hash TEXT =
      Hash.parse("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  private static final TextId NEWS = new TextId("text-1");
  private static final ClaimContent CLAIM =
      new ClaimContent(
          new ClaimWord("count"),
          new ClaimWord("left"),
          new ClaimContent.Voiced(
              List.of(
                  new ClaimSource(
                      "the army",
                      new ClaimWord("organisation"),
                      Optional.of(ARMY),
                      List.of(new TextPart(36, 44)),
                      new ClaimSource.Cue(
                          "say", new ClaimWord("verb"), List.of(new TextPart(45, 49))))),
              new ClaimWord("asserted"),
              true),
          List.of(new TextPart(0, 12), new TextPart(13, 34)),
          new ClaimSlots(
              Optional.of(
                  new ClaimSlots.Figure(
                      "More than 40",
                      new ClaimWord("gt"),
                      Optional.of(Count.of(40)),
                      Count.of(41),
                      Optional.of(Count.of(900)),
                      "people")),
              Optional.of(
                  new ClaimSlots.Where("الفوعة", Optional.of(ENCLAVE), "the enclave", 93, true)),
              Optional.of(
                  new ClaimSlots.Dates(
                      "on Thursday",
                      Optional.of(LocalDate.of(2016, 12, 14)),
                      LocalDate.of(2016, 12, 15),
                      true)),
              List.of(
                  new ClaimSlots.Blame(
                      "the rebels", Optional.of(MILITIA), Optional.of(new SideId("north")))),
              "the wounded are out",
              true),
          List.of(new ClaimWord("which-place")));

  private OneOfEachKind() {}

  /// The events in the order of the file.
  public static List<Event> events() {
    List<Body> bodies = bodies();
    return IntStream.range(0, bodies.size()).mapToObj(i -> event(i + 1, bodies.get(i))).toList();
  }

  private static Event event(long sequence, Body body) {
    Reporter by =
        new Reporter(
            new UserId("bridge-post@north"), Role.FIELD_OFFICER, new DeviceId("phone-" + sequence));
    EntryKey key = new EntryKey("k/" + sequence);
    return new Event(
        new OperationId("valley"),
        Sequence.of(sequence),
        MORNING.plusSeconds(60 * sequence),
        new Entry(MORNING.plusSeconds(sequence), by, key, body));
  }

  private static List<Body> bodies() {
    return List.of(
        new AgreementBody.Proposed(FIRST, ARMY, TEXT),
        new AgreementBody.Announced(FIRST, ARMY),
        new AgreementBody.Accepted(FIRST, MILITIA),
        new AgreementBody.InForce(FIRST),
        new PeopleBody.CaseloadDeclared(ENCLAVE, ADULTS, Count.of(900), "By the relief office."),
        new PeopleBody.TurnoutClosed(RESIDENTS, Count.of(880), MILITIA),
        new AssuranceBody.FactStated(
            new FactId("list-a"), FactState.NOT_ASKED, "Taken \"back\"\n\\ \tüber قائمة 🚌"),
        new AssuranceBody.ConsentStated(MILITIA, false, "Not before noon."),
        new AssuranceBody.DemandRaised(
            new DemandId("demand-1"), ARMY, List.of(RESIDENTS), "The bodies of three soldiers."),
        new AssuranceBody.DemandSettled(
            new DemandId("demand-1"), AssuranceBody.DemandSettled.Settlement.MET, "At the bridge."),
        new ConvoyBody.Planned(
            CONVOY,
            RESIDENTS,
            LOAD,
            Map.of(new VehicleTypeId("bus"), Count.of(5)),
            List.of(
                new PlannedCall(ENCLAVE, MORNING),
                new PlannedCall(BRIDGE, MORNING.plusSeconds(5)))),
        new ConvoyBody.Released(
            CONVOY,
            RESIDENTS,
            Milestone.DEPARTED,
            LOAD,
            Optional.of(
                new ConvoyBody.Released.Exception(
                    "A child needs oxygen.", List.of("held-back: residents")))),
        new ConvoyBody.StoodDown(CONVOY, "No driver."),
        new ConvoyBody.Seen(
            CONVOY,
            Optional.of(RESIDENTS),
            Stage.AT_CHECKPOINT,
            Optional.of(BRIDGE),
            LOAD,
            Optional.of(Count.of(5)),
            "One bus has a flat tyre."),
        new ConvoyBody.AccountedFor(
            CONVOY, ADULTS, Fate.DETAINED, Count.of(2), Optional.of(BRIDGE), "Names are known."),
        new ConvoyBody.Attested(CONVOY, Milestone.CROSSED, LOAD, "red-crescent"),
        new ConvoyBody.CountSettled(
            CONVOY, Milestone.ARRIVED, ADULTS, Count.of(38), "Counted twice."),
        new TroubleBody.IncidentReported(
            new IncidentId("shots-1"), "shots", new Site.AtPlace(BRIDGE), "From the north."),
        new TroubleBody.IncidentClosed(new IncidentId("shots-1"), ARMY, "Quiet again."),
        new TroubleBody.Suspended(
            new Site.OnCorridor(new CorridorId("road")), "Shots.", List.of(ARMY, MILITIA)),
        new TroubleBody.Resumed(
            new Site.OnCorridor(new CorridorId("road")), Optional.of(ARMY), "Quiet."),
        new TroubleBody.ViolationNoted(
            new ViolationId("violation-1"),
            MILITIA,
            Optional.of(ARMY),
            Optional.of(new ClauseId("3.b")),
            "Two buses were searched."),
        new TroubleBody.ViolationDisputed(
            new ViolationId("violation-1"), ARMY, "They were looked into from outside."),
        new RecordBody.PlanPublished(new PlanId("plan-2"), TEXT, Count.of(18)),
        new RecordBody.AllotmentIssued(
            new AllotmentId("bridge-1"), RESIDENTS, BRIDGE, Count.of(100), MORNING),
        new RecordBody.AllotmentUsed(new AllotmentId("bridge-1"), CONVOY, Count.of(40)),
        new RecordBody.AllotmentReturned(new AllotmentId("bridge-1"), Count.of(60)),
        new RecordBody.Correction(
            Sequence.of(5),
            Optional.of(new PeopleBody.CaseloadDeclared(ENCLAVE, ADULTS, Count.of(910), "")),
            "A page was missing."),
        new RecordBody.Remark("The line is bad; counts come late."),
        new AccountBody.TextTaken(
            NEWS,
            new AccountBody.Origin("Valley Post", Optional.of(LocalDate.of(2016, 12, 15)), "en"),
            TEXT,
            "More than 40 have left the enclave, the army said on Thursday.",
            List.of(new ClaimWord("markup"))),
        new AccountBody.ClaimsFound(
            NEWS,
            Optional.of("accounts 1"),
            List.of(new AccountBody.Found(new ClaimId("C1"), CLAIM))),
        new AccountBody.ClaimReviewed(
            NEWS,
            new ClaimId("C1"),
            ReviewOutcome.CORRECTED,
            Optional.of(CLAIM),
            "It means the northern gate."));
  }
}
