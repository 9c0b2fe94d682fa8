package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.agreement.Risk.Coalitions;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Risk.WorstMoment;
import org.safepassage.model.Operation;
import org.safepassage.model.Premise;
import org.safepassage.model.Side;

/// How exposed everybody is under a deal: what is given before it is returned, how many are under
/// way when somebody withdraws, who can stop it together, and what it costs to go more carefully.
final class Risks {
  private static final int FIXPOINTS_A_QUESTION = 300;
  private static final int LEAST_FIXPOINTS = 3;
  private static final int MOST_SIDES = 2;

  /// What is spent on all worst cases together, in counts times fixpoints: some seconds.
  private static final int COUNTS_LOOKED_AT = 60_000;

  private static final int MOST_COALITIONS_TRIED = 1_000;
  private static final int LARGEST_COALITION = 3;

  /// What is spent on the best order, in counts times fixpoints.
  private static final int COUNTS_FOR_AN_ORDER = 6_000;

  private static final int MOST_FIXPOINTS_FOR_AN_ORDER = 200;

  private final Operation operation;
  private final Agreement agreement;
  private final Rulebook rulebook;
  private final Levels start;
  private final Feasibility feasibility;

  /// @param rulebook with what is contested; the worst is looked for in its monotone part
  /// @param feasibility of the same rulebook
  Risks(
      Operation operation,
      Agreement agreement,
      Rulebook rulebook,
      Levels start,
      Feasibility feasibility) {
    this.operation = operation;
    this.agreement = agreement;
    this.rulebook = rulebook.monotone();
    this.start = start;
    this.feasibility = feasibility;
  }

  /// The worst case of every balance, both ways.
  List<Exposure> exposure(Checker.Watch watch) {
    return exposure(Stakes.of(agreement), watch);
  }

  /// The worst case of what is asked.
  List<Exposure> exposure(List<Stakes> asked, Checker.Watch watch) {
    WorstCase worstCase = worstCase(asked.size());
    List<Exposure> all = new ArrayList<>();
    for (Stakes stakes : asked) {
      watch.at("exposure", all.size(), asked.size());
      all.add(worst(stakes, worstCase));
    }
    return all;
  }

  /// The same worst cases under stricter terms. Nobody is exposed to anything under these who isn't
  /// without them.
  List<Exposure> again(List<Exposure> before) {
    WorstCase worstCase = worstCase(before.size());
    return before.stream()
        .map(each -> each.bound() == 0 ? each : worst(each.stakes(), worstCase))
        .toList();
  }

  private Exposure worst(Stakes stakes, WorstCase worstCase) {
    WorstCase.Found found =
        worst(worstCase, stakes.counterOfGiven(rulebook), stakes.counterOfReceived(rulebook));
    return new Exposure(
        stakes, found.difference(), found.bound(), CheckReport.reach(rulebook, found.state()));
  }

  private WorstCase.Found worst(WorstCase worstCase, Counter given, Counter received) {
    return feasibility.attained(worstCase.of(given, received), given, received);
  }

  /// The worst case of every side that gives something, over all commitments together.
  Risk.InAll inAll() {
    Weighing weighing = Weighing.of(agreement);
    List<Risk.InAll.OfSide> sides = new ArrayList<>();
    for (Side side : operation.actors().sides()) {
      Stakes.ofSide(side.id(), operation, agreement, weighing.weights())
          .ifPresent(stakes ->
              sides.add(new Risk.InAll.OfSide(side.id(), worst(stakes, worstCase(MOST_SIDES)))));
    }
    return new Risk.InAll(weighing, sides);
  }

  /// The order that exposes nobody more than need be: in all where there are common weights, and
  /// between two where there is only one balance.
  Optional<BestOrder> bestOrder(Risk.InAll inAll) {
    List<Stakes> stakes =
        inAll.sides().isEmpty()
            ? theOnlyPair()
            : inAll.sides().stream().map(side -> side.exposure().stakes()).toList();
    if (stakes.isEmpty()) {
      return Optional.empty();
    }
    int most = Math.min(MOST_FIXPOINTS_FOR_AN_ORDER, COUNTS_FOR_AN_ORDER / rulebook.slots().size());
    SafeOrder order = new SafeOrder(rulebook, start, stakes, most);
    return order
        .find()
        .flatMap(found -> feasibility.order(found, order.directions()))
        .map(found ->
            new BestOrder(stakes, found.exposure(), found.bound(), feasibility.turns(found.run())));
  }

  private List<Stakes> theOnlyPair() {
    List<Stakes> all = Stakes.of(agreement);
    boolean onlyOne = all.size() == 2 && all.getFirst().mirrors(all.getLast());
    return onlyOne ? all : List.of();
  }

  /// For each premise: how many are under way at once who could not go on without it.
  List<WorstMoment> worstMoments(List<Premise> relied, Withholding withholding) {
    return new WorstMoments(agreement, rulebook, start, withholding, feasibility)
        .of(relied, worstCase(relied.size()));
  }

  private WorstCase worstCase(int questions) {
    int each = COUNTS_LOOKED_AT / Math.max(1, questions) / rulebook.slots().size();
    return new WorstCase(rulebook, start, Math.clamp(each, LEAST_FIXPOINTS, FIXPOINTS_A_QUESTION));
  }

  /// The smallest sets that can keep somebody from arriving together though none of their members
  /// can alone.
  ///
  /// @param vetoes who can alone, or can't
  Coalitions coalitions(List<CheckReport.Veto> vetoes, Withholding withholding) {
    List<Premise> harmless =
        vetoes.stream()
            .filter(veto -> veto.verdict() == Verdict.COMPLETES)
            .map(CheckReport.Veto::premise)
            .toList();
    List<List<Premise>> found = new ArrayList<>();
    if (harmless.size() < 2
        || !isComplete(rulebook, start)
        || completesWithout(harmless, withholding)) {
      return new Coalitions(found, harmless.size() < 2 || feasibility.isCertain());
    }
    int tried = 0;
    for (int size = 2; size <= Math.min(LARGEST_COALITION, harmless.size()); size++) {
      Optional<int[]> next = Optional.of(IntStream.range(0, size).toArray());
      while (next.isPresent()) {
        List<Premise> set = Arrays.stream(next.get()).mapToObj(harmless::get).toList();
        next = after(next.get(), harmless.size());
        if (found.stream().anyMatch(set::containsAll)) {
          continue;
        }
        if (tried++ >= MOST_COALITIONS_TRIED) {
          return new Coalitions(found, false);
        }
        if (!completesWithout(set, withholding)) {
          found.add(set);
        }
      }
    }
    return new Coalitions(found, harmless.size() <= LARGEST_COALITION && feasibility.isCertain());
  }

  private boolean completesWithout(List<Premise> premises, Withholding withholding) {
    Levels levels = start.copy();
    premises.forEach(premise -> withholding.withhold(premise, levels));
    return isComplete(rulebook, levels);
  }

  private static boolean isComplete(Rulebook rulebook, Levels from) {
    return SafeOrder.isComplete(rulebook, new Fixpoint(rulebook).from(from).levels());
  }

  /// The set of as many numbers below `end` that comes next, each set in rising order. One after
  /// the other: of thousands of premises nobody could hold all sets at once.
  private static Optional<int[]> after(int[] set, int end) {
    for (int i = set.length - 1; i >= 0; i--) {
      if (set[i] < end - set.length + i) {
        int[] next = set.clone();
        for (int j = i, number = set[i] + 1; j < next.length; j++, number++) {
          next[j] = number;
        }
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }
}
