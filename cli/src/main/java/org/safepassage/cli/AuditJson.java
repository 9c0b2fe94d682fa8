package org.safepassage.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.formats.PlanSheet;
import org.safepassage.plan.problem.Minute;

/// What the audit says of a timetable from a file, as JSON. Its keys are told in
/// `docs/formats/audit-json.md`.
record AuditJson(Opened opened, PlanFile file, PlanSheet sheet) {

  Map<String, @Nullable Object> of(Planned planned) {
    PlanJson plan = new PlanJson(opened);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("operation", opened.operation().id().value());
    answer.put("agreement", opened.agreement().id().value());
    answer.put("plan", file.path().toString().replace('\\', '/'));
    answer.put("madeFor", file.madeFor().map(Opened.Named::name).orElse(null));
    answer.put("revision", sheet.revision());
    answer.put("start", plan.instant(Minute.START));
    answer.put("objective", PlanJson.objective(planned.figures(), opened));
    answer.put("convoys", planned.schedule().trips().size());
    answer.put("pinned", sheet.pinned().stream().map(id -> id.value()).toList());
    answer.put(
        "notMoved",
        planned.schedule().remainders().stream()
            .map(remainder -> plan.remainder(planned, remainder))
            .toList());
    answer.put("goodsNotMoved", plan.goodsNotMoved(planned));
    answer.put("audit", plan.audit(planned.violations()));
    new Basis(opened).writeTo(answer);
    answer.put("findings", FindingsText.json(opened.warnings()));
    return answer;
  }
}
