package org.safepassage.server.store;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.safepassage.ledger.Hash;

/// Counts the lines of what goes through a stream, and takes its hash.
final class Summed {
  private final MessageDigest digest;
  private long lines;

  private Summed() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private void add(byte[] bytes, int from, int length) {
    digest.update(bytes, from, length);
    for (int i = from; i < from + length; i++) {
      if (bytes[i] == '\n') {
        lines++;
      }
    }
  }

  /// What is read.
  static final class In extends FilterInputStream {
    private final Summed sum = new Summed();

    In(InputStream in) {
      super(in);
    }

    /// Of what was read until now; to be asked once.
    Hash hash() {
      return Hash.of(sum.digest.digest());
    }

    long lines() {
      return sum.lines;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      if (read > 0) {
        sum.add(bytes, from, read);
      }
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }

  /// What is written.
  static final class Out extends FilterOutputStream {
    private final Summed sum = new Summed();

    Out(OutputStream out) {
      super(out);
    }

    /// Of what was written until now; to be asked once.
    Hash hash() {
      return Hash.of(sum.digest.digest());
    }

    long lines() {
      return sum.lines;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      sum.add(bytes, from, length);
    }
  }
}
