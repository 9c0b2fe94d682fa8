package org.safepassage.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.PlannedCall;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.Stage;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Corridor;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;

/// Finds what needs attention, from how things stand.
///
/// @param overdueAfter how long after its time a convoy is overdue
/// @param underAllotment which convoys went under an allotment, and so without asking
record Alarms(Operation operation, Duration overdueAfter, Set<ConvoyId> underAllotment) {

  List<Alarm> of(
      Iterable<ConvoyRecord> convoys,
      Map<Site, Closure> closures,
      Optional<Terms> terms,
      Instant now) {
    List<Alarm> alarms = new ArrayList<>();
    for (ConvoyRecord convoy : convoys) {
      convoy
          .head()
          .missing()
          .forEach((category, missing) ->
              alarms.add(new Alarm.Unaccounted(convoy.id(), category, missing)));
      overdue(convoy, now).ifPresent(alarms::add);
      onClosedWay(convoy, closures, terms).ifPresent(alarms::add);
      if (isWithoutRelease(convoy)) {
        alarms.add(new Alarm.WithoutRelease(convoy.id()));
      }
      notCounted(convoy, alarms);
      differences(convoy, alarms);
      if (convoy.commitment().isEmpty()) {
        alarms.add(new Alarm.OfNoCommitment(convoy.id()));
      }
    }
    terms.ifPresent(t -> overTheBand(t, alarms));
    alarms.sort(Comparator.comparingInt(Alarms::rank));
    return alarms;
  }

  /// Whether there can be an alarm about a convoy, now or when it gets late. There may be twenty
  /// thousand of which nothing more is to be said.
  static boolean canConcern(ConvoyRecord convoy) {
    return convoy.state().isOnTheRoad()
        || convoy.commitment().isEmpty()
        || !convoy.head().missing().isEmpty()
        || hasGoneUnreleased(convoy)
        || lacksCounts(convoy)
        || convoy.counts().values().stream()
            .anyMatch(byCategory -> byCategory.values().stream().anyMatch(Tally::isOpen));
  }

  private static int rank(Alarm alarm) {
    return switch (alarm) {
      case Alarm.Unaccounted _ -> 0;
      case Alarm.Overdue _ -> 1;
      case Alarm.OnClosedWay _ -> 2;
      case Alarm.WithoutRelease _ -> 3;
      case Alarm.OverTheBand _ -> 4;
      case Alarm.NotCounted _ -> 5;
      case Alarm.Discrepancy _ -> 6;
      case Alarm.OfNoCommitment _ -> 7;
    };
  }

  private Optional<Alarm> overdue(ConvoyRecord convoy, Instant now) {
    boolean goesOn =
        convoy.state() instanceof ConvoyState.UnderWay
            || convoy.state() instanceof ConvoyState.Ready;
    Optional<PlannedCall> next = goesOn ? convoy.findNextCall() : Optional.empty();
    return next.filter(call -> now.isAfter(call.expected().plus(overdueAfter)))
        .map(call ->
            new Alarm.Overdue(
                convoy.id(),
                call.place(),
                call.expected(),
                Duration.between(call.expected(), now),
                convoy.state().findPlace(),
                convoy.state().since()));
  }

  private Optional<Alarm> onClosedWay(
      ConvoyRecord convoy, Map<Site, Closure> closures, Optional<Terms> terms) {
    if (closures.isEmpty() || !convoy.state().isOnTheRoad() || terms.isEmpty()) {
      return Optional.empty();
    }
    Optional<Commitment> commitment =
        convoy.commitment().flatMap(terms.get().agreement()::findCommitment);
    return commitment.stream()
        .flatMap(c -> c.route().stream())
        .flatMap(id -> operation.network().findCorridor(id).stream())
        .flatMap(corridor -> closures.keySet().stream().filter(site -> isOn(site, corridor)))
        .findFirst()
        .map(site -> new Alarm.OnClosedWay(convoy.id(), site));
  }

  private static boolean isOn(Site site, Corridor corridor) {
    return switch (site) {
      case Site.AtPlace(var place) -> corridor.path().contains(place);
      case Site.OnCorridor(var id) -> corridor.id().equals(id);
    };
  }

  /// Seen past its departure, and never let go. What was seen before anybody could ask, such as a
  /// convoy of another operation that turns up on the road, is shown all the same.
  private boolean isWithoutRelease(ConvoyRecord convoy) {
    return hasGoneUnreleased(convoy) && !underAllotment.contains(convoy.id());
  }

  private static boolean hasGoneUnreleased(ConvoyRecord convoy) {
    return convoy.released().isEmpty()
        && convoy.statements().stream()
            .anyMatch(statement ->
                ConvoyReading.milestoneOf(statement)
                    .filter(m -> m.compareTo(Milestone.DEPARTED) >= 0)
                    .isPresent());
  }

  private static boolean hasDisembarked(ConvoyRecord convoy) {
    return convoy.statements().stream()
        .anyMatch(statement ->
            statement.body() instanceof ConvoyBody.Seen seen && seen.stage() == Stage.DISEMBARKED);
  }

  /// While a convoy is only said to have arrived, its count may be on its way; once everybody got
  /// off it should have come.
  private static void notCounted(ConvoyRecord convoy, List<Alarm> alarms) {
    uncounted(convoy).forEach(category -> alarms.add(new Alarm.NotCounted(convoy.id(), category)));
  }

  private static boolean lacksCounts(ConvoyRecord convoy) {
    return !uncounted(convoy).isEmpty();
  }

  private static List<CategoryId> uncounted(ConvoyRecord convoy) {
    if (!hasDisembarked(convoy)) {
      return List.of();
    }
    Map<CategoryId, Tally> counted =
        convoy.counts().getOrDefault(new Point.AtMilestone(Milestone.ARRIVED), Map.of());
    return convoy.head().passed().getOrDefault(Milestone.DEPARTED, Map.of()).keySet().stream()
        .filter(category -> !counted.containsKey(category))
        .toList();
  }

  private static void differences(ConvoyRecord convoy, List<Alarm> alarms) {
    convoy
        .counts()
        .forEach((point, byCategory) ->
            byCategory.forEach((category, tally) -> {
              if (tally.isOpen()) {
                alarms.add(new Alarm.Discrepancy(convoy.id(), point, category, tally));
              }
            }));
  }

  /// A level is over the band when the rulebook would not let it be reached from the level below,
  /// with all else as it is.
  private static void overTheBand(Terms terms, List<Alarm> alarms) {
    Rulebook rulebook = terms.rulebook();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      Slot held = Slot.reported(c, rulebook.obligation(c).heldAt());
      long over = rulebook.asCounted().beyondBand(held, terms.levels());
      if (over > 0) {
        alarms.add(new Alarm.OverTheBand(rulebook.obligation(c).id(), over));
      }
    }
  }
}
