package org.safepassage.model;

/// A point on the earth in degrees of WGS 84.
public record Coordinates(double latitude, double longitude) {
  /// @throws IllegalArgumentException outside -90..90 and -180..180
  public Coordinates {
    if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException(
          """
          %s, %s is not on the earth: latitude is -90 to 90, longitude -180 to 180.
          Maybe the two are swapped.\
          """
              .formatted(latitude, longitude));
    }
  }
}
