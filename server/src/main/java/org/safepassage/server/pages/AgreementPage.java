package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.operate.Standing;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;

/// The agreement: its versions, its terms with how far each is, and what is not given.
final class AgreementPage {
  private AgreementPage() {}

  static Page of(View view, Frames frames, Optional<Block.Para> notice) {
    Speech speech = view.speech();
    List<Block> live = new ArrayList<>();
    live.add(new AgreementVersions(view).section());
    Optional<Standing.Deal> deal = view.standing().deal();
    if (deal.isPresent()) {
      Assurances assurances = new Assurances(view);
      live.add(new AgreementTerms(view).section(deal.get()));
      live.add(assurances.assurances(deal.get().terms().agreement()));
      live.add(assurances.consents(deal.get().terms().agreement()));
      live.add(
          new Block.Section(
              "exposure", speech.say(RoomPhrase.EXPOSURE), new ExposureTable(view).blocks()));
      live.add(
          new Block.Section(
              "picture",
              speech.say(AgreementPhrase.PICTURE),
              List.of(
                  new Block.Picture(
                      view.paths().waits(view.standing().last().value()),
                      speech.say(AgreementPhrase.PICTURE_ALT)))));
    } else {
      live.add(Block.Para.of(Tone.WARNING, speech.say(RoomPhrase.NO_AGREEMENT)));
    }
    live.add(new Demands(view).section());
    return new Page(
        frames.of(view, Frames.Tab.AGREEMENT, notice),
        speech.say(AgreementPhrase.TITLE),
        deal.map(d -> speech.agreement(d.terms().agreement().id())).orElse(""),
        live,
        List.of());
  }

  static Column column(Speech speech, AgreementPhrase title) {
    return new Column(speech.say(title), false);
  }

  static Block.Table table(
      Speech speech, AgreementPhrase caption, List<Column> columns, List<Row> rows) {
    return new Block.Table(speech.say(caption), true, columns, rows);
  }
}
