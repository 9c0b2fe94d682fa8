package org.safepassage.bench.accounts;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.text.SourceText;

/// A way to read claims out of texts.
interface ClaimReader {
  /// The claims of a text, in its order.
  List<Claim> claims(SourceText text, Gazetteer names);

  /// The size of what it knows about English, in bytes.
  long modelBytes();

  /// A reader that can be started.
  ///
  /// @param id what the command calls it
  /// @param title what the table calls it
  record Kind(String id, String title, Start start) {}

  /// Loads a reader.
  @FunctionalInterface
  interface Start {
    /// @throws IOException if its models can't be read
    ClaimReader load() throws IOException;
  }

  static Optional<Kind> named(String id, List<Kind> kinds) {
    return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
  }
}
