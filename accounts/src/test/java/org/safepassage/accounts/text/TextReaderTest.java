package org.safepassage.accounts.text;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
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
  void days_are_read_as_people_write_them_where_only_one_can_be_meant() {
    for (String day :
        List.of(
            "2030-03-15",
            "2030-03-15 at noon",
            "15 March 2030",
            "Friday, 15 March 2030",
            "15  mar 2030",
            "March 15, 2030",
            "Mar. 15, 2030",
            "Fri, 15 Mar 2030 20:00:00 GMT")) {
      SourceText text = read("Date: " + day + "\n\nThe buses left.");

      assertThat(text.published()).as(day).contains(LocalDate.of(2030, 3, 15));
      assertThat(text.remarks()).as(day).isEmpty();
    }
  }

  @Test
  void a_day_that_can_not_be_read_is_told_and_is_not_taken_for_none() {
    for (String day :
        List.of(
            "03/04/2030",
            "2030-02-30",
            "yesterday",
            "0000-01-01",
            "+10000-01-01",
            "Monday, 15 March 2030")) {
      SourceText text = read("Date: " + day + "\n\nThe buses left.");

      assertThat(text.published()).as(day).isEmpty();
      assertThat(text.remarks()).as(day).containsExactly(Remark.DATE_UNCLEAR);
      assertThat(text.body()).as(day).isEqualTo("The buses left.");
    }
    assertThat(read("The buses left.").remarks()).containsExactly(Remark.NO_DATE);
  }

  @Test
  void lines_end_as_they_do_on_any_computer() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String file = "Date: 2030-03-15\nOutlet: Hill Post\n\nThe buses left.\nNobody stayed.";
      String other = file.replace("\n", end);
      SourceText text = read(other);
      int at = text.body().indexOf("Nobody");

      assertThat(text.outlet()).isEqualTo("Hill Post");
      assertThat(text.published()).contains(LocalDate.of(2030, 3, 15));
      assertThat(inFile(other, text.inFile(new Span(at, at + 6)))).isEqualTo("Nobody");
      assertThat(Sentences.of(text)).hasSize(2);
    }
  }

  @Test
  void what_a_page_hides_is_not_read() {
    String file =
        "<p>The buses left.</p><div hidden><div>Ten stayed.</div>Two fell ill.</div>"
            + "<p style=\"color: red; DISPLAY : none\">Three hid.</p><input hidden><br hidden>"
            + "<p title=' hidden '>Four came.</p><p class=hidden>Five sang.</p>"
            + "<span hidden>Never ended. <b>Six slept.</b>";
    SourceText text = read(file);

    assertThat(text.body())
        .contains("buses", "Four", "Five", "Six")
        .doesNotContain("Ten", "Two", "Three");
    int at = text.body().indexOf("Four");
    assertThat(inFile(file, text.inFile(new Span(at, at + 4)))).isEqualTo("Four");
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
  void utf_16_is_read_with_and_without_its_mark() {
    String file = "Date: 2030-03-15\r\n\r\nThe \u201ctruce\u201d holds in Upper Dorn.";
    for (Charset charset : List.of(UTF_16, UTF_16LE, UTF_16BE)) {
      SourceText text =
          TextReader.read("text", file.getBytes(charset), Optional.empty(), Optional.empty());
      int at = text.body().indexOf("holds");

      assertThat(text.published()).as("%s", charset).contains(LocalDate.of(2030, 3, 15));
      assertThat(inFile(file, text.inFile(new Span(at, at + 5)))).isEqualTo("holds");
    }
  }

  @Test
  void a_mark_before_utf_8_counts_as_a_letter_of_the_file_and_hides_no_line_at_the_top() {
    String file = "\ufeffOutlet: The Valley News\n\nThe buses left.";
    SourceText text = read(file);
    int at = text.body().indexOf("buses");

    assertThat(text.outlet()).isEqualTo("The Valley News");
    assertThat(inFile(file, text.inFile(new Span(at, at + 5)))).isEqualTo("buses");
  }

  @Test
  void a_mark_before_utf_8_without_lines_at_the_top_is_no_word() {
    String file = "\ufeffThe buses left.";
    SourceText text = read(file);

    assertThat(text.body()).isEqualTo("The buses left.");
    assertThat(inFile(file, text.inFile(new Span(0, 3)))).isEqualTo("The");
    assertThat(read("\ufeff").remarks()).contains(Remark.EMPTY);
  }

  @Test
  void a_part_that_ends_with_an_entity_ends_behind_it() {
    String file = "<p>The caf&eacute; is open.</p><p>Nobody left. It was 5&#37;.</p>";
    SourceText text = read(file);
    int at = text.body().indexOf("café");

    assertThat(inFile(file, text.inFile(new Span(at, at + 4)))).isEqualTo("caf&eacute;");
    assertThat(inFile(file, text.inFile(new Span(at, at + 3)))).isEqualTo("caf");
  }

  @Test
  void numbers_keep_their_separators_and_what_stands_behind_them() {
    SourceText text = read("The 1,204th of 1.5km, at 10:30, 1,2,3x and a 3rd.");

    assertThat(Sentences.of(text).getFirst().tokens().stream().map(Token::form))
        .containsExactly(
            "The", "1,204th", "of", "1", ".", "5km", ",", "at", "10:30", ",", "1,2", ",", "3x",
            "and", "a", "3rd", ".");
  }

  @Test
  void a_time_with_an_offset_is_told_by_the_clocks_of_the_operation() {
    for (String time :
        List.of("2030-03-15T23:30:00+00:00", "2030-03-15T23:30Z", "2030-03-15T18:30:00.5-0500")) {
      SourceText text =
          TextReader.read(
              "text",
              ("<meta property=\"article:published_time\" content=\""
                      + time
                      + "\"><p>a</p><p>b</p>")
                  .getBytes(UTF_8),
              ZoneId.of("Asia/Damascus"),
              Optional.empty(),
              Optional.empty());

      assertThat(text.published()).as(time).contains(LocalDate.of(2030, 3, 16));
    }
    assertThat(read("Date: 2030-03-15T01:30+03:00\n\nThe buses left.").published())
        .contains(LocalDate.of(2030, 3, 14));
    assertThat(read("Date: 2030-03-15T01:30\n\nThe buses left.").publishedAt())
        .contains(LocalTime.of(1, 30));
  }

  @Test
  void a_few_broken_letters_do_not_spoil_the_others() {
    byte[] bytes = "Caf\u00e9s in \u00c9zra\u00e2 are open; the mayor said so.".getBytes(UTF_8);
    bytes[bytes.length - 2] = (byte) 0xff;
    SourceText text = TextReader.read("text", bytes, Optional.empty(), Optional.empty());

    assertThat(text.remarks()).contains(Remark.BROKEN_LETTERS).doesNotContain(Remark.OLD_ENCODING);
    assertThat(text.body()).startsWith("Caf\u00e9s in \u00c9zra\u00e2").contains("\ufffd");
  }

  @Test
  void a_few_zeros_make_neither_a_picture_nor_utf_16_of_a_text() {
    byte[] bytes = "The \0buses\0 left the town, and the \0mayor said so.".getBytes(UTF_8);
    SourceText text = TextReader.read("text", bytes, Optional.empty(), Optional.empty());

    assertThat(TextReader.isText(bytes)).isTrue();
    assertThat(text.remarks()).containsExactly(Remark.NO_DATE);
    assertThat(text.body()).contains("left the town");
    byte[] arabic = "قال المتحدث إن الحافلات غادرت البلدة.".getBytes(UTF_16LE);
    assertThat(TextReader.isText(arabic)).isTrue();
    assertThat(TextReader.read("text", arabic, Optional.empty(), Optional.empty()).body())
        .contains("الحافلات");
  }

  @Test
  void what_holds_bytes_of_all_kinds_is_no_text() {
    byte[] picture = new byte[3_000];
    new SplittableRandom(20161216).nextBytes(picture);

    assertThat(TextReader.isText(picture)).isFalse();
    assertThat(TextReader.isText(new byte[500])).isFalse();
    assertThat(TextReader.isText(new byte[0])).isTrue();
    assertThat(TextReader.isText("\u001b[1mBold\u001b[0m.\r\n\f".getBytes(UTF_8))).isTrue();
  }

  @Test
  void five_megabytes_are_read_up_to_a_bound_within_a_second() {
    String long5 = "The buses left the town on Friday. ".repeat(150_000);
    long begin = System.nanoTime();
    SourceText text = read(long5);

    assertThat(long5.length()).isGreaterThan(5_000_000);
    assertThat(text.remarks()).contains(Remark.CUT_OFF);
    assertThat(text.body()).hasSize(TextReader.LONGEST);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void empty_lines_without_end_are_read_in_time() {
    for (String filler : List.of(" \n", "\n", " ", "-- \n", "\t\u00a0\n")) {
      long begin = System.nanoTime();
      read("The buses left." + filler.repeat(2_000_000));
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void markup_that_never_ends_is_read_in_time() {
    String open = "<script><!-- <p <a <b ".repeat(100_000);
    long begin = System.nanoTime();
    assertThat(read("<p>a</p><p>b</p>" + open).body()).contains("a").contains("b");
    assertThat(read(open).remarks()).contains(Remark.MARKUP);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void nothing_of_a_script_is_read_as_text() {
    SourceText text =
        read(
            "<p>The buses left.</p><script>document.write('<p>9,999 people left.</p>')</script>"
                + "<style>p:after{content:'500 died'}</style><!-- 400 fled --><p>All is calm.</p>"
                + "<svg><text>300 left</text></svg>");

    assertThat(text.body()).contains("buses left", "calm").doesNotContain("9,999", "500", "400");
  }

  @Test
  void a_page_says_in_its_head_when_and_by_whom_it_was_published() {
    SourceText text =
        read(
            "<html><head><meta property=\"og:site_name\" content=\"Valley &amp; Hill\">"
                + "<meta content='2030-03-15T14:30:00Z' property='article:published_time'/></head>"
                + "<body><p>The buses left.</p></body></html>");

    assertThat(text.outlet()).isEqualTo("Valley & Hill");
    assertThat(text.published()).contains(LocalDate.of(2030, 3, 15));
    assertThat(text.publishedAt()).contains(LocalTime.of(14, 30));
  }

  @Test
  void a_correction_of_an_earlier_text_is_told() {
    for (String file :
        List.of(
            "Correction: 300 people left, not 3,000.",
            "CORRECTED - Buses leave the town\nThe buses left.",
            "The buses left. (Corrects number of buses in paragraph 2.)",
            "The buses left.\nAn earlier version of this story gave a wrong number.",
            "Corrects: yesterday\n\nThe buses left.")) {
      assertThat(read(file).remarks()).as(file).contains(Remark.CORRECTION);
    }
    assertThat(read("Corrects: yesterday\n\nThe buses left.").corrects()).contains("yesterday");
    for (String file :
        List.of(
            "The ministry said the figure was correct.",
            "A correction facility was emptied; the prisoners were released.",
            "The minister corrects nobody.")) {
      assertThat(read(file).remarks()).as(file).doesNotContain(Remark.CORRECTION);
    }
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
