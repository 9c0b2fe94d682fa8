package org.safepassage.formats;

import org.safepassage.model.FindingCode;

/// What can be declared once with an id and referred to from elsewhere.
enum Thing {
  PLACE("place", FindingCode.UNKNOWN_PLACE),
  PARTY("party", FindingCode.UNKNOWN_PARTY),
  SIDE("side", FindingCode.UNKNOWN_SIDE),
  CORRIDOR("corridor", FindingCode.UNKNOWN_CORRIDOR),
  CATEGORY("category", FindingCode.UNKNOWN_CATEGORY),
  OBSERVERS("group of observers", FindingCode.UNKNOWN_OBSERVERS),
  VEHICLE_TYPE("vehicle type", FindingCode.UNKNOWN_VEHICLE_TYPE),
  ESCORT("escort", FindingCode.UNKNOWN_ESCORT),
  SOURCE("source", FindingCode.UNKNOWN_SOURCE),
  AGREEMENT("agreement", FindingCode.UNKNOWN_AGREEMENT),
  COMMITMENT("commitment", FindingCode.UNKNOWN_COMMITMENT),
  FACT("fact", FindingCode.UNKNOWN_FACT),
  CLAUSE("clause", FindingCode.UNKNOWN_CLAUSE),
  WINDOW("window", FindingCode.UNKNOWN_WINDOW),
  SUSPENSION("suspension", FindingCode.UNKNOWN_SUSPENSION),
  FLEET("fleet", FindingCode.UNKNOWN_FLEET),
  // Never referred to; their ids must still be unique.
  PROTECTED_SITE("protected site", FindingCode.UNKNOWN_PLACE),
  TOGETHER("simultaneous hand-over", FindingCode.WRONG_VALUE),
  SHARED("shared limit", FindingCode.WRONG_VALUE),
  BATCHES("rule for batches", FindingCode.WRONG_VALUE);

  private final String word;
  private final FindingCode unknown;

  Thing(String word, FindingCode unknown) {
    this.word = word;
    this.unknown = unknown;
  }

  String word() {
    return word;
  }

  FindingCode unknown() {
    return unknown;
  }
}
