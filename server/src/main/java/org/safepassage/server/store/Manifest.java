package org.safepassage.server.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.ledger.Hash;
import org.safepassage.model.OperationId;

/// The list of contents of a backup: for each operation how many events and their Merkle root, and
/// for each part that is no ledger how many lines and its hash. Written as lines, so that a root can
/// be read, and copied, by eye.
///
///     safepassage backup/1
///     ledger 18 8e39f557... valley
///     part 3 5a0c11de... accounts
final class Manifest {
  static final String NAME = "MANIFEST";

  private static final String FIRST_LINE = "safepassage backup/1";
  private static final Pattern LEDGER = Pattern.compile("ledger ([0-9]{1,18}) ([0-9a-f]{64}) (.+)");
  private static final Pattern PART =
      Pattern.compile("part ([0-9]{1,18}) ([0-9a-f]{64}) ([a-z0-9-]+)");

  private Manifest() {}

  static String text(BackupContents contents) {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    contents
        .ledgers()
        .forEach(each ->
            text.append(
                "ledger %d %s %s\n".formatted(each.events(), each.root(), each.operation())));
    contents
        .parts()
        .forEach(each ->
            text.append("part %d %s %s\n".formatted(each.lines(), each.content(), each.name())));
    return text.toString();
  }

  /// @throws BackupException when it is none, or one of a later version
  static BackupContents parse(String text) throws BackupException {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) {
      throw wrong(lines.isEmpty() ? "" : lines.getFirst());
    }
    List<BackupContents.Ledger> ledgers = new ArrayList<>();
    List<BackupContents.Part> parts = new ArrayList<>();
    Set<String> files = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      Matcher ledger = LEDGER.matcher(line);
      Matcher part = PART.matcher(line);
      String file;
      if (ledger.matches()) {
        ledgers.add(ledger(line, ledger));
        file = ledgers.getLast().file();
      } else if (part.matches()) {
        parts.add(
            new BackupContents.Part(
                part.group(3), Long.parseLong(part.group(1)), Hash.parse(part.group(2))));
        file = parts.getLast().file();
      } else {
        throw wrong(line);
      }
      if (!files.add(file)) {
        throw wrong(line);
      }
    }
    return new BackupContents(ledgers, parts);
  }

  private static BackupContents.Ledger ledger(String line, Matcher ledger) throws BackupException {
    try {
      return new BackupContents.Ledger(
          new OperationId(ledger.group(3)),
          Long.parseLong(ledger.group(1)),
          Hash.parse(ledger.group(2)));
    } catch (IllegalArgumentException notAnId) {
      throw wrong(line);
    }
  }

  private static BackupException wrong(String line) {
    return new BackupException(
        """
        The list of contents of the backup has a line that is not understood: "%s".
        Maybe a later version has written it, or this is another file.\
        """
            .formatted(line.length() > 200 ? line.substring(0, 200) + "…" : line));
  }
}
