package org.safepassage.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.refuge.Leg;
import org.safepassage.plan.refuge.Refuge;

/// Where a convoy goes if its corridor is suspended, as JSON.
record RefugeJson(Function<Minute, String> time) {

  List<Map<String, @Nullable Object>> of(List<Leg> legs) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (Leg leg : legs) {
      Minute from = leg.leaves();
      for (Leg.Span span : leg.spans()) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("between", List.of(leg.from().value(), leg.to().value()));
        one.put("from", time.apply(from));
        one.put("until", time.apply(span.until()));
        put(span.refuge(), one);
        all.add(one);
        from = span.until();
      }
    }
    return all;
  }

  private static void put(Refuge refuge, Map<String, @Nullable Object> one) {
    switch (refuge) {
      case Refuge.Back(var to, var first, var last, var why) ->
          put(one, "back", to, List.of(first, last), List.of(), why);
      case Refuge.On(var to, var first, var last, var through, var why) ->
          put(one, "on", to, List.of(first, last), through, why);
      case Refuge.Nowhere(var behind, var ahead) -> {
        one.put("goes", "nowhere");
        one.put("to", null);
        one.put("minutes", List.of());
        one.put("through", List.of());
        one.put("why", bar(behind) + "; " + bar(ahead));
      }
    }
  }

  private static void put(
      Map<String, @Nullable Object> one,
      String goes,
      PlaceId to,
      List<Integer> minutes,
      List<PlaceId> through,
      Refuge.Why why) {
    one.put("goes", goes);
    one.put("to", to.value());
    one.put("minutes", minutes);
    one.put("through", through.stream().map(PlaceId::value).toList());
    one.put("why", why.word());
  }

  private static String bar(Refuge.Bar bar) {
    return switch (bar) {
      case Refuge.Bar.Passed(var checkpoint) -> "passed " + checkpoint;
      case Refuge.Bar.NoRoom(var place, var left) -> "room for %d at %s".formatted(left, place);
    };
  }
}
