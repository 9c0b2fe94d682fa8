package org.safepassage.accounts.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.accounts.compare.Comparison;
import org.safepassage.accounts.compare.Relation;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;
import org.safepassage.accounts.text.Strings;
import org.safepassage.accounts.text.TextReader;

/// FEATURE UNDER TEST: whatever the text, it is read without a fault, and what is read out of it
/// stands in it.
class AnyTextTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20_161_216L);
  private static final int ROUNDS = Integer.getInteger("safepassage.texts", 600);

  private static final Extractor EXTRACTOR =
      new Extractor(EnglishParser.load(), Gazetteer.of(Optional.empty()));

  /// Words that the rules ask for.
  private static final List<String> WORDS =
      List.of(
          "The",
          "ministry",
          "said",
          "that",
          "it",
          "was",
          "is",
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
          "who",
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
          "besieged",
          "denied",
          "claim",
          "not",
          "no",
          "insisting",
          "according",
          "before",
          "until",
          "be",
          "will",
          "demanded",
          "for",
          "of",
          "in",
          "army",
          "he",
          "its",
          "two",
          "towns",
          "buses",
          "shelling",
          "-",
          "so",
          "had",
          "been",
          "as",
          "after",
          "while",
          "they",
          "blamed",
          "deal",
          "truce");

  private static String made(SplittableRandom random) {
    StringBuilder made = new StringBuilder();
    for (int i = random.nextInt(1, 40); i > 0; i--) {
      made.append(
              random.nextInt(25) == 0
                  ? Strings.any(random, 8)
                  : WORDS.get(random.nextInt(WORDS.size())))
          .append(random.nextInt(12) == 0 ? ".\n" : " ");
    }
    return made.toString();
  }

  @Test
  void whatever_is_read_stands_in_the_text_and_can_be_compared() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      SourceText text =
          TextReader.read(
              "text",
              made(random).getBytes(UTF_8),
              Optional.empty(),
              Optional.of(LocalDate.of(2030, 3, 15)));
      String seed = "seed %d, round %d: %s".formatted(SEED, round, text.body());
      try {
        List<Claim> claims = EXTRACTOR.claims(text);
        for (Claim claim : claims) {
          assertThat(claim.spans()).as(seed).isNotEmpty();
          for (Span span : claim.spans()) {
            assertThat(span.length()).as(seed).isPositive();
            assertThat(span.end()).as(seed).isLessThanOrEqualTo(text.body().length());
          }
        }
        assertThat(claims.stream().map(Claim::id)).as(seed).doesNotHaveDuplicates();
        for (Relation relation : Comparison.of(claims, Optional.empty())) {
          assertThat(claims).as(seed).containsAll(relation.left()).containsAll(relation.right());
        }
      } catch (RuntimeException fault) {
        throw new AssertionError(seed, fault);
      }
    }
  }
}
