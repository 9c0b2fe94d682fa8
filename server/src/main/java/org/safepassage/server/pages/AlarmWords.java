package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Stage;
import org.safepassage.operate.Alarm;
import org.safepassage.operate.Point;
import org.safepassage.operate.Tally;

/// Says alarms, with the way to where each can be explained.
record AlarmWords(View view) {
  /// So many stand on top of the overview; the others are at its end.
  static final int MOST = 6;

  /// The worst, and a line that leads to the others.
  List<Block.Para> worst(int most) {
    List<Alarm> alarms = view.standing().alarms();
    List<Block.Para> said = new ArrayList<>();
    alarms.stream().limit(most).map(this::of).forEach(said::add);
    if (alarms.size() > most) {
      said.add(
          new Block.Para(
              Tone.ALARM,
              List.of(
                  new Piece.Link(
                      view.paths().overview() + "#all-alarms",
                      speech().say(AlarmPhrase.MORE, speech().number(alarms.size() - most))))));
    }
    return said;
  }

  /// All that didn't find room on top.
  List<Block.Para> rest() {
    return view.standing().alarms().stream().skip(MOST).map(this::of).toList();
  }

  private Speech speech() {
    return view.speech();
  }

  Block.Para of(Alarm alarm) {
    List<Piece> pieces =
        switch (alarm) {
          case Alarm.Unaccounted unaccounted -> unaccounted(unaccounted);
          case Alarm.Overdue overdue -> overdue(overdue);
          case Alarm.OnClosedWay(var convoy, var site) ->
              line(
                  speech().say(AlarmPhrase.ON_CLOSED_WAY, convoy.value(), speech().site(site)),
                  "",
                  seen(convoy, AlarmPhrase.SEEN));
          case Alarm.WithoutRelease(var convoy) ->
              line(speech().say(AlarmPhrase.WITHOUT_RELEASE, convoy.value()), "", see(convoy));
          case Alarm.OverTheBand(var commitment, var by) ->
              line(
                  speech()
                      .say(
                          AlarmPhrase.OVER_THE_BAND,
                          speech().commitment(commitment),
                          speech().number(by)),
                  speech().say(AlarmPhrase.OVER_THE_BAND_MORE),
                  Optional.empty());
          case Alarm.Discrepancy discrepancy -> discrepancy(discrepancy);
          case Alarm.NotCounted(var convoy, var category) ->
              line(
                  speech()
                      .say(AlarmPhrase.NOT_COUNTED, convoy.value(), speech().category(category)),
                  "",
                  seen(convoy, AlarmPhrase.COUNT));
          case Alarm.OfNoCommitment(var convoy) ->
              line(speech().say(AlarmPhrase.OF_NO_COMMITMENT, convoy.value()), "", see(convoy));
        };
    return new Block.Para(Tone.ALARM, pieces);
  }

  private List<Piece> unaccounted(Alarm.Unaccounted alarm) {
    var missing = alarm.missing();
    return line(
        speech()
            .say(
                AlarmPhrase.UNACCOUNTED,
                speech().number(missing.people().value()),
                speech().category(alarm.category()),
                alarm.convoy().value()),
        speech()
            .say(
                AlarmPhrase.UNACCOUNTED_MORE,
                speech().point(missing.lastSeen()),
                speech().moment(missing.lastSeenAt()),
                speech().number(missing.counted().value()),
                speech().number(missing.expected().value()),
                speech().point(missing.noticed())),
        link(
            FormKind.PEOPLE_ACCOUNTED_FOR,
            Map.of(
                "convoy",
                alarm.convoy().value(),
                "category",
                alarm.category().value(),
                "people",
                missing.people().toString()),
            AlarmPhrase.EXPLAIN,
            alarm.convoy()));
  }

  private List<Piece> overdue(Alarm.Overdue alarm) {
    return line(
        speech().say(AlarmPhrase.OVERDUE, alarm.convoy().value(), speech().lasting(alarm.by())),
        speech()
            .say(
                AlarmPhrase.OVERDUE_MORE,
                speech().place(alarm.expectedAt()),
                speech().moment(alarm.expected()),
                alarm
                    .lastSeen()
                    .map(speech()::place)
                    .orElseGet(() -> speech().say(AlarmPhrase.SOMEWHERE)),
                speech().moment(alarm.lastSeenAt())),
        seen(alarm.convoy(), AlarmPhrase.SEEN));
  }

  private List<Piece> discrepancy(Alarm.Discrepancy alarm) {
    List<String> said = new ArrayList<>();
    for (Tally.Said each : alarm.tally().said()) {
      said.add(
          speech()
              .say(
                  AlarmPhrase.DISCREPANCY_ONE,
                  each.by().value(),
                  speech().number(each.people().value())));
    }
    Optional<Piece> settle =
        alarm.point() instanceof Point.AtMilestone(var milestone)
            ? link(
                FormKind.COUNT_SETTLED,
                Map.of(
                    "convoy",
                    alarm.convoy().value(),
                    "milestone",
                    milestone.word(),
                    "category",
                    alarm.category().value()),
                AlarmPhrase.SETTLE,
                alarm.convoy())
            : see(alarm.convoy());
    return line(
        speech()
            .say(
                AlarmPhrase.DISCREPANCY,
                alarm.convoy().value(),
                speech().point(alarm.point()),
                speech().category(alarm.category())),
        String.join("; ", said)
            + ". "
            + speech()
                .say(AlarmPhrase.DISCREPANCY_MORE, speech().number(alarm.tally().figure().value())),
        settle);
  }

  private Optional<Piece> seen(ConvoyId convoy, AlarmPhrase words) {
    Map<String, String> filled =
        words == AlarmPhrase.COUNT
            ? Map.of("convoy", convoy.value(), "stage", Stage.DISEMBARKED.word())
            : Map.of("convoy", convoy.value());
    return link(FormKind.CONVOY_SEEN, filled, words, convoy);
  }

  private Optional<Piece> see(ConvoyId convoy) {
    return Optional.of(new Piece.Link(view.paths().convoy(convoy), speech().say(AlarmPhrase.SEE)));
  }

  /// The way to a form for those who may fill it in, for all others to the convoy.
  private Optional<Piece> link(
      FormKind kind, Map<String, String> filled, AlarmPhrase words, ConvoyId convoy) {
    return kind.isFor(view.viewer())
        ? Optional.of(new Piece.Link(view.paths().report(kind, filled), speech().say(words)))
        : see(convoy);
  }

  private static List<Piece> line(String first, String more, Optional<Piece> link) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Strong(first));
    if (!more.isEmpty()) {
      pieces.add(new Piece.Text(more));
    }
    link.ifPresent(pieces::add);
    return pieces;
  }
}
