package org.safepassage.plan.dispatch;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.VehicleRef;

/// Sends vehicles that nobody can use where they stand to places where people may leave and
/// vehicles are missing.
final class Relocation {
  private final Ground ground;
  private final Yard yard;
  private final Agenda agenda;
  private final boolean anyChoice;

  Relocation(Ground ground, Yard yard, Agenda agenda) {
    this.ground = ground;
    this.yard = yard;
    this.agenda = agenda;
    this.anyChoice =
        yard.kinds().stream()
            .anyMatch(kind ->
                ground.lines().stream().map(Line::origin).filter(kind::serves).distinct().count()
                    > 1);
  }

  /// @param left who waits, by line and category
  /// @param sleepsUntil lines that wait for the road, not for vehicles
  /// @param allowed how many people of a line may board now
  void send(int now, long[][] left, int[] sleepsUntil, ToLongFunction<Line> allowed) {
    if (!anyChoice) {
      return;
    }
    for (Line line : ground.lines()) {
      if (sleepsUntil[line.index()] <= now && !ground.isDone(left[line.index()])) {
        long people = allowed.applyAsLong(line);
        if (people > 0) {
          sendTo(line, people, now, left, allowed);
        }
      }
    }
  }

  private void sendTo(
      Line line, long people, int now, long[][] left, ToLongFunction<Line> allowed) {
    long missing = Math.min(people, sum(left[line.index()]));
    int vehicles = 0;
    for (Yard.Kind kind : yard.kinds()) {
      int there =
          yard.available(kind, line.origin(), ground.shortest(line, now))
              + yard.coming(kind, line.origin());
      if (canUse(line, kind, left)) {
        vehicles += there;
        missing -= there * seats(line, kind, left);
      }
    }
    for (Yard.Kind kind : yard.kinds()) {
      if (kind.serves(line.origin()) && canUse(line, kind, left)) {
        for (PlaceId from : yard.elsewhere(kind, line.origin())) {
          OptionalInt drive = ground.drives().minutes(from, line.origin());
          if (drive.isEmpty() || isWanted(kind, from, left, allowed)) {
            continue;
          }
          long seats = seats(line, kind, left);
          long wanted = Math.max(Math.ceilDiv(missing, seats), (long) line.least() - vehicles);
          int at = now + Math.max(1, drive.getAsInt());
          Outing there = ground.shortest(line, at);
          // Whoever hasn't rested by now doesn't on the way either.
          Outing outing = new Outing(now, there.off(), there.back());
          int sent = (int) Math.min(wanted, yard.standing(kind, from, outing));
          if (sent > 0) {
            List<VehicleRef> moved = yard.send(kind, sent, from, line.origin(), outing, now);
            agenda.add(at, new Agenda.Event.Moved(kind, moved, line.origin()));
            missing -= sent * seats;
            vehicles += sent;
          }
        }
      }
    }
  }

  private boolean isWanted(
      Yard.Kind kind, PlaceId place, long[][] left, ToLongFunction<Line> allowed) {
    return ground.lines().stream()
        .anyMatch(line ->
            line.origin().equals(place)
                && canUse(line, kind, left)
                && allowed.applyAsLong(line) > 0);
  }

  private static boolean canUse(Line line, Yard.Kind kind, long[][] left) {
    return seats(line, kind, left) > 0;
  }

  /// The seats of one vehicle that somebody who waits could have, or its room for goods.
  private static long seats(Line line, Yard.Kind kind, long[][] left) {
    long most = 0;
    long[] fit = Loader.fit(line, kind);
    for (int i = 0; i < fit.length; i++) {
      if (left[line.index()][i] > 0) {
        most = Math.max(most, fit[i]);
      }
    }
    return most;
  }

  private static long sum(long[] left) {
    long sum = 0;
    for (long people : left) {
      sum += people;
    }
    return sum;
  }
}
