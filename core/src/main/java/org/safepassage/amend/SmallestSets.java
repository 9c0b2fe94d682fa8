package org.safepassage.amend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.safepassage.model.CommitmentId;

/// The smallest sets of places in the text that have to be touched so that a deal completes, by
/// branch and bound. At every rest there are [Regions] that only an amendment inside them sets
/// going: the ways through one of them are the branches, and the fewest clauses for each, added up
/// over regions that have nothing in common, are the bound.
///
/// An idea of implicit hitting sets: the cuts are found one by one, as candidates come to rest.
final class SmallestSets {
  /// As many as there can't be: no text helps.
  static final int IMPOSSIBLE = Integer.MAX_VALUE;

  private static final int LEAST_HAND_OVER = 2;

  /// What extending sets may take, in commitments gone through.
  private static final int EXTENSION_EFFORT = 6_000;

  private static final int FEW_EXTENSIONS = 20;
  private static final int MOST_EXTENSIONS = 1_500;
  private static final int LARGEST_EXTENSION = 3;

  private final Deal deal;
  private final Function<Set<Spot>, Trial> works;
  private final int most;
  private final List<Set<Spot>> found = new ArrayList<>();
  private final List<Set<Spot>> failed = new ArrayList<>();
  private final Set<Set<Spot>> seen = new HashSet<>();
  private int fewest = Integer.MAX_VALUE;
  private boolean complete = true;

  /// @param works whether a set that might do really does: giving up conditions always does,
  ///   lowering a quota may bring others to rest
  /// @param most how many sets are looked for
  private SmallestSets(Deal deal, Function<Set<Spot>, Trial> works, int most) {
    this.deal = deal;
    this.works = works;
    this.most = most;
  }

  /// What came of trying a set for real.
  enum Trial {
    WORKS,
    FAILS,
    /// It wasn't tried in every wording.
    UNKNOWN;

    static Trial of(Wordings.Attempt attempt) {
      if (attempt.edits().isPresent()) {
        return WORKS;
      }
      return attempt.exact() ? FAILS : UNKNOWN;
    }
  }

  /// @param sets the smallest that were found, all of one size
  /// @param atLeast no set is smaller than this
  record Answer(List<Set<Spot>> sets, int atLeast) {
    Answer {
      sets = List.copyOf(sets);
    }

    boolean isProven() {
      return !sets.isEmpty() && sets.getFirst().size() <= atLeast;
    }
  }

  static Answer of(Deal deal, Function<Set<Spot>, Trial> works, int most) {
    return new SmallestSets(deal, works, most).find();
  }

  private Answer find() {
    List<Deal.Rest> rest = deal.asWritten();
    OptionalInt bound = bound(Set.of(), rest, false);
    if (bound.isEmpty() || bound.getAsInt() == 0) {
      return new Answer(List.of(), bound.orElse(IMPOSSIBLE));
    }
    dive(rest);
    if (found.isEmpty() || fewest > bound.getAsInt()) {
      search(Set.of(), rest, bound);
    } else {
      alternatives(Set.of(), regions(Set.of(), rest).orElseThrow(), rest);
    }
    extend();
    int apart =
        complete && !found.isEmpty() ? Math.max(bound.getAsInt(), fewest) : bound.getAsInt();
    return new Answer(found, Math.min(apart, jointly(rest)));
  }

  /// How many clauses an amendment with a simultaneous hand-over touches at least: those that it
  /// takes the place of, at least one on each side.
  private int jointly(List<Deal.Rest> rest) {
    return fewest <= LEAST_HAND_OVER
        ? fewest
        : Math.max(LEAST_HAND_OVER, bound(Set.of(), rest, true).orElse(IMPOSSIBLE));
  }

  /// A first set: through each region by the first of the ways.
  private void dive(List<Deal.Rest> from) {
    Set<Spot> chosen = Set.of();
    List<Deal.Rest> rest = from;
    while (!deal.isOutOfEffort()) {
      Optional<List<Regions.Region>> regions = regions(chosen, rest);
      if (regions.isEmpty()) {
        return;
      }
      if (regions.get().isEmpty()) {
        accept(chosen);
        return;
      }
      Set<Spot> more = new LinkedHashSet<>(chosen);
      regions.get().forEach(region -> more.addAll(region.ways().getFirst()));
      chosen = deal.order().spots(more);
      rest = deal.restWithout(chosen, from);
    }
  }

  /// As [#search], where what was found is known to be smallest and others of its size are looked
  /// for: with no bounds on the way, and with regions of which every amendment goes through each.
  private void alternatives(Set<Spot> chosen, List<Regions.Region> regions, List<Deal.Rest> from) {
    if (found.size() >= most || chosen.size() > fewest || !seen.add(chosen)) {
      return;
    }
    if (deal.isOutOfEffort()) {
      complete = false;
      return;
    }
    List<Deal.Rest> rest = from;
    List<Regions.Region> left = regions;
    if (left.isEmpty()) {
      rest = deal.restWithout(chosen, from);
      Optional<List<Regions.Region>> next = regions(chosen, rest);
      if (next.isEmpty()) {
        return;
      }
      left = next.get();
    }
    if (left.isEmpty()) {
      accept(chosen);
      return;
    }
    for (Set<Spot> way : left.getFirst().ways()) {
      Set<Spot> more = new LinkedHashSet<>(chosen);
      more.addAll(way);
      alternatives(deal.order().spots(more), left.subList(1, left.size()), rest);
    }
  }

  private void search(Set<Spot> chosen, List<Deal.Rest> rest, OptionalInt known) {
    if (!seen.add(chosen)) {
      return;
    }
    if (deal.isOutOfEffort()) {
      complete = false;
      return;
    }
    Optional<List<Regions.Region>> regions = regions(chosen, rest);
    if (regions.isEmpty()) {
      return;
    }
    if (regions.get().isEmpty()) {
      accept(chosen);
      return;
    }
    OptionalInt bound = known.isPresent() ? known : bound(chosen, rest, false);
    if (bound.isEmpty() || chosen.size() + bound.getAsInt() > largest()) {
      return;
    }
    for (Set<Spot> way : regions.get().getFirst().ways()) {
      Set<Spot> more = new LinkedHashSet<>(chosen);
      more.addAll(way);
      if (more.size() <= largest()) {
        search(deal.order().spots(more), deal.restWithout(more, rest), OptionalInt.empty());
      }
    }
  }

  /// How large a set may be to be worth finding.
  private int largest() {
    return found.size() >= most ? fewest - 1 : fewest;
  }

  private void accept(Set<Spot> chosen) {
    if (chosen.size() > largest() || found.contains(chosen) || failed.contains(chosen)) {
      return;
    }
    Trial trial = works.apply(chosen);
    if (trial != Trial.WORKS) {
      complete &= trial == Trial.FAILS;
      failed.add(chosen);
      return;
    }
    if (chosen.size() < fewest) {
      fewest = chosen.size();
      found.clear();
    }
    found.add(chosen);
  }

  /// What has to be touched besides where a lower quota doesn't do all that it could is not seen:
  /// every other place is tried with it, and then every two.
  private void extend() {
    List<Set<Spot>> smallestFirst = new ArrayList<>(failed);
    smallestFirst.sort(java.util.Comparator.comparingInt(Set::size));
    Deque<Set<Spot>> open = new ArrayDeque<>(smallestFirst);
    int left =
        Math.clamp(
            EXTENSION_EFFORT / Math.max(1, deal.agreement().commitments().size()),
            FEW_EXTENSIONS,
            MOST_EXTENSIONS);
    Set<Set<Spot>> tried = new HashSet<>(failed);
    while (!open.isEmpty()) {
      Set<Spot> base = open.removeFirst();
      int most = found.isEmpty() ? LARGEST_EXTENSION : fewest - 1;
      if (base.size() >= most) {
        complete &= base.size() < LARGEST_EXTENSION || !found.isEmpty();
        continue;
      }
      for (Spot spot : deal.spots()) {
        Set<Spot> more = new LinkedHashSet<>(base);
        more.add(spot);
        if (!tried.add(more)) {
          continue;
        }
        if (left-- <= 0 || deal.isOutOfEffort()) {
          complete = false;
          return;
        }
        Set<Spot> larger = deal.order().spots(more);
        int failures = failed.size();
        accept(larger);
        if (failed.size() > failures) {
          open.addLast(larger);
        }
      }
    }
  }

  /// How many more places have to be touched at least; nothing where no text helps. Each region
  /// found is taken to be open from then on, so that no place is counted twice.
  ///
  /// @param jointly whether all conditions of a region are open with it, as those who cross as one
  ///   event are held at the crossing with all their conditions
  private OptionalInt bound(Set<Spot> chosen, List<Deal.Rest> from, boolean jointly) {
    int bound = 0;
    Set<Spot> open = new LinkedHashSet<>(chosen);
    List<Deal.Rest> rest = from;
    while (true) {
      Optional<List<Regions.Region>> regions = regions(open, rest);
      if (regions.isEmpty()) {
        return OptionalInt.empty();
      }
      if (regions.get().isEmpty() || deal.isOutOfEffort()) {
        return OptionalInt.of(bound);
      }
      for (Regions.Region region : regions.get()) {
        Set<Spot> spots = region.spots();
        if (spots.stream().noneMatch(open::contains)) {
          bound += region.least();
        }
        open.addAll(spots);
        if (jointly) {
          region.commitments().forEach(c -> open.addAll(deal.conditionsOf(c)));
        }
      }
      rest = deal.restWithout(open, rest);
    }
  }

  /// What has to be cut for the first turnout that doesn't complete; empty if all complete; nothing
  /// where somebody is held by what no text says.
  private Optional<List<Regions.Region>> regions(Set<Spot> chosen, List<Deal.Rest> rest) {
    Set<CommitmentId> excused = new LinkedHashSet<>();
    for (Spot spot : chosen) {
      if (spot instanceof Spot.OfQuota(var commitment)) {
        excused.add(commitment);
      }
    }
    for (Deal.Rest one : rest) {
      List<Regions.Region> regions = Regions.in(deal.order(), one, excused);
      if (!regions.isEmpty()) {
        return regions.stream().anyMatch(region -> region.ways().isEmpty())
            ? Optional.empty()
            : Optional.of(regions);
      }
    }
    return Optional.of(List.of());
  }
}
