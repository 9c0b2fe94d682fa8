package org.safepassage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an answer goes. A `PrintWriter` swallows what goes wrong there; this remembers it.
final class Outlet extends OutputStream {
  private final OutputStream out;
  private @Nullable IOException failure;

  Outlet(OutputStream out) {
    this.out = out;
  }

  /// What kept the answer from getting out whole. Nothing if it did, and nothing if the reader left
  /// before its end, as `head` does: that is how it wants it.
  Optional<String> findFailure() {
    return Optional.ofNullable(failure)
        .map(e -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
        .filter(reason -> !reason.contains("Broken pipe"));
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  private IOException remembered(IOException e) {
    if (failure == null) {
      failure = e;
    }
    return e;
  }
}
