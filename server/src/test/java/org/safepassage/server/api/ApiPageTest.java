package org.safepassage.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepassage.formats.CommandReader;
import org.safepassage.pictures.Language;

/// FEATURE UNDER TEST: the page of the interface knows every code and every command, and each
/// refusal has its words in every language.
final class ApiPageTest {
  @Test
  void A01_the_page_names_every_code_and_every_command() throws IOException {
    String page =
        Files.readString(
            Path.of(System.getProperty("safepassage.home", "..")).resolve("docs/formats/api.md"));

    for (Message message : Message.values()) {
      assertThat(page).contains("`" + message.code() + "`");
      assertThat(page).contains("" + message.status());
    }
    for (String kind : CommandReader.kinds()) {
      assertThat(page).contains("| `" + kind + "` |");
    }
  }

  @ParameterizedTest
  @EnumSource(Message.class)
  void A02_a_refusal_says_what_is_wrong_and_what_might_be_done_in_every_language(Message message) {
    for (Language language : Language.values()) {
      Problem problem = Problem.of(message, language, "1", "2", "3");

      assertThat(problem.detail()).isNotBlank().doesNotContain("%", "\n");
      assertThat(problem.maybe())
          .startsWith(
              switch (language) {
                case ENGLISH -> "Maybe ";
                case ARABIC -> "ربما ";
                case FRENCH -> "Peut-être ";
              });
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "none | en",
        "ar | ar",
        "ar-SY, en;q=0.5 | ar",
        "de, fr;q=0.7, en;q=0.3 | fr",
        "de | en",
        "*** | en",
        "zz-ZZ;q=9 | en"
      })
  void A03_the_language_is_the_first_that_there_is(String accepted, String tag) {
    assertThat(Languages.of(accepted).tag()).isEqualTo(tag);
  }
}
