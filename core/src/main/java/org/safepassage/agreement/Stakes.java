package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Party;
import org.safepassage.model.SideId;

/// What is set against what in an agreement: each balance ties what one party lets go to what it
/// gets for it, in weights of its own.
///
/// @param given whose levels count as given, where they are held, with their weights
/// @param received whose counts are set against them, where the balance counts them
public record Stakes(List<Stake> given, List<Stake> received) {
  public Stakes {
    given = List.copyOf(given);
    received = List.copyOf(received);
  }

  /// The weighted people of one commitment between two levels, counted at a milestone.
  ///
  /// @param withAccountedFor whether those count who were detained, died or left on the way
  public record Stake(
      CommitmentId commitment,
      Milestone milestone,
      Evidence evidence,
      long weight,
      LevelRange levels,
      boolean withAccountedFor) {

    private boolean isOfNobody(Agreement agreement) {
      Optional<Quota> quota = agreement.findCommitment(commitment).map(Commitment::quota);
      long most =
          quota.isPresent() && quota.get() instanceof Quota.Number(var figure)
              ? figure.range().most().value()
              : Long.MAX_VALUE;
      return levels.intersect(new LevelRange(0, most)).isEmpty();
    }

    Requirement.Counter.Part in(Rulebook rulebook) {
      return new Requirement.Counter.Part(
          new Slot(rulebook.placeOf(commitment), milestone, evidence),
          weight,
          levels.beyond(),
          levels.upTo(),
          withAccountedFor);
    }
  }

  /// Both directions of every balance that is about somebody. Where the other side has no balance
  /// of its own against the first, the first is read the other way round.
  public static List<Stakes> of(Agreement agreement) {
    Set<Stakes> own = new LinkedHashSet<>();
    for (Commitment commitment : agreement.commitments()) {
      for (Condition condition : commitment.conditions()) {
        Terms.leaves(condition.term(), Term.Balance.class)
            .forEach(balance -> own.add(of(agreement, commitment, condition, balance)));
      }
    }
    own.removeIf(stakes -> stakes.isAboutNobody(agreement));
    List<Stakes> all = new ArrayList<>(own);
    for (Stakes stakes : own) {
      Stakes turned = stakes.turned(agreement);
      if (all.stream().noneMatch(turned::isAbout) && !turned.isAboutNobody(agreement)) {
        all.add(turned);
      }
    }
    return all;
  }

  private static Stakes of(
      Agreement agreement, Commitment commitment, Condition condition, Term.Balance balance) {
    long due = Long.MAX_VALUE;
    LevelRange mine =
        new LevelRange(
            balance.mine().beyond().value(), balance.mine().upTo().map(Count::value).orElse(due));
    LevelRange covered =
        new LevelRange(
            condition.coverage().beyond().map(Count::value).orElse(0L),
            condition.coverage().upTo().map(Count::value).orElse(due));
    Stake given =
        new Stake(
            commitment.id(),
            commitment.heldAt(),
            Evidence.REPORTED,
            balance.mine().weight(),
            mine.intersect(covered),
            balance.accountedFor().given());
    List<Stake> received =
        balance.theirs().stream()
            .filter(part -> agreement.findCommitment(part.commitment()).isPresent())
            .map(part ->
                new Stake(
                    part.commitment(),
                    balance.at().milestone(),
                    balance.at().evidence(),
                    part.weight(),
                    new LevelRange(
                        part.beyond().value(), part.upTo().map(Count::value).orElse(due)),
                    balance.accountedFor().received()))
            .toList();
    return new Stakes(List.of(given), received);
  }

  /// What the parties of one side let go in all, against what comes to that side, in common
  /// weights. What a side lets go to itself is neither. Received is counted where the balances
  /// count it; where they differ or there are none, on arrival as reported.
  ///
  /// @return nothing where the side gives nothing that weighs
  static Optional<Stakes> ofSide(
      SideId side, Operation operation, Agreement agreement, Map<CommitmentId, Long> weights) {
    List<Stake> given = new ArrayList<>();
    List<Stake> received = new ArrayList<>();
    for (Commitment commitment : agreement.commitments()) {
      long weight = weights.getOrDefault(commitment.id(), 0L);
      Optional<SideId> giver =
          operation.actors().findParty(commitment.giver()).flatMap(Party::side);
      if (weight == 0 || giver.filter(commitment.beneficiary()::equals).isPresent()) {
        continue;
      }
      if (giver.filter(side::equals).isPresent()) {
        given.add(
            whole(
                commitment,
                new Term.CountedAt(commitment.heldAt(), Evidence.REPORTED),
                weight,
                true));
      } else if (commitment.beneficiary().equals(side)) {
        received.add(whole(commitment, countedAt(commitment, agreement), weight, false));
      }
    }
    return given.isEmpty() ? Optional.empty() : Optional.of(new Stakes(given, received));
  }

  private static Stake whole(
      Commitment commitment, Term.CountedAt at, long weight, boolean withAccountedFor) {
    return new Stake(
        commitment.id(), at.milestone(), at.evidence(), weight, LevelRange.ALL, withAccountedFor);
  }

  private static Term.CountedAt countedAt(Commitment commitment, Agreement agreement) {
    List<Term.CountedAt> counted =
        agreement.commitments().stream()
            .flatMap(other -> other.conditions().stream())
            .flatMap(condition -> Terms.leaves(condition.term(), Term.Balance.class))
            .filter(balance ->
                balance.theirs().stream()
                    .anyMatch(part -> part.commitment().equals(commitment.id())))
            .map(Term.Balance::at)
            .distinct()
            .toList();
    return counted.size() == 1 ? counted.getFirst() : Term.CountedAt.ARRIVED_REPORTED;
  }

  private Stakes turned(Agreement agreement) {
    List<Stake> nowGiven =
        received.stream()
            .map(stake ->
                new Stake(
                    stake.commitment(),
                    agreement
                        .findCommitment(stake.commitment())
                        .map(Commitment::heldAt)
                        .orElse(Milestone.DEPARTED),
                    Evidence.REPORTED,
                    stake.weight(),
                    stake.levels(),
                    true))
            .toList();
    List<Stake> nowReceived =
        given.stream()
            .map(stake ->
                new Stake(
                    stake.commitment(),
                    Milestone.ARRIVED,
                    Evidence.REPORTED,
                    stake.weight(),
                    stake.levels(),
                    false))
            .toList();
    return new Stakes(nowGiven, nowReceived);
  }

  /// Whether nobody at all is given: none lies between the levels, or all of the quota lie below
  /// them.
  private boolean isAboutNobody(Agreement agreement) {
    return given.stream().allMatch(stake -> stake.isOfNobody(agreement));
  }

  /// Whether the same commitments are set against each other in the same proportion.
  private boolean isAbout(Stakes other) {
    return proportions(given, received).equals(proportions(other.given, other.received));
  }

  /// Whether the other is the same the other way round, in the same weights.
  boolean mirrors(Stakes other) {
    return weighed(given).equals(weighed(other.received))
        && weighed(received).equals(weighed(other.given))
        && given.stream()
            .noneMatch(stake -> weighed(received).contains(weighed(List.of(stake)).getFirst()));
  }

  private static List<List<Object>> weighed(List<Stake> stakes) {
    return stakes.stream().<List<Object>>map(s -> List.of(s.commitment(), s.weight())).toList();
  }

  private static List<Object> proportions(List<Stake> given, List<Stake> received) {
    long common = 0;
    for (Stake stake : Stream.concat(given.stream(), received.stream()).toList()) {
      common = greatestCommonDivisor(stake.weight(), common);
    }
    long unit = common;
    return List.of(
        given.stream().map(s -> List.of(s.commitment(), s.weight() / unit)).toList(),
        received.stream().map(s -> List.of(s.commitment(), s.weight() / unit)).toList());
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }

  /// What is given beyond what was received, in the weights of the stakes; 0 when it is the other
  /// way round.
  ///
  /// @throws IllegalArgumentException when the rulebook is of another agreement
  public long exposure(Rulebook rulebook, Levels levels) {
    return Math.max(
        0, counterOfGiven(rulebook).value(levels) - counterOfReceived(rulebook).value(levels));
  }

  Requirement.Counter counterOfGiven(Rulebook rulebook) {
    return counter(given, rulebook);
  }

  Requirement.Counter counterOfReceived(Rulebook rulebook) {
    return counter(received, rulebook);
  }

  private static Requirement.Counter counter(List<Stake> stakes, Rulebook rulebook) {
    return new Requirement.Counter(stakes.stream().map(stake -> stake.in(rulebook)).toList());
  }
}
