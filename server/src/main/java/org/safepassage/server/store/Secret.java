package org.safepassage.server.store;

/// A password. Shows itself to nobody by accident.
///
/// @param revealed for whoever must have it
public record Secret(String revealed) {
  @Override
  public String toString() {
    return "(secret)";
  }
}
