package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.AgreementId;
import org.safepassage.model.PartyId;
import org.safepassage.operate.AgreementState;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Row;

/// The versions of the agreement, and how far each has come.
final class AgreementVersions {
  private final View view;
  private final Speech speech;

  AgreementVersions(View view) {
    this.view = view;
    this.speech = view.speech();
  }

  Block section() {
    Map<AgreementId, Optional<Agreement>> all = new LinkedHashMap<>();
    view.versions().stream()
        .sorted((a, b) -> Integer.compare(a.version(), b.version()))
        .forEach(version -> all.put(version.id(), Optional.of(version)));
    view.standing().agreements().keySet().stream()
        .sorted()
        .forEach(id -> all.putIfAbsent(id, Optional.empty()));
    List<Row> rows = new ArrayList<>();
    all.forEach((id, agreement) -> rows.add(version(id, agreement)));
    List<Block> blocks = new ArrayList<>();
    List<Piece.Link> actions = new ArrayList<>();
    for (FormKind kind :
        List.of(
            FormKind.AGREEMENT_ACCEPTED,
            FormKind.AGREEMENT_ANNOUNCED,
            FormKind.AGREEMENT_PROPOSED,
            FormKind.AGREEMENT_IN_FORCE)) {
      if (kind.isFor(view.viewer())) {
        actions.add(new Piece.Link(view.paths().report(kind), speech.say(kind.task())));
      }
    }
    blocks.add(
        AgreementPage.table(
            speech,
            AgreementPhrase.VERSIONS,
            List.of(
                AgreementPage.column(speech, AgreementPhrase.VERSION),
                AgreementPage.column(speech, AgreementPhrase.PROPOSED),
                AgreementPage.column(speech, AgreementPhrase.ANNOUNCED),
                AgreementPage.column(speech, AgreementPhrase.ACCEPTED),
                AgreementPage.column(speech, AgreementPhrase.IN_FORCE)),
            rows));
    if (!actions.isEmpty()) {
      blocks.add(new Block.Buttons(actions));
    }
    return new Block.Section("versions", speech.say(AgreementPhrase.VERSIONS), blocks);
  }

  private Row version(AgreementId id, Optional<Agreement> agreement) {
    AgreementState state =
        view.standing()
            .agreements()
            .getOrDefault(
                id,
                new AgreementState(
                    id, Optional.empty(), Optional.empty(), Map.of(), Optional.empty()));
    boolean decides =
        view.standing().deal().filter(d -> d.terms().agreement().id().equals(id)).isPresent();
    String title =
        agreement.isPresent()
            ? speech.agreement(id)
            : speech.say(AgreementPhrase.NOT_IN_FOLDER, id.value());
    return new Row(
        List.of(
            Cell.of(title),
            step(state.proposed()),
            step(state.announced()),
            accepted(state, agreement),
            decides
                ? Cell.of(
                    new Piece.Tag(Tone.GOOD, speech.say(AgreementPhrase.DECIDES)),
                    speech.time(state.inForce().orElse(view.standing().now())))
                : step(state.inForce())),
        decides);
  }

  private Cell step(Optional<java.time.Instant> at) {
    return at.map(moment -> Cell.of(speech.time(moment)))
        .orElseGet(() -> Cell.of(new Piece.Small(speech.say(AgreementPhrase.NOT_YET))));
  }

  private Cell accepted(AgreementState state, Optional<Agreement> agreement) {
    List<Piece> pieces = new ArrayList<>();
    state
        .accepted()
        .forEach((party, at) -> {
          pieces.add(
              new Piece.Text(
                  speech.say(AgreementPhrase.ACCEPTED_AT, speech.party(party), speech.moment(at))));
          pieces.add(new Piece.Break());
        });
    List<PartyId> lacking =
        agreement.stream()
            .flatMap(a -> a.commitments().stream())
            .map(Commitment::giver)
            .distinct()
            .filter(party -> !state.accepted().containsKey(party))
            .toList();
    if (!lacking.isEmpty()) {
      pieces.add(
          new Piece.Small(speech.say(AgreementPhrase.STILL_TO_ACCEPT, speech.parties(lacking))));
    }
    return new Cell(pieces);
  }
}
