package org.safepassage.operate;

import java.util.Optional;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.ClaimContent;
import org.safepassage.ledger.ClaimId;
import org.safepassage.ledger.ReviewOutcome;

/// A claim, with what became of it.
///
/// @param found by whom, and when
/// @param asFound what it was found to say
/// @param review what somebody said of it last, where anybody did
public record ClaimRecord(
    ClaimId id, Statement found, ClaimContent asFound, Optional<Statement> review) {

  public ClaimState state() {
    return reviewed().map(ClaimRecord::stateAfter).orElseGet(() -> stateOf(asFound));
  }

  private static ClaimState stateOf(ClaimContent content) {
    return content.isSure() ? ClaimState.FOUND : ClaimState.UNSURE;
  }

  private static ClaimState stateAfter(AccountBody.ClaimReviewed review) {
    return switch (review.outcome()) {
      case CONFIRMED -> ClaimState.CONFIRMED;
      case CORRECTED -> ClaimState.CORRECTED;
      case REJECTED -> ClaimState.REJECTED;
      case REOPENED -> throw new IllegalStateException("A claim that is open again has no review.");
    };
  }

  /// What it says now: as it was corrected, or as it was found.
  public ClaimContent content() {
    return reviewed().flatMap(AccountBody.ClaimReviewed::instead).orElse(asFound);
  }

  /// The review that has the say; none where the claim was opened again.
  private Optional<AccountBody.ClaimReviewed> reviewed() {
    return review
        .map(Statement::body)
        .filter(AccountBody.ClaimReviewed.class::isInstance)
        .map(AccountBody.ClaimReviewed.class::cast)
        .filter(body -> body.outcome() != ReviewOutcome.REOPENED);
  }

  /// The place in the ledger at which it last became what it is.
  public Statement last() {
    return review.orElse(found);
  }
}
