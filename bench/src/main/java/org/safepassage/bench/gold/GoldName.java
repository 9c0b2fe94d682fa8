package org.safepassage.bench.gold;

import java.util.List;

/// One row of `gold-names.tsv`: all that a text calls one place, person, organisation or group.
public record GoldName(Type type, String canonical, List<String> variants) {
  public GoldName {
    variants = List.copyOf(variants);
  }

  /// What bears the name.
  public enum Type {
    PLACE,
    PERSON,
    ORGANISATION,
    GROUP
  }
}
