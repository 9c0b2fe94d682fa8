package org.safepassage.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.ReviewOutcome;
import org.safepassage.ledger.TextId;
import org.safepassage.operate.ClaimRecord;
import org.safepassage.operate.ClaimState;

/// Keeps whoever looks at a claim from overruling unseen what somebody else said of it meanwhile.
public final class Reviews {
  /// The place in the ledger of the last that was said of a claim when a form was opened.
  static final String SEEN = "seen";

  private final View view;
  private final ClaimForms claims;

  Reviews(View view, ClaimForms claims) {
    this.view = view;
    this.claims = claims;
  }

  static String seen(ClaimRecord claim) {
    return claim.last().sequence().toString();
  }

  /// What a form sends along unseen.
  Optional<String> seen(Answers answers) {
    return answers.has(SEEN)
        ? Optional.of(answers.text(SEEN))
        : claims.claim(answers).map(Reviews::seen);
  }

  /// What is to be said where somebody looked at the claim after the form was opened, and said
  /// something else; nothing if nobody did. The same form, sent twice, is not somebody.
  public Optional<Block> overtaken(Answers answers, EntryKey key) {
    return claims
        .claim(answers)
        .filter(_ -> answers.has(SEEN))
        .filter(claim -> !seen(claim).equals(answers.text(SEEN)))
        .filter(claim -> !claim.last().event().entry().key().equals(key))
        .filter(claim -> !says(claim.state(), answers.text(ClaimForms.OUTCOME)))
        .map(claim -> overtaken(claim, new TextId(answers.text(ClaimForms.TEXT))));
  }

  private static boolean says(ClaimState state, String outcome) {
    return switch (state) {
      case CONFIRMED -> outcome.equals(ReviewOutcome.CONFIRMED.word());
      case REJECTED -> outcome.equals(ReviewOutcome.REJECTED.word());
      case FOUND, UNSURE -> outcome.equals(ReviewOutcome.REOPENED.word());
      case CORRECTED -> false;
    };
  }

  private Block overtaken(ClaimRecord claim, TextId text) {
    Speech speech = view.speech();
    return new Block.Para(
        Tone.WARNING,
        List.of(
            new Piece.Text(
                speech.say(TextPhrase.OVERTAKEN, speech.say(ClaimWords.of(claim.state())))),
            new Piece.Link(
                view.paths().account(text) + "#" + TextPage.htmlId(claim),
                speech.say(TextPhrase.AS_IT_IS))));
  }

  /// The same answers, of somebody who has been told how things are now.
  public static Answers told(Answers answers) {
    Map<String, List<String>> given = new LinkedHashMap<>(answers.given());
    given.remove(SEEN);
    return new Answers(given);
  }
}
