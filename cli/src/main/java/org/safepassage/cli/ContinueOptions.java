package org.safepassage.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.formats.PlanSheet;
import org.safepassage.model.Calendar;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Trip;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Whether a timetable is made in the middle of an operation.
final class ContinueOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--continue",
      paramLabel = "FILE",
      converter = Given.AsPath.class,
      description =
          "with --now: the timetable in force as CSV, changed to what really happened. Convoys that"
              + " began to board before then go on as it says, those marked as pinned keep their"
              + " departure, all others are planned anew")
  private @Nullable Path file;

  @Option(
      names = "--now",
      paramLabel = "TIME",
      converter = Given.AsTime.class,
      description =
          "with --continue: from when on anything may change, such as 2016-12-18T10:00, in the"
              + " operation's time zone if it has none")
  private @Nullable TemporalAccessor now;

  /// What is gone on from.
  ///
  /// @param before the timetable in force
  record Ongoing(Path file, PlanSheet before, Kept kept) {
    boolean isPinned(Trip trip) {
      return !trip.boardingFrom().isBefore(kept.until());
    }
  }

  boolean isAsked() {
    return file != null || now != null;
  }

  /// @return nothing where a whole operation is planned
  /// @throws ParameterException when only one of the two is given, or the time is not one of the
  ///   operation's
  Attempt<Optional<Ongoing>> ongoing(Opened opened) {
    if ((file == null) != (now == null)) {
      throw wrong(
          """
          --continue says where everybody is, and --now until when: one of them is missing.
          Maybe a whole plan was meant: then leave both out.\
          """);
    }
    if (file == null || now == null) {
      return new Attempt.Done<>(Optional.empty());
    }
    Minute until = minute(now, opened.operation().calendar());
    Path source = file;
    return PlanFile.open(source)
        .then(sheets -> sheets.readFor(opened, opened.agreement()))
        .then(sheet ->
            new Attempt.Done<>(Optional.of(new Ongoing(source, sheet, kept(sheet, until)))));
  }

  private static Kept kept(PlanSheet sheet, Minute until) {
    List<Trip> trips = new ArrayList<>(Kept.begun(sheet.schedule(), until).trips());
    sheet.schedule().trips().stream()
        .filter(trip -> sheet.pinned().contains(trip.id()))
        .filter(trip -> !trip.boardingFrom().isBefore(until))
        .forEach(trips::add);
    return new Kept(trips, until);
  }

  private Minute minute(TemporalAccessor time, Calendar calendar) {
    Instant instant =
        time instanceof OffsetDateTime exact
            ? exact.toInstant()
            : LocalDateTime.from(time).atZone(calendar.zone()).toInstant();
    if (instant.isBefore(calendar.start()) || instant.isAfter(calendar.end())) {
      throw wrong(
          """
          --now is not within the operation, from %s to %s.
          Maybe the year or the time zone is another.\
          """
              .formatted(
                  calendar.start().atZone(calendar.zone()).toOffsetDateTime(),
                  calendar.end().atZone(calendar.zone()).toOffsetDateTime()));
    }
    return Minute.of(Minute.notBefore(instant, calendar));
  }

  private ParameterException wrong(String text) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), text);
  }
}
