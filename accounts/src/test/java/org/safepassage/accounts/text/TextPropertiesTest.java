package org.safepassage.accounts.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.accounts.text.SourceText.Remark;

/// FEATURE UNDER TEST: whatever is given as a text is read, in time in proportion to its size, and
/// each part of it knows where in the file it stands.
class TextPropertiesTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20_161_216L);
  private static final Duration FEW_SECONDS = Duration.ofSeconds(5);
  private static final int FIVE_MEGABYTES = 5_000_000;

  private static SourceText read(String file) {
    return read(file.getBytes(UTF_8));
  }

  private static SourceText read(byte[] file) {
    return TextReader.read("text", file, Optional.empty(), Optional.empty());
  }

  /// Words, line ends, marks and header lines by chance.
  private static String made(SplittableRandom random) {
    List<String> parts =
        List.of(
            "\r\n",
            "\n",
            "\r\n\r\n",
            "\n\n",
            ". ",
            "said",
            "\"",
            "Date: 2030-03-15\n",
            "Outlet: X\r\n",
            "😀",
            "𝔸rmy",
            "…",
            "300",
            "1,204",
            "pro-government",
            "U.N.",
            "Mr. ",
            "Gen. ",
            "can't");
    StringBuilder made = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      made.append(
              random.nextInt(3) == 0
                  ? Strings.any(random, 10)
                  : parts.get(random.nextInt(parts.size())))
          .append(random.nextBoolean() ? " " : "");
    }
    return made.toString();
  }

  @Test
  void every_letter_of_a_plain_text_stands_in_the_file_where_it_says() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 2_000; round++) {
      String file = new String(made(random).getBytes(UTF_8), UTF_8);
      SourceText text = read(file);
      String seed = "seed %d, round %d: %s".formatted(SEED, round, file);
      if (text.remarks().contains(Remark.MARKUP)) {
        continue;
      }
      int[] points = file.codePoints().toArray();
      for (int i = 0; i < text.body().length(); i++) {
        int letter = text.body().codePointAt(i);
        int end = i + Character.charCount(letter);
        Span span = text.inFile(new Span(i, end));
        assertThat(span.length()).as(seed).isEqualTo(1);
        boolean joined = letter == ' ' && "\r\n".indexOf(points[span.start()]) >= 0;
        assertThat(joined ? ' ' : points[span.start()]).as(seed).isEqualTo(letter);
        i = end - 1;
      }
    }
  }

  @Test
  void sentences_and_their_words_follow_each_other_inside_the_text() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 2_000; round++) {
      SourceText text = read(made(random));
      String seed = "seed %d, round %d: %s".formatted(SEED, round, text.body());
      int sentenceFrom = 0;
      for (Sentence sentence : Sentences.of(text)) {
        assertThat(sentence.span().start()).as(seed).isGreaterThanOrEqualTo(sentenceFrom);
        assertThat(sentence.span().end()).as(seed).isLessThanOrEqualTo(text.body().length());
        assertThat(sentence.tokens()).as(seed).isNotEmpty();
        int wordFrom = sentence.span().start();
        for (Token token : sentence.tokens()) {
          assertThat(token.span().start()).as(seed).isGreaterThanOrEqualTo(wordFrom);
          assertThat(token.span().length()).as(seed).isPositive();
          assertThat(token.form()).as(seed).isNotBlank();
          wordFrom = token.span().end();
        }
        assertThat(wordFrom).as(seed).isEqualTo(sentence.span().end());
        sentenceFrom = sentence.span().end();
      }
    }
  }

  @Test
  void line_ends_of_other_systems_end_lines_and_are_counted() {
    String file =
        "Date: 2030-03-15\r\nOutlet: The Valley News\r\n\r\nThe buses left.\r\n😀 They came.\r\n";
    SourceText text = read(file);

    assertThat(text.outlet()).isEqualTo("The Valley News");
    assertThat(Sentences.of(text).stream().map(each -> text.words(each.span()).strip()))
        .containsExactly("The buses left.", "😀 They came.");
    int at = text.body().indexOf("They");
    int[] points = file.codePoints().toArray();
    Span inFile = text.inFile(new Span(at, at + 4));
    assertThat(new String(points, inFile.start(), inFile.length())).isEqualTo("They");
  }

  @Test
  void bytes_that_are_no_text_are_read_as_well_as_may_be() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 1_000; round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      SourceText text = read(bytes);
      Sentences.of(text);
      assertThat(text.inFile(new Span(0, text.body().length())).start())
          .as("seed %d, round %d", SEED, round)
          .isNotNegative();
    }
    assertThat(read("The buses left.".getBytes(StandardCharsets.UTF_16)).body())
        .contains("The buses left.");
  }

  /// Oracle: the longest word of an English dictionary has 45 letters.
  @Test
  void runs_without_a_gap_are_no_words_and_sentences_have_an_end() {
    for (String part : List.of("a", "1.22.", "a'bb'", "A.B.", "un-", "!", "a-", "x/")) {
      List<Sentence> sentences =
          Sentences.of(read("The buses left " + part.repeat(15_000) + " on Friday."));
      assertThat(sentences.stream().flatMap(each -> each.tokens().stream()).map(Token::form))
          .as(part)
          .startsWith("The", "buses", "left")
          .contains("Friday")
          .hasSizeLessThan(10);
    }
    assertThat(Sentences.of(read("so many words ".repeat(1_000))))
        .allSatisfy(each -> assertThat(each.tokens()).hasSizeLessThanOrEqualTo(200));
  }

  @Test
  void five_megabytes_are_read_within_seconds_whatever_they_are() {
    for (String part :
        List.of(
            "The ministry said 300 people had left on Friday. ",
            "a",
            ". ",
            "\"",
            "\n",
            "<p>The buses left.</p>",
            "<",
            "<a ",
            "<!--",
            "<script>",
            "<p hidden>",
            "<i hidden>no</i>",
            "&amp;",
            "😀",
            "A.B.",
            "un-",
            "!",
            "1.22.",
            "a'bb'",
            "!\"'",
            "' ")) {
      byte[] file = part.repeat(FIVE_MEGABYTES / part.length()).getBytes(UTF_8);
      assertTimeout(
          FEW_SECONDS,
          () -> {
            SourceText text = read(file);
            Sentences.of(text);
          },
          () -> "of \"" + part + "\"");
    }
  }
}
