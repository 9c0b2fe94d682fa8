package org.safepassage.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;

/// Reads an operation and its agreements from texts, as they are sent to a server or kept in its
/// database: by the same reader as from a folder, so that the same is wrong in them.
///
/// In findings and in what is read, files are named by their paths below `/`.
public final class OperationTexts {
  private static final Pattern AGREEMENT =
      Pattern.compile(
          OperationFiles.AGREEMENTS + "/[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._ -]{0,99}\\.ya?ml");

  private OperationTexts() {}

  /// @param files the texts by path: `operation.yaml` and `agreements/….yaml`, and nothing else
  public static Reading<OperationFolder> read(Map<String, String> files) {
    Findings findings = new Findings();
    for (String path : files.keySet()) {
      if (!isOfOperation(path)) {
        findings.add(
            FindingCode.WRONG_VALUE,
            SourceRef.NONE,
            "%s is no file of an operation.".formatted(Quoted.of(path)),
            "Maybe %s or %s/first.yaml."
                .formatted(OperationFiles.OPERATION, OperationFiles.AGREEMENTS));
      }
    }
    if (!findings.sorted().isEmpty()) {
      return Reading.of(java.util.Optional.empty(), findings);
    }
    // Nothing outside of an archive can be reached by a path in it.
    try {
      Path archive = Files.createTempFile("operation", ".zip");
      Files.delete(archive);
      try (FileSystem inside = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
        for (Map.Entry<String, String> file : files.entrySet()) {
          Path path = inside.getPath("/" + file.getKey());
          Files.createDirectories(path.toAbsolutePath().getParent());
          Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
        return OperationFiles.read(inside.getPath("/"));
      } finally {
        Files.deleteIfExists(archive);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The files can't be put aside for reading.", e);
    }
  }

  private static boolean isOfOperation(String path) {
    return path.equals(OperationFiles.OPERATION)
        || (AGREEMENT.matcher(path).matches() && !path.contains(".."));
  }
}
