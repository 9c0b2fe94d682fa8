package org.safepassage.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Batches;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.Shared;
import org.safepassage.agreement.Verdict;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Operation;

/// Mends a deal in which the order matters: what several commitments share, how batches are made
/// up, lots of several sizes. Whether a version works is asked of [Checker], which tries orders.
///
/// Only single places are tried, each with the least change that does. That is enough to be the
/// fewest; where it takes two, none is found here.
final class Orders {
  /// Each takes an exploration or two.
  private static final int MOST_TRIED = 100;

  /// Of a version that can't be explored in so many states it is not claimed that it works.
  private static final int MOST_STATES = 2_000;

  /// By how many lots a quota is lowered lot by lot before halves are tried, and after that.
  private static final int SMALL_CUT = 4;

  private static final int LARGEST_CUT = 16;

  private final Operation operation;
  private final Agreement agreement;
  private final Question question;
  private int tried;

  /// @param asked nothing is taken as withheld, as in every search for amendments
  Orders(Operation operation, Agreement agreement, Question asked) {
    this.operation = operation;
    this.agreement = agreement;
    this.question =
        new Question(
            asked.start(), List.of(), asked.effort(), Math.min(asked.states(), MOST_STATES));
  }

  int tried() {
    return tried;
  }

  /// Whether some order gets everybody through, for the greatest and for the least turnout.
  boolean completes(Agreement version) {
    tried++;
    Checker checker = new Checker(operation, version);
    Dues greatest = Dues.greatest(operation, version);
    Dues least = Dues.least(operation, version);
    return checker.verdict(question, greatest) == Verdict.COMPLETES
        && (least.equals(greatest) || checker.verdict(question, least) == Verdict.COMPLETES);
  }

  boolean completes(List<Edit> edits) {
    return tried < MOST_TRIED && completes(Edit.applyAll(edits, agreement));
  }

  /// All changes of one place that mend it, and with which `besides` does.
  List<List<Edit>> singles(List<Edit> besides) {
    List<List<Edit>> found = new ArrayList<>();
    agreement.shared().forEach(shared -> addShared(shared, besides, found));
    agreement.batches().forEach(batches -> addBatches(batches, besides, found));
    agreement.commitments().forEach(commitment -> addLots(commitment, besides, found));
    agreement.commitments().forEach(commitment -> addQuota(commitment, besides, found));
    agreement.commitments().forEach(commitment -> addConditions(commitment, besides, found));
    return found;
  }

  private void addShared(Shared shared, List<Edit> besides, List<List<Edit>> found) {
    Edit drop = new Edit.Unshare(shared.id());
    if (!completes(besides, drop)) {
      return;
    }
    long wanted = 0;
    for (Shared.Part part : shared.of()) {
      wanted += part.weight() * due(part.commitment());
    }
    long was = shared.atMost().value();
    least(
            1,
            wanted - was,
            more -> new Edit.AtMost(shared.id(), shared.atMost(), Count.of(was + more)),
            besides)
        .ifPresent(edit -> found.add(with(besides, edit)));
    found.add(with(besides, drop));
  }

  private void addBatches(Batches batches, List<Edit> besides, List<List<Edit>> found) {
    Edit drop = new Edit.Unbatch(batches.id());
    if (!completes(besides, drop)) {
      return;
    }
    for (Batches.Part part : batches.of()) {
      long least = part.atLeast().value();
      least(
              1,
              least,
              fewer ->
                  new Edit.InBatch(
                      batches.id(),
                      part.commitment(),
                      Edit.InBatch.Bound.AT_LEAST,
                      part.atLeast(),
                      Count.of(least - fewer)),
              besides)
          .ifPresent(edit -> found.add(with(besides, edit)));
      part.atMost()
          .flatMap(most ->
              least(
                  1,
                  batches.size().value() - most.value(),
                  more ->
                      new Edit.InBatch(
                          batches.id(),
                          part.commitment(),
                          Edit.InBatch.Bound.AT_MOST,
                          most,
                          Count.of(most.value() + more)),
                  besides))
          .ifPresent(edit -> found.add(with(besides, edit)));
    }
    found.add(with(besides, drop));
  }

  private void addLots(Commitment commitment, List<Edit> besides, List<List<Edit>> found) {
    if (commitment.lots().isChoice()) {
      for (Count size : commitment.lots().sizes().reversed()) {
        Edit edit = new Edit.Lot(commitment.id(), Count.of(commitment.lots().largest()), size);
        if (completes(besides, edit)) {
          found.add(with(besides, edit));
          return;
        }
      }
    }
  }

  /// A quota lowered by as little as will do: lot by lot, and by halves if a single lot would do.
  private void addQuota(Commitment commitment, List<Edit> besides, List<List<Edit>> found) {
    long due = due(commitment.id());
    long lot = commitment.lots().measure();
    long most = (due - 1) / lot;
    LongFunction<Edit> lower =
        lots -> new Edit.LowerQuota(commitment.id(), Count.of(due), Count.of(lots * lot));
    Optional<Edit> edit = stepByStep(most, Math.min(most, SMALL_CUT), lower, besides);
    if (edit.isEmpty() && most > SMALL_CUT) {
      edit = least(0, most - 1, fewer -> lower.apply(most - fewer), besides);
    }
    if (edit.isEmpty() && most > SMALL_CUT) {
      edit = stepByStep(most - SMALL_CUT, Math.min(most - SMALL_CUT, LARGEST_CUT), lower, besides);
    }
    edit.ifPresent(one -> found.add(with(besides, one)));
  }

  private Optional<Edit> stepByStep(
      long most, long steps, LongFunction<Edit> lower, List<Edit> besides) {
    for (long step = 0; step < steps && tried < MOST_TRIED; step++) {
      Edit edit = lower.apply(most - step);
      if (completes(besides, edit)) {
        return Optional.of(edit);
      }
    }
    return Optional.empty();
  }

  private void addConditions(Commitment commitment, List<Edit> besides, List<List<Edit>> found) {
    for (int i = 0; i < commitment.conditions().size(); i++) {
      Edit drop = new Edit.Drop(new ConditionAt.OfCommitment(commitment.id(), i));
      if (completes(besides, drop)) {
        found.add(with(besides, drop));
      }
    }
  }

  private long due(CommitmentId commitment) {
    return Dues.greatest(operation, agreement).findDue(commitment).orElse(Count.ZERO).value();
  }

  /// The edit with the least number that does: more always does if less does.
  private Optional<Edit> least(long from, long to, LongFunction<Edit> edit, List<Edit> besides) {
    if (from > to || !completes(besides, edit.apply(to))) {
      return Optional.empty();
    }
    long low = from;
    long high = to;
    while (low < high && tried < MOST_TRIED) {
      long middle = low + (high - low) / 2;
      if (completes(besides, edit.apply(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Optional.of(edit.apply(high));
  }

  private boolean completes(List<Edit> besides, Edit edit) {
    return completes(with(besides, edit));
  }

  private static List<Edit> with(List<Edit> besides, Edit edit) {
    List<Edit> all = new ArrayList<>(besides);
    all.removeIf(other -> isOfSameQuota(other, edit));
    all.add(edit);
    return all;
  }

  /// A quota is lowered once.
  private static boolean isOfSameQuota(Edit one, Edit other) {
    return one instanceof Edit.LowerQuota(var commitment, var _, var _)
        && other instanceof Edit.LowerQuota(var same, var _, var _)
        && commitment.equals(same);
  }
}
