package org.safepassage.plan.audit;

/// What must hold of every schedule.
public enum Rule {
  /// Everybody has a seat that is fit for them, no seat is taken twice, whoever travels together
  /// rides together, and no vehicle carries more goods than it can.
  SEATS,
  /// Vehicles exist, serve the origin, are available, and are at one place at a time; their drivers
  /// have rested, and spares are kept back.
  VEHICLES,
  /// The route is followed place by place; boarding, legs, inspections, getting off and the way
  /// back take at least their time; a checkpoint inspects one convoy after the other, first come
  /// first served; nobody meets anybody in a one-way section.
  LEGS,
  /// Convoys are on a corridor only while it is open, and everything is within the plan's time.
  WINDOWS,
  /// The rulebook permits every milestone of every trip, with the counts usable then.
  AGREEMENT,
  /// Convoys are neither too small nor too large nor too close, and escorted where they must be.
  CONVOYS,
  /// Reception sites get no more than they take, in all and in any hour; nobody is held at a
  /// hand-over point for longer than may be.
  RECEPTION,
  /// Everybody of the caseload and all goods are moved once or accounted for, and nothing beyond
  /// what is due.
  EVERYBODY;

  /// The word in files and in output.
  public String word() {
    return switch (this) {
      case SEATS -> "seats";
      case VEHICLES -> "vehicles";
      case LEGS -> "legs";
      case WINDOWS -> "windows";
      case AGREEMENT -> "agreement";
      case CONVOYS -> "convoys";
      case RECEPTION -> "reception";
      case EVERYBODY -> "everybody";
    };
  }
}
