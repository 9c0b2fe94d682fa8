package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Outlook;
import org.safepassage.operate.Standing;

/// The terms of the agreement in force, each with how far it is.
final class AgreementTerms {
  private final View view;
  private final Speech speech;

  AgreementTerms(View view) {
    this.view = view;
    this.speech = view.speech();
  }

  Block section(Standing.Deal deal) {
    List<Block> blocks = new ArrayList<>();
    TermWords words = new TermWords(view, deal.terms());
    for (Commitment commitment : deal.terms().agreement().commitments()) {
      List<Block> inner = new ArrayList<>();
      inner.add(
          new Block.Para(
              Tone.PLAIN,
              List.of(
                  new Piece.Text(
                      speech.say(
                          AgreementPhrase.GIVER,
                          speech.party(commitment.giver()),
                          speech.side(commitment.beneficiary()))),
                  new Piece.Text(
                      speech.say(
                          AgreementPhrase.WAY,
                          speech.place(commitment.origin()),
                          speech.place(commitment.destination()))))));
      deal.outlook().prospects().stream()
          .filter(prospect -> prospect.commitment().equals(commitment.id()))
          .findFirst()
          .ifPresent(prospect -> inner.add(progress(prospect)));
      inner.add(
          commitment.conditions().isEmpty()
              ? Block.Para.of(speech.say(AgreementPhrase.NO_CONDITIONS))
              : new Block.Bullets(commitment.conditions().stream().map(words::of).toList()));
      blocks.add(
          new Block.Fold(
              "term-" + commitment.id().value(), speech.commitment(commitment.id()), true, inner));
    }
    List<List<Piece>> carried =
        deal.terms().agreement().carried().stream()
            .map(term -> List.<Piece>of(new Piece.Quoted(term.text())))
            .toList();
    if (!carried.isEmpty()) {
      blocks.add(
          new Block.Fold(
              "carried",
              speech.say(AgreementPhrase.CARRIED),
              false,
              List.of(new Block.Bullets(carried))));
    }
    return new Block.Section("terms", speech.say(AgreementPhrase.TERMS), blocks);
  }

  private Block progress(Outlook.Prospect prospect) {
    return new Block.Para(
        Tone.PLAIN,
        List.of(
            new Piece.Text(
                speech.say(
                    AgreementPhrase.DUE,
                    speech.number(prospect.passed()),
                    speech.number(prospect.due()),
                    speech.say(WayWords.of(prospect.heldAt())))),
            new Piece.Bar(prospect.passed(), prospect.due())));
  }
}
