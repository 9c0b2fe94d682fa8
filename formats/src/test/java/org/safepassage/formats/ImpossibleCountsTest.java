package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Evidence;
import org.safepassage.model.Finding;
import org.safepassage.model.Milestone;
import org.safepassage.model.Progress;
import org.safepassage.model.Unit;

/// FEATURE UNDER TEST: counts of a state that can't all be right, at both ends of their ranges, and
/// the line that says so.
final class ImpossibleCountsTest {
  @TempDir Path folder = Path.of("");

  private Reading<StartingPoint> read(String counts) throws IOException {
    return new Valley(folder)
        .write(Valley.OPERATION, Valley.AGREEMENT)
        .readState("safepassage: progress/1\nas-of: 2016-12-19T06:00:00+02:00\n" + counts);
  }

  /// Code, line, message and guess of each finding.
  private List<String> told(String counts) throws IOException {
    return read(counts).findings().stream().map(this::told).toList();
  }

  private String told(Finding finding) {
    assertThat(finding.where().file()).isEqualTo(TextFile.nameOf(folder.resolve("state.yaml")));
    return "%s %d %s %s"
        .formatted(
            finding.code().slug(), finding.where().line(), finding.message(), finding.maybe());
  }

  private static long reported(Progress progress, Milestone milestone) {
    return progress
        .count(new CommitmentId("in"), Unit.PEOPLE, milestone, Evidence.REPORTED)
        .value();
  }

  @Test
  void more_lost_than_are_due_is_told_at_the_line_of_the_loss() throws IOException {
    assertThat(told("accounted-for:\n  - {commitment: in, after: departed, people: 501}"))
        .containsExactly(
            "counts-impossible 4 Of \"in\", 501 are counted and 500 are due. Maybe the upper end of"
                + " a range is too high, or the state belongs to another agreement.");
  }

  @Test
  void more_lost_than_set_out_is_told_at_the_line_of_the_count() throws IOException {
    assertThat(
            told(
                """
                accounted-for:
                  - {commitment: in, after: departed, people: 11}
                counts:
                  - {commitment: in, milestone: departed, people: 10}
                """))
        .containsExactly(
            "counts-impossible 6 Of \"in\", category \"residents\", reported: 10 are counted as"
                + " departed, fewer than the 11 who went on from there or were accounted for"
                + " (line 4). Maybe two counts are swapped, or a digit is missing.");
  }

  @Test
  void an_upper_end_above_that_of_an_earlier_milestone_is_told() throws IOException {
    assertThat(
            told(
                """
                counts:
                  - {commitment: in, milestone: departed, people: 5}
                  - {commitment: in, milestone: arrived, people: {least: 3, most: 9}}
                """))
        .containsExactly(
            "counts-impossible 5 Of \"in\", category \"residents\", reported: up to 9 went on from"
                + " there or were accounted for, and no more than 5 are counted as departed"
                + " (line 4). Maybe this upper end is too high, or the other count has a range as"
                + " well.");
    assertThat(
            told(
                """
                counts:
                  - {commitment: in, milestone: departed, people: {least: 5, most: 9}}
                  - {commitment: in, milestone: arrived, people: {least: 3, most: 9}}
                """))
        .isEmpty();
  }

  @Test
  void an_upper_end_is_told_across_milestones_without_a_count() throws IOException {
    assertThat(
            told(
                """
                counts:
                  - {commitment: in, milestone: arrived, people: {least: 3, most: 9}}
                  - {commitment: in, milestone: boarded, people: 8}
                """))
        .singleElement()
        .satisfies(told -> assertThat(told).startsWith("counts-impossible 4"));
  }

  @Test
  void an_upper_end_has_room_for_whoever_was_lost() throws IOException {
    String lost = "accounted-for: [{commitment: in, after: departed, people: 2}]\n";
    String counts =
        """
        counts:
          - {commitment: in, milestone: departed, people: %d}
          - {commitment: in, milestone: arrived, people: {least: 3, most: 9}}
        """;
    assertThat(told(lost + counts.formatted(11))).isEmpty();
    assertThat(told(lost + counts.formatted(10))).hasSize(1);
  }

  @Test
  void an_attested_upper_end_above_the_reported_one_is_told() throws IOException {
    assertThat(
            told(
                """
                counts:
                  - {commitment: in, milestone: arrived, people: 20}
                  - {commitment: in, milestone: arrived, evidence: attested, people: {least: 10, most: 30}}
                """))
        .containsExactly(
            "counts-impossible 5 Of \"in\", category \"residents\", reported: up to 30 are attested,"
                + " and no more than 20 are counted as arrived (line 4). Maybe this upper end is too"
                + " high, or the other count has a range as well.");
  }

  @Test
  void one_slip_is_told_once() throws IOException {
    assertThat(
            told(
                """
                counts:
                  - {commitment: in, milestone: boarded, people: 110}
                  - {commitment: in, milestone: departed, people: 11}
                  - {commitment: in, milestone: crossed, people: 110}
                  - {commitment: in, milestone: arrived, people: 110}
                """))
        .singleElement()
        .satisfies(told -> assertThat(told).startsWith("counts-impossible 5"));
  }

  @Test
  void more_may_be_reported_than_attested() throws IOException {
    Reading<StartingPoint> reading =
        read(
            """
            counts:
              - {commitment: in, milestone: departed, evidence: attested, people: 90}
              - {commitment: in, milestone: arrived, people: 100}
            """);
    assertThat(reading.findings()).isEmpty();
    Progress progress = reading.value().orElseThrow().least();
    assertThat(reported(progress, Milestone.DEPARTED)).isEqualTo(100);
  }

  @Test
  void the_upper_end_stays_as_it_was_given() throws IOException {
    StartingPoint start =
        read("""
        counts:
          - {commitment: in, milestone: departed, people: {least: 90, most: 160}}
          - {commitment: in, milestone: arrived, people: {least: 80, most: 120}}
        """)
            .value()
            .orElseThrow();
    assertThat(reported(start.least(), Milestone.DEPARTED)).isEqualTo(90);
    assertThat(reported(start.most(), Milestone.DEPARTED)).isEqualTo(160);
    assertThat(reported(start.most(), Milestone.BOARDED)).isEqualTo(160);
    assertThat(reported(start.most(), Milestone.CROSSED)).isEqualTo(120);
  }

  @Test
  void what_is_given_twice_names_the_first_line() throws IOException {
    assertThat(
            told(
                """
                accounted-for:
                  - {commitment: in, after: departed, people: 1}
                  - {commitment: in, after: departed, people: 2}
                """))
        .containsExactly(
            "duplicate-id 5 Those accounted for after departed are given in line 4 already. Maybe"
                + " add the two numbers.");
  }
}
