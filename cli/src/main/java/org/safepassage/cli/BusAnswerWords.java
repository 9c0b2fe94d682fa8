package org.safepassage.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepassage.formats.BusEvacuationFile;
import org.safepassage.plan.buses.BusAnswer;
import org.safepassage.plan.buses.BusEvacuation;
import org.safepassage.plan.buses.BusRoute;
import org.safepassage.plan.buses.Round;

/// The plan of a bus evacuation in words and as JSON. Places are numbered as in the file, from 1.
final class BusAnswerWords {
  private final Path file;
  private final BusEvacuationFile.Instance instance;
  private final BusAnswer answer;
  private final List<String> violations;

  /// @param violations what the check of the plan says; nothing when it passes
  BusAnswerWords(
      Path file, BusEvacuationFile.Instance instance, BusAnswer answer, List<String> violations) {
    this.file = file;
    this.instance = instance;
    this.answer = answer;
    this.violations = violations;
  }

  String whole() {
    BusEvacuation evacuation = instance.evacuation();
    StringBuilder text = new StringBuilder();
    text.append(
        "%s: %s, %s, %s, %s.\n\n"
            .formatted(
                Shown.text(file.toString()),
                Amount.of(evacuation.loads(), "bus-load", "bus-loads"),
                Amount.of(evacuation.buses(), "bus", "buses"),
                Amount.of(evacuation.pickups(), "pickup point", "pickup points"),
                Amount.of(evacuation.shelters(), "shelter", "shelters")));
    instance.remarks().forEach(remark -> text.append(remark).append('\n'));
    text.append("Makespan: %,d. ".formatted(answer.makespan()));
    text.append(
        answer.isOptimal()
            ? "It is proven that none is shorter.\n"
            : "It is proven that none is shorter than %,d: the gap is at most %s.\n"
                .formatted(answer.lowerBound(), BusPlanning.percent(answer.gap())));
    if (violations.isEmpty()) {
      text.append("Checked: every demand is met exactly, no shelter takes too many.\n\n");
    } else {
      text.append("This is no plan. What is wrong with it:\n");
      violations.forEach(violation -> text.append("  ").append(violation).append('\n'));
      text.append('\n');
    }
    text.append("Each load as pickup point > shelter, numbered as in the file:\n");
    Table table = new Table();
    table.row("bus", "yard", "length", "loads");
    int bus = 0;
    for (BusRoute route : answer.plan().routes()) {
      table.row(
          "" + ++bus,
          "" + (route.yard() + 1),
          "%,d".formatted(route.length(evacuation)),
          route.rounds().isEmpty()
              ? "stays"
              : route.rounds().stream()
                  .map(round -> (round.pickup() + 1) + ">" + (round.shelter() + 1))
                  .collect(Collectors.joining("  ")));
    }
    return text.append(table.indented()).toString();
  }

  Map<String, @Nullable Object> json() {
    BusEvacuation evacuation = instance.evacuation();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("file", file.toString());
    json.put("buses", evacuation.buses());
    json.put("pickups", evacuation.pickups());
    json.put("shelters", evacuation.shelters());
    json.put("loads", evacuation.loads());
    json.put("makespan", answer.makespan());
    json.put("lowerBound", answer.lowerBound());
    json.put("optimal", answer.isOptimal());
    json.put("gap", answer.gap());
    json.put("routes", routes(evacuation));
    Map<String, @Nullable Object> audit = new LinkedHashMap<>();
    audit.put("passed", violations.isEmpty());
    audit.put("violations", violations);
    json.put("audit", audit);
    json.put("remarks", instance.remarks());
    return json;
  }

  private List<Map<String, @Nullable Object>> routes(BusEvacuation evacuation) {
    List<Map<String, @Nullable Object>> routes = new ArrayList<>();
    for (BusRoute route : answer.plan().routes()) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("bus", routes.size() + 1);
      json.put("yard", route.yard() + 1);
      json.put("length", route.length(evacuation));
      List<Map<String, @Nullable Object>> loads = new ArrayList<>();
      for (Round round : route.rounds()) {
        Map<String, @Nullable Object> load = new LinkedHashMap<>();
        load.put("pickup", round.pickup() + 1);
        load.put("shelter", round.shelter() + 1);
        loads.add(load);
      }
      json.put("loads", loads);
      routes.add(json);
    }
    return routes;
  }
}
