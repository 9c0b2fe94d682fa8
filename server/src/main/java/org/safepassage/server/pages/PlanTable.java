package org.safepassage.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.safepassage.ledger.PlannedCall;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;

/// Planned times beside those at which convoys were seen, by planned departure. Only some convoys
/// stand there at a time, unless all are asked for: the page is fetched anew whenever anything
/// happens, and hundreds of convoys with all their calls are a megabyte.
final class PlanTable {
  /// In the address: the number of the first convoy that is shown, or [#EVERY].
  static final String FROM = "from";

  static final String EVERY = "all";

  private static final int MOST = 20;

  private final View view;
  private final Speech speech;
  private final List<ConvoyRecord> convoys;
  private final int first;
  private final int end;

  /// @param planned convoys with planned calls
  /// @param asked what the address asks for; else it begins with the first convoy that isn't over
  PlanTable(View view, List<ConvoyRecord> planned, Answers asked) {
    this.view = view;
    this.speech = view.speech();
    this.convoys =
        planned.stream()
            .sorted(
                Comparator.comparing((ConvoyRecord convoy) -> departure(convoy))
                    .thenComparing(ConvoyRecord::id))
            .toList();
    boolean isEvery = asked.text(FROM).equals(EVERY) || convoys.size() <= MOST;
    int last = Math.max(0, convoys.size() - MOST);
    this.first =
        isEvery
            ? 0
            : Numerals.find(asked.text(FROM))
                .map(number -> Math.clamp(number.value() - 1, 0, convoys.size() - 1))
                .orElseGet(() -> Math.min(last, firstNotOver()));
    this.end = isEvery ? convoys.size() : Math.min(convoys.size(), first + MOST);
  }

  private static Instant departure(ConvoyRecord convoy) {
    return ConvoyTimes.calls(convoy).getFirst().expected();
  }

  private int firstNotOver() {
    for (int i = 0; i < convoys.size(); i++) {
      if (!convoys.get(i).state().isOver()) {
        return i;
      }
    }
    return convoys.size();
  }

  Block section() {
    List<Block> blocks = new ArrayList<>();
    if (convoys.size() > MOST) {
      blocks.add(ways());
    }
    blocks.add(table());
    return new Block.Section("table", speech.say(PlanPhrase.TABLE), blocks);
  }

  private Block ways() {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(
        new Piece.Text(
            speech.say(
                PlanPhrase.SHOWN,
                speech.number(first + 1L),
                speech.number(end),
                speech.number(convoys.size()))));
    if (first > 0) {
      pieces.add(link(Integer.toString(Math.max(0, first - MOST) + 1), PlanPhrase.EARLIER));
    }
    if (end < convoys.size()) {
      pieces.add(link(Integer.toString(end + 1), PlanPhrase.LATER));
    }
    if (end - first < convoys.size()) {
      pieces.add(link(EVERY, PlanPhrase.ALL));
    }
    return new Block.Para(Tone.PLAIN, pieces);
  }

  private Piece link(String from, PlanPhrase words) {
    return new Piece.Link(view.paths().plan(Map.of(FROM, from)), speech.say(words));
  }

  private Block table() {
    List<Row> rows = new ArrayList<>();
    for (ConvoyRecord convoy : convoys.subList(first, end)) {
      ConvoyTimes times = new ConvoyTimes(view, convoy);
      boolean isFirst = true;
      for (PlannedCall call : ConvoyTimes.calls(convoy)) {
        rows.add(
            new Row(
                List.of(
                    Cell.of(new Piece.Link(view.paths().convoy(convoy.id()), convoy.id().value())),
                    Cell.of(speech.place(call.place())),
                    Cell.of(speech.time(call.expected())),
                    times.seen(call),
                    times.delay(call)),
                isFirst));
        isFirst = false;
      }
    }
    return new Block.Table(
        speech.say(PlanPhrase.TABLE),
        true,
        List.of(
            new Column(speech.say(PlanPhrase.CONVOY), false),
            new Column(speech.say(PlanPhrase.PLACE), false),
            new Column(speech.say(PlanPhrase.PLANNED), false),
            new Column(speech.say(PlanPhrase.SEEN), false),
            new Column(speech.say(PlanPhrase.DELAY), false)),
        rows);
  }
}
