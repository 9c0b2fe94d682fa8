package org.safepassage.ledger;

import java.util.List;

/// FEATURE UNDER TEST: the store in memory behaves as a store.
final class MemoryStoreTest extends EventStoreContract {
  @Override
  protected List<EventStore> stores() {
    MemoryStore store = new MemoryStore(clock);
    return List.of(store, store);
  }
}
