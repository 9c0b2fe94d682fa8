package org.safepassage.bench.accounts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepassage.accounts.compare.Relation;
import org.safepassage.bench.gold.GoldClaim;
import org.safepassage.bench.gold.GoldRelation;
import org.safepassage.bench.gold.GoldSet;

/// How well claims were put side by side.
///
/// @param aligned pairs of claims about one thing: wanted are those in a relation of any type,
///   right are those and the ones with the same fact key
/// @param sameFact how many of the pairs with the same fact key, and other voices or texts, were
///   put side by side
/// @param types pairs in each type of relation
/// @param contradictions gold contradictions of which at least one pair was found as such
/// @param trapsFired traps of which a pair was called a contradiction, or whose one claim is in the
///   wrong mouth
/// @param traps how many there are
record RelationScore(
    Tally aligned,
    Tally sameFact,
    Map<Relation.Type, Tally> types,
    Tally contradictions,
    int trapsFired,
    int traps) {
  static final RelationScore NONE =
      new RelationScore(Tally.NONE, Tally.NONE, Map.of(), Tally.NONE, 0, 0);

  /// Two claims, in no order.
  private record Two(String one, String other) {
    static Two of(String one, String other) {
      return one.compareTo(other) <= 0 ? new Two(one, other) : new Two(other, one);
    }
  }

  private record Typed(Relation.Type type, Two two) {}

  RelationScore {
    types = Map.copyOf(types);
  }

  static RelationScore of(GoldSet set, Pairing pairing, List<FoundRelation> found) {
    Set<Typed> wanted = new LinkedHashSet<>();
    for (GoldRelation relation : set.relations()) {
      relation
          .type()
          .ifPresent(type -> {
            for (Two two : pairs(relation)) {
              wanted.add(new Typed(type, two));
            }
          });
    }
    Set<Typed> read = read(pairing, found, wanted);
    Map<Relation.Type, Tally> types = new EnumMap<>(Relation.Type.class);
    for (Relation.Type type : Relation.Type.values()) {
      Set<Two> inGold = of(type, wanted);
      Set<Two> inRead = of(type, read);
      types.put(type, Tally.of(common(inGold, inRead), inRead.size(), inGold.size()));
    }
    Set<Two> gold = all(wanted);
    Set<Two> met = all(read);
    Set<Two> sameFact = sameFact(set);
    Set<Two> right = new HashSet<>(gold);
    right.addAll(sameFact);
    int contradictions = 0;
    int shown = 0;
    int traps = 0;
    int fired = 0;
    for (GoldRelation relation : set.relations()) {
      boolean called =
          pairs(relation).stream().anyMatch(of(Relation.Type.CONTRADICT, read)::contains);
      if (relation.isTrap()) {
        traps++;
        fired += called || isInWrongMouth(relation, pairing) ? 1 : 0;
      } else if (relation.type().equals(Optional.of(Relation.Type.CONTRADICT))) {
        contradictions++;
        shown += called ? 1 : 0;
      }
    }
    return new RelationScore(
        new Tally(common(right, met), met.size(), common(gold, met), gold.size()),
        new Tally(0, 0, common(sameFact, met), sameFact.size()),
        types,
        new Tally(0, 0, shown, contradictions),
        fired,
        traps);
  }

  private static List<Two> pairs(GoldRelation relation) {
    List<Two> pairs = new ArrayList<>();
    relation
        .left()
        .forEach(left -> relation.right().forEach(right -> pairs.add(Two.of(left, right))));
    return pairs;
  }

  /// What was found, with gold ids where there are any. What rests on a gold claim of the kind
  /// `other` counts only where the gold set has it.
  private static Set<Typed> read(Pairing pairing, List<FoundRelation> found, Set<Typed> wanted) {
    Map<String, String> ids = pairing.goldIds();
    Set<String> apart =
        pairing.apart().stream().map(pair -> pair.found().id()).collect(Collectors.toSet());
    Set<Typed> read = new LinkedHashSet<>();
    for (FoundRelation relation : found) {
      Typed typed =
          new Typed(
              relation.type(),
              Two.of(
                  ids.getOrDefault(relation.one(), relation.one()),
                  ids.getOrDefault(relation.other(), relation.other())));
      boolean aside = apart.contains(relation.one()) || apart.contains(relation.other());
      if (!aside || wanted.contains(typed)) {
        read.add(typed);
      }
    }
    return read;
  }

  private static Set<Two> of(Relation.Type type, Set<Typed> typed) {
    return typed.stream()
        .filter(each -> each.type() == type)
        .map(Typed::two)
        .collect(Collectors.toSet());
  }

  private static Set<Two> all(Set<Typed> typed) {
    return typed.stream().map(Typed::two).collect(Collectors.toSet());
  }

  private static int common(Set<Two> some, Set<Two> others) {
    return (int) some.stream().filter(others::contains).count();
  }

  private static Set<Two> sameFact(GoldSet set) {
    Set<Two> pairs = new HashSet<>();
    for (GoldClaim one : set.claims()) {
      for (GoldClaim other : set.claims()) {
        boolean same = !one.factKey().isEmpty() && one.factKey().equals(other.factKey());
        boolean before = one.id().compareTo(other.id()) < 0;
        boolean apart = !one.doc().equals(other.doc()) || !one.voice().equals(other.voice());
        if (same && before && apart && one.kind().isPresent() && other.kind().isPresent()) {
          pairs.add(Two.of(one.id(), other.id()));
        }
      }
    }
    return pairs;
  }

  private static boolean isInWrongMouth(GoldRelation trap, Pairing pairing) {
    return trap.right().isEmpty()
        && trap.left().stream()
            .flatMap(id -> pairing.of(id).stream())
            .anyMatch(pair -> !pair.isRight(Slot.HOLDER));
  }

  RelationScore plus(RelationScore other) {
    Map<Relation.Type, Tally> sums = new EnumMap<>(Relation.Type.class);
    for (Relation.Type type : Relation.Type.values()) {
      sums.put(
          type,
          types.getOrDefault(type, Tally.NONE).plus(other.types.getOrDefault(type, Tally.NONE)));
    }
    return new RelationScore(
        aligned.plus(other.aligned),
        sameFact.plus(other.sameFact),
        sums,
        contradictions.plus(other.contradictions),
        trapsFired + other.trapsFired,
        traps + other.traps);
  }
}
