package org.safepassage.accounts.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: files of models that are cut off are said to be so.
class BytesTest {
  private static DataInputStream bytes(int count) {
    return new DataInputStream(new ByteArrayInputStream(new byte[count]));
  }

  @Test
  void a_file_that_ends_too_early_is_unreadable() throws IOException {
    assertThat(Bytes.ints(bytes(8), 2)).containsExactly(0, 0);
    assertThat(Bytes.shorts(bytes(4), 2)).hasSize(2);
    assertThatThrownBy(() -> Bytes.ints(bytes(7), 2)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Bytes.shorts(bytes(3), 2)).isInstanceOf(IOException.class);
  }
}
