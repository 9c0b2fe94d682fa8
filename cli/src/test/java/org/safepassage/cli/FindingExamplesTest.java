package org.safepassage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepassage.formats.LedgerFiles;
import org.safepassage.formats.LedgerReader;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: the example on each finding's page sets off that finding. The words of the
/// page are put where they belong in an operation that is well without them.
final class FindingExamplesTest {
  private static final String CASELOAD =
      "{origin: upper-village, category: residents, people: 300}";
  private static final String BRIDGE =
      "- {id: bridge, name: The bridge, kind: hand-over-point, controlled-by: northern-army}";
  private static final String PATH = "path: [upper-village, bridge, south-town]";
  private static final String FACTS =
      "facts:\n  - {id: buses, name: Buses have come, owner: southern-army}";

  /// What no file of an operation has; the commands that read ledgers are those of the server.
  private static final Set<FindingCode> OF_LEDGERS =
      EnumSet.of(FindingCode.UNKNOWN_KIND, FindingCode.NOT_CANONICAL, FindingCode.LEDGER_BROKEN);

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void E01_the_example_sets_off_the_finding(FindingCode code) throws IOException {
    if (OF_LEDGERS.contains(code)) {
      assertThat(findingsOfLedger(code)).extracting(Finding::code).contains(code);
      return;
    }
    Said said = withExample(code, example(code));
    List<String> codes =
        said.json().get("findings").valueStream().map(one -> one.get("code").asString()).toList();
    assertThat(codes).as("%s%n%s", said.out(), said.err()).contains(code.slug());
    for (JsonNode finding : said.json().get("findings")) {
      assertThat(finding.get("message").asString()).isNotBlank();
    }
  }

  /// The lines of the page's example, without remarks at their ends.
  private static List<String> example(FindingCode code) throws IOException {
    List<String> page =
        Files.readAllLines(Main.home().resolve("docs/findings").resolve(code.slug() + ".md"));
    int from = page.indexOf("## For example");
    List<String> rest = page.subList(from, page.size());
    int begin = 0;
    while (!rest.get(begin).startsWith("```")) {
      begin++;
    }
    List<String> lines = rest.subList(begin + 1, rest.size());
    return lines.subList(0, lines.indexOf("```")).stream()
        .map(line -> line.replaceFirst("(?<=\\S) +# .*", ""))
        .toList();
  }

  private List<Finding> findingsOfLedger(FindingCode code) throws IOException {
    if (code == FindingCode.UNKNOWN_KIND) {
      return LedgerReader.body("sent", one(example(code)).getBytes(UTF_8)).findings();
    }
    return LedgerFiles.read(Files.write(folder.resolve("ledger.jsonl"), example(code))).findings();
  }

  private static String lines(List<String> example, int indent) {
    return String.join("\n", example).indent(indent).stripTrailing();
  }

  /// The only line, without the dash of a list.
  private static String one(List<String> example) {
    assertThat(example).hasSize(1);
    return example.getFirst().replaceFirst("^- ", "");
  }

  /// What stands between two remarks that say where it belongs, or after the last.
  private static List<String> part(List<String> example, int number) {
    List<List<String>> parts = new ArrayList<>();
    for (String line : example) {
      if (line.startsWith("# ")) {
        parts.add(new ArrayList<>());
      } else {
        parts.getLast().add(line);
      }
    }
    return parts.get(number);
  }

  private Said withExample(FindingCode code, List<String> example) throws IOException {
    Scene scene = new Scene(folder);
    return switch (code) {
      case UNKNOWN_KIND, NOT_CANONICAL, LEDGER_BROKEN ->
          throw new IllegalArgumentException(code + " is of ledgers.");
      case FILE_MISSING, UNKNOWN_AGREEMENT, UNKNOWN_PREMISE -> command(one(example), "");
      case FILE_EMPTY, NOT_YAML, TOO_DEEP -> ofFile(lines(example, 0).getBytes(UTF_8));
      case FILE_TOO_LARGE -> ofFile(" ".repeat(6_000_000).getBytes(UTF_8));
      case NOT_UTF8 -> ofFile("name: حلب الشرقية".getBytes(Charset.forName("windows-1256")));
      case FILE_UNREADABLE -> {
        Files.createDirectory(folder.resolve(one(example).replace("mkdir ", "")));
        yield check();
      }
      case PATCH_DOES_NOT_FIT -> {
        Path patch = folder.resolve("patch.yaml");
        Files.writeString(patch, "safepassage: amendment/1\n" + lines(example, 0));
        yield Said.by(
            "amend",
            Main.home().resolve("docs/formats/examples/full").toString(),
            patch.toString(),
            "--dry-run",
            "--json");
      }
      case NOT_JSON -> {
        scene.check();
        Path plan = folder.resolve("plan.json");
        Files.writeString(plan, lines(example, 0));
        yield Said.by("audit", folder.toString(), plan.toString(), "--json");
      }
      case NOT_CSV, SPREADSHEET_DATE, TIMES_BACKWARDS, UNKNOWN_FLEET -> {
        scene.check();
        Path plan = folder.resolve("plan.csv");
        Files.writeString(plan, lines(example, 0));
        yield Said.by("audit", folder.toString(), plan.toString(), "--json");
      }
      case STATE_OUT_OF_TIME -> {
        scene.check();
        Path state = folder.resolve("other.yaml");
        Files.writeString(state, "safepassage: progress/1\n" + lines(example, 0));
        yield Said.by("check", folder.toString(), "--as-of", state.toString(), "--json");
      }
      case AMBIGUOUS_NAME -> {
        scene.upper("{id: buses,", "{id: bridge,").upperNeeds("fact: bridge").check();
        yield command(one(example), "valley");
      }
      case NOTHING_TO_WITHHOLD ->
          scene
              .upper("{id: buses,", "{id: buses-in-place,")
              .upperNeeds("fact: buses-in-place")
              .from("facts:\n  - {fact: buses-in-place, state: given}\n")
              .check("--withhold", one(example).replaceFirst(".*--withhold ", ""), "--json");
      case GIFT -> scene.withoutLower().check("--json");
      case COUNTS_IMPOSSIBLE -> scene.from(lines(example, 0) + "\n").check("--json");
      case UNKNOWN_INCIDENT ->
          scene
              .upper(FACTS, FACTS + "\n" + lines(part(example, 0), 0))
              .upperNeeds("unless: shots-at-the-bridge")
              .from(lines(part(example, 1), 0) + "\n")
              .check("--json");
      case NO_NUMBER -> scene.upper("quota: 200", one(example)).plan("--json");
      case BAD_ID, MISSING_KEY ->
          scene.where("places:\n", "places:\n" + lines(example, 2) + "\n").check("--json");
      case DUPLICATE_ID, DUPLICATE_KEY ->
          scene.where("  " + BRIDGE, lines(example, 2)).check("--json");
      case BAD_RANGE, WRONG_TYPE ->
          scene.where(CASELOAD, CASELOAD.replace("people: 300", one(example))).check("--json");
      case UNKNOWN_SOURCE ->
          scene
              .where(CASELOAD, CASELOAD.replace("300", "{exactly: 300, " + one(example) + "}"))
              .check("--json");
      case UNKNOWN_KEY ->
          scene
              .where("places:\n", "observers:\n" + lines(example, 2) + "\nplaces:\n")
              .check("--json");
      case UNKNOWN_PARTY ->
          scene.where("controlled-by: southern-army", one(example)).check("--json");
      case CYCLIC_CORRIDOR, UNKNOWN_PLACE -> scene.where(PATH, one(example)).check("--json");
      case YAML_ALIAS -> scene.where("legs: [40 min, 30 min]", one(example)).check("--json");
      case UNKNOWN_ESCORT ->
          scene
              .where("legs: [40 min, 30 min]", "legs: [40 min, 30 min], " + one(example))
              .check("--json");
      case NO_HAND_OVER ->
          scene
              .where("hand-over-point", "checkpoint")
              .upper("quota: 200", "quota: 200\n" + lines(example, 4))
              .check("--json");
      case NO_CASELOAD ->
          scene
              .where("categories:\n", "categories:\n  - {id: wounded}\n")
              .upper("    categories: [residents]\n    from: upper-village", lines(example, 4))
              .check("--json");
      case NO_SEAT ->
          scene
              .where("categories:\n", "categories:\n" + lines(example, 2) + "\n")
              .where(CASELOAD, CASELOAD + "\n  - " + CASELOAD.replace("residents", "wounded"))
              .upper("[residents]", "[residents, wounded]")
              .check("--json");
      case TIME_WITHOUT_ZONE ->
          scene.where("start: 2030-03-01T06:00:00+03:00", one(example)).check("--json");
      case WRONG_FORMAT -> scene.where("safepassage: operation/1", one(example)).check("--json");
      case YAML_TAG -> scene.where("name: Two villages", one(example)).check("--json");
      case DUTY_TOO_SHORT ->
          scene.where("to-origin: 1 h", "to-origin: 1 h, " + one(example)).check("--json");
      case WRONG_VALUE -> scene.where("to-origin: 1 h", one(example)).check("--json");
      case UNKNOWN_VEHICLE_TYPE ->
          scene.where("fleets:\n", "fleets:\n" + lines(example, 2) + "\n").check("--json");
      case CAN_NEVER_HOLD,
          UNKNOWN_COMMITMENT,
          UNKNOWN_FACT,
          UNKNOWN_OBSERVERS,
          UNKNOWN_SUSPENSION ->
          scene.upperNeeds(one(example)).check("--json");
      case CYCLIC_FACTS ->
          scene.upper(FACTS, lines(example, 0)).upperNeeds("fact: list-a").check("--json");
      case OUTSIDE_THE_PROOF ->
          scene.upper(FACTS, lines(example, 0)).upperNeeds("fact: ceasefire").check("--json");
      case UNKNOWN_WINDOW ->
          scene
              .upper(FACTS, FACTS + "\n" + lines(part(example, 0), 0))
              .upper("quota: 200", "quota: 200\n" + lines(part(example, 1), 4))
              .check("--json");
      case QUOTA_ABOVE_CASELOAD, QUOTA_ZERO, NEVER_BINDS, TURNOUT_ABOVE_QUOTA ->
          scene.upper("    quota: 200", lines(example, 4)).check("--json");
      case UNKNOWN_CLAUSE ->
          scene.upper("quota: 200", "quota: 200\n" + lines(example, 4)).check("--json");
      case ROUTE_BROKEN ->
          scene
              .upper("    from: upper-village\n    route: [road-south]", lines(example, 4))
              .check("--json");
      case UNKNOWN_CORRIDOR -> scene.upper("route: [road-south]", one(example)).check("--json");
      case UNKNOWN_CATEGORY -> scene.upper("categories: [residents]", one(example)).check("--json");
      case UNKNOWN_SIDE -> scene.upper("beneficiary: south", one(example)).check("--json");
      case UNITS_MIXED ->
          scene
              .lower("    categories: [residents]\n", "")
              .lower(
                  "    quota: 200", "    kind: inbound-aid\n    quota: 200\n" + lines(example, 4))
              .check("--json");
      case TOGETHER_BROKEN ->
          scene
              .lower("    quota: 200\n", "    quota: 200\n" + lines(example, 0) + "\n")
              .check("--json");
      case WEIGHTS_CONTRADICT ->
          scene
              .lower(
                  "    quota: 200",
                  "    quota: 200\n    conditions:\n"
                      + lines(part(example, 0), 6)
                      + "\n"
                      + lines(part(example, 1), 6))
              .check("--json");
    };
  }

  private Said check() {
    return Said.by("check", folder.toString(), "--json");
  }

  private Said ofFile(byte[] content) throws IOException {
    Files.write(folder.resolve("operation.yaml"), content);
    return check();
  }

  /// A command as it stands on the page; a scenario is looked for where the scenarios are.
  ///
  /// @param scene what stands for the folder of this test
  private Said command(String line, String scene) {
    List<String> words = new ArrayList<>();
    for (String word : line.replaceFirst("^\\./safepassage ", "").split(" ")) {
      words.add(
          word.equals(scene)
              ? folder.toString()
              : word.startsWith("scenarios/") ? Main.home().resolve(word).toString() : word);
    }
    words.add("--json");
    return Said.by(words.toArray(String[]::new));
  }
}
