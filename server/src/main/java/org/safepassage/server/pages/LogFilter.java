package org.safepassage.server.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Sequence;
import org.safepassage.operate.Marks;
import org.safepassage.operate.OperationRecord;
import org.safepassage.operate.Statement;

/// Which events of the log somebody wants to see.
///
/// @param asked as it was filled in, to be shown and kept again
public record LogFilter(Answers asked) {
  /// So many events on one page.
  static final int PAGE = 50;

  /// So many events are looked at while nothing can be entered; and so many for one page.
  static final int STRETCH = 5_000;

  private static final int MOST_LOOKED_AT = 200_000;

  static final String KIND = "kind";
  static final String CONVOY = "convoy";
  static final String REPORTER = "reporter";
  static final String WORDS = "words";
  static final String FROM = "from";
  static final String UNTIL = "until";
  static final String BEFORE = "before";

  /// A page of the log.
  ///
  /// @param lines the last first
  /// @param older whether there are more before them, or may be
  /// @param before the event before which they are looked for
  /// @param corrections by which event each of them was corrected, where any was
  public record Window(
      List<Affairs.Noted> lines, boolean older, long before, Map<Sequence, Sequence> corrections) {
    public Window {
      lines = List.copyOf(lines);
      corrections = Map.copyOf(corrections);
    }

    /// With what was found further back, as far as it is on the same page.
    Window and(Window further) {
      List<Affairs.Noted> both = new ArrayList<>(lines);
      both.addAll(further.lines);
      Map<Sequence, Sequence> all = new LinkedHashMap<>(corrections);
      all.putAll(further.corrections);
      if (both.size() <= PAGE) {
        return new Window(both, further.older, further.before, all);
      }
      List<Affairs.Noted> page = both.subList(0, PAGE);
      return new Window(page, true, page.getLast().statement().sequence().value(), all);
    }
  }

  /// Finds a page of events, stretch by stretch, so that others may enter something in between.
  /// Where hardly any event is as asked for, it ends before the page is full.
  ///
  /// @param stretch reads with the filter that it is given, as [#read] does
  public Window search(Function<LogFilter, Window> stretch) {
    Window found = stretch.apply(this);
    int looked = STRETCH;
    while (found.older() && found.lines().size() < PAGE && looked < MOST_LOOKED_AT) {
      found = found.and(stretch.apply(new LogFilter(Answers.of(before(found.before())))));
      looked += STRETCH;
    }
    return found;
  }

  /// Reads the newest events that are asked for, before the one that paging has come to, in one
  /// stretch of the log.
  ///
  /// @param view in whose language words are looked for
  /// @param shown which events the viewer may see
  public Window read(OperationRecord record, Marks marks, View view, Predicate<Event> shown) {
    Speech speech = view.speech();
    List<Affairs.Noted> lines = new ArrayList<>();
    Map<Sequence, Sequence> corrections = new LinkedHashMap<>();
    boolean older = false;
    long from =
        Numerals.find(asked.text(BEFORE))
            .map(before -> Math.min(record.last().value(), before.value() - 1))
            .orElse(record.last().value());
    long end = Math.max(0, from - STRETCH);
    long before = end + 1;
    for (long at = from; at > end && !older; at--) {
      Optional<Statement> statement =
          record
              .findStatement(Sequence.of(at))
              .filter(s -> shown.test(s.event()) && isAskedFor(s, speech));
      if (statement.isPresent() && lines.size() == PAGE) {
        older = true;
        before = at + 1;
      } else if (statement.isPresent()) {
        lines.add(new Affairs.Noted(statement.get(), marks.of(statement.get())));
        record
            .findCorrection(statement.get().sequence())
            .ifPresent(by -> corrections.put(statement.get().sequence(), by));
      }
    }
    return new Window(lines, older || end > 0, before, corrections);
  }

  private boolean isAskedFor(Statement statement, Speech speech) {
    ZoneId zone = speech.zone();
    Answers times = new Answers(asked.given());
    Optional<Instant> from = times.has(FROM) ? times.moment(FROM, zone) : Optional.empty();
    Optional<Instant> until = times.has(UNTIL) ? times.moment(UNTIL, zone) : Optional.empty();
    Instant at = statement.event().occurred();
    return (!asked.has(KIND) || statement.event().body().kind().equals(asked.text(KIND)))
        && (!asked.has(CONVOY) || isAbout(statement, asked.text(CONVOY)))
        && (!asked.has(REPORTER) || statement.by().user().value().equals(asked.text(REPORTER)))
        && from.filter(at::isBefore).isEmpty()
        && until.filter(end -> !at.isBefore(end)).isEmpty()
        && (!asked.has(WORDS) || says(statement, asked.text(WORDS), speech));
  }

  private static boolean isAbout(Statement statement, String convoy) {
    return statement.event().body() instanceof ConvoyBody body
        ? body.convoy().value().equals(convoy)
        : statement.event().body() instanceof RecordBody.AllotmentUsed used
            && used.convoy().value().equals(convoy);
  }

  private static boolean says(Statement statement, String words, Speech speech) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : new EventWords(speech).of(statement.event().body())) {
      switch (piece) {
        case Piece.Text(var t) -> text.append(t).append(' ');
        case Piece.Quoted(var t) -> text.append(t).append(' ');
        case Piece.Strong(var t) -> text.append(t).append(' ');
        case Piece.Small(var t) -> text.append(t).append(' ');
        case Piece.Tag(var _, var t) -> text.append(t).append(' ');
        case Piece.Link _, Piece.Code _, Piece.Time _, Piece.Bar _, Piece.Break _ -> {}
      }
    }
    return text.toString().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  /// The same from another place on.
  Map<String, String> before(long sequence) {
    Map<String, String> filter = new LinkedHashMap<>();
    asked
        .given()
        .forEach((name, values) -> {
          if (!values.isEmpty() && !values.getFirst().isBlank()) {
            filter.put(name, values.getFirst());
          }
        });
    filter.put(BEFORE, Long.toString(sequence));
    return filter;
  }
}
