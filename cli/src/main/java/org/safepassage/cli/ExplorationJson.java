package org.safepassage.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.CheckReport.Explored;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.CheckReport.Revocation;
import org.safepassage.agreement.CheckReport.Stuck;
import org.safepassage.agreement.CheckReport.Turn;
import org.safepassage.agreement.Wait;

/// What trying the orders came to, as JSON.
final class ExplorationJson {
  private ExplorationJson() {}

  static Map<String, @Nullable Object> of(
      Explored explored, Function<Wait, Map<String, @Nullable Object>> wait) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("states", explored.states());
    one.put("full", explored.full());
    Map<String, Long> step = new LinkedHashMap<>();
    explored.step().forEach((id, count) -> step.put(id.value(), count.value()));
    one.put("step", step);
    one.put("completesInSomeOrder", explored.someOrder().orElse(null));
    one.put("completesInEveryOrder", explored.everyOrder().orElse(null));
    one.put("stuck", explored.stuck().map(stuck -> stuck(stuck, wait)).orElse(null));
    one.put("takenBack", explored.revocations().stream().map(ExplorationJson::revocation).toList());
    return one;
  }

  private static Map<String, Object> stuck(
      Stuck stuck, Function<Wait, Map<String, @Nullable Object>> wait) {
    Map<String, Object> one = new LinkedHashMap<>();
    List<Map<String, Object>> run = new ArrayList<>();
    for (Turn turn : stuck.run()) {
      Map<String, Object> step = new LinkedHashMap<>();
      step.put("commitment", turn.commitment().value());
      step.put("from", turn.from().value());
      step.put("to", turn.to().value());
      run.add(step);
    }
    one.put("run", run);
    one.put("shortest", stuck.shortest());
    one.put("reached", reached(stuck.reached()));
    one.put("waitsFor", stuck.waits().stream().map(wait).toList());
    return one;
  }

  private static Map<String, Object> revocation(Revocation revocation) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("fact", revocation.fact().value());
    one.put("unit", revocation.unit().word());
    one.put("stranded", revocation.stranded());
    one.put("states", revocation.states());
    one.put("full", revocation.full());
    one.put("reached", reached(revocation.state()));
    return one;
  }

  private static Map<String, Object> reached(List<Reach> reached) {
    Map<String, Object> all = new LinkedHashMap<>();
    reached.forEach(reach -> all.put(reach.commitment().value(), CheckJson.milestones(reach)));
    return all;
  }
}
