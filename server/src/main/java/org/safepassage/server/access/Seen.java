package org.safepassage.server.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Site;
import org.safepassage.model.Caseload;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.Operation;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Population;
import org.safepassage.model.Progress;
import org.safepassage.operate.Alarm;
import org.safepassage.operate.Allotment;
import org.safepassage.operate.Closure;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.operate.Room;
import org.safepassage.operate.Standing;
import org.safepassage.operate.Terms;

/// What somebody may see of how an operation stands: the same for pages, for programs and for the
/// live stream.
///
/// Whoever is of a side sees the people who go to that side, convoy by convoy, and of all others
/// only what conditions are made of: how many of each commitment passed each milestone. Those who
/// may still be caught up in something are nobody else's business: where others are, of what
/// category, who is missing.
///
/// A commitment is of the side that it benefits. Who holds the place that people leave makes no
/// difference: whoever besieges a place is not to see those who come out of it.
public final class Seen {
  /// Stands for all categories together, where they are not to be told apart.
  public static final CategoryId ALL = new CategoryId("all");

  private final Sight sight;
  private final Operation operation;

  /// Whose commitments are seen; empty for everything.
  private final Set<CommitmentId> theirs;

  private final Set<Site> ways;
  private final Set<PlaceId> origins;

  private Seen(Sight sight, Room room) {
    this.sight = sight;
    this.operation = room.operation();
    List<Commitment> own = new ArrayList<>();
    List<CommitmentId> others = new ArrayList<>();
    for (Agreement agreement : room.agreements().values()) {
      for (Commitment commitment : agreement.commitments()) {
        if (isOf(sight, commitment)) {
          own.add(commitment);
        } else {
          others.add(commitment.id());
        }
      }
    }
    // An id that means the other side's people in any version is not seen.
    own.removeIf(commitment -> others.contains(commitment.id()));
    this.theirs = own.stream().map(Commitment::id).collect(Collectors.toUnmodifiableSet());
    this.origins = own.stream().map(Commitment::origin).collect(Collectors.toUnmodifiableSet());
    this.ways =
        own.stream()
            .flatMap(commitment -> commitment.route().stream())
            .flatMap(this::sitesOf)
            .collect(Collectors.toUnmodifiableSet());
  }

  public static Seen of(Sight sight, Room room) {
    return new Seen(sight, room);
  }

  private static boolean isOf(Sight sight, Commitment commitment) {
    return switch (sight) {
      case Sight.Everything _ -> true;
      case Sight.OfSide(var side) -> commitment.beneficiary().equals(side);
      case Sight.Totals _ -> false;
    };
  }

  private java.util.stream.Stream<Site> sitesOf(CorridorId id) {
    return java.util.stream.Stream.concat(
        java.util.stream.Stream.of(new Site.OnCorridor(id)),
        operation.network().findCorridor(id).stream()
            .flatMap(corridor -> corridor.path().stream())
            .map(Site.AtPlace::new));
  }

  public Sight sight() {
    return sight;
  }

  /// Whether everything is seen.
  public boolean isEverything() {
    return sight instanceof Sight.Everything;
  }

  /// Whether the people of a commitment are seen, and not only their number.
  public boolean shows(CommitmentId commitment) {
    return isEverything() || theirs.contains(commitment);
  }

  /// Whether something is on the way of people who are seen.
  boolean shows(Site site) {
    return isEverything() || ways.contains(site);
  }

  /// Whether people who are seen leave from a place.
  boolean showsOrigin(PlaceId place) {
    return isEverything() || origins.contains(place);
  }

  /// What is seen of how it stands.
  public Standing of(Standing standing) {
    if (isEverything()) {
      return standing;
    }
    Map<ConvoyId, ConvoyRecord> convoys = new LinkedHashMap<>();
    standing
        .convoys()
        .forEach((id, convoy) -> {
          if (convoy.commitment().filter(this::shows).isPresent()) {
            convoys.put(id, convoy);
          }
        });
    return new Standing(
        withoutOthers(standing.operation()),
        standing.last(),
        standing.now(),
        standing.agreements(),
        standing.deal().map(this::of),
        of(standing.progress()),
        convoys,
        closures(standing.closures()),
        standing.consents(),
        standing.allotments().stream().filter(this::shows).toList(),
        standing.alarms().stream().filter(alarm -> shows(alarm, convoys)).toList());
  }

  /// Who may move and who waits for whom are what the parties agreed to tell each other.
  private Standing.Deal of(Standing.Deal deal) {
    Terms terms = deal.terms();
    return new Standing.Deal(
        new Terms(
            withoutOthers(terms.operation()),
            terms.agreement(),
            terms.rulebook(),
            terms.levels(),
            terms.now()),
        deal.outlook(),
        deal.exposures());
  }

  private Progress of(Progress progress) {
    Map<Progress.Key, Count> counts = new TreeMap<>();
    progress
        .counts()
        .forEach((key, count) ->
            counts.merge(
                shows(key.commitment()) ? key : total(key),
                count,
                (a, b) -> Count.of(a.value() + b.value())));
    Map<Progress.LostKey, Count> lost = new TreeMap<>();
    progress
        .accountedFor()
        .forEach((key, count) -> {
          if (shows(key.commitment())) {
            lost.put(key, count);
          }
        });
    return new Progress(
        progress.asOf(),
        counts,
        lost,
        progress.facts(),
        progress.incidents().stream().filter(incident -> shows(site(incident.at()))).toList());
  }

  private static Progress.Key total(Progress.Key key) {
    return new Progress.Key(key.commitment(), ALL, key.unit(), key.milestone(), key.evidence());
  }

  private static Site site(Progress.Incident.Site site) {
    return switch (site) {
      case Progress.Incident.Site.AtPlace(var place) -> new Site.AtPlace(place);
      case Progress.Incident.Site.OnCorridor(var corridor) -> new Site.OnCorridor(corridor);
    };
  }

  /// That a way is closed stands among what is waited for; why may tell of those who are on it.
  private Map<Site, Closure> closures(Map<Site, Closure> closures) {
    Map<Site, Closure> seen = new LinkedHashMap<>();
    closures.forEach((site, closure) ->
        seen.put(
            site,
            shows(site)
                ? closure
                : new Closure(site, closure.since(), "", closure.liftedBy(), closure.event())));
    return seen;
  }

  private boolean shows(Allotment allotment) {
    return shows(allotment.issued().commitment());
  }

  private boolean shows(Alarm alarm, Map<ConvoyId, ConvoyRecord> convoys) {
    return switch (alarm) {
      case Alarm.Unaccounted unaccounted -> convoys.containsKey(unaccounted.convoy());
      case Alarm.Overdue overdue -> convoys.containsKey(overdue.convoy());
      case Alarm.OnClosedWay onClosedWay -> convoys.containsKey(onClosedWay.convoy());
      case Alarm.WithoutRelease without -> convoys.containsKey(without.convoy());
      case Alarm.Discrepancy discrepancy -> convoys.containsKey(discrepancy.convoy());
      case Alarm.NotCounted notCounted -> convoys.containsKey(notCounted.convoy());
      case Alarm.OfNoCommitment none -> convoys.containsKey(none.convoy());
      // Worked out from totals, which all see; the other side is who it concerns most.
      case Alarm.OverTheBand _ -> true;
    };
  }

  /// Without who waits where the others leave.
  private Operation withoutOthers(Operation whole) {
    List<Caseload> caseload =
        whole.population().caseload().stream()
            .filter(entry -> origins.contains(entry.origin()))
            .toList();
    return whole.withPopulation(new Population(whole.population().categories(), caseload));
  }

  /// Whether a convoy is seen, by whose people it carries.
  boolean showsConvoyOf(Optional<CommitmentId> commitment) {
    return isEverything() || commitment.filter(theirs::contains).isPresent();
  }
}
