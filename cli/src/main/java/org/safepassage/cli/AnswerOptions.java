package org.safepassage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.formats.JsonText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What every command about an agreement is told: which one, and in what form to answer.
final class AnswerOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = "PATH",
      converter = Given.AsPath.class,
      description = "the folder of the operation, or its operation.yaml")
  private Path path = Path.of("");

  @Option(
      names = "--agreement",
      paramLabel = "NAME",
      converter = Given.AsText.class,
      description = "which agreement; without it the one that came into force last")
  private @Nullable String agreement;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      converter = Given.AsPath.class,
      description = "draws the answer there, as SVG")
  private @Nullable Path picture;

  @Option(names = "--json", description = "answers as JSON (docs/formats/${COMMAND-NAME}-json.md)")
  private boolean json;

  /// Opens the operation, has the question answered, and tells the answer or all that is wrong.
  ///
  /// @return the exit code
  /// @throws CannotWriteException when the picture can't be written
  <A extends Answer> int answer(Function<Opened, Attempt<A>> question) {
    if (picture != null) {
      Pages.checkPlace(picture);
    }
    return switch (Opened.open(path, Optional.ofNullable(agreement)).then(question)) {
      case Attempt.Failed<A>(var findings) -> Report.wrongInput(findings, json, out(), err());
      case Attempt.Done<A>(var answer) -> tell(answer);
    };
  }

  private int tell(Answer answer) {
    out().print(json ? JsonText.of(answer.json()) : answer.words());
    if (picture != null) {
      Pages.write(picture, answer.picture());
      err().println("The picture is in " + Shown.text(picture.toString()));
    }
    return answer.isYes() ? Exit.YES : Exit.NO;
  }

  private PrintWriter out() {
    return Objects.requireNonNull(command).commandLine().getOut();
  }

  PrintWriter err() {
    return Objects.requireNonNull(command).commandLine().getErr();
  }
}
