package org.safepassage.server.pages;

import java.time.Instant;
import java.util.Optional;
import org.safepassage.ledger.Sequence;
import org.safepassage.operate.Statement;
import org.safepassage.server.accounts.Question;

/// What counts as new to somebody: what came after they last said that they had seen all, or since
/// a moment that they name, such as that of the last situation report.
///
/// @param seen how far the ledger went when they said so; nothing if they never did
/// @param since the moment, which goes before
/// @param alone whether only questions with something new are to be shown
public record News(Optional<Sequence> seen, Optional<Instant> since, boolean alone) {
  public static final News NONE = new News(Optional.empty(), Optional.empty(), false);

  /// As an address asks for it.
  ///
  /// @param seen how far the ledger went when they last said that they had seen all
  public static News asked(View view, Answers address, Optional<Sequence> seen) {
    Optional<Instant> since =
        address.has(TextsPage.SINCE)
            ? address.moment(TextsPage.SINCE, view.speech().zone())
            : Optional.empty();
    return new News(seen, since, address.has(TextsPage.ALONE));
  }

  boolean isAsked() {
    return seen.isPresent() || since.isPresent();
  }

  boolean isNew(Statement statement) {
    return since
        .map(moment -> statement.event().recorded().isAfter(moment))
        .orElseGet(() -> seen.filter(last -> statement.sequence().compareTo(last) > 0).isPresent());
  }

  boolean isNew(Question question) {
    return question.told().stream().anyMatch(told -> isNew(told.record().last()));
  }
}
