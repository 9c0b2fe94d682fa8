package org.safepassage.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UserId;
import org.safepassage.model.FindingCode;
import org.safepassage.model.OperationId;
import org.safepassage.model.SourceRef;

/// Reads events, and what they say, from JSON: what [org.safepassage.ledger.Canonical] writes, and
/// what programs send. The format is told in `docs/formats/ledger.md`.
///
/// Reads any order of keys and any blanks; whether a line is byte for byte the canonical one is for
/// [LedgerFiles] to ask. Nothing is left aside: an unknown key is an error, since what it said
/// would be lost.
public final class LedgerReader {
  private static final LedgerField<OperationId> OPERATION =
      LedgerField.needed("operation", LedgerForms.id(OperationId::new));
  private static final LedgerField<Sequence> SEQUENCE =
      LedgerField.needed("sequence", EventForms::sequence);
  private static final LedgerField<Instant> RECORDED =
      LedgerField.needed("recorded", LedgerForms::moment);
  private static final LedgerField<Instant> OCCURRED =
      LedgerField.needed("occurred", LedgerForms::moment);
  private static final LedgerField<UserId> USER =
      LedgerField.needed("user", LedgerForms.id(UserId::new));
  private static final LedgerField<Role> ROLE =
      LedgerField.needed("role", LedgerForms.oneOf(Role.values(), Role::word));
  private static final LedgerField<DeviceId> DEVICE =
      LedgerField.needed("device", LedgerForms.id(DeviceId::new));
  private static final LedgerField<EntryKey> KEY =
      LedgerField.needed("key", LedgerForms.id(EntryKey::new));
  private static final LedgerField<Body> SAID = LedgerField.needed("said", EventForms::read);

  /// The fields of an event, in the canonical order.
  static final List<LedgerField<?>> FIELDS =
      List.of(OPERATION, SEQUENCE, RECORDED, OCCURRED, USER, ROLE, DEVICE, KEY, SAID);

  private LedgerReader() {}

  /// Reads one line.
  ///
  /// @param file as it is to be named in findings
  /// @param number the line, from 1
  /// @param text in UTF-8, without the end of the line
  public static Reading<Event> event(String file, int number, byte[] text) {
    Findings findings = new Findings();
    Optional<Event> event = event(file, number, text, findings);
    return event
        .map(read -> new Reading<>(Optional.of(read), List.of()))
        .orElseGet(() -> Reading.of(Optional.empty(), findings));
  }

  /// As [#event(String, int, byte\[\])], for many lines.
  static Optional<Event> event(String file, int number, byte[] text, Findings findings) {
    return read(file, number, text, findings, LedgerReader::event);
  }

  /// Reads what somebody says, without who, when and where in the ledger: the object below `said`.
  ///
  /// @param source as it is to be named in findings
  /// @param text JSON in UTF-8, on one line or on several
  public static Reading<Body> body(String source, byte[] text) {
    Findings findings = new Findings();
    return Reading.of(read(source, 1, text, findings, EventForms::read), findings);
  }

  /// Reads something that a program sends.
  static <T> Reading<T> sent(String source, byte[] text, LedgerField.Form<T> form) {
    Findings findings = new Findings();
    return Reading.of(read(source, 1, text, findings, form), findings);
  }

  private static <T> Optional<T> read(
      String file, int number, byte[] text, Findings findings, LedgerField.Form<T> form) {
    LedgerLine fast = new LedgerLine(file, number, false, new Findings());
    Optional<T> read = fast.parse(text).flatMap(value -> form.read(fast, value));
    if (read.isPresent()) {
      return read;
    }
    try {
      String decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
      LedgerLine exact = new LedgerLine(file, number, true, findings);
      return exact.parse(decoded).flatMap(value -> form.read(exact, value));
    } catch (CharacterCodingException e) {
      findings.add(
          FindingCode.NOT_UTF8,
          new SourceRef(file, number, 1),
          "This line is not written in UTF-8.",
          "Maybe another program has saved the file; take it from the server again.");
    }
    return Optional.empty();
  }

  private static Optional<Event> event(LedgerLine line, LedgerValue value) {
    if (!(value instanceof LedgerValue.Entries entries)) {
      return LedgerForms.wrongType(line, value, "an object in braces");
    }
    return LedgerObject.read(line, entries, "an event", FIELDS)
        .flatMap(object ->
            line.make(
                FindingCode.WRONG_VALUE,
                entries.column(),
                () -> {
                  Reporter by =
                      new Reporter(object.get(USER), object.get(ROLE), object.get(DEVICE));
                  return new Event(
                      object.get(OPERATION),
                      object.get(SEQUENCE),
                      object.get(RECORDED),
                      new Entry(object.get(OCCURRED), by, object.get(KEY), object.get(SAID)));
                }));
  }
}
