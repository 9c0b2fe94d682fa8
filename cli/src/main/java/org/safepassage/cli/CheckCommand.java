package org.safepassage.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.Verdict;
import org.safepassage.cli.Opened.Attempt;
import org.safepassage.formats.JsonText;
import org.safepassage.pictures.WaitForPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says whether an agreement can work.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = "Says whether an agreement can work, who waits for whom, and who can break it.",
    description = {
      "",
      "Reads the operation in PATH, takes every consent, fact and crossing as given, and finds how far"
          + " everybody gets. The answer comes in words first, then in figures.",
      "Exit codes: 0 completes, 1 does not, 2 a file is wrong.",
      ""
    })
final class CheckCommand implements Callable<Integer> {
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
      names = "--withhold",
      paramLabel = "X",
      description =
          "a party, non-party, fact, crossing, corridor or group of observers that is taken as"
              + " withheld; can be given several times")
  private List<String> withhold = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "FILE",
      description =
          "the counts to start from (docs/formats/progress.md); without it nobody has left")
  private @Nullable Path asOf;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "writes the picture of who waits for whom there, as SVG")
  private @Nullable Path picture;

  @Option(names = "--json", description = "answers as JSON (docs/formats/check-json.md)")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Attempt<Opened> attempt = Opened.open(path, Optional.ofNullable(agreement));
    return switch (attempt) {
      case Attempt.Failed<Opened>(var findings) -> Report.wrongInput(findings, json, out, err);
      case Attempt.Done<Opened>(var opened) ->
          switch (opened.questions(Optional.ofNullable(asOf), withhold)) {
            case Attempt.Failed<List<Question>>(var findings) ->
                Report.wrongInput(findings, json, out, err);
            case Attempt.Done<List<Question>>(var questions) -> answer(opened, questions, out, err);
          };
    };
  }

  private int answer(Opened opened, List<Question> questions, PrintWriter out, PrintWriter err) {
    Checker checker = new Checker(opened.operation(), opened.agreement());
    ProgressLine line = new ProgressLine(err, onTerminal());
    CheckReport report = checker.check(questions.getFirst(), line::at);
    Optional<CheckReport> withMost =
        questions.size() > 1
            ? Optional.of(checker.check(questions.getLast(), line::at))
            : Optional.empty();
    line.end();
    if (json) {
      out.print(JsonText.of(new CheckJson(opened).of(report, withMost)));
    } else {
      out.print(new CheckWords(opened).of(report, withMost));
    }
    if (picture != null) {
      Pages.write(picture, WaitForPicture.draw(opened.operation(), opened.agreement(), report));
      err.println("The picture is in " + picture);
    }
    return report.outcome().verdict() == Verdict.COMPLETES ? Exit.YES : Exit.NO;
  }

  private static boolean onTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }
}
