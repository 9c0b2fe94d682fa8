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

  /// The word that goes with a number: `1 person`, `2 people`. The one place that knows.
  public String word(long value) {
    return value == 1 ? one() : word();
  }

  private String one() {
    return switch (this) {
      case PEOPLE -> "person";
      case VEHICLES -> "vehicle";
      case TRUCKS -> "truck";
      case TONNES -> "tonne";
      case DETAINEES -> "detainee";
      case CAPTIVES -> "captive";
      case BODIES -> "body";
    };
  }

  /// The word in files and in output, for any number of them but one.
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
