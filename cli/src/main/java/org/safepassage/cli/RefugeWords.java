package org.safepassage.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.refuge.Leg;
import org.safepassage.plan.refuge.Refuge;
import org.safepassage.plan.refuge.Refuges;

/// Where convoys go if their corridor is suspended, in words. Convoys that would do the same are
/// told together.
record RefugeWords(Labels labels) {

  /// What is done on one leg, whenever that is.
  private record Same(
      CommitmentId commitment,
      PlaceId from,
      PlaceId to,
      List<Integer> minutes,
      List<Refuge> does) {}

  /// A heading and a line for each leg.
  String of(Planned planned) {
    Map<Same, List<String>> all = grouped(planned);
    if (all.isEmpty()) {
      return "";
    }
    StringBuilder text =
        new StringBuilder(
            "\nIf the corridor is suspended (a convoy never stops between two places)\n");
    Map<List<Object>, Integer> variants = new LinkedHashMap<>();
    all.keySet().forEach(same -> variants.merge(leg(same), 1, Integer::sum));
    all.forEach((same, convoys) -> {
      boolean alone = variants.getOrDefault(leg(same), 1) == 1;
      text.append(
          "  %s, %s to %s%s: %s.%n"
              .formatted(
                  labels.name(same.commitment()),
                  labels.name(same.from()),
                  labels.name(same.to()),
                  alone ? "" : ", " + convoys(convoys),
                  does(same)));
    });
    return text.toString();
  }

  /// A warning for those who would have nowhere to go; nothing where there are none.
  String warnings(Planned planned) {
    StringBuilder text = new StringBuilder();
    grouped(planned)
        .forEach((same, convoys) -> {
          if (same.does().stream().anyMatch(Refuge.Nowhere.class::isInstance)) {
            text.append(
                "WARNING: %s of %s would have nowhere to go if suspended between %s and %s.%n"
                    .formatted(
                        Amount.of(convoys.size(), "convoy", "convoys"),
                        labels.name(same.commitment()),
                        labels.name(same.from()),
                        labels.name(same.to())));
          }
        });
    return text.toString();
  }

  private static List<Object> leg(Same same) {
    return List.of(same.commitment(), same.from(), same.to());
  }

  private static Map<Same, List<String>> grouped(Planned planned) {
    Map<Same, List<String>> all = new LinkedHashMap<>();
    Refuges.of(planned.problem(), planned.schedule())
        .forEach((trip, legs) -> {
          for (Leg leg : legs) {
            Same same =
                new Same(
                    trip.commitment(),
                    leg.from(),
                    leg.to(),
                    leg.spans().stream()
                        .limit(leg.spans().size() - 1L)
                        .map(span -> span.until().value() - leg.leaves().value())
                        .toList(),
                    leg.spans().stream().map(Leg.Span::refuge).toList());
            all.computeIfAbsent(same, _ -> new ArrayList<>()).add(trip.id().value());
          }
        });
    return all;
  }

  private String convoys(List<String> convoys) {
    return convoys.size() == 1
        ? labels.plain(convoys.getFirst())
        : "%s and %s"
            .formatted(
                labels.plain(convoys.getFirst()), Amount.of(convoys.size() - 1, "other", "others"));
  }

  private String does(Same same) {
    String first = does(same.does().getFirst());
    return same.minutes().isEmpty()
        ? first
        : "up to %s after it left, %s; later %s"
            .formatted(
                Amount.of(same.minutes().getFirst(), "minute", "minutes"),
                first,
                does(same.does().getLast()));
  }

  private String does(Refuge refuge) {
    return switch (refuge) {
      case Refuge.Back(var to, var first, var last, var why) ->
          "it turns back to %s, %s%s"
              .formatted(
                  labels.name(to),
                  minutes(first, last),
                  switch (why) {
                    case SOONER, HANDED_OVER -> "";
                    case ONLY_WAY -> "; ahead there is no room";
                    case FREE_WAY -> "; ahead is a checkpoint of another side";
                  });
      case Refuge.On(var to, var first, var last, var through, var _) ->
          "it goes on to %s, %s%s"
              .formatted(
                  labels.name(to),
                  minutes(first, last),
                  through.isEmpty()
                      ? ""
                      : ", if it is let through at "
                          + String.join(", ", through.stream().map(labels::name).toList()));
      case Refuge.Nowhere(var behind, var ahead) ->
          "NOWHERE: %s, and %s".formatted(bar(behind), bar(ahead));
    };
  }

  private String bar(Refuge.Bar bar) {
    return switch (bar) {
      case Refuge.Bar.Passed(var checkpoint) ->
          "it can't pass %s again".formatted(labels.name(checkpoint));
      case Refuge.Bar.NoRoom(var place, var left) ->
          "%s has room for %s".formatted(labels.name(place), Amount.number(left));
    };
  }

  private static String minutes(int first, int last) {
    return first == last
        ? Amount.of(first, "minute", "minutes")
        : "%d to %s".formatted(first, Amount.of(last, "minute", "minutes"));
  }
}
