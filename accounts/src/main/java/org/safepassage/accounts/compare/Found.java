package org.safepassage.accounts.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Spot;

/// The relations that were found, in the order of their finding.
final class Found {
  private final Map<Key, Builder> found = new LinkedHashMap<>();

  private record Key(Relation.Type type, String what, ClaimKey claim) {}

  void add(Relation.Type type, Gist one, Gist other, String what) {
    Claim left = one.claim();
    found
        .computeIfAbsent(
            new Key(type, what, ClaimKey.of(left)), any -> new Builder(type, what, left))
        .add(other.claim());
  }

  /// They say the same.
  void agree(Gist one, Gist other, String what) {
    add(agreement(one, other), one, other, what);
  }

  /// One party's words, told twice, are an echo.
  static Relation.Type agreement(Gist one, Gist other) {
    return one.sameVoice(other) && (one.holder().isPresent() || one.voice().isKnown())
        ? Relation.Type.SAME_PARTY_ECHO
        : Relation.Type.AGREE;
  }

  List<Relation> relations() {
    return found.values().stream().map(Builder::relation).toList();
  }

  static String where(Gist one, Gist other) {
    return one.spot()
        .filter(Spot::said)
        .or(() -> other.spot().filter(Spot::said))
        .map(spot -> ", " + spot.name())
        .orElse("");
  }

  /// A relation in the making.
  private static final class Builder {
    private final Relation.Type type;
    private final String what;
    private final Claim left;
    private final Map<ClaimKey, Claim> right = new LinkedHashMap<>();

    Builder(Relation.Type type, String what, Claim left) {
      this.type = type;
      this.what = what;
      this.left = left;
    }

    void add(Claim claim) {
      right.putIfAbsent(ClaimKey.of(claim), claim);
    }

    Relation relation() {
      return new Relation(type, List.of(left), List.copyOf(right.values()), what);
    }
  }
}
