package org.safepassage.agreement;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Ratio;
import org.safepassage.model.SourceRef;
import org.safepassage.model.SuspensionId;
import org.safepassage.model.TimeLimit;
import org.safepassage.model.WindowId;

/// What must hold, as it was written. Only [Rulebook] knows what it means.
public sealed interface Term {
  SourceRef where();

  /// The group has reached an amount at a milestone.
  record After(List<Part> of, CountedAt at, Amount reaches, SourceRef where) implements Term {
    public After {
      of = List.copyOf(of);
    }
  }

  /// `mine.weight * own level <= sum of weight * count of theirs + ahead`.
  ///
  /// @param mine which of the own levels count, and their weight
  /// @param ahead how far one may be ahead
  /// @param accountedFor how those count who were lost on the way
  record Balance(
      Own mine,
      List<Part> theirs,
      CountedAt at,
      Ahead ahead,
      AccountedFor accountedFor,
      SourceRef where)
      implements Term {
    public Balance {
      theirs = List.copyOf(theirs);
    }
  }

  /// A fact is established.
  record Holds(FactId fact, SourceRef where) implements Term {}

  /// It is a time within a window of the agreement.
  record During(WindowId window, SourceRef where) implements Term {}

  /// It is not too late.
  record Before(TimeLimit limit, SourceRef where) implements Term {}

  /// No incident that suspends it is open.
  record Unless(SuspensionId suspension, SourceRef where) implements Term {}

  /// Every part holds. Holds for no parts.
  record All(List<Term> parts, SourceRef where) implements Term {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /// At least one part holds. Doesn't hold for no parts.
  record Any(List<Term> parts, SourceRef where) implements Term {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// The people of a commitment between two levels, with what one of them weighs.
  ///
  /// @param beyond those at or below this level don't count
  /// @param upTo those above this level don't count
  record Part(CommitmentId commitment, long weight, Count beyond, Optional<Count> upTo) {
    public Part {
      checkWeight(weight);
    }
  }

  /// Which of one's own levels weigh, and how much.
  record Own(long weight, Count beyond, Optional<Count> upTo) {
    public Own {
      checkWeight(weight);
    }
  }

  private static void checkWeight(long weight) {
    if (weight < 1 || weight > 1_000_000) {
      throw new IllegalArgumentException(
          """
          A weight of %d can't be: it is a whole number from 1 to a million.
          Maybe multiply both sides until all weights are whole.\
          """
              .formatted(weight));
    }
  }

  /// Where a count is taken and on which evidence.
  record CountedAt(Milestone milestone, Evidence evidence) {
    /// What a balance counts if it doesn't say.
    public static final CountedAt ARRIVED_REPORTED =
        new CountedAt(Milestone.ARRIVED, Evidence.REPORTED);
  }

  /// How far ahead one may be.
  sealed interface Ahead {
    /// In weighted units.
    record Weighted(Count amount) implements Ahead {}

    /// In units of the commitment that is held: the amount times its weight.
    record Own(Count amount) implements Ahead {}
  }

  /// How people count who were detained, died or left on the way: as given, as received.
  record AccountedFor(boolean given, boolean received) {
    /// Given yes, received no.
    public static final AccountedFor DEFAULT = new AccountedFor(true, false);
  }

  /// How much is enough.
  sealed interface Amount {
    record AtLeast(Count count) implements Amount {}

    /// A share of all who are due.
    record Share(Ratio share) implements Amount {}

    /// Everybody who is due is there or accounted for.
    record Complete() implements Amount {}
  }
}
