package org.safepassage.accounts.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.say.Speaker;
import org.safepassage.model.Operation;
import org.safepassage.model.Party;
import org.safepassage.model.PartyId;
import org.safepassage.model.SideId;

/// Who is on whose side, as the operation's file has it.
final class Parties {
  private final Optional<Operation> operation;

  Parties(Optional<Operation> operation) {
    this.operation = operation;
  }

  /// The side that a party is counted with.
  Optional<SideId> side(PartyId party) {
    return operation.flatMap(known -> known.actors().findParty(party)).flatMap(Party::side);
  }

  /// Whether the two lay it at opposed sides' doors; nothing where one of them names nobody whose
  /// side is known.
  Optional<Boolean> opposed(List<Blamed> one, List<Blamed> other) {
    Set<PartyId> both = named(one);
    both.retainAll(named(other));
    if (!both.isEmpty()) {
      return Optional.of(false);
    }
    Set<SideId> sides = sides(one);
    Set<SideId> others = sides(other);
    if (sides.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(sides.stream().noneMatch(others::contains));
  }

  private static Set<PartyId> named(List<Blamed> blamed) {
    return blamed.stream()
        .map(Blamed::party)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Set<SideId> sides(List<Blamed> blamed) {
    return blamed.stream()
        .map(each -> each.side().or(() -> each.party().flatMap(this::side)))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  /// Whether both are one party's words: the same speaker, or two who speak for the same party.
  boolean sameVoice(Claim one, Claim other) {
    Optional<Speaker> holder = one.voice().holder();
    Optional<Speaker> second = other.voice().holder();
    if (holder.isEmpty() || second.isEmpty()) {
      return holder.isEmpty()
          && second.isEmpty()
          && one.text().outlet().equals(other.text().outlet());
    }
    boolean sameParty =
        holder.get().party().isPresent() && holder.get().party().equals(second.get().party());
    return sameParty || holder.get().name().equalsIgnoreCase(second.get().name());
  }
}
