package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: nobody takes an assumption for a fact, or a term that no count decides for
/// one that was checked.
final class BasisTest {
  private static final String FULL = Main.home().resolve("docs/formats/examples/full").toString();

  @Test
  void assumptions_and_carried_terms_come_with_the_words() {
    for (Said said : List.of(Said.by("check", FULL), Said.by("plan", FULL, "--iterations", "1"))) {
      assertThat(said.out())
          .contains("What the writers of the files assumed\n  - Only the day is known.\n")
          .containsPattern("And \\d+ more in .*operation.yaml; --json lists all")
          .contains(
              """
              Agreed as well, and not computed
                - arms: Nobody brings heavy arms. (1 rifle per person; southern-army; bridge)
              """);
    }
  }

  @Test
  void in_json_all_of_them_come_with_their_places() {
    JsonNode answer = Said.by("check", FULL, "--json").json();
    assertThat(answer.get("assumptions"))
        .hasSizeGreaterThan(20)
        .allMatch(one -> one.get("line").asInt() > 0 && !one.get("text").asString().isBlank());
    assertThat(answer.get("carried").get(0).get("text").asString())
        .isEqualTo("Nobody brings heavy arms.");
    assertThat(answer.get("carried").get(0).get("kind").asString()).isEqualTo("arms");
    assertThat(answer.get("carried").get(0).get("amount").asLong()).isEqualTo(1);
    assertThat(answer.get("carried").get(0).get("unit").asString()).isEqualTo("rifle per person");
    assertThat(answer.get("carried").get(0).get("place").asString()).isEqualTo("bridge");
    assertThat(answer.get("carried").get(0).get("clause").asString()).isEqualTo("in-step");
  }

  @Test
  void assumptions_of_other_agreements_are_left_out() {
    JsonNode answer = Said.by("check", Said.scenario(), "--json").json();
    assertThat(answer.get("assumptions"))
        .noneMatch(one -> one.get("file").asString().contains("last-convoys"));
  }
}
