package org.safepassage.bench.accounts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Quantity.Bound;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.text.Span;
import org.safepassage.bench.accounts.Slot.Verdict;
import org.safepassage.bench.gold.GoldClaim;
import org.safepassage.bench.gold.GoldDays;
import org.safepassage.bench.gold.GoldNumber;

/// Compares a claim that was found with the gold claim that it pairs with, slot by slot.
final class SlotCheck {
  private final SameName names;

  SlotCheck(SameName names) {
    this.names = names;
  }

  Map<Slot, Verdict> verdicts(GoldClaim gold, Found found) {
    Map<Slot, Verdict> verdicts = new EnumMap<>(Slot.class);
    verdicts.put(Slot.KIND, verdict(gold.kind().equals(Optional.of(found.kind()))));
    verdicts.put(Slot.HOLDER, verdict(isHolder(gold, found)));
    verdicts.put(
        Slot.CHAIN,
        verdict(gold.voice().chains().stream().anyMatch(chain -> isChain(chain, gold, found))));
    number(gold.number(), found.quantity(), verdicts);
    verdicts.put(Slot.PLACE, place(gold.places(), found.place()));
    verdicts.put(Slot.DATE, date(gold.days(), found.days()));
    verdicts.put(Slot.BLAMED, blamed(gold.blamed(), found.blamed()));
    verdicts.put(Slot.MODALITY, verdict(gold.voice().modality().equals(found.modality())));
    return verdicts;
  }

  private boolean isChain(List<String> chain, GoldClaim gold, Found found) {
    return names.chain(chain, found.chain())
        || (chain.size() == found.chain().size()
            && isNamedThere(gold, found)
            && names.chain(
                chain.subList(0, chain.size() - 1), found.chain().subList(0, chain.size() - 1)));
  }

  /// Whether it is in the right mouth: in that of a speaker of the same name, or of one whom the
  /// very words name that name the gold claim's.
  boolean isHolder(GoldClaim gold, Found found) {
    return gold.voice().chains().stream().anyMatch(chain -> names.holder(chain, found.chain()))
        || isNamedThere(gold, found);
  }

  /// "Mr Lunga, a foreman at the docks" is "Petar Lunga" in one table and "foreman" in another. The
  /// words found must hold the gold claim's or end with them: "the occupiers" aren't "the
  /// occupiers' television".
  private static boolean isNamedThere(GoldClaim gold, Found found) {
    boolean plain = gold.voice().chains().size() == 1;
    int speakers = gold.voice().chains().getFirst().size();
    if (!plain || speakers == 0 || gold.source().size() < speakers || found.named().isEmpty()) {
      return false;
    }
    Span there = found.named().get();
    Span last = gold.source().getLast();
    return there.contains(last) || (there.overlaps(last) && there.end() == last.end());
  }

  private static Verdict verdict(boolean right) {
    return right ? Verdict.RIGHT : Verdict.WRONG;
  }

  /// Of shares and of words such as "hundreds" no value is compared.
  private static void number(
      Optional<GoldNumber> gold, Optional<Quantity> found, Map<Slot, Verdict> verdicts) {
    if (gold.isEmpty() || found.isEmpty()) {
      Verdict verdict = gold.isEmpty() && found.isEmpty() ? Verdict.SILENT : Verdict.WRONG;
      Slot.number().forEach(slot -> verdicts.put(slot, verdict));
      return;
    }
    GoldNumber wanted = gold.get();
    Quantity quantity = found.get();
    verdicts.put(Slot.NUMBER_BOUND, verdict(wanted.bound() == quantity.bound()));
    boolean valued = wanted.bound() != Bound.VAGUE && wanted.bound() != Bound.SHARE;
    verdicts.put(
        Slot.NUMBER_VALUE,
        valued
            ? verdict(wanted.value().equals(quantity.value()))
            : verdict(wanted.bound() == quantity.bound()));
    verdicts.put(Slot.NUMBER_UNIT, verdict(unit(wanted.unit()).equals(unit(quantity.unit()))));
  }

  private static String unit(String words) {
    return words.toLowerCase(Locale.ROOT).split(" ", 2)[0].replaceFirst("s$", "");
  }

  /// One of the places that the gold claim names, where it names any. Where it only takes them from
  /// what stands before, or names none, saying none is right as well.
  private Verdict place(List<String> gold, Optional<Spot> found) {
    boolean open = gold.stream().allMatch(SlotCheck::isInherited);
    if (found.isEmpty() || !found.get().said()) {
      boolean silent = gold.isEmpty() || (open && found.isEmpty());
      if (silent) {
        return Verdict.SILENT;
      }
    }
    return verdict(
        found
            .map(spot ->
                gold.stream()
                    .anyMatch(place ->
                        names.place(place, spot.name()) || names.place(place, spot.words())))
            .orElse(false));
  }

  private static boolean isInherited(String place) {
    return place.startsWith("(") || place.endsWith("(unnamed)");
  }

  /// Where the gold claim is only as of the text's day, saying nothing is right as well.
  private static Verdict date(Optional<GoldDays> gold, Optional<Days> found) {
    if (gold.isEmpty()) {
      return found.filter(Days::said).isPresent() ? Verdict.WRONG : Verdict.SILENT;
    }
    GoldDays wanted = gold.get();
    if (wanted.to().isEmpty()) {
      LocalDate from = wanted.from().orElse(LocalDate.MIN);
      return verdict(found.isEmpty() || !found.get().to().isBefore(from));
    }
    boolean unsaid = found.filter(Days::said).isEmpty();
    if (unsaid && wanted.isDayOfText()) {
      boolean asOfThen = found.map(days -> wanted.to().equals(Optional.of(days.to()))).orElse(true);
      return asOfThen ? Verdict.SILENT : Verdict.WRONG;
    }
    if (found.isEmpty()) {
      return Verdict.WRONG;
    }
    boolean sameEnd = wanted.to().get().equals(found.get().to());
    boolean openStart = wanted.from().isEmpty();
    boolean sameStart = openStart || wanted.from().equals(found.get().from());
    return verdict(sameEnd && sameStart);
  }

  /// All whom the gold claim blames, and nobody else.
  private Verdict blamed(List<String> gold, List<Blamed> found) {
    if (gold.isEmpty() && found.isEmpty()) {
      return Verdict.SILENT;
    }
    boolean all =
        gold.stream().allMatch(name -> found.stream().anyMatch(each -> names.blamed(name, each)));
    boolean only =
        found.stream().allMatch(each -> gold.stream().anyMatch(name -> names.blamed(name, each)));
    return verdict(!gold.isEmpty() && !found.isEmpty() && all && only);
  }
}
