package org.safepassage.bench.accounts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.accounts.compare.Relation;

/// Scores in words, as lines of a table, and as JSON.
final class ScoreWords {
  /// Of the claims found, so many are kept for the rate of misattribution that is told.
  static final double COVERAGE = 0.75;

  private ScoreWords() {}

  static List<String> lines(SetScore score) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %d gold claims, %d found, %d more on claims of the kind other (F1 %.3f if they were wrong)"
            .formatted(
                score.name(), score.wanted(), score.found(), score.apart(), score.strictly().f1()));
    for (Level level : Level.values()) {
      lines.add(line(level.word(), score.level(level)));
    }
    spans("content", score.spans().content(), lines);
    spans("source", score.spans().source(), lines);
    spans("cue", score.spans().cue(), lines);
    for (Slot slot : Slot.values()) {
      SlotScore right = score.slot(slot);
      lines.add(
          "  %-34s right in %d of %d where it is said (%.3f), %d pairs"
              .formatted(slot.word(), right.right(), right.said(), right.accuracy(), right.all()));
    }
    RelationScore relations = score.relations();
    lines.add(line("put side by side", relations.aligned()));
    lines.add(
        "  %-34s %d of %d"
            .formatted(
                "of one fact, side by side",
                relations.sameFact().recalled(),
                relations.sameFact().wanted()));
    for (Relation.Type type : Relation.Type.values()) {
      lines.add(line(type.word(), relations.types().getOrDefault(type, Tally.NONE)));
    }
    lines.add(
        "  %-34s %d of %d contradictions shown, %d of %d traps fired"
            .formatted(
                "",
                relations.contradictions().recalled(),
                relations.contradictions().wanted(),
                relations.trapsFired(),
                relations.traps()));
    Misattribution.At at = score.misattribution().at(COVERAGE);
    Misattribution.At all = score.misattribution().at(1);
    lines.add(
        "  %-34s %.1f %% of the surest %d (95 %%: %.1f to %.1f %%), %.1f %% of all %d"
            .formatted(
                "in the wrong mouth",
                100 * at.rate(),
                at.kept(),
                100 * at.low(),
                100 * at.high(),
                100 * all.rate(),
                all.kept()));
    return lines;
  }

  private static void spans(String name, SpanScore score, List<String> lines) {
    lines.add(line(name + " span, exact", score.exact()));
    lines.add(line(name + " span, overlap", score.overlap()));
  }

  private static String line(String name, Tally tally) {
    return "  %-34s P %.3f  R %.3f  F1 %.3f  (%d of %d found, %d of %d wanted)"
        .formatted(
            name,
            tally.precision(),
            tally.recall(),
            tally.f1(),
            tally.right(),
            tally.found(),
            tally.recalled(),
            tally.wanted());
  }

  /// Everything but the words of texts.
  static Map<String, Object> json(SetScore score) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("set", score.name());
    json.put("gold", score.wanted());
    json.put("found", score.found());
    json.put("apart", score.apart());
    Map<String, Object> levels = new LinkedHashMap<>();
    for (Level level : Level.values()) {
      levels.put(level.name().toLowerCase(java.util.Locale.ROOT), json(score.level(level)));
    }
    json.put("levels", levels);
    json.put("strictly", json(score.strictly()));
    Map<String, Object> spans = new LinkedHashMap<>();
    spans.put("content", json(score.spans().content()));
    spans.put("source", json(score.spans().source()));
    spans.put("cue", json(score.spans().cue()));
    json.put("spans", spans);
    Map<String, Object> slots = new LinkedHashMap<>();
    for (Slot slot : Slot.values()) {
      SlotScore right = score.slot(slot);
      slots.put(
          slot.word(), map("right", right.right(), "said", right.said(), "pairs", right.all()));
    }
    json.put("slots", slots);
    json.put("relations", json(score.relations()));
    json.put("misattribution", json(score.misattribution()));
    return json;
  }

  private static Map<String, Object> json(RelationScore score) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("aligned", json(score.aligned()));
    json.put(
        "same-fact",
        map("found", score.sameFact().recalled(), "wanted", score.sameFact().wanted()));
    for (Relation.Type type : Relation.Type.values()) {
      json.put(type.word(), json(score.types().getOrDefault(type, Tally.NONE)));
    }
    json.put(
        "contradictions",
        map("shown", score.contradictions().recalled(), "wanted", score.contradictions().wanted()));
    json.put("traps", map("fired", score.trapsFired(), "all", score.traps()));
    return json;
  }

  private static Map<String, Object> json(Misattribution misattribution) {
    Map<String, Object> json = new LinkedHashMap<>();
    List<Object> steps = new ArrayList<>();
    misattribution
        .steps()
        .forEach((unsure, step) ->
            steps.add(map("unsureness", unsure, "claims", step.claims(), "wrong", step.wrong())));
    json.put("steps", steps);
    Misattribution.At at = misattribution.at(COVERAGE);
    json.put(
        "at",
        map(
            "coverage",
            COVERAGE,
            "kept",
            at.kept(),
            "rate",
            at.rate(),
            "low",
            at.low(),
            "high",
            at.high()));
    return json;
  }

  private static Map<String, Object> json(SpanScore score) {
    return map("exact", json(score.exact()), "overlap", json(score.overlap()));
  }

  private static Map<String, Object> json(Tally tally) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("precision", rounded(tally.precision()));
    json.put("recall", rounded(tally.recall()));
    json.put("f1", rounded(tally.f1()));
    json.put("right", tally.right());
    json.put("found", tally.found());
    json.put("recalled", tally.recalled());
    json.put("wanted", tally.wanted());
    return json;
  }

  private static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }

  /// Keys and values by turns.
  private static Map<String, Object> map(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put(entries[i].toString(), entries[i + 1]);
    }
    return map;
  }
}
