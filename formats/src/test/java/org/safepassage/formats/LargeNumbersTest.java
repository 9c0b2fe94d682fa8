package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.StaticFaults;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Severity;

/// FEATURE UNDER TEST: no number that is read is so large that sums of weighted counts leave a
/// `long`.
final class LargeNumbersTest {
  private static final String TOO_LARGE =
      "1000000001 is too large: the greatest number here is 1000000000.";

  @TempDir Path folder = Path.of("");

  private List<String> told(String operation, String agreement) throws IOException {
    return new Valley(folder)
        .write(operation, agreement).findings().stream()
            .map(f -> f.code().slug() + " " + f.message())
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "holding: {people: 100",
        "reception: {people: 500",
        "per-hour: 100",
        "least: 900, most: 1000",
        "category: wounded, people: 40"
      })
  void an_operation_counts_to_a_billion(String words) throws IOException {
    assertThat(Valley.OPERATION).contains(words);
    String large = words.replaceAll("[0-9]+$", "1000000001");
    assertThat(told(Valley.OPERATION.replace(words, large), Valley.AGREEMENT))
        .containsExactly("wrong-value " + TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quota: 800 | quota: %",
        "quota: 800 | quota: {exactly: %}",
        "lot: 50 | turnout: %",
        "lot: 50 | turnout: {least: 1, most: %}",
        "lot: 50 | lot: %",
        "mine: {weight: 2} | mine: {weight: 2, up-to: %}",
        "mine: {weight: 2} | mine: {weight: 2, beyond: %}",
        "up-to: 500 | up-to: %",
        "ahead: {people: 100} | ahead: {people: %}",
        "ahead: {people: 100} | ahead: {weighted: %}",
        "reaches: 10 | reaches: %",
        "beyond: 100 | beyond: %",
        "up-to: 400 | up-to: %",
        "up-to: 400 | last: %",
        "{commitment: out, beyond: 700} | {commitment: out, beyond: %}",
        "{commitment: out, beyond: 700} | {commitment: out, up-to: %}"
      })
  void an_agreement_counts_to_a_billion(String words, String instead) throws IOException {
    assertThat(Valley.AGREEMENT).contains(words);
    assertThat(
            told(
                Valley.OPERATION,
                Valley.AGREEMENT.replace(words, instead.replace("%", "1000000001"))))
        .containsExactly("wrong-value " + TOO_LARGE);
  }

  @Test
  void a_state_counts_to_a_billion() throws IOException {
    String start = "safepassage: progress/1\nas-of: 2016-12-19T06:00:00+02:00\n";
    for (String state :
        List.of(
            "counts: [{commitment: in, milestone: arrived, people: 1000000001}]",
            "counts: [{commitment: in, milestone: arrived, people: {least: 1, most: 1000000001}}]",
            "accounted-for: [{commitment: in, after: departed, people: 1000000001}]")) {
      Valley valley = new Valley(folder).write(Valley.OPERATION, Valley.AGREEMENT);
      assertThat(valley.readState(start + state).findings())
          .extracting(Finding::message)
          .containsExactly(TOO_LARGE);
    }
  }

  @Test
  void the_counts_of_a_commitment_without_a_number_have_a_limit() throws IOException {
    String agreement = Valley.AGREEMENT.replace("quota: 800", "quota: unstated");
    Reading<StartingPoint> reading =
        new Valley(folder)
            .write(Valley.OPERATION, agreement)
            .readState(
                """
                safepassage: progress/1
                as-of: 2016-12-19T06:00:00+02:00
                counts:
                  - {commitment: out, category: residents, milestone: arrived, people: 600000000}
                  - {commitment: out, category: wounded, milestone: arrived, people: 600000001}
                """);
    assertThat(reading.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(FindingCode.COUNTS_IMPOSSIBLE);
          assertThat(finding.where().line()).isEqualTo(5);
          assertThat(finding.message())
              .isEqualTo("Of \"out\", 1200000001 are counted and no more than 1000000000 can be.");
        });
  }

  @Test
  void a_caseload_in_all_is_at_most_a_billion() throws IOException {
    String operation =
        Valley.OPERATION.replace(
            "category: wounded, people: 40", "category: wounded, people: 999999001");
    assertThat(told(operation, Valley.AGREEMENT))
        .containsExactly("wrong-value With this, the caseload is more than 1000000000 people.");
  }

  @Test
  void a_hand_over_has_at_most_a_thousand_parts() throws IOException {
    String parts = "id: last, parts: %d,";
    assertThat(told(Valley.OPERATION, Valley.AGREEMENT.replace("id: last,", parts.formatted(1000))))
        .isEmpty();
    assertThat(told(Valley.OPERATION, Valley.AGREEMENT.replace("id: last,", parts.formatted(1001))))
        .containsExactly("wrong-value A simultaneous hand-over has at most 1000 parts, not 1001.");
  }

  @Test
  void a_group_has_at_most_a_thousand_parts_and_at_least_one() throws IOException {
    for (String key : List.of("theirs", "of")) {
      assertThat(told(Valley.OPERATION, withGroup(key, 1000))).isEmpty();
      assertThat(told(Valley.OPERATION, withGroup(key, 1001)))
          .containsExactly(
              "wrong-value `%s` lists 1001 parts; at most 1000 are added.".formatted(key));
      assertThat(told(Valley.OPERATION, withGroup(key, 0)))
          .containsExactly("wrong-value `%s` lists nobody.".formatted(key));
    }
  }

  private static String withGroup(String key, int size) {
    String group =
        String.join(", ", Collections.nCopies(size, "{commitment: in, weight: 1000000}"));
    return key.equals("of")
        ? Valley.AGREEMENT.replace(
            "after: {commitment: in, reaches: 10}", "after: {of: [" + group + "], reaches: 10}")
        : Valley.AGREEMENT.replace("{commitment: in, weight: 1, up-to: 500}", "[" + group + "]");
  }

  /// A thousand parts of half a billion people, each of whom weighs a million.
  @Test
  @Timeout(60)
  void the_greatest_numbers_are_checked_without_overflow() throws IOException {
    String operation =
        Valley.OPERATION
            .replace("least: 900, most: 1000", "least: 999999999, most: 1000000000")
            .replace("\n  - {origin: kefraya, category: wounded, people: 40}", "")
            .replace("holding: {people: 100", "holding: {people: 1000000000");
    for (String key : List.of("theirs", "of")) {
      String agreement =
          withGroup(key, 1000)
              .replace("quota: 800", "quota: 1000000000")
              .replace("quota: {share: 1/2}", "quota: all")
              .replace("lot: 50", "lot: 1000000000")
              .replace("mine: {weight: 2}", "mine: {weight: 1000000}")
              .replace("ahead: {people: 100}", "ahead: {people: 1000000000}")
              .replace("reaches: 10", "reaches: 1000000000")
              .replace("beyond: 700", "beyond: 999999900")
              .replace("id: last,", "id: last, parts: 100,")
              .replace("{commitment: in, beyond: 400}", "{commitment: in, beyond: 999999900}");
      Reading<OperationFolder> reading = new Valley(folder).write(operation, agreement).read();
      assertThat(reading.findings()).isEmpty();
      OperationFolder read = reading.value().orElseThrow();
      Agreement deal = read.agreements().getFirst();
      assertThat(StaticFaults.find(read.operation(), deal))
          .extracting(Finding::severity)
          .doesNotContain(Severity.ERROR);
      assertThat(new Checker(read.operation(), deal).check(Checker.Question.PLAIN)).isNotNull();
    }
  }
}
