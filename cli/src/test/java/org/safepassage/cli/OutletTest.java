package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: an answer that nobody got is no yes.
final class OutletTest {

  private static OutputStream refusing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Test
  void C01_an_answer_that_cannot_be_written_is_told_in_one_line_and_by_the_exit_code() {
    for (List<String> command :
        List.of(
            List.of("check", Said.scenario()),
            List.of("check", Said.scenario(), "--json"),
            List.of("--help"))) {
      Said said = Said.into(refusing("No space left on device"), command.toArray(String[]::new));
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.err().lines())
          .containsExactly("The answer can't be written out: No space left on device.");
    }
  }

  @Test
  void C02_a_reader_who_leaves_before_the_end_is_no_fault() {
    Said said = Said.into(refusing("Broken pipe"), "check", Said.scenario());
    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
  }

  @Test
  void C03_a_fault_without_a_reason_is_told_too() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new java.nio.channels.ClosedChannelException();
          }
        };
    Said said = Said.into(closed, "check", Said.scenario());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("ClosedChannelException").doesNotContain("\tat ");
  }
}
