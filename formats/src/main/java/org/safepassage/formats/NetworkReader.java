package org.safepassage.formats;

import java.text.Normalizer;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.model.Calendar;
import org.safepassage.model.Coordinates;
import org.safepassage.model.Corridor;
import org.safepassage.model.CorridorId;
import org.safepassage.model.EscortId;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Names;
import org.safepassage.model.Network;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.ProtectedSite;
import org.safepassage.model.SectionId;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Window;

/// Reads corridors and protected sites; places are read by [PlaceReader].
final class NetworkReader {
  /// Where a corridor sets no limit. No convoy on record comes near it.
  private static final int MOST_VEHICLES = 1000;

  private static final Corridor.ConvoyRule ANY_CONVOY =
      new Corridor.ConvoyRule(1, MOST_VEHICLES, Duration.ZERO, Optional.empty());

  /// Between which places a one-way section lies.
  private record Ends(PlaceId from, PlaceId to, SourceRef where) {
    boolean areThoseOf(Ends other) {
      return (from.equals(other.from) && to.equals(other.to))
          || (from.equals(other.to) && to.equals(other.from));
    }
  }

  private final Optional<Calendar> calendar;
  private final Map<SectionId, Ends> sections = new HashMap<>();

  private NetworkReader(Optional<Calendar> calendar) {
    this.calendar = calendar;
  }

  static Network read(Fields operation, Optional<Calendar> calendar) {
    NetworkReader reader = new NetworkReader(calendar);
    return new Network(
        operation.needDeclarations("places", Thing.PLACE, PlaceReader::place),
        operation.needDeclarations("corridors", Thing.CORRIDOR, reader::corridor),
        operation.each("protected-sites", NetworkReader::protectedSite));
  }

  private Optional<Corridor> corridor(Context context, YamlNode node) {
    Optional<Fields> fields = Fields.declaring(context, node, Shape.CORRIDOR, Thing.CORRIDOR);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Fields corridor = fields.get();
    Optional<CorridorId> id = corridor.declare(Thing.CORRIDOR, CorridorId::new);
    corridor.need("path");
    List<PlaceId> path = corridor.referAll("path", Thing.PLACE, PlaceId::new);
    boolean soundPath = isSound(corridor, path);
    corridor.need("legs");
    List<Corridor.Leg> legs = corridor.each("legs", NetworkReader::leg);
    boolean enoughLegs = legsFit(corridor);
    Optional<PartyId> controlledBy = corridor.refer("controlled-by", Thing.PARTY, PartyId::new);
    Corridor.ConvoyRule convoys =
        corridor
            .fields("convoys", Shape.CONVOYS)
            .flatMap(NetworkReader::convoys)
            .orElse(ANY_CONVOY);
    List<Window> windows = CalendarReader.windows(corridor, calendar);
    boolean readable = id.isPresent() && soundPath && enoughLegs && legs.size() == path.size() - 1;
    if (!readable) {
      return Optional.empty();
    }
    checkSections(corridor, path, legs);
    Names names = NamesReader.declare(corridor, Thing.CORRIDOR, id.get().value());
    return context.make(
        corridor.where(),
        () ->
            new Corridor(
                id.get(), names, path, legs, controlledBy, convoys, windows, corridor.where()));
  }

  private static boolean isSound(Fields corridor, List<PlaceId> path) {
    Context context = corridor.context();
    Set<PlaceId> passed = new HashSet<>();
    for (int i = 0; i < path.size(); i++) {
      if (!passed.add(path.get(i))) {
        List<YamlNode> nodes = corridor.items("path");
        context.add(
            FindingCode.CYCLIC_CORRIDOR,
            nodes.size() == path.size() ? nodes.get(i).where() : corridor.at("path"),
            "The corridor passes %s twice.".formatted(Quoted.of(path.get(i).value())),
            "Maybe split it into two corridors; the way back needs none of its own.");
        return false;
      }
    }
    boolean tooShort =
        corridor.find("path").orElse(null) instanceof YamlNode.Items items
            && items.items().size() < 2;
    if (tooShort) {
      context.add(
          FindingCode.WRONG_VALUE,
          corridor.at("path"),
          "A path has at least two places.",
          "Maybe the place where it begins or ends is missing.");
    }
    return !tooShort;
  }

  private static boolean legsFit(Fields corridor) {
    if (corridor.find("path").orElse(null) instanceof YamlNode.Items path
        && corridor.find("legs").orElse(null) instanceof YamlNode.Items legs
        && path.items().size() >= 2
        && legs.items().size() != path.items().size() - 1) {
      corridor
          .context()
          .add(
              FindingCode.WRONG_VALUE,
              legs.where(),
              "A path of %d places has %d legs, not %d."
                  .formatted(path.items().size(), path.items().size() - 1, legs.items().size()),
              "Maybe a leg is %s: there is one between each two places."
                  .formatted(legs.items().size() < path.items().size() ? "missing" : "too many"));
      return false;
    }
    return true;
  }

  private static Optional<Corridor.Leg> leg(Context context, YamlNode node) {
    if (node instanceof YamlNode.Scalar) {
      return Times.duration(context, node).map(time -> new Corridor.Leg(time, time));
    }
    return Fields.of(context, node, Shape.LEG)
        .flatMap(leg ->
            leg.need("out", Times::duration)
                .map(out ->
                    new Corridor.Leg(
                        out,
                        leg.findOr("back", out, Times::duration),
                        leg.find("one-way", NetworkReader::section))));
  }

  private static Optional<SectionId> section(Context context, YamlNode node) {
    return Scalars.text(context, node)
        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
        .flatMap(
            text -> Scalars.id(context, text, node.where(), "section of road", SectionId::new));
  }

  /// A section is one road, so it joins the same two places wherever it is named.
  private void checkSections(Fields corridor, List<PlaceId> path, List<Corridor.Leg> legs) {
    for (int i = 0; i < legs.size(); i++) {
      Optional<SectionId> id = legs.get(i).oneWay();
      if (id.isEmpty()) {
        continue;
      }
      SourceRef where = corridor.items("legs").get(i).where();
      Ends ends = new Ends(path.get(i), path.get(i + 1), where);
      Ends first = sections.putIfAbsent(id.get(), ends);
      if (first != null && !first.areThoseOf(ends)) {
        corridor
            .context()
            .add(
                FindingCode.WRONG_VALUE,
                where,
                "The one-way section %s joins %s and %s here, and %s and %s in line %d."
                    .formatted(
                        Quoted.of(id.get().value()),
                        Quoted.of(ends.from().value()),
                        Quoted.of(ends.to().value()),
                        Quoted.of(first.from().value()),
                        Quoted.of(first.to().value()),
                        first.where().line()),
                "Maybe they are two sections: then give each its own id.");
      }
    }
  }

  private static Optional<Corridor.ConvoyRule> convoys(Fields rule) {
    int least = rule.findOr("least", 1, Scalars::few);
    int most = rule.findOr("most", Math.max(least, MOST_VEHICLES), Scalars::few);
    Duration gap = rule.findOr("gap", Duration.ZERO, Times::duration);
    Optional<EscortId> escort = rule.refer("escort", Thing.ESCORT, EscortId::new);
    if (least > most) {
      rule.context()
          .add(
              FindingCode.BAD_RANGE,
              rule.at("least"),
              "A convoy of at least %d and at most %d vehicles can't be.".formatted(least, most),
              "Maybe the two are swapped.");
      return Optional.empty();
    }
    return rule.context()
        .make(rule.where(), () -> new Corridor.ConvoyRule(least, most, gap, escort));
  }

  private static Optional<ProtectedSite> protectedSite(Context context, YamlNode node) {
    Optional<Fields> fields = Fields.of(context, node, Shape.PROTECTED_SITE);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Fields site = fields.get();
    Optional<PlaceId> id = site.declare(Thing.PROTECTED_SITE, PlaceId::new);
    Optional<String> kind = site.need("kind", Scalars::text);
    Optional<Coordinates> at = site.find("at", Scalars::coordinates);
    return id.isPresent() && kind.isPresent()
        ? Optional.of(
            new ProtectedSite(
                id.get(), NamesReader.read(site, id.get().value()), kind.get(), at, site.where()))
        : Optional.empty();
  }
}
