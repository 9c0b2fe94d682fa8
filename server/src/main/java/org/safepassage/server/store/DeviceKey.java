package org.safepassage.server.store;

import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;

/// What tells an entry, or a command, from all others of an operation.
record DeviceKey(DeviceId device, EntryKey key) {
  static DeviceKey of(Event event) {
    return of(event.entry());
  }

  static DeviceKey of(Entry entry) {
    return new DeviceKey(entry.by().device(), entry.key());
  }
}
