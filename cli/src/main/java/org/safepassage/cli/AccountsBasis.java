package org.safepassage.cli;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.record.Reconciliation;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.model.Operation;

/// What texts are read with.
///
/// @param operation whose places and parties they name
/// @param record what was counted, where a ledger is given
/// @param since which texts are new: those published then or later
record AccountsBasis(
    Optional<Operation> operation, Optional<Reconciliation> record, Optional<LocalDateTime> since) {

  Gazetteer gazetteer() {
    return Gazetteer.of(operation);
  }

  ZoneId zone() {
    return operation.map(known -> known.calendar().zone()).orElse(ZoneOffset.UTC);
  }

  /// A text of which only the day is known is new for all of that day; one without a day always is.
  boolean isNew(SourceText text) {
    return since.isEmpty()
        || text.published().isEmpty()
        || !text.published()
            .get()
            .atTime(text.publishedAt().orElse(LocalTime.MAX))
            .isBefore(since.get());
  }
}
