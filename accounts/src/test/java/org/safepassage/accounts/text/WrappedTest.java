package org.safepassage.accounts.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: lines that were broken at a width. A sentence cut in two would be put into
/// the wrong mouth: who said it stands on the next line.
class WrappedTest {
  private static final String LONG =
      "More than 6,400 people left Upper Dorn on Friday, the mayor said. Rebels fired on a convoy, the";

  private static SourceText read(String text) {
    return TextReader.read("t", text.getBytes(UTF_8), Optional.empty(), Optional.empty());
  }

  private static List<String> sentences(String text) {
    SourceText read = read(text);
    return Sentences.of(read).stream()
        .map(sentence -> read.words(sentence.span()).replaceAll("\\s+", " "))
        .toList();
  }

  @Test
  void a_sentence_goes_on_behind_a_line_that_was_full() {
    for (String end : List.of("\n", "\r\n", "  \n  ")) {
      assertThat(sentences(LONG + end + "Syrian army said.\n"))
          .as(end)
          .contains("Rebels fired on a convoy, the Syrian army said.");
    }
  }

  @Test
  void places_are_still_those_of_the_file() {
    String file = "Date: 2016-12-16\n\n" + LONG + "\nSyrian army said.\n";
    SourceText text = read(file);
    Span army = Sentences.of(text).getLast().span();

    Span inFile = text.inFile(army);

    assertThat(file.substring(inFile.start(), inFile.end()))
        .isEqualTo("Rebels fired on a convoy, the\nSyrian army said.");
  }

  @Test
  void a_heading_stays_a_line_of_its_own() {
    assertThat(sentences("Convoy leaves Upper Dorn\n" + LONG + "\nSyrian army said.\n"))
        .startsWith("Convoy leaves Upper Dorn");
    String heading = "Evacuation of Upper Dorn halted again as shells land near the crossing point";
    assertThat(sentences(heading + "\nBuses stood at the gate.\nNobody got out.\n"))
        .startsWith(heading);
  }

  @Test
  void paragraphs_on_lines_of_their_own_and_lists_stay_apart() {
    String paragraph = "The buses stood at the crossing for hours. ".repeat(6).strip();
    assertThat(read(paragraph + "\n" + paragraph).body()).contains("\n");
    String item = "- two convoys with the wounded and their families from the eastern districts";
    assertThat(read((item + "\n").repeat(6)).body().lines()).hasSize(6);
  }

  @Test
  void lines_of_a_page_end_nothing_but_its_blocks_do() {
    SourceText page =
        read(
            "<html><body>\n\n\n<h1>Convoy leaves</h1>\n<p>Rebels fired on a convoy, the\n"
                + "   Syrian army said.</p>\n\n\n<p>Nobody was hurt.</p></body></html>");

    assertThat(
            Sentences.of(page).stream()
                .map(sentence -> page.words(sentence.span()).replaceAll("\\s+", " ")))
        .containsExactly(
            "Convoy leaves", "Rebels fired on a convoy, the Syrian army said.", "Nobody was hurt.");
    assertThat(page.body()).doesNotContain("\n\n\n");
  }

  @Test
  void runs_of_blanks_take_no_longer_than_their_length() {
    String blanks = "x" + " ".repeat(1_000_000) + "x\n" + "\n ".repeat(300_000);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(read(blanks).body()).isNotEmpty());
  }
}
