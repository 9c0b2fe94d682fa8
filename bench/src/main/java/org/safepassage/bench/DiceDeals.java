package org.safepassage.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Tiny deals with every kind of term, thrown with dice and written as files: two or three
/// commitments of a few people each, with or without a hand-over point between them.
final class DiceDeals {
  private final RandomGenerator dice;
  private final List<String> names;
  private final int[] quotas;
  private final boolean[] crossing;
  private final int most;

  private DiceDeals(RandomGenerator dice) {
    this.dice = dice;
    this.names = dice.nextInt(4) == 0 ? List.of("a", "b", "c") : List.of("a", "b");
    this.most = names.size() == 2 ? 6 : 3;
    this.quotas = new int[names.size()];
    this.crossing = new boolean[names.size()];
  }

  static DealFolder deal(long seed) {
    return new DiceDeals(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)).deal();
  }

  private DealFolder deal() {
    boolean together = names.size() == 2 && dice.nextInt(4) == 0;
    for (int i = 0; i < quotas.length; i++) {
      quotas[i] = 1 + dice.nextInt(most);
      crossing[i] = together || dice.nextInt(4) == 0;
    }
    return new DealFolder(operation(), agreement(together));
  }

  private String operation() {
    StringBuilder places = new StringBuilder();
    StringBuilder corridors = new StringBuilder();
    StringBuilder caseload = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      places.append("  - {id: from-%s, kind: enclave}%n".formatted(name));
      places.append("  - {id: to-%s, kind: reception-site}%n".formatted(name));
      String path = "from-" + name;
      String legs = "10 min";
      if (crossing[i]) {
        String room =
            dice.nextInt(3) == 0 ? ", holding: {people: %d}".formatted(1 + dice.nextInt(3)) : "";
        places.append("  - {id: over-%s, kind: hand-over-point%s}%n".formatted(name, room));
        path += ", over-" + name;
        legs += ", 10 min";
      }
      corridors.append(
          "  - {id: way-%s, path: [%s, to-%s], legs: [%s]}%n".formatted(name, path, name, legs));
      caseload.append(
          "  - {origin: from-%s, category: people, people: %d}%n".formatted(name, quotas[i]));
    }
    return """
    safepassage: operation/1
    id: dice
    time-zone: UTC
    start: 2030-03-01T06:00:00+00:00
    end: 2030-03-08T06:00:00+00:00
    sides: [{id: north}, {id: south}]
    parties: [{id: army, side: north}, {id: owner, side: south}]
    observers: [{id: watch, members: [one, two], quorum: 2}]
    categories: [{id: people}]
    """
        + "places:\n"
        + places
        + "corridors:\n"
        + corridors
        + "caseload:\n"
        + caseload;
  }

  private String agreement(boolean together) {
    StringBuilder text = new StringBuilder("safepassage: agreement/1\nid: deal\nfacts:\n");
    String conditions = dice.nextInt(3) == 0 ? ", conditions: [{" + after() + "}]" : "";
    text.append("  - {id: f, owner: owner%s}%n".formatted(conditions));
    text.append("commitments:\n");
    for (int i = 0; i < names.size(); i++) {
      text.append(commitment(i));
    }
    if (together) {
      text.append(
          "together:%n  - {id: both, parts: %d, strands: [%s, %s]}%n"
              .formatted(1 + dice.nextInt(2), strand(0), strand(1)));
    }
    return text.toString();
  }

  private String commitment(int i) {
    String name = names.get(i);
    StringBuilder text = new StringBuilder();
    text.append("  - id: %s%n".formatted(name));
    text.append("    giver: army%n    beneficiary: south%n    categories: [people]%n".formatted());
    text.append("    from: from-%s%n    route: [way-%s]%n".formatted(name, name));
    text.append("    to: to-%s%n    quota: %d%n    observers: watch%n".formatted(name, quotas[i]));
    if (dice.nextInt(3) == 0) {
      text.append("    lot: %d%n".formatted(1 + dice.nextInt(3)));
    }
    if (crossing[i] && dice.nextBoolean()) {
      text.append("    held-at: crossed\n");
    }
    List<String> conditions = new ArrayList<>();
    for (int n = dice.nextInt(3); n > 0; n--) {
      conditions.add("{" + term(2) + coverage(quotas[i]) + "}");
    }
    text.append("    conditions: [").append(String.join(", ", conditions)).append("]\n");
    return text.toString();
  }

  private String strand(int i) {
    int beyond = dice.nextInt(quotas[i]);
    int upTo = beyond + 1 + dice.nextInt(quotas[i] - beyond);
    return "{commitment: %s%s, up-to: %d}".formatted(names.get(i), beyond(beyond), upTo);
  }

  private String coverage(int quota) {
    int beyond = dice.nextInt(quota);
    return switch (dice.nextInt(5)) {
      case 0 -> beyond(beyond);
      case 1 -> ", up-to: " + (1 + dice.nextInt(quota));
      case 2 -> ", last: " + (1 + dice.nextInt(quota));
      case 3 -> "%s, up-to: %d".formatted(beyond(beyond), beyond + 1 + dice.nextInt(3));
      default -> "";
    };
  }

  private static String beyond(int level) {
    return level == 0 ? "" : ", beyond: " + level;
  }

  private String term(int depth) {
    return switch (dice.nextInt(depth > 0 ? 8 : 6)) {
      case 0, 1, 2 -> balance();
      case 3, 4 -> after();
      case 5 -> "fact: f";
      case 6 -> "any: [{%s}, {%s}]".formatted(term(depth - 1), term(depth - 1));
      default -> "all: [{%s}, {%s}]".formatted(term(depth - 1), term(depth - 1));
    };
  }

  private String balance() {
    String mine =
        "weight: %d%s".formatted(1 + dice.nextInt(3), dice.nextInt(3) == 0 ? ", beyond: 1" : "");
    String theirs = dice.nextInt(5) == 0 ? "[%s, %s]".formatted(part(), part()) : part();
    String ahead =
        dice.nextBoolean() ? "weighted: " + dice.nextInt(4) : "people: " + dice.nextInt(3);
    return "balance: {mine: {%s%s}, theirs: %s, ahead: {%s}%s}"
        .formatted(mine, bound(), theirs, ahead, countedAt());
  }

  private String after() {
    String reaches =
        switch (dice.nextInt(3)) {
          case 0 -> "complete";
          case 1 -> "{share: 1/2}";
          default -> Integer.toString(1 + dice.nextInt(4));
        };
    return "after: {of: [%s], reaches: %s%s}".formatted(part(), reaches, countedAt());
  }

  private String countedAt() {
    return switch (dice.nextInt(6)) {
      case 0 -> ", milestone: departed";
      case 1 -> ", evidence: attested";
      default -> "";
    };
  }

  private String part() {
    return "{commitment: %s, weight: %d%s%s}"
        .formatted(
            names.get(dice.nextInt(names.size())),
            1 + dice.nextInt(3),
            dice.nextInt(4) == 0 ? ", beyond: 1" : "",
            bound());
  }

  private String bound() {
    return dice.nextInt(4) == 0 ? ", up-to: " + (2 + dice.nextInt(3)) : "";
  }
}
