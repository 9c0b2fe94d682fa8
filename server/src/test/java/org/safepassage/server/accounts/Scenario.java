package org.safepassage.server.accounts;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.safepassage.formats.OperationFiles;
import org.safepassage.ledger.MemoryStore;
import org.safepassage.model.Operation;
import org.safepassage.operate.Room;
import org.safepassage.server.room.LiveRoom;

/// Operations of the folder of scenarios, and rooms for them in which nothing has happened yet.
final class Scenario {
  private Scenario() {}

  static Operation operation(String name) {
    return OperationFiles.read(
            Path.of(System.getProperty("safepassage.home", "."), "scenarios", name))
        .value()
        .orElseThrow()
        .operation();
  }

  static LiveRoom room(String name, InstantSource clock) {
    Operation operation = operation(name);
    MemoryStore store = new MemoryStore(clock);
    store.open(operation.id());
    return new LiveRoom(new Room(operation, Map.of()), store, clock);
  }
}
