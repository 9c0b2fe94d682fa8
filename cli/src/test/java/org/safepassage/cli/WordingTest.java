package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.cli.Scene.arrived;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Checker;
import org.safepassage.amend.Edit;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;

/// FEATURE UNDER TEST: sentences are right for one, for none, and for those who will not come.
final class WordingTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void E01_one_is_not_many() {
    Said said =
        new Scene(folder)
            .upperNeeds(arrived("lower", 2) + ", beyond: 1")
            .lowerNeeds(arrived("upper", 2) + ", beyond: 1")
            .check();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out())
        .contains("stops at 1 person: it waits until 2 people of Lower people have arrived; 1 has")
        .doesNotContain("1 people", "1 have");
    assertThat(
            new Scene(folder.resolve("other"))
                .upperNeeds(arrived("lower", 1))
                .lowerNeeds(arrived("upper", 1))
                .check()
                .out())
        .contains("until 1 person of Lower people has arrived; 0 have");
  }

  @Test
  void E02_one_convoy_arrives() {
    Scene scene = new Scene(folder).upper("quota: 200", "quota: 1").withoutLower();
    assertThat(scene.plan().out())
        .contains("1 person in 1 convoy; it arrives on ")
        .contains("Residents at Upper village: 299; more wait")
        .doesNotContain("1 people", "1 convoys");
  }

  @Test
  void E03_a_single_commitment_has_no_others() {
    assertThat(new Scene(folder).withoutLower().check().out())
        .contains("COMPLETES")
        .doesNotContain("the others", "If fewer want to leave");
    assertThat(
            new Scene(folder)
                .withoutLower()
                .upper("quota: 200", "quota: 200\n    turnout: {least: 1, most: 90}")
                .check()
                .out())
        .contains("With the least turnout, 1 person, the answer is: completes.")
        .doesNotContain("the others");
  }

  @Test
  void E04_whoever_is_accounted_for_does_not_still_arrive() {
    String gone =
        "accounted-for:\n  - {commitment: %s, category: residents, after: departed, people: %d}\n";
    String counts =
        "counts:\n  - {commitment: %s, category: residents, milestone: departed, people: %d}\n";
    Said all =
        new Scene(folder)
            .withoutLower()
            .from(counts.formatted("upper", 200) + gone.formatted("upper", 200))
            .check();
    assertThat(all.code()).isZero();
    assertThat(all.out()).doesNotContain("everybody still arrives", "nobody arrives");
    Said one =
        new Scene(folder)
            .from(counts.formatted("upper", 200) + gone.formatted("upper", 200))
            .check();
    assertThat(one.out())
        .contains("Without any one of these, nobody arrives")
        .doesNotContain("everybody still arrives", "Upper people 0");
  }

  @Test
  void E05_a_turnout_above_what_is_expected_is_not_called_hopeless() {
    Said said =
        new Scene(folder)
            .upper("quota: 200", "quota: 200\n    turnout: {least: 50, most: 100}")
            .lowerNeeds(arrived("upper", 150))
            .check();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out())
        .contains(
            "Upper people (expected: 50 to 100): the others don't all arrive, even if all go who are"
                + " expected; the agreement lets up to 200 go.")
        .doesNotContain("Upper people (expected: 50 to 100): the others don't all arrive, however");
  }

  @Test
  void E06_where_nothing_helps_it_says_so() {
    assertThat(
            new Scene(folder)
                .lowerNeeds(arrived("upper", 100))
                .upperNeeds(arrived("lower", 100))
                .check()
                .out())
        .contains("Upper people: the others don't all arrive, however many go.");
  }

  @Test
  void E07_a_timetable_for_a_deadlock_says_that_it_is_one_and_how_many_stay() {
    Said said =
        Said.by(
            "plan", Said.scenario(), "--iterations", "1", "--agreement", "2016-12-18-last-convoys");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out())
        .containsSubsequence(
            "DEADLOCK. Nothing beyond what the agreement permits is planned: 3,450 people stay.",
            "Audited",
            "Not moved");
    assertThat(Said.by("plan", Said.scenario(), "--iterations", "1").out())
        .doesNotContain("DEADLOCK", "permits");
  }

  @Test
  void E08_a_deadlock_before_anybody_leaves_plans_nothing() {
    Said said =
        new Scene(folder).upperNeeds(arrived("lower", 1)).lowerNeeds(arrived("upper", 1)).plan();
    assertThat(said.out()).contains("400 people stay", "Nobody can be moved");
  }

  @Test
  void E09_a_turnout_that_is_only_bounded_is_given_with_its_bounds() {
    Opened opened =
        switch (Opened.open(
            Path.of(Said.scenario()), Optional.of(Opened.Named.typed("2016-12-18")))) {
          case Attempt.Done<Opened>(var done) -> done;
          case Attempt.Failed<Opened>(var findings) -> throw new AssertionError(findings);
        };
    CheckReport whole =
        new Checker(opened.operation(), opened.agreement()).check(Checker.Question.PLAIN);
    CheckReport.Turnout exact = whole.turnout().orElseThrow();
    CheckReport.Turnout bounded =
        new CheckReport.Turnout(
            exact.range(),
            exact.least(),
            exact.greatest(),
            Optional.of(Map.of(new CommitmentId("aleppo"), CountRange.of(1000, 20_000))));
    CheckReport report =
        new CheckReport(
            whole.agreement(),
            whole.outcome(),
            whole.withheld(),
            whole.reliesOn(),
            whole.vetoes(),
            whole.risk(),
            whole.explored(),
            Optional.of(bounded),
            whole.readings(),
            whole.notComputable(),
            whole.findings());
    assertThat(new TurnoutWords(opened, Labels.shown(opened)).of(report))
        .contains("lies somewhere from 1,000 to 20,000 (--thorough finds the number).");
    assertThat(Said.by("check", Said.scenario(), "--thorough").out())
        .contains("East Aleppo: the others all arrive only if at least 19,200 go.");
  }

  @Test
  void E10_one_person_is_to_go_and_one_is_given() {
    Opened opened =
        switch (Opened.open(
            Path.of(Said.scenario()), Optional.of(Opened.Named.typed("2016-12-18")))) {
          case Attempt.Done<Opened>(var done) -> done;
          case Attempt.Failed<Opened>(var findings) -> throw new AssertionError(findings);
        };
    EditWords words = new EditWords(opened.agreement(), Labels.shown(opened));
    CommitmentId aleppo = new CommitmentId("aleppo");
    assertThat(words.of(new Edit.LowerQuota(aleppo, Count.of(2), Count.of(1))))
        .isEqualTo("East Aleppo: 1 person is to go, instead of 2.");
    assertThat(words.of(new Edit.LowerQuota(aleppo, Count.of(3), Count.of(2))))
        .isEqualTo("East Aleppo: 2 people are to go, instead of 3.");
    assertThat(
            new Scene(folder)
                .upperNeeds("balance: {theirs: {commitment: lower}, ahead: {people: 1}}")
                .check()
                .out())
        .contains("Upper people, against Lower people: 1 person.")
        .doesNotContain(" 1 people");
  }

  @Test
  void E11_a_finding_about_one_person_is_about_one() {
    Said said =
        new Scene(folder)
            .upper("quota: 200", "quota: 1")
            .where(
                "upper-village, category: residents, people: 300",
                "upper-village, category: residents, people: 0")
            .check();
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .contains("is to take 1 person; waiting at \"upper-village\" are said to be at most 0.");
  }

  @Test
  void E12_of_nobody_no_row_is_told() {
    String balance =
        "balance: {mine: {beyond: 4}, theirs: {commitment: lower}, ahead: {people: 9}}";
    Said said = new Scene(folder).upperNeeds(balance + ", up-to: 4").check();
    assertThat(said.code()).isZero();
    assertThat(said.out()).doesNotContain("beyond 4", "How much is given");
    Said above =
        new Scene(folder.resolve("above"))
            .upperNeeds(balance.replace("beyond: 4", "beyond: 200"))
            .check();
    assertThat(above.out()).doesNotContain("beyond 200", "How much is given");
    assertThat(new Scene(folder.resolve("some")).upperNeeds(balance + ", up-to: 5").check().out())
        .contains("Upper people beyond 4 up to 5, against Lower people: 1 person.");
  }

  @Test
  void E13_where_there_is_room_for_nobody_whoever_controls_the_place_can_end_it() {
    Said said =
        new Scene(folder)
            .where("kind: hand-over-point,", "kind: hand-over-point, holding: {people: 0},")
            .withoutLower()
            .check();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out())
        .contains(
            "DEADLOCK. Not everybody can leave: there is too little room to wait.",
            "the next lot needs room for 1 to wait at The bridge; there is room for 0",
            "Can be ended by Northern army, by making room to wait there.")
        .doesNotContain("letting them go on");
  }

  private static final String[] PARITY = {
    "check",
    Main.home().resolve("scenarios/zabadani-2015").toString(),
    "--agreement",
    "2015-09-24-parity"
  };

  @Test
  void E12_a_deal_that_stops_with_the_least_turnout_says_so_beside_the_verdict() {
    String said = Said.by(PARITY).out();
    assertThat(said)
        .contains(
            """
            COMPLETES. Everybody who is to leave can leave, if all that it relies on holds.
            But with the least turnout that is expected: deadlock. Not all arrive then: al-Foua and Kefraya 150 of 500, Detainees 0 of 500.
            """,
            "The least changes that would mend it for the least turnout (")
        .doesNotContain("would mend it (");
    assertThat(Said.by(PARITY[0], PARITY[1], PARITY[2], PARITY[3], "--exposure-cap", "40").out())
        .contains("that would mend it for the least turnout and expose no balance by more than 40");
    assertThat(Said.by("check", Said.scenario(), "--exposure-cap", "400").out())
        .contains("The least changes with which no balance is exposed by more than 400 (")
        .doesNotContain("least turnout");
  }

  @Test
  void E13_thorough_changes_nothing_but_how_exactly_least_turnouts_are_known() {
    assertThat(Said.by("check", "--help").out().replaceAll("\\s+", " "))
        .contains(
            "how few of each may go for the others all to arrive",
            "Changes nothing else in the answer");
    assertThat(Said.by(PARITY[0], PARITY[1], PARITY[2], PARITY[3], "--thorough", "--json").out())
        .isEqualTo(Said.by(PARITY[0], PARITY[1], PARITY[2], PARITY[3], "--json").out());
  }

  @Test
  void E14_a_number_is_not_run_into_the_number_that_ends_a_name() {
    String said = Said.by("check", Said.scenario(), "--agreement", "2016-12-18-last-convoys").out();
    assertThat(said)
        .contains("at worst: al-Foua and Kefraya up to 2,500: 800, ")
        .doesNotContainPattern("[0-9] [0-9]");
    assertThat(Amount.behind("upper", "40")).isEqualTo("upper 40");
    assertThat(Amount.behind("المرحلة ٢", "40")).isEqualTo("المرحلة ٢: 40");
    assertThat(Amount.behind("\u2068المرحلة 2\u2069", "40")).endsWith("\u2069: 40");
  }

  @Test
  void E15_what_is_withheld_in_vain_as_well_is_told_apart() {
    String said = Said.by("check", Said.scenario(), "--withhold", "russia").out();
    assertThat(said)
        .contains("What else it relies on, and who arrives if that one thing is withheld as well\n")
        .containsPattern(
            """
            Nothing more is lost without any one of these, since it stops there anyway
            (    - .*
            )*    - Ramouseh crossing \\(hand-over point\\)
            """)
        .containsPattern("nobody arrives\n(    - .*\n)*    - Turkey\n")
        // That is where it stops without Russia.
        .doesNotContain("only this many arrive: East Aleppo 0, al-Foua and Kefraya 100, Madaya");
    assertThat(Said.by("check", Said.scenario()).out())
        .contains(
            "What it relies on, and who arrives if that one thing is withheld from the start\n")
        .doesNotContain("Nothing more is lost");
  }
}
