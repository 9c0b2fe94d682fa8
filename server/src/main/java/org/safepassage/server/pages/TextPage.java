package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.accounts.text.SourceText.Remark;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.ReviewOutcome;
import org.safepassage.operate.Account;
import org.safepassage.operate.ClaimRecord;
import org.safepassage.operate.ClaimState;
import org.safepassage.operate.Statement;
import org.safepassage.server.accounts.InWords;
import org.safepassage.server.accounts.Readings;
import org.safepassage.server.accounts.TakenText;
import org.safepassage.server.pages.Block.Claims.Claimed;
import org.safepassage.server.pages.Block.Deed;

/// One text of somebody else, with the claims in it marked, and beside it the claims, one by one.
public final class TextPage {
  private final View view;
  private final Speech speech;
  private final ClaimWords words;
  private final Account account;
  private final Shown shown;

  /// @param state how far it is read, where nothing is known to be found in it
  /// @param reviewers whether it is shown who looked at a claim, and what they noted
  public record Shown(Readings.State state, boolean reviewers) {}

  private TextPage(View view, Account account, Shown shown) {
    this.view = view;
    this.speech = view.speech();
    this.words = new ClaimWords(speech);
    this.account = account;
    this.shown = shown;
  }

  static Page of(
      View view, Frames frames, Account account, Shown shown, Optional<Block.Para> notice) {
    TextPage page = new TextPage(view, account, shown);
    List<Block> live = new ArrayList<>();
    live.add(page.head());
    page.remarks().ifPresent(live::add);
    List<Block> second = new ArrayList<>(page.state());
    if (page.mayReview() && !account.claims().isEmpty()) {
      second.add(page.keys());
    }
    second.add(new Block.Claims(account.claims().stream().map(page::claimed).toList()));
    live.add(
        new Block.Beside(
            List.of(
                new Block.Section(
                    "words",
                    page.speech.say(TextPhrase.THE_TEXT),
                    List.of(MarkedText.of(account, page.words)))),
            List.of(new Block.Section("claims", page.speech.say(TextPhrase.CLAIMS), second))));
    return new Page(
        frames.of(view, Frames.Tab.ACCOUNTS, notice),
        page.speech.say(
            TextPhrase.TEXT_OF, account.taken().origin().outlet(), page.words.published(account)),
        "",
        live,
        page.still());
  }

  private boolean mayReview() {
    return FormKind.CLAIM_REVIEWED.isFor(view.viewer());
  }

  private Block head() {
    Statement taken = account.statement();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Link(view.paths().accounts(), speech.say(TextPhrase.TITLE)));
    pieces.add(new Piece.Break());
    pieces.add(
        new Piece.Small(
            shown.reviewers()
                ? speech.say(
                    TextPhrase.TAKEN_BY,
                    speech.moment(taken.event().recorded()),
                    new Lines(view).by(taken.by()))
                : speech.say(TextPhrase.TAKEN_AT, speech.moment(taken.event().recorded()))));
    return new Block.Para(Tone.PLAIN, pieces);
  }

  private Optional<Block> remarks() {
    List<List<Piece>> lines = new ArrayList<>();
    for (Remark remark : TakenText.remarks(account.taken(), speech.operation())) {
      lines.add(Piece.text(words.word("REMARK", InWords.of(remark))));
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Block.Bullets(lines));
  }

  /// What is to be said before the claims.
  private List<Block> state() {
    if (account.read()) {
      return account.claims().isEmpty()
          ? List.of(Block.Para.of(speech.say(TextPhrase.NO_CLAIMS)))
          : List.of();
    }
    return List.of(
        switch (shown.state()) {
          case BEING_READ -> Block.Para.of(Tone.NOTE, speech.say(TextPhrase.BEING_READ));
          case FAILED -> Block.Para.of(Tone.WARNING, speech.say(TextPhrase.READ_FAILED));
          case NOT_READ -> Block.Para.of(Tone.NOTE, speech.say(TextPhrase.NOT_READ));
        });
  }

  private Block keys() {
    return new Block.Para(
        Tone.QUIET,
        List.of(
            new Piece.Text(speech.say(TextPhrase.KEYS)),
            new Piece.Link(
                "#" + htmlId(account.claims().getFirst()), speech.say(TextPhrase.FIRST_CLAIM))));
  }

  private List<Block> still() {
    if (!mayReview()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    if (!account.read() && shown.state() != Readings.State.BEING_READ) {
      blocks.add(
          new Block.Filled(
              new Form(
                  view.paths().readAccount(account.id()),
                  List.of(),
                  Map.of("guard", view.paper().guard()),
                  speech.say(TextPhrase.READ_IT),
                  Tone.PLAIN)));
    }
    blocks.add(
        new Block.Buttons(
            List.of(
                new Piece.Link(
                    view.paths()
                        .report(
                            FormKind.CLAIMS_FOUND, Map.of(ClaimForms.TEXT, account.id().value())),
                    speech.say(TextPhrase.MARK)))));
    return blocks;
  }

  static String htmlId(ClaimRecord claim) {
    return "claim-" + claim.id();
  }

  private Claimed claimed(ClaimRecord claim) {
    List<List<Piece>> lines = new ArrayList<>();
    lines.add(List.of(words.state(claim)));
    lines.add(
        List.of(
            new Piece.Quoted(ClaimWords.quote(account.taken().words(), claim.content().words()))));
    List<Piece> who = new ArrayList<>(words.chain(account, claim.content()));
    who.addAll(words.manner(claim.content()));
    lines.add(who);
    lines.addAll(words.slots(claim.content().slots()));
    if (claim.state() == ClaimState.UNSURE) {
      lines.add(
          List.of(
              new Piece.Small(speech.say(TextPhrase.DOUBTS) + ":"),
              new Piece.Text(
                  speech.list(
                      claim.content().doubts().stream()
                          .map(doubt -> words.word("DOUBT", doubt))
                          .toList()))));
    }
    claim.review().filter(_ -> shown.reviewers()).ifPresent(review -> lines.add(reviewed(review)));
    return new Claimed(
        htmlId(claim),
        claim.id().value(),
        speech.say(EventPhrase.AT_PLACE, claim.id().value(), words.kindAndTopic(claim.content())),
        lines,
        mayReview() ? deeds(claim) : List.of());
  }

  private List<Piece> reviewed(Statement review) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(
        new Piece.Small(
            speech.say(
                TextPhrase.REVIEWED_BY,
                new Lines(view).by(review.by()),
                speech.moment(review.at()))));
    if (review.body() instanceof AccountBody.ClaimReviewed body && !body.note().isBlank()) {
      pieces.add(new Piece.Quoted(body.note()));
    }
    return pieces;
  }

  /// What can be done: whatever it isn't already.
  private List<Deed> deeds(ClaimRecord claim) {
    List<Deed> deeds = new ArrayList<>();
    ClaimState state = claim.state();
    // What was corrected stands already; open again, it is as it was found.
    if (state != ClaimState.CONFIRMED && state != ClaimState.CORRECTED) {
      deeds.add(sends(claim, ReviewOutcome.CONFIRMED, TextPhrase.CONFIRM, "c"));
    }
    deeds.add(
        new Deed.Goes(
            view.paths()
                .report(
                    FormKind.CLAIM_REVIEWED,
                    Map.of(
                        ClaimForms.TEXT,
                        account.id().value(),
                        ClaimForms.CLAIM,
                        claim.id().value(),
                        ClaimForms.OUTCOME,
                        ReviewOutcome.CORRECTED.word())),
            speech.say(TextPhrase.CORRECT),
            "e"));
    if (state != ClaimState.REJECTED) {
      deeds.add(sends(claim, ReviewOutcome.REJECTED, TextPhrase.REJECT, "r"));
    }
    if (state != ClaimState.FOUND && state != ClaimState.UNSURE) {
      deeds.add(sends(claim, ReviewOutcome.REOPENED, TextPhrase.REOPEN, "o"));
    }
    return deeds;
  }

  private Deed sends(ClaimRecord claim, ReviewOutcome outcome, TextPhrase label, String letter) {
    int next = account.claims().indexOf(claim) + 1;
    Map<String, String> hidden = new LinkedHashMap<>();
    hidden.put("guard", view.paper().guard());
    hidden.put(Forms.KEY, view.paper().keys().get().value());
    hidden.put(ClaimForms.TEXT, account.id().value());
    hidden.put(ClaimForms.CLAIM, claim.id().value());
    hidden.put(ClaimForms.OUTCOME, outcome.word());
    hidden.put(Reviews.SEEN, Reviews.seen(claim));
    hidden.put(
        Notices.NEXT, htmlId(next < account.claims().size() ? account.claims().get(next) : claim));
    return new Deed.Sends(
        view.paths().report(FormKind.CLAIM_REVIEWED), hidden, speech.say(label), letter);
  }
}
