package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.OneOfEachKind;
import org.safepassage.ledger.RandomEvents;
import org.safepassage.model.OperationId;

/// FEATURE UNDER TEST: a ledger that was handed out is read as a whole, or it is told what is wrong
/// with which line.
final class LedgerFilesTest {
  private static final List<String> LINES =
      OneOfEachKind.events().stream().map(Canonical::line).toList();

  @TempDir private Path folder = Path.of("");

  @Test
  void a_ledger_is_read_as_it_was_written() throws IOException {
    List<Event> events = new RandomEvents(18).ledger(new OperationId("valley"), 3_000);
    assertThat(read(events.stream().map(Canonical::line).toList()).value()).contains(events);
  }

  @Test
  void a_hole_is_found_where_it_is() throws IOException {
    List<String> lines = new ArrayList<>(LINES);
    lines.remove(10);
    assertThat(told(lines)).containsExactly("ledger-broken 11: Maybe lines were deleted.");
  }

  @Test
  void a_beginning_that_is_missing_is_found() throws IOException {
    assertThat(told(LINES.subList(3, 6)))
        .containsExactly("ledger-broken 1: Maybe the beginning of the file was cut off.");
  }

  @Test
  void a_line_that_stands_twice_is_found() throws IOException {
    List<String> lines = new ArrayList<>(LINES.subList(0, 3));
    lines.add(1, lines.getFirst());
    assertThat(told(lines))
        .containsExactly(
            "ledger-broken 2: Maybe lines were copied twice, or the order was changed.");
  }

  @Test
  void another_operation_and_a_clock_that_ran_back_are_found() throws IOException {
    List<String> lines = new ArrayList<>(LINES.subList(0, 4));
    lines.set(1, lines.get(1).replace("\"valley\"", "\"hills\""));
    lines.set(2, lines.get(2).replace("\"hills\"", "\"valley\""));
    lines.set(3, lines.get(3).replace("\"recorded\":\"2016", "\"recorded\":\"2015"));
    assertThat(told(lines))
        .containsExactly(
            "ledger-broken 2: Maybe the files of two operations were put together.",
            "ledger-broken 3: Maybe the files of two operations were put together.",
            "ledger-broken 4: Maybe the order of lines was changed, or a time.");
  }

  @Test
  void a_line_that_cannot_be_read_leaves_no_second_finding() throws IOException {
    List<String> lines = new ArrayList<>(LINES);
    lines.set(4, "{}");
    lines.set(6, "");
    assertThat(read(lines).findings().stream().map(finding -> finding.where().line()))
        .containsOnly(5, 7);
  }

  @Test
  void a_line_that_says_the_same_in_another_form_is_found() throws IOException {
    List<String> lines = new ArrayList<>(LINES);
    lines.set(2, lines.get(2).replace("\"by\":", "\"by\": "));
    Reading<List<Event>> reading = read(lines);
    assertThat(reading.findings()).hasSize(1);
    assertThat(reading.findings().getFirst().code().slug()).isEqualTo("not-canonical");
    assertThat(reading.findings().getFirst().where().column())
        .isEqualTo(lines.get(2).indexOf("\"by\": ") + 6);
  }

  @Test
  void the_line_ends_of_windows_and_a_lost_end_are_found() throws IOException {
    Path file = folder.resolve("ledger.jsonl");
    Files.writeString(file, LINES.get(0) + "\r\n" + LINES.get(1));
    assertThat(LedgerFiles.read(file).findings().stream().map(finding -> finding.maybe()))
        .containsExactly(
            "Maybe an editor has saved the file with the line ends of Windows.",
            "Maybe the file was not written to its end.");
  }

  @Test
  void a_file_that_is_not_there_or_empty_is_told() throws IOException {
    assertThat(told(List.of()))
        .containsExactly("file-empty 0: Maybe it was not written to its end.");
    assertThat(LedgerFiles.read(folder.resolve("ledgers.jsonl")).findings())
        .extracting(finding -> finding.code().slug())
        .containsExactly("file-missing");
    assertThat(LedgerFiles.read(folder).findings())
        .extracting(finding -> finding.code().slug())
        .containsExactly("file-unreadable");
  }

  @Test
  void a_line_without_end_is_not_read_for_ever() throws IOException {
    assertThat(told(List.of("x".repeat(2_000_000))))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("file-too-large 1");
  }

  private List<String> told(List<String> lines) throws IOException {
    return read(lines).findings().stream()
        .map(finding ->
            "%s %d: %s".formatted(finding.code().slug(), finding.where().line(), finding.maybe()))
        .toList();
  }

  private Reading<List<Event>> read(List<String> lines) throws IOException {
    return LedgerFiles.read(Files.write(folder.resolve("ledger.jsonl"), lines));
  }
}
