package org.safepassage.formats;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Values that were made of a text before, so that what stands in a ledger a million times is made
/// once and kept once. Forgets what it has no room for.
///
/// Safe to share between threads: at worst a value is made twice.
final class Remembered<T> {
  private final Function<String, T> maker;
  private final @Nullable Known<T>[] slots;

  /// Its fields are final, so that a thread that finds it without locking finds it whole.
  private static final class Known<T> {
    private final byte[] text;
    private final T value;

    Known(byte[] text, T value) {
      this.text = text;
      this.value = value;
    }
  }

  /// @param bits how many values are remembered at most, as a power of two
  /// @param maker for texts of ASCII; what it makes is shared, so must not be changed
  @SuppressWarnings("unchecked") // Java has no arrays of generic types
  Remembered(int bits, Function<String, T> maker) {
    this.maker = maker;
    this.slots = (@Nullable Known<T>[]) new Known<?>[1 << bits];
  }

  /// The value of a part of a line.
  ///
  /// @throws RuntimeException what the maker throws
  T of(byte[] line, int from, int until) {
    int slot = hash(line, from, until) & (slots.length - 1);
    Known<T> known = slots[slot];
    if (known != null && Arrays.equals(known.text, 0, known.text.length, line, from, until)) {
      return known.value;
    }
    byte[] text = Arrays.copyOfRange(line, from, until);
    T value = maker.apply(new String(text, US_ASCII));
    slots[slot] = new Known<>(text, value);
    return value;
  }

  private static int hash(byte[] line, int from, int until) {
    int hash = 1;
    for (int i = from; i < until; i++) {
      hash = 31 * hash + line[i];
    }
    return hash ^ (hash >>> 15);
  }
}
