package org.safepassage.model;

/// Every kind of finding, with a stable code. Each has a page in `docs/findings/`.
public enum FindingCode {
  FILE_MISSING("file-missing", Severity.ERROR),
  FILE_EMPTY("file-empty", Severity.ERROR),
  FILE_TOO_LARGE("file-too-large", Severity.ERROR),
  FILE_UNREADABLE("file-unreadable", Severity.ERROR),
  NOT_UTF8("not-utf8", Severity.ERROR),
  NOT_YAML("not-yaml", Severity.ERROR),
  NOT_CSV("not-csv", Severity.ERROR),
  NOT_JSON("not-json", Severity.ERROR),
  YAML_ALIAS("yaml-alias", Severity.ERROR),
  YAML_TAG("yaml-tag", Severity.ERROR),
  TOO_DEEP("too-deep", Severity.ERROR),
  WRONG_FORMAT("wrong-format", Severity.ERROR),
  UNKNOWN_KEY("unknown-key", Severity.ERROR),
  MISSING_KEY("missing-key", Severity.ERROR),
  DUPLICATE_KEY("duplicate-key", Severity.ERROR),
  WRONG_TYPE("wrong-type", Severity.ERROR),
  WRONG_VALUE("wrong-value", Severity.ERROR),
  BAD_ID("bad-id", Severity.ERROR),
  DUPLICATE_ID("duplicate-id", Severity.ERROR),
  TIME_WITHOUT_ZONE("time-without-zone", Severity.ERROR),
  SPREADSHEET_DATE("spreadsheet-date", Severity.ERROR),
  TIMES_BACKWARDS("times-backwards", Severity.ERROR),
  UNKNOWN_PLACE("unknown-place", Severity.ERROR),
  UNKNOWN_PARTY("unknown-party", Severity.ERROR),
  UNKNOWN_SIDE("unknown-side", Severity.ERROR),
  UNKNOWN_CORRIDOR("unknown-corridor", Severity.ERROR),
  UNKNOWN_CATEGORY("unknown-category", Severity.ERROR),
  UNKNOWN_COMMITMENT("unknown-commitment", Severity.ERROR),
  UNKNOWN_FACT("unknown-fact", Severity.ERROR),
  UNKNOWN_OBSERVERS("unknown-observers", Severity.ERROR),
  UNKNOWN_VEHICLE_TYPE("unknown-vehicle-type", Severity.ERROR),
  UNKNOWN_FLEET("unknown-fleet", Severity.ERROR),
  UNKNOWN_ESCORT("unknown-escort", Severity.ERROR),
  UNKNOWN_SOURCE("unknown-source", Severity.ERROR),
  UNKNOWN_CLAUSE("unknown-clause", Severity.ERROR),
  UNKNOWN_AGREEMENT("unknown-agreement", Severity.ERROR),
  UNKNOWN_WINDOW("unknown-window", Severity.ERROR),
  UNKNOWN_SUSPENSION("unknown-suspension", Severity.ERROR),
  UNKNOWN_INCIDENT("unknown-incident", Severity.WARNING),
  UNKNOWN_PREMISE("unknown-premise", Severity.ERROR),
  AMBIGUOUS_NAME("ambiguous-name", Severity.ERROR),
  CYCLIC_CORRIDOR("cyclic-corridor", Severity.ERROR),
  CYCLIC_FACTS("cyclic-facts", Severity.WARNING),
  ROUTE_BROKEN("route-broken", Severity.ERROR),
  NO_HAND_OVER("no-hand-over", Severity.ERROR),
  QUOTA_ABOVE_CASELOAD("quota-above-caseload", Severity.ERROR),
  QUOTA_ZERO("quota-zero", Severity.WARNING),
  NO_NUMBER("no-number", Severity.ERROR),
  NO_CASELOAD("no-caseload", Severity.ERROR),
  TURNOUT_ABOVE_QUOTA("turnout-above-quota", Severity.ERROR),
  BAD_RANGE("bad-range", Severity.ERROR),
  NEVER_BINDS("never-binds", Severity.WARNING),
  CAN_NEVER_HOLD("can-never-hold", Severity.WARNING),
  UNITS_MIXED("units-mixed", Severity.ERROR),
  WEIGHTS_CONTRADICT("weights-contradict", Severity.WARNING),
  TOGETHER_BROKEN("together-broken", Severity.ERROR),
  NO_SEAT("no-seat", Severity.WARNING),
  DUTY_TOO_SHORT("duty-too-short", Severity.WARNING),
  OUTSIDE_THE_PROOF("outside-the-proof", Severity.WARNING),
  GIFT("gift", Severity.WARNING),
  NOTHING_TO_WITHHOLD("nothing-to-withhold", Severity.WARNING),
  COUNTS_IMPOSSIBLE("counts-impossible", Severity.ERROR),
  STATE_OUT_OF_TIME("state-out-of-time", Severity.WARNING),
  PATCH_DOES_NOT_FIT("patch-does-not-fit", Severity.ERROR),
  UNKNOWN_KIND("unknown-kind", Severity.ERROR),
  NOT_CANONICAL("not-canonical", Severity.ERROR),
  LEDGER_BROKEN("ledger-broken", Severity.ERROR);

  private final String slug;
  private final Severity severity;

  FindingCode(String slug, Severity severity) {
    this.slug = slug;
    this.severity = severity;
  }

  /// The code as it is printed, and the name of its page.
  public String slug() {
    return slug;
  }

  public Severity severity() {
    return severity;
  }
}
