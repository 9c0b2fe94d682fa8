package org.safepassage.accounts.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.say.Speaker;

/// The relations that were found, in the order of their finding.
final class Found {
  private final Parties parties;
  private final Map<String, Builder> found = new LinkedHashMap<>();

  Found(Parties parties) {
    this.parties = parties;
  }

  void add(Relation.Type type, Claim one, Claim other, String what) {
    String key = type + "|" + what + "|" + one.text().id() + "/" + one.id();
    found.computeIfAbsent(key, any -> new Builder(type, what, one)).right.add(other);
  }

  List<Relation> relations() {
    return found.values().stream().map(Builder::relation).toList();
  }

  Relation.Type echoOr(Relation.Type type, Claim one, Claim other) {
    return parties.sameVoice(one, other) && one.voice().holder().isPresent()
        ? Relation.Type.SAME_PARTY_ECHO
        : type;
  }

  static boolean isSelf(Claim one, Claim other) {
    return Alignment.sameText(one, other)
        && one.voice()
            .holder()
            .map(Speaker::name)
            .equals(other.voice().holder().map(Speaker::name));
  }

  static String where(Claim one, Claim other) {
    return one.place()
        .filter(Spot::said)
        .or(() -> other.place().filter(Spot::said))
        .map(spot -> ", " + spot.name())
        .orElse("");
  }

  /// A relation in the making.
  private static final class Builder {
    private final Relation.Type type;
    private final String what;
    private final Claim left;
    private final List<Claim> right = new ArrayList<>();

    Builder(Relation.Type type, String what, Claim left) {
      this.type = type;
      this.what = what;
      this.left = left;
    }

    Relation relation() {
      return new Relation(type, List.of(left), right, what);
    }
  }
}
