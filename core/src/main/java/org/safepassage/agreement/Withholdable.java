package org.safepassage.agreement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.model.Corridor;
import org.safepassage.model.Names;
import org.safepassage.model.Observers;
import org.safepassage.model.Operation;
import org.safepassage.model.Party;
import org.safepassage.model.Place;
import org.safepassage.model.Premise;
import org.safepassage.model.VehicleType;

/// Everything in an operation and an agreement that somebody could withhold, and what it goes by.
/// Whether anybody relies on it is not asked here.
public record Withholdable(Operation operation, Agreement agreement) {

  /// In the order of the files, the parties first.
  public List<Premise> all() {
    List<Premise> all = new ArrayList<>();
    operation.actors().parties().stream()
        .map(Party::id)
        .map(Premise.Consent::new)
        .forEach(all::add);
    agreement.facts().forEach(fact -> all.add(new Premise.Fact(fact.id())));
    operation.network().places().stream()
        .filter(place -> place.kind().canBeClosed())
        .forEach(place -> all.add(new Premise.Passage(place.id())));
    operation
        .network()
        .corridors()
        .forEach(corridor -> all.add(new Premise.OpenCorridor(corridor.id())));
    operation.transport().types().forEach(type -> all.add(new Premise.Vehicles(type.id())));
    operation.actors().observers().forEach(group -> all.add(new Premise.Quorum(group.id())));
    agreement.provisos().windows().forEach(window -> all.add(new Premise.During(window.id())));
    Terms.limits(agreement).map(Premise.InTime::new).distinct().forEach(all::add);
    agreement
        .provisos()
        .suspensions()
        .forEach(suspension -> all.add(new Premise.Undisturbed(suspension.id())));
    return all;
  }

  /// All that `written` can mean: an id, a name in any language or an alias, with or without the
  /// kind in front (`place:ramouseh`). An id that is written as the file has it means what it
  /// stands for there, whatever else has it for a name; of names, and of ids written otherwise, all
  /// count that are the same as far as [Names#folded] goes.
  public List<Premise> named(String written) {
    List<Premise> all = all();
    String id = Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
    List<Premise> exactly =
        all.stream()
            .filter(premise -> withKinds(premise, premise.id()).anyMatch(id::equals))
            .toList();
    if (!exactly.isEmpty()) {
      return exactly;
    }
    String folded = Names.folded(written);
    return all.stream()
        .filter(premise -> withKinds(premise).map(Names::folded).anyMatch(folded::equals))
        .toList();
  }

  private Stream<String> withKinds(Premise premise) {
    return spellings(premise).stream().flatMap(spelling -> withKinds(premise, spelling));
  }

  private Stream<String> withKinds(Premise premise, String spelling) {
    return Stream.concat(
        Stream.of(spelling, premise.kind() + ":" + spelling),
        isNonParty(premise) ? Stream.of("non-party:" + spelling) : Stream.empty());
  }

  private boolean isNonParty(Premise premise) {
    return premise instanceof Premise.Consent(var id)
        && operation
            .actors()
            .findParty(id)
            .filter(party -> party.standing() != Party.Standing.PARTY)
            .isPresent();
  }

  /// Its id and every name.
  public List<String> spellings(Premise premise) {
    return Stream.concat(
            Stream.of(premise.id()), names(premise).stream().flatMap(names -> names.all().stream()))
        .distinct()
        .toList();
  }

  /// What the files call it; nothing for a time, which has no name.
  public Optional<Names> names(Premise premise) {
    return switch (premise) {
      case Premise.Consent(var id) -> operation.actors().findParty(id).map(Party::names);
      case Premise.Fact(var id) -> agreement.findFact(id).map(Fact::names);
      case Premise.Passage(var id) -> operation.network().findPlace(id).map(Place::names);
      case Premise.OpenCorridor(var id) ->
          operation.network().findCorridor(id).map(Corridor::names);
      case Premise.Vehicles(var id) -> operation.transport().findType(id).map(VehicleType::names);
      case Premise.Quorum(var id) -> operation.actors().findObservers(id).map(Observers::names);
      case Premise.During(var id) -> agreement.provisos().findWindow(id).map(AgreedWindow::names);
      case Premise.InTime _ -> Optional.empty();
      case Premise.Undisturbed(var id) ->
          agreement.provisos().findSuspension(id).map(Suspension::names);
    };
  }
}
