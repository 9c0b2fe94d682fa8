package org.safepassage.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.plan.compare.ConvoyChange;
import org.safepassage.plan.compare.PlanComparison;

/// What becomes of the timetable in force when a new one goes on from it.
///
/// @param begun convoys that had begun to board and go on as they were
/// @param pinned later ones that keep their departure
/// @param unchanged all convoys that are the same, those included
/// @param moved convoys at other times or otherwise made up
record OngoingChanges(
    Opened opened,
    ContinueOptions.Ongoing before,
    long begun,
    long pinned,
    long unchanged,
    long moved,
    long added,
    long dropped) {

  static OngoingChanges of(Opened opened, ContinueOptions.Ongoing before, Planned planned) {
    PlanComparison comparison =
        PlanComparison.of(
            new PlanComparison.Plan(planned.problem(), before.before().schedule()),
            new PlanComparison.Plan(planned.problem(), planned.schedule()));
    long pinned = before.kept().trips().stream().filter(before::isPinned).count();
    return new OngoingChanges(
        opened,
        before,
        before.kept().trips().size() - pinned,
        pinned,
        comparison.unchanged(),
        count(comparison, ConvoyChange.Changed.class),
        count(comparison, ConvoyChange.Added.class),
        count(comparison, ConvoyChange.Dropped.class));
  }

  private static long count(PlanComparison comparison, Class<? extends ConvoyChange> kind) {
    return comparison.convoys().stream().filter(kind::isInstance).count();
  }

  String inWords() {
    return """

    Going on at %s from %s
      %s had begun to board%s.
      Of all convoys %,d stay as they were, %,d go at other times or otherwise made up, %,d are new, and %,d fall away.
      compare names each of them, once this timetable is written with --out.
    """
        .formatted(
            new WallClock(opened.operation().calendar()).moment(before.kept().until()),
            Shown.text(before.file().toString()),
            Amount.of(begun, "convoy", "convoys"),
            pinned == 0
                ? ""
                : ", %s its departure".formatted(Amount.of(pinned, "more keeps", "more keep")),
            unchanged,
            moved,
            added,
            dropped);
  }

  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("now", before.kept().until().value());
    json.put("begun", begun);
    json.put("pinned", pinned);
    json.put("unchanged", unchanged);
    json.put("moved", moved);
    json.put("added", added);
    json.put("dropped", dropped);
    return json;
  }
}
