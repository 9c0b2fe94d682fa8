package org.safepassage.bench.accounts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.safepassage.bench.Table;
import org.safepassage.bench.gold.GoldSet;

/// What `docs/benchmarks/accounts.md` says: totals only, no word of any text.
final class AccountsTable {
  private final Trial trial;
  private final List<String> over;

  private final List<GoldSet> sets;

  AccountsTable(List<GoldSet> sets, Trial trial, List<String> over) {
    this.sets = sets;
    this.trial = trial;
    this.over = over;
  }

  void keep() throws IOException {
    Table table =
        new Table(
            "accounts",
            "Claims read out of texts",
            "gold set",
            "gold claims",
            "found",
            "precision",
            "recall",
            "F1",
            "F1 content",
            "F1 all slots",
            "whole chain",
            "side by side",
            "contradictions",
            "traps fired",
            "wrong mouth at 75 % (95 % interval)");
    List<SetScore> scores = new ArrayList<>();
    trial.scored().forEach(scored -> scores.add(scored.score()));
    List<SetScore> heldOut =
        IntStream.range(0, sets.size())
            .filter(at -> sets.get(at).heldOut())
            .mapToObj(scores::get)
            .toList();
    if (heldOut.size() > 1) {
      scores.add(SetScore.sum("all held out: " + heldOut.size(), heldOut));
    }
    if (scores.size() > 1) {
      scores.add(trial.sum());
    }
    scores.forEach(score -> row(table, score));
    table.keep(notes());
  }

  private static void row(Table table, SetScore score) {
    Tally holder = score.level(Level.HOLDER);
    RelationScore relations = score.relations();
    Misattribution.At at = score.misattribution().at(ScoreWords.COVERAGE);
    SlotScore chain = score.slot(Slot.CHAIN);
    table.row(
        score.name(),
        score.wanted(),
        score.found() + " + " + score.apart(),
        share(holder.precision()),
        share(holder.recall()),
        share(holder.f1()),
        share(score.level(Level.CONTENT).f1()),
        share(score.level(Level.ALL).f1()),
        share(chain.accuracy()),
        share(relations.aligned().f1()),
        relations.contradictions().recalled() + " of " + relations.contradictions().wanted(),
        relations.trapsFired() + " of " + relations.traps(),
        "%.1f %% (%.1f to %.1f)".formatted(100 * at.rate(), 100 * at.low(), 100 * at.high()));
  }

  private static String share(double share) {
    return "%.3f".formatted(share);
  }

  private List<String> notes() {
    SetScore sum = trial.sum();
    Trial.Cost cost = trial.cost();
    List<String> slots = new ArrayList<>();
    for (Slot slot : Slot.values()) {
      SlotScore score = sum.slot(slot);
      slots.add("%s %d of %d".formatted(slot.word(), score.right(), score.said()));
    }
    SetScore.Spans spans = sum.spans();
    return List.of(
        "Gold sets are texts with the claims that people read in them"
            + " ([docs/formats/gold.md](../formats/gold.md) says how claims are compared)."
            + " Precision, recall and F1 are of claims whose content, kind and holder are right;"
            + " \"+ n\" are claims found that rest on gold claims of the kind `other`, which count"
            + " neither as right nor as wrong. \"F1 all slots\" wants number, place, date, blamed"
            + " party and modality to be right, too; \"whole chain\" is the share of all found gold claims"
            + " whose speakers are all right; \"side by side\" is F1 of pairs of claims about one"
            + " thing; \"wrong mouth\" is the share of claims with the wrong holder among the surest"
            + " three quarters of the found gold claims. How sure to be and which kinds are meant was"
            + " learnt from the sets that aren't held out, so that theirs are the rows to go by.",
        "Over all sets, F1 of places in texts, exact and overlapping by more than half: content %.3f and %.3f, source %.3f and %.3f, cue %.3f and %.3f. If claims on `other` were wrong, F1 would be %.3f. Right slots, of those where anything is said: %s."
            .formatted(
                spans.content().exact().f1(),
                spans.content().overlap().f1(),
                spans.source().exact().f1(),
                spans.source().overlap().f1(),
                spans.cue().exact().f1(),
                spans.cue().overlap().f1(),
                sum.strictly().f1(),
                String.join(", ", slots)),
        "The extractor started in %.0f ms, the first text took %.0f ms, and of each text's five readings the middle one at most %.0f ms; the heap was at most %,d MiB, garbage included, and the process held at most %,d MiB of the machine's memory. The command fails above 5 s, 1 s for a text, and 1.5 GiB: %s."
            .formatted(
                cost.startMilliseconds(),
                cost.firstMilliseconds(),
                cost.longestMilliseconds(),
                cost.heapMebibytes(),
                cost.residentMebibytes(),
                over.isEmpty() ? "within all" : "NOT within all"));
  }
}
