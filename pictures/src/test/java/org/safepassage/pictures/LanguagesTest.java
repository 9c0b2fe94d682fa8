package org.safepassage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepassage.model.Unit;

/// FEATURE UNDER TEST: everything is said in every language, with its numbers and directions.
final class LanguagesTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20161218);
  private static final Pattern GAP = Pattern.compile("\\{\\d}");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

  /// What is the same in every language: names and figures with signs between them.
  private static final Pattern ONLY_SIGNS = Pattern.compile("[^\\p{L}]*");

  private static List<Wording> all() {
    List<Wording> all = new ArrayList<>();
    all.addAll(List.of(Phrase.values()));
    all.addAll(List.of(ReportPhrase.values()));
    all.addAll(List.of(ExposurePhrase.values()));
    all.addAll(List.of(SheetPhrase.values()));
    all.addAll(List.of(BusPhrase.values()));
    all.addAll(List.of(ClaimsPhrase.values()));
    all.addAll(List.of(ClaimsPagePhrase.values()));
    all.addAll(List.of(Counted.values()));
    return all;
  }

  private static Set<String> gaps(String template) {
    Set<String> gaps = new TreeSet<>();
    GAP.matcher(template).results().forEach(found -> gaps.add(found.group()));
    return gaps;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_sentence_is_there_with_the_same_gaps(Language language) {
    for (Wording wording : all()) {
      String english = wording.in(Language.ENGLISH);
      String said = wording.in(language);
      assertThat(said).as("%s", wording).isNotBlank();
      assertThat(gaps(said)).as("%s", wording).isEqualTo(gaps(english));
    }
  }

  @Test
  void no_sentence_was_left_in_english() {
    for (Wording wording : all()) {
      String arabic = wording.in(Language.ARABIC);
      assertThat(LATIN.matcher(arabic).find()).as("%s: %s", wording, arabic).isFalse();
      assertThat(ARABIC.matcher(wording.in(Language.FRENCH)).find()).as("%s", wording).isFalse();
      if (!ONLY_SIGNS.matcher(GAP.matcher(arabic).replaceAll("")).matches()) {
        assertThat(ARABIC.matcher(arabic).find()).as("%s: %s", wording, arabic).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_noun_has_a_form_for_every_number(Language language) {
    for (Counted counted : Counted.values()) {
      int forms = counted.in(language).split("\\|").length;
      for (long value = 0; value <= 1_000; value++) {
        assertThat(language.formFor(value)).as("%s %d", counted, value).isBetween(0, forms - 1);
        assertThat(new Words(language).count(value, counted)).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 شخص",
    "1, شخص واحد",
    "2, 2 من الأشخاص",
    "3, 3 أشخاص",
    "10, 10 أشخاص",
    "11, 11 شخصاً",
    "99, 99 شخصاً",
    "100, 100 شخص",
    "103, 103 أشخاص",
    "3450, '3,450 شخصاً'",
    "20000, '20,000 شخص'"
  })
  void arabic_nouns_follow_their_numbers(long value, String said) {
    assertThat(new Words(Language.ARABIC).amount(value, Unit.PEOPLE)).isEqualTo(said);
  }

  @Test
  void french_writes_thousands_with_a_narrow_space_and_none_as_one() {
    Words french = new Words(Language.FRENCH);
    assertThat(french.amount(20_000, Unit.PEOPLE)).isEqualTo("20\u202f000 personnes");
    assertThat(french.amount(0, Unit.PEOPLE)).isEqualTo("0 personne");
  }

  @Test
  void a_date_keeps_its_order_in_an_arabic_sentence() {
    assertThat(new Words(Language.ARABIC).say(ReportPhrase.REPLACES, "2016-12-18"))
        .contains(Bidi.ISOLATE + "2016-12-18" + Bidi.END);
  }

  @Test
  void names_in_another_script_keep_their_order_in_an_arabic_sentence() {
    Words arabic = new Words(Language.ARABIC);
    for (List<String> names :
        List.of(
            List.of("Bus", "Russia", "Turkey"),
            List.of("حلب", "Russia"),
            List.of("2016-12-18", "2016-12-19"))) {
      String said = arabic.say(ReportPhrase.ALSO_WAIT, arabic.list(names));
      java.text.Bidi bidi = new java.text.Bidi(said, java.text.Bidi.DIRECTION_RIGHT_TO_LEFT);
      for (int comma = said.indexOf('،'); comma >= 0; comma = said.indexOf('،', comma + 1)) {
        assertThat(bidi.getLevelAt(comma) % 2).as("%s at %d", said, comma).isEqualTo(1);
      }
    }
  }

  @Test
  void lines_broken_out_of_a_sentence_keep_its_names_apart() {
    System.out.println("Isolates in broken lines: seed " + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    String[] words = {
      "شرق", "حلب", "town", "name", "12", "\u2068al", "Foua\u2069", "\u2068x\u2069"
    };
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < 12; k++) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      for (String line : Lettering.wrap(text.toString(), Type.BODY, 70, 50)) {
        int depth = 0;
        for (int at = 0; at < line.length(); at++) {
          depth += line.charAt(at) == Bidi.ISOLATE ? 1 : line.charAt(at) == Bidi.END ? -1 : 0;
        }
        assertThat(depth).as("seed %d, text %d, line \"%s\"", SEED, i, line).isLessThanOrEqualTo(0);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, the last one, the last 5",
    "FRENCH, le dernier, les 5 derniers",
    "ARABIC, الأخير, آخر 5"
  })
  void the_last_one_is_not_many(Language language, String one, String five) {
    assertThat(new Words(language).count(1, Counted.LAST)).isEqualTo(one);
    assertThat(new Words(language).count(5, Counted.LAST)).isEqualTo(five);
  }

  /// Whoever is one is not many, in a language that tells them apart.
  @Test
  void nothing_agrees_with_a_number_that_is_filled_in() {
    Pattern english =
        Pattern.compile("\\{\\d} (of these )?(are|have|people|parties|assurances)\\b");
    Pattern french =
        Pattern.compile(
            "\\{\\d} (sont|ont|partis|arrivés|départs|derniers|assurances)\\b"
                + "|\\{\\d}[^:;.{]*, retenus|arrivent pas[^{:]*\u00a0: \\{");
    Pattern arabic = Pattern.compile("هم:? \\{\\d}");
    for (Wording wording : all()) {
      if (!(wording instanceof Counted)) {
        assertThat(wording.in(Language.ENGLISH)).doesNotContainPattern(english);
        assertThat(wording.in(Language.FRENCH)).doesNotContainPattern(french);
      }
    }
    assertThat(Phrase.LOST.in(Language.ARABIC)).doesNotContainPattern("هم ");
    assertThat(ReportPhrase.EDIT_QUOTA.in(Language.ARABIC)).doesNotContainPattern(arabic);
  }
}
