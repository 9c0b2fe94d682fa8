package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.ledger.Reporter;
import org.safepassage.operate.Mark;
import org.safepassage.operate.Statement;

/// Events as lines: when, what, by whom, and what is odd about it.
record Lines(View view) {
  private Speech speech() {
    return view.speech();
  }

  List<Piece> line(Affairs.Noted noted) {
    List<Piece> pieces = new ArrayList<>();
    pieces.addAll(line(noted.statement()));
    pieces.addAll(marks(noted));
    return pieces;
  }

  List<Piece> line(Statement statement) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(speech().time(statement.at()));
    pieces.addAll(new EventWords(speech()).of(statement.body()));
    pieces.add(new Piece.Small("— " + by(statement.by())));
    return pieces;
  }

  String by(Reporter reporter) {
    return speech()
        .say(EventPhrase.BY, reporter.user().value(), speech().say(WayWords.of(reporter.role())));
  }

  List<Piece> marks(Affairs.Noted noted) {
    List<Piece> pieces = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      if (noted.marks().contains(mark)) {
        pieces.add(new Piece.Tag(toneOf(mark), speech().say(WayWords.of(mark))));
      }
    }
    return pieces;
  }

  private static Tone toneOf(Mark mark) {
    return switch (mark) {
      case AGAINST_THE_AGREEMENT, FEWER_THAN_BEFORE -> Tone.ALARM;
      case EARLY,
          LATE,
          IN_THE_FUTURE,
          MAYBE_A_DAY_OFF,
          UNKNOWN_CONVOY,
          UNKNOWN_NAME,
          CONTRADICTS,
          MORE_THAN_BEFORE ->
          Tone.WARNING;
      case REPEATED, CORRECTED -> Tone.QUIET;
    };
  }
}
