package org.safepassage.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.formats.PlanSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Audits a timetable that comes from a file.
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    header = "Checks a timetable that somebody changed or made by hand.",
    description = {
      "",
      "Reads a timetable, as plan --out writes it and a spreadsheet saves it, or as plan --json answers"
          + " it, and names every rule that it breaks, with convoy, place, time and numbers. The agreement is the one that"
          + " the file was made for, unless --agreement names another.",
      "Exit codes: 0 it holds all rules, 1 it doesn't, 2 a file or the command is wrong.",
      ""
    })
final class AuditCommand implements Callable<Integer> {
  @Mixin private AnswerOptions options = new AnswerOptions();

  @Mixin private HandoutOptions handout = new HandoutOptions();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PLAN",
      converter = Given.AsPath.class,
      description =
          "the timetable, as CSV (docs/formats/plan-csv.md) or JSON (docs/formats/plan-json.md)")
  private @Nullable Path plan;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() {
    if (plan == null) {
      CommandSpec spec = Objects.requireNonNull(command);
      throw new ParameterException(
          spec.commandLine(),
          Mistyped.missing(spec.positionalParameters().get(options.hasPath() ? 1 : 0)));
    }
    return switch (PlanFile.open(plan)) {
      case Attempt.Failed<PlanFile>(var findings) ->
          Report.wrongInput(findings, options.asJson(), options.out(), options.err());
      case Attempt.Done<PlanFile>(var file) ->
          options.answer(file.madeFor(), opened -> audited(opened, file), handout.outputs());
    };
  }

  private Attempt<Audited> audited(Opened opened, PlanFile file) {
    return PlanCommand.plannable(opened)
        .then(_ -> file.readFor(opened, opened.agreement()))
        .then(sheet ->
            handout
                .replaced(opened)
                .then(replaced ->
                    new Attempt.Done<>(
                        new Audited(
                            opened,
                            file,
                            sheet,
                            Planned.given(opened, sheet.schedule()),
                            replaced))));
  }

  private record Audited(
      Opened opened, PlanFile file, PlanSheet read, Planned planned, Optional<PlanSheet> replaced)
      implements PlanAnswer {
    @Override
    public boolean isYes() {
      return planned.violations().isEmpty();
    }

    @Override
    public String words() {
      return new AuditWords(opened, file, read).whole(planned);
    }

    @Override
    public Map<String, @Nullable Object> json() {
      return new AuditJson(opened, file, read).of(planned);
    }

    @Override
    public PlanSheet sheet() {
      return new PlanSheet(
          read.operation(),
          read.agreement(),
          HandoutOptions.revision(read.revision(), replaced),
          read.schedule(),
          read.pinned());
    }
  }
}
