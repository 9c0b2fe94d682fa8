package org.safepassage.server.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.Sequence;
import org.safepassage.operate.Statement;
import org.safepassage.server.access.Act;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;
import org.safepassage.server.pages.Form.Entry;
import org.safepassage.server.pages.Form.Field;
import org.safepassage.server.pages.Form.Option;

/// The log: every event as it was entered.
final class LogPage {
  private LogPage() {}

  /// @param root over all events, where the store told it
  static Page of(
      View view,
      Frames frames,
      LogFilter filter,
      LogFilter.Window window,
      Optional<Hash> root,
      Optional<Block.Para> notice) {
    Speech speech = view.speech();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Para.of(Tone.QUIET, speech.say(LogPhrase.TEXT)));
    blocks.add(head(view, root));
    blocks.add(
        new Block.Fold(
            "filter",
            speech.say(LogPhrase.FILTER),
            !filter.before(0).keySet().equals(java.util.Set.of(LogFilter.BEFORE)),
            List.of(new Block.Asked(form(view, filter)))));
    blocks.add(table(view, window));
    blocks.add(paging(view, filter, window));
    return new Page(
        frames.of(view, Frames.Tab.LOG, notice),
        speech.say(LogPhrase.TITLE),
        "",
        List.of(),
        blocks);
  }

  private static Block head(View view, Optional<Hash> root) {
    Speech speech = view.speech();
    String events = speech.words().count(view.standing().last().value(), Noun.EVENTS);
    List<Piece> pieces = new ArrayList<>();
    if (root.isPresent()) {
      pieces.add(new Piece.Text(speech.say(LogPhrase.COUNT, events)));
      pieces.add(new Piece.Code(root.get().toString()));
    } else {
      pieces.add(new Piece.Text(speech.say(LogPhrase.COUNT_ALONE, events)));
    }
    if (view.viewer().may(Act.EXPORT)) {
      pieces.add(new Piece.Break());
      pieces.add(new Piece.Link(view.paths().export(), speech.say(LogPhrase.EXPORT)));
    }
    return new Block.Para(Tone.PLAIN, pieces);
  }

  private static Form form(View view, LogFilter filter) {
    Speech speech = view.speech();
    Answers asked = filter.asked();
    List<Option> kinds =
        Stream.concat(
                Stream.of(new Option("", speech.say(LogPhrase.ANY))),
                Stream.of(FormKind.values())
                    .map(kind -> new Option(kind.word(), speech.say(kind.noun()))))
            .toList();
    List<Field> fields =
        List.of(
            new Field(
                LogFilter.KIND,
                speech.say(LogPhrase.KIND),
                new Entry.Choice(kinds, asked.text(LogFilter.KIND))),
            new Field(
                LogFilter.CONVOY,
                speech.say(LogPhrase.CONVOY),
                new Entry.Line(
                    asked.text(LogFilter.CONVOY),
                    view.standing().convoys().keySet().stream().map(id -> id.value()).toList())),
            new Field(
                LogFilter.REPORTER,
                speech.say(LogPhrase.REPORTER),
                new Entry.Line(asked.text(LogFilter.REPORTER), List.of())),
            new Field(
                LogFilter.WORDS,
                speech.say(LogPhrase.WORDS),
                new Entry.Line(asked.text(LogFilter.WORDS), List.of())),
            new Field(
                LogFilter.FROM,
                speech.say(LogPhrase.FROM),
                new Entry.Moment(asked.text(LogFilter.FROM))),
            new Field(
                LogFilter.UNTIL,
                speech.say(LogPhrase.UNTIL),
                new Entry.Moment(asked.text(LogFilter.UNTIL))));
    return new Form(view.paths().log(), fields, Map.of(), speech.say(LogPhrase.SHOW), Tone.PLAIN);
  }

  private static Block table(View view, LogFilter.Window window) {
    Speech speech = view.speech();
    if (window.lines().isEmpty()) {
      return Block.Para.of(speech.say(window.older() ? LogPhrase.NONE_YET : LogPhrase.NONE));
    }
    List<Row> rows = new ArrayList<>();
    for (Affairs.Noted noted : window.lines()) {
      rows.add(row(view, noted, window));
    }
    return new Block.Table(
        speech.say(LogPhrase.TITLE),
        true,
        List.of(
            new Column(speech.say(LogPhrase.NUMBER), false),
            new Column(speech.say(LogPhrase.HAPPENED), false),
            new Column(speech.say(LogPhrase.SAYS), false),
            new Column(speech.say(LogPhrase.BY), false)),
        rows);
  }

  private static Row row(View view, Affairs.Noted noted, LogFilter.Window window) {
    Speech speech = view.speech();
    Statement statement = noted.statement();
    Lines lines = new Lines(view);
    List<Piece> when = new ArrayList<>();
    when.add(speech.time(statement.event().occurred()));
    if (Duration.between(statement.event().occurred(), statement.event().recorded())
            .abs()
            .toMinutes()
        > 0) {
      when.add(new Piece.Break());
      when.add(
          new Piece.Small(
              speech.say(LogPhrase.RECORDED, speech.moment(statement.event().recorded()))));
    }
    List<Piece> says = new ArrayList<>(new EventWords(speech).of(statement.event().body()));
    says.addAll(lines.marks(noted));
    Sequence by = window.corrections().get(statement.sequence());
    if (by != null) {
      says.add(new Piece.Break());
      says.add(
          new Piece.Strong(
              speech.say(
                  statement.isCorrected() ? LogPhrase.CORRECTED_BY : LogPhrase.WITHDRAWN_BY,
                  by.toString())));
      if (statement.isCorrected()) {
        says.addAll(new EventWords(speech).of(statement.body()));
      }
    } else if (mayCorrect(view, statement)) {
      says.add(
          new Piece.Link(
              view.paths()
                  .report(
                      FormKind.CORRECTION, Map.of(Forms.CORRECTS, statement.sequence().toString())),
              speech.say(LogPhrase.CORRECT)));
    }
    return new Row(
        List.of(
            Cell.of(statement.sequence().toString()),
            new Cell(when),
            new Cell(says),
            Cell.of(lines.by(statement.by()))),
        false);
  }

  /// What somebody entered they may correct themselves, and a coordinator anything.
  private static boolean mayCorrect(View view, Statement statement) {
    return FormKind.CORRECTION.isFor(view.viewer())
        && !(statement.event().body() instanceof org.safepassage.ledger.RecordBody.Correction)
        && (statement.by().user().equals(view.viewer().user())
            || view.viewer().role() == org.safepassage.ledger.Role.COORDINATOR);
  }

  private static Block paging(View view, LogFilter filter, LogFilter.Window window) {
    Speech speech = view.speech();
    List<Piece> links = new ArrayList<>();
    if (filter.asked().has(LogFilter.BEFORE)) {
      links.add(new Piece.Link(view.paths().log(), speech.say(LogPhrase.NEWEST)));
    }
    if (window.older()) {
      links.add(
          new Piece.Link(
              view.paths().log(filter.before(window.before())), speech.say(LogPhrase.OLDER)));
    }
    return new Block.Para(Tone.PLAIN, links);
  }
}
