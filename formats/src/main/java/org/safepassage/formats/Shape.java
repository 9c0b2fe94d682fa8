package org.safepassage.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The kinds of mapping in the files and the keys each may have. The JSON Schemas in
/// `docs/formats/` list the same; a test compares them.
enum Shape {
  OPERATION(
      "an operation",
      "safepassage id name aliases time-zone start end sources sides parties observers places"
          + " corridors protected-sites categories caseload waiting vehicle-types fleets escorts boarding"
          + " alighting counts overdue figures assumptions note"),
  SOURCE("a source", "id title published note"),
  SIDE("a side", "id name aliases note"),
  PARTY("a party", "id name aliases side standing roles contact note assumption"),
  OBSERVERS("a group of observers", "id name aliases members quorum contact note assumption"),
  PLACE(
      "a place", "id kind name aliases at controlled-by control holding reception note assumption"),
  CONTROL("the control at a place", "lanes set-up per-vehicle per-person note assumption"),
  HOLDING("the room to wait at a place", "people longest-wait shelter note assumption"),
  RECEPTION("the reception at a place", "people per-hour note assumption"),
  CORRIDOR(
      "a corridor",
      "id name aliases path legs controlled-by convoys windows daily note assumption"),
  LEG("a leg", "out back one-way note assumption"),
  CONVOYS("a convoy rule", "least most gap escort note assumption"),
  WINDOW("a window", "from until note assumption"),
  DAILY("a daily window", "from until note assumption"),
  PROTECTED_SITE("a protected site", "id kind name aliases at note"),
  CATEGORY("a category", "id name aliases seats priority party weight note assumption"),
  WAITING("the weights of waiting", "home held aboard note assumption"),
  CASELOAD("a caseload", "origin category people note assumption"),
  VEHICLE_TYPE("a vehicle type", "id name aliases seats cargo note assumption"),
  SEATS("the seats of a vehicle", "seat seated-medical stretcher"),
  FLEET(
      "a fleet",
      "id type vehicles depot serves to-origin available-from returns drivers spares note assumption"),
  DRIVERS("the hours of drivers", "duty rest note assumption"),
  ESCORT("an escort", "id name aliases teams provided-by note assumption"),
  HANDLING("a boarding or alighting time", "fixed per-person note assumption"),
  PUBLISHED_FIGURE("a published figure", "what when figure note"),
  FIGURE("a figure", "exactly least most kind sources note assumption"),

  AGREEMENT(
      "an agreement",
      "safepassage id version replaces title proposed announced accepted in-force clauses facts"
          + " windows suspensions void-by commitments together shared batches carried weights assumptions note"),
  STEP("a step of an agreement", "by at sources note assumption"),
  CLAUSE("a clause", "id article language text read-by sources note assumption"),
  FACT("a fact", "id name aliases owner contact revocable conditions note assumption"),
  AGREED_WINDOW("a window of an agreement", "id name aliases from until spans note assumption"),
  SUSPENSION(
      "a suspension", "id name aliases incidents places corridors lifted-by note assumption"),
  COMMITMENT(
      "a commitment",
      "id kind name aliases giver beneficiary categories from route to quota unit turnout"
          + " turnout-declared-by lot held-at consents observers clause conditions note assumption"),
  SHARE("a share", "share note assumption"),
  TURNOUT("a turnout", "least most note assumption"),
  CONDITION(
      "a condition",
      "after balance fact window start-by deadline void-by unless any all beyond up-to last clause"
          + " readings note assumption"),
  TERM(
      "a part of a condition",
      "after balance fact window start-by deadline void-by unless any all note assumption"),
  READING(
      "a reading",
      "name read-by after balance fact window start-by deadline void-by unless any all note"),
  AFTER("an \"after\"", "commitment of reaches milestone evidence note assumption"),
  BALANCE("a balance", "mine theirs ahead milestone evidence accounted-for note assumption"),
  MINE("the own part of a balance", "weight beyond up-to"),
  PART("a counted part", "commitment weight beyond up-to note"),
  AHEAD(
      "how far one may be ahead",
      "weighted people vehicles trucks tonnes detainees captives bodies note assumption"),
  ACCOUNTED_FOR_RULE("how those accounted for count", "given received"),
  TOGETHER("a simultaneous hand-over", "id parts strands clause note assumption"),
  STRAND("a strand", "commitment beyond up-to note"),
  SHARED("a shared limit", "id name aliases kind at-most of until clause note assumption"),
  SHARED_PART("one who shares", "commitment weight note"),
  BATCHES("a rule for batches", "id name aliases size of clause note assumption"),
  BATCH_PART("a part of a batch", "commitment at-least at-most note"),
  CARRIED("a carried term", "text kind amount unit party place clause note"),
  WEIGHT("a weight", "commitment weight note assumption"),

  PROGRESS(
      "a state",
      "safepassage as-of declared counts accounted-for facts incidents assumptions note"),
  COUNT(
      "a count",
      "commitment category milestone evidence sources people vehicles trucks tonnes detainees"
          + " captives bodies note assumption"),
  COUNT_RANGE("a range of counts", "least most"),
  ACCOUNTED_FOR("those accounted for", "commitment category after people note sources"),
  DECLARED("a number declared anew", "commitment people by note sources"),
  FACT_STATE("the state of a fact", "fact state note sources"),
  INCIDENT("an incident", "kind place corridor note sources"),

  AMENDMENT("an amendment", "safepassage agreement version becomes changes note"),
  TEXT_CHANGE("a change", "set remove add was becomes note");

  private final String words;

  // Made by List.of and never changed.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> keys;

  Shape(String words, String keys) {
    this.words = words;
    this.keys = List.of(keys.split(" "));
  }

  /// What such a mapping is, with its article: "a place".
  String words() {
    return words;
  }

  /// The same at the beginning of a sentence.
  String sentenceStart() {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  List<String> keys() {
    return keys;
  }

  /// Its name among the definitions of the JSON Schema.
  String schemaName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What else could have this key, for a key that landed in the wrong mapping.
  static List<String> thatKnow(String key) {
    List<String> found = new ArrayList<>();
    for (Shape shape : values()) {
      if (shape.keys.contains(key)) {
        found.add(shape.words);
      }
    }
    return found;
  }
}
