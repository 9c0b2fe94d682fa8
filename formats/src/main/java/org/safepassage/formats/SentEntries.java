package org.safepassage.formats;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.EntryKey;
import org.safepassage.model.FindingCode;

/// Reads reports as devices send them: some at once, after hours without a network. The format is
/// told in `docs/formats/api.md`.
public final class SentEntries {
  /// More is sent in several requests.
  public static final int MOST = 500;

  private static final LedgerField<EntryKey> KEY =
      LedgerField.needed("key", LedgerForms.id(EntryKey::new));
  private static final LedgerField<Instant> OCCURRED =
      LedgerField.needed("occurred", LedgerForms::moment);
  private static final LedgerField<Body> SAID = LedgerField.needed("said", EventForms::read);
  private static final LedgerField<List<Sent>> ENTRIES =
      LedgerField.needed("entries", LedgerForms.list(SentEntries::entry));

  private SentEntries() {}

  /// A report as it is sent.
  ///
  /// @param key tells it from all others of the device
  /// @param occurred when it happened
  public record Sent(EntryKey key, Instant occurred, Body said) {}

  /// @param source as it is to be named in findings
  /// @param text JSON in UTF-8
  public static Reading<List<Sent>> read(String source, byte[] text) {
    return LedgerReader.sent(source, text, SentEntries::all);
  }

  private static Optional<List<Sent>> all(LedgerLine line, LedgerValue value) {
    if (!(value instanceof LedgerValue.Entries object)) {
      return LedgerForms.wrongType(line, value, "an object in braces");
    }
    Optional<List<Sent>> entries =
        LedgerObject.read(line, object, "what is sent", List.of(ENTRIES))
            .map(read -> read.get(ENTRIES));
    if (entries.isPresent() && (entries.get().isEmpty() || entries.get().size() > MOST)) {
      line.add(
          FindingCode.WRONG_VALUE,
          object.column(),
          "%d entries are sent; 1 to %d can be.".formatted(entries.get().size(), MOST),
          "Maybe send them in several parts.");
      return Optional.empty();
    }
    return entries;
  }

  private static Optional<Sent> entry(LedgerLine line, LedgerValue value) {
    if (!(value instanceof LedgerValue.Entries object)) {
      return LedgerForms.wrongType(line, value, "an object in braces");
    }
    return LedgerObject.read(line, object, "an entry", List.of(KEY, OCCURRED, SAID))
        .map(read -> new Sent(read.get(KEY), read.get(OCCURRED), read.get(SAID)));
  }
}
