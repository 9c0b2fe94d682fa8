package org.safepassage.bench.accounts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.compare.Comparison;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.bench.gold.GoldSet;

/// How well the claims of one gold set were found, or of several together.
///
/// @param name the set's
/// @param wanted gold claims of a kind that the operation has use for
/// @param found claims found, but for those that are apart
/// @param apart claims found that cover a gold claim of the kind `other`: these are claims, only of
///   no use, so that finding them is neither right nor wrong
record SetScore(
    String name,
    int wanted,
    int found,
    int apart,
    Map<Level, Tally> levels,
    Map<Slot, SlotScore> slots,
    Spans spans,
    RelationScore relations,
    Misattribution misattribution) {

  /// Where contents, speakers and cues stand.
  record Spans(SpanScore content, SpanScore source, SpanScore cue) {
    static final Spans NONE = new Spans(SpanScore.NONE, SpanScore.NONE, SpanScore.NONE);

    Spans plus(Spans other) {
      return new Spans(content.plus(other.content), source.plus(other.source), cue.plus(other.cue));
    }
  }

  SetScore {
    levels = Map.copyOf(levels);
    slots = Map.copyOf(slots);
  }

  /// What came out, and how claims pair, for whoever wants to look at each.
  record Scored(SetScore score, Pairing pairing) {}

  static Scored of(GoldSet set, List<Claim> claims) {
    return of(
        set,
        claims.stream().map(Found::of).toList(),
        FoundRelation.of(Comparison.of(claims, set.operation())));
  }

  static Scored of(GoldSet set, List<Found> found, List<FoundRelation> relations) {
    SlotCheck check = new SlotCheck(new SameName(set.names(), Gazetteer.of(set.operation())));
    Pairing pairing = Pairing.of(set, found, check);
    Map<Level, Tally> levels = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      int right = (int) pairing.pairs().stream().filter(pair -> pair.isRight(level)).count();
      levels.put(level, Tally.of(right, pairing.judged(), pairing.wanted()));
    }
    Map<Slot, SlotScore> slots = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      SlotScore score = SlotScore.NONE;
      for (Pairing.Pair pair : pairing.pairs()) {
        score = score.and(pair.verdicts().getOrDefault(slot, Slot.Verdict.SILENT));
      }
      slots.put(slot, score);
    }
    SetScore score =
        new SetScore(
            set.name(),
            pairing.wanted(),
            pairing.judged(),
            pairing.apart().size(),
            levels,
            slots,
            new Spans(
                SpanScore.of(set, pairing, SpanScore.Where.CONTENT),
                SpanScore.of(set, pairing, SpanScore.Where.SOURCE),
                SpanScore.of(set, pairing, SpanScore.Where.CUE)),
            RelationScore.of(set, pairing, relations),
            Misattribution.of(pairing.pairs()));
    return new Scored(score, pairing);
  }

  /// The sum over several sets, in which each claim counts as much as any other.
  static SetScore sum(String name, List<SetScore> scores) {
    Map<Level, Tally> levels = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      levels.put(
          level, scores.stream().map(each -> each.level(level)).reduce(Tally.NONE, Tally::plus));
    }
    Map<Slot, SlotScore> slots = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      slots.put(
          slot,
          scores.stream().map(each -> each.slot(slot)).reduce(SlotScore.NONE, SlotScore::plus));
    }
    return new SetScore(
        name,
        scores.stream().mapToInt(SetScore::wanted).sum(),
        scores.stream().mapToInt(SetScore::found).sum(),
        scores.stream().mapToInt(SetScore::apart).sum(),
        levels,
        slots,
        scores.stream().map(SetScore::spans).reduce(Spans.NONE, Spans::plus),
        scores.stream().map(SetScore::relations).reduce(RelationScore.NONE, RelationScore::plus),
        scores.stream()
            .map(SetScore::misattribution)
            .reduce(Misattribution.NONE, Misattribution::plus));
  }

  Tally level(Level level) {
    return levels.getOrDefault(level, Tally.NONE);
  }

  SlotScore slot(Slot slot) {
    return slots.getOrDefault(slot, SlotScore.NONE);
  }

  /// As [Level#HOLDER], if what is apart counted as wrong.
  Tally strictly() {
    return level(Level.HOLDER).plus(new Tally(0, apart, 0, 0));
  }
}
