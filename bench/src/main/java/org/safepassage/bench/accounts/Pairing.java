package org.safepassage.bench.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.bench.accounts.Slot.Verdict;
import org.safepassage.bench.gold.GoldClaim;
import org.safepassage.bench.gold.GoldSet;

/// Which claim that was found is which gold claim.
///
/// Two may be a pair if the likeness of their contents is above 0.4, or if one holds more than four
/// fifths of the other and the likeness is above 0.25. Of all ways to pair them one to one the best
/// is taken: a pair counts its likeness, 1 more for the same kind and 1/2 more for the same holder.
///
/// @param pairs those with gold claims of a kind that the operation has use for
/// @param apart what was found, and covers a gold claim of the kind `other`: neither right nor
///   wrong
/// @param missed gold claims that nothing pairs with
/// @param extra what was found and pairs with nothing
record Pairing(List<Pair> pairs, List<Pair> apart, List<GoldClaim> missed, List<Found> extra) {
  private static final double LIKE = 0.4;
  private static final double HELD = 0.8;
  private static final double LIKE_WHERE_HELD = 0.25;

  /// A gold claim and what was found of it.
  ///
  /// @param likeness of their contents, from 0 to 1
  record Pair(GoldClaim gold, Found found, double likeness, Map<Slot, Verdict> verdicts) {

    boolean isRight(Level level) {
      return level.slots().stream().allMatch(slot -> verdicts.get(slot) != Verdict.WRONG);
    }

    boolean isRight(Slot slot) {
      return verdicts.get(slot) != Verdict.WRONG;
    }
  }

  Pairing {
    pairs = List.copyOf(pairs);
    apart = List.copyOf(apart);
    missed = List.copyOf(missed);
    extra = List.copyOf(extra);
  }

  static Pairing of(GoldSet set, List<Found> found, SlotCheck check) {
    List<Pair> pairs = new ArrayList<>();
    List<Pair> apart = new ArrayList<>();
    Set<GoldClaim> missed = new LinkedHashSet<>();
    Set<Found> extra = new LinkedHashSet<>();
    set.files()
        .forEach((doc, file) -> {
          int[] letters = file.codePoints().toArray();
          List<GoldClaim> gold =
              set.claims().stream().filter(claim -> claim.doc().equals(doc)).toList();
          List<Found> here = found.stream().filter(each -> each.doc().equals(doc)).toList();
          List<GoldClaim> wanted = gold.stream().filter(claim -> claim.kind().isPresent()).toList();
          Matching matching = new Matching(letters, check);
          List<Pair> paired = matching.pairs(wanted, here);
          pairs.addAll(paired);
          missed.addAll(wanted);
          extra.addAll(here);
          paired.forEach(pair -> {
            missed.remove(pair.gold());
            extra.remove(pair.found());
          });
          List<Pair> aside =
              matching.pairs(
                  gold.stream().filter(claim -> claim.kind().isEmpty()).toList(),
                  here.stream().filter(extra::contains).toList());
          aside.forEach(pair -> extra.remove(pair.found()));
          apart.addAll(aside);
        });
    return new Pairing(pairs, apart, List.copyOf(missed), List.copyOf(extra));
  }

  /// The gold claim that each claim found stands for, by the latter's id.
  Map<String, String> goldIds() {
    Map<String, String> ids = new HashMap<>();
    pairs.forEach(pair -> ids.put(pair.found().id(), pair.gold().id()));
    apart.forEach(pair -> ids.put(pair.found().id(), pair.gold().id()));
    return ids;
  }

  Optional<Pair> of(String goldId) {
    return pairs.stream().filter(pair -> pair.gold().id().equals(goldId)).findFirst();
  }

  /// What was found, apart from what covers a gold claim of the kind `other`.
  Stream<Found> judgedFound() {
    return Stream.concat(pairs.stream().map(Pair::found), extra.stream());
  }

  /// How many were found, apart from those that are neither right nor wrong.
  int judged() {
    return pairs.size() + extra.size();
  }

  int wanted() {
    return pairs.size() + missed.size();
  }

  /// The pairs of one text.
  private static final class Matching {
    private final int[] letters;
    private final SlotCheck check;

    Matching(int[] letters, SlotCheck check) {
      this.letters = letters;
      this.check = check;
    }

    List<Pair> pairs(List<GoldClaim> gold, List<Found> found) {
      List<Extent> wanted =
          gold.stream().map(claim -> Extent.of(letters, claim.content())).toList();
      List<Extent> read = found.stream().map(each -> Extent.of(letters, each.content())).toList();
      return BestMatching.of(
              gold.size(),
              found.size(),
              (row, column) -> {
                if (!mayPair(wanted.get(row), read.get(column))) {
                  return 0;
                }
                boolean kind = gold.get(row).kind().equals(Optional.of(found.get(column).kind()));
                boolean holder = check.isHolder(gold.get(row), found.get(column));
                return wanted.get(row).likeness(read.get(column))
                    + (kind ? 1 : 0)
                    + (holder ? 0.5 : 0);
              })
          .stream()
          .map(pair ->
              new Pair(
                  gold.get(pair.row()),
                  found.get(pair.column()),
                  wanted.get(pair.row()).likeness(read.get(pair.column())),
                  check.verdicts(gold.get(pair.row()), found.get(pair.column()))))
          .toList();
    }

    private static boolean mayPair(Extent one, Extent other) {
      double likeness = one.likeness(other);
      return likeness > LIKE || (one.containment(other) > HELD && likeness > LIKE_WHERE_HELD);
    }
  }
}
