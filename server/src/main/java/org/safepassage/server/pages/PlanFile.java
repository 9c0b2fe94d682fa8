package org.safepassage.server.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safepassage.agreement.Agreement;
import org.safepassage.formats.PlanSheet;
import org.safepassage.formats.PlanSheets;
import org.safepassage.formats.Reading;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.PlanId;
import org.safepassage.ledger.PlannedCall;
import org.safepassage.model.Calendar;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Count;
import org.safepassage.model.Finding;
import org.safepassage.model.Fleet;
import org.safepassage.model.Operation;
import org.safepassage.model.VehicleTypeId;
import org.safepassage.operate.Command;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.audit.Violation;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Seated;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;

/// A timetable as `plan` writes it, as the convoys that are to be published: each trip is a convoy
/// of the same name. Whether the timetable is possible and allowed, the auditor says, by the
/// caseload and the turnout as they were declared.
///
/// @param violations what the auditor has against it
public record PlanFile(
    List<ConvoyBody.Planned> convoys, Hash schedule, List<Violation> violations) {
  public PlanFile {
    convoys = List.copyOf(convoys);
    violations = List.copyOf(violations);
  }

  /// What a text comes to, or all that is wrong with it.
  public sealed interface Result {
    record Fit(PlanFile plan) implements Result {}

    record Unfit(List<Finding> findings) implements Result {
      public Unfit {
        findings = List.copyOf(findings);
      }
    }
  }

  /// Reads a text; it passes through a file of its own, as readers read files.
  ///
  /// @throws UncheckedIOException when there is no room for that
  public static Result read(String text, Operation operation, Agreement agreement) {
    try {
      Path file =
          Files.createTempFile("plan", text.stripLeading().startsWith("{") ? ".json" : ".csv");
      try {
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return read(file, text, operation, agreement);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result read(Path file, String text, Operation operation, Agreement agreement) {
    Reading<PlanSheets> opened = PlanSheets.open(file);
    if (opened.value().isEmpty()) {
      return new Result.Unfit(opened.findings());
    }
    Reading<PlanSheet> sheet = opened.value().get().read(operation, agreement);
    if (sheet.value().isEmpty()) {
      return new Result.Unfit(sheet.findings());
    }
    List<ConvoyBody.Planned> convoys = new ArrayList<>();
    for (Trip trip : sheet.value().get().schedule().trips()) {
      convoys.add(convoy(trip, operation));
    }
    return new Result.Fit(
        new PlanFile(
            convoys,
            Hash.ofContent(text.getBytes(StandardCharsets.UTF_8)),
            ScheduleAudit.check(
                PlanningProblem.of(operation, agreement), sheet.value().get().schedule())));
  }

  private static ConvoyBody.Planned convoy(Trip trip, Operation operation) {
    return new ConvoyBody.Planned(
        new ConvoyId(trip.id().value()),
        trip.commitment(),
        load(trip),
        vehicles(trip, operation),
        calls(trip, operation.calendar()));
  }

  private static Load load(Trip trip) {
    Map<CategoryId, Count> people = new TreeMap<>();
    for (Ride ride : trip.rides()) {
      for (Seated seated : ride.load()) {
        people.merge(seated.category(), seated.people(), (a, b) -> Count.of(a.value() + b.value()));
      }
    }
    return new Load(people, trip.goods());
  }

  private static Map<VehicleTypeId, Count> vehicles(Trip trip, Operation operation) {
    Map<VehicleTypeId, Count> vehicles = new TreeMap<>();
    for (Ride ride : trip.rides()) {
      Optional<Fleet> fleet =
          operation.transport().fleets().stream()
              .filter(each -> each.id().equals(ride.vehicle().fleet()))
              .findFirst();
      fleet.ifPresent(
          f -> vehicles.merge(f.type(), Count.of(1), (a, b) -> Count.of(a.value() + b.value())));
    }
    return vehicles;
  }

  /// The departure from the origin, then every arrival.
  private static List<PlannedCall> calls(Trip trip, Calendar calendar) {
    List<PlannedCall> calls = new ArrayList<>();
    calls.add(new PlannedCall(trip.visits().getFirst().place(), trip.departed().at(calendar)));
    for (Visit visit : trip.visits().subList(1, trip.visits().size())) {
      calls.add(new PlannedCall(visit.place(), visit.arrival().at(calendar)));
    }
    return calls;
  }

  /// To publish it under a name.
  public Command.PublishPlan command(PlanId plan) {
    return new Command.PublishPlan(plan, schedule, convoys);
  }
}
