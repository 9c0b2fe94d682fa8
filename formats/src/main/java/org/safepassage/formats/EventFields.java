package org.safepassage.formats;

import static org.safepassage.formats.LedgerField.maybe;
import static org.safepassage.formats.LedgerField.needed;
import static org.safepassage.formats.LedgerField.or;
import static org.safepassage.formats.LedgerForms.counts;
import static org.safepassage.formats.LedgerForms.id;
import static org.safepassage.formats.LedgerForms.list;
import static org.safepassage.formats.LedgerForms.oneOf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.Site;
import org.safepassage.model.AgreementId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;

/// The fields that events of several kinds have.
final class EventFields {
  static final LedgerField<AgreementId> AGREEMENT = needed("agreement", id(AgreementId::new));
  static final LedgerField<PartyId> BY = needed("by", id(PartyId::new));
  static final LedgerField<CommitmentId> COMMITMENT = needed("commitment", id(CommitmentId::new));
  static final LedgerField<CategoryId> CATEGORY = needed("category", id(CategoryId::new));
  static final LedgerField<ConvoyId> CONVOY = needed("convoy", id(ConvoyId::new));
  static final LedgerField<Count> NUMBER = needed("people", LedgerForms::count);
  static final LedgerField<PlaceId> PLACE = needed("place", id(PlaceId::new));
  static final LedgerField<Milestone> MILESTONE =
      needed("milestone", oneOf(Milestone.values(), Milestone::word));
  static final LedgerField<String> NOTE = or("note", LedgerForms::text, "");
  static final LedgerField<String> TEXT = or("text", LedgerForms::text, "");
  static final LedgerField<String> REASON = or("reason", LedgerForms::text, "");
  static final LedgerField<Optional<PlaceId>> SOMEWHERE = maybe("place", id(PlaceId::new));
  static final LedgerField<Map<CategoryId, Count>> PEOPLE =
      or("people", counts(CategoryId::new), Map.of());
  static final LedgerField<Count> GOODS = or("goods", LedgerForms::count, Count.ZERO);
  static final LedgerField<Instant> UNTIL = needed("until", LedgerForms::moment);
  static final LedgerField<List<PartyId>> LIFTED_BY =
      or("lifted-by", list(id(PartyId::new)), List.of());

  static final LedgerField<Optional<CorridorId>> CORRIDOR = maybe("corridor", id(CorridorId::new));

  private EventFields() {}

  static Load load(LedgerObject said) {
    return new Load(said.get(PEOPLE), said.get(GOODS));
  }

  static Site site(LedgerObject said) {
    Optional<PlaceId> place = said.get(SOMEWHERE);
    Optional<CorridorId> corridor = said.get(CORRIDOR);
    if (place.isPresent() == corridor.isPresent()) {
      throw new IllegalArgumentException(
          """
          Where it is, is said by one of the keys place and corridor.
          Maybe leave out the corridor where a place of it is meant.\
          """);
    }
    return place
        .<Site>map(Site.AtPlace::new)
        .or(() -> corridor.map(Site.OnCorridor::new))
        .orElseThrow();
  }
}
