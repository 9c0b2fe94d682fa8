package org.safepassage.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.ledger.Hash;
import org.safepassage.model.OperationId;

/// What a backup holds: for each operation how many events and their Merkle root, and the parts that
/// are no ledgers. Written as lines, so that a root can be read, and copied, by eye.
///
///     safepassage backup/1
///     ledger 18 8e39f557... valley
///     part users
record Manifest(List<Ledger> ledgers, List<String> parts) {
  static final String NAME = "MANIFEST";

  private static final String FIRST_LINE = "safepassage backup/1";
  private static final Pattern LEDGER = Pattern.compile("ledger ([0-9]{1,18}) ([0-9a-f]{64}) (.+)");
  private static final Pattern PART = Pattern.compile("part ([a-z0-9-]+)");

  Manifest {
    ledgers = List.copyOf(ledgers);
    parts = List.copyOf(parts);
  }

  record Ledger(OperationId operation, long events, Hash root) {
    /// The name of its file in the backup. An id holds nothing that a path is made of.
    String file() {
      return "ledgers/" + operation + ".jsonl";
    }
  }

  /// The name of a part's file in the backup.
  static String file(String part) {
    return "parts/" + part;
  }

  String text() {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    ledgers.forEach(each ->
        text.append("ledger %d %s %s\n".formatted(each.events(), each.root(), each.operation())));
    parts.forEach(part -> text.append("part ").append(part).append('\n'));
    return text.toString();
  }

  /// @throws BackupException when it is none, or one of a later version
  static Manifest parse(String text) throws BackupException {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) {
      throw wrong(lines.isEmpty() ? "" : lines.getFirst());
    }
    List<Ledger> ledgers = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Matcher ledger = LEDGER.matcher(line);
      Matcher part = PART.matcher(line);
      if (ledger.matches()) {
        ledgers.add(
            new Ledger(
                new OperationId(ledger.group(3)),
                Long.parseLong(ledger.group(1)),
                Hash.parse(ledger.group(2))));
      } else if (part.matches()) {
        parts.add(part.group(1));
      } else {
        throw wrong(line);
      }
    }
    return new Manifest(ledgers, parts);
  }

  private static BackupException wrong(String line) {
    return new BackupException(
        """
        The list of contents of the backup has a line that is not understood: "%s".
        Maybe a later version has written it, or this is another file.\
        """
            .formatted(line));
  }
}
