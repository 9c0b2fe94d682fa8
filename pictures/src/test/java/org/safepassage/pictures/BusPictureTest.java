package org.safepassage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepassage.plan.buses.BusAnswer;
import org.safepassage.plan.buses.BusEvacuation;
import org.safepassage.plan.buses.BusPlan;
import org.safepassage.plan.buses.BusRoute;
import org.safepassage.plan.buses.Round;

/// FEATURE UNDER TEST: the plan of a bus evacuation as a picture.
final class BusPictureTest {
  /// Two buses; from the yard 4 and 7, to the shelters 6, 4 and 6, 7.
  private static final BusEvacuation EVACUATION =
      new BusEvacuation(
          List.of(2),
          List.of(2, 1),
          List.of(9, 9),
          List.of(List.of(4, 7)),
          List.of(List.of(6, 4), List.of(6, 7)));

  private static BusAnswer answer(long bound) {
    BusPlan plan =
        new BusPlan(
            List.of(
                new BusRoute(0, List.of(new Round(0, 1), new Round(0, 1))),
                new BusRoute(0, List.of(new Round(1, 0)))));
    assertThat(plan.violations(EVACUATION)).isEmpty();
    return new BusAnswer(plan, plan.makespan(EVACUATION), bound);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_load_is_drawn_and_said_in_every_language(Language language) {
    Sketch sketch = BusPicture.sketch("small.txt", EVACUATION, answer(15), language);
    Svg.assertReadable(sketch);
    Svg svg = Svg.parse(sketch.document());
    // The first bus is there after 4 + 4 + 4 + 4 = 16, the second after 7 + 6 = 13.
    String mark = language.isRightToLeft() ? "\u200f" : "";
    assertThat(List.of(svg.written().split("\n"))).contains(mark + "1>2", mark + "2>1", "16", "13");
    assertThat(svg.description()).contains("16", "15");
    assertThat(svg.written().contains("with a load")).isEqualTo(language == Language.ENGLISH);
  }

  @Test
  void a_bar_is_as_long_as_the_way_and_begins_when_the_bus_is_there() {
    Svg svg =
        Svg.parse(
            BusPicture.sketch("small.txt", EVACUATION, answer(16), Language.ENGLISH).document());
    List<Double> widths =
        svg.all("g").stream()
            .map(group -> new Svg(group).all("rect").getFirst())
            .map(rect -> Double.parseDouble(rect.getAttribute("width")))
            .toList();
    // Ways of 4, 4 and 6 on one scale.
    assertThat(widths).hasSize(3);
    assertThat(widths.get(1)).isEqualTo(widths.get(0));
    assertThat(widths.get(2) / widths.get(0)).isBetween(1.49, 1.51);
  }

  @Test
  void of_very_many_buses_the_longest_routes_are_drawn() {
    BusEvacuation many =
        new BusEvacuation(
            List.of(100), List.of(100), List.of(100), List.of(List.of(3)), List.of(List.of(9)));
    BusPlan plan = new BusPlan(Collections.nCopies(100, new BusRoute(0, List.of(new Round(0, 0)))));
    Sketch sketch =
        BusPicture.sketch("many.txt", many, new BusAnswer(plan, 12, 12), Language.ENGLISH);
    Svg.assertReadable(sketch);
    assertThat(Svg.parse(sketch.document()).written())
        .contains("bus 60, yard 1", "Further buses, with shorter routes: 40.")
        .doesNotContain("bus 61, yard 1");
  }

  @Test
  void nobody_to_move_is_said() {
    BusEvacuation none =
        new BusEvacuation(List.of(1), List.of(), List.of(), List.of(List.of()), List.of());
    BusAnswer answer = new BusAnswer(new BusPlan(List.of(new BusRoute(0, List.of()))), 0, 0);
    assertThat(BusPicture.draw("none.txt", none, answer, Language.ENGLISH))
        .contains("Nobody is to be moved.");
  }
}
