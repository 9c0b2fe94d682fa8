package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE UNDER TEST: times and suspensions, in words and as JSON.
final class TimesTest {
  private static final String LULL =
      """
      windows:
        - {id: lull, name: The lull, from: 2030-03-01T18:00:00+03:00, until: 2030-03-02T06:00:00+03:00}
      facts:\
      """;
  private static final String SHOTS =
      """
      suspensions:
        - {id: shots, name: Shots at the bridge, incidents: [shots], places: [bridge], lifted-by: [crowd]}
      facts:\
      """;

  @TempDir private Path folder = Path.of("");

  private Scene inLull() {
    return new Scene(folder).withoutLower().upper("facts:", LULL).upperNeeds("window: lull");
  }

  @Test
  void A01_a_window_is_relied_on_and_can_be_withheld() {
    assertThat(inLull().check().out()).contains("COMPLETES", "- The lull (window)");
    Said without = inLull().check("--withhold", "lull");
    assertThat(without.code()).isEqualTo(1);
    assertThat(without.out())
        .contains(
            "WAITS. Not everybody can leave, as long as what is withheld stays withheld.",
            "Taken as withheld: The lull (window).",
            "it waits for the window \"The lull\"");
  }

  @Test
  void A02_a_state_says_until_when_it_waits() {
    Said said = inLull().from("").check();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out())
        .contains(
            "WAITS. Not everybody can leave yet: it is not the time that was agreed.",
            "After that, everybody can leave.",
            "Upper people stops at 0 people: it waits until 1 March 2030 18:00 (Asia/Damascus):"
                + " \"The lull\" is not open before.");
    assertThat(inLull().from("").check("--json").out())
        .contains(
            "\"toKind\": \"window\"",
            "\"opens\": \"2030-03-01T18:00:00+03:00\"",
            "\"never\": false",
            "\"term\": \"window\"");
  }

  @Test
  void A03_a_time_that_is_over_names_who_could_agree_on_another() {
    Said said =
        new Scene(folder)
            .upper(
                "facts:",
                "accepted: [{by: northern-army, at: 2030-02-01T06:00:00Z},"
                    + " {by: southern-army, at: 2030-02-01T06:00:00Z}]\nfacts:")
            .upperNeeds("deadline: 2030-03-01T12:00:00+03:00")
            .from("")
            .check();
    assertThat(said.out())
        .contains(
            "WAITS. Not everybody can leave: a time that was agreed is over and won't come again"
                + " unless the parties agree on another.",
            "the deadline, 1 March 2030 12:00 (Asia/Damascus), is past.",
            "Can be ended by Northern army and Southern army, by agreeing another time.");
  }

  @Test
  void A04_a_limit_is_withheld_by_its_moment() {
    Scene scene =
        new Scene(folder).withoutLower().upperNeeds("start-by: 2030-03-02T06:00:00+03:00");
    assertThat(scene.check().out()).contains("- the start-by, 2 March 2030 06:00 (Asia/Damascus)");
    assertThat(scene.check("--withhold", "start-by:2030-03-02T03:00:00Z").out())
        .contains(
            "Taken as withheld: the start-by, 2 March 2030 06:00 (Asia/Damascus).",
            "it counts as too late: the start-by is 2 March 2030 06:00 (Asia/Damascus).");
  }

  @Test
  void A05_a_deal_that_lapses_says_so() {
    Scene scene = new Scene(folder).upper("facts:", "void-by: 2030-03-01T11:00:00+03:00\nfacts:");
    assertThat(scene.check().out())
        .contains("outside-the-proof", "The deal lapses on 2030-03-01T11:00+03:00");
    assertThat(scene.from("").check().out())
        .contains("it was not done by 1 March 2030 11:00 (Asia/Damascus), and has lapsed.");
  }

  @Test
  void A06_a_fact_that_waits_for_its_time_is_no_one_s_to_give() {
    Said said =
        new Scene(folder)
            .withoutLower()
            .upper("facts:", LULL)
            .upper("owner: southern-army}", "owner: southern-army, conditions: [{window: lull}]}")
            .upperNeeds("fact: buses")
            .from("")
            .check();
    assertThat(said.out())
        .contains(
            "WAITS. Not everybody can leave yet: it is not the time that was agreed.",
            "\"Buses have come\" can't be established: it waits until 1 March 2030 18:00");
  }

  @Test
  void B01_an_open_incident_stops_until_it_is_lifted() {
    Scene scene =
        new Scene(folder).withoutLower().upper("facts:", SHOTS).upperNeeds("unless: shots");
    assertThat(scene.check().out())
        .contains(
            "- that no incident is open: \"Shots at the bridge\" (lifted by The crowd)",
            "An incident can be caused by anybody; nothing here says by whom.");
    assertThat(scene.from("incidents: [{kind: Shots, corridor: road-south}]").check().out())
        .contains("COMPLETES");
    Said stopped = scene.from("incidents: [{kind: Shots, place: bridge}]").check();
    assertThat(stopped.code()).isEqualTo(1);
    assertThat(stopped.out())
        .contains(
            "WAITS. Not everybody can leave as long as an incident is not settled.",
            "it is suspended: \"Shots at the bridge\" is not lifted.",
            "Can be ended by The crowd, by lifting it.");
  }

  @Test
  void C01_a_timetable_keeps_to_the_window_and_names_it() {
    Said said = inLull().plan();
    assertThat(said.out())
        .contains("Audited", "Residents at Upper village: 100; more wait")
        .contains("Fri 1 Mar 18:00");
    Said tooShort =
        new Scene(folder)
            .withoutLower()
            .upper("facts:", LULL.replace("2030-03-02T06:00:00+03:00", "2030-03-01T18:30:00+03:00"))
            .upperNeeds("window: lull")
            .plan();
    assertThat(tooShort.out())
        .contains("Audited", "100; they can't go in time for The lull (window).");
  }
}
