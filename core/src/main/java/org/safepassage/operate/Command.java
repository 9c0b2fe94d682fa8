package org.safepassage.operate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.AllotmentId;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.IncidentId;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.PlanId;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Site;
import org.safepassage.model.AgreementId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;

/// Something that somebody wants done, which may be refused.
public sealed interface Command {

  /// Let convoys go on past a milestone, all of them or none.
  ///
  /// @param loads who is aboard; a convoy without one carries what was counted or planned
  /// @param exception why they go even if the agreement doesn't let them; only for coordinators
  record Release(
      List<ConvoyId> convoys,
      Milestone milestone,
      Map<ConvoyId, Load> loads,
      Optional<String> exception)
      implements Command {
    /// @throws IllegalArgumentException for no convoy, one named twice, or a milestone at which
    ///   nobody is let go
    public Release {
      convoys = List.copyOf(convoys);
      loads = Map.copyOf(loads);
      boolean isHeld = milestone == Milestone.DEPARTED || milestone == Milestone.CROSSED;
      if (convoys.isEmpty() || convoys.size() != convoys.stream().distinct().count() || !isHeld) {
        throw new IllegalArgumentException(
            """
            A release names at least one convoy, each once, and lets them depart or cross.
            Maybe a convoy was chosen twice.\
            """);
      }
    }
  }

  /// A convoy doesn't go after all.
  record StandDown(ConvoyId convoy, String reason) implements Command {}

  /// Nobody goes on there.
  record Suspend(Site site, String reason, List<PartyId> liftedBy) implements Command {
    public Suspend {
      liftedBy = List.copyOf(liftedBy);
    }
  }

  /// What was closed is open again.
  ///
  /// @param by for whom; none where a coordinator lifts it in their own right
  record Resume(Site site, Optional<PartyId> by, String note) implements Command {}

  /// An incident is settled.
  record CloseIncident(IncidentId incident, PartyId by, String note) implements Command {}

  /// A version of the agreement is the one that decides from now on.
  record PutInForce(AgreementId agreement) implements Command {}

  /// A timetable is published: convoys that were planned and not yet let go, and are not in it, are
  /// stood down.
  record PublishPlan(PlanId plan, Hash schedule, List<ConvoyBody.Planned> convoys)
      implements Command {
    public PublishPlan {
      convoys = List.copyOf(convoys);
    }
  }

  /// Which figure counts.
  record SettleCount(
      ConvoyId convoy, Milestone milestone, CategoryId category, Count people, String reason)
      implements Command {}

  /// Up to so many may pass a crossing without asking.
  record IssueAllotment(
      AllotmentId allotment, CommitmentId commitment, PlaceId crossing, Count people, Instant until)
      implements Command {}

  /// What was not used is given back.
  record ReturnAllotment(AllotmentId allotment, Count people) implements Command {}

  /// An earlier event was wrong.
  record Correct(Sequence corrects, Optional<Body> instead, String reason) implements Command {}
}
