package org.safepassage.accounts.claim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.TextReader;

/// What is read in a few sentences, published on 15 March 2030 about no known operation.
final class MadeUpText {
  private static final Extractor EXTRACTOR =
      new Extractor(EnglishParser.load(), Gazetteer.of(Optional.empty()));

  private static final LocalDate PUBLISHED = LocalDate.of(2030, 3, 15);

  private MadeUpText() {}

  static List<Claim> claims(String text) {
    return EXTRACTOR.claims(text(text));
  }

  /// What the certainty of each claim is reckoned from, by its id.
  static Map<String, SortedSet<String>> traits(String text) {
    return EXTRACTOR.traits(text(text));
  }

  private static SourceText text(String words) {
    return TextReader.read("text", words.getBytes(UTF_8), Optional.empty(), Optional.of(PUBLISHED));
  }

  /// The first claim of a text with these words.
  static Claim with(String words, String text) {
    List<Claim> claims = claims(text);
    return claims.stream()
        .filter(claim -> claim.words().contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(claims.stream().map(Claim::words).toList()));
  }

  /// Those who say it, without the outlet.
  static List<String> chain(Claim claim) {
    return claim.voice().links().stream().map(link -> link.speaker().name()).toList();
  }
}
