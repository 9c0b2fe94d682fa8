package org.safepassage.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.History;
import org.safepassage.agreement.StaticFaults;
import org.safepassage.formats.OperationFiles;
import org.safepassage.formats.OperationFolder;
import org.safepassage.formats.Reading;
import org.safepassage.formats.Unsaved;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Operation;
import org.safepassage.model.Severity;
import org.safepassage.model.SourceRef;

/// An operation with the agreement that a command is about.
///
/// @param warnings what deserves a look in it
record Opened(
    Operation operation, Agreement agreement, List<Agreement> all, List<Finding> warnings) {

  /// The name of an agreement, and where somebody gave it.
  record Named(String name, SourceRef where) {
    static Named typed(String name) {
      return new Named(name, FindingsText.COMMAND_LINE);
    }
  }

  static Attempt<Opened> open(Path path, Optional<Named> agreement) {
    return of(OperationFiles.read(path), agreement);
  }

  /// As [#open], with one agreement more, which isn't in its file yet, and chosen.
  static Attempt<Opened> open(Path path, Named agreement, Unsaved more) {
    return of(OperationFiles.read(path, more), Optional.of(agreement));
  }

  private static Attempt<Opened> of(Reading<OperationFolder> reading, Optional<Named> agreement) {
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

  /// Whether every commitment has a number, without which nothing can be worked out.
  boolean isComputable() {
    return agreement.commitments().stream()
        .allMatch(commitment -> Dues.quota(operation, commitment).isPresent());
  }

  /// With other numbers of people who want to leave.
  Opened withDeclared(Map<CommitmentId, Count> declared) {
    return new Opened(operation, agreement.withDeclared(declared), all, warnings);
  }

  /// With more that deserves a look; what is said twice is kept once.
  Opened withWarnings(List<Finding> more) {
    List<Finding> both =
        Stream.concat(warnings.stream(), more.stream()).distinct().sorted().toList();
    return new Opened(operation, agreement, all, both);
  }

  private static boolean isAbout(Finding finding, Agreement chosen, List<Agreement> all) {
    String file = finding.where().file();
    return file.equals(chosen.where().file())
        || all.stream().noneMatch(other -> other.where().file().equals(file));
  }

  /// The agreement that was asked for; else the one that came into force last; else the only one.
  private static Attempt<Agreement> choose(
      List<Agreement> agreements, Optional<Named> wanted, SourceRef operation) {
    List<String> ids = agreements.stream().map(a -> a.id().value()).toList();
    if (wanted.isPresent()) {
      String name = wanted.get().name();
      Optional<Agreement> found =
          agreements.stream().filter(a -> a.id().value().equals(name)).findFirst();
      return found.isPresent()
          ? new Attempt.Done<>(found.get())
          : failed(
              wanted.get().where(),
              "There is no agreement \"%s\".".formatted(name),
              Nearby.maybe(name, ids));
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
        new SourceRef(operation.file(), 0, 0),
        agreements.isEmpty()
            ? "The operation has no agreement."
            : "None of the agreements is in force, so none is chosen by itself.",
        agreements.isEmpty()
            ? "Maybe the files are not in a folder agreements beside it."
            : "Maybe choose with --agreement: " + String.join(", ", ids) + ".");
  }

  private static <T> Attempt<T> failed(SourceRef where, String message, String maybe) {
    return new Attempt.Failed<>(
        List.of(new Finding(FindingCode.UNKNOWN_AGREEMENT, where, message, maybe)));
  }
}
