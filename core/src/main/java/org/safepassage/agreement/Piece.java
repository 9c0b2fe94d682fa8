package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.model.Milestone;

/// Part of the [RulebookCompiler]: a term, and which levels of which milestone it holds back. One
/// condition can be several of these.
///
/// - Conditions hold the commitment's held milestone, but for the parts of simultaneous hand-overs:
///   there they hold the crossing.
/// - Only the first of those who are covered has to have gone by a start-by.
/// - That a promise has not lapsed holds everybody at every milestone: those who would set out, and
///   those under way.
record Piece(Milestone milestone, LevelRange covers, Term term) {

  /// @param together the levels of the commitment that cross as part of a hand-over
  /// @param milestones those that the commitment has
  static List<Piece> of(
      Term term,
      LevelRange covered,
      Milestone heldAt,
      List<LevelRange> together,
      List<Milestone> milestones) {
    if (!TimeTerms.hasStartBy(term)) {
      return ofLevels(term, covered, heldAt, together, milestones);
    }
    long first = covered.beyond() + 1;
    List<Piece> pieces = new ArrayList<>();
    pieces.addAll(
        ofLevels(term, covered.intersect(new LevelRange(0, first)), heldAt, together, milestones));
    pieces.addAll(
        ofLevels(
            TimeTerms.onceBegun(term),
            covered.intersect(new LevelRange(first, Long.MAX_VALUE)),
            heldAt,
            together,
            milestones));
    return pieces;
  }

  private static List<Piece> ofLevels(
      Term term,
      LevelRange covered,
      Milestone heldAt,
      List<LevelRange> together,
      List<Milestone> milestones) {
    List<Piece> pieces = new ArrayList<>();
    List<LevelRange> rest = List.of(covered);
    for (LevelRange part : together) {
      pieces.addAll(from(new Piece(Milestone.CROSSED, covered.intersect(part), term), milestones));
      rest = rest.stream().flatMap(range -> without(range, part).stream()).toList();
    }
    rest.forEach(range -> pieces.addAll(from(new Piece(heldAt, range, term), milestones)));
    return pieces;
  }

  private static List<Piece> from(Piece held, List<Milestone> milestones) {
    Term underWay = TimeTerms.underWay(held.term());
    if (TimeTerms.asksNothing(underWay)) {
      return List.of(held);
    }
    List<Piece> pieces = new ArrayList<>(List.of(held));
    for (Milestone milestone : milestones) {
      // Boarding is held like departure.
      if (milestone != held.milestone() && milestone != Milestone.BOARDED) {
        pieces.add(new Piece(milestone, held.covers(), underWay));
      }
    }
    return pieces;
  }

  private static List<LevelRange> without(LevelRange range, LevelRange part) {
    return List.of(
        range.intersect(new LevelRange(0, part.beyond())),
        range.intersect(new LevelRange(part.upTo(), Long.MAX_VALUE)));
  }
}
