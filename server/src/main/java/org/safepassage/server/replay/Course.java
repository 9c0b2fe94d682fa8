package org.safepassage.server.replay;

import java.time.Duration;
import java.time.Instant;

/// How the clock of a replay runs: from which moment, since when, and how fast. Immutable, so that
/// it can be swapped as a whole.
///
/// @param from where it stood
/// @param since when it stood there, by the clock on the wall
/// @param turns how often it was set back
record Course(Instant from, Instant since, Speed speed, boolean isPlaying, long turns) {

  /// What it shows. Stands still at `end`, and while the clock on the wall is set back.
  Instant at(Instant wall, Instant end) {
    if (!isPlaying || !wall.isAfter(since)) {
      return from;
    }
    long left = Duration.between(from, end).toMillis();
    long passed = Duration.between(since, wall).toMillis();
    boolean isOver = passed >= left / speed.times() + 1;
    Instant there = isOver ? end : from.plusMillis(passed * speed.times());
    return there.isBefore(end) ? there : end;
  }

  Course playing(boolean play, Instant wall, Instant end) {
    return new Course(at(wall, end), wall, speed, play, turns);
  }

  Course withSpeed(Speed other, Instant wall, Instant end) {
    return new Course(at(wall, end), wall, other, isPlaying, turns);
  }

  Course jumpedTo(Instant moment, Instant wall, Instant end) {
    boolean isBack = moment.isBefore(at(wall, end));
    return new Course(moment, wall, speed, isPlaying, isBack ? turns + 1 : turns);
  }
}
