package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// FEATURE UNDER TEST: the page of claims says everything in every language.
final class AccountsPhrasesTest {
  private static final Pattern GAP = Pattern.compile("\\{\\d}");

  /// What has a name of its own in every language.
  private static final Pattern NAMES = Pattern.compile("UTF-8|UTF-16|Windows-1252");

  private static List<Wording> all() {
    List<Wording> all = new ArrayList<>(List.of(AccountsPhrase.values()));
    for (Topic topic : Topic.values()) {
      all.add(new AccountsAsked(topic));
    }
    return all;
  }

  private static Set<String> gaps(String template) {
    Set<String> gaps = new TreeSet<>();
    GAP.matcher(template).results().forEach(found -> gaps.add(found.group()));
    return gaps;
  }

  @Test
  void every_sentence_is_there_with_the_same_gaps_and_in_its_own_script() {
    for (Wording wording : all()) {
      String english = wording.in(Language.ENGLISH);
      for (Language language : Language.values()) {
        String said = wording.in(language);
        assertThat(said).as("%s", wording).isNotBlank();
        assertThat(gaps(said)).as("%s", wording).isEqualTo(gaps(english));
      }
      String arabic = NAMES.matcher(wording.in(Language.ARABIC)).replaceAll("");
      assertThat(arabic).as("%s", wording).doesNotContainPattern("\\p{IsLatin}");
      assertThat(wording.in(Language.FRENCH)).doesNotContainPattern("\\p{IsArabic}");
    }
  }
}
