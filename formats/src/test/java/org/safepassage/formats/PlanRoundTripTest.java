package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;

/// FEATURE UNDER TEST: a plan that is written as CSV and read again is the same plan.
final class PlanRoundTripTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20161218);

  @TempDir private Path folder = Path.of("");

  private PlanSheet back(String text, PlanningProblem problem) {
    Reading<PlanSheet> reading = Plans.read(folder, text, problem);
    assertThat(reading.findings()).isEmpty();
    return reading.value().orElseThrow();
  }

  @Test
  void every_plan_of_every_scenario_comes_back_and_is_audited_the_same() {
    int trips = 0;
    for (Plans.Planned planned : Plans.ofScenarios()) {
      PlanSheet sheet = back(planned.csv(), planned.problem());
      assertThat(sheet).as(planned.name()).isEqualTo(planned.sheet());
      assertThat(ScheduleAudit.check(planned.problem(), sheet.schedule()))
          .as(planned.name())
          .isEqualTo(ScheduleAudit.check(planned.problem(), planned.schedule()));
      trips += planned.schedule().trips().size();
    }
    assertThat(trips).isGreaterThan(400);
  }

  @Test
  void whatever_a_schedule_says_comes_back_and_fails_the_audit_for_the_same_reasons() {
    PlanningProblem problem = Plans.full().problem();
    SplittableRandom random = new SplittableRandom(SEED);
    int violations = 0;
    for (int i = 0; i < 120; i++) {
      Schedule schedule = Plans.atRandom(problem, random.split());
      Set<TripId> pinned =
          schedule.trips().stream()
              .map(Trip::id)
              .filter(_ -> random.nextBoolean())
              .collect(Collectors.toSet());
      PlanSheet sheet =
          new PlanSheet(problem.operation().id(), problem.agreement().id(), i, schedule, pinned);
      PlanSheet read = back(PlanCsv.write(sheet, problem.operation().calendar()), problem);
      assertThat(read).as("seed %d, schedule %d", SEED, i).isEqualTo(sheet);
      var found = ScheduleAudit.check(problem, read.schedule());
      assertThat(found).isEqualTo(ScheduleAudit.check(problem, schedule));
      violations += found.size();
    }
    assertThat(violations).isGreaterThan(500);
  }

  @Test
  void rows_and_columns_may_be_put_in_any_order_and_be_written_by_any_spreadsheet() {
    PlanningProblem problem = Plans.full().problem();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 60; i++) {
      Schedule schedule = Plans.atRandom(problem, random.split());
      PlanSheet sheet =
          new PlanSheet(problem.operation().id(), problem.agreement().id(), 3, schedule, Set.of());
      String text = PlanCsv.write(sheet, problem.operation().calendar());
      PlanSheet read = back(respelt(text, random.split()), problem);
      // What is sorted anew is the same but for the order of what has no order of its own.
      assertThat(new HashSet<>(read.schedule().trips().stream().map(Trip::id).toList()))
          .isEqualTo(new HashSet<>(schedule.trips().stream().map(Trip::id).toList()));
      assertThat(read.schedule().figures(problem)).isEqualTo(schedule.figures(problem));
      for (Trip trip : schedule.trips()) {
        Trip other =
            read.schedule().trips().stream()
                .filter(t -> t.id().equals(trip.id()))
                .findFirst()
                .orElseThrow();
        assertThat(other.visits()).as("seed %d, schedule %d", SEED, i).isEqualTo(trip.visits());
        assertThat(other.back()).isEqualTo(trip.back());
        assertThat(other.boarded()).isEqualTo(trip.boarded());
        assertThat(other.escorts()).containsExactlyInAnyOrderElementsOf(trip.escorts());
        assertThat(other.people()).isEqualTo(trip.people());
      }
    }
  }

  /// The same cells: rows and columns shuffled, parted by something else, with other line ends,
  /// with all cells in quotation marks, with empty lines.
  private static String respelt(String text, SplittableRandom random) {
    List<String> lines = new ArrayList<>(List.of(text.substring(1).split("\r\n")));
    String head = lines.removeFirst();
    int width = head.split(",", -1).length;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      order.add(i);
    }
    Random shuffling = new Random(random.nextLong());
    Collections.shuffle(order, shuffling);
    Collections.shuffle(lines, shuffling);
    lines.addFirst(head);
    String separator = List.of(",", ";", "\t").get(random.nextInt(3));
    String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
    boolean quoted = random.nextBoolean();
    StringBuilder respelt = new StringBuilder();
    if (random.nextBoolean()) {
      respelt.append('\uFEFF');
    }
    if (random.nextBoolean() && !end.equals("\r")) {
      respelt.append("sep=").append(separator).append(end);
    }
    for (String line : lines) {
      List<String> cells = List.of(line.replace("\"", "").split(",", -1));
      respelt.append(
          order.stream()
              .map(cells::get)
              .map(cell -> quoted ? "\"" + cell + "\"" : cell)
              .collect(Collectors.joining(separator)));
      respelt.append(end);
      if (random.nextInt(10) == 0) {
        respelt.append(separator.repeat(width - 1)).append(end);
      }
    }
    return respelt.append(end).toString();
  }

  @Test
  void a_plan_is_utf8_with_its_mark_and_has_the_line_ends_of_the_standard() throws IOException {
    String text = Plans.minimal().csv();
    Files.writeString(folder.resolve("plan.csv"), text);
    byte[] bytes = Files.readAllBytes(folder.resolve("plan.csv"));
    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(text);
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(text).endsWith("\r\n");
    int width = text.substring(0, text.indexOf('\r')).split(",", -1).length;
    assertThat(text.substring(0, text.length() - 2).split("\r\n"))
        .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(width));
  }

  @Test
  void every_time_says_its_offset() {
    String text = Plans.minimal().csv();
    assertThat(text.split("\r\n"))
        .filteredOn(line -> line.startsWith("stop,"))
        .isNotEmpty()
        .allSatisfy(line -> {
          String[] cells = line.split(",", -1);
          assertThat(cells[5]).matches("2030-03-\\d\\dT\\d\\d:\\d\\d:00\\+03:00");
          assertThat(cells[7]).matches("2030-03-\\d\\dT\\d\\d:\\d\\d:00\\+03:00");
        });
  }

  @Test
  void hours_that_come_twice_and_starts_between_minutes_are_kept() throws IOException {
    for (String start : List.of("2030-10-27T00:30:00+02:00", "2030-10-27T00:00:30Z")) {
      String zone = start.endsWith("Z") ? "UTC" : "Europe/Berlin";
      Path example = Valley.home().resolve("docs/formats/examples/minimal");
      Files.createDirectories(folder.resolve("agreements"));
      Files.writeString(
          folder.resolve("agreements/first.yaml"),
          Files.readString(example.resolve("agreements/first.yaml")));
      Files.writeString(
          folder.resolve("operation.yaml"),
          Files.readString(example.resolve("operation.yaml"))
              .replaceFirst("(?m)^time-zone: \\S+", "time-zone: " + zone)
              .replaceFirst("(?m)^start: \\S+", "start: " + start)
              .replaceFirst("(?m)^end: \\S+", "end: 2030-10-30T00:00:00Z"));
      Plans.Planned planned = Plans.of(folder).getFirst();
      assertThat(planned.schedule().trips()).isNotEmpty();
      String text = planned.csv();
      assertThat(text).contains(zone.equals("UTC") ? ":30Z" : "T02:");
      assertThat(back(text, planned.problem())).isEqualTo(planned.sheet());
    }
  }

  /// The limit is far above what is measured (2 s), so that only a change of order of magnitude
  /// fails.
  @Test
  void twenty_thousand_convoys_are_written_read_and_audited_in_a_few_seconds() throws IOException {
    LargeOperation.write(folder);
    Plans.Planned planned = Plans.of(folder).getFirst();
    assertThat(planned.schedule().trips().size()).isGreaterThanOrEqualTo(20_000);
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          PlanSheet read = back(planned.csv(), planned.problem());
          assertThat(read.schedule()).isEqualTo(planned.schedule());
          assertThat(ScheduleAudit.check(planned.problem(), read.schedule())).isEmpty();
        });
  }
}
