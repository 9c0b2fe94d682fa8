package org.safepassage.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;

/// A plan as JSON, as `plan --json` answers it, laid out in the rows of a plan as CSV: what the
/// rows say is then read, and judged, in one place.
///
/// Only what makes up the schedule is read: `convoys`, `facts`, `notMoved`, `goodsNotMoved`,
/// `revision` and `pinned`. What the planner worked out about it is left aside; it is worked out
/// anew.
final class PlanObjects {
  private static final Set<String> ANSWER =
      Set.of(
          "operation",
          "agreement",
          "start",
          "aim",
          "objective",
          "lowerBound",
          "gap",
          "convoys",
          "facts",
          "notMoved",
          "goodsNotMoved",
          "audit",
          "critical",
          "waitsFor",
          "cycle",
          "assumptions",
          "carried",
          "findings",
          "exposure",
          "goesOn",
          "revision",
          "pinned");

  private final String file;
  private final Findings findings;
  private final List<CsvTable.Line> lines = new ArrayList<>();
  private final Set<String> pinned = new HashSet<>();

  private PlanObjects(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
    List<String> head = Arrays.stream(PlanColumn.values()).map(PlanColumn::word).toList();
    lines.add(new CsvTable.Line(1, head, head.stream().map(_ -> 1).toList(), List.of()));
  }

  /// @return nothing when it is no plan, with findings that say why
  static Optional<CsvTable> of(String file, String text, Findings findings) {
    Optional<YamlNode> root = JsonValues.parse(file, text, findings);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    PlanObjects objects = new PlanObjects(file, findings);
    return objects
        .object(root.get(), "A plan", ANSWER, Set.of("operation", "agreement", "convoys"))
        .map(objects::whole);
  }

  private CsvTable whole(Map<String, YamlNode> answer) {
    items(answer, "pinned").forEach(each -> pinned.add(text(each)));
    row(
        PlanRow.PLAN,
        Map.of(
            PlanColumn.ID, joined(value(answer, "operation"), value(answer, "agreement")),
            PlanColumn.NUMBER, value(answer, "revision")));
    items(answer, "convoys").forEach(this::convoy);
    for (YamlNode each : items(answer, "facts")) {
      object(each, "A fact", Set.of("fact", "at"), Set.of("fact", "at"))
          .ifPresent(fact ->
              row(
                  PlanRow.FACT,
                  Map.of(PlanColumn.ID, value(fact, "fact"), PlanColumn.READY, value(fact, "at"))));
    }
    items(answer, "notMoved").forEach(this::stays);
    items(answer, "goodsNotMoved").forEach(this::left);
    return new CsvTable(file, lines);
  }

  private static YamlNode joined(YamlNode operation, YamlNode agreement) {
    return new YamlNode.Scalar(text(operation) + "/" + text(agreement), false, agreement.where());
  }

  private void convoy(YamlNode node) {
    Set<String> needs = Set.of("id", "commitment", "boarded", "vehicles", "places", "free");
    Set<String> may =
        Set.of("people", "goods", "boarding", "departed", "arrived", "escorts", "ifSuspended");
    Optional<Map<String, YamlNode>> found = object(node, "A convoy", union(needs, may), needs);
    if (found.isEmpty()) {
      return;
    }
    Map<String, YamlNode> convoy = found.get();
    Map<PlanColumn, YamlNode> own =
        Map.of(
            PlanColumn.CONVOY, value(convoy, "id"),
            PlanColumn.COMMITMENT, value(convoy, "commitment"));
    int number = 1;
    for (YamlNode place : items(convoy, "places")) {
      stop(place, convoy, number++, own);
    }
    free(value(convoy, "free"), own);
    items(convoy, "vehicles").forEach(vehicle -> vehicle(vehicle, own));
    for (YamlNode each : items(convoy, "escorts")) {
      Set<String> keys = Set.of("escort", "team");
      object(each, "An escort", keys, keys)
          .ifPresent(team ->
              row(
                  PlanRow.ESCORT,
                  with(
                      own,
                      Map.of(
                          PlanColumn.ID, value(team, "escort"),
                          PlanColumn.NUMBER, value(team, "team")))));
    }
  }

  private void stop(
      YamlNode node, Map<String, YamlNode> convoy, int number, Map<PlanColumn, YamlNode> own) {
    Set<String> needs = Set.of("place", "arrival", "departure");
    object(node, "A place of a convoy", union(needs, Set.of("ready")), needs)
        .ifPresent(visit -> {
          boolean first = number == 1;
          Map<PlanColumn, YamlNode> cells = new EnumMap<>(own);
          cells.put(
              PlanColumn.STOP, new YamlNode.Scalar(Integer.toString(number), true, node.where()));
          cells.put(PlanColumn.PLACE, value(visit, "place"));
          cells.put(PlanColumn.ARRIVAL, value(visit, "arrival"));
          cells.put(PlanColumn.READY, first ? value(convoy, "boarded") : value(visit, "ready"));
          cells.put(PlanColumn.DEPARTURE, value(visit, "departure"));
          cells.put(PlanColumn.PEOPLE, value(convoy, "people"));
          if (first && pinned.contains(text(value(convoy, "id")))) {
            cells.put(PlanColumn.PINNED, new YamlNode.Scalar(PlanSheets.YES, true, node.where()));
          }
          row(PlanRow.STOP, cells);
        });
  }

  private void free(YamlNode node, Map<PlanColumn, YamlNode> own) {
    Set<String> needs = Set.of("place", "at");
    Optional<Map<String, YamlNode>> free =
        object(node, "The key free", union(needs, Set.of("way")), needs);
    if (free.isEmpty()) {
      return;
    }
    int number = 1;
    for (YamlNode place : items(free.get(), "way")) {
      passed(place, number++, own);
    }
    row(
        PlanRow.FREE,
        with(
            own,
            Map.of(
                PlanColumn.PLACE, value(free.get(), "place"),
                PlanColumn.ARRIVAL, value(free.get(), "at"))));
  }

  /// A place on the empty way back.
  private void passed(YamlNode node, int number, Map<PlanColumn, YamlNode> own) {
    Set<String> needs = Set.of("place", "arrival", "departure");
    object(node, "A place on the way back", union(needs, Set.of("ready")), needs)
        .ifPresent(visit ->
            row(
                PlanRow.BACK,
                with(
                    own,
                    Map.of(
                        PlanColumn.STOP,
                            new YamlNode.Scalar(Integer.toString(number), true, node.where()),
                        PlanColumn.PLACE, value(visit, "place"),
                        PlanColumn.ARRIVAL, value(visit, "arrival"),
                        PlanColumn.DEPARTURE, value(visit, "departure")))));
  }

  private void vehicle(YamlNode node, Map<PlanColumn, YamlNode> own) {
    Set<String> keys = Set.of("fleet", "number", "load");
    Optional<Map<String, YamlNode>> found =
        object(node, "A vehicle", union(keys, Set.of("goods")), keys);
    if (found.isEmpty()) {
      return;
    }
    Map<PlanColumn, YamlNode> which =
        with(
            own,
            Map.of(
                PlanColumn.ID, value(found.get(), "fleet"),
                PlanColumn.NUMBER, value(found.get(), "number")));
    List<YamlNode> loads = items(found.get(), "load");
    YamlNode goods = value(found.get(), "goods");
    boolean carries = !text(goods).isEmpty() && !text(goods).equals("0");
    if (loads.isEmpty() || carries) {
      row(PlanRow.VEHICLE, with(which, Map.of(PlanColumn.GOODS, goods)));
    }
    Set<String> needs = Set.of("category", "seat", "people");
    for (YamlNode each : loads) {
      object(each, "A load", needs, needs)
          .ifPresent(load ->
              row(
                  PlanRow.VEHICLE,
                  with(
                      which,
                      Map.of(
                          PlanColumn.CATEGORY, value(load, "category"),
                          PlanColumn.SEAT, value(load, "seat"),
                          PlanColumn.PEOPLE, value(load, "people")))));
    }
  }

  private void stays(YamlNode node) {
    Set<String> needs = Set.of("origin", "category", "people", "reason");
    object(
            node,
            "An entry of notMoved",
            union(needs, Set.of("commitment", "lack", "nextVehicle")),
            needs)
        .ifPresent(left ->
            row(
                PlanRow.STAYS,
                Map.of(
                    PlanColumn.PLACE, value(left, "origin"),
                    PlanColumn.CATEGORY, value(left, "category"),
                    PlanColumn.COMMITMENT, value(left, "commitment"),
                    PlanColumn.PEOPLE, value(left, "people"),
                    PlanColumn.REASON, value(left, "reason"))));
  }

  private void left(YamlNode node) {
    Set<String> needs = Set.of("commitment", "goods", "reason");
    object(node, "An entry of goodsNotMoved", union(needs, Set.of("unit")), needs)
        .ifPresent(left ->
            row(
                PlanRow.LEFT,
                Map.of(
                    PlanColumn.COMMITMENT, value(left, "commitment"),
                    PlanColumn.GOODS, value(left, "goods"),
                    PlanColumn.REASON, value(left, "reason"))));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private static Map<PlanColumn, YamlNode> with(
      Map<PlanColumn, YamlNode> some, Map<PlanColumn, YamlNode> others) {
    Map<PlanColumn, YamlNode> all = new EnumMap<>(some);
    all.putAll(others);
    return all;
  }

  /// Writes one row; what is null or not there leaves its cell empty.
  private void row(PlanRow kind, Map<PlanColumn, YamlNode> values) {
    List<String> cells = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    SourceRef begins =
        values.values().stream().map(YamlNode::where).min(SourceRef::compareTo).orElseThrow();
    for (PlanColumn column : PlanColumn.values()) {
      YamlNode value = values.get(column);
      cells.add(column == PlanColumn.ROW ? kind.word() : value == null ? "" : text(value));
      SourceRef where = value == null ? begins : value.where();
      columns.add(where.column());
      numbers.add(where.line());
    }
    lines.add(new CsvTable.Line(begins.line(), cells, columns, numbers));
  }

  private static String text(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && !scalar.isNothing() ? scalar.text() : "";
  }

  /// The value of a key; nothing written where it is not there.
  private static YamlNode value(Map<String, YamlNode> object, String key) {
    YamlNode value = object.get(key);
    return value == null
        ? new YamlNode.Scalar("", true, object.values().iterator().next().where())
        : value;
  }

  private List<YamlNode> items(Map<String, YamlNode> object, String key) {
    YamlNode value = object.get(key);
    if (value instanceof YamlNode.Items(var items, var _)) {
      return items;
    }
    if (value != null) {
      findings.add(
          FindingCode.WRONG_TYPE,
          value.where(),
          "The key %s is a list.".formatted(key),
          "Maybe this is the answer of another command than plan.");
    }
    return List.of();
  }

  /// The values by key. Reports keys that are unknown, missing or there twice, and what should be a
  /// single value and isn't.
  ///
  /// @return nothing where a needed key is missing
  private Optional<Map<String, YamlNode>> object(
      YamlNode node, String what, Set<String> knows, Set<String> needs) {
    if (!(node instanceof YamlNode.Entries(var entries, var where))) {
      findings.add(
          FindingCode.WRONG_TYPE,
          node.where(),
          "%s is written as keys and values, in braces.".formatted(what),
          "Maybe a pair of braces was deleted.");
      return Optional.empty();
    }
    Map<String, YamlNode> values = new LinkedHashMap<>();
    for (YamlNode.Entry entry : entries) {
      if (!knows.contains(entry.key())) {
        findings.add(
            FindingCode.UNKNOWN_KEY,
            entry.where(),
            "%s has no key %s.".formatted(what, Quoted.of(entry.key())),
            Nearest.of(entry.key(), List.copyOf(knows))
                .map("Maybe %s."::formatted)
                .orElse("Maybe it belongs to another part of the file."));
      } else if (values.putIfAbsent(entry.key(), entry.value()) != null) {
        findings.add(
            FindingCode.DUPLICATE_KEY,
            entry.where(),
            "The key %s stands here a second time.".formatted(Quoted.of(entry.key())),
            "Maybe two objects ran into one: braces and a comma are missing between them.");
      }
    }
    boolean complete = true;
    for (String key : needs.stream().sorted().toList()) {
      if (!values.containsKey(key)) {
        complete = false;
        findings.add(
            FindingCode.MISSING_KEY,
            where,
            "%s needs the key %s.".formatted(what, key),
            "Maybe it was deleted by mistake, or the file was written by an older program.");
      }
    }
    return complete ? Optional.of(values) : Optional.empty();
  }
}
