package org.safepassage.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.BatchesId;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactId;
import org.safepassage.model.Milestone;
import org.safepassage.model.ObserversId;
import org.safepassage.model.PartyId;
import org.safepassage.model.Premise;
import org.safepassage.model.SourceRef;

/// Somebody or something that can't go on, with one thing that it waits for.
///
/// @param who what waits
/// @param at how many of it have passed the milestone that is held; 0 for a fact
/// @param held which milestone is held; none for a fact
/// @param forWhat what it waits for
/// @param kind what sort of term asks for it
/// @param clause the clause that the term rests on
/// @param lifts who can end the wait, and how
/// @param alternative whether another wait of the same one could be ended instead
/// @param granular whether fewer people than a lot could go on now
public record Wait(
    Waiting who,
    long at,
    Optional<Milestone> held,
    Target forWhat,
    Requirement.Origin.Kind kind,
    Optional<ClauseId> clause,
    SourceRef where,
    List<Lift> lifts,
    boolean alternative,
    boolean granular) {
  public Wait {
    lifts = List.copyOf(lifts);
  }

  /// What can wait.
  public sealed interface Waiting {
    record OfCommitment(CommitmentId commitment) implements Waiting {}

    record OfFact(FactId fact) implements Waiting {}
  }

  /// What can be waited for.
  public sealed interface Target {
    /// That `needs` of a commitment are counted at a milestone; there are `has`. In a sum of
    /// several commitments both are the weighted sums.
    ///
    /// @param never nobody is left who could still come
    record Counted(
        CommitmentId commitment,
        Milestone milestone,
        Evidence evidence,
        long needs,
        long has,
        boolean sum,
        boolean never)
        implements Target {}

    /// That something shared is left.
    ///
    /// @param needs how much the next lot would take up
    /// @param left how much there is
    record Room(Limit.What shared, long needs, long left) implements Target {}

    /// That people of another commitment come along: nobody leaves but in a batch with them.
    ///
    /// @param needs how many of them a batch needs
    /// @param left how many of them are left to go
    record Company(CommitmentId commitment, BatchesId batches, long needs, long left)
        implements Target {}

    /// That something is given which is withheld, or not yet established.
    record Given(Premise premise) implements Target {}

    /// That it is time.
    ///
    /// @param opens when it will be; never again where there is none
    record Time(Premise premise, Optional<Instant> opens) implements Target {}
  }

  /// The same, for a term that stands elsewhere.
  Wait askedAt(Requirement.Origin origin) {
    return new Wait(
        who,
        at,
        held,
        forWhat,
        kind,
        origin.clause(),
        origin.where(),
        lifts,
        alternative,
        granular);
  }

  /// What waits for this, as far as that can itself wait.
  public Optional<Waiting> next() {
    return switch (forWhat) {
      case Target.Counted counted -> Optional.of(new Waiting.OfCommitment(counted.commitment()));
      case Target.Company company -> Optional.of(new Waiting.OfCommitment(company.commitment()));
      case Target.Given(Premise.Fact(var fact)) -> Optional.of(new Waiting.OfFact(fact));
      case Target.Given _, Target.Time _, Target.Room _ -> Optional.empty();
    };
  }

  /// A way to end a wait.
  public sealed interface Lift {
    /// A party does something.
    record OfParty(PartyId party, How how) implements Lift {}

    /// As many observers as the quorum asks for attest the same count.
    record OfObservers(ObserversId observers) implements Lift {}

    /// What a party would do.
    enum How {
      /// Let its people go on.
      MOVES,
      /// Do without what its term asks for.
      WAIVES,
      /// Give what it withholds.
      GRANTS,
      /// Agree on another time, with all others of whom the same is said.
      AGREES,
      /// Say that what was suspended may go on.
      LIFTS,
      /// Make room to wait where it is short.
      MAKES_ROOM;

      /// The word in output.
      public String word() {
        return switch (this) {
          case MOVES -> "moves";
          case WAIVES -> "waives";
          case GRANTS -> "grants";
          case AGREES -> "agrees";
          case LIFTS -> "lifts";
          case MAKES_ROOM -> "makes-room";
        };
      }
    }
  }
}
