package org.safepassage.plan.busroutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.safepassage.plan.buses.BusPlan;
import org.safepassage.plan.buses.BusRoute;
import org.safepassage.plan.buses.Round;

/// All routes while they are being changed. Every load is in one of them, always. The arrays are
/// open to the search, which changes them millions of times; only the first `size` of each count.
final class Fleet {
  private static final int ROOM = 3;

  private final Ways ways;
  final int[] yard;
  final int[] size;
  final int[][] pickup;
  final int[][] shelter;
  final int[] free;

  Fleet(Ways ways) {
    this.ways = ways;
    int buses = Arrays.stream(ways.busesAt()).sum();
    this.yard = new int[buses];
    this.size = new int[buses];
    int room = Math.min(ways.loads(), ROOM * Math.ceilDiv(ways.loads(), buses) + ROOM);
    this.pickup = new int[buses][room];
    this.shelter = new int[buses][room];
    this.free = ways.capacity().clone();
    int bus = 0;
    for (int y = 0; y < ways.busesAt().length; y++) {
      for (int i = 0; i < ways.busesAt()[y]; i++) {
        yard[bus++] = y;
      }
    }
  }

  void clear() {
    Arrays.fill(size, 0);
    System.arraycopy(ways.capacity(), 0, free, 0, free.length);
  }

  int buses() {
    return size.length;
  }

  int length(int bus) {
    int[] from = pickup[bus];
    int[] to = shelter[bus];
    int length = 0;
    for (int i = 0; i < size[bus]; i++) {
      int[] between = ways.between()[from[i]];
      length += (i == 0 ? ways.first()[yard[bus]][from[0]] : between[to[i - 1]]) + between[to[i]];
    }
    return length;
  }

  void append(int bus, int from, int to) {
    insert(bus, size[bus], from, to);
    free[to]--;
  }

  /// Takes a load out of a route; its place at the shelter stays taken.
  void remove(int bus, int at) {
    int behind = size[bus] - at - 1;
    System.arraycopy(pickup[bus], at + 1, pickup[bus], at, behind);
    System.arraycopy(shelter[bus], at + 1, shelter[bus], at, behind);
    size[bus]--;
  }

  void insert(int bus, int at, int from, int to) {
    makeRoom(bus, size[bus] + 1);
    int behind = size[bus] - at;
    System.arraycopy(pickup[bus], at, pickup[bus], at + 1, behind);
    System.arraycopy(shelter[bus], at, shelter[bus], at + 1, behind);
    pickup[bus][at] = from;
    shelter[bus][at] = to;
    size[bus]++;
  }

  /// Lets a route become so long.
  void makeRoom(int bus, int loads) {
    if (loads > pickup[bus].length) {
      pickup[bus] = Arrays.copyOf(pickup[bus], loads + ROOM);
      shelter[bus] = Arrays.copyOf(shelter[bus], loads + ROOM);
    }
  }

  BusPlan plan() {
    List<BusRoute> routes = new ArrayList<>();
    for (int bus = 0; bus < size.length; bus++) {
      List<Round> rounds = new ArrayList<>();
      for (int i = 0; i < size[bus]; i++) {
        rounds.add(new Round(pickup[bus][i], shelter[bus][i]));
      }
      routes.add(new BusRoute(yard[bus], rounds));
    }
    return new BusPlan(routes);
  }
}
