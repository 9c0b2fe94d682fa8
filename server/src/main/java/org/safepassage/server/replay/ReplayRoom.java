package org.safepassage.server.replay;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.operate.Room;
import org.safepassage.operate.Standing;
import org.safepassage.server.room.LiveRoom;

/// The room of an operation as it was at the moment that a replay shows. It is a live room like any
/// other, and whatever shows one shows this; only that it is another one after the clock was set
/// back, as a room never forgets.
///
/// Safe to share between threads.
public final class ReplayRoom {
  private final Room room;
  private final Replay replay;
  private final ReentrantLock turning = new ReentrantLock();

  private LiveRoom live;
  private long turns;

  /// @param room the files of the operation whose ledger is played
  /// @throws IllegalArgumentException when they are of another operation
  public ReplayRoom(Room room, Replay replay) {
    if (!room.operation().id().equals(replay.operation())) {
      throw new IllegalArgumentException(
          """
          The ledger of %s can't be played in a room of %s.
          Maybe the folder of another operation was opened.\
          """
              .formatted(replay.operation(), room.operation().id()));
    }
    this.room = room;
    this.replay = replay;
    this.turns = replay.turns();
    this.live = begin();
  }

  public Replay replay() {
    return replay;
  }

  /// The room as it is now, caught up with the clock. Another one than before if the clock was set
  /// back meanwhile: whoever listens to the old one hears nothing more.
  public LiveRoom current() {
    turning.lock();
    try {
      do {
        if (turns != replay.turns()) {
          turns = replay.turns();
          live = begin();
        }
        catchUp(live);
      } while (turns != replay.turns());
      return live;
    } finally {
      turning.unlock();
    }
  }

  /// How things stood at the moment that the replay shows.
  public Standing standing() {
    while (true) {
      long before = replay.turns();
      LiveRoom now = current();
      Instant at = replay.instant();
      Standing standing = now.read(record -> room.standing(record, at));
      if (before == replay.turns()) {
        return standing;
      }
    }
  }

  private LiveRoom begin() {
    return new LiveRoom(room, replay, replay);
  }

  private static void catchUp(LiveRoom room) {
    try {
      room.catchUp();
    } catch (UnknownOperationException e) {
      throw new IllegalStateException("A replay holds the operation that it plays.", e);
    }
  }
}
