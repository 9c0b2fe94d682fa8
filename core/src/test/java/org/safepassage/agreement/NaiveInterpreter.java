package org.safepassage.agreement;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Progress;
import org.safepassage.model.Route;
import org.safepassage.model.TimeLimit;

/// Reads raw terms in the plainest way and walks through every state, one lot at a time. An oracle
/// for [Rulebook] and [Fixpoint]: it shares the values of the agreement with them and no code.
///
/// Time stands still in it, at the time of the state; where there is none, it is always in time.
///
/// For tiny deals only. Consents and passages are taken as granted.
final class NaiveInterpreter {
  private static final int SLOTS = Milestone.values().length + 1;

  /// How many passed each milestone, those accounted for before it included, then the attested
  /// arrivals, for each commitment, three bits each; and the facts that stand, a bit each.
  record State(long levels, int facts) {
    long level(int commitment, Milestone m, Evidence e) {
      return (levels >> shift(commitment, m, e)) & 7;
    }

    State with(int commitment, Milestone m, Evidence e, long to) {
      int shift = shift(commitment, m, e);
      return new State((levels & ~(7L << shift)) | (to << shift), facts);
    }

    State withoutFact(int fact) {
      return new State(levels, facts & ~(1 << fact));
    }

    State withFact(int fact) {
      return new State(levels, facts | (1 << fact));
    }

    boolean isAtMost(State other) {
      for (int shift = 0; shift < 63; shift += 3) {
        if (((levels >> shift) & 7) > ((other.levels >> shift) & 7)) {
          return false;
        }
      }
      return (facts & ~other.facts) == 0;
    }

    private static int shift(int commitment, Milestone m, Evidence e) {
      int slot = e == Evidence.ATTESTED ? SLOTS - 1 : m.ordinal();
      return 3 * (commitment * SLOTS + slot);
    }

    @Override
    public String toString() {
      return Long.toOctalString(levels) + " facts " + facts;
    }
  }

  private final Agreement agreement;
  private final Map<CommitmentId, Long> due;
  private final Map<CommitmentId, Map<Milestone, Long>> lost;
  private final Optional<Instant> now;
  private final Set<String> disturbed = new java.util.HashSet<>();
  private final Set<Integer> gone = new java.util.HashSet<>();
  private final Map<CommitmentId, Integer> places = new HashMap<>();
  private final Map<CommitmentId, Optional<Count>> rooms = new HashMap<>();
  private final Map<CommitmentId, Optional<PlaceId>> points = new HashMap<>();
  private final Map<CommitmentId, List<Milestone>> milestones = new HashMap<>();

  private NaiveInterpreter(NaiveInterpreter other) {
    this.agreement = other.agreement;
    this.due = other.due;
    this.lost = other.lost;
    this.now = other.now;
    disturbed.addAll(other.disturbed);
    places.putAll(other.places);
    rooms.putAll(other.rooms);
    points.putAll(other.points);
    milestones.putAll(other.milestones);
  }

  NaiveInterpreter(
      Operation operation,
      Agreement agreement,
      Map<CommitmentId, Long> due,
      Map<CommitmentId, Map<Milestone, Long>> lost,
      Progress start) {
    this.now = start.asOf();
    for (Suspension suspension : agreement.provisos().suspensions()) {
      for (Progress.Incident incident : start.incidents()) {
        boolean kind =
            suspension.incidents().stream().anyMatch(k -> k.equalsIgnoreCase(incident.kind()));
        boolean here =
            switch (incident.at()) {
              case Progress.Incident.Site.AtPlace(var place) ->
                  suspension.places().contains(place)
                      || suspension.corridors().stream()
                          .flatMap(id -> operation.network().findCorridor(id).stream())
                          .anyMatch(corridor -> corridor.path().contains(place));
              case Progress.Incident.Site.OnCorridor(var corridor) ->
                  suspension.corridors().contains(corridor);
            };
        if (kind && here) {
          disturbed.add(suspension.id().value());
        }
      }
    }
    this.agreement = agreement;
    this.due = due;
    this.lost = lost;
    for (Commitment c : agreement.commitments()) {
      places.put(c.id(), places.size());
      Optional<Place> handOver =
          Route.join(operation.network(), c.route()).orElseThrow().places().stream()
              .filter(place -> place.kind() == Place.Kind.HAND_OVER_POINT)
              .findFirst();
      rooms.put(c.id(), handOver.flatMap(Place::holding).map(Place.Holding::people));
      points.put(c.id(), handOver.map(Place::id));
      milestones.put(
          c.id(),
          java.util.Arrays.stream(Milestone.values())
              .filter(m -> handOver.isPresent() || !m.needsHandOver())
              .toList());
    }
  }

  /// The same, but that a fact is never established again.
  NaiveInterpreter after(int lostFact) {
    NaiveInterpreter later = new NaiveInterpreter(this);
    later.gone.add(lostFact);
    return later;
  }

  /// Whether everybody is through: has arrived, or shares a quota that has no room for another lot.
  boolean isThrough(State state) {
    return agreement.commitments().stream().allMatch(c -> isThrough(c, state));
  }

  private boolean isThrough(Commitment c, State state) {
    long arrived = state.level(place(c.id()), Milestone.ARRIVED, Evidence.REPORTED);
    long boarded = state.level(place(c.id()), Milestone.BOARDED, Evidence.REPORTED);
    boolean usedUp =
        agreement.shared().stream()
            .filter(shared -> shared.kind() == Shared.Kind.QUOTA)
            .anyMatch(shared ->
                takes(shared, c)
                    && lotEnds(c, boarded).stream().noneMatch(to -> hasRoom(shared, c, to, state)));
    return arrived >= due(c) || (arrived == boarded && usedUp);
  }

  private static boolean takes(Shared shared, Commitment c) {
    return shared.of().stream().anyMatch(part -> part.commitment().equals(c.id()));
  }

  /// Whether `c` may board up to level `to`.
  private boolean hasRoom(Shared shared, Commitment c, long to, State state) {
    State after = state.with(place(c.id()), Milestone.BOARDED, Evidence.REPORTED, to);
    return taken(shared, after) <= shared.atMost().value();
  }

  private long taken(Shared shared, State after) {
    long taken = 0;
    for (Shared.Part part : shared.of()) {
      int p = place(part.commitment());
      taken += part.weight() * after.level(p, Milestone.BOARDED, Evidence.REPORTED);
      if (shared.until().isPresent()) {
        taken -= part.weight() * after.level(p, shared.until().get(), Evidence.REPORTED);
      }
    }
    return taken;
  }

  /// Every state that can be reached; nothing if there are more than `most`.
  Optional<Set<State>> explore(State start, int most) {
    Set<State> seen = new LinkedHashSet<>(List.of(start));
    Deque<State> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      for (State next : successors(open.removeFirst())) {
        if (seen.add(next)) {
          open.addLast(next);
        }
      }
      if (seen.size() > most) {
        return Optional.empty();
      }
    }
    return Optional.of(seen);
  }

  List<State> successors(State state) {
    List<State> next = new ArrayList<>();
    for (Commitment c : agreement.commitments()) {
      for (Milestone m : milestones(c)) {
        next.addAll(steps(state, c, m));
        long reported = state.level(place(c.id()), m, Evidence.REPORTED);
        if (reported > state.level(place(c.id()), m, Evidence.ATTESTED) && m == Milestone.ARRIVED) {
          next.add(state.with(place(c.id()), m, Evidence.ATTESTED, reported));
        }
      }
    }
    agreement.batches().forEach(rule -> addBatches(rule, 0, state, state, next));
    for (Together t : agreement.together()) {
      for (int k = 0; k < t.parts(); k++) {
        joint(state, t, k).ifPresent(next::add);
      }
    }
    for (int f = 0; f < agreement.facts().size(); f++) {
      Fact fact = agreement.facts().get(f);
      if (gone.contains(f)) {
        continue;
      }
      boolean holds =
          fact.conditions().stream().allMatch(term -> holds(term, null, 0, true, state));
      if (((state.facts() >> f) & 1) == 0 && holds) {
        next.add(state.withFact(f));
      }
    }
    return next;
  }

  /// All ways to make up a batch, part by part, each judged on the state before it.
  private void addBatches(Batches rule, int part, State before, State after, List<State> next) {
    if (part == rule.of().size()) {
      long people = 0;
      boolean all = true;
      boolean most = true;
      boolean least = true;
      for (Batches.Part each : rule.of()) {
        int p = place(each.commitment());
        long to = after.level(p, Milestone.BOARDED, Evidence.REPORTED);
        long rise = to - before.level(p, Milestone.BOARDED, Evidence.REPORTED);
        people += rise;
        all &= to == due(agreement.commitments().get(p));
        least &= rise >= each.atLeast().value();
        most &= rise <= each.atMost().map(Count::value).orElse(Long.MAX_VALUE);
      }
      boolean whole = people == rule.size().value() && least;
      boolean rest = people > 0 && people <= rule.size().value() && all;
      boolean room =
          agreement.shared().stream()
              .allMatch(shared -> taken(shared, after) <= shared.atMost().value());
      if (most && room && (whole || rest)) {
        next.add(after);
      }
      return;
    }
    Commitment c = agreement.commitments().get(place(rule.of().get(part).commitment()));
    long from = before.level(place(c.id()), Milestone.BOARDED, Evidence.REPORTED);
    addBatches(rule, part + 1, before, after, next);
    for (long to = from + 1; to <= due(c); to++) {
      if (isInLots(c, from, to) && mayBoard(c, from, to, before)) {
        State boarded = after.with(place(c.id()), Milestone.BOARDED, Evidence.REPORTED, to);
        addBatches(rule, part + 1, before, boarded, next);
      }
    }
  }

  private boolean isInLots(Commitment c, long from, long to) {
    return from == to
        || (from < to && lotEnds(c, from).stream().anyMatch(end -> isInLots(c, end, to)));
  }

  private boolean mayBoard(Commitment c, long from, long to, State state) {
    for (long v = from + 1; v <= to; v++) {
      if (!allowed(c, Milestone.BOARDED, v, state)) {
        return false;
      }
    }
    return true;
  }

  private boolean goesInBatches(Commitment c) {
    return agreement.batches().stream()
        .flatMap(rule -> rule.of().stream())
        .anyMatch(part -> part.commitment().equals(c.id()));
  }

  private List<State> steps(State state, Commitment c, Milestone m) {
    if (m == Milestone.BOARDED && goesInBatches(c)) {
      return List.of();
    }
    long from = state.level(place(c.id()), m, Evidence.REPORTED);
    boolean inLots = m == Milestone.DEPARTED || m == c.heldAt();
    Set<Long> ends =
        m == Milestone.BOARDED ? lotEnds(c, from) : Set.of(inLots ? nextLot(c, from) : from + 1);
    return ends.stream().flatMap(to -> step(state, c, m, to).stream()).toList();
  }

  private Optional<State> step(State state, Commitment c, Milestone m, long to) {
    long from = state.level(place(c.id()), m, Evidence.REPORTED);
    long most =
        before(c, m).map(b -> state.level(place(c.id()), b, Evidence.REPORTED)).orElse(due(c));
    most = Math.min(most, due(c));
    if (to <= from || to > most) {
      return Optional.empty();
    }
    boolean roomForAll =
        m != Milestone.BOARDED
            || agreement.shared().stream()
                .allMatch(shared -> !takes(shared, c) || hasRoom(shared, c, to, state));
    if (!roomForAll) {
      return Optional.empty();
    }
    for (long v = from + 1; v <= to; v++) {
      boolean crossesTogether = m == Milestone.CROSSED && inTogether(c.id(), v);
      if (crossesTogether || !allowed(c, m, v, state)) {
        return Optional.empty();
      }
    }
    return Optional.of(state.with(place(c.id()), m, Evidence.REPORTED, to));
  }

  /// Where one lot can end that begins at `from`.
  private Set<Long> lotEnds(Commitment c, long from) {
    if (c.lots().sizes().size() == 1) {
      return Set.of(nextLot(c, from));
    }
    java.util.NavigableSet<Long> stops = stops(c);
    Set<Long> ends = new LinkedHashSet<>();
    Long stop = stops.higher(from);
    if (stop != null) {
      c.lots().sizes().forEach(size -> ends.add(Math.min(stop, from + size.value())));
    }
    return ends;
  }

  private long nextLot(Commitment c, long from) {
    java.util.NavigableSet<Long> ends = stops(c);
    for (long v = 0; v <= due(c); v += c.lots().measure()) {
      ends.add(v);
    }
    Long next = ends.higher(from);
    return next == null ? from : next;
  }

  /// Where a movement ends whatever its lots.
  private java.util.NavigableSet<Long> stops(Commitment c) {
    TreeSet<Long> ends = new TreeSet<>();
    ends.add(due(c));
    for (Together t : agreement.together()) {
      for (Together.Strand strand : t.strands()) {
        if (strand.commitment().equals(c.id())) {
          ends.add(strand.beyond().value());
          for (int k = 0; k < t.parts(); k++) {
            ends.add(end(t, strand, k));
          }
        }
      }
    }
    return ends;
  }

  /// Whether level `v` may pass milestone `m`, as far as terms and room go.
  private boolean allowed(Commitment c, Milestone m, long v, State state) {
    Milestone judged = m == Milestone.BOARDED ? Milestone.DEPARTED : m;
    Milestone held = inTogether(c.id(), v) ? Milestone.CROSSED : c.heldAt();
    if (judged == Milestone.DEPARTED) {
      Optional<Count> room = room(c);
      if (room.isPresent()
          && v - state.level(place(c.id()), Milestone.CROSSED, Evidence.REPORTED)
              > room.get().value()) {
        return false;
      }
      if (room.isPresent() && onTheWay(c, v, state) > room.get().value()) {
        return false;
      }
    }
    if (judged != held && isVoid(c, v)) {
      return false;
    }
    return judged != held || conditionsHold(c, v, state);
  }

  /// Who has departed for the point that `c` goes to and has not passed it, when `c` is at `v`.
  private long onTheWay(Commitment c, long v, State state) {
    long waiting = 0;
    for (Commitment other : agreement.commitments()) {
      if (points.getOrDefault(other.id(), Optional.empty()).equals(points.get(c.id()))) {
        int p = place(other.id());
        long departed = state.level(p, Milestone.DEPARTED, Evidence.REPORTED);
        waiting +=
            (other.equals(c) ? v : departed) - state.level(p, Milestone.CROSSED, Evidence.REPORTED);
      }
    }
    return waiting;
  }

  /// Whether the promise to this one has lapsed, whatever else might still come about.
  private boolean isVoid(Commitment c, long v) {
    boolean all = agreement.provisos().lapse().filter(lapse -> !isBefore(lapse.at())).isPresent();
    return all
        || c.conditions().stream()
            .filter(condition -> covers(condition.coverage(), v, due(c)))
            .anyMatch(condition -> !couldHoldUnderWay(condition.term()));
  }

  private boolean couldHoldUnderWay(Term term) {
    return switch (term) {
      case Term.All(var parts, var _) -> parts.stream().allMatch(this::couldHoldUnderWay);
      case Term.Any(var parts, var _) -> parts.stream().anyMatch(this::couldHoldUnderWay);
      case Term.Before(var limit, var _) ->
          limit.kind() != TimeLimit.Kind.VOID_BY || isBefore(limit.at());
      case Term.After _, Term.Balance _, Term.Holds _, Term.During _, Term.Unless _ -> true;
    };
  }

  private boolean isBefore(Instant moment) {
    return now.isEmpty() || now.get().isBefore(moment);
  }

  private boolean conditionsHold(Commitment c, long v, State state) {
    if (agreement.provisos().lapse().filter(lapse -> !isBefore(lapse.at())).isPresent()) {
      return false;
    }
    for (Condition condition : c.conditions()) {
      boolean covered = covers(condition.coverage(), v, due(c));
      long before = v - 1;
      boolean first = covered && !(before > 0 && covers(condition.coverage(), before, due(c)));
      if (covered && !holds(condition.term(), c, v, first, state)) {
        return false;
      }
    }
    return true;
  }

  private static boolean covers(Condition.Coverage coverage, long v, long due) {
    return coverage.beyond().map(b -> v > b.value()).orElse(true)
        && coverage.upTo().map(u -> v <= u.value()).orElse(true)
        && coverage.last().map(l -> v > due - l.value()).orElse(true);
  }

  /// @param first whether nobody of those whom the condition is about goes before this one
  private boolean holds(
      Term term,
      @org.jspecify.annotations.Nullable Commitment own,
      long v,
      boolean first,
      State state) {
    return switch (term) {
      case Term.All(var parts, var _) ->
          parts.stream().allMatch(p -> holds(p, own, v, first, state));
      case Term.Any(var parts, var _) ->
          parts.stream().anyMatch(p -> holds(p, own, v, first, state));
      case Term.Holds(var fact, var _) -> stands(fact, state);
      case Term.During(var id, var _) ->
          now.isEmpty()
              || agreement.provisos().findWindow(id).orElseThrow().times().windows().stream()
                  .anyMatch(w -> !now.get().isBefore(w.from()) && now.get().isBefore(w.until()));
      case Term.Before(var limit, var _) ->
          isBefore(limit.at()) || (limit.kind() == TimeLimit.Kind.START_BY && !first);
      case Term.Unless(var id, var _) -> !disturbed.contains(id.value());
      case Term.After after -> reached(after, state);
      case Term.Balance balance -> {
        long mine = v;
        if (own != null && !balance.accountedFor().given()) {
          mine -= lostBefore(own.id(), Milestone.ARRIVED);
        }
        mine = Math.min(mine, balance.mine().upTo().map(Count::value).orElse(mine));
        mine = Math.max(0, mine - balance.mine().beyond().value());
        long theirs = 0;
        for (Term.Part part : balance.theirs()) {
          theirs +=
              part.weight() * counted(part, balance.at(), balance.accountedFor().received(), state);
        }
        long ahead =
            switch (balance.ahead()) {
              case Term.Ahead.Weighted(var n) -> n.value();
              case Term.Ahead.Own(var n) -> n.value() * balance.mine().weight();
            };
        yield balance.mine().weight() * mine <= theirs + ahead;
      }
    };
  }

  private boolean reached(Term.After after, State state) {
    return switch (after.reaches()) {
      case Term.Amount.Complete() ->
          after.of().stream()
              .allMatch(part -> {
                long all = due(part.commitment());
                long wanted = Math.min(all, part.upTo().map(Count::value).orElse(all));
                return state.level(
                        place(part.commitment()), after.at().milestone(), after.at().evidence())
                    >= wanted;
              });
      case Term.Amount.AtLeast(var count) -> sum(after, state) >= count.value();
      case Term.Amount.Share(var share) -> {
        long total = 0;
        for (Term.Part part : after.of()) {
          long all = due(part.commitment());
          long upTo = Math.min(all, part.upTo().map(Count::value).orElse(all));
          total += part.weight() * Math.max(0, upTo - part.beyond().value());
        }
        yield sum(after, state) * share.denominator() >= share.numerator() * total;
      }
    };
  }

  private long sum(Term.After after, State state) {
    return after.of().stream()
        .mapToLong(part -> part.weight() * counted(part, after.at(), false, state))
        .sum();
  }

  private long counted(Term.Part part, Term.CountedAt at, boolean withLost, State state) {
    long level = state.level(place(part.commitment()), at.milestone(), at.evidence());
    if (!withLost) {
      level -= lostBefore(part.commitment(), at.milestone());
    }
    level = Math.min(level, part.upTo().map(Count::value).orElse(level));
    return Math.max(0, level - part.beyond().value());
  }

  private Optional<State> joint(State state, Together t, int k) {
    State after = state;
    for (Together.Strand strand : t.strands()) {
      int c = place(strand.commitment());
      long start = k == 0 ? strand.beyond().value() : end(t, strand, k - 1);
      long end = end(t, strand, k);
      long crossed = state.level(c, Milestone.CROSSED, Evidence.REPORTED);
      if (crossed < start || state.level(c, Milestone.READY, Evidence.REPORTED) < end) {
        return Optional.empty();
      }
      after = after.with(c, Milestone.CROSSED, Evidence.REPORTED, Math.max(crossed, end));
    }
    if (after.equals(state)) {
      return Optional.empty();
    }
    State judged = after;
    for (Together.Strand strand : t.strands()) {
      int c = place(strand.commitment());
      long start = k == 0 ? strand.beyond().value() : end(t, strand, k - 1);
      long size = end(t, strand, k) - start;
      long crossed = after.level(c, Milestone.CROSSED, Evidence.REPORTED);
      for (Evidence e : Evidence.values()) {
        long received = state.level(c, Milestone.ARRIVED, e) + size;
        judged = judged.with(c, Milestone.ARRIVED, e, Math.min(crossed, received));
      }
    }
    for (Together.Strand strand : t.strands()) {
      Commitment c = agreement.findCommitment(strand.commitment()).orElseThrow();
      long start = k == 0 ? strand.beyond().value() : end(t, strand, k - 1);
      long across = state.level(place(c.id()), Milestone.CROSSED, Evidence.REPORTED);
      for (long v = Math.max(start, across) + 1; v <= end(t, strand, k); v++) {
        if (!conditionsHold(c, v, judged)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(after);
  }

  private long end(Together t, Together.Strand strand, int k) {
    long all = due(strand.commitment());
    long upTo = Math.min(all, strand.upTo().map(Count::value).orElse(all));
    long people = Math.max(0, upTo - strand.beyond().value());
    long end = strand.beyond().value();
    for (int i = 0; i <= k; i++) {
      // The i-th of n nearly equal parts, the larger ones as early as rounding up puts them.
      end = strand.beyond().value() + (people * (i + 1) + t.parts() - 1) / t.parts();
    }
    return end;
  }

  private int place(CommitmentId c) {
    return java.util.Objects.requireNonNull(places.get(c));
  }

  private boolean stands(org.safepassage.model.FactId fact, State state) {
    for (int f = 0; f < agreement.facts().size(); f++) {
      if (agreement.facts().get(f).id().equals(fact)) {
        return ((state.facts() >> f) & 1) == 1;
      }
    }
    return false;
  }

  private boolean inTogether(CommitmentId c, long v) {
    return agreement.together().stream()
        .anyMatch(t ->
            t.strands().stream()
                .anyMatch(s ->
                    s.commitment().equals(c)
                        && v > s.beyond().value()
                        && v <= end(t, s, t.parts() - 1)));
  }

  private long due(Commitment c) {
    return due(c.id());
  }

  private long due(CommitmentId c) {
    return java.util.Objects.requireNonNull(due.get(c));
  }

  private long lostBefore(CommitmentId c, Milestone m) {
    return lost.getOrDefault(c, Map.of()).entrySet().stream()
        .filter(entry -> entry.getKey().compareTo(m) < 0)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private Optional<Count> room(Commitment c) {
    return rooms.getOrDefault(c.id(), Optional.empty());
  }

  List<Milestone> milestones(Commitment c) {
    return milestones.getOrDefault(c.id(), List.of());
  }

  private Optional<Milestone> before(Commitment c, Milestone m) {
    List<Milestone> all = milestones(c);
    int i = all.indexOf(m);
    return i == 0 ? Optional.empty() : Optional.of(all.get(i - 1));
  }
}
