package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.AgreementId;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.FactId;
import org.safepassage.model.Finding;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.model.Premise;
import org.safepassage.model.Unit;

/// What the checker says of one agreement.
///
/// @param outcome with the greatest turnout, and with nothing withheld but what was asked for
/// @param withheld what was asked to be taken as withheld
/// @param reliesOn what was taken as given, and that somebody could withhold
/// @param vetoes for each of those: who still leaves without it
/// @param risk how exposed everybody is under it
/// @param explored what trying the orders came to, where the deal is not monotone
/// @param turnout how the answer depends on how many want to leave; empty where nothing was
///   computed
/// @param readings how the answer depends on how clauses are read
/// @param notComputable commitments that can't be checked, with what their text lacks
public record CheckReport(
    AgreementId agreement,
    Outcome outcome,
    List<Premise> withheld,
    List<Premise> reliesOn,
    List<Veto> vetoes,
    Risk risk,
    Optional<Explored> explored,
    Optional<Turnout> turnout,
    List<ReadingOutcome> readings,
    List<NotComputable> notComputable,
    List<Finding> findings) {
  public CheckReport {
    withheld = List.copyOf(withheld);
    reliesOn = List.copyOf(reliesOn);
    vetoes = List.copyOf(vetoes);
    readings = List.copyOf(readings);
    notComputable = List.copyOf(notComputable);
    findings = List.copyOf(findings);
  }

  /// Whether it can matter who moves first, so that orders had to be tried.
  public boolean isContested() {
    return explored.filter(found -> !found.step().isEmpty()).isPresent();
  }

  /// How far everybody gets.
  ///
  /// @param reached by commitment, in the order of the agreement
  /// @param stranded people past the origin who have not arrived and are not accounted for
  /// @param waits who waits for whom in the end
  /// @param circle those of the waits that hold each other up, in order; a closed circle where
  ///   nobody has a choice
  /// @param onceGiven where it waits: the verdict if all that is withheld were given now
  /// @param effort what it took
  public record Outcome(
      Verdict verdict,
      List<Reach> reached,
      List<Stranded> stranded,
      List<Wait> waits,
      List<Wait> circle,
      Optional<Verdict> onceGiven,
      Effort effort) {
    public Outcome {
      reached = List.copyOf(reached);
      stranded = List.copyOf(stranded);
      waits = List.copyOf(waits);
      circle = List.copyOf(circle);
    }

    /// Whether it deadlocks for want of room to wait, and not because some wait for each other.
    public boolean lacksRoom() {
      return verdict == Verdict.DEADLOCK
          && circle.isEmpty()
          && waits.stream()
              .anyMatch(wait ->
                  wait.forWhat() instanceof Wait.Target.Room(Limit.What.RoomAt _, var _, var _));
    }
  }

  static List<Reach> reach(Rulebook rulebook, Levels levels) {
    List<Reach> reached = new ArrayList<>();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      Obligation obligation = rulebook.obligation(c);
      Map<Milestone, Count> at = new EnumMap<>(Milestone.class);
      for (Milestone milestone : Milestone.values()) {
        if (obligation.has(milestone)) {
          at.put(milestone, Count.of(levels.count(Slot.reported(c, milestone))));
        }
      }
      long underWay =
          levels.level(Slot.reported(c, Milestone.DEPARTED))
              - levels.level(Slot.reported(c, Milestone.ARRIVED));
      reached.add(
          new Reach(
              obligation.id(),
              Count.of(obligation.due()),
              at,
              Count.of(levels.accountedFor(c)),
              Count.of(underWay),
              rulebook.isFulfilled(c, levels)));
    }
    return reached;
  }

  /// How far one commitment gets.
  ///
  /// @param due how many are to go
  /// @param at how many passed each milestone that the route has, accounted-for people not among
  ///   them
  /// @param accountedFor how many were detained, died or left on the way
  /// @param underWay how many have left, and neither arrived nor been accounted for since
  /// @param isComplete whether all have arrived or are accounted for who are due, or, of those who
  ///   share a quota that is used up, all who left
  public record Reach(
      CommitmentId commitment,
      Count due,
      Map<Milestone, Count> at,
      Count accountedFor,
      Count underWay,
      boolean isComplete) {}

  /// People between two milestones who can't go on.
  public record Stranded(
      CommitmentId commitment, Milestone after, Milestone before, Count people) {}

  /// @param steps how often something was evaluated
  /// @param laps how often the counts went round, repeated laps included
  public record Effort(long steps, long laps) {}

  /// What trying the orders came to, where that one goes on can keep another from going on.
  ///
  /// @param states how many states were walked through
  /// @param full whether these are all states there are
  /// @param step how many boarded at a time, of those who share something
  /// @param someOrder whether an order gets everybody through; empty where that isn't known
  /// @param everyOrder whether every order does; empty where that isn't known
  /// @param stuck an order that doesn't
  /// @param revocations for every fact that can be taken back
  public record Explored(
      int states,
      boolean full,
      Map<CommitmentId, Count> step,
      Optional<Boolean> someOrder,
      Optional<Boolean> everyOrder,
      Optional<Stuck> stuck,
      List<Revocation> revocations) {
    public Explored {
      revocations = List.copyOf(revocations);
    }
  }

  /// An order after which nothing moves and somebody is left.
  ///
  /// @param run who leaves, in order, of those who share something
  /// @param shortest whether no order gets stuck after fewer lots
  /// @param waits what is waited for in the end
  public record Stuck(List<Turn> run, boolean shortest, List<Reach> reached, List<Wait> waits) {
    public Stuck {
      run = List.copyOf(run);
      reached = List.copyOf(reached);
      waits = List.copyOf(waits);
    }
  }

  /// People of one commitment leave, until so many of it have.
  public record Turn(CommitmentId commitment, Count from, Count to) {}

  /// What becomes of people if a fact is taken back for good at the worst moment.
  ///
  /// @param unit in what they are counted; different units are never added up
  /// @param stranded how many have left their origin and never arrive; at least so many, where not
  ///   all states were walked through
  /// @param states how many states were walked through
  /// @param full whether these are all states there are
  /// @param state where everybody ends then
  public record Revocation(
      FactId fact, Unit unit, long stranded, int states, boolean full, List<Reach> state) {
    public Revocation {
      state = List.copyOf(state);
    }
  }

  /// What happens when one thing is withheld from the start.
  public record Veto(Premise premise, Verdict verdict, List<Reach> reached) {
    public Veto {
      reached = List.copyOf(reached);
    }
  }

  /// How the answer depends on how many want to leave.
  ///
  /// @param leastOfEach the least turnout of each commitment, the others' being greatest, from
  ///   which up the others all complete; a range where only bounds were found; missing where they
  ///   don't complete even with all of it. Nothing where it matters who moves first: there, more
  ///   may complete with fewer, and fewer with more
  public record Turnout(
      Map<CommitmentId, CountRange> range,
      Outcome least,
      Outcome greatest,
      Optional<Map<CommitmentId, CountRange>> leastOfEach) {
    public Turnout {
      range = Map.copyOf(range);
      leastOfEach = leastOfEach.map(Map::copyOf);
    }
  }

  /// The verdict if one clause is read in another way.
  public record ReadingOutcome(
      CommitmentId commitment,
      Optional<ClauseId> clause,
      String reading,
      List<PartyId> readBy,
      Verdict verdict,
      List<Reach> reached) {
    public ReadingOutcome {
      readBy = List.copyOf(readBy);
      reached = List.copyOf(reached);
    }
  }

  /// What a commitment's text lacks so that it can't be checked.
  public record NotComputable(
      CommitmentId commitment, boolean noNumber, boolean noOrder, boolean noMonitor) {}
}
