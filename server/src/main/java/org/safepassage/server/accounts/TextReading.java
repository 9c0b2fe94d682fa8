package org.safepassage.server.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Extractor;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.SourceText.Remark;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.ClaimContent;
import org.safepassage.ledger.ClaimId;
import org.safepassage.model.Operation;

/// Reads texts for claims. The model of the language (60 MB) is loaded with the first text and
/// kept.
///
/// Safe to share between threads; one text is read at a time, whoever asks.
public final class TextReading {
  /// As the ledger names this program. Another one from the version on that finds other claims.
  static final String READER = "accounts 1";

  private final ReentrantLock one = new ReentrantLock();
  private @Nullable EnglishParser parser;

  /// What is found in a text. In other languages than English nothing is.
  AccountBody.ClaimsFound read(AccountBody.TextTaken taken, Operation operation) {
    SourceText text = TakenText.read(taken);
    boolean readable =
        !text.remarks().contains(Remark.NOT_ENGLISH) && !text.remarks().contains(Remark.EMPTY);
    return new AccountBody.ClaimsFound(
        taken.text(), Optional.of(READER), readable ? found(text, operation) : List.of());
  }

  private List<AccountBody.Found> found(SourceText text, Operation operation) {
    ClaimsInLedger form = new ClaimsInLedger(text);
    List<AccountBody.Found> found = new ArrayList<>();
    for (Claim claim : claims(text, operation)) {
      Optional<ClaimContent> content = form.content(claim);
      content.ifPresent(c -> found.add(new AccountBody.Found(new ClaimId(claim.id()), c)));
    }
    return found;
  }

  private List<Claim> claims(SourceText text, Operation operation) {
    one.lock();
    try {
      EnglishParser loaded = parser == null ? EnglishParser.load() : parser;
      parser = loaded;
      return new Extractor(loaded, Gazetteer.of(Optional.of(operation))).claims(text);
    } finally {
      one.unlock();
    }
  }
}
