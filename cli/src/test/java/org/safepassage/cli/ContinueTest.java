package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: a timetable is made anew in the middle of an operation.
final class ContinueTest {
  private static final String NOW = "2030-03-01T08:00:00+03:00";

  @TempDir private Path folder = Path.of("");

  private Path first(Scene scene) {
    Path out = folder.resolve("first");
    Said said = scene.plan("--out", out.toString());
    assertThat(said.code()).as(said.err()).isZero();
    return out.resolve("timetable.csv");
  }

  private static Said goOn(Scene scene, Path timetable, String... more) {
    List<String> words = new ArrayList<>(List.of("--continue", timetable.toString(), "--now", NOW));
    words.addAll(List.of(more));
    return scene.plan(words.toArray(String[]::new));
  }

  private static List<String> begun(JsonNode plan) {
    List<String> begun = new ArrayList<>();
    for (JsonNode convoy : plan.get("convoys")) {
      if (convoy.get("boarding").asString().compareTo(NOW) < 0) {
        begun.add(convoy.toString());
      }
    }
    return begun;
  }

  @Test
  void C01_where_nothing_happened_everything_stays() {
    Scene scene = new Scene(folder.resolve("scene"));
    Path timetable = first(scene);
    JsonNode before = scene.plan("--json").json();
    JsonNode after = goOn(scene, timetable, "--json").json();
    assertThat(after.get("convoys")).isEqualTo(before.get("convoys"));
    assertThat(after.get("goesOn").get("moved").asInt()).isZero();
    assertThat(after.get("goesOn").get("begun").asInt()).isBetween(1, before.get("convoys").size());
    assertThat(before.get("goesOn").isNull()).isTrue();
    assertThat(goOn(scene, timetable).out())
        .contains("Going on at Fri 1 Mar 08:00 from ")
        .contains("0 go at other times or otherwise made up");
  }

  @Test
  void C02_when_more_buses_come_what_is_under_way_stays_and_the_rest_is_planned_anew() {
    Scene scene = new Scene(folder.resolve("scene"));
    Path timetable = first(scene);
    JsonNode before = scene.plan("--json").json();
    scene.where(
        "south-town, serves: [upper-village], to-origin: 1 h}",
        "south-town, serves: [upper-village], to-origin: 1 h}\n"
            + "  - {id: more-buses, type: bus, vehicles: 2, depot: south-town, serves: [upper-village],"
            + " to-origin: 2 h}");
    JsonNode after = goOn(scene, timetable, "--json").json();
    assertThat(after.get("audit").get("passed").asBoolean()).isTrue();
    assertThat(begun(after)).isEqualTo(begun(before)).isNotEmpty();
    assertThat(after.get("objective").get("moved").asInt()).isEqualTo(400);
    assertThat(after.get("goesOn").get("unchanged").asInt())
        .isLessThan(before.get("convoys").size());
  }

  @Test
  void C03_a_pinned_departure_stays() throws IOException {
    Scene scene = new Scene(folder.resolve("scene"));
    Path timetable = first(scene);
    List<String> lines = Files.readAllLines(timetable);
    String last = "";
    for (String line : lines) {
      if (line.startsWith("stop,upper-")) {
        last = line.split(",")[1];
      }
    }
    String pinned = last;
    int column = List.of(lines.getFirst().replace("\uFEFF", "").split(",")).indexOf("pinned");
    List<String> marked = new ArrayList<>();
    boolean done = false;
    for (String line : lines) {
      if (!done && line.startsWith("stop," + pinned + ",")) {
        String[] cells = line.split(",", -1);
        cells[column] = "yes";
        marked.add(String.join(",", cells));
        done = true;
      } else {
        marked.add(line);
      }
    }
    Files.write(timetable, marked);
    JsonNode before = scene.plan("--json").json();
    JsonNode after = goOn(scene, timetable, "--json").json();
    assertThat(after.get("audit").get("passed").asBoolean()).isTrue();
    assertThat(after.get("goesOn").get("pinned").asInt()).isEqualTo(1);
    assertThat(convoy(after, pinned)).isEqualTo(convoy(before, pinned));
  }

  private static String convoy(JsonNode plan, String id) {
    for (JsonNode convoy : plan.get("convoys")) {
      if (convoy.get("id").asString().equals(id)) {
        return convoy.toString();
      }
    }
    return "";
  }

  @Test
  void C04_half_of_the_question_and_times_outside_the_operation_are_refused_in_plain_words() {
    Scene scene = new Scene(folder.resolve("scene"));
    Path timetable = first(scene);
    assertThat(scene.plan("--continue", timetable.toString()).err())
        .contains("one of them is missing");
    assertThat(scene.plan("--continue", timetable.toString(), "--now", "noon").err())
        .contains("\"noon\" is not a moment such as");
    Said late = scene.plan("--continue", timetable.toString(), "--now", "2031-03-01T11:00");
    assertThat(late.code()).isEqualTo(2);
    assertThat(late.err())
        .contains("--now is not within the operation, from 2030-03-01T06:00+03:00");
    Said missing = scene.plan("--continue", folder.resolve("none.csv").toString(), "--now", NOW);
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("none.csv");
  }
}
