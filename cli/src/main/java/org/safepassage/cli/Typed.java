package org.safepassage.cli;

import java.util.List;

/// Words of a command as they are typed at a shell. Bare, so that what is printed can be copied and
/// run: no [Shown] isolates, which would go into the name of a file.
final class Typed {
  private Typed() {}

  static String command(List<String> words) {
    return String.join(" ", words.stream().map(Typed::word).toList());
  }

  /// As a shell reads it back.
  static String word(String word) {
    return word.matches("[\\p{L}\\p{M}\\p{N}._/:@%+,=-]+")
        ? word
        : "'" + word.replace("'", "'\\''") + "'";
  }
}
