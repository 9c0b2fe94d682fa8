package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    assertThat(read(Numbers::share, "1/2")).contains(Ratio.of(1, 2));
    assertThat(read(Numbers::share, "2 / 4")).contains(Ratio.of(1, 2));
    assertThat(read(Numbers::share, "50%")).contains(Ratio.of(1, 2));
    assertThat(read(Numbers::share, "12.5 %")).contains(Ratio.of(1, 8));
    assertThat(read(Numbers::share, "0.5")).contains(Ratio.of(1, 2));
    assertThat(read(Numbers::share, "1")).contains(Ratio.ONE);
    assertThat(read(Numbers::share, "١/٢")).contains(Ratio.of(1, 2));
    assertThat(findings.size()).isZero();
    for (String wrong : List.of("1/0", "3/2", "150%", "half", "1/9999999", "0,5", "-1/2", "2")) {
      assertThat(read(Numbers::share, wrong)).as(wrong).isEmpty();
    }
    assertThat(findings.size()).isEqualTo(8);
  }

  @Test
  void every_finding_about_a_value_has_a_guess() {
    for (String wrong :
        List.of("", "x", "40", "1,5", "٢٠", "\u202E", "null", "2016", "a".repeat(500))) {
      read(Times::duration, wrong);
      read(Times::moment, wrong);
      read(Times::minuteOfDay, wrong);
      read(Times::zone, wrong);
      read(Numbers::share, wrong);
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
