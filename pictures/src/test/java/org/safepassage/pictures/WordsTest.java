package org.safepassage.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.pictures.Deal.after;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.model.Unit;

/// FEATURE UNDER TEST: what pictures say is right for one and for none, and breaks well.
final class WordsTest {

  @Test
  void one_is_not_many() {
    for (Unit unit : Unit.values()) {
      assertThat(Words.ENGLISH.amount(2, unit)).isEqualTo("2 " + unit.word());
      assertThat(Words.ENGLISH.amount(1, unit)).startsWith("1 ").isNotEqualTo("1 " + unit.word());
    }
    assertThat(new Deal().leave("town", 1).sketch().description())
        .startsWith("It completes: 1 person arrives.")
        .doesNotContain("all 1");
    assertThat(new Deal().unstated("town").sketch().description())
        .startsWith("It can’t be checked: there is no number for its only commitment.");
    assertThat(new Deal().unstated("town").leave("other", 5).sketch().description())
        .startsWith("It can’t be checked: there is no number for 1 of 2 commitments.");
    assertThat(
            new Deal()
                .fact("truce")
                .leave("town", 50, Deal.holds("truce"))
                .sketch("truce")
                .description())
        .startsWith("It waits: its only commitment can’t finish until this is given: “truce”.");
  }

  @Test
  void a_deal_in_which_nobody_is_due_says_so() {
    assertThat(new Deal().leave("town", 0).sketch().description())
        .startsWith("It completes: nobody is left who is still to arrive.")
        .doesNotContain("nobody of 0", "all 0");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 9, 12, 15, 18, 21, 24, 27, 30})
  void no_sentence_leaves_a_word_alone_on_its_last_line(int letters) {
    String one = "n".repeat(letters);
    Sketch sketch =
        new Deal()
            .named("one", one, 100, after("two", 50))
            .named("two", one + "!", 100, after("one", 50))
            .sketch();
    Svg.assertReadable(sketch);
    List<Drawing.Label> lead =
        sketch.drawing().labels().stream()
            .filter(label -> label.room().height() == Type.LEAD.size())
            .toList();
    Drawing.Label last =
        lead.stream().filter(label -> label.text().endsWith("go on.")).findFirst().orElseThrow();
    double widest = lead.stream().mapToDouble(label -> label.room().width()).max().orElse(0);
    assertThat(last.room().width()).isGreaterThan(widest / 4);
  }

  @Test
  void lines_are_evened_without_getting_more() {
    String text = "one two three four five six seven eight nine ten eleven twelve on.";
    for (double width = 60; width < 500; width += 7) {
      List<String> plain = Lettering.wrap(text, Type.LEAD, width, 20);
      List<String> even = Lettering.wrapEvenly(text, Type.LEAD, width, 20);
      assertThat(even).hasSize(plain.size());
      assertThat(String.join(" ", even)).isEqualTo(text);
    }
  }
}
