package org.safepassage.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.History;
import org.safepassage.agreement.StaticFaults;
import org.safepassage.agreement.Withholding;
import org.safepassage.formats.OperationFiles;
import org.safepassage.formats.OperationFolder;
import org.safepassage.formats.ProgressFiles;
import org.safepassage.formats.Reading;
import org.safepassage.formats.StartingPoint;
import org.safepassage.model.AgreementId;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Operation;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;
import org.safepassage.model.Severity;
import org.safepassage.model.SourceRef;

/// An operation with the agreement that a command is about.
///
/// @param warnings what deserves a look in it
record Opened(
    Operation operation, Agreement agreement, List<Agreement> all, List<Finding> warnings) {

  /// What came of opening: the operation, or everything that is wrong.
  sealed interface Attempt<T> {
    record Done<T>(T value) implements Attempt<T> {}

    record Failed<T>(List<Finding> findings) implements Attempt<T> {}
  }

  static Attempt<Opened> open(Path path, Optional<String> agreement) {
    Reading<OperationFolder> reading = OperationFiles.read(path);
    List<Finding> findings = new ArrayList<>(reading.findings());
    if (reading.value().isEmpty()) {
      return new Attempt.Failed<>(findings);
    }
    OperationFolder folder = reading.value().get();
    for (Agreement each : folder.agreements()) {
      findings.addAll(StaticFaults.find(folder.operation(), each));
    }
    findings = findings.stream().distinct().sorted().toList();
    if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      return new Attempt.Failed<>(findings);
    }
    List<Finding> warnings = findings;
    return switch (choose(folder.agreements(), agreement, folder.operation().where())) {
      case Attempt.Failed<Agreement>(var wrong) -> new Attempt.Failed<>(wrong);
      case Attempt.Done<Agreement>(var chosen) ->
          new Attempt.Done<>(
              new Opened(
                  folder.operation(),
                  chosen,
                  folder.agreements(),
                  warnings.stream().filter(f -> isAbout(f, chosen, folder.agreements())).toList()));
    };
  }

  private static boolean isAbout(Finding finding, Agreement chosen, List<Agreement> all) {
    String file = finding.where().file();
    return file.equals(chosen.where().file())
        || all.stream().noneMatch(other -> other.where().file().equals(file));
  }

  /// The agreement that was asked for; else the one that came into force last; else the only one.
  private static Attempt<Agreement> choose(
      List<Agreement> agreements, Optional<String> name, SourceRef operation) {
    List<String> ids = agreements.stream().map(a -> a.id().value()).toList();
    if (name.isPresent()) {
      Optional<Agreement> found =
          agreements.stream().filter(a -> a.id().value().equals(name.get())).findFirst();
      return found.isPresent()
          ? new Attempt.Done<>(found.get())
          : failed(
              operation,
              "There is no agreement \"%s\".".formatted(name.get()),
              ids.isEmpty() ? "" : "Maybe one of: " + String.join(", ", ids) + ".");
    }
    Optional<Agreement> inForce =
        agreements.stream()
            .filter(a -> a.history().inForce().isPresent())
            .max(
                Comparator.comparing(
                    a -> a.history().inForce().map(History.Step::at).orElseThrow()));
    if (inForce.isPresent()) {
      return new Attempt.Done<>(inForce.get());
    }
    if (agreements.size() == 1) {
      return new Attempt.Done<>(agreements.getFirst());
    }
    return failed(
        operation,
        agreements.isEmpty()
            ? "The operation has no agreement."
            : "None of the agreements is in force, so none is chosen by itself.",
        agreements.isEmpty()
            ? "Maybe the files are not in a folder agreements beside it."
            : "Maybe choose with --agreement: " + String.join(", ", ids) + ".");
  }

  private static <T> Attempt<T> failed(SourceRef where, String message, String maybe) {
    return new Attempt.Failed<>(
        List.of(
            new Finding(
                FindingCode.UNKNOWN_AGREEMENT, new SourceRef(where.file(), 0, 0), message, maybe)));
  }

  /// What to ask of the checker: from which counts, and without what. Where counts are known only
  /// as ranges there are two questions, for the smaller counts first.
  Attempt<List<Question>> questions(Optional<Path> asOf, List<String> withhold) {
    List<Finding> wrong = new ArrayList<>();
    List<Premise> withheld = new ArrayList<>();
    for (String name : withhold) {
      List<Premise> named = Withholding.named(name, operation, agreement);
      if (named.size() == 1) {
        withheld.add(named.getFirst());
      } else {
        wrong.add(named.isEmpty() ? unknown(name) : ambiguous(name, named));
      }
    }
    List<Progress> starts = new ArrayList<>(List.of(Progress.NONE));
    if (asOf.isPresent()) {
      Reading<StartingPoint> reading = ProgressFiles.read(asOf.get(), operation, agreement);
      reading.findings().stream().filter(f -> f.severity() == Severity.ERROR).forEach(wrong::add);
      reading
          .value()
          .ifPresent(point -> {
            starts.clear();
            starts.add(point.least());
            if (!point.most().equals(point.least())) {
              starts.add(point.most());
            }
          });
    }
    return wrong.isEmpty()
        ? new Attempt.Done<>(starts.stream().map(s -> new Question(s, withheld)).toList())
        : new Attempt.Failed<>(wrong);
  }

  private Finding unknown(String name) {
    List<String> all =
        Withholding.named("", operation, agreement).stream().map(Premise::id).distinct().toList();
    return new Finding(
        FindingCode.UNKNOWN_PREMISE,
        new SourceRef(agreement.where().file(), 0, 0),
        "Nothing called \"%s\" can be withheld.".formatted(name),
        "Maybe one of: " + String.join(", ", all) + ".");
  }

  private Finding ambiguous(String name, List<Premise> named) {
    return new Finding(
        FindingCode.AMBIGUOUS_NAME,
        new SourceRef(agreement.where().file(), 0, 0),
        "\"%s\" is the name of several things.".formatted(name),
        "Maybe "
            + String.join(" or ", named.stream().map(p -> p.kind() + ":" + p.id()).toList())
            + ".");
  }

  /// The id of the agreement as people write it.
  AgreementId id() {
    return agreement.id();
  }
}
