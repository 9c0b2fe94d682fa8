package org.safepassage.accounts.claim;

import java.util.Locale;

/// What sort of thing is claimed. Where two fit, the first of them here is meant: an incident
/// before a count before a state.
public enum Kind {
  /// Something happened that somebody did or is blamed for: shots, a blockade, detention, deaths.
  INCIDENT,
  /// How many people or vehicles, or how long.
  COUNT,
  /// Suspended, resumed, started, agreed; who holds a place; where the buses are.
  STATUS,
  /// One thing only after another, or in return for it.
  CONDITION,
  /// What a deal covers, or who made it.
  TERM,
  /// That another's claim isn't so.
  DENIAL,
  /// What somebody asks of others.
  CALL;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
