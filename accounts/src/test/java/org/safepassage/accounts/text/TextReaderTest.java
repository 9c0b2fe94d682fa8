package org.safepassage.accounts.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safepassage.accounts.text.SourceText.Remark;

/// FEATURE UNDER TEST: texts are read whatever form they come in, and every letter knows where in
/// the file it stands.
class TextReaderTest {
  private static SourceText read(String file) {
    return TextReader.read("text", file.getBytes(UTF_8), Optional.empty(), Optional.empty());
  }

  private static String inFile(String file, Span span) {
    int[] points = file.codePoints().toArray();
    return new String(points, span.start(), span.length());
  }

  @Test
  void lines_at_the_top_tell_about_a_text_and_are_not_part_of_it() {
    String file = "Date: 2016-12-16\nOutlet: The Valley News\n\nThe buses left on Friday.";
    SourceText text = read(file);

    assertThat(text.published()).contains(LocalDate.of(2016, 12, 16));
    assertThat(text.outlet()).isEqualTo("The Valley News");
    assertThat(text.body()).isEqualTo("The buses left on Friday.");
    assertThat(inFile(file, text.inFile(new Span(4, 9)))).isEqualTo("buses");
  }

  @Test
  void a_text_that_begins_with_a_colon_of_its_own_has_no_lines_at_the_top() {
    assertThat(read("Date: nobody knows it yet, officials said.\nThe buses left.").body())
        .startsWith("Date: nobody");
  }

  @Test
  void places_in_the_file_count_code_points() {
    String file = "𝔸𝔹 the buses left";
    SourceText text = read(file);
    int at = text.body().indexOf("buses");

    assertThat(text.inFile(new Span(at, at + 5))).isEqualTo(new Span(7, 12));
  }

  @Test
  void markup_and_scripts_are_left_out_and_places_still_hold() {
    String file =
        "<html><head><title>x</title><script>alert('no')</script></head><body><p>The b&#117;ses"
            + " left.</p><p>Nobody &amp; nothing stayed.</p></body></html>";
    SourceText text = read(file);

    assertThat(text.remarks()).contains(Remark.MARKUP);
    assertThat(text.body().strip()).isEqualTo("The buses left.\n\nNobody & nothing stayed.");
    int at = text.body().indexOf("left");
    assertThat(inFile(file, text.inFile(new Span(at, at + 4)))).isEqualTo("left");
  }

  @Test
  void an_old_encoding_is_read_and_told() {
    SourceText text =
        TextReader.read(
            "text",
            "The “truce” holds and the buses are on the way"
                .getBytes(Charset.forName("windows-1252")),
            Optional.empty(),
            Optional.empty());

    assertThat(text.remarks()).contains(Remark.OLD_ENCODING);
    assertThat(text.body()).contains("“truce”");
  }

  @Test
  void other_languages_are_told() {
    assertThat(read("غادرت الحافلات المدينة صباح الجمعة بعد اتفاق جديد بين الطرفين").remarks())
        .contains(Remark.NOT_ENGLISH);
    assertThat(
            read("Les autocars ont quitté la ville vendredi matin après un nouvel accord")
                .remarks())
        .contains(Remark.NOT_ENGLISH);
  }

  @Test
  void an_empty_text_and_a_very_long_one_are_read_as_far_as_they_go() {
    assertThat(read("").remarks()).contains(Remark.EMPTY);
    assertThat(read("The buses left. ".repeat(400_000)).remarks()).contains(Remark.CUT_OFF);
  }

  @Test
  void sentences_end_neither_at_titles_nor_inside_numbers_and_quotes_keep_their_mark() {
    SourceText text =
        read("Gen. Smith and Dr. A. Jones counted 1.5 million. \"Come to an agreement.\" He left.");

    assertThat(Sentences.of(text).stream().map(each -> text.words(each.span())))
        .containsExactly(
            "Gen. Smith and Dr. A. Jones counted 1.5 million.",
            "\"Come to an agreement.\"",
            "He left.");
  }
}
