package org.safepassage.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.pictures.Deal.after;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// FEATURE UNDER TEST: how much of the paper a report takes. That browsers agree is tested where
/// the reports of all scenarios are printed.
final class PrintedSheetsTest {
  private static String paragraphs(int number, String words) {
    return "<div><section>" + ("<p>" + words + "</p>").repeat(number) + "</section></div>";
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void more_lines_take_more_sheets(Language language) {
    double few = PrintedSheets.count(paragraphs(20, "One line."), language);
    double many = PrintedSheets.count(paragraphs(200, "One line."), language);
    assertThat(few).isBetween(0.2, 0.5);
    assertThat(many).isBetween(3.0, 4.5);
  }

  @Test
  void long_words_take_more_lines() {
    assertThat(PrintedText.lines("", 10, false)).isZero();
    assertThat(PrintedText.lines("word", 10, false)).isOne();
    assertThat(PrintedText.lines("word word word word word", 10, false)).isEqualTo(2);
    assertThat(PrintedText.lines("W".repeat(100), 10, false)).isBetween(9, 11);
  }

  @Test
  void a_heading_moves_on_with_what_is_below_it() {
    String tall = "<li>" + "<p>One line.</p>".repeat(20) + "</li>";
    String written =
        paragraphs(40, "One line.") + "<div><h2>Heading</h2><ol>" + tall + "</ol></div>";
    String without = paragraphs(40, "One line.") + "<div><ol>" + tall + "</ol></div>";
    assertThat(PrintedSheets.count(written, Language.ENGLISH))
        .isGreaterThan(PrintedSheets.count(without, Language.ENGLISH));
  }

  @Test
  void reads_what_is_written() {
    Markup read = Markup.of(new Html().element("p", "a < b", "class", "x y").toString());
    Markup paragraph = read.elements().getFirst();
    assertThat(paragraph.words()).isEqualTo("a x b");
    assertThat(paragraph.is("y")).isTrue();
    assertThat(paragraph.is("z")).isFalse();
    assertThat(paragraph.attribute("id")).isEmpty();
  }

  @Test
  void every_arrow_has_its_number_where_it_begins() {
    Deal deal =
        new Deal()
            .leave("one", 1000, after("two", 900))
            .leave("two", 1000, after("one", 900))
            .leave("three", 1000, after("one", 900));
    Called called = new Called(deal.operation(), deal.agreement(), new Words(Language.ENGLISH));
    Sketch sketch = WaitForPicture.sketch(called, deal.report());
    Svg.assertReadable(sketch);
    assertThat(
            Svg.parse(sketch.document()).all("text").stream()
                .filter(text -> text.getTextContent().equals("3")))
        .hasSize(2);
  }
}
