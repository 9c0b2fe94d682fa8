package org.safepassage.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;

/// The text of a file, if it is there, of a sane size and UTF-8.
final class TextFile {
  private static final int MEGABYTE = 1024 * 1024;

  /// The most bytes of a file in YAML.
  static final int LARGEST = 5 * MEGABYTE;

  /// What sort of file is read.
  enum Sort {
    /// An operation takes some tens of kilobytes.
    YAML(LARGEST, "an operation takes some tens of kilobytes", FindingCode.NOT_YAML),
    /// A plan takes about a kilobyte for each convoy.
    CSV(100 * MEGABYTE, "a plan takes about a kilobyte for each convoy", FindingCode.NOT_CSV),
    /// The same as JSON takes some kilobytes for each convoy.
    JSON(500 * MEGABYTE, "a plan takes some kilobytes for each convoy", FindingCode.NOT_JSON);

    private final int largest;
    private final String usual;
    private final FindingCode unfit;

    Sort(int largest, String usual, FindingCode unfit) {
      this.largest = largest;
      this.usual = usual;
      this.unfit = unfit;
    }
  }

  /// The byte order mark as a character. Some editors begin every file with one.
  static final String MARK = "\uFEFF";

  private final String name;
  private final SourceRef file;
  private final Findings findings;
  private final Sort sort;

  private TextFile(String name, Sort sort, Findings findings) {
    this.name = name;
    this.sort = sort;
    this.file = new SourceRef(name, 0, 0);
    this.findings = findings;
  }

  /// How a path is named in findings.
  static String nameOf(Path path) {
    return path.toString().replace('\\', '/');
  }

  /// @param marked whether it begins with a byte order mark, which is no part of the text
  record Contents(String text, boolean marked) {}

  static Optional<String> read(Path path, Findings findings) {
    return open(path, findings).map(Contents::text);
  }

  /// As [#read], with what is left out of the text.
  static Optional<Contents> open(Path path, Findings findings) {
    return new TextFile(nameOf(path), Sort.YAML, findings).read(path);
  }

  /// As [#read], for a plan.
  static Optional<String> readCsv(Path path, Findings findings) {
    return new TextFile(nameOf(path), Sort.CSV, findings).read(path).map(Contents::text);
  }

  /// As [#read], for a plan as JSON.
  static Optional<String> readJson(Path path, Findings findings) {
    return new TextFile(nameOf(path), Sort.JSON, findings).read(path).map(Contents::text);
  }

  /// As [#read], for bytes that a file is going to have.
  static Optional<String> ofBytes(Path path, byte[] bytes, Findings findings) {
    return new TextFile(nameOf(path), Sort.YAML, findings).sized(bytes).map(Contents::text);
  }

  /// Whether there is a file that can be read to its end; with a finding if not.
  static boolean isThere(Path path, Findings findings) {
    SourceRef file = new SourceRef(nameOf(path), 0, 0);
    if (!Files.exists(path)) {
      if (!Links.reportBroken(path, findings)) {
        findings.add(FindingCode.FILE_MISSING, file, "There is no such file.", nearby(path));
      }
      return false;
    }
    if (Files.isDirectory(path)) {
      findings.add(
          FindingCode.FILE_UNREADABLE,
          file,
          "This is a folder where a file is expected.",
          "Maybe the file lies inside it.");
      return false;
    }
    // Asked first because reading a pipe or a device might never end.
    if (!Files.isRegularFile(path)) {
      findings.add(
          FindingCode.FILE_UNREADABLE,
          file,
          "This is a device, a pipe or the like, and not a file that can be read to its end.",
          "Maybe copy what it gives into a file first.");
      return false;
    }
    return true;
  }

  private Optional<Contents> read(Path path) {
    if (!isThere(path, findings)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      // The size is asked first, and not relied on: a file may grow.
      return Files.size(path) > sort.largest ? tooLarge() : sized(in.readNBytes(sort.largest + 1));
    } catch (AccessDeniedException e) {
      findings.add(
          FindingCode.FILE_UNREADABLE,
          file,
          "Reading this file is not permitted.",
          "Maybe its permissions can be changed, or a copy be made.");
    } catch (IOException e) {
      findings.add(
          FindingCode.FILE_UNREADABLE,
          file,
          "The file can't be read (%s).".formatted(e.getClass().getSimpleName()),
          "Maybe the disk or the connection to it is at fault.");
    }
    return Optional.empty();
  }

  private Optional<Contents> sized(byte[] bytes) {
    return bytes.length > sort.largest ? tooLarge() : decoded(bytes);
  }

  private Optional<Contents> tooLarge() {
    findings.add(
        FindingCode.FILE_TOO_LARGE,
        file,
        "The file has more than %d MB.".formatted(sort.largest / MEGABYTE),
        "Maybe this is not the file that was meant: %s.".formatted(sort.usual));
    return Optional.empty();
  }

  private static String nearby(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    Path last = path.getFileName();
    if (folder == null || last == null || !Files.isDirectory(folder)) {
      return folder != null && Files.exists(folder)
          ? "Maybe %s was meant: it is a file and not a folder."
              .formatted(Quoted.of(String.valueOf(folder.getFileName())))
          : "Maybe a folder in its path is misspelt.";
    }
    try (var files = Files.list(folder)) {
      var names = files.limit(1000).map(each -> String.valueOf(each.getFileName())).toList();
      return Nearest.of(last.toString(), names)
          .map(found -> "Maybe %s.".formatted(Quoted.of(found)))
          .orElse("Maybe the name is misspelt, or it lies in another folder.");
    } catch (IOException | UncheckedIOException e) {
      return "Maybe the name is misspelt.";
    }
  }

  private Optional<Contents> decoded(byte[] bytes) {
    Optional<String> wide = Encodings.wide(bytes);
    if (wide.isPresent()) {
      findings.add(
          FindingCode.NOT_UTF8,
          new SourceRef(name, 1, 1),
          "The file is written in %s, not in UTF-8.".formatted(wide.get()),
          "Maybe save it again with the encoding UTF-8.");
      return Optional.empty();
    }
    int start = Encodings.startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      findings.add(
          FindingCode.NOT_UTF8,
          positionAfter(text),
          "From here on the file is not UTF-8.",
          Encodings.guess(bytes, in.position()));
      return Optional.empty();
    }
    return printable(text).map(printed -> new Contents(printed, start > 0));
  }

  private Optional<String> printable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean allowed =
          c == '\t'
              || c == '\n'
              || c == '\r'
              || (c >= ' ' && c != 0x7F && !(c > 0x7F && c < 0xA0))
              || c == 0x85;
      if (!allowed || c == 0xFFFE || c == 0xFFFF) {
        findings.add(
            sort.unfit,
            positionAfter(text.substring(0, i)),
            String.format(Locale.ROOT, "The character U+%04X can't stand in a text file.", (int) c),
            c == 0
                ? "Maybe this is not a text file at all."
                : "Maybe it got in by copying: delete it.");
        return Optional.empty();
      }
    }
    return Optional.of(text);
  }

  private SourceRef positionAfter(String text) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean lineEnds =
          text.charAt(i) == '\n'
              || (text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (lineEnds) {
        line++;
        lineStart = i + 1;
      }
    }
    return new SourceRef(name, line, text.codePointCount(lineStart, text.length()) + 1);
  }
}
