package org.safepassage.operate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Wait;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Site;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;

/// One thing that speaks against a command.
public sealed interface Refusal {

  /// No version of the agreement is in force.
  record NoAgreement() implements Refusal {}

  /// The agreement doesn't let so many pass now.
  ///
  /// @param passed how many have passed, those let go and not yet seen included
  /// @param wants up to how many the command would let pass
  /// @param mayReach up to how many may
  /// @param waits what for, and who can end it
  record NotPermitted(
      CommitmentId commitment,
      Milestone milestone,
      long passed,
      long wants,
      long mayReach,
      List<Wait> waits)
      implements Refusal {
    public NotPermitted {
      waits = List.copyOf(waits);
    }
  }

  /// More would pass than are to go in all.
  record MoreThanDue(CommitmentId commitment, long wants, long due) implements Refusal {}

  /// The parts of a simultaneous hand-over go together, and not all are ready.
  record NotTogether(CommitmentId commitment, List<CommitmentId> with) implements Refusal {
    public NotTogether {
      with = List.copyOf(with);
    }
  }

  /// Nobody planned or reported such a convoy, or nobody said whose people it carries.
  record UnknownConvoy(ConvoyId convoy) implements Refusal {}

  /// The agreement in force has no such commitment.
  record UnknownCommitment(CommitmentId commitment) implements Refusal {}

  /// Nobody is aboard, as far as is known.
  record NobodyAboard(ConvoyId convoy) implements Refusal {}

  record AlreadyReleased(ConvoyId convoy, Milestone milestone) implements Refusal {}

  /// It has left, arrived, or been stood down.
  record WrongState(ConvoyId convoy, ConvoyState state) implements Refusal {}

  /// The route has no hand-over point.
  record NoCrossing(ConvoyId convoy) implements Refusal {}

  /// Nothing is closed there.
  record NotClosed(Site site) implements Refusal {}

  record AlreadyClosed(Site site, Instant since) implements Refusal {}

  /// Only those named may lift it.
  record MayNotLift(List<PartyId> liftedBy) implements Refusal {
    public MayNotLift {
      liftedBy = List.copyOf(liftedBy);
    }
  }

  /// There is nothing of this name to change.
  ///
  /// @param kind what sort of thing, as its kind of event is written
  record NotThere(String kind, String id) implements Refusal {}

  /// There is something of this name already, or it is over.
  record AlreadyThere(String kind, String id) implements Refusal {}

  /// A version that not all whose consent it needs have accepted.
  record NotAccepted(List<PartyId> lacking) implements Refusal {
    public NotAccepted {
      lacking = List.copyOf(lacking);
    }
  }

  /// Its time is over, or too far ahead.
  record BadTime(Instant until) implements Refusal {}

  /// Only these may.
  record RoleMayNot(Role role, List<Role> may) implements Refusal {
    public RoleMayNot {
      may = List.copyOf(may);
    }
  }

  /// More is given back than is left.
  record MoreThanLeft(long people, long left) implements Refusal {}

  /// What somebody else entered is corrected by them, or by a coordinator.
  record NotYours() implements Refusal {}

  /// What the gate decides is not put right by hand: a correction must be no way past it.
  ///
  /// @param kind of the event that was to stand there instead
  record NotByCorrection(String kind) implements Refusal {}

  /// The stable code: the name of its page.
  default String code() {
    return switch (this) {
      case NoAgreement _ -> "no-agreement-in-force";
      case NotPermitted _ -> "not-permitted-now";
      case MoreThanDue _ -> "more-than-due";
      case NotTogether _ -> "not-together";
      case UnknownConvoy _ -> "unknown-convoy";
      case UnknownCommitment _ -> "unknown-commitment";
      case NobodyAboard _ -> "nobody-aboard";
      case AlreadyReleased _ -> "already-released";
      case WrongState _ -> "wrong-state";
      case NoCrossing _ -> "no-crossing";
      case NotClosed _ -> "not-closed";
      case AlreadyClosed _ -> "already-closed";
      case MayNotLift _ -> "may-not-lift";
      case NotThere _ -> "not-there";
      case AlreadyThere _ -> "already-there";
      case NotAccepted _ -> "not-accepted";
      case BadTime _ -> "bad-time";
      case RoleMayNot _ -> "role-may-not";
      case MoreThanLeft _ -> "more-than-left";
      case NotYours _ -> "not-yours";
      case NotByCorrection _ -> "not-by-correction";
    };
  }

  /// What it is about, for the record.
  default Optional<String> subject() {
    return switch (this) {
      case NotPermitted refused -> Optional.of(refused.commitment().value());
      case MoreThanDue refused -> Optional.of(refused.commitment().value());
      case NotTogether refused -> Optional.of(refused.commitment().value());
      case UnknownConvoy refused -> Optional.of(refused.convoy().value());
      case UnknownCommitment refused -> Optional.of(refused.commitment().value());
      case NobodyAboard refused -> Optional.of(refused.convoy().value());
      case AlreadyReleased refused -> Optional.of(refused.convoy().value());
      case WrongState refused -> Optional.of(refused.convoy().value());
      case NoCrossing refused -> Optional.of(refused.convoy().value());
      case NotThere refused -> Optional.of(refused.id());
      case AlreadyThere refused -> Optional.of(refused.id());
      case NoAgreement _,
          NotClosed _,
          AlreadyClosed _,
          MayNotLift _,
          NotAccepted _,
          BadTime _,
          RoleMayNot _,
          MoreThanLeft _,
          NotYours _,
          NotByCorrection _ ->
          Optional.empty();
    };
  }

  /// Whether a coordinator may let it happen all the same, with a reason that everybody sees. What
  /// makes no sense can't be let happen.
  default boolean canBeOverridden() {
    return switch (this) {
      case NotPermitted _, NotTogether _, MoreThanDue _ -> true;
      case NotAccepted _,
          MayNotLift _,
          NoAgreement _,
          UnknownConvoy _,
          UnknownCommitment _,
          NobodyAboard _,
          AlreadyReleased _,
          WrongState _,
          NoCrossing _,
          NotClosed _,
          AlreadyClosed _,
          NotThere _,
          AlreadyThere _,
          BadTime _,
          RoleMayNot _,
          MoreThanLeft _,
          NotYours _,
          NotByCorrection _ ->
          false;
    };
  }
}
