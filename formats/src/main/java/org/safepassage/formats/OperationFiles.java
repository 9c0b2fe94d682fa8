package org.safepassage.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.agreement.Agreement;
import org.safepassage.model.Documentation;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Operation;
import org.safepassage.model.SourceRef;

/// Reads an operation and its agreements from their folder. The formats are told in
/// `docs/formats/`.
public final class OperationFiles {
  /// The name of the file that describes the operation.
  public static final String OPERATION = "operation.yaml";

  /// The name of the folder beside it that holds the versions of its agreement.
  public static final String AGREEMENTS = "agreements";

  private static final int MOST_AGREEMENTS = 1000;

  private final Findings findings = new Findings();
  private final Directory directory = new Directory(Optional.empty(), findings);
  private final List<Context> agreementContexts = new ArrayList<>();

  private final Optional<Unsaved> unsaved;

  private OperationFiles(Optional<Unsaved> unsaved) {
    this.unsaved = unsaved;
  }

  /// Reads everything and reports everything that is wrong, over all files.
  ///
  /// @param path the folder, or the operation file in it
  public static Reading<OperationFolder> read(Path path) {
    return new OperationFiles(Optional.empty()).readAll(path);
  }

  /// As [#read], with one agreement more.
  public static Reading<OperationFolder> read(Path path, Unsaved more) {
    return new OperationFiles(Optional.of(more)).readAll(path);
  }

  private Reading<OperationFolder> readAll(Path path) {
    boolean isFolder = Files.isDirectory(path);
    Path file = isFolder ? path.resolve(OPERATION) : path;
    Path folder = isFolder ? path : Optional.ofNullable(path.getParent()).orElse(Path.of(""));
    if (isFolder && Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
      findings.add(
          FindingCode.FILE_MISSING,
          new SourceRef(TextFile.nameOf(file), 0, 0),
          "The folder has no %s.".formatted(OPERATION),
          guessFor(path));
      return Reading.of(Optional.empty(), findings);
    }
    Context context = new Context(findings, directory);
    Optional<Fields> fields =
        Documents.open(file, Shape.OPERATION, OperationReader.FORMAT, context);
    if (fields.isEmpty() && isNotAnOperation()) {
      return Reading.of(Optional.empty(), findings);
    }
    Optional<Operation> operation = fields.flatMap(OperationReader::read);
    if (fields.isEmpty() || isNotAnOperation()) {
      directory.markAllIncomplete();
    }
    List<Agreement> agreements = new ArrayList<>();
    for (Path each : agreementFiles(folder.resolve(AGREEMENTS))) {
      agreement(each, context).ifPresent(agreements::add);
    }
    agreementContexts.forEach(each -> each.directory().checkReferences());
    return Reading.of(
        operation.map(read -> new OperationFolder(folder, withAllAssumptions(read), agreements)),
        findings);
  }

  /// Whether the one file that was named turned out to be of another format, or not to be there.
  /// Its neighbours then needn't be agreements.
  private boolean isNotAnOperation() {
    return findings.sorted().stream()
        .map(Finding::code)
        .anyMatch(code -> code == FindingCode.WRONG_FORMAT || code == FindingCode.FILE_MISSING);
  }

  private static String guessFor(Path folder) {
    if (Files.exists(folder.resolve("operation.yml"))) {
      return "Maybe rename operation.yml to %s.".formatted(OPERATION);
    }
    Path parent = folder.toAbsolutePath().normalize().getParent();
    if (parent != null && Files.exists(parent.resolve(OPERATION))) {
      return "Maybe the folder above it was meant.";
    }
    try (var inside = Files.list(folder)) {
      return inside
          .limit(1000)
          .filter(each -> Files.exists(each.resolve(OPERATION)))
          .map(each -> TextFile.nameOf(each))
          .sorted()
          .findFirst()
          .map(each -> "Maybe %s.".formatted(Quoted.of(each)))
          .orElse("Maybe another folder was meant.");
    } catch (IOException | UncheckedIOException e) {
      return "Maybe another folder was meant.";
    }
  }

  private List<Path> agreementFiles(Path folder) {
    if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    if (!Files.exists(folder) && Links.reportBroken(folder, findings)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      List<Path> found =
          Stream.concat(files, unsaved.stream().map(Unsaved::file))
              .filter(file -> isYaml(file.toString()))
              .limit(MOST_AGREEMENTS + 1)
              .sorted(Comparator.comparing(OperationFiles::bareName))
              .toList();
      if (found.size() <= MOST_AGREEMENTS) {
        return found;
      }
      findings.add(
          FindingCode.FILE_TOO_LARGE,
          new SourceRef(TextFile.nameOf(folder), 0, 0),
          "The folder has more than %d agreements.".formatted(MOST_AGREEMENTS),
          "Maybe it holds other files that are no agreements of this operation.");
      return List.of();
    } catch (IOException | UncheckedIOException e) {
      findings.add(
          FindingCode.FILE_UNREADABLE,
          new SourceRef(TextFile.nameOf(folder), 0, 0),
          "The folder of the agreements can't be read.",
          Files.isDirectory(folder)
              ? "Maybe its permissions can be changed."
              : "Maybe a file lies where the folder should be.");
      return List.of();
    }
  }

  /// Without its ending, so that a version comes before its variants.
  private static String bareName(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private Optional<Agreement> agreement(Path file, Context operation) {
    Context context = new Context(findings, new Directory(Optional.of(directory), findings));
    operation.zone().ifPresent(context::setZone);
    agreementContexts.add(context);
    Optional<Fields> fields =
        Documents.of(text(file), file, Shape.AGREEMENT, AgreementReader.FORMAT, context);
    if (fields.isEmpty()) {
      directory.markIncomplete(Thing.AGREEMENT);
    }
    return fields.flatMap(AgreementReader::read);
  }

  private Optional<String> text(Path file) {
    Optional<Unsaved> given = unsaved.filter(one -> one.file().equals(file));
    return given.isPresent()
        ? TextFile.ofBytes(file, given.get().text().getBytes(StandardCharsets.UTF_8), findings)
        : TextFile.read(file, findings);
  }

  private Operation withAllAssumptions(Operation operation) {
    List<Documentation.Assumption> assumptions =
        new ArrayList<>(operation.documentation().assumptions());
    agreementContexts.forEach(context -> assumptions.addAll(context.assumptions()));
    Documentation documentation = operation.documentation();
    return new Operation(
        operation.id(),
        operation.names(),
        operation.calendar(),
        operation.actors(),
        operation.network(),
        operation.population(),
        operation.transport(),
        new Documentation(documentation.sources(), documentation.figures(), assumptions),
        operation.reckoning(),
        operation.where());
  }
}
