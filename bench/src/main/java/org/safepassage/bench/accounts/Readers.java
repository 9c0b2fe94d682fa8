package org.safepassage.bench.accounts;

import java.util.List;

/// The readers that are measured.
final class Readers {
  /// The program's own.
  static final String OURS = "ours";

  private Readers() {}

  static List<ClaimReader.Kind> all() {
    return List.of(new ClaimReader.Kind(OURS, "condensed NLP4J (the program)", OurReader::load));
  }
}
