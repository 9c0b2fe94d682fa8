package org.safepassage.operate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.ClaimId;
import org.safepassage.ledger.TextId;

/// A text that was taken in, with the claims in it.
///
/// @param statement when, and by whom
/// @param read whether a program has read it through, whatever it found
/// @param claims in the order in which they were found
public record Account(
    AccountBody.TextTaken taken, Statement statement, boolean read, List<ClaimRecord> claims) {
  public Account {
    claims = List.copyOf(claims);
  }

  public TextId id() {
    return taken.text();
  }

  public Optional<ClaimRecord> findClaim(ClaimId id) {
    return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
  }

  /// All texts of a record, in the order in which they were taken in. What was said of a text that
  /// was never taken in waits for it.
  public static List<Account> listOf(OperationRecord record) {
    List<Account> accounts = new ArrayList<>();
    for (Subject.OfText subject : record.subjects(Subject.OfText.class)) {
      of(record.story(subject)).ifPresent(accounts::add);
    }
    accounts.sort((a, b) -> a.statement().compareTo(b.statement()));
    return List.copyOf(accounts);
  }

  public static Optional<Account> find(OperationRecord record, TextId text) {
    return of(record.story(new Subject.OfText(text)));
  }

  /// @param story all that was said of one text, in the order in which it happened; of several
  ///   claims of one name the first is meant, of several reviews the last
  private static Optional<Account> of(List<Statement> story) {
    Optional<Statement> taken =
        story.stream().filter(s -> s.body() instanceof AccountBody.TextTaken).findFirst();
    Map<ClaimId, Statement> reviews = new HashMap<>();
    Map<ClaimId, ClaimRecord> claims = new LinkedHashMap<>();
    boolean read = false;
    for (Statement statement : story) {
      if (statement.body() instanceof AccountBody.ClaimReviewed review) {
        reviews.put(review.claim(), statement);
      } else if (statement.body() instanceof AccountBody.ClaimsFound found) {
        read |= found.by().isPresent();
        for (AccountBody.Found each : found.claims()) {
          claims.putIfAbsent(
              each.claim(),
              new ClaimRecord(each.claim(), statement, each.content(), Optional.empty()));
        }
      }
    }
    List<ClaimRecord> reviewed =
        claims.values().stream()
            .map(claim ->
                new ClaimRecord(
                    claim.id(),
                    claim.found(),
                    claim.asFound(),
                    Optional.ofNullable(reviews.get(claim.id()))))
            .toList();
    boolean isRead = read;
    return taken.map(statement ->
        new Account((AccountBody.TextTaken) statement.body(), statement, isRead, reviewed));
  }
}
