package org.safepassage.pictures;

import java.time.Instant;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Limit;
import org.safepassage.agreement.Wait.Waiting;
import org.safepassage.model.BatchesId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.EscortId;
import org.safepassage.model.FactId;
import org.safepassage.model.Names;
import org.safepassage.model.ObserversId;
import org.safepassage.model.Operation;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Premise;
import org.safepassage.model.SideId;
import org.safepassage.model.TimeLimit;
import org.safepassage.model.Unit;
import org.safepassage.plan.problem.Trip;

/// What everything is called in one language; its id where it has no name.
///
/// @param longest how many letters are shown of a name
public record Called(Operation operation, Agreement agreement, Words words, int longest) {
  /// Nobody reads a name longer than this, and to break it into lines would take for ever.
  private static final int LONGEST = 1000;

  public Called(Operation operation, Agreement agreement, Words words) {
    this(operation, agreement, words, LONGEST);
  }

  Unit unit(CommitmentId id) {
    return agreement.findCommitment(id).map(Commitment::unit).orElse(Unit.PEOPLE);
  }

  /// How many people a convoy carries, or how much of what goods.
  String load(Trip trip) {
    return trip.goods().isZero()
        ? words.amount(trip.people().value(), Unit.PEOPLE)
        : words.amount(trip.goods().value(), unit(trip.commitment()));
  }

  String operationName() {
    return name(Optional.of(operation.names()), operation.id().value());
  }

  String commitment(CommitmentId id) {
    return name(agreement.findCommitment(id).map(c -> c.names()), id.value());
  }

  String fact(FactId id) {
    return name(agreement.findFact(id).map(fact -> fact.names()), id.value());
  }

  String party(PartyId id) {
    return name(operation.actors().findParty(id).map(party -> party.names()), id.value());
  }

  String place(PlaceId id) {
    return name(operation.network().findPlace(id).map(place -> place.names()), id.value());
  }

  String escort(EscortId id) {
    return name(
        operation.transport().escorts().stream()
            .filter(escort -> escort.id().equals(id))
            .map(escort -> escort.names())
            .findFirst(),
        id.value());
  }

  String observers(ObserversId id) {
    return name(operation.actors().findObservers(id).map(o -> o.names()), id.value());
  }

  String side(SideId id) {
    return name(operation.actors().findSide(id).map(side -> side.names()), id.value());
  }

  String waiting(Waiting waiting) {
    return switch (waiting) {
      case Waiting.OfCommitment(var id) -> commitment(id);
      case Waiting.OfFact(var id) -> fact(id);
    };
  }

  String premise(Premise premise) {
    return switch (premise) {
      case Premise.Fact(var id) -> fact(id);
      case Premise.Consent(var id) -> party(id);
      case Premise.Passage(var id) -> place(id);
      case Premise.OpenCorridor(var id) ->
          name(operation.network().findCorridor(id).map(c -> c.names()), id.value());
      case Premise.Vehicles(var id) ->
          name(operation.transport().findType(id).map(t -> t.names()), id.value());
      case Premise.Quorum(var id) -> observers(id);
      case Premise.During(var id) ->
          name(agreement.provisos().findWindow(id).map(w -> w.names()), id.value());
      case Premise.InTime(var limit) -> words.say(limit(limit.kind()), moment(limit.at()));
      case Premise.Undisturbed(var id) ->
          name(agreement.provisos().findSuspension(id).map(s -> s.names()), id.value());
    };
  }

  private static Phrase limit(TimeLimit.Kind kind) {
    return switch (kind) {
      case START_BY -> Phrase.START_BY;
      case DEADLINE -> Phrase.DEADLINE;
      case VOID_BY -> Phrase.VOID_BY;
    };
  }

  /// A moment by the clocks of the operation.
  String moment(Instant moment) {
    return new Dates(words.language(), operation.calendar().zone()).minute(moment);
  }

  String limit(Limit.What what) {
    return switch (what) {
      case Limit.What.Agreed(var id) ->
          name(agreement.findShared(id).map(shared -> shared.names()), id.value());
      case Limit.What.RoomAt(var id) -> words.say(Phrase.ROOM_AT, place(id));
    };
  }

  String batches(BatchesId id) {
    return name(agreement.findBatches(id).map(batches -> batches.names()), id.value());
  }

  String title() {
    return name(Optional.of(agreement.title()), agreement.id().value());
  }

  /// Text from a file, on one line and as long as names may be.
  String cut(String text) {
    return Xml.cleaned(Lettering.shortened(text, longest));
  }

  private String name(Optional<Names> names, String id) {
    String name = names.map(n -> cut(n.in(words.language().tag()))).orElse("");
    return name.isEmpty() ? Xml.cleaned(id) : name;
  }
}
