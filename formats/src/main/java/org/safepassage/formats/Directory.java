package org.safepassage.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Names;
import org.safepassage.model.SourceRef;

/// Which ids are declared, where, and in which other spellings people know them. References are
/// checked at the end, because a file may refer to what is declared further down. The directory of
/// an agreement sees what its operation declares.
final class Directory {
  private final Optional<Directory> outer;
  private final Findings findings;
  private final Map<Thing, Map<String, SourceRef>> declared = new EnumMap<>(Thing.class);
  private final Map<Thing, Map<String, String>> idBySpelling = new EnumMap<>(Thing.class);
  private final Set<Thing> incomplete = EnumSet.noneOf(Thing.class);
  private final List<Reference> references = new ArrayList<>();

  private record Reference(Thing thing, String id, SourceRef where) {}

  Directory(Optional<Directory> outer, Findings findings) {
    this.outer = outer;
    this.findings = findings;
    for (Thing thing : Thing.values()) {
      declared.put(thing, new HashMap<>());
      idBySpelling.put(thing, new TreeMap<>());
    }
  }

  void declare(Thing thing, String id, SourceRef where) {
    if (thing == Thing.AGREEMENT && outer.isPresent()) {
      // Agreements are named in each other's files.
      outer.get().declare(thing, id, where);
      return;
    }
    SourceRef first = of(thing, declared).putIfAbsent(id, where);
    of(thing, idBySpelling).put(id, id);
    if (first != null) {
      String place = first.file().equals(where.file()) ? "in line " + first.line() : "at " + first;
      findings.add(
          FindingCode.DUPLICATE_ID,
          where,
          "Another %s has the id %s: %s.".formatted(thing.word(), Quoted.of(id), place),
          "Maybe a copied block still carries the id of its original.");
    }
  }

  /// Other ways to write what `id` names. An id keeps its meaning even if it is also another's
  /// alias.
  void spell(Thing thing, String id, Names names) {
    Map<String, String> spellings = of(thing, idBySpelling);
    names.all().forEach(name -> spellings.putIfAbsent(name, id));
  }

  /// That part of the file can't be read, so a missing id proves nothing.
  void markIncomplete(Thing thing) {
    if (thing == Thing.AGREEMENT) {
      outer.ifPresent(o -> o.markIncomplete(thing));
    }
    incomplete.add(thing);
  }

  void markAllIncomplete() {
    incomplete.addAll(EnumSet.allOf(Thing.class));
  }

  void refer(Thing thing, String id, SourceRef where) {
    references.add(new Reference(thing, id, where));
  }

  boolean knows(Thing thing, String id) {
    return of(thing, declared).containsKey(id) || outer.map(o -> o.knows(thing, id)).orElse(false);
  }

  private boolean isIncomplete(Thing thing) {
    return incomplete.contains(thing) || outer.map(o -> o.isIncomplete(thing)).orElse(false);
  }

  /// Reports every reference to something that isn't there.
  void checkReferences() {
    for (Reference reference : references) {
      Thing thing = reference.thing();
      if (!knows(thing, reference.id()) && !isIncomplete(thing)) {
        findings.add(
            thing.unknown(),
            reference.where(),
            "No %s has the id %s.".formatted(thing.word(), Quoted.of(reference.id())),
            findings.isFull() ? "" : guess(thing, reference.id()));
      }
    }
    references.clear();
  }

  private String guess(Thing thing, String id) {
    Map<String, String> known = new TreeMap<>();
    outer.ifPresent(o -> known.putAll(of(thing, o.idBySpelling)));
    known.putAll(of(thing, idBySpelling));
    Optional<String> nearest = Nearest.of(id, known);
    if (nearest.isPresent()) {
      return "Maybe %s.".formatted(Quoted.of(nearest.get()));
    }
    List<String> ids =
        known.values().stream().distinct().sorted(Comparator.naturalOrder()).limit(8).toList();
    return ids.isEmpty()
        ? "Maybe it still has to be declared: there is no %s at all.".formatted(thing.word())
        : "Maybe one of %s.".formatted(String.join(", ", ids.stream().map(Quoted::of).toList()));
  }

  private static <V> Map<String, V> of(Thing thing, Map<Thing, Map<String, V>> all) {
    Map<String, V> found = all.get(thing);
    if (found == null) {
      throw new IllegalStateException("No map for " + thing + ".");
    }
    return found;
  }
}
