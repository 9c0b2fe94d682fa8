package org.safepassage.formats;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.safepassage.ledger.Body;

/// How the events of one kind are written.
///
/// @param kind the written name
/// @param fields all that they may have, in the canonical order
record EventForm(String kind, List<LedgerField<?>> fields, Function<LedgerObject, Body> maker) {
  static final LedgerField<String> KIND = LedgerField.needed("kind", LedgerForms::text);

  EventForm {
    fields = List.copyOf(fields);
  }

  static EventForm of(String kind, Function<LedgerObject, Body> maker, LedgerField<?>... fields) {
    return new EventForm(kind, Stream.concat(Stream.of(KIND), Stream.of(fields)).toList(), maker);
  }
}
