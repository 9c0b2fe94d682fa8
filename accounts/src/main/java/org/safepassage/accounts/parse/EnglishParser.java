package org.safepassage.accounts.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// Finds the tree of an English sentence. May be used by several threads at once.
public interface EnglishParser {

  /// The words of a sentence with their places in its tree, one for each token.
  ///
  /// @param tokens the sentence's words and punctuation marks, in order, hyphenated words in parts
  List<Word> parse(List<String> tokens);

  /// Reads the models that come with the program; takes well below a second.
  static EnglishParser load() {
    try {
      return TransitionParser.of(
          Weights.read(resource("tagger.bin")),
          Weights.read(resource("parser.bin")),
          WordTable.read(resource("words.bin")));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(EnglishParser.class.getResourceAsStream(name), name);
  }
}
