package org.safepassage.accounts.claim;

import java.util.Locale;

/// What a claim is about, finely enough that two claims on one topic can be compared.
public enum Topic {
  FIRED(Kind.INCIDENT),
  DETAINED(Kind.INCIDENT),
  DEATHS(Kind.INCIDENT),
  TURNED_BACK(Kind.INCIDENT),
  PREVENTED(Kind.INCIDENT),
  ROAD_BLOCKED(Kind.INCIDENT),
  /// A road is closed, and nobody is named for it; or it is open.
  ROAD_CLOSED(Kind.STATUS),
  ROAD_OPEN(Kind.STATUS),
  BESIEGED(Kind.INCIDENT),
  DESTROYED(Kind.INCIDENT),
  /// Robbed, beaten, humiliated.
  ABUSED(Kind.INCIDENT),
  EXPELLED(Kind.INCIDENT),
  /// Somebody holds the operation up.
  HELD_UP(Kind.INCIDENT),
  VIOLATED(Kind.INCIDENT),
  /// Why the operation stopped.
  STOP_CAUSE(Kind.INCIDENT),
  /// Something else that somebody did to people, a place or a convoy.
  OTHER_INCIDENT(Kind.INCIDENT),
  /// How many have left.
  LEFT(Kind.COUNT),
  /// How many have been set free or exchanged.
  RELEASED(Kind.COUNT),
  /// How many have come to where they were to go.
  ARRIVED(Kind.COUNT),
  /// Who is still there, how many or whether anybody.
  REMAINING(Kind.COUNT),
  POPULATION(Kind.COUNT),
  DURATION(Kind.COUNT),
  /// Some other number of people or vehicles.
  OTHER_COUNT(Kind.COUNT),
  STOPPED(Kind.STATUS),
  STARTED(Kind.STATUS),
  RESUMED(Kind.STATUS),
  COMPLETED(Kind.STATUS),
  CONTROL(Kind.STATUS),
  VEHICLES(Kind.STATUS),
  DEAL_REACHED(Kind.STATUS),
  AID(Kind.STATUS),
  /// Whether those who would help can come in.
  ACCESS(Kind.STATUS),
  /// Observers who are there, escorts who go with a convoy.
  OBSERVERS(Kind.STATUS),
  GUARANTEES(Kind.STATUS),
  /// Whether a truce holds.
  TRUCE(Kind.STATUS),
  /// How else things stand.
  OTHER_STATUS(Kind.STATUS),
  LINKED(Kind.CONDITION),
  DEAL_SCOPE(Kind.TERM),
  DEAL_MAKERS(Kind.TERM),
  DENIED(Kind.DENIAL),
  CALLED_FOR(Kind.CALL);

  private final Kind kind;

  Topic(Kind kind) {
    this.kind = kind;
  }

  /// The kind that claims on it usually are; without a number, a count is a state.
  public Kind kind() {
    return kind;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
