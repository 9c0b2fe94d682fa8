package org.safepassage.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Requirement;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.critical.CriticalPath;
import org.safepassage.plan.critical.Link;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.TripId;

/// What the end of a timetable, or a vehicle that comes too late, hangs on, in words: links of one
/// kind together, with how long they take and how many there are.
final class CriticalWords {
  private static final int MOST_SPANS = 6;
  private static final int MOST_SPANS_OF_NEXT = 3;
  private static final int MOST_WAITS = 3;

  private final Labels labels;
  private final Map<TripId, CommitmentId> commitments = new LinkedHashMap<>();

  CriticalWords(Labels labels, Schedule schedule) {
    this.labels = labels;
    schedule.trips().forEach(trip -> commitments.put(trip.id(), trip.commitment()));
  }

  /// Links that are told together.
  private record Kin(
      Link.Kind kind,
      Optional<CommitmentId> commitment,
      Optional<CommitmentId> other,
      Optional<PlaceId> place,
      Optional<CorridorId> corridor,
      Optional<Requirement.Origin> term) {}

  private record Group(Kin kin, int times, int minutes) {}

  /// Some lines; nothing where nobody is moved.
  String of(CriticalPath path) {
    return path.links().isEmpty()
        ? ""
        : "%nWhat the end hangs on: %s from the first minute to the last arrival%n"
                .formatted(lasting(path))
            + lines(path, MOST_SPANS, MOST_WAITS);
  }

  /// What those of a commitment who stay had to wait for.
  String ofNextVehicle(CommitmentId commitment, CriticalPath path) {
    return "%nWhat the next vehicle for %s hangs on: %s until it would have been there%n"
            .formatted(labels.name(commitment), lasting(path))
        + lines(path, MOST_SPANS_OF_NEXT, 1);
  }

  private static String lasting(CriticalPath path) {
    int from = path.links().getFirst().from().value();
    return Lasting.of(path.links().getLast().until().value() - from);
  }

  private String lines(CriticalPath path, int mostSpans, int mostWaits) {
    List<Group> groups = groups(path);
    List<Group> spans = groups.stream().filter(group -> group.minutes() > 0).toList();
    List<Group> waits = groups.stream().filter(group -> group.minutes() == 0).toList();
    StringBuilder text = new StringBuilder();
    spans.stream().limit(mostSpans).forEach(group -> text.append(line(group)));
    int rest = spans.stream().skip(mostSpans).mapToInt(Group::minutes).sum();
    if (rest > 0) {
      text.append("  %s: all else.%n".formatted(Lasting.of(rest)));
    }
    waits.stream().limit(mostWaits).forEach(group -> text.append(line(group)));
    return text.toString();
  }

  private List<Group> groups(CriticalPath path) {
    Map<Kin, List<Link>> byKin = new LinkedHashMap<>();
    path.links()
        .forEach(link -> byKin.computeIfAbsent(kin(link), _ -> new ArrayList<>()).add(link));
    List<Group> groups = new ArrayList<>();
    byKin.forEach((kin, links) ->
        groups.add(new Group(kin, times(links), links.stream().mapToInt(Link::minutes).sum())));
    groups.sort(Comparator.comparingInt(Group::minutes).thenComparingInt(Group::times).reversed());
    return groups;
  }

  /// A way of several legs is one.
  private static int times(List<Link> links) {
    return links.getFirst().kind() == Link.Kind.DRIVE
        ? (int) links.stream().map(Link::convoy).distinct().count()
        : links.size();
  }

  /// A whole way is told as one, whatever places are on it.
  private Kin kin(Link link) {
    boolean onTheWay = link.kind() == Link.Kind.DRIVE;
    return new Kin(
        link.kind(),
        link.convoy().map(commitments::get),
        link.minutes() == 0 ? link.other().map(commitments::get) : Optional.empty(),
        onTheWay ? Optional.empty() : link.place(),
        link.corridor(),
        link.term());
  }

  private String line(Group group) {
    String times = group.times() == 1 ? "once" : Amount.number(group.times()) + " times";
    return group.minutes() == 0
        ? "  %s: %s.%n".formatted(times.equals("once") ? "Once" : times, what(group.kin()))
        : "  %s, %s: %s.%n".formatted(Lasting.of(group.minutes()), times, what(group.kin()));
  }

  private String what(Kin kin) {
    String who = kin.commitment().map(labels::name).orElse("");
    String place = kin.place().map(labels::name).orElse("");
    String corridor = kin.corridor().map(labels::name).orElse("");
    return switch (kin.kind()) {
      case NOT_BEFORE -> "nothing may be changed yet";
      case UNAVAILABLE -> "vehicles for %s are not available yet".formatted(who);
      case FROM_DEPOT -> "vehicles come from their depot to " + place;
      case BOARDING -> "boarding at " + place;
      case DRIVE -> "driving, " + corridor;
      case QUEUE -> "convoys wait for their turn at " + place;
      case INSPECTION -> "inspection at " + place;
      case HELD -> "convoys stand loaded at " + place;
      case ALIGHTING -> "getting off at " + place;
      case WAY_BACK -> "empty vehicles drive back to " + place;
      case REPOSITION -> "free vehicles or escorts drive to " + place;
      case CONFIRMATION -> "counts are confirmed at " + place;
      case GAP -> "convoys keep apart at " + place;
      case RECEPTION_HOUR -> place + " takes only so many people within an hour";
      case CLOSED -> "%s waits until a corridor opens: %s".formatted(who, corridor);
      case AGREED_TIME -> "%s waits for a time that was agreed%s".formatted(who, term(kin));
      case UNUSED -> "%s waits, and nothing in the timetable shows why".formatted(who);
      case VEHICLE -> "%s waits for a vehicle that another convoy had".formatted(who);
      case ESCORT -> "%s waits for an escort that another convoy had".formatted(who);
      case TURN -> "%s waits for a convoy that is inspected before it at %s".formatted(who, place);
      case AGREEMENT -> agreement(kin, who);
      case TOGETHER ->
          "%s waits for %s, to cross together%s"
              .formatted(who, kin.other().map(labels::name).orElse(""), term(kin));
    };
  }

  private String agreement(Kin kin, String who) {
    Optional<Requirement.Origin.Kind> asks = kin.term().map(Requirement.Origin::kind);
    String other = kin.other().map(labels::name).orElse("");
    String what =
        other.isEmpty()
            ? "that a fact with conditions is established"
            : asks.equals(Optional.of(Requirement.Origin.Kind.HOLDING))
                ? "room to wait, which people of %s leave".formatted(other)
                : asks.equals(Optional.of(Requirement.Origin.Kind.SHARED))
                    ? "what it shares with %s".formatted(other)
                    : "people of %s, as the agreement asks".formatted(other);
    return "%s waits for %s%s".formatted(who, what, term(kin));
  }

  private String term(Kin kin) {
    return kin.term()
        .filter(origin -> origin.where().line() > 0)
        .map(origin ->
            " (%s, %s%s)"
                .formatted(
                    origin.kind().word(),
                    FindingsText.place(origin.where()),
                    origin.clause().map(id -> ", clause " + labels.plain(id.value())).orElse("")))
        .orElse("");
  }
}
