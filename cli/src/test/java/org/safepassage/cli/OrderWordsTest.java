package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: how exposed a side is in all, the safest order, and what it costs, as they
/// are told.
final class OrderWordsTest {
  @TempDir private Path folder;

  @Test
  void the_reference_deal_is_told_in_words() {
    assertThat(Said.by("check", Said.scenario()).out())
        .contains(
            "One of each weighs, as the balances say: East Aleppo 1, al-Foua and Kefraya 8, Madaya"
                + " and Zabadani 8.",
            "Government and its allies: nothing.",
            "Armed opposition: 1,600, with ",
            "Nobody is ever exposed by more than 8; in no other order is it less.",
            "1. In turn, 2,500 times over: al-Foua and Kefraya 1 at a time, up to 2,500; East Aleppo"
                + " 8 at a time, up to 20,000.",
            "2. In turn, 1,500 times over: al-Foua and Kefraya 1 at a time, up to 4,000; Madaya and"
                + " Zabadani 1 at a time, up to 1,500.",
            "So half the exposure costs 80 more rounds.");
  }

  @Test
  void and_in_json() {
    JsonNode answer = Said.by("check", Said.scenario(), "--json").json();
    JsonNode inAll = answer.get("exposureInAll");
    assertThat(inAll.get("weights").get("madaya-zabadani").asLong()).isEqualTo(8);
    assertThat(inAll.get("derived").asBoolean()).isTrue();
    assertThat(inAll.get("lack").isNull()).isTrue();
    JsonNode opposition = inAll.get("sides").get(1);
    assertThat(opposition.get("worst").asLong()).isEqualTo(1_600);
    assertThat(opposition.get("proven").asBoolean()).isTrue();
    assertThat(opposition.get("underWay").has("aleppo")).isTrue();
    JsonNode order = answer.get("bestOrder");
    assertThat(order.get("exposure").asLong()).isEqualTo(8);
    assertThat(order.get("bound").asLong()).isEqualTo(8);
    JsonNode first = order.get("steps").get(0);
    assertThat(first.get("times").asLong()).isEqualTo(2_500);
    assertThat(first.get("first").get(1).get("commitment").asString()).isEqualTo("aleppo");
    assertThat(first.get("first").get(1).get("to").asLong()).isEqualTo(8);
    assertThat(answer.get("leadTooSmall").isNull()).isTrue();
    assertThat(answer.get("rounds").get(1).get("inAll").get(1).asLong()).isEqualTo(800);
  }

  @Test
  void a_deadlock_has_no_order() {
    JsonNode answer =
        Said.by("check", Said.scenario(), "--agreement", "2016-12-18-last-convoys", "--json")
            .json();
    assertThat(answer.get("bestOrder").isNull()).isTrue();
    assertThat(answer.get("exposureInAll").get("sides")).hasSize(2);
  }

  @Test
  void where_nothing_says_what_weighs_how_much_that_is_said() {
    String parity = Main.home().resolve("scenarios").resolve("zabadani-2015").toString();
    assertThat(Said.by("check", parity, "--agreement", "2015-09-24-parity").out())
        .contains("In all: can't be said, for ", "`weights` in the agreement can say");
  }

  @Test
  void the_pace_is_drawn_where_it_is_asked_for() throws IOException {
    Path picture = folder.resolve("pace.svg");
    Said said = Said.by("check", Said.scenario(), "--pace-picture", picture.toString());
    assertThat(said.err()).contains("The picture of the pace is in ");
    assertThat(Files.readString(picture)).contains("What it costs to be less exposed", "1,145");
    assertThat(Said.by("check", Said.scenario(), "--pace-picture", folder + "/no/pace.svg").code())
        .isEqualTo(2);
  }
}
