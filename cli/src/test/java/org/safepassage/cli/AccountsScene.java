package org.safepassage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Texts about the operation of December 2016 that nobody ever published: their outlets and words
/// are made up, so that what they say can be anything.
final class AccountsScene {
  private final Path folder;
  private final List<String> names = new ArrayList<>();

  AccountsScene(Path folder) {
    this.folder = folder;
  }

  /// A text of an outlet on a day of December 2016.
  AccountsScene text(String name, String outlet, int day, String text) {
    return file(name + ".txt", "Date: 2016-12-%02d\nOutlet: %s\n\n%s".formatted(day, outlet, text));
  }

  AccountsScene file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  AccountsScene file(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
      names.add(name);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All texts, read with the operation and its record.
  Said read(String... more) {
    List<String> words = new ArrayList<>(List.of("accounts"));
    names.forEach(name -> words.add(folder.resolve(name).toString()));
    words.addAll(List.of("--operation", Said.scenario(), "--ledger", Said.scenario()));
    words.addAll(List.of(more));
    return Said.by(words.toArray(String[]::new));
  }

  /// All texts, read with nothing.
  Said readAlone(String... more) {
    List<String> words = new ArrayList<>(List.of("accounts"));
    names.forEach(name -> words.add(folder.resolve(name).toString()));
    words.addAll(List.of(more));
    return Said.by(words.toArray(String[]::new));
  }
}
