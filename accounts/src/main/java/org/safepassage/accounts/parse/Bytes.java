package org.safepassage.accounts.parse;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What the three files of models are made of.
final class Bytes {
  private Bytes() {}

  static List<String> strings(DataInputStream in) throws IOException {
    int size = in.readInt();
    List<String> strings = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      strings.add(in.readUTF());
    }
    return List.copyOf(strings);
  }

  static int[] ints(DataInputStream in, int size) throws IOException {
    byte[] bytes = bytes(in, Math.multiplyExact(size, Integer.BYTES));
    int[] ints = new int[size];
    ByteBuffer.wrap(bytes).asIntBuffer().get(ints);
    return ints;
  }

  static short[] shorts(DataInputStream in, int size) throws IOException {
    byte[] bytes = bytes(in, Math.multiplyExact(size, Short.BYTES));
    short[] shorts = new short[size];
    ByteBuffer.wrap(bytes).asShortBuffer().get(shorts);
    return shorts;
  }

  private static byte[] bytes(DataInputStream in, int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("Of " + size + " bytes there are only " + bytes.length);
    }
    return bytes;
  }

  /// FNV-1a over the UTF-8 bytes, mixed so that all bits depend on all.
  static int hash(String text) {
    int hash = 0x811c9dc5;
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (one & 0xff)) * 0x01000193;
    }
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    return hash;
  }
}
