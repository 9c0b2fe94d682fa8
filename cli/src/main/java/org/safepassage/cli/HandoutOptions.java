package org.safepassage.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.formats.PlanSheet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Whether and where a timetable is written for those who carry it out.
final class HandoutOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = Given.AsPath.class,
      description =
          "writes the timetable there for those who carry it out: to print, as CSV, as calendars, as a"
              + " map (docs/formats/handout.md). A new folder, or an empty one")
  private @Nullable Path folder;

  @Option(
      names = "--replaces",
      paramLabel = "FILE",
      converter = Given.AsPath.class,
      description =
          "with --out: the timetable.csv that was handed out before. The revision counts on from it,"
              + " and calendars cancel what is no longer in the plan")
  private @Nullable Path replaces;

  boolean isAsked() {
    return folder != null || replaces != null;
  }

  /// What is to be written.
  ///
  /// @throws ParameterException when something is to be replaced and nothing written
  <A extends PlanAnswer> List<Output<A>> outputs() {
    if (folder == null && replaces != null) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(),
          """
          --replaces says what is handed out anew, and nothing is handed out.
          Maybe --out is missing, or compare was meant.\
          """);
    }
    return folder == null ? List.of() : List.of(new Handout<>(folder));
  }

  /// The timetable that is replaced, read for the agreement that it was made for.
  Attempt<Optional<PlanSheet>> replaced(Opened opened) {
    if (replaces == null) {
      return new Attempt.Done<>(Optional.empty());
    }
    return PlanFile.open(replaces)
        .then(file -> file.read(opened))
        .then(sheet -> new Attempt.Done<>(Optional.of(sheet)));
  }

  /// The revision of what is written now.
  ///
  /// @param own the one that it says itself
  static int revision(int own, Optional<PlanSheet> replaced) {
    return Math.max(own, replaced.map(before -> before.revision() + 1).orElse(0));
  }
}
