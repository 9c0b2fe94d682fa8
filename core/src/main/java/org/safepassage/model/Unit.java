package org.safepassage.model;

/// What a commitment is counted in.
public enum Unit {
  PEOPLE,
  VEHICLES,
  TRUCKS,
  TONNES,
  DETAINEES,
  CAPTIVES,
  BODIES;

  /// Whether these are people who take up room and need shelter while they wait.
  public boolean isOfPeople() {
    return switch (this) {
      case PEOPLE, DETAINEES, CAPTIVES -> true;
      case VEHICLES, TRUCKS, TONNES, BODIES -> false;
    };
  }

  /// The word in files and in output.
  public String word() {
    return switch (this) {
      case PEOPLE -> "people";
      case VEHICLES -> "vehicles";
      case TRUCKS -> "trucks";
      case TONNES -> "tonnes";
      case DETAINEES -> "detainees";
      case CAPTIVES -> "captives";
      case BODIES -> "bodies";
    };
  }
}
