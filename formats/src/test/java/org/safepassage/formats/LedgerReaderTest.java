package org.safepassage.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.OneOfEachKind;
import org.safepassage.ledger.RandomEvents;
import org.safepassage.ledger.RecordBody;
import org.safepassage.model.Finding;
import org.safepassage.model.OperationId;

/// FEATURE UNDER TEST: events are read from their canonical lines exactly as they were, and nothing
/// else is taken for one.
final class LedgerReaderTest {
  private static final String SEEN =
      "{\"operation\":\"valley\",\"sequence\":1,\"recorded\":\"2016-12-16T08:19:00.250Z\","
          + "\"occurred\":\"2016-12-16T08:05:14.000Z\",\"user\":\"post\",\"role\":\"observer\","
          + "\"device\":\"phone\",\"key\":\"k\",\"said\":{\"kind\":\"convoy-seen\","
          + "\"convoy\":\"c-1\",\"stage\":\"departed\",\"people\":{\"adults\":40}}}";

  @Test
  void events_of_every_kind_come_back_as_they_were() {
    long seed = Long.getLong("safepassage.seed", 18L);
    for (Event event : new RandomEvents(seed).ledger(new OperationId("valley"), 5_000)) {
      String line = Canonical.line(event);
      Reading<Event> reading = LedgerReader.event("ledger.jsonl", 1, line.getBytes(UTF_8));
      assertThat(reading.findings()).as("seed %d, %s", seed, line).isEmpty();
      Event read = reading.value().orElseThrow();
      assertThat(read).as("seed %d", seed).isEqualTo(event);
      assertThat(Canonical.line(read)).as("seed %d", seed).isEqualTo(line);
    }
  }

  @Test
  void the_frozen_lines_are_read_as_what_they_stand_for() throws IOException {
    try (InputStream in = OneOfEachKind.class.getResourceAsStream("events.jsonl")) {
      assertThat(in).isNotNull();
      Reading<List<Event>> reading = LedgerFiles.read("events.jsonl", in);
      assertThat(reading.findings()).isEmpty();
      assertThat(reading.value()).contains(OneOfEachKind.events());
    }
  }

  @Test
  void what_somebody_sends_may_have_blanks_and_any_order_and_offsets() {
    String sent =
        """
        {
          "until": "2016-12-16T10:05:00+02:00", "people": 100,
          "crossing": "bridge", "commitment": "residents", "allotment": "a-1",
          "kind": "allotment-issued"
        }
        """;
    Body body = LedgerReader.body("sent", sent.getBytes(UTF_8)).value().orElseThrow();
    assertThat(Canonical.text(body))
        .isEqualTo(
            "{\"kind\":\"allotment-issued\",\"allotment\":\"a-1\",\"commitment\":\"residents\","
                + "\"crossing\":\"bridge\",\"people\":100,\"until\":\"2016-12-16T08:05:00.000Z\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "convoy-seen | convoi-seen | unknown-kind | Maybe convoy-seen.",
        "\"stage\" | \"stagge\" | unknown-key | Maybe stage.",
        "\"stage\":\"departed\", | `` | missing-key | Maybe it was deleted",
        "\"departed\" | \"deparded\" | wrong-value | Maybe departed.",
        "\"departed\" | null | wrong-type | Maybe the value",
        ":40 | :\"40\" | wrong-type | Maybe the value",
        ":40 | :40.5 | wrong-type | Maybe the value",
        ":40 | :-1 | wrong-value | Maybe a sign",
        ":40 | :99999999999999999999 | wrong-type | Maybe the value",
        "\"adults\":40 | \"adults\":40,\"adults\":41 | duplicate-key | Maybe one of the two",
        "\"key\":\"k\" | \"key\":\"k\",\"key\":\"k\" | duplicate-key | Maybe two objects",
        "\"c-1\" | \"c 1\" | bad-id | Maybe the name",
        "\"key\":\"k\" | \"key\":\"k k\" | bad-id | Maybe a UUID",
        ":14.000Z | :14.000 | time-without-zone | Maybe 2016-12-16T08:05:14.000Z",
        "2016-12-16T08:05 | 2016-02-30T08:05 | wrong-value | Maybe 2016",
        "2016-12-16T08:05 | 0000-12-16T08:05 | wrong-value | Maybe milliseconds",
        "\"sequence\":1 | \"sequence\":-1 | wrong-value | Maybe a sign",
        "}}} | }} | not-json | Maybe a comma",
        "}}} | }}}} | not-json | Maybe",
        "{\"adults\":40} | [[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]] | too-deep | Maybe",
        "{\"adults\":40} | 3 | wrong-type | Maybe the value",
      })
  void tells_what_is_wrong_and_guesses_what_was_meant(
      String there, String instead, String code, String maybe) {
    String line = SEEN.replace(there, instead);
    List<Finding> findings = LedgerReader.event("ledger.jsonl", 7, line.getBytes(UTF_8)).findings();
    assertThat(findings).as(line).isNotEmpty();
    Finding finding = findings.getFirst();
    assertThat(finding.code().slug()).as("%s", findings).isEqualTo(code);
    assertThat(finding.maybe()).startsWith("Maybe").contains(maybe);
    assertThat(finding.where().file()).isEqualTo("ledger.jsonl");
    assertThat(finding.where().line()).isEqualTo(7);
    assertThat(finding.where().column()).isPositive();
  }

  @Test
  void tells_all_that_is_wrong_with_a_line_each_at_its_column() {
    String line =
        SEEN.replace("\"departed\"", "5")
            .replace("observer", "obsever")
            .replace("\"convoy\":\"c-1\",", "\"colour\":\"red\",");
    List<Finding> findings = LedgerReader.event("ledger.jsonl", 1, line.getBytes(UTF_8)).findings();
    assertThat(findings.stream().map(finding -> finding.code().slug()))
        .containsExactly("wrong-value", "missing-key", "unknown-key", "wrong-type");
    assertThat(findings.stream().map(finding -> finding.where().column()))
        .containsExactly(
            line.indexOf("\"obsever") + 1,
            line.indexOf("{\"kind") + 1,
            line.indexOf("\"colour") + 1,
            line.indexOf("5,\"people") + 1);
  }

  @Test
  void refuses_what_the_types_refuse() {
    assertThat(codes("{\"kind\":\"suspended\",\"place\":\"bridge\",\"corridor\":\"road\"}"))
        .containsExactly("wrong-value");
    assertThat(codes("{\"kind\":\"suspended\"}")).containsExactly("wrong-value");
    assertThat(
            codes(
                "{\"kind\":\"convoy-released\",\"convoy\":\"c\",\"commitment\":\"r\","
                    + "\"milestone\":\"departed\",\"against\":[\"x\"]}"))
        .containsExactly("wrong-value");
    assertThat(
            codes(
                "{\"kind\":\"correction\",\"corrects\":1,"
                    + "\"instead\":{\"kind\":\"correction\",\"corrects\":1}}"))
        .containsExactly("wrong-value");
    assertThat(codes("{\"kind\":\"remark\",\"text\":\"\\ud800\"}")).isNotEmpty();
    assertThat(codes("{\"kind\":\"remark\",\"text\":\"" + "x".repeat(4_001) + "\"}"))
        .containsExactly("wrong-value");
  }

  @Test
  void a_line_that_is_not_utf8_is_told() {
    byte[] line = SEEN.replace("c-1", "ü").getBytes(ISO_8859_1);
    assertThat(LedgerReader.event("ledger.jsonl", 1, line).findings())
        .extracting(finding -> finding.code().slug())
        .containsExactly("not-utf8");
  }

  @Test
  void a_line_broken_at_random_is_refused_or_read_and_never_throws() {
    long seed = Long.getLong("safepassage.seed", 18L);
    var random = new SplittableRandom(seed);
    List<String> lines = OneOfEachKind.events().stream().map(Canonical::line).toList();
    for (int i = 0; i < 5_000; i++) {
      byte[] line = lines.get(random.nextInt(lines.size())).getBytes(UTF_8);
      for (int slips = 1 + random.nextInt(3); slips > 0; slips--) {
        line[random.nextInt(line.length)] = (byte) random.nextInt(256);
      }
      Reading<Event> reading = LedgerReader.event("ledger.jsonl", 1, line);
      assertThat(reading.value().isPresent())
          .as("seed %d, %s", seed, new String(line, UTF_8))
          .isEqualTo(reading.findings().isEmpty());
    }
  }

  @Test
  void the_page_tells_every_kind_with_its_fields() throws IOException {
    String page = Files.readString(Valley.home().resolve("docs/formats/ledger.md"));
    for (EventForm form : EventForms.all()) {
      String fields =
          form.fields().stream()
              .filter(field -> !field.equals(EventForm.KIND))
              .map(field -> "`" + field.name() + "`" + (field.isNeeded() ? "" : "?"))
              .collect(Collectors.joining(", "));
      assertThat(page)
          .containsPattern("\\| `%s` \\| .+ \\| \\Q%s\\E \\|\n".formatted(form.kind(), fields));
    }
    for (LedgerField<?> field : LedgerReader.FIELDS) {
      assertThat(page).contains("| `" + field.name() + "` |");
    }
    assertThat(EventForms.all().stream().map(EventForm::kind))
        .containsExactlyElementsOf(
            OneOfEachKind.events().stream().map(event -> event.body().kind()).toList());
  }

  private static List<String> codes(String body) {
    Reading<Body> reading = LedgerReader.body("sent", body.getBytes(UTF_8));
    assertThat(reading.value()).isEmpty();
    return reading.findings().stream().map(finding -> finding.code().slug()).toList();
  }

  @Test
  void a_remark_is_read_for_what_it_is() {
    assertThat(LedgerReader.body("sent", "{\"kind\":\"remark\"}".getBytes(UTF_8)).value())
        .contains(new RecordBody.Remark(""));
  }
}
