package org.safepassage.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.FindingCode;

/// Opens a file of one of the formats: text, YAML, and the line that says which format it is.
final class Documents {
  private static final List<String> FORMATS =
      List.of(OperationReader.FORMAT, AgreementReader.FORMAT, ProgressReader.FORMAT);

  private Documents() {}

  /// @return nothing when the file can't be read or is of another format, with a finding that says
  ///   so
  static Optional<Fields> open(Path path, Shape shape, String format, Context context) {
    return of(TextFile.read(path, context.findings()), path, shape, format, context);
  }

  /// As [#open], for a text that isn't in its file yet.
  static Optional<Fields> of(
      Optional<String> text, Path path, Shape shape, String format, Context context) {
    return text.flatMap(read -> YamlText.parse(TextFile.nameOf(path), read, context.findings()))
        .filter(root -> hasFormat(root, format, context))
        .flatMap(root -> Fields.of(context, root, shape));
  }

  private static boolean hasFormat(YamlNode root, String format, Context context) {
    if (!(root instanceof YamlNode.Entries entries)) {
      context.add(
          FindingCode.WRONG_FORMAT,
          root.where(),
          "The file doesn't begin with keys and values.",
          "Maybe this is another file; the first line should be `safepassage: %s`."
              .formatted(format));
      return false;
    }
    Optional<YamlNode.Entry> line =
        entries.entries().stream().filter(e -> e.key().equals("safepassage")).findFirst();
    if (line.isEmpty()) {
      context.add(
          FindingCode.WRONG_FORMAT,
          entries.where(),
          "The file doesn't say which format it is.",
          "Maybe the line `safepassage: %s` is missing at its start.".formatted(format));
      return true;
    }
    String written = line.get().value() instanceof YamlNode.Scalar s ? s.text() : "";
    if (written.equals(format)) {
      return true;
    }
    boolean another = FORMATS.contains(written);
    context.add(
        FindingCode.WRONG_FORMAT,
        line.get().value().where(),
        "The format is %s; `%s` is expected here.".formatted(Quoted.of(written), format),
        another ? guess(written) : "Maybe `%s`.".formatted(format));
    // What follows is told in the words of another format, unless only the line itself is mistyped.
    return !another && Nearest.of(written, List.of(format)).isPresent();
  }

  private static String guess(String written) {
    if (written.equals(AgreementReader.FORMAT)) {
      return "Maybe give the folder above it: agreements are read with their operation.";
    }
    return written.equals(ProgressReader.FORMAT)
        ? "Maybe this is the file for --as-of."
        : "Maybe the files were swapped.";
  }
}
