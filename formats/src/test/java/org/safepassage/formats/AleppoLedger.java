package org.safepassage.formats;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Agreement;
import org.safepassage.ledger.Event;
import org.safepassage.model.AgreementId;
import org.safepassage.model.CountRule;
import org.safepassage.operate.OperationRecord;
import org.safepassage.operate.Room;
import org.safepassage.operate.Standing;

/// The record of Aleppo with the room that it is read in, and how things stood at a moment.
record AleppoLedger(OperationFolder folder, List<Event> events, Room room) {
  static final Path FILE = Valley.home().resolve("scenarios/aleppo-2016/ledger.jsonl");

  static AleppoLedger open() {
    OperationFolder folder = Valley.aleppo();
    Map<AgreementId, Agreement> agreements = new LinkedHashMap<>();
    folder.agreements().forEach(agreement -> agreements.put(agreement.id(), agreement));
    Room room = new Room(folder.operation(), agreements);
    return new AleppoLedger(folder, LedgerFiles.read(FILE).value().orElseThrow(), room);
  }

  /// @param clock by the clocks of Aleppo, such as `2016-12-16T10:00`
  static Instant at(String clock) {
    return OffsetDateTime.parse(clock + ":00+02:00").toInstant();
  }

  OperationRecord emptyRecord() {
    return new OperationRecord(folder.operation().id(), CountRule.SMALLEST);
  }

  /// What was recorded by then, folded.
  OperationRecord recordAt(Instant now) {
    OperationRecord record = emptyRecord();
    events.stream().filter(event -> !event.recorded().isAfter(now)).forEach(record::take);
    return record;
  }

  Standing standingAt(String clock) {
    return room.standing(recordAt(at(clock)), at(clock));
  }
}
