package org.safepassage.formats;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Event;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;

/// Reads the ledger of an operation from a file with one event on each line, as it is handed out.
///
/// Such a file stands for what happened, so each line must be byte for byte the canonical form, and
/// the events must follow each other without a hole. Whether they are those that the server has,
/// only a root tells that was written down elsewhere.
public final class LedgerFiles {
  /// An event takes some hundred bytes; a convoy with ten thousand calls takes this much.
  private static final int LONGEST_LINE = 1 << 20;

  private final String file;
  private final Findings findings;
  private final Consumer<Event> consumer;
  private Optional<Event> last = Optional.empty();
  private int line;
  private int lastLine;

  private LedgerFiles(String file, Findings findings, Consumer<Event> consumer) {
    this.file = file;
    this.findings = findings;
    this.consumer = consumer;
  }

  /// The events of a ledger from its first on.
  public static Reading<List<Event>> read(Path path) {
    Findings findings = new Findings();
    String name = TextFile.nameOf(path);
    if (!TextFile.isThere(path, findings)) {
      return Reading.of(Optional.empty(), findings);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return read(name, in);
    } catch (AccessDeniedException e) {
      findings.add(
          FindingCode.FILE_UNREADABLE,
          new SourceRef(name, 0, 0),
          "Reading this file is not permitted.",
          "Maybe its permissions can be changed, or a copy be made.");
    } catch (IOException e) {
      findings.add(
          FindingCode.FILE_UNREADABLE,
          new SourceRef(name, 0, 0),
          "The file can't be read (%s).".formatted(e.getClass().getSimpleName()),
          "Maybe the disk or the connection to it is at fault.");
    }
    return Reading.of(Optional.empty(), findings);
  }

  /// As [#read(Path)], for a ledger that comes from elsewhere.
  ///
  /// @param name as it is to be named in findings
  /// @throws IOException when it can't be read to its end
  public static Reading<List<Event>> read(String name, InputStream in) throws IOException {
    List<Event> events = new ArrayList<>();
    List<Finding> findings = each(name, in, events::add);
    return new Reading<>(findings.isEmpty() ? Optional.of(events) : Optional.empty(), findings);
  }

  /// As [#read(String, InputStream)], one event after the other, for ledgers that needn't be in
  /// memory as a whole.
  ///
  /// @param consumer shown each event that can be read, also after findings
  /// @return all that is wrong; all of it are errors
  public static List<Finding> each(String name, InputStream in, Consumer<Event> consumer)
      throws IOException {
    Findings findings = new Findings();
    new LedgerFiles(name, findings, consumer).readLines(new BufferedInputStream(in, 1 << 16));
    return findings.sorted();
  }

  private void readLines(InputStream in) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream(1_000);
    byte[] block = new byte[1 << 16];
    for (int size = in.read(block); size >= 0; size = in.read(block)) {
      int from = 0;
      for (int i = 0; i < size; i++) {
        if (block[i] == '\n') {
          text.write(block, from, i - from);
          readLine(text);
          from = i + 1;
        }
      }
      text.write(block, from, size - from);
      if (text.size() > LONGEST_LINE) {
        findings.add(
            FindingCode.FILE_TOO_LARGE,
            new SourceRef(file, line + 1, 1),
            "The line has more than a million bytes.",
            "Maybe this is not the file that was meant: an event takes some hundred.");
        return;
      }
    }
    if (text.size() > 0) {
      findings.add(
          FindingCode.NOT_CANONICAL,
          new SourceRef(file, line + 1, 1),
          "The last line doesn't end with the end of a line.",
          "Maybe the file was not written to its end.");
      readLine(text);
    }
    if (line == 0) {
      findings.add(
          FindingCode.FILE_EMPTY,
          new SourceRef(file, 0, 0),
          "There is nothing in the file.",
          "Maybe it was not written to its end.");
    }
  }

  private void readLine(ByteArrayOutputStream collected) {
    byte[] text = collected.toByteArray();
    collected.reset();
    line++;
    Optional<Event> read = LedgerReader.event(file, line, text, findings);
    if (read.isEmpty()) {
      return;
    }
    Event event = read.get();
    checkForm(event, text);
    checkPlace(event);
    consumer.accept(event);
    last = Optional.of(event);
    lastLine = line;
  }

  private void checkForm(Event event, byte[] text) {
    byte[] canonical = Canonical.bytes(event);
    int at = Arrays.mismatch(canonical, text);
    if (at < 0) {
      return;
    }
    boolean returned = at == canonical.length && text.length == at + 1 && text[at] == '\r';
    findings.add(
        FindingCode.NOT_CANONICAL,
        new SourceRef(
            file,
            line,
            new String(text, 0, at, StandardCharsets.UTF_8).codePoints().toArray().length + 1),
        "From here on the line is not in the canonical form, over which the root is taken.",
        returned
            ? "Maybe an editor has saved the file with the line ends of Windows."
            : "Maybe it was changed, or another program has written it; take it from the server again.");
  }

  /// A line that can't be read leaves a hole of its own; it is told already.
  private void checkPlace(Event event) {
    if (last.isEmpty()) {
      check(
          event.sequence().value() == line,
          "The event has the place %s in the ledger, on line %d.".formatted(event.sequence(), line),
          "Maybe the beginning of the file was cut off.");
      return;
    }
    Event before = last.get();
    long expected = before.sequence().value() + (line - lastLine);
    check(
        event.sequence().value() == expected,
        "The event has the place %s in the ledger; %d follows here."
            .formatted(event.sequence(), expected),
        event.sequence().value() > expected
            ? "Maybe lines were deleted."
            : "Maybe lines were copied twice, or the order was changed.");
    check(
        event.operation().equals(before.operation()),
        "The event is of the operation %s; those before are of %s."
            .formatted(event.operation(), before.operation()),
        "Maybe the files of two operations were put together.");
    check(
        !event.recorded().isBefore(before.recorded()),
        "The event was recorded %s, before the one above it.".formatted(event.recorded()),
        "Maybe the order of lines was changed, or a time.");
  }

  private void check(boolean holds, String message, String maybe) {
    if (!holds) {
      findings.add(FindingCode.LEDGER_BROKEN, new SourceRef(file, line, 1), message, maybe);
    }
  }
}
