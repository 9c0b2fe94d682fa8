package org.safepassage.accounts.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;
import org.safepassage.accounts.text.Strings;
import org.safepassage.accounts.text.TextReader;

/// FEATURE UNDER TEST: a text read whole: its sentences with their trees, names and quotes.
class ReadTextTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20_161_216L);
  private static final EnglishParser PARSER = EnglishParser.load();
  private static final Gazetteer NAMES = Gazetteer.of(Optional.empty());

  private static ReadText read(String text) {
    SourceText source =
        TextReader.read("text", text.getBytes(UTF_8), Optional.empty(), Optional.empty());
    return ReadText.of(source, PARSER, NAMES);
  }

  private static List<String> quoted(String text) {
    return read(text).sentences().stream()
        .flatMap(sentence -> sentence.quoted().stream().mapToObj(word -> sentence.form(word)))
        .toList();
  }

  @Test
  void words_between_quotation_marks_are_quoted_but_for_few_that_are_only_held_at_arms_length() {
    assertThat(quoted("\"The road is closed and will stay so,\" the mayor said."))
        .contains("road", "closed")
        .doesNotContain("mayor", "said");
    assertThat(quoted("The so-called “observers” have not come to the town.")).isEmpty();
  }

  @Test
  void a_quote_that_goes_on_in_the_next_paragraph_is_quoted_there() {
    assertThat(
            quoted(
                "“We have waited here for three days,” he said. “The buses never came to us.\n“We"
                    + " will wait no longer than until Friday noon.”"))
        .contains("waited", "came", "longer")
        .doesNotContain("said");
  }

  @Test
  void each_word_of_a_sentence_has_its_place_in_the_tree_and_in_the_text() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> words =
        List.of(
            "The",
            "ministry",
            "said",
            "that",
            "300",
            "people",
            "were",
            "evacuated",
            "from",
            "Dorn",
            "by",
            "rebels",
            ",",
            "and",
            "because",
            "which",
            "more",
            "than",
            "\"",
            "“",
            "”",
            "on",
            "Friday",
            "Syria",
            ";",
            "to",
            "leave",
            "close",
            "besieged");
    for (int round = 0; round < 300; round++) {
      StringBuilder made = new StringBuilder();
      for (int i = random.nextInt(1, 60); i > 0; i--) {
        made.append(
                random.nextInt(6) == 0
                    ? Strings.any(random, 8)
                    : words.get(random.nextInt(words.size())))
            .append(random.nextInt(10) == 0 ? ".\n" : " ");
      }
      ReadText read = read(made.toString());
      String seed = "seed %d, round %d: %s".formatted(SEED, round, made);
      for (ReadSentence sentence : read.sentences()) {
        int size = sentence.sentence().tokens().size();
        assertThat(sentence.tree().size()).as(seed).isEqualTo(size);
        assertThat(sentence.quoted().length()).as(seed).isLessThanOrEqualTo(size);
        for (int word = 0; word < size; word++) {
          assertThat(steps(sentence, word)).as(seed).isLessThanOrEqualTo(size);
        }
        BitSet all = new BitSet();
        all.set(0, size);
        assertThat(sentence.spans(all))
            .as(seed)
            .containsExactly(new Span(sentence.span(0).start(), sentence.span(size - 1).end()));
      }
    }
  }

  /// From the word up to a root; more than there are words if there is a circle.
  private static int steps(ReadSentence sentence, int word) {
    int steps = 0;
    int at = word;
    while (at >= 0 && steps <= sentence.tree().size()) {
      at = sentence.tree().head(at);
      steps++;
    }
    return steps;
  }
}
