package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.agreement.Stakes;
import org.safepassage.model.Unit;
import org.safepassage.operate.Standing;
import org.safepassage.operate.Terms;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;

/// What each balance sets against what, and how far one is ahead of the other at this moment.
record ExposureTable(View view) {

  List<Block> blocks() {
    List<Standing.Exposed> exposures =
        view.standing().deal().map(Standing.Deal::exposures).orElse(List.of());
    Speech speech = view.speech();
    if (exposures.isEmpty()) {
      return List.of(Block.Para.of(speech.say(RoomPhrase.NO_EXPOSURE)));
    }
    Terms terms = view.standing().deal().orElseThrow().terms();
    List<Row> rows = new ArrayList<>();
    for (Standing.Exposed exposed : exposures) {
      rows.add(
          new Row(
              List.of(
                  new Cell(lines(exposed.stakes().given(), terms)),
                  new Cell(lines(exposed.stakes().received(), terms)),
                  ahead(exposed)),
              false));
    }
    return List.of(
        new Block.Table(
            speech.say(RoomPhrase.EXPOSURE),
            true,
            List.of(
                new Column(speech.say(RoomPhrase.GIVEN), false),
                new Column(speech.say(RoomPhrase.RECEIVED), false),
                new Column(speech.say(RoomPhrase.AHEAD), true)),
            rows),
        Block.Para.of(Tone.QUIET, speech.say(RoomPhrase.EXPOSURE_NOTE)));
  }

  private Cell ahead(Standing.Exposed exposed) {
    Speech speech = view.speech();
    if (exposed.exposure() == 0) {
      return Cell.of(speech.say(RoomPhrase.EVEN));
    }
    Optional<Long> weight = commonWeight(exposed.stakes());
    return weight.filter(w -> exposed.exposure() % w == 0).isPresent()
        ? Cell.of(
            speech
                .words()
                .amount(
                    exposed.exposure() / weight.get(), unit(exposed.stakes().given().getFirst())))
        : Cell.of(
            new Piece.Text(speech.number(exposed.exposure())),
            new Piece.Small(speech.say(RoomPhrase.IN_WEIGHTS)));
  }

  /// What one of those given weighs, where all weigh alike.
  private static Optional<Long> commonWeight(Stakes stakes) {
    List<Long> weights = stakes.given().stream().map(Stakes.Stake::weight).distinct().toList();
    return weights.size() == 1 ? Optional.of(weights.getFirst()) : Optional.empty();
  }

  private List<Piece> lines(List<Stakes.Stake> stakes, Terms terms) {
    Speech speech = view.speech();
    boolean allAlike = stakes.stream().allMatch(stake -> stake.weight() == 1);
    List<Piece> pieces = new ArrayList<>();
    for (Stakes.Stake stake : stakes) {
      if (!pieces.isEmpty()) {
        pieces.add(new Piece.Break());
      }
      String count = speech.words().amount(level(stake, terms), unit(stake));
      pieces.add(
          new Piece.Text(
              allAlike
                  ? speech.say(
                      RoomPhrase.STAKE,
                      speech.commitment(stake.commitment()),
                      count,
                      speech.say(WayWords.of(stake.milestone())))
                  : speech.say(
                      RoomPhrase.STAKE_WEIGHED,
                      speech.commitment(stake.commitment()),
                      count,
                      speech.say(WayWords.of(stake.milestone())),
                      speech.number(stake.weight()))));
      if (stake.levels().beyond() > 0) {
        pieces.add(
            new Piece.Small(
                "("
                    + speech.say(AgreementPhrase.BEYOND, speech.number(stake.levels().beyond()))
                    + ")"));
      }
    }
    return pieces;
  }

  private static long level(Stakes.Stake stake, Terms terms) {
    Rulebook rulebook = terms.rulebook();
    Levels levels = terms.levels();
    return rulebook
        .findPlaceOf(stake.commitment())
        .map(place -> new Slot(place, stake.milestone(), stake.evidence()))
        .map(slot -> stake.withAccountedFor() ? levels.level(slot) : levels.count(slot))
        .orElse(0L);
  }

  private Unit unit(Stakes.Stake stake) {
    return view.speech()
        .findCommitment(stake.commitment())
        .map(Commitment::unit)
        .orElse(Unit.PEOPLE);
  }
}
