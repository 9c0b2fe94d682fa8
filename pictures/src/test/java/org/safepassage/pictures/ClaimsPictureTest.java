package org.safepassage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepassage.pictures.ClaimedCounts.Asked;
import org.safepassage.pictures.ClaimedCounts.Claimed;
import org.safepassage.pictures.ClaimedCounts.Step;

/// FEATURE UNDER TEST: what is claimed of a count over time, as a picture over the counts of the
/// record.
final class ClaimsPictureTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20161216);
  private static final ZoneId ZONE = ZoneId.of("Asia/Damascus");

  private static LocalDate day(int day) {
    return LocalDate.of(2016, 12, day);
  }

  private static Step step(int day, int hour, long people) {
    return new Step(day(day).atTime(hour, 0).atZone(ZONE).toInstant(), people);
  }

  private static Claimed claim(
      String source, String words, int day, OptionalLong least, OptionalLong most) {
    return new Claimed(
        List.of(source.split(" > ")),
        words,
        day(day),
        day(day),
        least.isPresent() ? least : most,
        least,
        most);
  }

  private static OptionalLong of(long value) {
    return OptionalLong.of(value);
  }

  private static final List<Claimed> CLAIMS =
      List.of(
          claim("Valley Radio", "6,000", 15, of(6000), of(6000)),
          claim("Hill Post > the ministry", "more than 6,400", 16, of(6401), OptionalLong.empty()),
          claim("Hill Post", "close to 8,000", 16, of(7200), of(8000)),
          claim("راديو الوادي", "fewer than 5,000", 17, OptionalLong.empty(), of(4999)));

  private static ClaimedCounts counts(List<Claimed> claims) {
    return new ClaimedCounts(
        Asked.LEFT,
        "Old Town",
        "",
        ZONE,
        claims,
        Optional.of(
            List.of(step(15, 6, 950), step(15, 14, 3000), step(16, 9, 6462), step(17, 20, 7000))),
        Optional.of(List.of(step(15, 18, 2900), step(16, 12, 6380))));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_source_is_drawn_numbered_and_said_in_every_language(Language language) {
    Sketch sketch = ClaimsPicture.sketch(counts(CLAIMS), language);
    Svg.assertReadable(sketch);
    Svg svg = Svg.parse(sketch.document());
    assertThat(svg.written()).contains("Valley Radio", "more than 6,400", "راديو الوادي");
    assertThat(List.of(svg.written().split("\n"))).contains("1", "2", "3", "4");
    assertThat(svg.description())
        .contains("close to 8,000", language.number(7000), language.number(6380));
  }

  @Test
  void the_same_claim_is_drawn_once_and_of_very_many_the_latest() {
    Claimed old = claim("Valley Radio", "6,000", 15, of(6000), of(6000));
    List<Claimed> many =
        IntStream.range(0, 130)
            .mapToObj(
                i -> claim("Hill Post", "about " + (5000 + i), 16, of(4500 + i), of(5500 + i)))
            .toList();

    Svg twice = Svg.parse(ClaimsPicture.draw(counts(List.of(old, old)), Language.ENGLISH));
    assertThat(twice.description().split("Valley Radio", -1)).hasSize(2);
    assertThat(twice.description()).doesNotContain("not drawn");
    List<Claimed> all = Stream.concat(Stream.of(old), many.stream()).toList();
    assertThat(Svg.parse(ClaimsPicture.draw(counts(all), Language.ENGLISH)).description())
        .contains("Older claims that are not drawn: 31.", "about 5129")
        .doesNotContain("Valley Radio");
  }

  @Test
  void without_a_record_it_says_so_and_draws_no_line() {
    ClaimedCounts bare =
        new ClaimedCounts(
            Asked.POPULATION, "", "families", ZONE, CLAIMS, Optional.empty(), Optional.empty());
    Sketch sketch = ClaimsPicture.sketch(bare, Language.ENGLISH);
    Svg.assertReadable(sketch);
    assertThat(sketch.description())
        .contains("There is no count of this in a record.", "Counted: families.");
    assertThat(Svg.parse(sketch.document()).written()).doesNotContain("in the record\n");
  }

  @Test
  void many_sources_on_one_day_stand_beside_each_other() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 40; round++) {
      List<Claimed> claims = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(14); i++) {
        long least = random.nextLong(40_000);
        boolean isOpen = random.nextInt(3) == 0;
        claims.add(
            claim(
                "Source " + i,
                "so many",
                15 + random.nextInt(1 + random.nextInt(5)),
                of(least),
                isOpen ? OptionalLong.empty() : of(least + random.nextInt(500))));
      }
      try {
        Svg.assertReadable(ClaimsPicture.sketch(counts(claims), Language.ENGLISH));
      } catch (AssertionError | RuntimeException wrong) {
        throw new AssertionError("seed " + SEED + ", round " + round, wrong);
      }
    }
  }

  @Test
  void claims_of_days_far_apart_are_drawn_within_bounds() {
    for (int years : List.of(1, 2, 100, 9_000)) {
      Claimed late =
          new Claimed(List.of("B"), "9", day(15), day(15).plusYears(years), of(9), of(9), of(9));
      Sketch sketch =
          ClaimsPicture.sketch(counts(List.of(CLAIMS.getFirst(), late)), Language.ENGLISH);
      Svg.parse(sketch.document());
      assertThat(sketch.drawing().right()).as("%s", years).isLessThan(1_700);
      assertThat(sketch.document().length()).as("%s", years).isLessThan(200_000);
    }
  }

  @Test
  void the_greatest_numbers_there_are_come_to_an_end() {
    for (long most : List.of(Long.MAX_VALUE, Long.MAX_VALUE - 5, Long.MAX_VALUE / 2)) {
      Svg.parse(
          ClaimsPicture.draw(
              counts(List.of(claim("A", "so many", 15, of(most), of(most)))), Language.ENGLISH));
    }
  }

  @Test
  void the_mark_of_a_page_changes_no_words() {
    ClaimedCounts quoted = counts(List.of(claim("picture-perfect", "1", 15, of(1), of(1))));
    String svg = ClaimsPicture.drawWithin(quoted, Language.ENGLISH, "p3");
    assertThat(svg)
        .contains("picture-perfect", "\"p3-title p3-description\"", "id=\"p3-title\"")
        .doesNotContain("picture-title");
  }

  @Test
  void hostile_names_stay_text() {
    ClaimedCounts hostile =
        counts(List.of(claim("<script>alert(1)</script>", "\u202e\"'&", 15, of(1), of(1))));
    Svg.parse(ClaimsPicture.draw(hostile, Language.ARABIC));
  }
}
