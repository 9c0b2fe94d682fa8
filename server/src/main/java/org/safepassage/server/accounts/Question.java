package org.safepassage.server.accounts;

import java.util.List;
import java.util.Optional;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.compare.Relation;
import org.safepassage.operate.Account;
import org.safepassage.operate.ClaimRecord;

/// One point on which something is claimed, with all that is claimed on it and how the claims stand
/// to each other.
///
/// @param topic what is asked: who fired, how many have left
/// @param where the place that it is asked of, as the operation calls it, where claims name one
/// @param onlyOne whether one side alone says anything on it
public record Question(
    Topic topic, Optional<String> where, List<Told> told, List<Pair> pairs, boolean onlyOne) {
  public Question {
    told = List.copyOf(told);
    pairs = List.copyOf(pairs);
  }

  /// A claim as it stands beside others.
  ///
  /// @param claim what it says now
  public record Told(Account account, ClaimRecord record, Claim claim) {}

  /// Claims that stand in one relation to each other, by their places in the list.
  ///
  /// @param left each of them stands so to each on the right
  public record Pair(Relation.Type type, List<Integer> left, List<Integer> right) {
    public Pair {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }

    /// How soon it is to be looked at: contradictions before what depends on how it is read, before
    /// what can all be true.
    public int weight() {
      return switch (type) {
        case CONTRADICT -> 0;
        case MIRRORED_ACCUSATION -> 1;
        case DEPENDS_ON_READING -> 2;
        case COMPATIBLE, AGREE, SAME_PARTY_ECHO -> 3;
      };
    }
  }
}
