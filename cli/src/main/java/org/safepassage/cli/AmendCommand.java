package org.safepassage.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.Verdict;
import org.safepassage.amend.Amender;
import org.safepassage.amend.Amendments;
import org.safepassage.formats.JsonText;
import org.safepassage.formats.Patch;
import org.safepassage.formats.Patches;
import org.safepassage.formats.Reading;
import org.safepassage.model.AgreementId;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
          + " the command is wrong, or the patch doesn't fit; then nothing is written.",
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
      description = "which of the changes that check proposes, as it numbers them; default 1")
  private int alternative = 1;

  @Option(
      names = "--as-of",
      paramLabel = "FILE",
      converter = Given.AsPath.class,
      description = "the counts from which the deal is to be mended; without it nobody has left")
  private @Nullable Path asOf;

  @Option(
      names = "--becomes",
      paramLabel = "NAME",
      converter = Given.AsText.class,
      description = "what the next version is called; its file is called the same")
  private @Nullable String becomes;

  @Option(names = "--dry-run", description = "prints the next version, and writes nothing")
  private boolean dryRun;

  @Option(names = "--json", description = "answers as JSON (docs/formats/amendment.md)")
  private boolean json;

  /// The next version before it is anywhere.
  private record Next(Opened base, Question question, Patch patch, String text) {}

  @Override
  public Integer call() {
    Attempt<Patch> patch = patchFile == null ? new Attempt.Failed<>(List.of()) : read(patchFile);
    if (patchFile != null && patch instanceof Attempt.Failed<Patch>(var findings)) {
      return Report.wrongInput(findings, json, out(), err());
    }
    Optional<Patch> given =
        patch instanceof Attempt.Done<Patch>(var value) ? Optional.of(value) : Optional.empty();
    Optional<String> name =
        Optional.ofNullable(agreement).or(() -> given.map(p -> p.agreement().value()));
    Attempt<Next> next =
        Opened.open(path, name)
            .then(opened ->
                Questions.of(opened, Optional.ofNullable(asOf), List.of())
                    .then(asked -> next(asked.opened(), asked.questions().getFirst(), given)));
    return switch (next) {
      case Attempt.Failed<Next>(var findings) -> Report.wrongInput(findings, json, out(), err());
      case Attempt.Done<Next>(var done) -> write(done);
    };
  }

  private static Attempt<Patch> read(Path file) {
    Reading<Patch> reading = Patches.read(file);
    return reading
        .value()
        .<Attempt<Patch>>map(Attempt.Done::new)
        .orElse(new Attempt.Failed<>(reading.findings()));
  }

  private Attempt<Next> next(Opened opened, Question question, Optional<Patch> given) {
    Reading<Patches> file = Patches.open(opened.agreement());
    if (file.value().isEmpty()) {
      return new Attempt.Failed<>(file.findings());
    }
    Patches patches = file.value().get();
    Attempt<Patch> patch =
        given
            .<Attempt<Patch>>map(Attempt.Done::new)
            .orElseGet(() -> proposed(opened, question, patches));
    return patch
        .then(this::named)
        .then(found -> isFree(found, opened))
        .then(found -> {
          Reading<String> text = patches.next(found, patchPlace());
          return text.value().isPresent()
              ? new Attempt.Done<>(new Next(opened, question, found, text.value().get()))
              : new Attempt.Failed<>(text.findings());
        });
  }

  private SourceRef patchPlace() {
    return patchFile == null
        ? FindingsText.COMMAND_LINE
        : new SourceRef(patchFile.toString().replace('\\', '/'), 0, 0);
  }

  private Attempt<Patch> proposed(Opened opened, Question question, Patches patches) {
    Amendments amendments =
        new Amender(opened.operation(), opened.agreement()).find(Amender.Request.of(question));
    int found = amendments.alternatives().size();
    if (alternative >= 1 && alternative <= found) {
      return new Attempt.Done<>(
          patches.of(
              amendments.alternatives().get(alternative - 1).edits(),
              Amended.nextId(opened.agreement(), opened.all())));
    }
    return failed(
        FindingsText.COMMAND_LINE,
        found == 0
            ? "No change is proposed for this agreement, so none can be made."
            : "There is no alternative %d; check proposes %d.".formatted(alternative, found),
        found == 0
            ? "Maybe give the file of a patch, or look what check says."
            : "Maybe look at them with ./safepassage check.");
  }

  private Attempt<Patch> named(Patch patch) {
    if (becomes == null) {
      return new Attempt.Done<>(patch);
    }
    try {
      return new Attempt.Done<>(patch.named(new AgreementId(becomes)));
    } catch (IllegalArgumentException e) {
      return failed(
          FindingCode.BAD_ID,
          FindingsText.COMMAND_LINE,
          "\"%s\" can't be the name of an agreement.".formatted(becomes),
          "Maybe letters, digits and hyphens.");
    }
  }

  private static Attempt<Patch> isFree(Patch patch, Opened opened) {
    boolean taken = opened.all().stream().anyMatch(each -> each.id().equals(patch.becomes()));
    return taken
        ? failed(
            FindingCode.DUPLICATE_ID,
            FindingsText.COMMAND_LINE,
            "There is an agreement \"%s\" already.".formatted(patch.becomes().value()),
            "Maybe --becomes " + Amended.nextId(opened.agreement(), opened.all()).value() + ".")
        : new Attempt.Done<>(patch);
  }

  private static <T> Attempt<T> failed(SourceRef where, String message, String maybe) {
    return failed(FindingCode.PATCH_DOES_NOT_FIT, where, message, maybe);
  }

  private static <T> Attempt<T> failed(
      FindingCode code, SourceRef where, String message, String maybe) {
    return new Attempt.Failed<>(List.of(new Finding(code, where, message, maybe)));
  }

  private int write(Next next) {
    Path base = Path.of(next.base().agreement().where().file());
    Path file = base.resolveSibling(next.patch().becomes().value() + ".yaml");
    if (dryRun) {
      out().print(next.text());
      return Exit.YES;
    }
    try {
      Files.writeString(file, next.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException _) {
      return Report.wrongInput(
          List.of(
              new Finding(
                  FindingCode.DUPLICATE_ID,
                  new SourceRef(file.toString().replace('\\', '/'), 0, 0),
                  "The file is there already, and nothing is overwritten.",
                  "Maybe choose another name with --becomes.")),
          json,
          out(),
          err());
    } catch (IOException e) {
      throw CannotWriteException.of(file, e);
    }
    return switch (Opened.open(path, Optional.of(next.patch().becomes().value()))) {
      case Attempt.Failed<Opened>(var findings) -> takeBack(file, findings);
      case Attempt.Done<Opened>(var amended) -> tell(next, amended, file);
    };
  }

  /// A patch can fit and still make no agreement of it, when it was written by hand.
  private int takeBack(Path file, List<Finding> findings) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw CannotWriteException.of(file, e);
    }
    List<Finding> all = new ArrayList<>(findings);
    all.add(
        new Finding(
            FindingCode.PATCH_DOES_NOT_FIT,
            patchPlace(),
            "What the patch makes of the agreement can't be read; nothing was written.",
            "Maybe look at it with --dry-run."));
    return Report.wrongInput(all, json, out(), err());
  }

  private int tell(Next next, Opened amended, Path file) {
    Verdict before = verdict(next.base(), next.question());
    Verdict after = verdict(amended, next.question());
    if (json) {
      Map<String, @Nullable Object> answer = new LinkedHashMap<>();
      answer.put("agreement", amended.agreement().id().value());
      answer.put("version", amended.agreement().version());
      answer.put("replaces", next.base().agreement().id().value());
      answer.put("file", file.toString());
      answer.put("verdictBefore", before.word());
      answer.put("verdict", after.word());
      answer.put("findings", FindingsText.json(amended.warnings()));
      out().print(JsonText.of(answer));
    } else {
      out()
          .println(
              "%s is there: version %d, in %s."
                  .formatted(
                      Shown.text(amended.agreement().id().value()),
                      amended.agreement().version(),
                      Shown.text(file.toString())));
      out().println("  Before: %s. Now: %s.".formatted(before.word(), after.word()));
      out().println("  Nobody has accepted it yet. Clauses whose words it changes need new words.");
      out()
          .println(
              "All answers for it:  ./safepassage check %s --agreement %s"
                  .formatted(
                      Shown.text(path.toString()), Shown.text(amended.agreement().id().value())));
    }
    return after == Verdict.COMPLETES ? Exit.YES : Exit.NO;
  }

  private static Verdict verdict(Opened opened, Question question) {
    boolean computable =
        opened.agreement().commitments().stream()
            .allMatch(commitment -> Dues.quota(opened.operation(), commitment).isPresent());
    return computable
        ? new Checker(opened.operation(), opened.agreement())
            .verdict(question, Dues.greatest(opened.operation(), opened.agreement()))
        : Verdict.UNCHECKABLE;
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
