package org.safepassage.formats;

import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.LotSizes;
import org.safepassage.agreement.Quota;
import org.safepassage.model.CategoryId;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Figure;
import org.safepassage.model.FigureKind;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Milestone;
import org.safepassage.model.Names;
import org.safepassage.model.ObserversId;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SideId;
import org.safepassage.model.Unit;

/// Reads commitments, but for their conditions.
final class CommitmentReader {
  private static final int MOST_LOT_SIZES = 10;

  private static final Milestone[] HELD = {Milestone.DEPARTED, Milestone.CROSSED};

  private final Fields fields;
  private final Context context;

  private CommitmentReader(Fields fields) {
    this.fields = fields;
    this.context = fields.context();
  }

  static Optional<Commitment> read(Context context, YamlNode node) {
    return Fields.declaring(context, node, Shape.COMMITMENT, Thing.COMMITMENT)
        .flatMap(fields -> new CommitmentReader(fields).read());
  }

  private Optional<Commitment> read() {
    Optional<CommitmentId> id = fields.declare(Thing.COMMITMENT, CommitmentId::new);
    Commitment.Kind kind =
        fields.findOr(
            "kind",
            Commitment.Kind.EVACUATION,
            Scalars.oneOf(Commitment.Kind.values(), Commitment.Kind::word));
    Unit unit = fields.findOr("unit", Unit.PEOPLE, AgreementReader.unit());
    Optional<PartyId> giver = fields.needRefer("giver", Thing.PARTY, PartyId::new);
    Optional<SideId> beneficiary = fields.needRefer("beneficiary", Thing.SIDE, SideId::new);
    List<CategoryId> categories = categories(unit);
    Optional<PlaceId> origin = fields.needRefer("from", Thing.PLACE, PlaceId::new);
    fields.need("route");
    List<CorridorId> route = fields.referAll("route", Thing.CORRIDOR, CorridorId::new);
    Optional<PlaceId> destination = fields.needRefer("to", Thing.PLACE, PlaceId::new);
    Optional<Quota> quota = fields.need("quota", CommitmentReader::quota);
    Optional<CountRange> turnout = fields.find("turnout", FigureReader.countOrRange(Shape.TURNOUT));
    Optional<PartyId> declaredBy = fields.refer("turnout-declared-by", Thing.PARTY, PartyId::new);
    LotSizes lots = fields.findOr("lot", LotSizes.of(1), CommitmentReader::lots);
    Milestone heldAt =
        fields.findOr("held-at", Milestone.DEPARTED, Scalars.oneOf(HELD, Milestone::word));
    List<PartyId> consents = fields.referAll("consents", Thing.PARTY, PartyId::new);
    Optional<ObserversId> observers = fields.refer("observers", Thing.OBSERVERS, ObserversId::new);
    Optional<ClauseId> clause = fields.refer("clause", Thing.CLAUSE, ClauseId::new);
    List<Condition> conditions =
        fields.each("conditions", (in, node) -> ConditionReader.read(in, node, unit));
    boolean readable =
        id.isPresent()
            && giver.isPresent()
            && beneficiary.isPresent()
            && origin.isPresent()
            && destination.isPresent()
            && quota.isPresent();
    if (!readable) {
      return Optional.empty();
    }
    Names names = NamesReader.declare(fields, Thing.COMMITMENT, id.get().value());
    return context.make(
        fields.where(),
        () ->
            new Commitment(
                id.get(),
                kind,
                names,
                giver.get(),
                beneficiary.get(),
                categories,
                origin.get(),
                route,
                destination.get(),
                quota.get(),
                unit,
                turnout,
                declaredBy,
                lots,
                heldAt,
                consents,
                observers,
                conditions,
                clause,
                fields.where()));
  }

  /// One size, or a list of those that movements may choose from.
  private static Optional<LotSizes> lots(Context context, YamlNode node) {
    if (!(node instanceof YamlNode.Items items)) {
      return Scalars.positive(context, node).map(size -> LotSizes.of(size.value()));
    }
    List<Count> sizes =
        items.items().stream().flatMap(item -> Scalars.positive(context, item).stream()).toList();
    if (items.items().isEmpty() || items.items().size() > MOST_LOT_SIZES) {
      context.add(
          FindingCode.WRONG_VALUE,
          items.where(),
          "A commitment moves in lots of 1 to %d sizes.".formatted(MOST_LOT_SIZES),
          items.items().isEmpty() ? "Maybe leave it out: the lot is then 1." : "");
      return Optional.empty();
    }
    return sizes.size() < items.items().size()
        ? Optional.empty()
        : context.make(items.where(), () -> LotSizes.of(sizes));
  }

  /// Goods have none; people always belong to one.
  private List<CategoryId> categories(Unit unit) {
    boolean ofPeople = unit.isOfPeople();
    if (ofPeople) {
      fields.need("categories");
    }
    List<CategoryId> categories = fields.referAll("categories", Thing.CATEGORY, CategoryId::new);
    boolean empty =
        fields.find("categories").orElse(null) instanceof YamlNode.Items items
            && items.items().isEmpty();
    if (ofPeople && empty) {
      context.add(
          FindingCode.WRONG_VALUE,
          fields.at("categories"),
          "A commitment about people names at least one category.",
          "Maybe all of them belong here.");
    }
    return categories;
  }

  private static Optional<Quota> quota(Context context, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return switch (scalar.text()) {
        case "all" -> Optional.of(new Quota.All());
        case "unstated" -> Optional.of(new Quota.Unstated());
        default ->
            Shares.refusesSlip(context, scalar, List.of("all", "unstated"))
                ? Optional.empty()
                : number(context, node);
      };
    }
    boolean isShare =
        node instanceof YamlNode.Entries entries
            && entries.entries().stream().anyMatch(entry -> entry.key().equals("share"));
    return isShare
        ? Fields.of(context, node, Shape.SHARE)
            .flatMap(share -> share.need("share", Shares::share))
            .map(Quota.Share::new)
        : number(context, node);
  }

  private static Optional<Quota> number(Context context, YamlNode node) {
    Optional<Figure> figure = FigureReader.form(FigureKind.AGREED).read(context, node);
    if (figure.isPresent() && !figure.get().range().isExact()) {
      context.add(
          FindingCode.BAD_RANGE,
          node.where(),
          "A quota is one number, not %s.".formatted(figure.get().range()),
          "Maybe the range is how many will want to leave: that is `turnout`.");
      return Optional.empty();
    }
    return figure.map(Quota.Number::new);
  }
}
