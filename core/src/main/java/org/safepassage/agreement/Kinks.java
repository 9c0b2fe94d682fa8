package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.safepassage.model.Milestone;

/// Where the functions of a rulebook bend.
final class Kinks {
  private Kinks() {}

  /// By slot: the ends of coverages, the bounds of counted parts, the number due, and where a count
  /// is held in any case.
  static List<NavigableSet<Long>> of(Rulebook rulebook) {
    List<NavigableSet<Long>> kinks = new ArrayList<>();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      for (int i = 0; i < Slot.PER_COMMITMENT; i++) {
        NavigableSet<Long> own = new TreeSet<>();
        own.add(rulebook.obligation(c).due());
        own.add(rulebook.most(Slot.at(kinks.size())));
        kinks.add(own);
      }
    }
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      for (Obligation.Hold hold : rulebook.obligation(c).holds()) {
        NavigableSet<Long> own = kinks.get(new Slot(c, hold.milestone(), hold.evidence()).index());
        own.add(hold.covers().beyond());
        own.add(hold.covers().upTo());
        add(hold.requirement(), own, kinks);
      }
      NavigableSet<Long> crossed = kinks.get(Slot.reported(c, Milestone.CROSSED).index());
      for (HandOver.Strand strand : rulebook.strandsOf(c)) {
        crossed.add(strand.beyond());
        crossed.addAll(strand.ends());
      }
    }
    rulebook.conditionalFacts().values().forEach(r -> add(r, new TreeSet<>(), kinks));
    return kinks;
  }

  private static void add(
      Requirement requirement, NavigableSet<Long> own, List<NavigableSet<Long>> kinks) {
    switch (requirement) {
      case Requirement.All(var parts) -> parts.forEach(part -> add(part, own, kinks));
      case Requirement.Any(var parts) -> parts.forEach(part -> add(part, own, kinks));
      case Requirement.AtLeast(var counter, var need, var _) -> {
        own.add(need.beyond());
        own.add(need.upTo());
        for (Requirement.Counter.Part part : counter.parts()) {
          NavigableSet<Long> theirs = kinks.get(part.slot().index());
          theirs.add(part.beyond());
          theirs.add(part.upTo());
        }
      }
      case Requirement.Granted _ -> {}
    }
  }
}
