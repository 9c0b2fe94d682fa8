package org.safepassage.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Premise;
import org.safepassage.model.Ratio;
import org.safepassage.model.SideId;
import org.safepassage.model.Unit;

/// How exposed everybody is.
///
/// @param exposure the worst case of every balance, both ways
/// @param worstMoments for each entry of `reliesOn`: when withholding it does most harm
/// @param coalitions who can stop it only together
/// @param inAll the worst case of each side, over all that it gives and receives
/// @param bestOrder the order in which nobody is exposed more than need be; nothing where it
///   doesn't complete, or where there are several balances and no common weights
/// @param rounds how long it takes, as it stands and more carefully; empty where it doesn't
///   complete
/// @param tooSmall the greatest share of every lead that was tried and with which it no longer
///   completes; nothing where it completes with every share that was tried
public record Risk(
    List<Exposure> exposure,
    InAll inAll,
    Optional<BestOrder> bestOrder,
    List<WorstMoment> worstMoments,
    Coalitions coalitions,
    List<Tempo> rounds,
    Optional<Ratio> tooSmall) {
  /// Where nothing was worked out.
  public static final Risk NONE = of(List.of());

  /// Only the exposure.
  static Risk of(List<Exposure> exposure) {
    return new Risk(
        exposure,
        InAll.NONE,
        Optional.empty(),
        List.of(),
        new Coalitions(List.of(), true),
        List.of(),
        Optional.empty());
  }

  public Risk {
    exposure = List.copyOf(exposure);
    worstMoments = List.copyOf(worstMoments);
    rounds = List.copyOf(rounds);
  }

  /// The worst that somebody can have given beyond what was received for it, over all states that
  /// can be reached.
  ///
  /// @param stakes what is set against what, with the weights
  /// @param worst in those weights; never below 0
  /// @param bound no state has more; the same as `worst` where that is proven
  /// @param state a state in which it is so
  public record Exposure(Stakes stakes, long worst, long bound, List<Reach> state) {
    public Exposure {
      state = List.copyOf(state);
    }

    public boolean isProven() {
      return worst == bound;
    }

    /// How many of each commitment are under way in that state: they have left, and neither arrived
    /// nor been accounted for.
    public Map<CommitmentId, Count> underWay() {
      Map<CommitmentId, Count> underWay = new LinkedHashMap<>();
      for (Reach reach : state) {
        underWay.put(reach.commitment(), reach.underWay());
      }
      return underWay;
    }
  }

  /// How exposed each side is by all that it gives and receives together.
  ///
  /// @param weighing what one of each commitment weighs, or why that can't be said
  /// @param sides each side that gives something; empty where there are no weights
  public record InAll(Weighing weighing, List<OfSide> sides) {
    /// Where nothing was worked out.
    public static final InAll NONE = new InAll(Weighing.NOTHING, List.of());

    public InAll {
      sides = List.copyOf(sides);
    }

    /// The exposure of one side.
    public record OfSide(SideId side, Exposure exposure) {}
  }

  /// When it does most harm to withhold something: most of those whom it concerns are under way.
  ///
  /// @param unit in what they are counted; different units are never added up
  /// @param underWay who have left their origin, and neither arrived nor been accounted for
  /// @param bound no state has more; the same as `underWay` where that is proven
  public record WorstMoment(
      Premise premise, Unit unit, long underWay, long bound, List<Reach> state) {
    public WorstMoment {
      state = List.copyOf(state);
    }

    public boolean isProven() {
      return underWay == bound;
    }
  }

  /// Who can stop a deal together, though nobody of them alone.
  ///
  /// @param smallest sets from which nobody can be left out
  /// @param all whether there are no others
  public record Coalitions(List<List<Premise>> smallest, boolean all) {
    public Coalitions {
      smallest = List.copyOf(smallest);
    }
  }

  /// How long it takes if nobody may be ahead by more than a share of what is written.
  ///
  /// @param share of every `ahead`
  /// @param rounds until nothing moves; none where there are too many to count
  /// @param exposure of every balance
  /// @param inAll of each side
  public record Tempo(
      Ratio share, Optional<Integer> rounds, List<Exposure> exposure, List<InAll.OfSide> inAll) {
    public Tempo {
      exposure = List.copyOf(exposure);
      inAll = List.copyOf(inAll);
    }
  }
}
