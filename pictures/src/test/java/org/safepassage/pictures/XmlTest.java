package org.safepassage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: no text whatever breaks a picture.
final class XmlTest {
  private static final int LAST_OF_FIRST_PLANE = 0xffff;

  private static String everyLetter() {
    StringBuilder every = new StringBuilder();
    for (int letter = 0; letter <= LAST_OF_FIRST_PLANE; letter++) {
      // A space between, so that no two halves of a pair come together.
      every.append((char) letter).append(' ');
    }
    return every.toString();
  }

  @Test
  void every_letter_gives_valid_xml_in_text_and_in_attributes() {
    Drawing drawing = new Drawing(Language.ENGLISH);
    drawing.text(10, 10, Drawing.Anchor.LEFT, Type.BODY, Ink.TEXT, everyLetter());
    drawing.element("g", "class", everyLetter());
    drawing.open(everyLetter());
    drawing.close();
    Svg svg = Svg.parse(drawing.document(everyLetter(), everyLetter(), "picture"));
    assertThat(svg.written()).contains("Z", "ش", "<", "&");
    assertThat(svg.description()).doesNotContain("\u0000", "\u001b", "\ufffe");
  }

  @Test
  void a_name_of_every_letter_is_drawn_without_controls() {
    Deal deal = new Deal().named("one", everyLetter(), 10, Deal.after("two", 20));
    deal.named("two", "two", 10, Deal.after("one", 20));
    assertThat(Svg.parse(deal.draw()).written())
        .contains("two")
        .doesNotContainPattern("[\\p{Cc}&&[^\\n]]")
        .doesNotContain("\u202e", "\u2028");
  }

  @Test
  void a_name_without_end_is_drawn_in_time() {
    Deal deal = new Deal().named("one", "very ".repeat(500_000), 10, Deal.after("two", 20));
    deal.named("two", "x".repeat(2_000_000), 10, Deal.after("one", 20));
    assertThat(deal.draw().length()).isLessThan(100_000);
  }
}
