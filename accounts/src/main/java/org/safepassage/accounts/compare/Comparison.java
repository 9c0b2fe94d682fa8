package org.safepassage.accounts.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.compare.Tally.Measure;
import org.safepassage.accounts.compare.Tally.Scope;
import org.safepassage.model.Operation;

/// Puts claims about the same thing beside each other and says how they stand to each other.
///
/// Claims that are unsure are left out until a person has confirmed them. The program only says how
/// claims stand to each other; who is right it never says.
public final class Comparison {
  private final List<Gist> gists;
  private final Found found = new Found();
  private final Denials denials;
  private final Incidents incidents = new Incidents(found);
  private final Presence presence = new Presence(found);
  private final Contraries contraries = new Contraries(found);
  private final Bargains bargains = new Bargains(found);
  private final Makers makers = new Makers(found);

  private Comparison(List<Gist> read) {
    gists = read.stream().filter(gist -> gist.claim().isSure()).toList();
    denials = new Denials(found, read);
  }

  /// The relations among claims, of one text or of several.
  public static List<Relation> of(List<Claim> claims, Optional<Operation> operation) {
    Parties parties = new Parties(operation);
    Allegiance allegiance = new Allegiance(parties, claims);
    List<Gist> gists = claims.stream().map(claim -> Gist.of(claim, parties, allegiance)).toList();
    Comparison comparison = new Comparison(figured(gists));
    comparison.compareAll();
    return comparison.found.relations();
  }

  /// "a lower figure of 600" counts what the number before it does.
  private static List<Gist> figured(List<Gist> gists) {
    List<Gist> figured = new ArrayList<>();
    for (Gist gist : gists) {
      Optional<Tally> open = gist.tally().filter(Tally::isBare);
      Optional<Gist> before =
          open.flatMap(tally ->
              gists.stream()
                  .filter(each ->
                      each.sameText(gist)
                          && each.end() <= gist.start()
                          && Alignment.isNear(each, gist)
                          && each.tally().filter(told -> isBefore(told, tally)).isPresent())
                  .max(
                      Comparator.comparingInt((Gist each) -> isOfEverybody(each) ? 1 : 0)
                          .thenComparingInt(Gist::end)));
      figured.add(before.map(gist::counting).orElse(gist));
    }
    return figured;
  }

  private static boolean isOfEverybody(Gist gist) {
    return gist.tally().filter(tally -> Counts.EVERYBODY.contains(tally.group())).isPresent();
  }

  /// Whether a figure without a word for what it counts can count what this one does.
  private static boolean isBefore(Tally told, Tally open) {
    return !told.isBare()
        && (open.scope() == Scope.OPEN
            ? told.isOfPeople() || told.measure() == Measure.VEHICLES
            : told.measure() == open.measure());
  }

  /// Each claim with those behind it that it can meet.
  private void compareAll() {
    Map<Matter, BitSet> byMatter = new EnumMap<>(Matter.class);
    Map<Measure, BitSet> byMeasure = new EnumMap<>(Measure.class);
    for (int i = 0; i < gists.size(); i++) {
      for (Matter matter : gists.get(i).matters()) {
        byMatter.computeIfAbsent(matter, any -> new BitSet()).set(i);
      }
      Optional<Tally> tally = gists.get(i).tally();
      if (tally.isPresent()) {
        byMeasure.computeIfAbsent(tally.get().measure(), any -> new BitSet()).set(i);
      }
    }
    for (int i = 0; i < gists.size(); i++) {
      BitSet others = new BitSet();
      for (Matter matter : gists.get(i).matters()) {
        matter.besides().forEach(each -> others.or(byMatter.getOrDefault(each, new BitSet())));
      }
      gists.get(i).tally().ifPresent(tally -> others.or(byMeasure.get(tally.measure())));
      for (int j = others.nextSetBit(i + 1); j >= 0; j = others.nextSetBit(j + 1)) {
        compare(gists.get(i), gists.get(j));
      }
    }
  }

  private void compare(Gist one, Gist other) {
    if (one.sameText(other) && one.claim().spans().equals(other.claim().spans())) {
      boolean both = one.holder().isPresent() && other.holder().isPresent();
      if (one.topic() == other.topic() && both) {
        found.agree(one, other, one.topic().word());
      }
      return;
    }
    denials.within(one, other);
    denials.within(other, one);
    denials.compare(one, other);
    denials.compare(other, one);
    incidents.denials(one, other);
    if (one.claim().kind() == Kind.DENIAL || other.claim().kind() == Kind.DENIAL) {
      return;
    }
    counts(one, other);
    incidents.compare(one, other);
    incidents.causes(one, other);
    presence.remaining(one, other);
    presence.states(one, other);
    presence.roads(one, other);
    presence.control(one, other);
    contraries.compare(one, other);
    bargains.conditions(one, other);
    bargains.deals(one, other);
    across(one, other);
    across(other, one);
  }

  private void counts(Gist one, Gist other) {
    if (one.isSelf(other)) {
      return;
    }
    Counts.relation(one, other)
        .ifPresent(type ->
            found.add(
                type == Relation.Type.AGREE ? Found.agreement(one, other) : type,
                one,
                other,
                "how many: " + one.topic().word() + Found.where(one, other)));
  }

  /// Points on which claims of different matters meet.
  private void across(Gist one, Gist other) {
    incidents.heldUp(one, other);
    incidents.keptIn(one, other);
    presence.mostLeft(one, other);
    presence.began(one, other);
    bargains.included(one, other);
    makers.compare(one, other);
  }
}
