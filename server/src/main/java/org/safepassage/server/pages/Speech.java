package org.safepassage.server.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.Site;
import org.safepassage.model.AgreementId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.FactId;
import org.safepassage.model.Names;
import org.safepassage.model.Operation;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SideId;
import org.safepassage.model.Unit;
import org.safepassage.model.VehicleTypeId;
import org.safepassage.operate.Point;
import org.safepassage.pictures.Dates;
import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;
import org.safepassage.pictures.Words;

/// What everything is called in the language of a page, and when things are by the clocks of the
/// operation. What has no name goes by its id.
///
/// @param versions of the agreement, the one that decides first
/// @param now the moment that the page is of
record Speech(Words words, Operation operation, List<Agreement> versions, Instant now) {
  Speech {
    versions = List.copyOf(versions);
  }

  static Speech of(
      Language language, Operation operation, Collection<Agreement> versions, Instant now) {
    return new Speech(new Words(language), operation, List.copyOf(versions), now);
  }

  Language language() {
    return words.language();
  }

  String say(Wording wording, String... fillings) {
    return words.say(wording, fillings);
  }

  String number(long value) {
    return words.number(value);
  }

  String people(long value) {
    return words.amount(value, Unit.PEOPLE);
  }

  String list(List<String> names) {
    return words.list(names);
  }

  private String name(Optional<Names> names, String id) {
    return names.map(n -> n.in(language().tag())).filter(n -> !n.isBlank()).orElse(id);
  }

  String operationName() {
    return name(Optional.of(operation.names()), operation.id().value());
  }

  Optional<Commitment> findCommitment(CommitmentId id) {
    return versions.stream().flatMap(version -> version.findCommitment(id).stream()).findFirst();
  }

  String commitment(CommitmentId id) {
    return name(findCommitment(id).map(Commitment::names), id.value());
  }

  String agreement(AgreementId id) {
    return name(
        versions.stream().filter(v -> v.id().equals(id)).findFirst().map(Agreement::title),
        id.value());
  }

  String fact(FactId id) {
    return name(
        versions.stream()
            .flatMap(version -> version.findFact(id).stream())
            .findFirst()
            .map(fact -> fact.names()),
        id.value());
  }

  String category(CategoryId id) {
    return name(operation.population().findCategory(id).map(c -> c.names()), id.value());
  }

  String place(PlaceId id) {
    return name(operation.network().findPlace(id).map(p -> p.names()), id.value());
  }

  String corridor(CorridorId id) {
    return name(operation.network().findCorridor(id).map(c -> c.names()), id.value());
  }

  String site(Site site) {
    return switch (site) {
      case Site.AtPlace(var place) -> place(place);
      case Site.OnCorridor(var corridor) -> corridor(corridor);
    };
  }

  String party(PartyId id) {
    return name(operation.actors().findParty(id).map(p -> p.names()), id.value());
  }

  String parties(List<PartyId> ids) {
    return list(ids.stream().map(this::party).toList());
  }

  String side(SideId id) {
    return name(operation.actors().findSide(id).map(s -> s.names()), id.value());
  }

  String vehicles(VehicleTypeId id) {
    return name(operation.transport().findType(id).map(t -> t.names()), id.value());
  }

  String point(Point point) {
    return switch (point) {
      case Point.AtMilestone(var milestone) -> say(WayWords.of(milestone));
      case Point.OnTheWay(var place) ->
          place
              .map(p -> say(WayPhrase.POINT_AT, place(p)))
              .orElseGet(() -> say(WayPhrase.POINT_ON_THE_WAY));
      case Point.Assembled _ -> say(WayPhrase.POINT_ASSEMBLED);
      case Point.AtHospital(var place) ->
          place
              .map(p -> say(WayPhrase.POINT_HOSPITAL_AT, place(p)))
              .orElseGet(() -> say(WayPhrase.POINT_HOSPITAL));
      case Point.BackAtOrigin _ -> say(WayPhrase.POINT_BACK);
    };
  }

  /// Who or what is aboard, category by category.
  String load(Load load) {
    List<String> parts = new ArrayList<>();
    load.people()
        .forEach((category, people) ->
            parts.add(say(EventPhrase.OF_CATEGORY, category(category), number(people.value()))));
    if (!load.goods().isZero()) {
      parts.add(say(EventPhrase.GOODS, number(load.goods().value())));
    }
    return parts.isEmpty() ? say(EventPhrase.NOT_COUNTED) : list(parts);
  }

  ZoneId zone() {
    return operation.calendar().zone();
  }

  /// The hour alone on the day of the page, else with the day.
  String moment(Instant at) {
    ZonedDateTime local = at.atZone(zone());
    boolean today = local.toLocalDate().equals(now.atZone(zone()).toLocalDate());
    return today ? hour(local) : new Dates(language(), zone()).minute(at);
  }

  Piece.Time time(Instant at) {
    return new Piece.Time(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            at.atZone(zone()).truncatedTo(ChronoUnit.SECONDS)),
        moment(at));
  }

  private static String hour(ZonedDateTime local) {
    return "%02d:%02d".formatted(local.getHour(), local.getMinute());
  }

  /// The moment of the page with its day and its zone.
  String clock() {
    return say(RoomPhrase.CLOCK, new Dates(language(), zone()).minute(now), zoneName());
  }

  /// Its name, and how far it is from universal time.
  String zoneName() {
    String offset = now.atZone(zone()).getOffset().getId();
    String name = zone().getId();
    return name.equals(offset) || name.equals("Z")
        ? "UTC" + (offset.equals("Z") ? "" : offset)
        : name + ", UTC" + (offset.equals("Z") ? "" : offset);
  }

  /// The zone in a word, for a column of times.
  String zoneShort() {
    return zone().getDisplayName(TextStyle.SHORT, language().locale());
  }

  /// In the two greatest units that say anything.
  String lasting(Duration duration) {
    long minutes = Math.max(0, duration.toMinutes());
    long days = minutes / (24 * 60);
    long hours = minutes / 60 % 24;
    List<String> parts = new ArrayList<>();
    if (days > 0) {
      parts.add(words.count(days, Noun.DAYS));
    }
    if (hours > 0) {
      parts.add(words.count(hours, Noun.HOURS));
    }
    if (days == 0 && (hours == 0 || minutes % 60 > 0)) {
      parts.add(words.count(minutes % 60, Noun.MINUTES));
    }
    return parts.size() == 1
        ? parts.getFirst()
        : say(EventPhrase.LASTING, parts.getFirst(), parts.get(1));
  }
}
