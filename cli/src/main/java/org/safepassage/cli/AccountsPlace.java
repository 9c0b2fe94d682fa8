package org.safepassage.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the page of claims is written.
///
/// @param file a file, whether it is there or not
record AccountsPlace(Path file) {
  private static final String NAME = "accounts.html";

  /// @param place a file, or a folder that is there
  static AccountsPlace of(Path place) {
    return new AccountsPlace(Files.isDirectory(place) ? place.resolve(NAME) : place);
  }

  /// @throws CannotWriteException when it can't be written there
  void check() {
    Pages.checkPlace(file);
  }

  /// @return where it is now, as a sentence
  /// @throws CannotWriteException when it can't be written
  String write(String page) {
    Pages.write(file, page);
    return "The page is in %s".formatted(Shown.text(file.toString()));
  }
}
