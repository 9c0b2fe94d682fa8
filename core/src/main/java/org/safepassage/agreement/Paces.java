package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Risk.InAll;
import org.safepassage.agreement.Risk.Tempo;
import org.safepassage.model.Operation;
import org.safepassage.model.Ratio;

/// What it costs in rounds to be less exposed: a deal as it is written, and with smaller and
/// smaller leads, down to the smallest with which it still completes.
final class Paces {
  private static final int MOST_ROUNDS = 20_000;
  private static final int COUNTS_IN_ROUNDS = 1_000_000;

  /// Above so many counts only the rounds as written are counted.
  private static final int COUNTS_TO_HALVE = 100;

  private static final int MOST_HALVINGS = 4;

  /// The smallest lead that will do is found to so many parts of what is written.
  private static final int PARTS = 100;

  private final Operation operation;
  private final Agreement agreement;
  private final Dues dues;
  private final Function<Rulebook, Levels> startOf;

  /// @param tempos the shares with which it completes, falling; empty where it doesn't as written
  /// @param tooSmall the greatest share that was tried with which it doesn't
  record Found(List<Tempo> tempos, Optional<Ratio> tooSmall) {
    /// Where nothing is worked out.
    static final Found NONE = new Found(List.of(), Optional.empty());
  }

  /// A deal with smaller leads, and where it starts from.
  private record Capped(Agreement agreement, Rulebook rulebook, Levels start) {
    boolean completes() {
      return SafeOrder.isComplete(rulebook, new Fixpoint(rulebook).from(start).levels());
    }
  }

  Paces(Operation operation, Agreement agreement, Dues dues, Function<Rulebook, Levels> startOf) {
    this.operation = operation;
    this.agreement = agreement;
    this.dues = dues;
    this.startOf = startOf;
  }

  /// @param exposure as it is written, of every balance
  /// @param inAll as it is written, of every side
  Found of(Rulebook rulebook, List<Exposure> exposure, List<InAll.OfSide> inAll) {
    List<Tempo> tempos = new ArrayList<>();
    Capped before = new Capped(agreement, rulebook, startOf.apply(rulebook));
    if (!before.completes()) {
      return new Found(tempos, Optional.empty());
    }
    tempos.add(new Tempo(Ratio.ONE, rounds(before), exposure, inAll));
    int most = rulebook.slots().size() <= COUNTS_TO_HALVE ? MOST_HALVINGS : 0;
    for (int halvings = 1; halvings <= most; halvings++) {
      Ratio share = Ratio.of(1, 1L << halvings);
      Capped capped = capped(share);
      if (capped.agreement().equals(before.agreement())) {
        break;
      }
      if (!capped.completes()) {
        return new Found(tempos, Optional.of(smallest(halvings, tempos)));
      }
      tempos.add(tempo(share, capped, tempos));
      before = capped;
    }
    return new Found(tempos, Optional.empty());
  }

  /// Looks between a share that is too small and its double, which is not.
  ///
  /// @return the greatest that is too small, as far as was looked
  private Ratio smallest(int halvings, List<Tempo> tempos) {
    int half = 1 << halvings;
    Ratio tooSmall = Ratio.of(1, half);
    int low = PARTS / half;
    int high = Math.ceilDiv(2 * PARTS, half);
    Optional<Capped> least = Optional.empty();
    while (high - low > 1) {
      int middle = (low + high) / 2;
      Capped capped = capped(Ratio.of(middle, PARTS));
      if (capped.completes()) {
        high = middle;
        least = Optional.of(capped);
      } else {
        low = middle;
        tooSmall = Ratio.of(middle, PARTS);
      }
    }
    Ratio share = Ratio.of(high, PARTS);
    least.ifPresent(capped -> tempos.add(tempo(share, capped, tempos)));
    return tooSmall;
  }

  private Capped capped(Ratio share) {
    Agreement capped = new AheadCap(share).in(agreement);
    Rulebook rulebook = Rulebook.compile(operation, capped, dues).monotone();
    return new Capped(capped, rulebook, startOf.apply(rulebook));
  }

  /// Smaller leads make nothing possible that wasn't, so whoever isn't exposed as it is written is
  /// not exposed with them either.
  private Tempo tempo(Ratio share, Capped capped, List<Tempo> tempos) {
    Risks risks =
        new Risks(
            operation,
            capped.agreement(),
            capped.rulebook(),
            capped.start(),
            Feasibility.of(capped.rulebook(), capped.start()));
    Tempo asWritten = tempos.getFirst();
    return new Tempo(
        share,
        rounds(capped),
        risks.again(asWritten.exposure()),
        asWritten.inAll().stream()
            .map(side ->
                new InAll.OfSide(side.side(), risks.again(List.of(side.exposure())).getFirst()))
            .toList());
  }

  private static Optional<Integer> rounds(Capped capped) {
    int most = Math.min(MOST_ROUNDS, COUNTS_IN_ROUNDS / capped.rulebook().slots().size());
    return Rounds.count(capped.rulebook(), capped.start(), most);
  }
}
