package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operate.Alarm;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.server.pages.Block.Board.Card;
import org.safepassage.server.pages.Block.Board.Lane;

/// All convoys, by where they are in their life.
final class ConvoysPage {
  /// States in the order in which a convoy without trouble passes them, trouble in between where it
  /// happens.
  private static final List<WayPhrase> LANES =
      List.of(
          WayPhrase.HELD,
          WayPhrase.TURNED_BACK,
          WayPhrase.IN_SAFE_PLACE,
          WayPhrase.PLANNED,
          WayPhrase.ASSEMBLED,
          WayPhrase.BOARDED,
          WayPhrase.RELEASED,
          WayPhrase.UNDER_WAY,
          WayPhrase.READY,
          WayPhrase.ARRIVED,
          WayPhrase.RETURNED,
          WayPhrase.STOOD_DOWN);

  private ConvoysPage() {}

  static Page of(View view, Frames frames) {
    Speech speech = view.speech();
    Map<WayPhrase, List<Card>> cards = new LinkedHashMap<>();
    LANES.forEach(lane -> cards.put(lane, new ArrayList<>()));
    for (ConvoyRecord convoy : view.standing().convoys().values()) {
      cards
          .computeIfAbsent(WayWords.of(convoy.state()), _ -> new ArrayList<>())
          .add(card(view, convoy));
    }
    List<Lane> lanes = new ArrayList<>();
    cards.forEach((state, inIt) -> {
      if (!inIt.isEmpty()) {
        lanes.add(
            new Lane(
                "lane-" + state.ordinal(), speech.say(state), speech.number(inIt.size()), inIt));
      }
    });
    List<Block> live =
        lanes.isEmpty()
            ? List.of(Block.Para.of(speech.say(ConvoyPhrase.NONE)))
            : List.of(new Block.Board(lanes));
    return new Page(
        frames.of(view, Frames.Tab.CONVOYS),
        speech.say(ConvoyPhrase.TITLE),
        speech.say(
            RoomPhrase.AS_OF,
            speech.number(view.standing().last().value()),
            speech.moment(view.standing().now())),
        live,
        List.of());
  }

  private static Card card(View view, ConvoyRecord convoy) {
    Speech speech = view.speech();
    List<List<Piece>> lines = new ArrayList<>();
    lines.add(
        Piece.text(
            convoy
                .commitment()
                .map(speech::commitment)
                .orElseGet(() -> speech.say(ConvoyPhrase.NO_COMMITMENT))));
    lines.add(List.of(new Piece.Small(aboard(speech, convoy))));
    List<Piece> when = new ArrayList<>();
    convoy
        .state()
        .findPlace()
        .ifPresent(
            place -> when.add(new Piece.Small(speech.say(ConvoyPhrase.AT, speech.place(place)))));
    when.add(
        new Piece.Small(speech.say(ConvoyPhrase.SINCE, speech.moment(convoy.state().since()))));
    lines.add(when);
    convoy
        .findNextCall()
        .ifPresent(call ->
            lines.add(
                List.of(
                    new Piece.Small(
                        speech.say(
                            ConvoyPhrase.NEXT,
                            speech.place(call.place()),
                            speech.moment(call.expected()))))));
    long missing = convoy.head().totalMissing();
    if (missing > 0) {
      lines.add(
          List.of(
              new Piece.Tag(Tone.ALARM, speech.say(RoomPhrase.UNACCOUNTED)),
              new Piece.Strong(speech.number(missing))));
    }
    boolean alarmed = view.standing().alarms().stream().anyMatch(alarm -> isAbout(alarm, convoy));
    return new Card(
        view.paths().convoy(convoy.id()),
        convoy.id().value(),
        alarmed ? Tone.ALARM : WayWords.toneOf(convoy.state()),
        lines);
  }

  private static String aboard(Speech speech, ConvoyRecord convoy) {
    long counted =
        convoy.head().passed().values().stream()
            .findFirst()
            .map(byCategory -> byCategory.values().stream().mapToLong(c -> c.value()).sum())
            .orElse(0L);
    return counted > 0 ? speech.people(counted) : speech.people(convoy.intended().total().value());
  }

  static boolean isAbout(Alarm alarm, ConvoyRecord convoy) {
    return switch (alarm) {
      case Alarm.Unaccounted(var id, var _, var _) -> id.equals(convoy.id());
      case Alarm.Overdue overdue -> overdue.convoy().equals(convoy.id());
      case Alarm.OnClosedWay(var id, var _) -> id.equals(convoy.id());
      case Alarm.WithoutRelease(var id) -> id.equals(convoy.id());
      case Alarm.OverTheBand _ -> false;
      case Alarm.Discrepancy discrepancy -> discrepancy.convoy().equals(convoy.id());
      case Alarm.NotCounted(var id, var _) -> id.equals(convoy.id());
      case Alarm.OfNoCommitment(var id) -> id.equals(convoy.id());
    };
  }
}
