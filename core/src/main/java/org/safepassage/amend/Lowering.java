package org.safepassage.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;

/// Lowers quotas until the deal completes, each by as little as will do. Used once.
final class Lowering {
  private static final int MOST_TRIED = 150;

  private final Deal deal;
  private final Agreement agreement;
  private final Quotas quotas;
  private int left = MOST_TRIED;
  private boolean exact = true;

  Lowering(Deal deal) {
    this.deal = deal;
    this.agreement = deal.agreement();
    this.quotas = new Quotas(deal);
  }

  /// Whether what was not found isn't there: each lower quota was tried, in each combination.
  boolean isExact() {
    return exact;
  }

  /// The edits with lower quotas of some commitments.
  ///
  /// @param edits what is changed besides
  Optional<List<Edit>> of(List<CommitmentId> commitments, List<Edit> edits) {
    Optional<List<Edit>> reached =
        commitments.size() > 1 ? toWhatIsReached(commitments, edits) : Optional.empty();
    return reached.isPresent() ? reached : oneInsideTheOther(commitments, edits);
  }

  /// The highest lower quota of one commitment, as far as they are tried.
  Optional<Edit> of(CommitmentId commitment, List<Edit> others) {
    Agreement version = Edit.applyAll(others, agreement);
    List<Deal.Rest> rest = deal.rest(version);
    Quotas.Lower lower = quotas.of(commitment, version, rest);
    exact &= lower.all();
    long due = due(rest, commitment);
    long reached = reached(rest, commitment);
    if (!lower.all()
        && reached > 0
        && reached < due
        && completes(with(others, lower(commitment, due, reached)))) {
      return Optional.of(lower(commitment, due, reached));
    }
    long tooMany = due;
    for (long number : lower.downwards()) {
      if (completes(with(others, lower(commitment, due, number)))) {
        return Optional.of(lower(commitment, due, most(commitment, others, number, tooMany, due)));
      }
      tooMany = number;
    }
    return Optional.empty();
  }

  /// The highest between one with which it completes and one with which it doesn't, taking it that
  /// nothing changes but once between them.
  private long most(
      CommitmentId commitment, List<Edit> others, long enough, long tooMany, long due) {
    long low = enough;
    long high = tooMany;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (completes(with(others, lower(commitment, due, middle)))) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Optional<List<Edit>> toWhatIsReached(List<CommitmentId> commitments, List<Edit> edits) {
    List<Edit> all = new ArrayList<>(edits);
    List<Deal.Rest> rest = deal.rest(Edit.applyAll(edits, agreement));
    for (CommitmentId commitment : commitments) {
      long reached = reached(rest, commitment);
      long due = due(rest, commitment);
      if (reached == 0 || reached >= due) {
        return Optional.empty();
      }
      all.add(lower(commitment, due, reached));
    }
    return Optional.of(all).filter(this::completes);
  }

  private Optional<List<Edit>> oneInsideTheOther(List<CommitmentId> commitments, List<Edit> edits) {
    if (commitments.isEmpty()) {
      return Optional.of(edits).filter(this::completes);
    }
    CommitmentId first = commitments.getFirst();
    if (commitments.size() == 1) {
      return of(first, edits).map(edit -> with(edits, edit));
    }
    Agreement version = Edit.applyAll(edits, agreement);
    List<Deal.Rest> rest = deal.rest(version);
    Quotas.Lower lower = quotas.of(first, version, rest);
    exact &= lower.all();
    for (long number : lower.downwards()) {
      left -= lower.downwards().size();
      if (left <= 0 || deal.isOutOfEffort()) {
        exact = false;
        return Optional.empty();
      }
      Optional<List<Edit>> found =
          oneInsideTheOther(
              commitments.subList(1, commitments.size()),
              with(edits, lower(first, due(rest, first), number)));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean completes(List<Edit> edits) {
    return deal.completes(Edit.applyAll(edits, agreement));
  }

  /// How many arrive, and never fewer than have left already.
  private long reached(List<Deal.Rest> rest, CommitmentId commitment) {
    long least = Long.MAX_VALUE;
    for (Deal.Rest one : rest) {
      int c = one.rulebook().placeOf(commitment);
      if (!one.isComplete(c)) {
        long left = deal.leftAlready(one.rulebook(), c);
        long arrived = one.levels().level(Slot.reported(c, Milestone.ARRIVED));
        least = Math.min(least, Math.max(left, arrived));
      }
    }
    return least;
  }

  private static long due(List<Deal.Rest> rest, CommitmentId commitment) {
    Rulebook rulebook = rest.getFirst().rulebook();
    return rulebook.obligation(rulebook.placeOf(commitment)).due();
  }

  private static Edit lower(CommitmentId commitment, long due, long becomes) {
    return new Edit.LowerQuota(commitment, Count.of(due), Count.of(becomes));
  }

  private static List<Edit> with(List<Edit> edits, Edit edit) {
    List<Edit> all = new ArrayList<>(edits);
    all.add(edit);
    return all;
  }
}
