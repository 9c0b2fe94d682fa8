package org.safepassage.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.accounts.record.Reconciliation;
import org.safepassage.formats.LedgerFiles;
import org.safepassage.formats.OperationFiles;
import org.safepassage.formats.OperationFolder;
import org.safepassage.formats.Reading;
import org.safepassage.ledger.Event;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;
import org.safepassage.operate.CountHistory;
import org.safepassage.operate.OperationRecord;

/// Opens the operation and the record that texts are read with.
record AccountsRecord(@Nullable Path operation, @Nullable Path ledger, List<Finding> findings) {
  private static final String LEDGER = "ledger.jsonl";

  /// @param since which texts are new
  AccountsBasis basis(Optional<LocalDateTime> since) {
    Optional<OperationFolder> folder = folder();
    return new AccountsBasis(
        folder.map(OperationFolder::operation),
        ledger == null ? Optional.empty() : folder.flatMap(known -> record(known, ledger)),
        since);
  }

  private Optional<OperationFolder> folder() {
    if (operation == null) {
      return Optional.empty();
    }
    Reading<OperationFolder> reading = OperationFiles.read(operation);
    findings.addAll(reading.findings());
    return reading.value();
  }

  private Optional<Reconciliation> record(OperationFolder folder, Path given) {
    Path file = Files.isDirectory(given) ? given.resolve(LEDGER) : given;
    Reading<List<Event>> reading = LedgerFiles.read(file);
    findings.addAll(reading.findings());
    return reading.value().flatMap(events -> record(folder, events, file));
  }

  private Optional<Reconciliation> record(OperationFolder folder, List<Event> events, Path file) {
    OperationRecord record =
        new OperationRecord(folder.operation().id(), folder.operation().reckoning().counts());
    for (Event event : events) {
      if (!event.operation().equals(folder.operation().id())) {
        findings.add(
            new Finding(
                FindingCode.WRONG_VALUE,
                new SourceRef(file.toString(), Math.toIntExact(event.sequence().value()), 1),
                "This is the record of \"%s\", and the operation is \"%s\"."
                    .formatted(event.operation(), folder.operation().id()),
                "Maybe the ledger of another operation was named."));
        return Optional.empty();
      }
      record.take(event);
    }
    return Optional.of(
        new Reconciliation(
            folder.operation(),
            folder.agreements(),
            CountHistory.of(record, folder.operation(), folder.agreements())));
  }
}
