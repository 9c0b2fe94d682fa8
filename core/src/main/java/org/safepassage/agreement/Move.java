package org.safepassage.agreement;

import java.util.List;

/// Something that can happen next. Commitments, hand-overs and premises are named by their places
/// in the [Rulebook].
public sealed interface Move {

  /// A count rises to `to`: people go on to the next milestone, or observers attest a count.
  record Advance(Slot slot, long to) implements Move {}

  /// A batch boards: people of several commitments, as one event.
  ///
  /// @param batch its rule, by its place in the [Rulebook]
  /// @param to up to which level of each commitment, in the order of the rule's shares
  record Board(int batch, List<Long> to) implements Move {
    public Board {
      to = List.copyOf(to);
    }
  }

  /// The parts numbered `part` (from 0) of a simultaneous hand-over cross.
  record Cross(int together, int part) implements Move {}

  /// A fact that has conditions is established.
  record Establish(int premise) implements Move {}
}
