package org.safepassage.server.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.ledger.ClaimWord;

/// The constants of whoever reads texts, as the words that the ledger keeps.
public final class InWords {
  private InWords() {}

  public static ClaimWord of(Enum<?> constant) {
    return new ClaimWord(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// @return nothing for a word of another version of the program
  public static <E extends Enum<E>> Optional<E> find(ClaimWord word, E[] constants) {
    return Stream.of(constants).filter(constant -> of(constant).equals(word)).findFirst();
  }
}
