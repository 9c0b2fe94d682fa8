package org.safepassage.plan.refuge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Count;
import org.safepassage.model.Names;
import org.safepassage.model.PartyId;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.model.SourceRef;
import org.safepassage.plan.dispatch.Dispatcher;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.RandomScenes;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: where a convoy goes if its corridor is suspended on the way.
class RefugesTest {
  private static final PartyId OURS = new PartyId("giver");

  @Test
  void it_turns_back_up_to_the_middle_and_goes_on_from_there() {
    assertThat(told(scene("a 30 bridge 20 west")))
        .containsExactly(
            "a-bridge until 15: back to a 0-15 sooner",
            "a-bridge until 30: on to bridge 14-0 sooner",
            "bridge-west until 20: on to west 20-0 handed-over");
  }

  @Test
  void the_way_back_takes_as_long_as_the_slower_of_the_two_ways() {
    assertThat(told(scene("a 30/60 bridge 20 west")))
        .startsWith(
            "a-bridge until 10: back to a 0-20 sooner",
            "a-bridge until 30: on to bridge 19-0 sooner");
    assertThat(told(scene("a 30/10 bridge 20 west")))
        .startsWith("a-bridge until 15: back to a 0-15 sooner");
  }

  @Test
  void before_a_checkpoint_of_others_it_turns_back_and_behind_it_goes_on() {
    Scene scene = scene("a 10 gate 5 bridge 20 west");
    scene.place(place("gate", Place.Kind.CHECKPOINT, Optional.empty(), -1));
    assertThat(told(scene))
        .containsExactly(
            "a-gate until 10: back to a 0-10 free-way",
            "gate-bridge until 5: on to bridge 5-0 only-way",
            "bridge-west until 20: on to west 20-0 handed-over");
  }

  @Test
  void a_checkpoint_of_the_side_behind_bars_no_way() {
    Scene scene = Scene.lasting(1000).place(place("a", Place.Kind.ENCLAVE, Optional.of(OURS), -1));
    scene.place(place("gate", Place.Kind.CHECKPOINT, Optional.of(OURS), -1));
    scene.place(place("bridge", Place.Kind.HAND_OVER_POINT, Optional.of(OURS), -1));
    assertThat(told(rest(scene, "a 10 gate 20 bridge 20 west")))
        .containsExactly(
            "a-gate until 10: back to a 0-10 sooner",
            "gate-bridge until 5: back to a 10-15 sooner",
            "gate-bridge until 20: on to bridge 14-0 sooner",
            "bridge-west until 20: on to west 20-0 handed-over");
  }

  @Test
  void an_assembly_point_with_room_is_nearer_than_the_origin() {
    Scene scene = scene("a 10 camp 40 gate 5 west");
    scene.place(place("camp", Place.Kind.ASSEMBLY_POINT, Optional.empty(), 60));
    scene.place(place("gate", Place.Kind.CHECKPOINT, Optional.empty(), -1));
    assertThat(told(scene))
        .containsExactly(
            "a-camp until 5: back to a 0-5 sooner",
            "a-camp until 10: on to camp 4-0 sooner",
            "camp-gate until 40: back to camp 0-40 free-way",
            "gate-west until 5: on to west 5-0 only-way");
  }

  @Test
  void an_assembly_point_that_is_too_small_is_passed_over() {
    Scene scene = scene("a 10 camp 40 gate 5 west");
    scene.place(place("camp", Place.Kind.ASSEMBLY_POINT, Optional.empty(), 49));
    scene.place(place("gate", Place.Kind.CHECKPOINT, Optional.empty(), -1));
    assertThat(told(scene))
        .containsExactly(
            "a-camp until 10: back to a 0-10 free-way",
            "camp-gate until 40: back to a 10-50 free-way",
            "gate-west until 5: on to west 5-0 only-way");
  }

  @Test
  void who_can_neither_turn_back_nor_find_room_has_nowhere_to_go() {
    Scene scene = scene("a 10 gate 5 bridge 20 west");
    scene.place(place("gate", Place.Kind.CHECKPOINT, Optional.empty(), -1));
    Schedule schedule = new Dispatcher().plan(scene.problem());
    Scene small = Scene.lasting(1000).place(place("a", Place.Kind.ENCLAVE, Optional.empty(), -1));
    small.place(place("gate", Place.Kind.CHECKPOINT, Optional.empty(), -1));
    small.place(place("bridge", Place.Kind.HAND_OVER_POINT, Optional.empty(), 49));
    assertThat(told(rest(small, "a 10 gate 5 bridge 20 west").problem(), schedule))
        .containsExactly(
            "a-gate until 10: back to a 0-10 only-way",
            "gate-bridge until 5: nowhere, past gate, 49 at bridge",
            "bridge-west until 20: on to west 20-0 handed-over");
  }

  @Test
  void every_minute_of_every_leg_has_an_answer_on_random_problems() {
    int legs = 0;
    for (long seed = 0; seed < 200; seed++) {
      PlanningProblem problem = RandomScenes.problem(seed);
      Schedule schedule = new Dispatcher().plan(problem);
      for (Map.Entry<Trip, List<Leg>> each : Refuges.of(problem, schedule).entrySet()) {
        for (Leg leg : each.getValue()) {
          int before = leg.leaves().value() - 1;
          for (Leg.Span span : leg.spans()) {
            assertThat(span.until().value()).as("seed %d, %s", seed, leg).isGreaterThan(before);
            // The dispatcher keeps room at the hand-over point for whoever is on the way.
            assertThat(span.refuge())
                .as("seed %d, %s", seed, leg)
                .isNotInstanceOf(Refuge.Nowhere.class);
            before = span.until().value();
          }
          assertThat(before).as("seed %d, %s", seed, leg).isEqualTo(leg.until().value());
          legs++;
        }
      }
    }
    assertThat(legs).isGreaterThan(1000);
  }

  private static Scene scene(String path) {
    Scene scene = Scene.lasting(1000).place(place("a", Place.Kind.ENCLAVE, Optional.empty(), -1));
    if (path.contains("bridge")) {
      scene.place(place("bridge", Place.Kind.HAND_OVER_POINT, Optional.empty(), -1));
    }
    return rest(scene, path);
  }

  private static Scene rest(Scene scene, String path) {
    return scene
        .reception("west")
        .corridor("road", path)
        .category("civilians", 2, SeatKind.SEAT)
        .people("a", "civilians", 50)
        .type("bus", 50, 0)
        .fleet("buses", "bus", 1, 0)
        .commitment(Promise.of("out", "a", "west", "road").about("civilians"));
  }

  /// @param room for so many; not said where it is negative
  private static Place place(String id, Place.Kind kind, Optional<PartyId> by, long room) {
    return new Place(
        new PlaceId(id),
        Names.of(id),
        kind,
        Optional.empty(),
        by,
        Optional.empty(),
        room < 0
            ? Optional.empty()
            : Optional.of(
                new Place.Holding(Count.of(room), Optional.of(Duration.ofHours(9)), true)),
        Optional.empty(),
        SourceRef.NONE);
  }

  private static List<String> told(Scene scene) {
    PlanningProblem problem = scene.problem();
    return told(problem, new Dispatcher().plan(problem));
  }

  private static List<String> told(PlanningProblem problem, Schedule schedule) {
    List<String> told = new ArrayList<>();
    for (Leg leg : Refuges.of(problem, schedule).values().iterator().next()) {
      for (Leg.Span span : leg.spans()) {
        told.add(
            "%s-%s until %d: %s"
                .formatted(
                    leg.from(),
                    leg.to(),
                    span.until().value() - leg.leaves().value(),
                    told(span.refuge())));
      }
    }
    return told;
  }

  private static String told(Refuge refuge) {
    return switch (refuge) {
      case Refuge.Back(var to, var first, var last, var why) ->
          "back to %s %d-%d %s".formatted(to, first, last, why.word());
      case Refuge.On(var to, var first, var last, var _, var why) ->
          "on to %s %d-%d %s".formatted(to, first, last, why.word());
      case Refuge.Nowhere(var behind, var ahead) ->
          "nowhere, past %s, %d at %s".formatted(behind.checkpoint(), ahead.left(), ahead.place());
    };
  }
}
