package org.safepassage.accounts.record;

/// Why there is nothing in the record that a claim could be put beside.
public enum Lack {
  /// Who is meant, or of which day it speaks, is unsure; it waits for a person.
  UNSURE,
  /// It repeats what our room has published: that would be to compare the record with itself.
  OUR_OWN,
  /// It says that something isn't so.
  DENIES,
  /// It says what is to come, or what somebody wants or proposes.
  TO_COME,
  /// It names no number: "most".
  NO_NUMBER,
  /// What it counts is nothing that the record counts: how many live there, or for how long.
  NOT_COUNTED,
  /// It doesn't say where.
  PLACE_NOT_SAID,
  /// The operation doesn't know the place.
  PLACE_NOT_KNOWN,
  /// The record counts nobody who leaves from there or comes there.
  PLACE_NOT_COUNTED,
  /// The record doesn't count in this unit: families, women, buses.
  UNIT_NOT_COUNTED,
  /// It can't be told of which day it speaks.
  DAY_NOT_KNOWN,
  /// It speaks of a time before the record begins.
  BEFORE_THE_RECORD,
  /// It says who remains; nobody declared by then how many were there.
  NOT_DECLARED
}
