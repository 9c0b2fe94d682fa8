package org.safepassage.pictures;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Wait.Waiting;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.FactId;
import org.safepassage.model.Names;
import org.safepassage.model.Operation;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Premise;
import org.safepassage.model.SharedId;
import org.safepassage.model.SideId;

/// What everything is called in one language; its id where it has no name.
record Called(Operation operation, Agreement agreement, Words words) {
  private static final int LONGEST = 1000;

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
      case Premise.Quorum(var id) ->
          name(operation.actors().findObservers(id).map(o -> o.names()), id.value());
      case Premise.During(var id) ->
          name(agreement.provisos().findWindow(id).map(w -> w.names()), id.value());
      case Premise.InTime(var limit) -> limit.kind().word() + " " + moment(limit.at());
      case Premise.Undisturbed(var id) ->
          name(agreement.provisos().findSuspension(id).map(s -> s.names()), id.value());
    };
  }

  /// A moment by the clocks of the operation.
  String moment(Instant moment) {
    return moment
        .atZone(operation.calendar().zone())
        .format(DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", words.locale()));
  }

  String shared(SharedId id) {
    return name(agreement.findShared(id).map(shared -> shared.names()), id.value());
  }

  String title() {
    return name(Optional.of(agreement.title()), agreement.id().value());
  }

  /// Nobody reads a name this long, and to break it into lines would take for ever.
  private static String cut(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private String name(Optional<Names> names, String id) {
    String name = names.map(n -> Xml.cleaned(cut(n.in(words.language())))).orElse("");
    return name.isEmpty() ? Xml.cleaned(id) : name;
  }
}
