package org.safepassage.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.AgreementId;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Finding;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.model.Premise;

/// What the checker says of one agreement.
///
/// @param outcome with the greatest turnout, and with nothing withheld but what was asked for
/// @param withheld what was asked to be taken as withheld
/// @param reliesOn what was taken as given, and that somebody could withhold
/// @param vetoes for each of those: who still leaves without it
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
  }

  /// How far one commitment gets.
  ///
  /// @param due how many are to go
  /// @param at how many passed each milestone that the route has, accounted-for people not among
  ///   them
  /// @param accountedFor how many were detained, died or left on the way
  public record Reach(
      CommitmentId commitment, Count due, Map<Milestone, Count> at, Count accountedFor) {
    public boolean isComplete() {
      Count arrived = at.getOrDefault(Milestone.ARRIVED, Count.ZERO);
      return arrived.value() + accountedFor.value() >= due.value();
    }
  }

  /// People between two milestones who can't go on.
  public record Stranded(
      CommitmentId commitment, Milestone after, Milestone before, Count people) {}

  /// @param steps how often something was evaluated
  /// @param laps how often the counts went round, repeated laps included
  public record Effort(long steps, long laps) {}

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
  ///   don't complete even with all of it
  public record Turnout(
      Map<CommitmentId, CountRange> range,
      Outcome least,
      Outcome greatest,
      Map<CommitmentId, CountRange> leastOfEach) {
    public Turnout {
      range = Map.copyOf(range);
      leastOfEach = Map.copyOf(leastOfEach);
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
