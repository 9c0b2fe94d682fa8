package org.safepassage.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the page of claims is written.
///
/// @param file a file, whether it is there or not; nothing for standard output
record AccountsPlace(Optional<Path> file) {
  private static final String NAME = "accounts.html";
  private static final String STANDARD_OUTPUT = "-";

  /// @param place a file, or a folder that is there, or the sign for standard output
  static AccountsPlace of(Path place) {
    if (place.toString().equals(STANDARD_OUTPUT)) {
      return new AccountsPlace(Optional.empty());
    }
    return new AccountsPlace(Optional.of(Files.isDirectory(place) ? place.resolve(NAME) : place));
  }

  boolean isStandardOutput() {
    return file.isEmpty();
  }

  /// @throws CannotWriteException when it can't be written there
  void check() {
    file.ifPresent(Pages::checkPlace);
  }

  /// Writes it, and says where it is now if that isn't to be seen.
  ///
  /// @throws CannotWriteException when it can't be written
  void write(String page, PrintWriter out, PrintWriter err) {
    if (file.isEmpty()) {
      out.print(page);
      return;
    }
    Pages.write(file.get(), page);
    err.println("The page is in %s".formatted(Shown.text(file.get().toString())));
  }
}
