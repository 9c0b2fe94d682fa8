package org.safepassage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.bench.peers.CpSatInStep;
import org.safepassage.bench.peers.CpSatInStep.Writing;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Bounds;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;

/// Timetables for two sides whose people leave in step, with more and more bus-loads, beside two
/// programs for CP-SAT, in one run. Fails when a plan breaks a rule or leaves somebody, when two
/// answers contradict each other, when the planner's plan is further from its bound than it may be,
/// and when the audit of the largest takes a second.
final class ReciprocityBench {
  private static final Duration OWN = Duration.ofSeconds(Long.getLong("safepassage.late", 10L));
  private static final Duration PEERS =
      Duration.ofSeconds(Long.getLong("safepassage.seconds", 10L));
  private static final double MOST_AUDIT_MILLISECONDS = 1_000;
  private static final int LARGEST = 20_000;

  /// In how long the largest should be proven one day.
  private static final int GOAL_MILLISECONDS = 50;

  private static final double ANY = Double.MAX_VALUE;

  private static final List<Size> SIZES =
      List.of(
          new Size(20, ANY, 1),
          new Size(100, ANY, 1),
          new Size(800, 0.02, 1),
          new Size(4_000, ANY, 1),
          new Size(LARGEST, 0.05, 6));

  /// What is expected of the planner where both sides have a checkpoint of their own.
  private static final double MOST_GAP_ALONE = 0;

  private final Table table =
      new Table(
          "reciprocity",
          "Two sides in step: more and more loads",
          "loads",
          "checkpoints",
          "first plan ms",
          "bound ms",
          "end",
          "lower bound",
          "gap",
          "seconds searched",
          "audit ms",
          "violations",
          "CP-SAT with precedences",
          "its gap",
          "its bound",
          "seconds used",
          "CP-SAT with reservoirs",
          "its gap",
          "its bound",
          "seconds used");

  private final List<String> faults = new ArrayList<>();
  private double provenMilliseconds;

  /// @param mostGapShared how far the planner's plan may be from its bound, as a share of that,
  ///   where there is one checkpoint
  /// @param patience how many times as long as usual all have
  private record Size(int loads, double mostGapShared, int patience) {}

  /// @param arguments how many loads, for one size only; the table is not kept then
  public static void main(String[] arguments) throws IOException {
    new ReciprocityBench().run(arguments);
  }

  private void run(String[] arguments) throws IOException {
    List<Size> sizes =
        SIZES.stream()
            .filter(size -> arguments.length == 0 || size.loads() == Integer.parseInt(arguments[0]))
            .toList();
    for (boolean shared : new boolean[] {false, true}) {
      for (Size size : sizes) {
        measure(size, new ReciprocalDeal(size.loads(), shared));
      }
    }
    if (sizes.size() == SIZES.size()) {
      table.keep(notes());
    }
    if (!faults.isEmpty()) {
      System.out.println("WRONG:");
      faults.forEach(System.out::println);
      System.exit(1);
    }
  }

  private void measure(Size size, ReciprocalDeal deal) throws IOException {
    PlanningProblem problem = problem(deal);
    PlanTrial.Warm warm = PlanTrial.Warm.of(problem);
    PlanTrial trial = PlanTrial.search(problem, Aim.END, OWN.multipliedBy(size.patience()));
    double audit = trial.auditing();
    judge(size, deal, trial, audit);
    if (deal.loads() == LARGEST && !deal.shared()) {
      provenMilliseconds = warm.first() + warm.bounds();
    }
    List<Object> row =
        new ArrayList<>(
            List.of(
                "%,d".formatted(deal.loads()),
                deal.shared() ? "one" : "own",
                Table.milliseconds(warm.first()),
                Table.milliseconds(warm.bounds()),
                "%,d".formatted(trial.end()),
                "%,d".formatted(trial.earliestEnd()),
                PlanTrial.percent(trial.gap()),
                "%.1f".formatted(trial.seconds()),
                Table.milliseconds(audit),
                trial.faults().size()));
    Duration longest = PEERS.multipliedBy(size.patience());
    row.addAll(cells(Writing.PRECEDENCES, deal, trial, longest));
    row.addAll(cells(Writing.RESERVOIRS, deal, trial, longest));
    table.row(row.toArray());
  }

  private static PlanningProblem problem(ReciprocalDeal deal) throws IOException {
    Path folder = Files.createTempDirectory("in-step");
    deal.files().write(folder);
    DealFolder.Deal read = DealFolder.read(folder);
    return PlanningProblem.of(read.operation(), read.agreement());
  }

  private void judge(Size size, ReciprocalDeal deal, PlanTrial trial, double audit) {
    trial.faults().forEach(fault -> fault("The planner", deal, fault));
    if (trial.figures().moved().value() < deal.people()) {
      fault("The planner", deal, "it moves only %s.".formatted(trial.figures().moved()));
    }
    double most = deal.shared() ? size.mostGapShared() : MOST_GAP_ALONE;
    if (trial.gap() > most) {
      fault(
          "The planner",
          deal,
          "the gap is %s, and may be %s."
              .formatted(PlanTrial.percent(trial.gap()), PlanTrial.percent(most)));
    }
    if (audit >= MOST_AUDIT_MILLISECONDS) {
      fault("The audit", deal, "it takes %.0f ms.".formatted(audit));
    }
  }

  /// What the table says of CP-SAT; it isn't asked when the program would be too large for it.
  private List<String> cells(
      Writing writing, ReciprocalDeal deal, PlanTrial own, Duration longest) {
    if (deal.loads() > writing.mostLoads()) {
      return List.of("-", "-", "-", "-");
    }
    long begin = System.nanoTime();
    CpSatInStep.Found found = CpSatInStep.plan(deal.inStep(), writing, longest);
    double seconds = (System.nanoTime() - begin) / 1e9;
    String who = "CP-SAT with " + writing.word();
    Optional<Integer> end =
        found
            .departures()
            .map(departures -> audited(who, deal, own, InStepTimetable.of(deal, departures)));
    if (own.end() < found.lowerBound()) {
      fault(who, deal, "its bound is %d, and a plan ends earlier.".formatted(found.lowerBound()));
    }
    return List.of(
        end.map("%,d"::formatted).orElse("no plan"),
        end.map(each -> PlanTrial.percent(each / (double) own.earliestEnd() - 1)).orElse("-"),
        "%,d".formatted(found.lowerBound()),
        "%.1f".formatted(seconds));
  }

  /// The end of a peer's timetable.
  private int audited(String who, ReciprocalDeal deal, PlanTrial own, Schedule schedule) {
    Figures figures = schedule.figures(own.problem());
    // The bounds are for those who move as many, and it moves everybody or has a violation.
    Bounds bounds = own.bounds();
    PlanTrial.faults(own.problem(), schedule, figures, bounds)
        .forEach(fault -> fault(who, deal, fault));
    return PlanTrial.minute(figures.lastArrival());
  }

  private void fault(String who, ReciprocalDeal deal, String what) {
    faults.add(
        "%,d loads, %s: %s: %s"
            .formatted(
                deal.loads(), deal.shared() ? "one checkpoint" : "own checkpoints", who, what));
  }

  private List<String> notes() {
    return List.of(
        "Two sides with half of the loads each, a bus of 50 people a load. One drives 60 minutes out"
            + " and 45 back, the other 50 and 40; halfway a checkpoint takes three minutes for a bus, one"
            + " bus at a time. Roads are open for ten hours a day. Each side has a bus for ten of its"
            + " loads, at least five, and may have set out with a twenty-fifth of its loads, at least"
            + " two, more than have arrived of the other. Times are in minutes from the beginning.",
        ("The planner makes the end early; it has %d s, at 20,000 loads six times as long, on one thread,"
                + " and stops when its plan is proven to be the best. \"First plan\", \"bound\" and"
                + " \"audit\" are medians of warm runs. All gaps are to the planner's lower bound.")
            .formatted(OWN.toSeconds()),
        "The command fails when somebody is left behind, when a plan breaks a rule or contradicts a"
            + " bound, the planner's or CP-SAT's, when the audit takes a second, or when the planner's"
            + " gap is above 0 with own checkpoints, above 2 % at 800 loads with one, above 5 % at"
            + " 20,000.",
        ("The goal of a plan at 20,000 loads with own checkpoints that is proven to be the best in less"
                + " than %d ms warm %s: the first plan and the bound take %s ms together.")
            .formatted(
                GOAL_MILLISECONDS,
                provenMilliseconds < GOAL_MILLISECONDS ? "is reached" : "is not reached",
                Table.milliseconds(provenMilliseconds)),
        ("CP-SAT has one worker and %d s (`-Dsafepassage.seconds`), at 20,000 six times as long, building"
                + " its program included. It has a departure for each load, within the times at which it"
                + " would arrive while the road is open. With precedences the loads of a side depart in"
                + " order, so that spacing, buses and leads are each one departure so many minutes after"
                + " another, and only the shared checkpoint is a disjunctive resource. With reservoirs the"
                + " leads are reservoirs, the buses cumulative and the checkpoints disjunctive resources."
                + " Its plans are made into timetables and go through the same audit.")
            .formatted(PEERS.toSeconds()),
        "Tried on a busy machine: without presolving the precedences were proven to the best plan at 4,000"
            + " loads in 12.5 s, with it presolving alone took 20. With one checkpoint and 800 loads"
            + " there was no plan in 20 s, with the usual search or with one that takes the earliest"
            + " departure first; nor with reservoirs at 100 loads.",
        "\"-\": CP-SAT wasn't asked. At 4,000 loads the reservoirs made it use more than 9 GB after 74"
            + " s, though it had 10.");
  }
}
