package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.operate.Account;
import org.safepassage.operate.ClaimState;
import org.safepassage.operate.CountHistory;
import org.safepassage.pictures.Dates;
import org.safepassage.server.accounts.Question;
import org.safepassage.server.accounts.SideBySide;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;
import org.safepassage.server.pages.Form.Entry;
import org.safepassage.server.pages.Form.Field;

/// Who says what: the texts that were taken in, and their claims question by question, side by side
/// and beside the record.
public final class TextsPage {
  static final String SINCE = "since";
  static final String ALONE = "new";

  private final View view;
  private final Speech speech;
  private final ClaimWords words;
  private final Claimed claimed;

  /// What is claimed.
  ///
  /// @param record the counts of the record; nothing for whoever may not see all of them
  public record Claimed(
      List<Account> accounts, SideBySide beside, Optional<CountHistory> record, News news) {
    public Claimed {
      accounts = List.copyOf(accounts);
    }
  }

  private TextsPage(View view, Claimed claimed) {
    this.view = view;
    this.speech = view.speech();
    this.words = new ClaimWords(speech);
    this.claimed = claimed;
  }

  static Page of(View view, Frames frames, Claimed claimed, Optional<Block.Para> notice) {
    TextsPage page = new TextsPage(view, claimed);
    List<Block> live = new ArrayList<>();
    live.add(Block.Para.of(Tone.QUIET, page.speech.say(TextPhrase.ABOUT)));
    if (FormKind.TEXT_TAKEN.isFor(view.viewer())) {
      live.add(
          new Block.Buttons(
              List.of(
                  new Piece.Link(
                      view.paths().report(FormKind.TEXT_TAKEN),
                      page.speech.say(TextPhrase.TAKE_IN)))));
    }
    live.add(page.texts());
    List<Block> further = new ArrayList<>();
    further.add(page.sideBySide());
    if (claimed.record().isPresent()) {
      new ClaimedBesideRecord(view, claimed.beside(), claimed.record().get())
          .section()
          .ifPresent(further::add);
    }
    return new Page(
        frames.of(view, Frames.Tab.ACCOUNTS, notice),
        page.speech.say(TextPhrase.TITLE),
        "",
        live,
        claimed.accounts().isEmpty() ? List.of() : List.of(page.news()),
        further);
  }

  private Block texts() {
    List<Block> blocks = new ArrayList<>();
    if (claimed.accounts().isEmpty()) {
      blocks.add(Block.Para.of(speech.say(TextPhrase.NO_TEXTS)));
    } else {
      blocks.add(
          new Block.Table(
              speech.say(TextPhrase.TEXTS),
              true,
              List.of(
                  new Column(speech.say(TextPhrase.OUTLET), false),
                  new Column(speech.say(TextPhrase.PUBLISHED), false),
                  new Column(speech.say(TextPhrase.CLAIMS), true),
                  new Column(speech.say(TextPhrase.WAITING), true),
                  new Column(speech.say(TextPhrase.TAKEN), false)),
              claimed.accounts().reversed().stream().map(this::row).toList()));
    }
    return new Block.Section("texts", speech.say(TextPhrase.TEXTS), blocks);
  }

  private Row row(Account account) {
    long waiting =
        account.claims().stream().filter(claim -> claim.state() == ClaimState.UNSURE).count();
    List<Piece> name = new ArrayList<>();
    name.add(new Piece.Link(view.paths().account(account.id()), account.taken().origin().outlet()));
    if (claimed.news().isNew(account.statement())) {
      name.add(new Piece.Tag(Tone.NOTE, speech.say(TextPhrase.NEW)));
    }
    return new Row(
        List.of(
            new Cell(name),
            Cell.of(words.published(account)),
            Cell.of(account.read() ? speech.number(account.claims().size()) : "–"),
            Cell.of(speech.number(waiting)),
            Cell.of(speech.time(account.statement().event().recorded()))),
        false);
  }

  /// What is new since somebody last said that they had seen all, or since a moment.
  private Block news() {
    List<Block> blocks = new ArrayList<>();
    News news = claimed.news();
    if (news.isAsked()) {
      long many =
          claimed.accounts().stream()
              .flatMap(account -> account.claims().stream())
              .filter(claim -> news.isNew(claim.last()))
              .count();
      String since =
          news.since()
              .map(moment ->
                  speech.say(
                      TextPhrase.A_MOMENT,
                      new Dates(speech.language(), speech.zone()).minute(moment)))
              .orElseGet(() -> speech.say(TextPhrase.YOUR_LAST_LOOK));
      blocks.add(
          new Block.Para(
              Tone.PLAIN,
              List.of(
                  new Piece.Text(speech.say(TextPhrase.NEW_SINCE, since, speech.number(many))),
                  new Piece.Link(
                      view.paths().accounts(asked(!news.alone())),
                      speech.say(news.alone() ? TextPhrase.ALL_AGAIN : TextPhrase.ONLY_NEW)))));
    } else {
      blocks.add(Block.Para.of(Tone.QUIET, speech.say(TextPhrase.NEVER_LOOKED)));
    }
    blocks.add(
        new Block.Filled(
            new Form(
                view.paths().seenAccounts(),
                List.of(),
                Map.of("guard", view.paper().guard(), "last", view.standing().last().toString()),
                speech.say(TextPhrase.SEEN_ALL),
                Tone.PLAIN)));
    blocks.add(
        new Block.Asked(
            new Form(
                view.paths().accounts(),
                List.of(
                    new Field(
                        SINCE,
                        speech.say(TextPhrase.SINCE),
                        new Entry.Moment(
                            news.since()
                                .map(moment -> Answers.momentText(moment, speech.zone()))
                                .orElse("")))),
                Map.of(),
                speech.say(TextPhrase.SHOW),
                Tone.PLAIN)));
    return new Block.Fold(
        "news", speech.say(TextPhrase.WHATS_NEW), claimed.news().isAsked(), blocks);
  }

  private Map<String, String> asked(boolean alone) {
    Map<String, String> asked = new java.util.LinkedHashMap<>();
    claimed
        .news()
        .since()
        .ifPresent(moment -> asked.put(SINCE, Answers.momentText(moment, speech.zone())));
    if (alone) {
      asked.put(ALONE, "yes");
    }
    return asked;
  }

  private Block sideBySide() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Para.of(Tone.QUIET, speech.say(TextPhrase.SIDE_ABOUT)));
    List<Question> questions =
        claimed.beside().questions().stream()
            .filter(question -> !claimed.news().alone() || claimed.news().isNew(question))
            .toList();
    if (questions.isEmpty()) {
      blocks.add(Block.Para.of(speech.say(TextPhrase.NOTHING_BESIDE)));
    }
    QuestionBlocks made = new QuestionBlocks(view, claimed.news());
    for (int i = 0; i < questions.size(); i++) {
      blocks.add(made.of(questions.get(i), i + 1));
    }
    return new Block.Section("side-by-side", speech.say(TextPhrase.SIDE_BY_SIDE), blocks);
  }
}
