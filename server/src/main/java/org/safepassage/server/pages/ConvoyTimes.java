package org.safepassage.server.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.PlannedCall;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;

/// When a convoy was to be where, and when it was seen there.
record ConvoyTimes(View view, ConvoyRecord convoy) {

  Block section() {
    Speech speech = view.speech();
    List<Row> rows = new ArrayList<>();
    for (PlannedCall call : calls(convoy)) {
      rows.add(
          new Row(
              List.of(
                  Cell.of(speech.place(call.place())),
                  Cell.of(speech.time(call.expected())),
                  seen(call),
                  delay(call)),
              false));
    }
    return new Block.Section(
        "times",
        speech.say(ConvoyPhrase.PLANNED_WAY),
        List.of(
            rows.isEmpty()
                ? Block.Para.of(speech.say(PlanPhrase.FORECAST_NONE))
                : new Block.Table(
                    speech.say(ConvoyPhrase.PLANNED_WAY),
                    true,
                    List.of(
                        new Column(speech.say(PlanPhrase.PLACE), false),
                        new Column(speech.say(ConvoyPhrase.PLANNED_AT), false),
                        new Column(speech.say(ConvoyPhrase.SEEN_AT), false),
                        new Column(speech.say(ConvoyPhrase.DELAY), false)),
                    rows)));
  }

  static List<PlannedCall> calls(ConvoyRecord convoy) {
    return convoy.planned().map(ConvoyBody.Planned::calls).orElse(List.of());
  }

  /// When it was first seen at the place of a call; at its origin, when it left.
  static Optional<Instant> seenAt(ConvoyRecord convoy, PlannedCall call) {
    boolean isOrigin = calls(convoy).getFirst().place().equals(call.place());
    return isOrigin && convoy.head().departedAt().isPresent()
        ? convoy.head().departedAt()
        : Optional.ofNullable(convoy.head().lastSeenAt().get(call.place()));
  }

  Cell seen(PlannedCall call) {
    return seenAt(convoy, call)
        .map(at -> Cell.of(view.speech().time(at)))
        .orElseGet(() -> Cell.of(new Piece.Small(view.speech().say(PlanPhrase.NOT_SEEN))));
  }

  Cell delay(PlannedCall call) {
    return seenAt(convoy, call)
        .map(at -> Duration.between(call.expected(), at))
        .map(late -> Cell.of(delayed(view.speech(), late)))
        .orElseGet(() -> Cell.of(""));
  }

  static Piece delayed(Speech speech, Duration late) {
    if (late.abs().toMinutes() < 1) {
      return new Piece.Text(speech.say(PlanPhrase.ON_TIME));
    }
    return late.isNegative()
        ? new Piece.Text(speech.say(PlanPhrase.EARLY_BY, speech.lasting(late.negated())))
        : new Piece.Strong(speech.lasting(late));
  }
}
