package org.safepassage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.Verdict;
import org.safepassage.formats.Unsaved;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;

/// The next version of an agreement: read back and judged, before it is in its file.
///
/// @param base what it replaces
/// @param amended the same operation with the next version chosen
/// @param unsaved its text, and the file for it
/// @param naming where it is said what it is called
record NextVersion(
    Opened base, Opened amended, Unsaved unsaved, SourceRef naming, Verdict before, Verdict after) {

  /// @param again what is asked about the version that it replaces, about the next one
  static NextVersion of(Drafted draft, Questions.Asked again, SourceRef naming) {
    return new NextVersion(
        draft.base().opened(),
        again.opened(),
        draft.unsaved(),
        naming,
        verdict(draft.base()),
        verdict(again));
  }

  private static Verdict verdict(Questions.Asked asked) {
    Opened opened = asked.opened();
    Question question = asked.questions().getFirst();
    return opened.isComputable()
        ? new Checker(opened.operation(), opened.agreement())
            .verdict(question, Dues.greatest(opened.operation(), opened.agreement()))
        : Verdict.UNCHECKABLE;
  }

  /// Whether a file could be written, as far as that can be seen without doing so.
  ///
  /// @param naming where it is said what it is called
  /// @return what is in its way; nothing where nothing is
  /// @throws CannotWriteException when the place is none to write in
  static List<Finding> inTheWay(Path file, SourceRef naming) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return List.of(taken(file, naming));
    } catch (NoSuchFileException _) {
      if (folder != null && !Files.isWritable(folder)) {
        throw CannotWriteException.of(file, new AccessDeniedException(file.toString()));
      }
      return List.of();
    } catch (IOException e) {
      throw CannotWriteException.of(file, e);
    }
  }

  /// Puts it into its file.
  ///
  /// @return what is in its way; nothing where it is written
  /// @throws CannotWriteException when it can't be written; then nothing is left there
  List<Finding> write() {
    Path file = unsaved.file();
    try {
      Files.writeString(
          file, unsaved.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      return List.of();
    } catch (FileAlreadyExistsException _) {
      return List.of(taken(file, naming));
    } catch (IOException e) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw CannotWriteException.of(file, e);
    }
  }

  private static Finding taken(Path file, SourceRef naming) {
    return new Finding(
        FindingCode.DUPLICATE_ID,
        naming,
        "The file %s is there already, and nothing is overwritten."
            .formatted(file.toString().replace('\\', '/')),
        "Maybe choose another name with --becomes.");
  }

  /// @param path of the operation, as it was typed
  String words(Path path, boolean written) {
    String id = Shown.text(amended.agreement().id().value());
    return String.join(
        "\n",
        "%s %s: version %d, in %s."
            .formatted(
                id,
                written ? "is there" : "would be there; nothing is written",
                amended.agreement().version(),
                Shown.text(unsaved.file().toString())),
        "  Before: %s. Now: %s.".formatted(before.word(), after.word()),
        "  Nobody has accepted it yet. Clauses whose words it changes need new words.",
        written
            ? "All answers for it:  %s\n"
                .formatted(
                    Typed.command(
                        List.of(
                            "./safepassage",
                            "check",
                            path.toString(),
                            "--agreement",
                            amended.agreement().id().value())))
            : "To write it:  the same command without --dry-run\n");
  }

  Map<String, @Nullable Object> json(boolean written) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("agreement", amended.agreement().id().value());
    answer.put("version", amended.agreement().version());
    answer.put("replaces", base.agreement().id().value());
    answer.put("file", unsaved.file().toString());
    answer.put("verdictBefore", before.word());
    answer.put("verdict", after.word());
    answer.put("findings", FindingsText.json(amended.warnings()));
    answer.put("written", written);
    answer.put("text", written ? null : unsaved.text());
    return answer;
  }
}
