package org.safepassage.cli;

import org.safepassage.pictures.Language;

/// Something that is written beside the answer.
interface Output<A extends Answer> {
  /// Finds out before long work whether it can be written, as far as that can be seen.
  ///
  /// @throws CannotWriteException when it can't
  void check();

  /// Writes it.
  ///
  /// @return where it is now, as a sentence
  /// @throws CannotWriteException when it can't be written
  String write(A answer, Language language);
}
