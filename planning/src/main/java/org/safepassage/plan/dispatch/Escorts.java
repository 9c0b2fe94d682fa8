package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.model.Escort;
import org.safepassage.model.EscortId;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Back;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.Minute;

/// Where the escort teams are. A team that has not been out yet can be anywhere.
final class Escorts {
  private final Map<EscortId, @Nullable Back[]> free = new LinkedHashMap<>();
  private final Set<EscortTeam> promised = new HashSet<>();
  private final EmptyDrives drives;

  Escorts(List<Escort> escorts, EmptyDrives drives) {
    this.drives = drives;
    for (Escort escort : escorts) {
      free.put(escort.id(), new Back[escort.teams()]);
    }
  }

  /// One team of each escort that can be at a place at `now`.
  ///
  /// @return nothing when one is missing
  Optional<List<EscortTeam>> find(Set<EscortId> wanted, PlaceId place, int now) {
    List<EscortTeam> found = new ArrayList<>();
    for (EscortId escort : wanted.stream().sorted().toList()) {
      @Nullable Back[] teams = free.getOrDefault(escort, new Back[0]);
      int best = -1;
      int bestAt = now;
      for (int i = 0; i < teams.length; i++) {
        OptionalInt at = at(teams[i], place);
        if (at.isPresent() && at.getAsInt() <= now && (best < 0 || at.getAsInt() > bestAt)) {
          best = i;
          bestAt = at.getAsInt();
        }
      }
      if (best < 0) {
        return Optional.empty();
      }
      found.add(new EscortTeam(escort, best + 1));
    }
    return Optional.of(found);
  }

  /// When a team of an escort can next be at a place, after `now`.
  OptionalInt next(Set<EscortId> wanted, PlaceId place, int now) {
    int next = Integer.MAX_VALUE;
    for (EscortId escort : wanted) {
      for (@Nullable Back team : free.getOrDefault(escort, new Back[0])) {
        OptionalInt at = at(team, place);
        if (at.isPresent() && at.getAsInt() > now) {
          next = Math.min(next, at.getAsInt());
        }
      }
    }
    return next == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(next);
  }

  private OptionalInt at(@Nullable Back team, PlaceId place) {
    if (team == null) {
      return OptionalInt.of(0);
    }
    OptionalInt drive = drives.minutes(team.place(), place);
    return drive.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(team.at().value() + drive.getAsInt());
  }

  /// Keeps teams for a later convoy.
  void promise(List<EscortTeam> teams, PlaceId origin) {
    promised.addAll(teams);
    set(teams, out(origin));
  }

  /// Out until further notice.
  void take(List<EscortTeam> teams, PlaceId origin) {
    promised.removeAll(teams);
    set(teams, out(origin));
  }

  private static Back out(PlaceId origin) {
    return new Back(origin, Minute.of(Integer.MAX_VALUE / 2));
  }

  void put(List<EscortTeam> teams, Back back) {
    set(teams.stream().filter(team -> !promised.contains(team)).toList(), back);
  }

  private void set(List<EscortTeam> teams, Back back) {
    for (EscortTeam team : teams) {
      @Nullable Back[] all = free.get(team.escort());
      if (all != null) {
        all[team.number() - 1] = back;
      }
    }
  }
}
