package org.safepassage.bench.accounts;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// How much must be right for a claim to count as found.
enum Level {
  /// The words that it rests on are mostly the same.
  CONTENT,
  /// And its kind.
  KIND,
  /// And whose words they are.
  HOLDER,
  /// As `HOLDER`, and how many; so with those that follow.
  NUMBER,
  PLACE,
  DATE,
  BLAMED,
  MODALITY,
  /// Everything; of the chain only the holder.
  ALL;

  /// What must not be wrong.
  Set<Slot> slots() {
    return switch (this) {
      case CONTENT -> EnumSet.noneOf(Slot.class);
      case KIND -> EnumSet.of(Slot.KIND);
      case HOLDER -> holderAnd(EnumSet.noneOf(Slot.class));
      case NUMBER -> holderAnd(Slot.number());
      case PLACE -> holderAnd(EnumSet.of(Slot.PLACE));
      case DATE -> holderAnd(EnumSet.of(Slot.DATE));
      case BLAMED -> holderAnd(EnumSet.of(Slot.BLAMED));
      case MODALITY -> holderAnd(EnumSet.of(Slot.MODALITY));
      case ALL -> EnumSet.complementOf(EnumSet.of(Slot.CHAIN));
    };
  }

  private static Set<Slot> holderAnd(Set<Slot> more) {
    Set<Slot> slots = EnumSet.of(Slot.KIND, Slot.HOLDER);
    slots.addAll(more);
    return slots;
  }

  String word() {
    return switch (this) {
      case CONTENT -> "content";
      case KIND -> "content, kind";
      case HOLDER -> "content, kind, holder";
      case NUMBER, PLACE, DATE, BLAMED, MODALITY ->
          "content, kind, holder, " + name().toLowerCase(Locale.ROOT);
      case ALL -> "all of these";
    };
  }
}
