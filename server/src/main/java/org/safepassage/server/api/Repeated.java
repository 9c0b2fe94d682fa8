package org.safepassage.server.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.operate.Command;

/// Tells whether a command is the one that was decided under its key before, by what was added
/// then.
final class Repeated {
  private Repeated() {}

  /// @param events what was added; at least one
  static boolean is(Command command, List<Event> events) {
    Body first = events.getFirst().body();
    return switch (command) {
      case Command.Release release ->
          convoys(events).equals(new HashSet<>(release.convoys()))
              && events.stream()
                  .map(Event::body)
                  .allMatch(body ->
                      body instanceof ConvoyBody.Released released
                          && released.milestone() == release.milestone());
      case Command.StandDown down ->
          first.equals(new ConvoyBody.StoodDown(down.convoy(), down.reason()));
      case Command.Suspend suspend ->
          first.equals(
              new TroubleBody.Suspended(suspend.site(), suspend.reason(), suspend.liftedBy()));
      case Command.Resume resume ->
          first.equals(new TroubleBody.Resumed(resume.site(), resume.by(), resume.note()));
      case Command.CloseIncident close ->
          first.equals(new TroubleBody.IncidentClosed(close.incident(), close.by(), close.note()));
      case Command.PutInForce force -> first.equals(new AgreementBody.InForce(force.agreement()));
      case Command.PublishPlan plan ->
          first instanceof RecordBody.PlanPublished published
              && published.plan().equals(plan.plan())
              && published.schedule().equals(plan.schedule());
      case Command.SettleCount settle ->
          first.equals(
              new ConvoyBody.CountSettled(
                  settle.convoy(),
                  settle.milestone(),
                  settle.category(),
                  settle.people(),
                  settle.reason()));
      case Command.IssueAllotment issue ->
          first.equals(
              new RecordBody.AllotmentIssued(
                  issue.allotment(),
                  issue.commitment(),
                  issue.crossing(),
                  issue.people(),
                  issue.until()));
      case Command.ReturnAllotment back ->
          first.equals(new RecordBody.AllotmentReturned(back.allotment(), back.people()));
      case Command.Correct correct ->
          first.equals(
              new RecordBody.Correction(correct.corrects(), correct.instead(), correct.reason()));
    };
  }

  private static Set<ConvoyId> convoys(List<Event> events) {
    Function<Event, ConvoyId> convoy =
        event -> event.body() instanceof ConvoyBody body ? body.convoy() : new ConvoyId("none");
    return events.stream().map(convoy).collect(Collectors.toSet());
  }
}
