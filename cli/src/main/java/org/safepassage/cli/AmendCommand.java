package org.safepassage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.Verdict;
import org.safepassage.amend.Amender;
import org.safepassage.amend.Amendments;
import org.safepassage.formats.JsonText;
import org.safepassage.formats.Patch;
import org.safepassage.formats.Patches;
import org.safepassage.formats.Reading;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the next version of an agreement: out of a patch, or out of an amendment that check
/// proposes. The version that it replaces stays as it is.
@Command(
    name = "amend",
    mixinStandardHelpOptions = true,
    header =
        "Writes the next version of an agreement, out of a patch or a change that check proposes.",
    description = {
      "",
      "The changes are made in the text of the file, so that comments stay. The new version lies beside"
          + " the old one, under a name of its own; nothing is overwritten. Nobody has accepted it yet,"
          + " and it says so.",
      "Exit codes: 0 the next version is there and completes, 1 it is there and doesn't, 2 a file or"
          + " the command is wrong, or the patch doesn't fit; then nothing is written. With --dry-run"
          + " the same, but that it would be there.",
      ""
    })
final class AmendCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "PATH",
      converter = Given.AsPath.class,
      description = "the folder of the operation, or its operation.yaml")
  private Path path = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATCH",
      converter = Given.AsPath.class,
      description =
          "the file of a patch (docs/formats/amendment.md); without it, a change that check proposes")
  private @Nullable Path patchFile;

  @Option(
      names = "--agreement",
      paramLabel = "NAME",
      converter = Given.AsText.class,
      description =
          "which agreement; without it the one that the patch names, or that came into force last")
  private @Nullable String agreement;

  @Option(
      names = "--alternative",
      paramLabel = "N",
      converter = Given.AsBound.class,
      description =
          "which of the changes that check proposes, as it numbers them; default 1. Not with PATCH")
  private @Nullable Integer alternative;

  @Option(
      names = "--as-of",
      paramLabel = "FILE",
      converter = Given.AsPath.class,
      description = "the counts from which the deal is to be mended; without it nobody has left")
  private @Nullable Path asOf;

  @Option(
      names = "--exposure-cap",
      paramLabel = "N",
      converter = Given.AsAmount.class,
      description = "the same as for check, whose numbering then holds")
  private @Nullable Long exposureCap;

  @Option(
      names = "--becomes",
      paramLabel = "NAME",
      converter = Given.AsText.class,
      description = "what the next version is called; its file is called the same")
  private @Nullable String becomes;

  @Option(
      names = "--dry-run",
      description =
          "prints the next version and writes nothing; says the same of it on standard error, and ends"
              + " with the same exit code, as if it were written")
  private boolean dryRun;

  @Option(names = "--json", description = "answers as JSON (docs/formats/amendment.md)")
  private boolean json;

  @Override
  public Integer call() {
    if (patchFile != null && alternative != null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          """
          A patch is given, and an alternative as well: one of the two says what to change.
          Maybe leave out --alternative %d to apply the patch, or %s to apply what check proposes.\
          """
              .formatted(alternative, Shown.text(patchFile.toString())));
    }
    Attempt<Patch> patch = patchFile == null ? new Attempt.Failed<>(List.of()) : read(patchFile);
    if (patchFile != null && patch instanceof Attempt.Failed<Patch>(var findings)) {
      return Report.wrongInput(findings, json, out(), err());
    }
    Optional<Patch> given =
        patch instanceof Attempt.Done<Patch>(var value) ? Optional.of(value) : Optional.empty();
    Optional<Opened.Named> name =
        Optional.ofNullable(agreement)
            .map(Opened.Named::typed)
            .or(() ->
                given.map(p -> new Opened.Named(p.agreement().value(), p.places().agreement())));
    Attempt<NextVersion> next =
        Opened.open(path, name)
            .then(this::asked)
            .then(asked -> drafted(asked, given))
            .then(this::withPlace)
            .then(this::readBack);
    return switch (next) {
      case Attempt.Failed<NextVersion>(var findings) ->
          Report.wrongInput(findings, json, out(), err());
      case Attempt.Done<NextVersion>(var done) -> tell(done);
    };
  }

  private Attempt<Questions.Asked> asked(Opened opened) {
    return Questions.of(opened, Optional.ofNullable(asOf), List.of());
  }

  private static Attempt<Patch> read(Path file) {
    Reading<Patch> reading = Patches.read(file);
    return reading
        .value()
        .<Attempt<Patch>>map(Attempt.Done::new)
        .orElse(new Attempt.Failed<>(reading.findings()));
  }

  private Attempt<Drafted> drafted(Questions.Asked asked, Optional<Patch> given) {
    Opened opened = asked.opened();
    Reading<Patches> file = Patches.open(opened.agreement());
    if (file.value().isEmpty()) {
      return new Attempt.Failed<>(file.findings());
    }
    Patches patches = file.value().get();
    Attempt<Patch> patch =
        given
            .<Attempt<Patch>>map(Attempt.Done::new)
            .orElseGet(() -> proposed(opened, asked.questions().getFirst(), patches));
    return patch
        .then(found -> named(found, opened))
        .then(found -> Drafted.of(asked, patches, found));
  }

  private Attempt<Drafted> withPlace(Drafted next) {
    List<Finding> inTheWay = NextVersion.inTheWay(next.unsaved().file(), naming(next.patch()));
    return inTheWay.isEmpty() ? new Attempt.Done<>(next) : new Attempt.Failed<>(inTheWay);
  }

  /// Where it says what the next version is called.
  private SourceRef naming(Patch patch) {
    return becomes == null ? patch.places().becomes() : FindingsText.COMMAND_LINE;
  }

  private Attempt<Patch> proposed(Opened opened, Question question, Patches patches) {
    if (!opened.isComputable()) {
      return failed(
          FindingsText.COMMAND_LINE,
          "No change is proposed for this agreement: it leaves out numbers, so nothing can be worked out.",
          "Maybe write the numbers in first; ./safepassage check says what is missing.");
    }
    Amendments amendments =
        new Amender(opened.operation(), opened.agreement())
            .find(
                new Amender.Request(
                    question,
                    Optional.ofNullable(exposureCap),
                    Amender.Request.A_FEW,
                    Amender.Request.ENOUGH));
    int found = amendments.alternatives().size();
    int number = alternative == null ? 1 : alternative;
    if (number <= found) {
      return new Attempt.Done<>(
          patches.of(
              amendments.alternatives().get(number - 1).edits(),
              VersionName.next(opened.agreement(), opened.all())));
    }
    return failed(
        FindingsText.COMMAND_LINE,
        found == 0
            ? "No change is proposed for this agreement, so none can be made."
            : "There is no alternative %d; check proposes %d.".formatted(number, found),
        found == 0
            ? "Maybe give the file of a patch, or look what check says."
            : "Maybe look at them with ./safepassage check.");
  }

  private Attempt<Patch> named(Patch patch, Opened opened) {
    return VersionName.of(
            becomes == null ? patch.becomes().value() : becomes, naming(patch), opened)
        .then(name -> new Attempt.Done<>(patch.named(name)));
  }

  private static <T> Attempt<T> failed(SourceRef where, String message, String maybe) {
    return new Attempt.Failed<>(
        List.of(new Finding(FindingCode.PATCH_DOES_NOT_FIT, where, message, maybe)));
  }

  private Attempt<NextVersion> readBack(Drafted next) {
    Attempt<NextVersion> read =
        Opened.open(path, next.name(), next.unsaved())
            .then(this::asked)
            .then(again -> new Attempt.Done<>(NextVersion.of(next, again, naming(next.patch()))));
    return switch (read) {
      case Attempt.Done<NextVersion> done -> done;
      case Attempt.Failed<NextVersion>(var findings) -> {
        if (dryRun && !json) {
          out().print(next.unsaved().text());
        }
        yield new Attempt.Failed<>(
            next.refused(findings, dryRun ? "" : "Maybe look at it with --dry-run."));
      }
    };
  }

  private int tell(NextVersion next) {
    List<Finding> inTheWay = dryRun ? List.of() : next.write();
    if (!inTheWay.isEmpty()) {
      return Report.wrongInput(inTheWay, json, out(), err());
    }
    if (json) {
      out().print(JsonText.of(next.json(!dryRun)));
    } else if (dryRun) {
      out().print(next.unsaved().text());
      err().print(next.words(path, false));
    } else {
      out().print(next.words(path, true));
    }
    return next.after() == Verdict.COMPLETES ? Exit.YES : Exit.NO;
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
