package org.safepassage.server.pages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safepassage.agreement.Commitment;
import org.safepassage.ledger.AllotmentId;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.PlanId;
import org.safepassage.ledger.PlannedCall;
import org.safepassage.ledger.RecordBody;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Corridor;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.Operation;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.VehicleType;
import org.safepassage.model.VehicleTypeId;
import org.safepassage.operate.Allotment;
import org.safepassage.operate.Command;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.operate.ConvoyState;
import org.safepassage.server.pages.Form.Field;
import org.safepassage.server.pages.Form.Option;

/// The forms about plans, allotments and the record itself.
final class RecordForms {
  private static final String VEHICLE = "vehicles";
  private static final String DEPARTS = "departs";

  /// The name of the field with the text of a plan.
  public static final String PLAN_TEXT = "csv";

  /// The name of the field that publishes a plan whatever the auditor has against it.
  public static final String DESPITE_AUDIT = "despite-audit";

  private RecordForms() {}

  /// The text of the plan, which a script fills in from a file; without one it is pasted.
  static List<Field> plan(Asking asking) {
    List<Field> fields = new ArrayList<>();
    fields.add(asking.line("plan", FormPhrase.PLAN_ID, List.of()));
    fields.add(asking.text(PLAN_TEXT, FormPhrase.PLAN_FILE, ".csv"));
    if (asking.answers().slips().get(PLAN_TEXT) == PlanPhrase.PLAN_BREAKS) {
      fields.add(
          new Field(
              DESPITE_AUDIT,
              asking.speech().say(PlanPhrase.DESPITE),
              new Form.Entry.Checks(
                  List.of(new Option("yes", asking.speech().say(PlanPhrase.DESPITE_YES))),
                  List.of())));
    }
    return fields;
  }

  static List<Field> planned(Asking asking) {
    Optional<CommitmentId> commitment =
        Optional.of(asking.answers().text("commitment"))
            .filter(text -> !text.isEmpty())
            .map(CommitmentId::new);
    List<Option> types =
        asking.speech().operation().transport().types().stream()
            .map(VehicleType::id)
            .map(id -> new Option(id.value(), asking.speech().vehicles(id)))
            .toList();
    Map<String, String> values = new LinkedHashMap<>();
    types.forEach(
        type -> values.put(type.value(), asking.answers().raw(VEHICLE + "." + type.value())));
    List<Field> fields = new ArrayList<>();
    fields.add(asking.line("convoy-name", FormPhrase.CONVOY, List.of()));
    fields.add(asking.choice("commitment", FormPhrase.COMMITMENT, asking.commitments()));
    fields.addAll(asking.counts(commitment));
    fields.add(
        new Field(
            VEHICLE,
            asking.speech().say(FormPhrase.VEHICLES_EACH),
            new Form.Entry.Numbers(types, values)));
    fields.add(asking.moment(DEPARTS, PlanPhrase.DEPARTS));
    return fields;
  }

  /// One more convoy: published with all that are planned and not let go, as those that are not in
  /// a plan are stood down by it.
  static Optional<Wanted> readPlanned(Answers answers, View view, String fresh) {
    return readConvoy(answers, view)
        .map(planned -> {
          List<ConvoyBody.Planned> all = new ArrayList<>();
          for (ConvoyRecord convoy : view.standing().convoys().values()) {
            if (convoy.state() instanceof ConvoyState.Planned
                && !convoy.id().equals(planned.convoy())) {
              convoy.planned().ifPresent(all::add);
            }
          }
          all.add(planned);
          Hash schedule = Hash.ofContent(all.toString().getBytes(StandardCharsets.UTF_8));
          return new Wanted.Decided(new Command.PublishPlan(new PlanId(fresh), schedule, all));
        });
  }

  static Optional<ConvoyBody.Planned> readConvoy(Answers answers, View view) {
    Operation operation = view.standing().operation();
    Optional<ConvoyId> convoy = answers.required("convoy-name", ConvoyId::new);
    Optional<CommitmentId> commitment = answers.required("commitment", CommitmentId::new);
    Optional<Instant> departs = answers.moment(DEPARTS, operation.calendar().zone());
    Map<VehicleTypeId, Count> vehicles = new TreeMap<>();
    for (VehicleType type : operation.transport().types()) {
      answers
          .number(VEHICLE + "." + type.id().value())
          .filter(count -> !count.isZero())
          .ifPresent(count -> vehicles.put(type.id(), count));
    }
    return convoy.isEmpty() || commitment.isEmpty() || departs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ConvoyBody.Planned(
                convoy.get(),
                commitment.get(),
                ConvoyForms.load(answers, Forms.categories(view)),
                vehicles,
                view.speech()
                    .findCommitment(commitment.get())
                    .map(c -> calls(c, departs.get(), operation))
                    .orElse(List.of())));
  }

  /// When each place of a route is reached by driving alone.
  static List<PlannedCall> calls(Commitment commitment, Instant departs, Operation operation) {
    List<PlannedCall> calls = new ArrayList<>();
    Instant at = departs;
    calls.add(new PlannedCall(commitment.origin(), at));
    for (CorridorId id : commitment.route()) {
      Optional<Corridor> corridor = operation.network().findCorridor(id);
      if (corridor.isEmpty()) {
        return List.of();
      }
      for (int leg = 0; leg < corridor.get().legs().size(); leg++) {
        at = at.plus(corridor.get().legs().get(leg).out());
        calls.add(new PlannedCall(corridor.get().path().get(leg + 1), at));
      }
    }
    return calls;
  }

  static List<Field> allotmentIssued(Asking asking) {
    return List.of(
        asking.choice("commitment", FormPhrase.COMMITMENT, asking.commitments()),
        asking.choice(
            "crossing",
            FormPhrase.CROSSING,
            asking.placeOptions(
                place -> place.kind().canBeClosed() || place.kind() == Place.Kind.ENCLAVE)),
        asking.number("people", FormPhrase.PEOPLE),
        asking.moment("until", FormPhrase.UNTIL));
  }

  static Optional<Wanted> readAllotmentIssued(Answers answers, View view, String fresh) {
    Optional<CommitmentId> commitment = answers.required("commitment", CommitmentId::new);
    Optional<PlaceId> crossing = answers.required("crossing", PlaceId::new);
    Optional<Count> people = answers.requiredNumber("people");
    Optional<Instant> until =
        answers.moment("until", view.standing().operation().calendar().zone());
    AllotmentId allotment =
        answers.optional("allotment", AllotmentId::new).orElse(new AllotmentId(fresh));
    return commitment.isEmpty() || crossing.isEmpty() || people.isEmpty() || until.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wanted.Decided(
                new Command.IssueAllotment(
                    allotment, commitment.get(), crossing.get(), people.get(), until.get())));
  }

  private static List<Option> allotments(Asking asking) {
    return asking.view().standing().allotments().stream()
        .filter(allotment -> !allotment.isReturned())
        .map(Allotment::issued)
        .map(issued ->
            new Option(
                issued.allotment().value(),
                asking
                    .speech()
                    .say(
                        EventPhrase.AT_PLACE,
                        issued.allotment().value(),
                        asking.speech().commitment(issued.commitment()))))
        .toList();
  }

  static List<Field> allotmentUsed(Asking asking) {
    List<Field> fields = new ArrayList<>();
    fields.add(asking.choice("allotment", FormPhrase.ALLOTMENT, allotments(asking)));
    fields.addAll(asking.convoyFields());
    fields.add(asking.number("people", FormPhrase.PEOPLE));
    return fields;
  }

  static Optional<Wanted> readAllotmentUsed(Answers answers) {
    Optional<AllotmentId> allotment = answers.required("allotment", AllotmentId::new);
    Optional<ConvoyId> convoy = Asking.readConvoy(answers);
    Optional<Count> people = answers.requiredNumber("people");
    return allotment.isEmpty() || convoy.isEmpty() || people.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wanted.Recorded(
                new RecordBody.AllotmentUsed(allotment.get(), convoy.get(), people.get())));
  }

  static List<Field> allotmentReturned(Asking asking) {
    return List.of(
        asking.choice("allotment", FormPhrase.ALLOTMENT, allotments(asking)),
        asking.number("people", FormPhrase.PEOPLE));
  }

  static Optional<Wanted> readAllotmentReturned(Answers answers) {
    Optional<AllotmentId> allotment = answers.required("allotment", AllotmentId::new);
    Optional<Count> people = answers.requiredNumber("people");
    return allotment.isEmpty() || people.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wanted.Decided(new Command.ReturnAllotment(allotment.get(), people.get())));
  }

  static List<Field> remark(Asking asking) {
    return List.of(asking.words("text", FormPhrase.REMARK));
  }

  static Optional<Wanted> readRemark(Answers answers) {
    String text = answers.required("text");
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Wanted.Recorded(new RecordBody.Remark(text)));
  }
}
