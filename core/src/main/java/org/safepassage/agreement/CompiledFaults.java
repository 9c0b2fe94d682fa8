package org.safepassage.agreement;

import static org.safepassage.agreement.StaticFaults.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Progress;

/// What is wrong or remarkable in an agreement once it is compiled.
final class CompiledFaults {
  private final Rulebook rulebook;
  private final List<Finding> findings = new ArrayList<>();

  private CompiledFaults(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  static List<Finding> find(Rulebook rulebook) {
    CompiledFaults faults = new CompiledFaults(rulebook);
    faults.checkBalances();
    faults.checkRooms();
    return faults.findings;
  }

  /// Whether some are kept back for ever, even when everybody else has come.
  private void checkBalances() {
    Levels everybody = rulebook.levelsOf(Progress.NONE);
    rulebook
        .slots()
        .forEach(slot -> everybody.put(slot, rulebook.obligation(slot.commitment()).due()));
    for (Obligation obligation : rulebook.obligations()) {
      for (Obligation.Hold hold : obligation.holds()) {
        for (Requirement.AtLeast leaf : hold.requirement().certain()) {
          long most = Math.max(leaf.limit(everybody), hold.covers().beyond());
          boolean keepsSomeBack = most < Math.min(obligation.due(), hold.covers().upTo());
          if (keepsSomeBack && leaf.origin().kind() == Requirement.Origin.Kind.BALANCE) {
            findings.add(
                new Finding(
                    FindingCode.CAN_NEVER_HOLD,
                    leaf.origin().where(),
                    "At most %d of the %d of %s can ever go: the balance allows no more, even when all who are waited for have come."
                        .formatted(most, obligation.due(), quoted(obligation.id())),
                    "Maybe a quota, a weight or ahead is mistyped."));
          }
        }
      }
    }
  }

  /// Whether it matters who fills the room to wait at a hand-over point.
  private void checkRooms() {
    for (Limit limit : rulebook.limits()) {
      if (limit.of() instanceof Limit.What.RoomAt(var point) && limit.contested()) {
        findings.add(
            new Finding(
                FindingCode.OUTSIDE_THE_PROOF,
                limit.origin().where(),
                "%s share the room to wait at %s, and some wait there, so that the order matters: the verdict comes from trying orders."
                    .formatted(
                        limit.shares().stream()
                            .map(share -> quoted(rulebook.obligation(share.commitment()).id()))
                            .collect(Collectors.joining(" and ")),
                        quoted(point)),
                "Maybe give each its own part of the room."));
      }
    }
  }
}
