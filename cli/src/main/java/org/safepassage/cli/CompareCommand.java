package org.safepassage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.formats.JsonText;
import org.safepassage.formats.PlanSheet;
import org.safepassage.model.Finding;
import org.safepassage.plan.compare.PlanComparison;
import org.safepassage.plan.problem.PlanningProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Puts two timetables beside each other.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    header = "Says what differs between two timetables, and for whom.",
    description = {
      "",
      "Reads two timetables, as CSV (docs/formats/plan-csv.md) or JSON (docs/formats/plan-json.md), and says which convoys leave or arrive"
          + " earlier or later and by how much, and for each commitment how many people arrive, when the"
          + " first and the last of them do, and how long they wait. Whether either holds the rules is"
          + " for audit to say.",
      "Exit codes: 0 nothing differs, 1 something does, 2 a file or the command is wrong.",
      ""
    })
final class CompareCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "PATH",
      converter = Given.AsPath.class,
      description = "the folder of the operation, or its operation.yaml")
  private Path path = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "BEFORE",
      converter = Given.AsPath.class,
      description = "the timetable as it was, as CSV or JSON")
  private Path before = Path.of("");

  @Parameters(
      index = "2",
      paramLabel = "AFTER",
      converter = Given.AsPath.class,
      description = "the timetable as it is to be")
  private Path after = Path.of("");

  @Option(
      names = "--agreement",
      paramLabel = "NAME",
      converter = Given.AsText.class,
      description =
          "which agreement; without it the one that each timetable was made for, which may differ")
  private @Nullable String agreement;

  @Option(names = "--json", description = "answers as JSON (docs/formats/compare-json.md)")
  private boolean json;

  /// One of the two.
  record Side(Path file, Opened opened, PlanSheet sheet) {
    PlanComparison.Plan plan() {
      return new PlanComparison.Plan(
          PlanningProblem.of(opened.operation(), opened.agreement()), sheet.schedule());
    }
  }

  @Override
  public Integer call() {
    Attempt<Side> first = side(before);
    Attempt<Side> second = side(after);
    if (first instanceof Attempt.Done<Side>(var one)
        && second instanceof Attempt.Done<Side>(var other)) {
      return tell(one, other);
    }
    List<Finding> findings = new ArrayList<>();
    for (Attempt<Side> each : List.of(first, second)) {
      if (each instanceof Attempt.Failed<Side>(var wrong)) {
        findings.addAll(wrong);
      }
    }
    return Report.wrongInput(findings.stream().distinct().sorted().toList(), json, out(), err());
  }

  private Attempt<Side> side(Path file) {
    return PlanFile.open(file)
        .then(plan -> {
          Optional<Opened.Named> chosen =
              Optional.ofNullable(agreement).map(Opened.Named::typed).or(plan::madeFor);
          return Opened.open(path, chosen)
              .then(PlanCommand::plannable)
              .then(found ->
                  plan.readFor(found, found.agreement())
                      .then(sheet -> new Attempt.Done<>(new Side(file, found, sheet))));
        });
  }

  private int tell(Side one, Side other) {
    PlanComparison comparison = PlanComparison.of(one.plan(), other.plan());
    out()
        .print(
            json
                ? JsonText.of(new CompareJson(one, other).of(comparison))
                : new CompareWords(one, other).whole(comparison));
    return comparison.isSame() ? Exit.YES : Exit.NO;
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
