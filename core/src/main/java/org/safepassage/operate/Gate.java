package org.safepassage.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Suspension;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.PeopleBody;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.model.Network;
import org.safepassage.model.PartyId;

/// Decides on commands: whether they are carried out, and if not, all that speaks against them. A
/// function of how things stand, and nothing else.
///
/// @param room says how things stand
/// @param record the ledger, folded up to the moment of the decision
public record Gate(Room room, OperationRecord record) {
  /// Nobody can foresee for longer what will be let go unasked.
  private static final Duration LONGEST_ALLOTMENT = Duration.ofDays(2);

  /// @param by who gives the command; whether they may at all is asked here too
  public Decision decide(Command command, Reporter by, Instant now) {
    Optional<Refusal> role = roleOf(command, by.role());
    if (role.isPresent()) {
      return new Decision.Refused(List.of(role.get()), List.of());
    }
    return switch (command) {
      case Command.Release release ->
          new Releases(record, room.terms(record, now), by.role()).decide(release);
      case Command.StandDown down -> standDown(down);
      case Command.Suspend suspend -> suspend(suspend);
      case Command.Resume resume -> resume(resume);
      case Command.CloseIncident close -> close(close, now);
      case Command.PutInForce force -> putInForce(force);
      case Command.PublishPlan plan -> publish(plan);
      case Command.SettleCount settle -> settle(settle);
      case Command.IssueAllotment issue -> issue(issue, now);
      case Command.ReturnAllotment back -> giveBack(back);
      case Command.Correct correct -> correct(correct, by);
    };
  }

  /// Who may give which command. Everybody in the field may stop what they see going wrong.
  public static List<Role> mayGive(Command command) {
    return switch (command) {
      case Command.Suspend _, Command.StandDown _ ->
          List.of(Role.COORDINATOR, Role.FIELD_OFFICER, Role.OBSERVER);
      case Command.Correct _ ->
          List.of(
              Role.COORDINATOR,
              Role.FIELD_OFFICER,
              Role.OBSERVER,
              Role.LIAISON,
              Role.INFORMATION_OFFICER);
      case Command.Resume _, Command.CloseIncident _ -> List.of(Role.COORDINATOR, Role.LIAISON);
      case Command.Release _,
          Command.PutInForce _,
          Command.PublishPlan _,
          Command.SettleCount _,
          Command.IssueAllotment _,
          Command.ReturnAllotment _ ->
          List.of(Role.COORDINATOR);
    };
  }

  private static Optional<Refusal> roleOf(Command command, Role role) {
    List<Role> may = mayGive(command);
    return may.contains(role) ? Optional.empty() : Optional.of(new Refusal.RoleMayNot(role, may));
  }

  private static Decision agreed(Body body) {
    return new Decision.Agreed(List.of(body), List.of());
  }

  private static Decision refused(Refusal refusal) {
    return new Decision.Refused(List.of(refusal), List.of());
  }

  private Decision standDown(Command.StandDown down) {
    Optional<ConvoyRecord> convoy = record.findConvoy(down.convoy());
    if (convoy.isEmpty()) {
      return refused(new Refusal.UnknownConvoy(down.convoy()));
    }
    ConvoyState state = convoy.get().state();
    return state.isOnTheRoad() || state.isOver()
        ? refused(new Refusal.WrongState(down.convoy(), state))
        : agreed(new ConvoyBody.StoodDown(down.convoy(), down.reason()));
  }

  private Decision suspend(Command.Suspend suspend) {
    if (!isThere(suspend.site())) {
      return refused(notThere(suspend.site()));
    }
    Closure closure = Room.closures(record).get(suspend.site());
    return closure != null
        ? refused(new Refusal.AlreadyClosed(suspend.site(), closure.since()))
        : agreed(new TroubleBody.Suspended(suspend.site(), suspend.reason(), suspend.liftedBy()));
  }

  private Decision resume(Command.Resume resume) {
    Closure closure = Room.closures(record).get(resume.site());
    if (closure == null) {
      return refused(new Refusal.NotClosed(resume.site()));
    }
    boolean mayLift =
        closure.liftedBy().isEmpty()
            || resume.by().filter(closure.liftedBy()::contains).isPresent();
    return mayLift
        ? agreed(new TroubleBody.Resumed(resume.site(), resume.by(), resume.note()))
        : refused(new Refusal.MayNotLift(closure.liftedBy()));
  }

  private Decision close(Command.CloseIncident close, Instant now) {
    List<Statement> story = record.story(new Subject.OfIncident(close.incident()));
    Optional<TroubleBody.IncidentReported> reported =
        story.stream()
            .map(Statement::body)
            .filter(TroubleBody.IncidentReported.class::isInstance)
            .map(TroubleBody.IncidentReported.class::cast)
            .findFirst();
    if (reported.isEmpty()) {
      return refused(new Refusal.NotThere(Kinds.INCIDENT, close.incident().value()));
    }
    if (story.getLast().body() instanceof TroubleBody.IncidentClosed) {
      return refused(new Refusal.AlreadyThere(Kinds.INCIDENT, close.incident().value()));
    }
    List<PartyId> may = mayLift(reported.get(), now);
    return may.isEmpty() || may.contains(close.by())
        ? agreed(new TroubleBody.IncidentClosed(close.incident(), close.by(), close.note()))
        : refused(new Refusal.MayNotLift(may));
  }

  /// Who the agreement says may lift what an incident suspends; nobody where it suspends nothing.
  private List<PartyId> mayLift(TroubleBody.IncidentReported incident, Instant now) {
    Optional<Agreement> agreement = room.terms(record, now).map(Terms::agreement);
    return agreement.stream()
        .flatMap(a -> a.provisos().suspensions().stream())
        .filter(s -> s.incidents().stream().anyMatch(i -> i.equalsIgnoreCase(incident.type())))
        .map(Suspension::liftedBy)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private Decision putInForce(Command.PutInForce force) {
    Agreement agreement = room.agreements().get(force.agreement());
    if (agreement == null) {
      return refused(new Refusal.NotThere(Kinds.AGREEMENT, force.agreement().value()));
    }
    AgreementState state =
        AgreementState.of(
            force.agreement(), record.story(new Subject.OfAgreement(force.agreement())));
    if (room.inForce(record).filter(s -> s.agreement().equals(force.agreement())).isPresent()) {
      return refused(new Refusal.AlreadyThere(Kinds.AGREEMENT, force.agreement().value()));
    }
    List<PartyId> lacking =
        agreement.commitments().stream()
            .map(Commitment::giver)
            .distinct()
            .filter(party -> !state.accepted().containsKey(party))
            .toList();
    return lacking.isEmpty()
        ? agreed(new AgreementBody.InForce(force.agreement()))
        : refused(new Refusal.NotAccepted(lacking));
  }

  private Decision publish(Command.PublishPlan plan) {
    if (!record.story(new Subject.OfPlan(plan.plan())).isEmpty()) {
      return refused(new Refusal.AlreadyThere(Kinds.PLAN, plan.plan().value()));
    }
    Set<ConvoyId> named = new HashSet<>();
    List<Refusal> refusals = new ArrayList<>();
    List<Body> bodies = new ArrayList<>();
    bodies.add(
        new RecordBody.PlanPublished(
            plan.plan(), plan.schedule(), org.safepassage.model.Count.of(plan.convoys().size())));
    for (ConvoyBody.Planned planned : plan.convoys()) {
      if (!named.add(planned.convoy())) {
        refusals.add(new Refusal.AlreadyThere(Kinds.CONVOY, planned.convoy().value()));
      }
      Optional<ConvoyRecord> known = record.findConvoy(planned.convoy());
      boolean isUnderWay =
          known.filter(c -> c.state().isOnTheRoad() || c.state().isOver()).isPresent()
              && !(known.get().state() instanceof ConvoyState.StoodDown);
      if (isUnderWay && known.get().planned().filter(planned::equals).isEmpty()) {
        refusals.add(new Refusal.WrongState(planned.convoy(), known.get().state()));
      } else if (known.flatMap(ConvoyRecord::planned).filter(planned::equals).isEmpty()
          || known.filter(c -> c.state() instanceof ConvoyState.StoodDown).isPresent()) {
        bodies.add(planned);
      }
    }
    for (ConvoyRecord convoy : record.convoys().values()) {
      if (!named.contains(convoy.id()) && isOnlyPlanned(convoy)) {
        bodies.add(new ConvoyBody.StoodDown(convoy.id(), "not in plan " + plan.plan().value()));
      }
    }
    return refusals.isEmpty()
        ? new Decision.Agreed(bodies, List.of())
        : new Decision.Refused(refusals, List.of());
  }

  private static boolean isOnlyPlanned(ConvoyRecord convoy) {
    return convoy.state() instanceof ConvoyState.Planned && convoy.planned().isPresent();
  }

  private Decision settle(Command.SettleCount settle) {
    return record.findConvoy(settle.convoy()).isEmpty()
        ? refused(new Refusal.UnknownConvoy(settle.convoy()))
        : agreed(
            new ConvoyBody.CountSettled(
                settle.convoy(),
                settle.milestone(),
                settle.category(),
                settle.people(),
                settle.reason()));
  }

  private Decision issue(Command.IssueAllotment issue, Instant now) {
    if (!record.story(new Subject.OfAllotment(issue.allotment())).isEmpty()) {
      return refused(new Refusal.AlreadyThere(Kinds.ALLOTMENT, issue.allotment().value()));
    }
    if (room.operation().network().findPlace(issue.crossing()).isEmpty()) {
      return refused(new Refusal.NotThere(Kinds.PLACE, issue.crossing().value()));
    }
    if (!issue.until().isAfter(now) || issue.until().isAfter(now.plus(LONGEST_ALLOTMENT))) {
      return refused(new Refusal.BadTime(issue.until()));
    }
    return new Releases(record, room.terms(record, now), Role.COORDINATOR).decide(issue);
  }

  private Decision giveBack(Command.ReturnAllotment back) {
    Optional<Allotment> allotment =
        Room.allotments(record).stream()
            .filter(a -> a.issued().allotment().equals(back.allotment()))
            .findFirst();
    if (allotment.isEmpty()) {
      return refused(new Refusal.NotThere(Kinds.ALLOTMENT, back.allotment().value()));
    }
    if (allotment.get().isReturned()) {
      return refused(new Refusal.AlreadyThere(Kinds.ALLOTMENT, back.allotment().value()));
    }
    long left = allotment.get().outstanding();
    return back.people().value() > left
        ? refused(new Refusal.MoreThanLeft(back.people().value(), left))
        : agreed(new RecordBody.AllotmentReturned(back.allotment(), back.people()));
  }

  private Decision correct(Command.Correct correct, Reporter by) {
    Optional<Statement> wrong = record.findStatement(correct.corrects());
    if (wrong.isEmpty() || wrong.get().event().body() instanceof RecordBody.Correction) {
      return refused(new Refusal.NotThere(Kinds.EVENT, correct.corrects().toString()));
    }
    Optional<Refusal> byHand = correct.instead().flatMap(Gate::byHand);
    if (byHand.isPresent()) {
      return refused(byHand.get());
    }
    boolean isOwn = wrong.get().by().user().equals(by.user());
    return isOwn || by.role() == Role.COORDINATOR
        ? agreed(new RecordBody.Correction(correct.corrects(), correct.instead(), correct.reason()))
        : refused(new Refusal.NotYours());
  }

  /// Who may go, what is agreed and what is handed out ahead is decided here and nowhere else. What
  /// was decided wrongly is withdrawn, and decided again.
  private static Optional<Refusal> byHand(Body instead) {
    return switch (instead) {
      case ConvoyBody.Released _,
          AgreementBody.InForce _,
          RecordBody.AllotmentIssued _,
          RecordBody.AllotmentReturned _,
          RecordBody.PlanPublished _,
          TroubleBody.Resumed _,
          TroubleBody.IncidentClosed _ ->
          Optional.of(new Refusal.NotByCorrection(instead.kind()));
      case AgreementBody _,
          PeopleBody _,
          AssuranceBody _,
          ConvoyBody _,
          TroubleBody _,
          RecordBody _,
          AccountBody _ ->
          Optional.empty();
    };
  }

  private boolean isThere(Site site) {
    Network network = room.operation().network();
    return switch (site) {
      case Site.AtPlace(var place) -> network.findPlace(place).isPresent();
      case Site.OnCorridor(var corridor) -> network.findCorridor(corridor).isPresent();
    };
  }

  private static Refusal notThere(Site site) {
    return switch (site) {
      case Site.AtPlace(var place) -> new Refusal.NotThere(Kinds.PLACE, place.value());
      case Site.OnCorridor(var corridor) -> new Refusal.NotThere(Kinds.CORRIDOR, corridor.value());
    };
  }

  /// The written names of what a refusal can be about.
  static final class Kinds {
    static final String INCIDENT = "incident";
    static final String AGREEMENT = "agreement";
    static final String PLAN = "plan";
    static final String CONVOY = "convoy";
    static final String ALLOTMENT = "allotment";
    static final String EVENT = "event";
    static final String PLACE = "place";
    static final String CORRIDOR = "corridor";

    private Kinds() {}
  }
}
