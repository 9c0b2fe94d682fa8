package org.safepassage.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;
import org.safepassage.ledger.ClaimContent;

/// FEATURE UNDER TEST: whatever is found in a text can be kept in the ledger.
final class ClaimsInLedgerTest {
  private static final SourceText TEXT =
      SourceText.kept("north", "North Post", Optional.empty(), "Everybody has left.", List.of());

  private static Optional<ClaimContent> kept(Optional<LocalDate> from, LocalDate to) {
    return new ClaimsInLedger(TEXT)
        .content(
            new Claim(
                "C1",
                TEXT,
                new Voice(List.of(), Voice.Manner.ASSERTED, false, false),
                Topic.LEFT.kind(),
                Topic.LEFT,
                List.of(new Span(0, 9)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Days("then", from, to, true)),
                List.of(),
                Optional.empty(),
                false,
                OptionalDouble.empty(),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource({"0,2016", "-5,2016", "2016,10000", "12345,12345"})
  void days_of_years_that_no_file_can_have_are_left_out_and_the_claim_stays(int from, int to) {
    Optional<ClaimContent> content =
        kept(Optional.of(LocalDate.of(from, 12, 16)), LocalDate.of(to, 12, 16));

    assertThat(content.orElseThrow().slots().days()).isEmpty();
    assertThat(content.orElseThrow().words()).hasSize(1);
  }

  @Test
  void the_first_and_the_last_year_are_kept() {
    LocalDate first = LocalDate.of(1, 1, 1);
    LocalDate last = LocalDate.of(9999, 12, 31);

    assertThat(kept(Optional.of(first), last).orElseThrow().slots().days())
        .hasValueSatisfying(days -> {
          assertThat(days.from()).hasValue(first);
          assertThat(days.to()).isEqualTo(last);
        });
    assertThat(kept(Optional.empty(), last).orElseThrow().slots().days()).isPresent();
  }
}
