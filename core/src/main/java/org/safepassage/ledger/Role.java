package org.safepassage.ledger;

import java.util.Optional;
import java.util.stream.Stream;

/// In what capacity somebody acts in an operation.
public enum Role {
  COORDINATOR,
  FIELD_OFFICER,
  OBSERVER,
  LIAISON,
  INFORMATION_OFFICER,
  VIEWER,
  ADMINISTRATOR;

  /// The word in files and in output.
  public String word() {
    return switch (this) {
      case COORDINATOR -> "coordinator";
      case FIELD_OFFICER -> "field-officer";
      case OBSERVER -> "observer";
      case LIAISON -> "liaison";
      case INFORMATION_OFFICER -> "information-officer";
      case VIEWER -> "viewer";
      case ADMINISTRATOR -> "administrator";
    };
  }

  public static Optional<Role> find(String word) {
    return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
