package org.safepassage.amend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Hindrance;
import org.safepassage.agreement.Hindrance.Mover;
import org.safepassage.model.CommitmentId;

/// What has to be cut where a deal has come to rest. The least groups whose members wait only for
/// each other, or for nobody who still moves: nothing outside such a group can set it going, so
/// every amendment must touch something inside each of them.
final class Regions {
  private final FileOrder order;
  private final Set<CommitmentId> excused;
  private final Set<CommitmentId> unfinished;
  private final Map<Mover, List<Hindrance>> hindrances = new LinkedHashMap<>();
  private final Set<Mover> wanted = new LinkedHashSet<>();

  /// @param excused commitments that need not be complete
  private Regions(FileOrder order, Deal.Rest rest, Set<CommitmentId> excused) {
    this.order = order;
    this.excused = excused;
    this.unfinished = rest.unfinished();
    for (Hindrance hindrance : order.hindrances(rest)) {
      order
          .movers(hindrance.who())
          .forEach(who -> hindrances.computeIfAbsent(who, _ -> new ArrayList<>()).add(hindrance));
    }
    for (CommitmentId commitment : unfinished) {
      if (!excused.contains(commitment)) {
        wanted.add(new Mover.OfCommitment(commitment));
      }
    }
  }

  /// One such group.
  ///
  /// @param commitments those in it
  /// @param ways each a set of places that together let somebody in it go on; every amendment
  ///   contains one of them
  record Region(List<CommitmentId> commitments, List<Set<Spot>> ways) {
    Region {
      commitments = List.copyOf(commitments);
      ways = List.copyOf(ways);
    }

    /// The fewest clauses that a way through it takes.
    int least() {
      return ways.stream().mapToInt(Set::size).min().orElseThrow();
    }

    Set<Spot> spots() {
      Set<Spot> spots = new LinkedHashSet<>();
      ways.forEach(spots::addAll);
      return spots;
    }
  }

  /// The groups, no two with a member in common. Empty where everybody has arrived who must.
  static List<Region> in(FileOrder order, Deal.Rest rest, Set<CommitmentId> excused) {
    return new Regions(order, rest, excused).find();
  }

  private List<Region> find() {
    List<Region> regions = new ArrayList<>();
    Set<Mover> taken = new LinkedHashSet<>();
    for (Set<Mover> group : closedGroups()) {
      if (group.stream().noneMatch(taken::contains)) {
        taken.addAll(group);
        regions.add(region(group));
      }
    }
    return regions;
  }

  /// For everybody who must go on, all those whom they wait for; the smallest groups first.
  private List<Set<Mover>> closedGroups() {
    Components components = Components.of(hindrances.keySet(), this::waitsFor);
    List<Set<Mover>> groups = new ArrayList<>();
    Map<Integer, Set<Mover>> closed = new HashMap<>();
    for (int component : components.inOrder()) {
      boolean isWanted = components.members(component).stream().anyMatch(wanted::contains);
      Set<Mover> group = new LinkedHashSet<>(components.members(component));
      boolean above = false;
      for (int below : components.below(component)) {
        Set<Mover> lower = closed.get(below);
        if (lower == null) {
          above = true;
        } else {
          group.addAll(lower);
        }
      }
      if (!above && isWanted) {
        groups.add(group);
      } else if (!above) {
        closed.put(component, group);
      }
    }
    return groups;
  }

  private Set<Mover> waitsFor(Mover who) {
    Set<Mover> all = new LinkedHashSet<>();
    for (Hindrance hindrance : hindrances.getOrDefault(who, List.of())) {
      order.movers(hindrance.waitsFor()).stream().filter(hindrances::containsKey).forEach(all::add);
    }
    return all;
  }

  private Region region(Set<Mover> group) {
    Set<Set<Spot>> ways = new LinkedHashSet<>();
    Set<Spot> quotas = new LinkedHashSet<>();
    for (Mover who : group) {
      for (Hindrance hindrance : hindrances.getOrDefault(who, List.of())) {
        way(hindrance, ways);
      }
      quota(who, quotas);
    }
    quotas.forEach(quota -> ways.add(Set.of(quota)));
    List<Set<Spot>> sorted = new ArrayList<>(ways);
    sorted.sort(java.util.Comparator.comparingInt(Set::size));
    List<CommitmentId> commitments = new ArrayList<>();
    for (Mover who : group) {
      if (who instanceof Mover.OfCommitment(var commitment)) {
        commitments.add(commitment);
      }
    }
    return new Region(commitments, sorted);
  }

  private void way(Hindrance hindrance, Set<Set<Spot>> ways) {
    if (hindrance.firm()) {
      return;
    }
    Set<Spot> way = new LinkedHashSet<>();
    for (ConditionAt condition : hindrance.conditions()) {
      way.add(new Spot.OfCondition(condition));
    }
    hindrance.lot().ifPresent(commitment -> way.add(new Spot.OfLot(commitment)));
    if (!way.isEmpty()) {
      ways.add(order.spots(way));
    }
  }

  private void quota(Mover who, Set<Spot> quotas) {
    if (who instanceof Mover.OfCommitment(var commitment)
        && unfinished.contains(commitment)
        && !excused.contains(commitment)) {
      quotas.add(new Spot.OfQuota(commitment));
    }
  }
}
