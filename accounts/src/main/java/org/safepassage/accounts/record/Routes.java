package org.safepassage.accounts.record;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.record.Measure.Passage;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Corridor;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Unit;

/// Whose counts tell how many left a place or came to it, in any version of the agreement.
final class Routes {
  private final Operation operation;
  private final List<Commitment> people;

  /// @param commitments those that are counted by people, one of each name
  Routes(Operation operation, Collection<Agreement> agreements) {
    this.operation = operation;
    this.people =
        agreements.stream()
            .flatMap(agreement -> agreement.commitments().stream())
            .filter(Routes::isOfPeople)
            .toList();
  }

  private static boolean isOfPeople(Commitment commitment) {
    return commitment.unit() == Unit.PEOPLE
        && switch (commitment.kind()) {
          case EVACUATION, RELEASE_OF_DETAINEES, HANDOVER_OF_CAPTIVES -> true;
          case HANDOVER_OF_THE_DEAD, INBOUND_AID -> false;
        };
  }

  /// @param commitments whose people pass
  /// @param milestone which one they pass there
  record Way(Passage passage, Set<CommitmentId> commitments, Milestone milestone) {}

  /// @return nothing where nobody is counted there
  Optional<Way> of(Topic topic, PlaceId place) {
    Predicate<Commitment> fromThere = commitment -> commitment.origin().equals(place);
    Optional<Way> way =
        switch (topic) {
          case LEFT ->
              way(Passage.LEFT, Milestone.DEPARTED, fromThere)
                  .or(() -> way(Passage.CROSSED, Milestone.CROSSED, c -> crosses(c, place)));
          case ARRIVED ->
              way(Passage.ARRIVED_AT, Milestone.ARRIVED, c -> c.destination().equals(place))
                  .or(() -> way(Passage.ARRIVED_FROM, Milestone.ARRIVED, fromThere));
          case REMAINING -> way(Passage.WAITING, Milestone.DEPARTED, fromThere);
          default -> Optional.empty();
        };
    return way;
  }

  private Optional<Way> way(Passage passage, Milestone milestone, Predicate<Commitment> which) {
    Set<CommitmentId> ids =
        people.stream()
            .filter(which)
            .map(Commitment::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return ids.isEmpty() ? Optional.empty() : Optional.of(new Way(passage, ids, milestone));
  }

  private boolean crosses(Commitment commitment, PlaceId place) {
    boolean isHandOver =
        operation
            .network()
            .findPlace(place)
            .filter(found -> found.kind() == Place.Kind.HAND_OVER_POINT)
            .isPresent();
    return isHandOver
        && commitment.route().stream()
            .flatMap(id -> operation.network().findCorridor(id).stream())
            .map(Corridor::path)
            .anyMatch(path -> path.contains(place));
  }
}
