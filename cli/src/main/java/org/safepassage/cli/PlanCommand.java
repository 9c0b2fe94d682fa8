package org.safepassage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Dues;
import org.safepassage.cli.Opened.Attempt;
import org.safepassage.formats.JsonText;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.pictures.TimetablePicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a timetable.
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    header = "Makes a timetable of convoys, and checks it independently.",
    description = {
      "",
      "Releases each convoy as soon as the agreement, the vehicles and the roads allow it. This is a"
          + " first timetable, not the best one. Nothing is shown as a plan that the audit has not"
          + " passed.",
      "Exit codes: 0 everybody who is due is moved and the audit passes, 1 not, 2 a file is wrong.",
      ""
    })
final class PlanCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      description = "the folder of the operation, or its operation.yaml")
  private Path path = Path.of("");

  @Option(
      names = "--agreement",
      paramLabel = "NAME",
      description = "which agreement; without it the one that came into force last")
  private @Nullable String agreement;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "draws the timetable there, as SVG: time across, the way down")
  private @Nullable Path picture;

  @Option(names = "--json", description = "answers as JSON (docs/formats/plan-json.md)")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    return switch (Opened.open(path, Optional.ofNullable(agreement))) {
      case Attempt.Failed<Opened>(var findings) -> Report.wrongInput(findings, json, out, err);
      case Attempt.Done<Opened>(var opened) -> {
        List<Finding> unplannable = unplannable(opened);
        yield unplannable.isEmpty()
            ? answer(opened, out, err)
            : Report.wrongInput(unplannable, json, out, err);
      }
    };
  }

  /// What has no number can't be put on a timetable.
  static List<Finding> unplannable(Opened opened) {
    return opened.agreement().commitments().stream()
        .filter(commitment -> Dues.quota(opened.operation(), commitment).isEmpty())
        .map(PlanCommand::withoutNumber)
        .toList();
  }

  private static Finding withoutNumber(Commitment commitment) {
    return new Finding(
        FindingCode.NO_NUMBER,
        commitment.where(),
        "The agreement doesn't say how many are to go under \"%s\".".formatted(commitment.id()),
        "Maybe a number was agreed elsewhere: write it as quota.");
  }

  private int answer(Opened opened, PrintWriter out, PrintWriter err) {
    Planned planned = Planned.of(opened);
    if (json) {
      out.print(JsonText.of(new PlanJson(opened).of(planned)));
    } else {
      out.print(new PlanWords(opened).whole(planned));
    }
    if (picture != null) {
      Pages.write(picture, TimetablePicture.draw(planned.problem(), planned.schedule()));
      err.println("The picture is in " + picture);
    }
    return planned.movesEverybody() ? Exit.YES : Exit.NO;
  }
}
