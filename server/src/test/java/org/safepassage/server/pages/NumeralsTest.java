package org.safepassage.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.model.Count;

/// FEATURE UNDER TEST: numbers as people type them, on any keyboard.
class NumeralsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "007|7",
        "120|120",
        "١٢٠|120",
        "۱۲۰|120",
        " 350 |350",
        "1,250|1250",
        "1.250|1250",
        "1'250|1250",
        "1 250 000|1250000",
        "١٬٢٥٠|1250",
        "1\u00a0250|1250",
        "1\u202f250|1250",
        "\u200f١٢٠\u200e|120",
        "1000000000000|1000000000000"
      })
  void a_number_is_read_in_digits_of_any_script(String typed, long number) {
    assertThat(Numerals.find(typed)).contains(Count.of(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-5",
        "12a",
        "a hundred",
        "1٢0",
        "1,25",
        "12,50,000",
        "1.5",
        ",250",
        "250,",
        "1000000000001",
        "99999999999999999999",
        "١٢٠ شخصاً",
        "<b>1</b>",
        "1e3",
        "٪",
        "½"
      })
  void what_is_no_whole_number_is_not_guessed_at(String typed) {
    assertThat(Numerals.find(typed)).isEmpty();
  }
}
