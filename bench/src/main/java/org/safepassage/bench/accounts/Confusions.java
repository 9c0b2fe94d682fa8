package org.safepassage.bench.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.bench.accounts.Pairing.Pair;
import org.safepassage.bench.accounts.Slot.Verdict;
import org.safepassage.bench.gold.GoldClaim;
import org.safepassage.bench.gold.GoldDays;

/// What went wrong, claim by claim, for the screen. The words are those of the texts, which may be
/// somebody's: they belong into no file that is kept.
final class Confusions {
  private static final int LONGEST = 100;

  private Confusions() {}

  static List<String> of(Pairing pairing) {
    List<String> lines = new ArrayList<>();
    pairing
        .missed()
        .forEach(gold ->
            lines.add(
                "missed       %s %s %s | %s"
                    .formatted(gold.id(), kind(gold), chain(gold), cut(gold.words()))));
    pairing.extra().forEach(found -> lines.add("extra        " + told(found)));
    pairing
        .apart()
        .forEach(pair ->
            lines.add("on other     %s | %s".formatted(pair.gold().id(), told(pair.found()))));
    pairing.pairs().forEach(pair -> wrong(pair, lines));
    return lines;
  }

  private static void wrong(Pair pair, List<String> lines) {
    for (Map.Entry<Slot, Verdict> each : pair.verdicts().entrySet()) {
      boolean told = each.getKey() == Slot.CHAIN && !pair.isRight(Slot.HOLDER);
      if (each.getValue() == Verdict.WRONG && !told) {
        lines.add(
            "%-12s %s %s: %s | %s"
                .formatted(
                    each.getKey().word(),
                    pair.gold().id(),
                    pair.found().id(),
                    both(each.getKey(), pair),
                    cut(pair.gold().words())));
      }
    }
  }

  private static String both(Slot slot, Pair pair) {
    GoldClaim gold = pair.gold();
    Found found = pair.found();
    return switch (slot) {
      case KIND -> "%s, not %s".formatted(kind(gold), found.kind().word());
      case HOLDER, CHAIN -> "%s, not %s".formatted(chain(gold), found.chain());
      case NUMBER_BOUND, NUMBER_VALUE, NUMBER_UNIT ->
          "%s, not %s"
              .formatted(
                  gold.number()
                      .map(n ->
                          n.bound().word()
                              + " "
                              + n.value().map(Object::toString).orElse("?")
                              + " "
                              + n.unit())
                      .orElse("none"),
                  found.quantity().map(Confusions::told).orElse("none"));
      case PLACE ->
          "%s, not %s".formatted(gold.places(), found.place().map(Spot::name).orElse("none"));
      case DATE ->
          "%s, not %s"
              .formatted(
                  gold.days().map(GoldDays::words).orElse("none"),
                  found.days().map(Days::iso).orElse("none"));
      case BLAMED ->
          "%s, not %s"
              .formatted(gold.blamed(), found.blamed().stream().map(Blamed::words).toList());
      case MODALITY -> "%s, not %s".formatted(gold.voice().modality(), found.modality());
    };
  }

  private static String told(Quantity quantity) {
    return quantity.bound().word()
        + " "
        + quantity.value().map(Object::toString).orElse("?")
        + " "
        + quantity.unit();
  }

  private static String told(Found found) {
    return "%s %s %s | %s"
        .formatted(found.id(), found.kind().word(), found.chain(), cut(found.words()));
  }

  private static String kind(GoldClaim gold) {
    return Optional.of(gold).flatMap(GoldClaim::kind).map(kind -> kind.word()).orElse("other");
  }

  private static String chain(GoldClaim gold) {
    List<List<String>> chains = gold.voice().chains();
    return chains.size() == 1 ? chains.getFirst().toString() : chains.toString();
  }

  private static String cut(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " ...";
  }
}
