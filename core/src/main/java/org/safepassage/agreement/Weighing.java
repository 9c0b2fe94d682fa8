package org.safepassage.agreement;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Unit;

/// What one unit of each commitment weighs against one of any other, for the exposure in all: as
/// the agreement says, or as its balances do where these say the same.
///
/// @param weights by commitment; empty where nobody can say
/// @param derived whether they come from the balances
/// @param lack why nobody can say; nothing where there are weights, or nothing to weigh
/// @param about the commitments for which it is lacking
public record Weighing(
    Map<CommitmentId, Long> weights,
    boolean derived,
    Optional<Lack> lack,
    List<CommitmentId> about) {
  /// Where nothing is set against anything.
  static final Weighing NOTHING = new Weighing(Map.of(), false, Optional.empty(), List.of());

  /// The greatest that a file could give.
  private static final BigInteger GREATEST = BigInteger.valueOf(1_000_000);

  public Weighing {
    weights = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    about = List.copyOf(about);
  }

  /// Why the balances don't say what weighs how much.
  public enum Lack {
    /// One balance makes one worth more than another does.
    CONTRADICTORY,
    /// People can't be weighed against trucks unless somebody says how.
    UNITS_DIFFER,
    /// No balance ties some of them to the others.
    UNTIED,
    /// Whole numbers that say the same would be above a million.
    TOO_FINE;

    /// The word in output.
    public String word() {
      return switch (this) {
        case CONTRADICTORY -> "contradictory";
        case UNITS_DIFFER -> "units-differ";
        case UNTIED -> "untied";
        case TOO_FINE -> "too-fine";
      };
    }
  }

  /// One of `mine` weighs as much as `theirs / own` of another.
  private record Tie(CommitmentId mine, long own, CommitmentId theirs, long other) {}

  private record Share(BigInteger over, BigInteger under) {
    Share times(long numerator, long denominator) {
      BigInteger top = over.multiply(BigInteger.valueOf(numerator));
      BigInteger bottom = under.multiply(BigInteger.valueOf(denominator));
      BigInteger common = top.gcd(bottom);
      return new Share(top.divide(common), bottom.divide(common));
    }
  }

  /// Whether the exposure in all can be worked out.
  public boolean isKnown() {
    return !weights.isEmpty();
  }

  /// A warning where the file has to say what its balances don't agree on.
  static Optional<Finding> fault(Agreement agreement) {
    Weighing weighing = of(agreement);
    return weighing
        .lack()
        .filter(Lack.CONTRADICTORY::equals)
        .map(_ ->
            new Finding(
                FindingCode.WEIGHTS_CONTRADICT,
                agreement.where(),
                "The balances don't agree on what one of \"%s\" weighs against one of \"%s\"; how exposed a side is in all can't be said."
                    .formatted(weighing.about().getFirst(), weighing.about().getLast()),
                "Maybe `weights` should say what one of each commitment weighs."));
  }

  static Weighing of(Agreement agreement) {
    List<CommitmentId> all = agreement.commitments().stream().map(Commitment::id).toList();
    if (!agreement.weights().isEmpty()) {
      Map<CommitmentId, Long> given = new LinkedHashMap<>();
      all.forEach(id -> given.put(id, agreement.weights().getOrDefault(id, 0L)));
      return new Weighing(given, false, Optional.empty(), List.of());
    }
    List<Tie> ties = ties(agreement);
    if (ties.isEmpty()) {
      return NOTHING;
    }
    Unit unit = agreement.commitments().getFirst().unit();
    Map<CommitmentId, Share> shares = new LinkedHashMap<>();
    Deque<CommitmentId> open = new ArrayDeque<>();
    CommitmentId first = ties.getFirst().mine();
    shares.put(first, new Share(BigInteger.ONE, BigInteger.ONE));
    open.add(first);
    while (!open.isEmpty()) {
      CommitmentId from = open.remove();
      for (Tie tie : ties) {
        Optional<CommitmentId> contradicted = follow(tie, from, shares, open);
        if (contradicted.isPresent()) {
          return lacking(Lack.CONTRADICTORY, List.of(from, contradicted.get()));
        }
      }
    }
    List<CommitmentId> otherUnits =
        agreement.commitments().stream().filter(c -> c.unit() != unit).map(Commitment::id).toList();
    List<CommitmentId> untied = all.stream().filter(id -> !shares.containsKey(id)).toList();
    if (!otherUnits.isEmpty()) {
      return lacking(Lack.UNITS_DIFFER, otherUnits);
    }
    return untied.isEmpty() ? whole(all, shares) : lacking(Lack.UNTIED, untied);
  }

  private static Weighing lacking(Lack lack, List<CommitmentId> about) {
    return new Weighing(Map.of(), false, Optional.of(lack), about);
  }

  private static List<Tie> ties(Agreement agreement) {
    return agreement.commitments().stream()
        .flatMap(mine ->
            mine.conditions().stream()
                .flatMap(condition -> Terms.leaves(condition.term(), Term.Balance.class))
                .flatMap(balance ->
                    balance.theirs().stream()
                        .filter(part -> agreement.findCommitment(part.commitment()).isPresent())
                        .filter(part -> !part.commitment().equals(mine.id()))
                        .map(part ->
                            new Tie(
                                mine.id(),
                                balance.mine().weight(),
                                part.commitment(),
                                part.weight()))))
        .toList();
  }

  /// Goes along a tie in either direction.
  ///
  /// @return whose weight would be another than what was found before
  private static Optional<CommitmentId> follow(
      Tie tie, CommitmentId from, Map<CommitmentId, Share> shares, Deque<CommitmentId> open) {
    Share known = shares.get(from);
    if (known == null) {
      return Optional.empty();
    }
    if (tie.mine().equals(from)) {
      return note(tie.theirs(), known.times(tie.other(), tie.own()), shares, open);
    }
    return tie.theirs().equals(from)
        ? note(tie.mine(), known.times(tie.own(), tie.other()), shares, open)
        : Optional.empty();
  }

  private static Optional<CommitmentId> note(
      CommitmentId commitment,
      Share share,
      Map<CommitmentId, Share> shares,
      Deque<CommitmentId> open) {
    Share before = shares.putIfAbsent(commitment, share);
    if (before == null) {
      open.add(commitment);
    }
    return before == null || before.equals(share) ? Optional.empty() : Optional.of(commitment);
  }

  /// The least whole numbers in these proportions.
  private static Weighing whole(List<CommitmentId> all, Map<CommitmentId, Share> shares) {
    BigInteger multiple = BigInteger.ONE;
    for (Share share : shares.values()) {
      multiple = multiple.divide(multiple.gcd(share.under())).multiply(share.under());
    }
    Map<CommitmentId, BigInteger> numbers = new LinkedHashMap<>();
    BigInteger common = BigInteger.ZERO;
    for (CommitmentId commitment : all) {
      Share share = shares.getOrDefault(commitment, new Share(BigInteger.ZERO, BigInteger.ONE));
      BigInteger number = share.over().multiply(multiple.divide(share.under()));
      numbers.put(commitment, number);
      common = common.gcd(number);
    }
    Map<CommitmentId, Long> weights = new LinkedHashMap<>();
    for (Map.Entry<CommitmentId, BigInteger> entry : numbers.entrySet()) {
      BigInteger weight = entry.getValue().divide(common);
      if (weight.compareTo(GREATEST) > 0) {
        return lacking(Lack.TOO_FINE, List.of(entry.getKey()));
      }
      weights.put(entry.getKey(), weight.longValueExact());
    }
    return new Weighing(weights, true, Optional.empty(), List.of());
  }
}
