package org.safepassage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.formats.JsonText;
import org.safepassage.pictures.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What every command about an agreement is told: which one, and in what form to answer.
final class AnswerOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "PATH",
      arity = "0..1",
      converter = Given.AsPath.class,
      description = "the folder of the operation, or its operation.yaml")
  private @Nullable Path path;

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

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      converter = Given.AsLanguage.class,
      description = "language of what is drawn or printed: en (default), ar or fr")
  private Language language = Language.ENGLISH;

  @Option(names = "--json", description = "answers as JSON (docs/formats/${COMMAND-NAME}-json.md)")
  private boolean json;

  /// Opens the operation, has the question answered, and tells the answer or all that is wrong.
  ///
  /// @return the exit code
  /// @throws CannotWriteException when the picture can't be written
  <A extends Answer> int answer(Function<Opened, Attempt<A>> question) {
    return answer(question, List.of());
  }

  /// @param more what else is to be written, beside the picture
  /// @return the exit code
  /// @throws CannotWriteException when a file can't be written
  <A extends Answer> int answer(Function<Opened, Attempt<A>> question, List<Output<A>> more) {
    return answer(Optional.empty(), question, more);
  }

  /// @param named the agreement that is meant unless one is chosen with an option
  <A extends Answer> int answer(
      Optional<Opened.Named> named,
      Function<Opened, Attempt<A>> question,
      List<? extends Output<A>> more) {
    List<Output<A>> files = new ArrayList<>(more);
    if (picture != null) {
      files.addFirst(new Printed<>(picture, "picture", Answer::picture));
    }
    path();
    files.forEach(Output::check);
    Optional<Opened.Named> chosen =
        Optional.ofNullable(agreement).map(Opened.Named::typed).or(() -> named);
    return switch (Opened.open(path(), chosen).then(question)) {
      case Attempt.Failed<A>(var findings) -> Report.wrongInput(findings, json, out(), err());
      case Attempt.Done<A>(var answer) -> tell(answer, files);
    };
  }

  private <A extends Answer> int tell(A answer, List<Output<A>> files) {
    out().print(json ? JsonText.of(answer.json()) : answer.words());
    for (Output<A> each : files) {
      err().println(each.write(answer, language));
    }
    return answer.isYes() ? Exit.YES : Exit.NO;
  }

  PrintWriter out() {
    return Objects.requireNonNull(command).commandLine().getOut();
  }

  /// @throws ParameterException when none is given
  private Path path() {
    if (path == null) {
      CommandSpec spec = Objects.requireNonNull(command);
      throw new ParameterException(
          spec.commandLine(), Mistyped.missing(spec.positionalParameters().getFirst()));
    }
    return path;
  }

  /// Whether an operation is named.
  boolean hasPath() {
    return path != null;
  }

  /// Where the answer is to be drawn.
  Optional<Path> picture() {
    return Optional.ofNullable(picture);
  }

  Language language() {
    return language;
  }

  boolean hasPicture() {
    return picture != null;
  }

  boolean asJson() {
    return json;
  }

  /// The options as they are typed, so that a command can be told that gives the same answer.
  List<String> typed(Opened opened) {
    return List.of(path().toString(), "--agreement", opened.agreement().id().value());
  }

  PrintWriter err() {
    return Objects.requireNonNull(command).commandLine().getErr();
  }
}
