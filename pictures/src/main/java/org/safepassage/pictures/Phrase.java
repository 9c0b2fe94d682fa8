package org.safepassage.pictures;

/// Everything that pictures say; `{0}`, `{1}` ... stand for what is filled in. English stands here,
/// the other languages in tables of their own, which fail to compile where one is missing.
enum Phrase implements Wording {
  WAITS_TITLE("Who waits for whom: {0}"),
  COMPLETES_TITLE("What the deal relies on: {0}"),
  UNCHECKABLE_TITLE("What the text lacks: {0}"),
  DEADLOCK("Deadlock: {0}. None of them can go on."),
  DEADLOCK_ONE("Deadlock: {0}."),
  DEADLOCK_MANY("Deadlock: {0} hold each other up. None of them can go on."),
  DEADLOCK_NEVER("Deadlock: some wait for people who will never come."),
  WAITS_UNTIL("It waits: {0} can’t finish until this is given: {1}."),
  WAITS_PLAIN("It waits: {0} can’t finish."),
  SOME_COMMITMENTS("{0} of {1} commitments"),
  THE_ONE_COMMITMENT("its only commitment"),
  COMPLETES("It completes: all {0} arrive. "),
  COMPLETES_ONE("It completes: {0} arrives. "),
  COMPLETES_NOBODY("It completes: nobody is left who is still to arrive. "),
  COMPLETES_ALONE("Nothing in it can be withheld."),
  COMPLETES_RELIES(
      "It relies on {0} that somebody could withhold, {1} of which can leave people behind all by itself."),
  COMPLETES_RELIES_ALL(
      "It relies on {0} that somebody could withhold, each of which can leave people behind all by itself."),
  UNCHECKABLE("It can’t be checked: there is no number for {0}."),
  WAITS_FOR("“{0}” waits for “{1}” at {2}"),
  FACT_WAITS_FOR("“{0}” waits for “{1}”"),
  AND("; "),
  COMMA(", "),
  OR(", or "),

  LEFT_OF("{0} of {1} departed"),
  ARRIVED_ALL("all {0} arrived"),
  ARRIVED_SOME("{0} arrived"),
  BETWEEN("{0} past {1}, held before {2}"),
  LOST("{0} accounted for on the way"),
  DECLARED_NONE("nobody is due"),

  NEEDS("needs {0} {1}, has\u00a0{2}"),
  NEEDS_OF("needs {0} {1} of “{3}”, has\u00a0{2}"),
  NEEDS_ATTESTED("needs {0} {1} and attested, has\u00a0{2}"),
  NEEDS_ATTESTED_OF("needs {0} {1} and attested of “{3}”, has\u00a0{2}"),
  NEEDS_SUM("needs a weighted sum of {0} {1} with “{3}”, has\u00a0{2}"),
  THE_CONSENT("the consent of {0}"),
  OPEN("{0} open"),
  ATTESTING("{0} attesting"),
  QUOTED("“{0}”"),
  NEVER("nobody is left who could still come"),
  NEEDS_FACT("needs “{0}”"),
  NEEDS_CONSENT("needs the consent of {0}"),
  NEEDS_PASSAGE("needs {0} open"),
  NEEDS_CORRIDOR("needs {0} open"),
  NEEDS_QUORUM("needs {0} to attest"),
  NOBODY_LIFTS("nobody alone can end it"),
  MOVES("{0} can move"),
  WAIVES("{0} can waive\u00a0it"),
  GRANTS("{0} can grant\u00a0it"),
  ALTERNATIVE("one of several ways out"),
  GRANULAR("fewer than a whole lot could go now"),
  CLAUSE("clause {0}"),

  KIND_FACT("fact, by {0}"),
  KIND_FACT_CONDITIONS("fact with conditions, by {0}"),
  KIND_PARTY("party"),
  KIND_NON_PARTY("non-party"),
  KIND_PLACE("place"),
  KIND_PLACE_OF("place, controlled by {0}"),
  KIND_CORRIDOR("corridor"),
  KIND_CORRIDOR_OF("corridor, controlled by {0}"),
  KIND_QUORUM("observers"),
  WITHHELD("withheld"),
  NOT_ESTABLISHED("not established"),

  PARTIES("Parties"),
  NON_PARTIES("Non-parties"),
  FACTS("Facts"),
  PLACES("Places and corridors"),
  OBSERVERS("Observers"),
  COMMITMENTS("Commitments"),
  ALSO("Not waiting"),
  WITHOUT("without it: {0} of {1} arrive"),
  WITHOUT_NOBODY("without it: nobody of {1} arrives"),
  WITHOUT_ALL("without it: all {1} still arrive"),
  WITHOUT_ONE("without it: {1} still arrives"),
  WITHOUT_DUE("nobody is left who is still to arrive"),

  HAS_NUMBER("says how many"),
  NO_NUMBER("no number: how many may leave?"),
  HAS_ORDER("says when, or after whom"),
  NO_ORDER("no order: when, or after whom?"),
  HAS_MONITOR("says who counts"),
  NO_MONITOR("no monitor: who counts them?"),

  LEGEND_COMMITMENT("commitment"),
  LEGEND_FACT("fact"),
  LEGEND_PREMISE("something that can be withheld"),
  LEGEND_WAIT("waits for"),
  LEGEND_CIRCLE("wait in the deadlock"),
  LEGEND_ALTERNATIVE("wait with another way out"),
  LEGEND_ARRIVED("arrived"),
  LEGEND_UNDER_WAY("departed, not arrived"),
  LEGEND_DUE("still to leave"),
  LEGEND_LOST("left behind without it"),
  LEGEND_HAS("the text says it"),
  LEGEND_LACKS("the text lacks it"),

  BOARDED("boarded"),
  DEPARTED("departed"),
  READY("ready at the crossing"),
  CROSSED("crossed"),
  ARRIVED("arrived"),

  TIMETABLE_TITLE("Timetable: {0}"),
  TIMETABLE("{0} in {1} arrive between {2} and {3}."),
  TIMETABLE_ONE("{0} in {1} arrive at {2}."),
  TIMETABLE_ALONE("{0} in {1} arrives at {2}."),
  TRIP("{0}, {1} to {2}"),
  TIMETABLE_EMPTY("Nobody is moved."),
  TIMETABLE_REST(" {0} still wait at the end."),
  TIMETABLE_REST_ONE(" {0} still waits at the end."),
  TIMES_IN("Times are those of {0}."),
  CURVE("{0}: {1} of {2} arrive"),
  CURVE_UNTIL("{0}: {1} of {2} arrive, the last at {3}"),
  TRIP_TIP("{0}, {1}: {2} in {3}; boards {4}, leaves {5}, arrives {6}"),
  LEGEND_TRIP("convoy of {0}"),
  LEGEND_HELD("waits to cross"),
  LEGEND_RETURN("drives back empty"),
  LEGEND_CLOSED("corridor closed"),
  LEGEND_HAND_OVER("hand-over point"),
  LEGEND_DEPARTED("departed so far"),
  LEGEND_ARRIVED_SO_FAR("arrived so far"),
  LEGEND_TO_GO("all that are due");

  private final String english;

  Phrase(String english) {
    this.english = english;
  }

  @Override
  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case ARABIC -> ArabicPhrases.of(this);
      case FRENCH -> FrenchPhrases.of(this);
    };
  }
}
