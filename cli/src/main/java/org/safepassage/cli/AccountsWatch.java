package org.safepassage.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.formats.JsonText;
import org.safepassage.model.Finding;

/// Reads each text that is put into a folder or changed there, and tells it at once.
///
/// A file is read when it hasn't changed from one look to the next, so that none is read half
/// written. Each answer is out before the next text is read: whoever ends it loses nothing.
final class AccountsWatch {
  private static final long BETWEEN_LOOKS_MS = 300;

  private final Path folder;
  private final AccountsTexts texts;
  private final AccountsReading reading;
  private final Told told;

  /// Files as they were seen last, and as they were read.
  private final Map<Path, AccountsTexts.Stamp> seen = new LinkedHashMap<>();

  private final Map<Path, AccountsTexts.Stamp> done = new LinkedHashMap<>();
  private final Map<Path, List<AccountsReading.ReadOne>> read = new LinkedHashMap<>();

  /// Those of what was read that were not read here.
  private final Set<Path> given = new HashSet<>();

  private int findings;
  private boolean wasThere = true;

  /// Where it is told.
  record Told(PrintWriter out, PrintWriter err, boolean asJson) {}

  AccountsWatch(Path folder, AccountsTexts texts, AccountsReading reading, Told told) {
    this.folder = folder;
    this.texts = texts;
    this.reading = reading;
    this.told = told;
  }

  /// Until somebody ends it.
  ///
  /// @param before texts that what is new is compared with
  /// @return the exit code
  int run(List<SourceText> before) {
    try (Interruption interruption = Interruption.listen()) {
      return run(before, interruption::isAsked);
    }
  }

  int run(List<SourceText> before, BooleanSupplier isEnded) {
    if (!Files.isDirectory(folder)) {
      told.err()
          .println(
              """
              %s is no folder.
              Maybe %s.\
              """
                  .formatted(
                      Shown.text(folder.toString()),
                      Files.exists(folder)
                          ? "the folder that it is in was meant"
                          : "its name is misspelt, or it must be made first"));
      return Exit.WRONG_INPUT;
    }
    seed(before);
    told.err()
        .println("Watching %s for texts. Ctrl-C ends it.".formatted(Shown.text(folder.toString())));
    told.err().flush();
    while (!isEnded.getAsBoolean()) {
      look();
      try {
        Thread.sleep(BETWEEN_LOOKS_MS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    long count =
        read.entrySet().stream()
            .filter(each -> !given.contains(each.getKey()))
            .mapToLong(each -> each.getValue().size())
            .sum();
    told.err().println("Ended: %s read.".formatted(Amount.of(count, "text", "texts")));
    return Exit.YES;
  }

  /// A file of this folder that was given is not read again until it changes; then it takes the
  /// place that it had.
  private void seed(List<SourceText> before) {
    List<SourceText> elsewhere = new ArrayList<>(before);
    for (Path file : files()) {
      texts
          .findGiven(file)
          .ifPresent(known -> {
            seen.put(file, known.stamp());
            done.put(file, known.stamp());
            put(file, known.texts());
            elsewhere.removeAll(known.texts());
          });
    }
    put(Path.of(""), elsewhere);
  }

  private void put(Path file, List<SourceText> known) {
    read.put(file, known.stream().map(reading::read).toList());
    given.add(file);
  }

  /// Reads what has come to rest since the last look.
  void look() {
    for (Path file : files()) {
      Optional<AccountsTexts.Stamp> stamp = AccountsTexts.Stamp.of(file);
      boolean isAtRest = stamp.isPresent() && stamp.get().equals(seen.get(file));
      stamp.ifPresent(now -> seen.put(file, now));
      if (isAtRest && !stamp.get().equals(done.get(file))) {
        done.put(file, stamp.get());
        take(file);
      }
    }
  }

  private List<Path> files() {
    try (Stream<Path> listed = Files.list(folder)) {
      List<Path> files = listed.filter(AccountsTexts::isText).sorted().toList();
      tell(true);
      return files;
    } catch (IOException | UncheckedIOException _) {
      tell(false);
      return List.of();
    }
  }

  /// Once each time the folder goes or comes back.
  private void tell(boolean isThere) {
    if (isThere != wasThere) {
      told.err()
          .println(
              (isThere
                      ? "%s can be read again."
                      : """
                      %s can't be read any longer; it is watched in case that it comes back.
                      Maybe it was moved or deleted, or is on a drive that is not connected.\
                      """)
                  .formatted(Shown.text(folder.toString())));
      told.err().flush();
    }
    wasThere = isThere;
  }

  private void take(Path file) {
    List<SourceText> fresh = texts.again(file);
    List<Finding> all = texts.findings();
    if (all.size() > findings) {
      told.err().print(FindingsText.of(all.subList(findings, all.size())));
      told.err().flush();
      findings = all.size();
    }
    given.remove(file);
    read.put(file, fresh.stream().map(reading::read).toList());
    AccountsFound together =
        reading.together(read.values().stream().flatMap(List::stream).toList());
    List<SourceText> mine = read.get(file).stream().map(AccountsReading.ReadOne::text).toList();
    mine.forEach(text -> tell(together.only(text)));
  }

  private void tell(AccountsFound one) {
    told.out()
        .print(
            told.asJson()
                ? JsonText.line(new AccountsJson(one).whole())
                : new AccountsWords(one).whole() + "\n");
    told.out().flush();
  }
}
