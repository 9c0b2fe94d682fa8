package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safepassage.operate.Account;
import org.safepassage.operate.ClaimRecord;
import org.safepassage.pictures.Wording;
import org.safepassage.server.accounts.InWords;
import org.safepassage.server.accounts.Question;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;

/// One question with what is claimed on it, and how the claims stand to each other in words.
record QuestionBlocks(View view, News news) {
  private static final int LETTERS = 26;
  private static final int MOST_PAIRS = 60;
  private static final int MOST_NAMES = 12;

  /// @param number of the question on the page
  Block of(Question question, int number) {
    Speech speech = view.speech();
    List<Block> blocks = new ArrayList<>();
    List<List<Piece>> pairs = new ArrayList<>();
    shown(question.pairs()).forEach(pair -> pairs.add(pair(pair)));
    if (question.pairs().size() > MOST_PAIRS) {
      String more = speech.number(question.pairs().size() - MOST_PAIRS);
      pairs.add(List.of(new Piece.Small(speech.say(TextPhrase.MORE_PAIRS, more))));
    }
    if (question.onlyOne() && !question.told().isEmpty()) {
      pairs.add(List.of(new Piece.Tag(Tone.QUIET, speech.say(TextPhrase.ONLY_ONE))));
    }
    if (!pairs.isEmpty()) {
      blocks.add(new Block.Bullets(pairs));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < question.told().size(); i++) {
      rows.add(row(question.told().get(i), name(i)));
    }
    String title = title(question);
    blocks.add(
        new Block.Table(
            title,
            true,
            List.of(
                new Column(speech.say(TextPhrase.F_CLAIM), false),
                new Column(speech.say(TextPhrase.SAYS), false),
                new Column(speech.say(TextPhrase.WHO), false),
                new Column(speech.say(TextPhrase.PUBLISHED), false),
                new Column(speech.say(TextPhrase.STATE), false)),
            rows));
    boolean isOpen = question.told().size() > 1 || news.isNew(question);
    return new Block.Fold("question-" + number, title, isOpen, blocks);
  }

  private String title(Question question) {
    Speech speech = view.speech();
    String asked =
        QuestionPhrase.find(InWords.of(question.topic()))
            .map((Wording phrase) -> speech.say(phrase))
            .orElse(question.topic().word());
    return question
        .where()
        .map(place -> speech.say(EventPhrase.AT_PLACE, asked, place(question, place)))
        .orElse(asked);
  }

  /// By its name in the language of the page, where the operation knows it.
  private String place(Question question, String otherwise) {
    return question.told().stream()
        .flatMap(told -> told.record().content().slots().where().stream())
        .filter(where -> where.name().equals(otherwise))
        .flatMap(where -> where.place().stream())
        .findFirst()
        .map(view.speech()::place)
        .orElse(otherwise);
  }

  /// A to Z, then A2 and so on.
  static String name(int at) {
    String letter = String.valueOf((char) ('A' + at % LETTERS));
    return at < LETTERS ? letter : letter + (at / LETTERS + 1);
  }

  private List<Piece> pair(Question.Pair pair) {
    Speech speech = view.speech();
    ClaimWords words = new ClaimWords(speech);
    return List.of(
        new Piece.Text(
            speech.say(TextPhrase.PAIR, names(pair.left()), names(pair.right()), "").strip()),
        new Piece.Tag(ClaimWords.toneOf(pair.type()), words.relation(pair.type())));
  }

  /// Where there are too many to be looked at, those on which accounts part.
  private static List<Question.Pair> shown(List<Question.Pair> pairs) {
    return pairs.size() <= MOST_PAIRS
        ? pairs
        : pairs.stream()
            .sorted(Comparator.comparingInt(Question.Pair::weight))
            .limit(MOST_PAIRS)
            .toList();
  }

  private String names(List<Integer> places) {
    Speech speech = view.speech();
    String names =
        speech.list(places.stream().limit(MOST_NAMES).map(QuestionBlocks::name).toList());
    return places.size() <= MOST_NAMES
        ? names
        : speech.say(TextPhrase.AND_MORE, names, speech.number(places.size() - MOST_NAMES));
  }

  private Row row(Question.Told told, String name) {
    Speech speech = view.speech();
    ClaimWords words = new ClaimWords(speech);
    Account account = told.account();
    ClaimRecord record = told.record();
    List<Piece> says = new ArrayList<>();
    says.add(new Piece.Quoted(ClaimWords.quote(account.taken().words(), record.content().words())));
    says.addAll(words.manner(record.content()));
    if (news.isNew(record.last())) {
      says.add(new Piece.Tag(Tone.NOTE, speech.say(TextPhrase.NEW)));
    }
    for (List<Piece> slot : words.slots(record.content().slots())) {
      says.add(new Piece.Break());
      says.addAll(slot);
    }
    return new Row(
        List.of(
            Cell.of(
                new Piece.Link(
                    view.paths().account(account.id()) + "#" + MarkedText.placeOf(record),
                    name + " · " + record.id())),
            new Cell(says),
            new Cell(words.chain(account, record.content())),
            Cell.of(words.published(account)),
            Cell.of(words.state(record))),
        false);
  }
}
