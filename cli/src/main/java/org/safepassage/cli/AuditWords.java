package org.safepassage.cli;

import org.safepassage.formats.PlanSheet;

/// What the audit says of a timetable from a file, in words.
record AuditWords(Opened opened, PlanFile file, PlanSheet sheet) {

  String whole(Planned planned) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, revision %d%n".formatted(Shown.text(file.path().toString()), sheet.revision()));
    String made = file.madeFor().map(Opened.Named::name).orElse("");
    if (!made.isEmpty() && !made.equals(opened.agreement().id().value())) {
      text.append("It was made for the agreement %s.%n".formatted(Shown.name(made)));
    }
    text.append(new PlanWords(opened, Integer.MAX_VALUE).summary(planned));
    if (!sheet.pinned().isEmpty()) {
      text.append(
          "%n%s to be kept: %s. No planner heeds it so far.%n"
              .formatted(
                  Amount.of(sheet.pinned().size(), "departure is", "departures are"),
                  Shown.text(
                      String.join(", ", sheet.pinned().stream().map(id -> id.value()).toList()))));
    }
    text.append(new Basis(opened).inWords());
    return text.toString();
  }
}
