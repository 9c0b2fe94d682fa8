package org.safepassage.plan.problem;

import org.safepassage.model.EscortId;

/// One team of an escort.
///
/// @param number from 1 to the number of teams
public record EscortTeam(EscortId escort, int number) {
  @Override
  public String toString() {
    return escort + " " + number;
  }
}
