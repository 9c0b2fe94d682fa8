package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Finding;
import org.safepassage.model.Ratio;
import org.safepassage.model.SourceRef;

/// FEATURE UNDER TEST: the ways to write numbers, shares, durations and moments.
final class FormsTest {
  private final Findings findings = new Findings();
  private final Context context = new Context(findings, new Directory(Optional.empty(), findings));

  private <T> Optional<T> read(Fields.Form<T> form, String text) {
    return form.read(context, new YamlNode.Scalar(text, true, new SourceRef("f", 1, 1)));
  }

  @Test
  void durations_come_in_units_or_as_iso_8601() {
    assertThat(read(Times::duration, "40 min")).contains(Duration.ofMinutes(40));
    assertThat(read(Times::duration, "40min")).contains(Duration.ofMinutes(40));
    assertThat(read(Times::duration, "2 h")).contains(Duration.ofHours(2));
    assertThat(read(Times::duration, "1 h 30 min")).contains(Duration.ofMinutes(90));
    assertThat(read(Times::duration, "2 d")).contains(Duration.ofDays(2));
    assertThat(read(Times::duration, "45 s")).contains(Duration.ofSeconds(45));
    assertThat(read(Times::duration, "PT1H30M")).contains(Duration.ofMinutes(90));
    assertThat(read(Times::duration, "0 min")).contains(Duration.ZERO);
    assertThat(findings.size()).isZero();
    for (String wrong :
        List.of("40", "1 h 30", "min", " ", "P", "PT", "-PT4M", "1.5 h", "30 min 1 h")) {
      assertThat(read(Times::duration, wrong)).as(wrong).isEmpty();
    }
    assertThat(findings.size()).isEqualTo(9);
  }

  @Test
  void moments_carry_their_offset() {
    Instant six = Instant.parse("2016-12-18T04:00:00Z");
    assertThat(read(Times::moment, "2016-12-18T06:00:00+02:00")).contains(six);
    assertThat(read(Times::moment, "2016-12-18T06:00+02:00")).contains(six);
    assertThat(read(Times::moment, "2016-12-18T04:00:00Z")).contains(six);
    assertThat(findings.size()).isZero();
    for (String wrong :
        List.of(
            "2016-12-18T06:00:00",
            "2016-12-18T25:00:00Z",
            "2016-13-18T06:00:00Z",
            "18.12.2016",
            "2016-12-18T06:00:00+99:00",
            "2016-12-18T06:00:00.5Z",
            "99999-12-18T06:00:00Z")) {
      assertThat(read(Times::moment, wrong)).as(wrong).isEmpty();
    }
    assertThat(findings.size()).isEqualTo(7);
  }

  @Test
  void shares_come_as_fractions_per_cents_or_decimals() {
    assertThat(read(Shares::share, "1/2")).contains(Ratio.of(1, 2));
    assertThat(read(Shares::share, "2 / 4")).contains(Ratio.of(1, 2));
    assertThat(read(Shares::share, "50%")).contains(Ratio.of(1, 2));
    assertThat(read(Shares::share, "12.5 %")).contains(Ratio.of(1, 8));
    assertThat(read(Shares::share, "0.5")).contains(Ratio.of(1, 2));
    assertThat(read(Shares::share, "1")).contains(Ratio.ONE);
    assertThat(read(Shares::share, "١/٢")).contains(Ratio.of(1, 2));
    assertThat(findings.size()).isZero();
    for (String wrong : List.of("1/0", "3/2", "150%", "half", "1/9999999", "0,5", "-1/2", "2")) {
      assertThat(read(Shares::share, wrong)).as(wrong).isEmpty();
    }
    assertThat(findings.size()).isEqualTo(8);
  }

  private String guess(String text) {
    Findings own = new Findings();
    Context apart = new Context(own, new Directory(Optional.empty(), own));
    YamlNode node = new YamlNode.Scalar(text, true, new SourceRef("f", 1, 1));
    assertThat(Numbers.whole(apart, node, 1, 1_000_000)).as(text).isEmpty();
    assertThat(own.sorted()).hasSize(1);
    return own.sorted().getFirst().maybe();
  }

  @Test
  void a_number_that_is_written_otherwise_is_guessed_whole() {
    Map<String, String> meant =
        Map.ofEntries(
            Map.entry("1e3", "1000"),
            Map.entry("2.5E4", "25000"),
            Map.entry("10^3", "1000"),
            Map.entry("0x10", "16"),
            Map.entry("0o17", "15"),
            Map.entry("0b101", "5"),
            Map.entry("20k", "20000"),
            Map.entry("2.5 thousand", "2500"),
            Map.entry("٣ آلاف", "3000"),
            Map.entry("20 000", "20000"),
            Map.entry("about 20,000 people", "20000"),
            Map.entry("~40", "40"),
            Map.entry("40+", "40"),
            Map.entry("\u200F40", "40"),
            Map.entry("\u096A\u0966", "40"),
            Map.entry("-40", "40"),
            Map.entry("40.0", "40"),
            Map.entry("007", "7"));
    meant.forEach(
        (text, number) -> assertThat(guess(text)).as(text).startsWith("Maybe " + number + ":"));
  }

  @Test
  void a_text_that_only_holds_a_number_gives_no_wrong_guess() {
    Map<String, String> told =
        Map.ofEntries(
            Map.entry("1.5e0", "Maybe it belongs to another key."),
            Map.entry("0xZZ", "Maybe it belongs to another key."),
            Map.entry("2 hundred thousand", "Maybe it belongs to another key."),
            Map.entry("4 x 50", "Maybe it belongs to another key."),
            Map.entry("1/2", "Maybe work out the number: shares and per cents are not read here."),
            Map.entry("50 %", "Maybe work out the number: shares and per cents are not read here."),
            Map.entry("1.5", "Maybe it is to be rounded: nothing here comes in parts."),
            Map.entry("1,234.5", "Maybe it is to be rounded: nothing here comes in parts."),
            Map.entry("10-20", "Maybe a range, where one can stand: {least: 10, most: 20}."),
            Map.entry("0.0", "Maybe a number from 1 on."),
            Map.entry("1".repeat(19), "Maybe a digit too many was written."),
            Map.entry("1" + "0".repeat(30), "Maybe a digit too many was written."));
    told.forEach((text, maybe) -> assertThat(guess(text)).as(text).isEqualTo(maybe));
    for (String large : List.of("1e30", "10^18", "10^30", "2 billion", "1.000.001", "1e999")) {
      assertThat(guess(large))
          .as(large)
          .isEqualTo("Maybe a smaller number: this is too large, the greatest here is 1000000.");
    }
  }

  @Test
  void shares_that_are_written_otherwise_are_guessed() {
    Map<String, String> told =
        Map.of(
            "0,5", "Maybe 0.5.",
            ".5", "Maybe 0.5.",
            "50", "Maybe 50%, or the number without `share`.",
            "50٪", "Maybe 50%.",
            "12,5 per cent", "Maybe 12.5%.",
            "1:2", "Maybe 1/2.",
            "half", "Maybe 1/2, 50% or 0.5.",
            "150%", "Maybe a digit or a decimal point is wrong.",
            "3/2", "Maybe the two parts are swapped.");
    told.forEach((text, maybe) -> {
      Findings own = new Findings();
      Context apart = new Context(own, new Directory(Optional.empty(), own));
      YamlNode node = new YamlNode.Scalar(text, true, new SourceRef("f", 1, 1));
      assertThat(Shares.share(apart, node)).as(text).isEmpty();
      assertThat(own.sorted()).extracting(Finding::maybe).as(text).containsExactly(maybe);
    });
  }

  @Test
  void every_finding_about_a_value_has_a_guess() {
    for (String wrong :
        List.of("", "x", "40", "1,5", "٢٠", "\u202E", "null", "2016", "a".repeat(500))) {
      read(Times::duration, wrong);
      read(Times::moment, wrong);
      read(Times::minuteOfDay, wrong);
      read(Times::zone, wrong);
      read(Shares::share, wrong);
      read(Scalars::yesNo, wrong);
      read(Scalars::coordinates, wrong);
      read((c, n) -> Numbers.whole(c, n, 0, 5), wrong);
    }
    assertThat(findings.sorted())
        .extracting(Finding::maybe)
        .allMatch(maybe -> maybe.startsWith("Maybe"));
    assertThat(findings.sorted())
        .extracting(Finding::message)
        .allMatch(text -> text.length() < 250);
  }

  @Test
  void a_guess_is_near_and_swapped_letters_count_once() {
    assertThat(Nearest.slips("kefrya", "kefraya")).isEqualTo(1);
    assertThat(Nearest.slips("capacity", "cpaacity")).isEqualTo(1);
    assertThat(Nearest.slips("", "abc")).isEqualTo(3);
    assertThat(Nearest.of("cpacity", List.of("capacity", "lanes"))).contains("capacity");
    assertThat(Nearest.of("Set_Up", List.of("set-up", "lanes"))).contains("set-up");
    assertThat(Nearest.of("Etoile", List.of("étoile"))).contains("étoile");
    assertThat(Nearest.of("zzzzzz", List.of("capacity", "lanes"))).isEmpty();
    assertThat(Nearest.of("x".repeat(100_000), List.of("capacity"))).isEmpty();
  }

  @Test
  void quoted_text_stays_short_on_one_line_and_in_its_own_direction() {
    assertThat(Quoted.of("plain")).isEqualTo("\"plain\"");
    assertThat(Quoted.of("a\nb\u202Ec\u0000")).isEqualTo("\"a\\u000Ab\\u202Ec\\u0000\"");
    assertThat(Quoted.of("كفريا")).isEqualTo("\"\u2068كفريا\u2069\"");
    assertThat(Quoted.of("x".repeat(1000))).hasSize(63);
  }
}
