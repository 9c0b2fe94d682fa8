package org.safepassage.server.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.safepassage.model.OperationId;
import org.safepassage.server.access.Revocations;
import org.safepassage.server.api.Viewing.Notice;
import org.safepassage.server.operations.Rooms;
import org.safepassage.server.room.LiveRoom;

/// The live streams of all operations.
public final class Broadcasts implements AutoCloseable {
  private static final int MOST_VIEWERS = 5_000;

  private final Map<OperationId, Broadcast> byOperation = new ConcurrentHashMap<>();
  private final Runnable listening;

  public Broadcasts(Rooms rooms, Revocations revocations) {
    this.listening =
        revocations.listen(
            () -> byOperation.values().forEach(broadcast -> broadcast.tellAll(new Notice.Check())));
    rooms.listen(this::replace);
  }

  /// Whoever watched the room as it was comes back to it as it is.
  private void replace(LiveRoom room) {
    Broadcast before = byOperation.remove(room.operation());
    if (before != null) {
      before.close();
    }
  }

  Broadcast of(LiveRoom room) {
    return byOperation.computeIfAbsent(room.operation(), _ -> new Broadcast(room));
  }

  boolean isFull() {
    return byOperation.values().stream().mapToInt(Broadcast::viewers).sum() >= MOST_VIEWERS;
  }

  @Override
  public void close() {
    listening.run();
    byOperation.values().forEach(Broadcast::close);
    byOperation.clear();
  }
}
