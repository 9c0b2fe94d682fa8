package org.safepassage.formats;

import static org.safepassage.formats.EventFields.*;
import static org.safepassage.formats.LedgerField.maybe;
import static org.safepassage.formats.LedgerField.needed;
import static org.safepassage.formats.LedgerField.or;
import static org.safepassage.formats.LedgerForms.counts;
import static org.safepassage.formats.LedgerForms.id;
import static org.safepassage.formats.LedgerForms.list;
import static org.safepassage.formats.LedgerForms.oneOf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.Fate;
import org.safepassage.ledger.PlannedCall;
import org.safepassage.ledger.Stage;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.FindingCode;
import org.safepassage.model.VehicleTypeId;

/// How the events about convoys are written.
final class ConvoyForms {
  private static final LedgerField<Map<VehicleTypeId, Count>> VEHICLES =
      or("vehicles", counts(VehicleTypeId::new), Map.of());
  private static final LedgerField<Instant> EXPECTED = needed("expected", LedgerForms::moment);
  private static final LedgerField<List<PlannedCall>> CALLS =
      or("calls", list(ConvoyForms::call), List.of());
  private static final LedgerField<Optional<String>> EXCEPTION = maybe("reason", LedgerForms::text);
  private static final LedgerField<List<String>> AGAINST =
      or("against", list(LedgerForms::text), List.of());
  private static final LedgerField<Optional<CommitmentId>> OF_WHOM =
      maybe("commitment", id(CommitmentId::new));
  private static final LedgerField<Stage> STAGE =
      needed("stage", oneOf(Stage.values(), Stage::word));
  private static final LedgerField<Optional<Count>> COUNTED = maybe("vehicles", LedgerForms::count);
  private static final LedgerField<Fate> FATE = needed("fate", oneOf(Fate.values(), Fate::word));
  private static final LedgerField<String> MEMBER = or("member", LedgerForms::text, "");

  /// The fields of a convoy that is planned, in the canonical order.
  static final List<LedgerField<?>> PLANNED =
      List.of(CONVOY, COMMITMENT, PEOPLE, GOODS, VEHICLES, CALLS);

  private ConvoyForms() {}

  static ConvoyBody.Planned planned(LedgerObject said) {
    return new ConvoyBody.Planned(
        said.get(CONVOY), said.get(COMMITMENT), load(said), said.get(VEHICLES), said.get(CALLS));
  }

  static List<EventForm> all() {
    return List.of(
        EventForm.of(
            "convoy-planned", ConvoyForms::planned, PLANNED.toArray(LedgerField<?>[]::new)),
        EventForm.of(
            "convoy-released",
            said ->
                new ConvoyBody.Released(
                    said.get(CONVOY),
                    said.get(COMMITMENT),
                    said.get(MILESTONE),
                    load(said),
                    exception(said)),
            CONVOY,
            COMMITMENT,
            MILESTONE,
            PEOPLE,
            GOODS,
            EXCEPTION,
            AGAINST),
        EventForm.of(
            "convoy-stood-down",
            said -> new ConvoyBody.StoodDown(said.get(CONVOY), said.get(REASON)),
            CONVOY,
            REASON),
        EventForm.of(
            "convoy-seen",
            said ->
                new ConvoyBody.Seen(
                    said.get(CONVOY),
                    said.get(OF_WHOM),
                    said.get(STAGE),
                    said.get(SOMEWHERE),
                    load(said),
                    said.get(COUNTED),
                    said.get(NOTE)),
            CONVOY,
            OF_WHOM,
            STAGE,
            SOMEWHERE,
            PEOPLE,
            GOODS,
            COUNTED,
            NOTE),
        EventForm.of(
            "people-accounted-for",
            said ->
                new ConvoyBody.AccountedFor(
                    said.get(CONVOY),
                    said.get(CATEGORY),
                    said.get(FATE),
                    said.get(NUMBER),
                    said.get(SOMEWHERE),
                    said.get(NOTE)),
            CONVOY,
            CATEGORY,
            FATE,
            NUMBER,
            SOMEWHERE,
            NOTE),
        EventForm.of(
            "count-attested",
            said ->
                new ConvoyBody.Attested(
                    said.get(CONVOY), said.get(MILESTONE), load(said), said.get(MEMBER)),
            CONVOY,
            MILESTONE,
            PEOPLE,
            GOODS,
            MEMBER),
        EventForm.of(
            "count-settled",
            said ->
                new ConvoyBody.CountSettled(
                    said.get(CONVOY),
                    said.get(MILESTONE),
                    said.get(CATEGORY),
                    said.get(NUMBER),
                    said.get(REASON)),
            CONVOY,
            MILESTONE,
            CATEGORY,
            NUMBER,
            REASON));
  }

  private static Optional<PlannedCall> call(LedgerLine line, LedgerValue value) {
    if (!(value instanceof LedgerValue.Entries entries)) {
      return LedgerForms.wrongType(line, value, "an object in braces");
    }
    return LedgerObject.read(line, entries, "a call", List.of(PLACE, EXPECTED))
        .flatMap(call ->
            line.make(
                FindingCode.WRONG_VALUE,
                entries.column(),
                () -> new PlannedCall(call.get(PLACE), call.get(EXPECTED))));
  }

  private static Optional<ConvoyBody.Released.Exception> exception(LedgerObject said) {
    List<String> against = said.get(AGAINST);
    Optional<String> reason = said.get(EXCEPTION);
    if (reason.isEmpty() && !against.isEmpty()) {
      throw new IllegalArgumentException(
          """
          What spoke against a release is kept only with the reason why it was made all the same.
          Maybe the key reason is missing.\
          """);
    }
    return reason.map(why -> new ConvoyBody.Released.Exception(why, against));
  }
}
