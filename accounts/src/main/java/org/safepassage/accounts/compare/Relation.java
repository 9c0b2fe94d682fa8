package org.safepassage.accounts.compare;

import java.util.List;
import java.util.Locale;
import org.safepassage.accounts.claim.Claim;

/// How claims stand to each other on one point.
///
/// @param left claims that say one thing
/// @param right claims of which each stands in this relation to each on the left
/// @param what the point, in words: "who opened fire at Ramouseh crossing"
public record Relation(Type type, List<Claim> left, List<Claim> right, String what) {
  public Relation {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /// In what relation.
  public enum Type {
    /// They say the same, and come from different parties.
    AGREE,
    /// Both can be true: one says at least 6,000, the other more than 6,400.
    COMPATIBLE,
    /// They can't both be true.
    CONTRADICT,
    /// In one reading they contradict each other, in another they don't: both are shown.
    DEPENDS_ON_READING,
    /// They say the same, and are one party's: its government's and its television's.
    SAME_PARTY_ECHO,
    /// Each side accuses the other of the like, in different events.
    MIRRORED_ACCUSATION;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
