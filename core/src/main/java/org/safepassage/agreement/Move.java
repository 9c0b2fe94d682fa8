package org.safepassage.agreement;

/// Something that can happen next. Commitments, hand-overs and premises are named by their places
/// in the [Rulebook].
public sealed interface Move {

  /// A count rises to `to`: people go on to the next milestone, or observers attest a count.
  record Advance(Slot slot, long to) implements Move {}

  /// The parts numbered `part` (from 0) of a simultaneous hand-over cross.
  record Cross(int together, int part) implements Move {}

  /// A fact that has conditions is established.
  record Establish(int premise) implements Move {}
}
