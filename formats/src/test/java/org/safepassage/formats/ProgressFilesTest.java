package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactId;
import org.safepassage.model.FactState;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Milestone;
import org.safepassage.model.Progress;
import org.safepassage.model.Unit;

/// FEATURE UNDER TEST: the state to start from.
final class ProgressFilesTest {
  private static final String START =
      """
      safepassage: progress/1
      as-of: 2016-12-19T06:00:00+02:00
      """;

  @TempDir Path folder = Path.of("");

  private Reading<StartingPoint> read(String counts) throws IOException {
    OperationFolder valley =
        new Valley(folder).write(Valley.OPERATION, Valley.AGREEMENT).read().value().orElseThrow();
    Path file = folder.resolve("state.yaml");
    Files.writeString(file, START + counts);
    return ProgressFiles.read(file, valley.operation(), valley.agreements().getFirst());
  }

  private List<String> codes(String counts) throws IOException {
    return read(counts).findings().stream().map(Finding::code).map(code -> code.slug()).toList();
  }

  private static long count(Progress progress, String commitment, Milestone milestone) {
    return progress
        .count(new CommitmentId(commitment), Unit.PEOPLE, milestone, Evidence.REPORTED)
        .value();
  }

  @Test
  void who_has_arrived_has_passed_every_milestone_before() throws IOException {
    StartingPoint start =
        read("""
        counts:
          - {commitment: in, milestone: arrived, people: 100}
          - {commitment: in, milestone: departed, people: {least: 90, most: 160}}
        """)
            .value()
            .orElseThrow();
    assertThat(count(start.least(), "in", Milestone.BOARDED)).isEqualTo(100);
    assertThat(count(start.least(), "in", Milestone.DEPARTED)).isEqualTo(100);
    assertThat(count(start.most(), "in", Milestone.DEPARTED)).isEqualTo(160);
    assertThat(count(start.most(), "in", Milestone.CROSSED)).isEqualTo(100);
  }

  @Test
  void who_was_lost_on_the_way_departed_and_did_not_arrive() throws IOException {
    StartingPoint start =
        read("""
        counts:
          - {commitment: in, milestone: arrived, people: 100}
        accounted-for:
          - {commitment: in, after: departed, people: 7}
        """)
            .value()
            .orElseThrow();
    assertThat(count(start.least(), "in", Milestone.DEPARTED)).isEqualTo(107);
    assertThat(count(start.least(), "in", Milestone.READY)).isEqualTo(100);
  }

  @Test
  void an_attested_count_was_reported_too() throws IOException {
    StartingPoint start =
        read("""
        counts:
          - {commitment: in, milestone: arrived, evidence: attested, people: 30}
        """)
            .value()
            .orElseThrow();
    assertThat(count(start.least(), "in", Milestone.ARRIVED)).isEqualTo(30);
  }

  @Test
  void facts_and_incidents_are_read() throws IOException {
    Progress progress =
        read("""
        facts:
          - {fact: ready, state: not asked}
        incidents:
          - {kind: shots, place: bridge}
        """)
            .value()
            .orElseThrow()
            .least();
    assertThat(progress.stateOf(new FactId("ready"))).isEqualTo(FactState.NOT_ASKED);
    assertThat(progress.incidents()).hasSize(1);
    assertThat(progress.asOf()).isPresent();
  }

  @Test
  void an_incident_is_at_a_place_or_on_a_corridor() throws IOException {
    assertThat(
            read("incidents: [{kind: shots, corridor: road}]")
                .value()
                .orElseThrow()
                .least()
                .incidents())
        .containsExactly(
            new Progress.Incident(
                "shots", new Progress.Incident.Site.OnCorridor(new CorridorId("road"))));
    assertThat(codes("incidents: [{kind: shots}]")).containsExactly("missing-key");
    assertThat(codes("incidents: [{kind: shots, place: bridge, corridor: road}]"))
        .containsExactly("wrong-value");
    assertThat(codes("incidents: [{kind: shots, corridor: raod}]"))
        .containsExactly("unknown-corridor");
  }

  @Test
  void a_kind_of_incident_that_stops_nothing_is_told() throws IOException {
    String suspended =
        Valley.AGREEMENT.replace(
            "commitments:\n",
            "suspensions: [{id: fire, incidents: [shots], lifted-by: [army]}]\ncommitments:\n");
    OperationFolder valley =
        new Valley(folder).write(Valley.OPERATION, suspended).read().value().orElseThrow();
    Path file = folder.resolve("state.yaml");
    Files.writeString(
        file, START + "incidents: [{kind: shosts, place: bridge}, {kind: Shots, place: bridge}]");
    List<Finding> findings =
        ProgressFiles.read(file, valley.operation(), valley.agreements().getFirst()).findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().code()).isEqualTo(FindingCode.UNKNOWN_INCIDENT);
    assertThat(findings.getFirst().maybe()).isEqualTo("Maybe \"shots\".");
  }

  @Test
  void counts_that_cannot_be_are_findings() throws IOException {
    assertThat(
            codes(
                """
                counts:
                  - {commitment: in, milestone: arrived, people: 100}
                  - {commitment: in, milestone: departed, people: 90}
                """))
        .containsExactly("counts-impossible");
    assertThat(codes("counts: [{commitment: in, milestone: arrived, people: 501}]"))
        .containsExactly("counts-impossible");
    assertThat(
            codes("counts: [{commitment: in, milestone: arrived, people: {least: 1, most: 900}}]"))
        .containsExactly("counts-impossible");
    assertThat(
            codes(
                """
                counts:
                  - {commitment: in, milestone: departed, people: 10}
                accounted-for: [{commitment: in, after: departed, people: 11}]
                """))
        .containsExactly("counts-impossible");
    assertThat(
            codes(
                """
                counts:
                  - {commitment: in, milestone: arrived, evidence: attested, people: 10}
                  - {commitment: in, milestone: arrived, people: 9}
                """))
        .containsExactly("counts-impossible");
  }

  @Test
  void slips_are_findings() throws IOException {
    assertThat(codes("counts: [{commitment: out, milestone: arrived, people: 1}]"))
        .containsExactly("missing-key");
    assertThat(
            codes("counts: [{commitment: in, category: wounded, milestone: arrived, people: 1}]"))
        .containsExactly("wrong-value");
    assertThat(codes("counts: [{commitment: inn, milestone: arrived, people: 1}]"))
        .containsExactly("unknown-commitment");
    assertThat(codes("counts: [{commitment: in, milestone: arrived, trucks: 1}]"))
        .containsExactly("units-mixed");
    assertThat(codes("counts: [{commitment: in, milestone: arrived}]"))
        .containsExactly("missing-key");
    assertThat(codes("counts: [{commitment: in, milestone: arrived, people: {least: 3, most: 1}}]"))
        .containsExactly("bad-range");
    assertThat(codes("counts: [{commitment: in, milestone: gone, people: 1}]"))
        .containsExactly("wrong-value");
    assertThat(codes("facts: [{fact: redy, state: given}]")).containsExactly("unknown-fact");
    assertThat(codes("facts: [{fact: ready, state: promissed}]")).containsExactly("wrong-value");
    assertThat(codes("incidents: [{kind: shots, place: brigde}]")).containsExactly("unknown-place");
    assertThat(
            codes(
                """
                counts:
                  - {commitment: in, milestone: arrived, people: 1}
                  - {commitment: in, milestone: arrived, people: 2}
                """))
        .containsExactly("duplicate-id");
  }

  private List<String> at(String moment, String agreement) throws IOException {
    return new Valley(folder)
            .write(Valley.OPERATION, agreement)
            .readState("safepassage: progress/1\nas-of: " + moment + "\n")
            .findings()
            .stream()
            .map(f ->
                "%s %s %d:%d %s"
                    .formatted(
                        f.code().slug(),
                        f.severity(),
                        f.where().line(),
                        f.where().column(),
                        f.message()))
            .toList();
  }

  @Test
  void a_state_outside_the_time_of_the_operation_is_a_warning() throws IOException {
    assertThat(at("2016-12-18T06:00:00+02:00", Valley.AGREEMENT)).isEmpty();
    assertThat(at("2016-12-25T06:00:00+02:00", Valley.AGREEMENT)).isEmpty();
    assertThat(at("2016-12-18T05:59:59+02:00", Valley.AGREEMENT))
        .containsExactly(
            "state-out-of-time WARNING 2:8 The state is older than the operation, which begins at"
                + " 2016-12-18T06:00+02:00.");
    assertThat(at("2017-12-20T06:00:00+02:00", Valley.AGREEMENT))
        .containsExactly(
            "state-out-of-time WARNING 2:8 The state is younger than the operation, which ends at"
                + " 2016-12-25T06:00+02:00.");
  }

  @Test
  void a_state_may_be_older_than_the_operation_and_not_than_the_agreement() throws IOException {
    String agreement =
        Valley.AGREEMENT.replace(
            "id: 2016-12-18", "id: 2016-12-18\nproposed: {at: 2016-12-16T00:00:00+02:00}");
    assertThat(at("2016-12-16T00:00:00+02:00", agreement)).isEmpty();
    assertThat(at("2016-12-15T12:00:00+02:00", agreement))
        .containsExactly(
            "state-out-of-time WARNING 2:8 The state is older than the operation, which begins at"
                + " 2016-12-18T06:00+02:00, and than the agreement, of 2016-12-16T00:00+02:00.");
  }

  @Test
  void goods_have_no_category_to_choose_from() throws IOException {
    String agreement =
        Valley.AGREEMENT
            .replace("    categories: [residents]\n", "    unit: trucks\n")
            .replace("quota: {share: 1/2}", "quota: 500");
    Reading<StartingPoint> reading =
        new Valley(folder)
            .write(Valley.OPERATION, agreement)
            .readState(
                START
                    + "counts: [{commitment: in, category: residents, milestone: arrived, trucks:"
                    + " 1}]");
    assertThat(reading.findings())
        .extracting(Finding::maybe)
        .containsExactly("Maybe leave it out: it counts trucks.");
  }

  @Test
  void another_format_is_named() throws IOException {
    OperationFolder valley =
        new Valley(folder).write(Valley.OPERATION, Valley.AGREEMENT).read().value().orElseThrow();
    assertThat(
            ProgressFiles.read(
                    folder.resolve("operation.yaml"),
                    valley.operation(),
                    valley.agreements().getFirst())
                .findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code().slug()).isEqualTo("wrong-format"));
    assertThat(
            ProgressFiles.read(
                    folder.resolve("nothing.yaml"),
                    valley.operation(),
                    valley.agreements().getFirst())
                .value())
        .isEmpty();
  }
}
