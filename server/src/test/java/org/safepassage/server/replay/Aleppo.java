package org.safepassage.server.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Agreement;
import org.safepassage.formats.LedgerFiles;
import org.safepassage.formats.OperationFiles;
import org.safepassage.formats.OperationFolder;
import org.safepassage.ledger.Event;
import org.safepassage.model.AgreementId;
import org.safepassage.model.CountRule;
import org.safepassage.model.Operation;
import org.safepassage.operate.OperationRecord;
import org.safepassage.operate.Room;
import org.safepassage.operate.Standing;

/// The record of Aleppo and its files.
record Aleppo(OperationFolder folder, List<Event> events) {
  static Aleppo open() {
    Path home =
        Path.of(System.getProperty("safepassage.home", "..")).resolve("scenarios/aleppo-2016");
    return new Aleppo(
        OperationFiles.read(home).value().orElseThrow(),
        LedgerFiles.read(home.resolve("ledger.jsonl")).value().orElseThrow());
  }

  /// @param clock by the clocks of Aleppo, such as `2016-12-16T10:00`
  static Instant at(String clock) {
    return OffsetDateTime.parse(clock + ":00+02:00").toInstant();
  }

  Room room() {
    return room(folder.operation());
  }

  Room room(Operation operation) {
    Map<AgreementId, Agreement> agreements = new LinkedHashMap<>();
    folder.agreements().forEach(agreement -> agreements.put(agreement.id(), agreement));
    return new Room(operation, agreements);
  }

  /// How things stood, worked out from the first event on.
  Standing fromScratch(Instant now) {
    OperationRecord record = new OperationRecord(folder.operation().id(), CountRule.SMALLEST);
    events.stream().filter(event -> !event.recorded().isAfter(now)).forEach(record::take);
    return room().standing(record, now);
  }
}
