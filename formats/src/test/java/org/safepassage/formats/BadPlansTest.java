package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.problem.PlanningProblem;

/// FEATURE UNDER TEST: whatever people and spreadsheets do to a plan, what is wrong is found where
/// it is, all of it at once, with a guess at the remedy.
final class BadPlansTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20161218);

  /// Where a finding is expected; not written to the file.
  private static final char HERE = '§';

  private static final String HEAD =
      "row,convoy,commitment,stop,place,arrival,ready,departure,id,number,category,seat,people,reason,pinned\n";
  private static final String PLAN =
      HEAD
          + """
          plan,,,,,,,,two-villages/first,0,,,,,
          stop,upper-1,upper,1,upper-village,2030-03-01T08:00:00+03:00,2030-03-01T08:10:00+03:00,2030-03-01T08:15:00+03:00,,,,,50,,
          stop,upper-1,upper,2,bridge,2030-03-01T08:55:00+03:00,2030-03-01T08:55:00+03:00,2030-03-01T08:55:00+03:00,,,,,50,,
          stop,upper-1,upper,3,south-town,2030-03-01T09:25:00+03:00,,2030-03-01T09:30:00+03:00,,,,,50,,
          free,upper-1,upper,,south-town,2030-03-01T09:40:00+03:00,,,,,,,,,
          vehicle,upper-1,upper,,,,,,southern-buses,1,residents,seat,50,,
          stays,,upper,,upper-village,,,,,,residents,,230,no-vehicle,
          stays,,,,lower-village,,,,,,residents,,280,not-due,
          """;

  private static final PlanningProblem PROBLEM = Plans.minimal().problem();

  @TempDir private Path folder = Path.of("");

  record Case(String from, String to, FindingCode code, String maybe) {
    @Override
    public String toString() {
      return code.slug() + ": " + to;
    }
  }

  private static Case bad(String from, String to, FindingCode code, String maybe) {
    return new Case(from, to, code, maybe);
  }

  static Stream<Case> cases() {
    return Stream.of(
        bad("upper-village,2030", "§uper-village,2030", FindingCode.UNKNOWN_PLACE, "upper-village"),
        bad(
            "stop,upper-1,upper,2",
            "stop,upper-1,§uper,2",
            FindingCode.UNKNOWN_COMMITMENT,
            "upper"),
        bad("southern-buses,1", "§southern-busses,1", FindingCode.UNKNOWN_FLEET, "southern-buses"),
        bad("1,residents,seat", "1,§resident,seat", FindingCode.UNKNOWN_CATEGORY, "residents"),
        bad("residents,seat,50", "residents,§chair,50", FindingCode.WRONG_VALUE, "seat"),
        bad("residents,seat,50", "residents,seat,§fifty", FindingCode.WRONG_TYPE, "another column"),
        bad("residents,seat,50", "residents,seat,§50.0", FindingCode.WRONG_TYPE, "Maybe 50"),
        bad("residents,seat,50", "residents,seat,§\"1,050\"", FindingCode.WRONG_TYPE, "Maybe 1050"),
        bad("230,no-vehicle", "230,§no-vehicles", FindingCode.WRONG_VALUE, "no-vehicle"),
        bad(",,230,", ",,§0,", FindingCode.WRONG_VALUE, "row is to go"),
        bad("stop,upper-1,upper,2", "§stopp,upper-1,upper,2", FindingCode.WRONG_VALUE, "stop"),
        bad("upper,2,bridge", "upper,§1,bridge", FindingCode.DUPLICATE_ID, "copied"),
        bad("upper,2,bridge", "upper,§zwei,bridge", FindingCode.WRONG_TYPE, "Maybe"),
        bad("upper,2,bridge", "§upper-2,2,bridge", FindingCode.UNKNOWN_COMMITMENT, "upper"),
        bad(
            "bridge,2030-03-01T08:55:00+03:00",
            "bridge,§2030-03-01T08:55:00",
            FindingCode.TIME_WITHOUT_ZONE,
            "+03:00"),
        bad(
            "bridge,2030-03-01T08:55:00+03:00",
            "bridge,§2030-03-01T08:10:00+03:00",
            FindingCode.TIMES_BACKWARDS,
            "times before it"),
        bad(
            ",,2030-03-01T09:30:00+03:00",
            ",,§2030-03-01T09:20:00+03:00",
            FindingCode.TIMES_BACKWARDS,
            "Maybe"),
        bad(
            "south-town,2030-03-01T09:40:00+03:00",
            "south-town,§2030-03-01T09:29:00+03:00",
            FindingCode.TIMES_BACKWARDS,
            "Maybe"),
        bad(
            "2030-03-01T08:15:00+03:00",
            "§1/3/2030 8:15",
            FindingCode.SPREADSHEET_DATE,
            "Maybe 2030-03-01T08:15:00+03:00:"),
        bad(
            "2030-03-01T08:15:00+03:00",
            "§05/03/2030 8:15",
            FindingCode.SPREADSHEET_DATE,
            "Maybe 2030-03-05T08:15:00+03:00:"),
        bad(
            "2030-03-01T08:15:00+03:00",
            "§01.03.2030 08:15:00",
            FindingCode.SPREADSHEET_DATE,
            "2030-03-01T08:15:00+03:00"),
        bad(
            "2030-03-01T08:15:00+03:00",
            "§3/1/30 8:15 AM",
            FindingCode.SPREADSHEET_DATE,
            "2030-03-01T08:15:00+03:00"),
        bad(
            "2030-03-01T08:15:00+03:00",
            "§47543.34375",
            FindingCode.SPREADSHEET_DATE,
            "2030-03-01T08:15:00+03:00"),
        bad("2030-03-01T08:15:00+03:00", "§########", FindingCode.SPREADSHEET_DATE, "too narrow"),
        bad(
            "2030-03-01T08:15:00+03:00",
            "§2030-03-01 08:15",
            FindingCode.TIME_WITHOUT_ZONE,
            "2030-03-01T08:15"),
        bad("2030-03-01T08:15:00+03:00", "§08:15", FindingCode.WRONG_VALUE, "2016-12-18T"),
        bad(
            "2030-03-01T08:15:00+03:00",
            "§2030-02-31T08:15:00+03:00",
            FindingCode.WRONG_VALUE,
            "too high"),
        bad(
            "2030-03-01T08:00:00+03:00",
            "§2029-03-01T08:00:00+03:00",
            FindingCode.WRONG_VALUE,
            "day or the offset"),
        bad(
            "2030-03-01T08:15:00+03:00",
            "§2030-03-01T08:15:30+03:00",
            FindingCode.WRONG_VALUE,
            "seconds"),
        bad(
            "2030-03-01T08:15:00+03:00",
            "§9999-03-01T08:15:00+03:00",
            FindingCode.WRONG_VALUE,
            "year"),
        bad("2030-03-01T08:10:00+03:00", "§", FindingCode.MISSING_KEY, "2030-03-01T08:15"),
        bad("2030-03-01T08:15:00+03:00", "§", FindingCode.MISSING_KEY, "deleted"),
        bad("southern-buses,1,", "southern-buses,§,", FindingCode.MISSING_KEY, "deleted"),
        bad("residents,seat,50", "residents,§,50", FindingCode.MISSING_KEY, "empty vehicle"),
        bad("free,upper-1,upper,,", "free,upper-1,upper,§3,", FindingCode.WRONG_VALUE, "slipped"),
        bad(
            "free,upper-1,upper,,south-town,2030-03-01T09:40:00+03:00,,,,,,,,,\n",
            "",
            FindingCode.MISSING_KEY,
            "vehicles are free"),
        bad("stop,upper-1,upper,1", "stop,§=cmd,upper,1", FindingCode.BAD_ID, "upper-1"),
        bad(
            ",,50,,\nstop,upper-1,upper,2",
            ",,50,,§yes please\nstop,upper-1,upper,2",
            FindingCode.WRONG_VALUE,
            "yes"),
        bad(",,,50,,\nfree", ",,,§49,,\nfree", FindingCode.WRONG_VALUE, "write 50"),
        bad(
            "plan,,,,,,,,two-villages/first",
            "plan,,,,,,,,§valley/first",
            FindingCode.WRONG_VALUE,
            "another folder"),
        bad("two-villages/first,0", "two-villages/first,§-1", FindingCode.WRONG_TYPE, "negative"),
        bad(
            "not-due,\n",
            "not-due,\n§plan,,,,,,,,two-villages/first,0,,,,,\n",
            FindingCode.DUPLICATE_KEY,
            "two plans"),
        bad(
            "not-due,\n",
            "not-due,\nescort,upper-1,upper,,,,,,§team,1,,,,,\n",
            FindingCode.UNKNOWN_ESCORT,
            "Maybe"),
        bad(
            "not-due,\n",
            "not-due,\nfact,,,,,,2030-03-01T08:00:00+03:00,,§buses,,,,,,\n",
            FindingCode.UNKNOWN_FACT,
            "Maybe"),
        bad(
            "not-due,\n",
            "not-due,\nvehicle,upper-1,upper,,,,,,§southern-buses,1,residents,seat,1,,\n",
            FindingCode.DUPLICATE_ID,
            "another number"),
        bad(
            "not-due,\n",
            "not-due,\nfree,§upper-1,upper,,south-town,2030-03-01T09:40:00+03:00,,,,,,,,,\n",
            FindingCode.DUPLICATE_ID,
            "copied"),
        bad("free,upper-1,upper,", "free,upper-1,§lower,", FindingCode.WRONG_VALUE, "two convoys"),
        bad(
            "vehicle,upper-1,upper,",
            "vehicle,§upper-2,upper,",
            FindingCode.MISSING_KEY,
            "stops were deleted"),
        bad("reason,pinned", "reason,§pined", FindingCode.UNKNOWN_KEY, "pinned"),
        bad("reason,pinned", "reason,§remarks", FindingCode.UNKNOWN_KEY, "note"),
        bad("people,reason", "people,§people", FindingCode.DUPLICATE_KEY, "note"),
        bad("people,reason", "people,", FindingCode.MISSING_KEY, "deleted"),
        bad("row,convoy", "§kind,convoy", FindingCode.WRONG_FORMAT, "row,convoy"),
        bad(",230,no-vehicle,", ",230,no-vehicle,,§more", FindingCode.NOT_CSV, "quotation marks"),
        bad("free,upper-1", "free,\"upper-1", FindingCode.NOT_CSV, "quotation mark"),
        bad("free,upper-1", "free,\"upper\"-1", FindingCode.NOT_CSV, "quotation mark"),
        bad("bridge,2030", "bri\u0007dge,2030", FindingCode.NOT_CSV, "copying"));
  }

  private List<Finding> findings(String text) {
    return Plans.read(folder, text, PROBLEM).findings();
  }

  @Test
  void A01_the_plan_that_is_spoilt_is_well_without() {
    assertThat(findings(PLAN)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void A02_what_is_wrong_is_found_where_it_is(Case each) {
    assertThat(PLAN).contains(each.from());
    String marked =
        PLAN.replaceFirst(Pattern.quote(each.from()), Matcher.quoteReplacement(each.to()));
    List<Finding> findings = findings(marked.replace(String.valueOf(HERE), ""));
    Finding finding =
        findings.stream()
            .filter(f -> f.code() == each.code())
            .filter(f -> f.maybe().contains(each.maybe()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not found, but " + findings));
    int at = marked.indexOf(HERE);
    if (at >= 0) {
      String before = marked.substring(0, at);
      assertThat(finding.where().line()).isEqualTo(before.split("\n", -1).length);
      int column = at - before.lastIndexOf('\n');
      assertThat(finding.where().column()).isEqualTo(column);
    }
  }

  @Test
  void A03_everything_is_found_at_once() {
    String text =
        PLAN.replace("upper-village,2030", "uper-village,2030")
            .replace("bridge,2030-03-01T08:55", "bridge,2030-03-01T08:56")
            .replace("southern-buses,1", "buses,1")
            .replace("seat,50", "seat,many")
            .replace("2030-03-01T09:40:00+03:00", "1/3/2030 9:40")
            .replace("no-vehicle", "why not");
    assertThat(findings(text).stream().map(Finding::code))
        .containsExactlyInAnyOrder(
            FindingCode.UNKNOWN_PLACE,
            FindingCode.TIMES_BACKWARDS,
            FindingCode.UNKNOWN_FLEET,
            FindingCode.WRONG_TYPE,
            FindingCode.SPREADSHEET_DATE,
            FindingCode.WRONG_VALUE);
  }

  @Test
  void A04_another_encoding_is_told_by_its_name() throws Exception {
    Path file = folder.resolve("plan.csv");
    Files.write(file, PLAN.getBytes(StandardCharsets.UTF_16));
    assertThat(PlanSheets.open(file).findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(FindingCode.NOT_UTF8);
          assertThat(finding.message()).contains("UTF-16");
        });
    Files.write(
        file,
        PLAN.replace("no-vehicle,", "no-vehicle,عربة").getBytes(Charset.forName("windows-1256")));
    assertThat(PlanSheets.open(file).findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(FindingCode.NOT_UTF8);
          assertThat(finding.where().line()).isEqualTo(8);
        });
  }

  @Test
  void A05_a_file_with_nothing_in_it_says_so() {
    for (String nothing : List.of("", "\uFEFF", "\n\n", ",,,\n , \n")) {
      assertThat(findings(nothing).stream().map(Finding::code))
          .as(nothing)
          .containsExactly(FindingCode.FILE_EMPTY);
    }
  }

  @Test
  void A06_a_column_with_remarks_is_read_over() {
    String text =
        PLAN.replace("pinned\n", "pinned,note\n")
            .replace("230,no-vehicle,", "230,no-vehicle,,\"said by radio, twice\"");
    assertThat(findings(text)).isEmpty();
  }

  @Test
  void goods_are_one_thing_in_a_vehicle_and_people_another() {
    String goods =
        PLAN.replace("pinned\n", "pinned,goods\n").replace("seat,50,,", "seat,50,,,3")
            + "left,,upper,,,,,,,,,,,no-seat,,4\n"
            + "left,,upper,,,,,,,,,,,horizon,,0\n";
    assertThat(findings(goods))
        .extracting(Finding::code)
        .containsExactly(FindingCode.WRONG_VALUE, FindingCode.WRONG_VALUE, FindingCode.WRONG_VALUE);
    assertThat(findings(goods).getFirst().maybe()).startsWith("Maybe only one of them is");
  }

  @Test
  void A07_digits_of_the_place_are_read() {
    assertThat(findings(PLAN.replace("seat,50", "seat,٥٠"))).isEmpty();
  }

  @Test
  void A09_more_people_than_can_be_counted_are_refused() {
    StringBuilder text = new StringBuilder(PLAN);
    for (int i = 0; i < 1_001; i++) {
      text.append("stays,,,,lower-village,,,,,,residents,,1000000000,not-due,\n");
    }
    assertThat(findings(text.toString()).stream().map(Finding::message))
        .containsExactly("Up to here the file has more people than can be counted.");
  }

  /// Letters taken out, put in and doubled, lines taken out and doubled.
  @Test
  void A08_no_spoiling_at_random_brings_anything_but_findings_or_another_plan() {
    System.out.println("Plans spoilt at random: seed " + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    String signs = "\",;\t\n\r'0§حa-=:/ ";
    int refused = 0;
    for (int i = 0; i < 1_500; i++) {
      StringBuilder text = new StringBuilder(PLAN);
      for (int k = 0; k <= random.nextInt(3); k++) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
          case 2 -> text.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
          default -> {
            List<String> lines = new ArrayList<>(List.of(text.toString().split("\n")));
            String line = lines.remove(random.nextInt(lines.size()));
            if (random.nextBoolean()) {
              lines.add(line);
              lines.add(line);
            }
            text = new StringBuilder(String.join("\n", lines));
          }
        }
      }
      String spoilt = text.toString();
      Reading<PlanSheet> reading = Plans.read(folder, spoilt, PROBLEM);
      List<Finding> findings = reading.findings();
      // Whatever can be read can be audited.
      reading
          .value()
          .ifPresent(sheet -> {
            assertThat(ScheduleAudit.check(PROBLEM, sheet.schedule())).isNotNull();
            assertThat(sheet.schedule().figures(PROBLEM).waitedMinutes()).isNotNegative();
          });
      refused += findings.isEmpty() ? 0 : 1;
      for (Finding finding : findings) {
        assertThat(finding.message()).as("seed %d, spoiling %d", SEED, i).isNotBlank();
        assertThat(finding.maybe()).as("%s", finding).startsWith("Maybe ");
        assertThat(finding.where().line()).isBetween(0, spoilt.split("\r\n|\r|\n", -1).length);
      }
    }
    assertThat(refused).isGreaterThan(700);
  }
}
