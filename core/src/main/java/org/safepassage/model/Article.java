package org.safepassage.model;

/// The indefinite article of an English noun that is not known beforehand.
public final class Article {
  private Article() {}

  /// The noun with its article: `an agreement`, `a party`. By its first letter, which says enough
  /// of the words of the field: of those with a `u`, none is spoken as one.
  public static String with(String noun) {
    return (noun.matches("[aeioAEIO].*") ? "an " : "a ") + noun;
  }
}
