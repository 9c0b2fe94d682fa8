package org.safepassage.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// FEATURE UNDER TEST: every phrase of the pages is there in every language, with the same gaps, in
/// the right script, and is not simply the English one.
class PhrasesTest {
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");
  private static final List<Class<? extends Enum<?>>> ALL =
      List.of(
          RoomPhrase.class,
          WayPhrase.class,
          EventPhrase.class,
          AlarmPhrase.class,
          KindPhrase.class,
          TaskPhrase.class,
          FormPhrase.class,
          RefusalPhrase.class,
          ConvoyPhrase.class,
          LogPhrase.class,
          TroublePhrase.class,
          AgreementPhrase.class,
          PlanPhrase.class,
          AccessPhrase.class,
          TextPhrase.class,
          ClaimPhrase.class,
          TopicPhrase.class,
          QuestionPhrase.class,
          Noun.class);

  static Stream<Enum<?>> phrases() {
    return ALL.stream().flatMap(type -> Stream.of(type.getEnumConstants()));
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void a_phrase_is_said_in_every_language_with_the_same_gaps(Enum<?> phrase) {
    Wording wording = (Wording) phrase;
    String english = wording.in(Language.ENGLISH);
    for (Language language : Language.values()) {
      String said = wording.in(language);
      assertThat(said).as("%s in %s", phrase, language).isNotBlank();
      if (!(phrase instanceof Noun)) {
        assertThat(gaps(said)).as("%s in %s", phrase, language).isEqualTo(gaps(english));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void what_is_said_in_arabic_is_written_in_arabic(Enum<?> phrase) {
    String arabic = ((Wording) phrase).in(Language.ARABIC);
    boolean hasWords = GAP.matcher(arabic).replaceAll("").chars().anyMatch(Character::isLetter);
    if (hasWords) {
      assertThat(arabic).as("%s", phrase).containsPattern("\\p{IsArabic}");
    }
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void a_noun_has_all_the_forms_of_its_language(Enum<?> phrase) {
    if (phrase instanceof Noun noun) {
      assertThat(noun.in(Language.ENGLISH).split("\\|")).hasSize(2);
      assertThat(noun.in(Language.FRENCH).split("\\|")).hasSize(2);
      assertThat(noun.in(Language.ARABIC).split("\\|")).hasSize(5);
    }
  }

  private static Set<String> gaps(String text) {
    Set<String> gaps = new TreeSet<>();
    GAP.matcher(text).results().forEach(found -> gaps.add(found.group(1)));
    return gaps;
  }
}
