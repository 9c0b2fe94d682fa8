package org.safepassage.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Requirement;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.critical.CriticalPath;
import org.safepassage.plan.critical.Link;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.TripId;

/// What the end of a timetable hangs on, as JSON.
final class CriticalJson {
  private final Function<Minute, String> time;

  CriticalJson(Function<Minute, String> time) {
    this.time = time;
  }

  List<Map<String, @Nullable Object>> of(CriticalPath path) {
    return path.links().stream().map(this::link).toList();
  }

  private Map<String, @Nullable Object> link(Link link) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("kind", link.kind().word());
    one.put("convoy", link.convoy().map(TripId::value).orElse(null));
    one.put("other", link.other().map(TripId::value).orElse(null));
    one.put("place", link.place().map(PlaceId::value).orElse(null));
    one.put("corridor", link.corridor().map(CorridorId::value).orElse(null));
    one.put("from", time.apply(link.from()));
    one.put("until", time.apply(link.until()));
    one.put("minutes", link.minutes());
    one.put("term", link.term().map(CriticalJson::term).orElse(null));
    return one;
  }

  private static Map<String, @Nullable Object> term(Requirement.Origin origin) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("term", origin.kind().word());
    one.put("clause", origin.clause().map(ClauseId::value).orElse(null));
    one.put("file", origin.where().file());
    one.put("line", origin.where().line());
    one.put("column", origin.where().column());
    return one;
  }
}
