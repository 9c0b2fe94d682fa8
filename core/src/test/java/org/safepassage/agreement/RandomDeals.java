package org.safepassage.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactId;
import org.safepassage.model.FactState;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Progress;
import org.safepassage.model.Ratio;
import org.safepassage.model.SourceRef;
import org.safepassage.model.TimeLimit;
import org.safepassage.model.Unit;

/// Tiny deals of every kind of term, thrown with dice, with people already on the way.
final class RandomDeals {
  private final RandomGenerator dice;
  private final List<String> names;
  private final int most;
  private final boolean timed;
  private boolean sharing;
  private boolean entangled;
  private Scene scene = Scene.scene();
  private String fact = "f";

  /// Those of another deal for whom somebody may wait in this one, too; mostly nobody.
  private List<String> earlier = List.of();

  /// A deal with the state it starts from.
  record Dealt(Scene scene, Progress start) {
    /// The same people on the way, at no known time and with no incident open.
    Progress undisturbed() {
      return new Progress(
          Optional.empty(), start.counts(), start.accountedFor(), start.facts(), List.of());
    }
  }

  private RandomDeals(RandomGenerator dice, List<String> names, int most, boolean timed) {
    this.timed = timed;
    this.dice = dice;
    this.names = names;
    this.most = most;
  }

  static Dealt deal(RandomGenerator dice) {
    return deal(dice, List.of("a", "b", "c"), false);
  }

  /// A deal that sets times and suspensions too, often at some hour and with an incident open.
  static Dealt timed(RandomGenerator dice) {
    return timed(dice, List.of("a", "b", "c"));
  }

  static Dealt timed(RandomGenerator dice, List<String> names) {
    return deal(dice, names, true);
  }

  private static Dealt deal(RandomGenerator dice, List<String> names, boolean timed) {
    int size = 2 + (dice.nextInt(4) == 0 ? 1 : 0);
    return new RandomDeals(dice, names.subList(0, size), size == 2 ? 6 : 3, timed).deal();
  }

  /// A deal of three commitments, with three conditions each, two facts that have conditions of
  /// their own, and often a hand-over: much that can be mended in many ways.
  static Dealt entangled(RandomGenerator dice) {
    RandomDeals deals = new RandomDeals(dice, List.of("a", "b", "c"), 4, false);
    deals.entangled = true;
    return deals.deal();
  }

  /// A deal of two commitments of up to `most` people.
  static Dealt larger(RandomGenerator dice, int most) {
    return new RandomDeals(dice, List.of("a", "b"), most, false).deal();
  }

  /// A deal in which something is shared, and whose fact can be taken back.
  static Dealt sharing(RandomGenerator dice) {
    int size = 2 + (dice.nextInt(3) == 0 ? 1 : 0);
    RandomDeals deals =
        new RandomDeals(dice, List.of("a", "b", "c").subList(0, size), 7 - size, false);
    deals.sharing = true;
    return deals.deal();
  }

  /// Several deals as one: each knows itself and, if they are linked, those before it.
  ///
  /// @param most how many people are in a commitment at most
  static Dealt beside(RandomGenerator dice, int deals, int most, boolean linked) {
    Scene scene = Scene.scene();
    List<String> earlier = new ArrayList<>();
    Map<Progress.Key, Count> counts = new HashMap<>();
    Map<Progress.LostKey, Count> lost = new HashMap<>();
    Map<FactId, FactState> facts = new HashMap<>();
    for (int i = 0; i < deals; i++) {
      List<String> names =
          List.of("a" + i, "b" + i, "c" + i).subList(0, 2 + (dice.nextInt(4) == 0 ? 1 : 0));
      RandomDeals one = new RandomDeals(dice, names, most, false);
      one.scene = scene;
      one.fact = "f" + i;
      one.earlier = linked ? List.copyOf(earlier) : List.of();
      Progress start = one.deal().start();
      counts.putAll(start.counts());
      lost.putAll(start.accountedFor());
      facts.putAll(start.facts());
      earlier.addAll(names);
    }
    return new Dealt(scene, new Progress(Optional.empty(), counts, lost, facts, List.of()));
  }

  private Dealt deal() {
    Map<String, Long> quotas = new HashMap<>();
    Map<String, Boolean> crossing = new HashMap<>();
    boolean together = entangled ? dice.nextBoolean() : names.size() == 2 && dice.nextInt(4) == 0;
    long oneRoom = sharing && dice.nextInt(3) == 0 ? 1L + dice.nextInt(half()) : 0;
    for (String name : names) {
      long quota = 1L + dice.nextInt(most);
      quotas.put(name, quota);
      Scene.Walk walk =
          scene.leave(name, quota).lot(dice.nextInt(3) == 0 ? 1L + dice.nextInt(half()) : 1);
      if (sharing && dice.nextInt(4) == 0) {
        walk.lots(2, 3);
      }
      boolean over = together || dice.nextInt(4) == 0 || (oneRoom > 0 && dice.nextInt(4) != 0);
      crossing.put(name, over);
      if (over) {
        walk.overCrossing();
        if (dice.nextBoolean()) {
          walk.heldAtCrossing();
        }
        if (oneRoom > 0) {
          walk.holdingAt("bridge", oneRoom);
        } else if (dice.nextInt(3) == 0) {
          walk.holding(1L + dice.nextInt(half()));
        }
      }
      int conditions = entangled ? 1 + dice.nextInt(3) : dice.nextInt(3);
      for (int i = 0; i < conditions; i++) {
        walk.held(coverage(quota), term(2));
      }
    }
    Term[] conditions = dice.nextInt(3) == 0 ? new Term[] {after()} : new Term[0];
    if (sharing) {
      scene.revocable(fact, "owner", conditions);
      boolean inBatches = dice.nextInt(3) == 0;
      if (inBatches) {
        goInBatches(scene);
      }
      if ((oneRoom == 0 && !inBatches) || dice.nextBoolean()) {
        share(scene, quotas);
      }
    } else {
      scene.fact(fact, "owner", conditions);
    }
    if (entangled) {
      scene.fact("g", "owner", after(), Scene.any(after(), Scene.holds("f")));
    }
    if (timed) {
      setTimes(scene);
    }
    if (together) {
      scene.together(
          1 + dice.nextInt(2), strand(names.get(0), quotas), strand(names.get(1), quotas));
    }
    return new Dealt(scene, start(quotas, crossing));
  }

  private void goInBatches(Scene scene) {
    List<String> going = names.subList(0, 2 + dice.nextInt(names.size() - 1));
    long size = 2L + dice.nextInt(3);
    Batches.Part[] parts = new Batches.Part[going.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] =
          dice.nextBoolean()
              ? Scene.atLeast(going.get(i), dice.nextLong(2))
              : Scene.atMost(going.get(i), 1 + dice.nextLong(size));
    }
    scene.batches(size, parts);
  }

  private void share(Scene scene, Map<String, Long> quotas) {
    int limits = 1 + dice.nextInt(2);
    for (int i = 0; i < limits; i++) {
      List<String> sharing = names.subList(0, 2 + dice.nextInt(names.size() - 1));
      List<Shared.Part> parts =
          sharing.stream()
              .map(name -> new Shared.Part(new CommitmentId(name), 1L + dice.nextInt(2)))
              .toList();
      long all = sharing.stream().mapToLong(name -> quotas.getOrDefault(name, 0L)).sum();
      Optional<Milestone> until =
          dice.nextInt(3) == 0 ? Optional.of(Milestone.ARRIVED) : Optional.empty();
      Shared.Kind kind =
          until.isEmpty() && dice.nextInt(4) != 0 ? Shared.Kind.QUOTA : Shared.Kind.STOCK;
      scene.shared(kind, Math.max(1, all - dice.nextLong(1 + all / 2)), until, parts);
    }
  }

  private void setTimes(Scene scene) {
    int opens = hour();
    scene.window("w", opens, opens + 2, opens + 4, opens + 5);
    scene.suspension("s", "shots", names.getFirst(), "mediator");
    if (dice.nextInt(10) == 0) {
      scene.voidBy(hour());
    }
  }

  private Together.Strand strand(String name, Map<String, Long> quotas) {
    long quota = quotas.getOrDefault(name, 0L);
    long beyond = dice.nextLong(quota);
    return Scene.strand(name, beyond, beyond + 1 + dice.nextLong(quota - beyond));
  }

  private int half() {
    return Math.max(3, most / 2);
  }

  private Condition.Coverage coverage(long quota) {
    return switch (dice.nextInt(5)) {
      case 0 -> coverage(dice.nextLong(quota + 1), -1, -1);
      case 1 -> coverage(-1, -1, 1 + dice.nextLong(quota));
      case 2 -> coverage(-1, 1 + dice.nextLong(quota), -1);
      case 3 -> {
        long beyond = dice.nextLong(quota);
        yield coverage(beyond, beyond + 1 + dice.nextLong(quota - beyond), -1);
      }
      default -> Condition.Coverage.ALL;
    };
  }

  private static Condition.Coverage coverage(long beyond, long upTo, long last) {
    return new Condition.Coverage(given(beyond), given(upTo), given(last));
  }

  private static Optional<Count> given(long value) {
    return value < 0 ? Optional.empty() : Optional.of(Count.of(value));
  }

  private Term term(int depth) {
    return switch (dice.nextInt(depth > 0 ? 8 : 6)) {
      case 0, 1, 2 -> balance();
      case 3, 4 -> after();
      case 5 -> timed && dice.nextBoolean() ? timed() : Scene.holds(fact());
      case 6 -> Scene.any(term(depth - 1), term(depth - 1));
      default -> Scene.all(term(depth - 1), term(depth - 1));
    };
  }

  private String fact() {
    return entangled && dice.nextBoolean() ? "g" : fact;
  }

  private Term timed() {
    return switch (dice.nextInt(5)) {
      case 0 -> Scene.during("w");
      case 1 -> Scene.unless("s");
      case 2 -> Scene.before(TimeLimit.Kind.START_BY, hour());
      case 3 -> Scene.before(TimeLimit.Kind.DEADLINE, hour());
      default -> Scene.before(TimeLimit.Kind.VOID_BY, hour());
    };
  }

  private int hour() {
    return 1 + dice.nextInt(8);
  }

  private Term balance() {
    Term.Own own =
        new Term.Own(1L + dice.nextInt(3), Count.of(dice.nextInt(3) == 0 ? 1 : 0), bound());
    boolean two = dice.nextInt(5) == 0;
    return new Term.Balance(
        own,
        two ? List.of(part(), part()) : List.of(part()),
        countedAt(),
        dice.nextBoolean()
            ? new Term.Ahead.Weighted(Count.of(dice.nextInt(half() + 1)))
            : new Term.Ahead.Own(Count.of(dice.nextInt(half()))),
        new Term.AccountedFor(dice.nextInt(4) != 0, dice.nextInt(4) == 0),
        SourceRef.NONE);
  }

  private Term after() {
    Term.Amount amount =
        switch (dice.nextInt(3)) {
          case 0 -> new Term.Amount.Complete();
          case 1 -> new Term.Amount.Share(Ratio.of(1L + dice.nextInt(2), 2));
          default -> new Term.Amount.AtLeast(Count.of(dice.nextInt(half() + 1)));
        };
    return new Term.After(List.of(part()), countedAt(), amount, SourceRef.NONE);
  }

  private Term.CountedAt countedAt() {
    return switch (dice.nextInt(6)) {
      case 0 -> new Term.CountedAt(Milestone.DEPARTED, Evidence.REPORTED);
      case 1 -> new Term.CountedAt(Milestone.ARRIVED, Evidence.ATTESTED);
      default -> Term.CountedAt.ARRIVED_REPORTED;
    };
  }

  private Term.Part part() {
    List<String> among = !earlier.isEmpty() && dice.nextInt(4) == 0 ? earlier : names;
    return new Term.Part(
        new CommitmentId(among.get(dice.nextInt(among.size()))),
        1L + dice.nextInt(3),
        Count.of(dice.nextInt(4) == 0 ? 1 : 0),
        bound());
  }

  private Optional<Count> bound() {
    return dice.nextInt(4) == 0
        ? Optional.of(Count.of(2L + dice.nextInt(half())))
        : Optional.empty();
  }

  /// People on the way, some of them accounted for; or, as often, nobody.
  private Progress start(Map<String, Long> quotas, Map<String, Boolean> crossing) {
    Map<Progress.Key, Count> counts = new HashMap<>();
    Map<Progress.LostKey, Count> lost = new HashMap<>();
    Map<FactId, FactState> facts = new HashMap<>();
    if (dice.nextBoolean()) {
      for (String name : names) {
        CommitmentId id = new CommitmentId(name);
        long left = dice.nextLong(quotas.getOrDefault(name, 0L) + 1);
        boolean over = crossing.getOrDefault(name, false);
        for (Milestone milestone : Milestone.values()) {
          if (over || !milestone.needsHandOver()) {
            left = left == 0 ? 0 : left - dice.nextLong(left + 1) / 2;
            counts.put(key(id, milestone, Evidence.REPORTED), Count.of(left));
            if (left > 0 && milestone != Milestone.ARRIVED && dice.nextInt(5) == 0) {
              lost.put(new Progress.LostKey(id, Scene.PEOPLE, milestone), Count.of(1));
              left--;
            }
          }
        }
      }
      if (dice.nextInt(3) == 0) {
        facts.put(new FactId(fact), FactState.GIVEN);
      }
    }
    Optional<Instant> asOf =
        timed && dice.nextBoolean() ? Optional.of(Scene.hour(hour())) : Optional.empty();
    return new Progress(asOf, counts, lost, facts, timed ? incidents() : List.of());
  }

  private List<Progress.Incident> incidents() {
    Progress.Incident.Site site =
        switch (dice.nextInt(3)) {
          case 0 -> new Progress.Incident.Site.AtPlace(new PlaceId("from-" + names.getFirst()));
          case 1 ->
              new Progress.Incident.Site.OnCorridor(new CorridorId("way-" + names.getFirst()));
          default -> new Progress.Incident.Site.OnCorridor(new CorridorId("way-" + names.get(1)));
        };
    return dice.nextInt(3) == 0
        ? List.of(new Progress.Incident(dice.nextBoolean() ? "Shots" : "snow", site))
        : List.of();
  }

  private static Progress.Key key(CommitmentId id, Milestone milestone, Evidence evidence) {
    CategoryId category = Scene.PEOPLE;
    return new Progress.Key(id, category, Unit.PEOPLE, milestone, evidence);
  }
}
