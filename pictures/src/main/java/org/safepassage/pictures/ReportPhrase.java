package org.safepassage.pictures;

/// Everything that a report says beside what pictures say; `{0}`, `{1}` ... stand for what is
/// filled in. Names and numbers stand where no verb or article has to agree with them.
enum ReportPhrase implements Wording {
  REPORT_TITLE("{0}: what it leads to"),
  VERSION("version {0}"),
  REPLACES("replaces {0}"),
  IN_FORCE("in force since {0}"),
  ACCEPTED("accepted on {0}, not in force"),
  ANNOUNCED("announced on {0}, neither accepted nor in force"),
  PROPOSED("proposed on {0}, not in force"),
  NO_HISTORY("not in force, as far as the file says"),
  FROM_START("Worked out from the beginning, before anybody has left."),
  AS_OF("Worked out from how things stood on {0}."),
  AS_OF_UNDATED("Worked out from a state that is thought up, without a date."),
  TAKEN_AS_WITHHELD("Taken as withheld: {0}."),
  TAKEN_AS_GIVEN("Every consent, assurance and crossing is taken as given."),
  RANGES_SAME(
      "The counts are known only as ranges. This takes the smaller ones; the greater ones give the same answer."),
  RANGES_OTHER(
      "The counts are known only as ranges. This takes the smaller ones; with the greater ones the answer is: {0}."),

  QUESTION("Does it work?"),
  YES("Yes. Everybody who is to leave can leave, as long as all that the deal relies on holds."),
  NO_CIRCLE("No. It stops before its end, because some wait for each other. Not arriving: {0}."),
  NO_NEVER(
      "No. It stops before its end, because some wait for people who will never come. Not arriving: {0}."),
  NO_ROOM_TO_WAIT(
      "No. It stops before its end, because there is too little room to wait. Not arriving: {0}."),
  NO_WITHHELD("No, as long as this is missing: {0}. Not arriving: {1}."),
  NO_WAITS("Not as things stand. Not arriving: {0}."),
  NO_SUSPENDED("No, until those who can end it say that it is settled: {0}. Not arriving: {1}."),
  NO_TIME_LEFT(
      "No. A time that was agreed is over, and another would have to be agreed: {0}. Not arriving: {1}."),
  NOT_YET("Not yet. It is not the time that was agreed: {0}. Not arriving before: {1}."),
  AFTER_THAT_YES("After that, everybody can leave."),
  AFTER_THAT_NO("Even after that, not everybody can leave: then some wait for each other."),
  ONCE_GIVEN_YES("Once it is given, everybody can leave."),
  ONCE_GIVEN_NO("Even once it is given, not everybody can leave: then some wait for each other."),
  IF_FEWEST("But with the least turnout that is expected: {0}."),
  IF_READ("But if a clause is read in another way: {0}."),
  UNKNOWN("It can’t be told. The text leaves out what is needed to work it out."),
  UNDECIDED("whether it can work was not found out within the bound on effort"),
  NOT_FOUND_OUT(
      "It can’t be told yet. Some share something, and whether an order gets everybody through was not found out within the bound on effort."),
  ONCE_GIVEN_UNDECIDED("Whether everybody can leave once it is given was not found out."),
  NO_ROOM("{1}: {0} needed, {2} left."),
  NO_COMPANY("They leave only in batches with at least {0} of {1}; left of these: {2}."),
  WORKS("works"),
  DEADLOCKS("deadlock"),
  WAITS("waits for what is missing"),
  NOT_TOLD("can’t be told"),

  KEY_FIGURES("In short"),
  ARRIVE_OF("of {0} arrive"),
  ARRIVES_OF("of {0} arrives"),
  ARRIVE_AT_MOST("of {0} arrive at most"),
  ARRIVES_AT_MOST("of {0} arrives at most"),
  AHEAD("of {0} ahead at worst"),
  ON_THE_ROAD("at most on the road when it breaks"),
  STOPPERS("parties or groups that can each stop it alone"),
  STOPPER("party or group that can stop it alone"),
  STOPPERS_TOO("(assurances, crossings or roads besides: {0})"),
  SMALLEST_CHANGE("is the least change that mends it"),

  REACH("How far everybody gets"),
  REACH_AT_MOST("How far everybody gets at most"),
  GROUP("Who"),
  DUE("to go"),
  LEFT("leave"),
  THERE("arrive"),
  NOT_THERE("do not arrive"),
  ACCOUNTED("accounted for"),

  WHY_NOT("Why it stops"),
  WHY("Why it works"),
  WHY_YES(
      "Each condition is met in its turn, whatever the order in which people leave; in the end nobody waits."),
  WHY_SOME_ORDERS(
      "In some orders of leaving each condition is met in its turn; in others some are left behind, since something is shared."),
  WHY_AN_ORDER(
      "In one order of leaving each condition is met in its turn; whether in every order is not known, since something is shared."),
  KNOWN("What is known and what isn’t"),
  KNOWN_SHARED("Shared: “{0}”. There is {1} of it for these together: {2}."),
  KNOWN_ORDER("It matters in which order these leave: {0}."),
  KNOWN_MOST(
      "Known: in no order does anybody get further than is told above. That leaves aside what is shared."),
  KNOWN_TRIED(
      "Known: of the orders that were tried, none gets everybody through. Situations gone through: {0}, which are not all there are."),
  KNOWN_STUCK("An order that gets stuck, in turn: {0}. Not arriving then: {1}."),
  KNOWN_NOT("Not known: whether another order gets everybody through. To try more of them: {0}."),
  STOPS_AT("{0} stops at {1}."),
  FACT_STOPS("“{0}” can’t be established."),
  WAITS_FOR_COUNT("It waits for {2} of {0} of {1}; so far {3}."),
  WAITS_FOR_ATTESTED("It waits for {2}, attested by observers, of {0} of {1}; so far {3}."),
  WAITS_FOR_SUM("It waits for {2} of a weighted sum of {0} to which {1} counts; so far {3}."),
  MISSING("Missing: {0}."),
  SUSPENDED("Suspended until it is settled: {0}."),
  OPENS_AT("Not before {1}: “{0}”."),
  TOO_LATE("Too late: {0}."),
  NOBODY_COMES("Nobody is left who could still come."),
  LOT_SHORT("Fewer than a whole lot could go now."),
  ENDS("Who can end it: {0}."),
  CLAUSE_SAYS("Clause {0}: “{1}”"),
  ALSO_WAIT("Because of this these wait as well: {0}."),
  THE_BOARDING("the boarding"),
  THE_DEPARTURE("the departure"),
  THE_READINESS("the presence at the crossing"),
  THE_CROSSING("the crossing"),
  THE_ARRIVAL("the arrival"),
  PICTURE_LARGE("There is no room here for the picture of who waits for whom: see {0}."),
  MORE("and {0} more, in the full answer ({1})"),

  LACKS("What the text must say before it can be checked"),
  HOW_MANY("how many"),
  WHEN_OR_AFTER("when, or after whom"),
  WHO_COUNTS("who counts"),
  STATED("stated"),
  NOT_STATED("missing"),
  AGREED_ELSEWHERE(
      "Maybe it was agreed elsewhere: once it is written into the text, it can be checked."),

  MEND("The least changes that mend it"),
  PROVEN(
      "Proven: no change that touches fewer clauses mends it. All those below have been checked as deals of their own."),
  NOT_PROVEN(
      "It is not proven that none is smaller; each touches at least {0}. All those below have been checked as deals of their own."),
  MEND_IMPOSSIBLE("Nothing that the parties could write differently in it mends it."),
  MEND_GIVING_UP("It can be mended only if all of this is given up: {0}."),
  MEND_NOT_FOUND(
      "None was found in the time allowed; there may be some. Each would touch at least {0}."),
  MEND_WITHIN("The least changes that mend it and expose no balance by more than {0}"),
  CAP("A cap on exposure"),
  CAP_KEPT(
      "No balance is exposed by more than {1} at worst, so the cap of {0} is kept as the text stands."),
  CAP_UNMEASURED(
      "The text sets no count of one side against a count of another step by step, so there is no exposure to hold against the cap of {0}."),
  MEND_ABOVE_CAP(
      "None was found that mends it and exposes no balance by more than {0}; of those tried the least does"
          + " by {1}."),
  THEN("then: {0}; arriving: {1}"),
  SOME_OF("{0} of {1}"),
  THEN_AHEAD("at worst ahead: {0}"),
  THEN_UNMEASURED("at worst ahead: can’t be measured, as there is no balance"),
  THEN_STOPPERS("parties or groups that can each stop it alone: {0}"),
  THEN_NEW("newly needed: {0}"),
  EDIT_CLAUSE("Clause {0} on {1}"),
  EDIT_CONDITION("A condition on {0}"),
  EDIT_REACH("{0}: wait for {1} of {2}, instead of {3}."),
  EDIT_LEAD("{0}: they may be ahead by {1}, instead of {2}."),
  EDIT_EARLIER("{0}: count people once {1}, attested by observers, instead of once {2}."),
  EDIT_ATTEST("{0}: its counts are attested by {1}."),
  EDIT_COVER("{0}: covers “{1}”, instead of “{2}”."),
  EDIT_DROP("{0}: is given up."),
  EDIT_JOINTLY(
      "At one and the same moment cross: {0} (in {1} parts). This takes the place of: {2}."),
  EDIT_LOT("{0}: move in lots of {1}, instead of {2}."),
  EDIT_AT_MOST("{0}: at most {1}, instead of {2}."),
  EDIT_BATCH_LEAST("{0}: at least {1} of {2} in each batch, instead of {3}."),
  EDIT_BATCH_MOST("{0}: at most {1} of {2} in each batch, instead of {3}."),
  EDIT_QUOTA("{0}: let {1} go, instead of {2}."),
  ALL_DUE("all"),
  SHARE_OF("{0} of all"),

  EXPOSURE("How exposed each side is"),
  EXPOSURE_TEXT("What has been given at worst while nothing has come back for it yet."),
  GIVEN("given"),
  AGAINST("against"),
  AT_WORST("at worst"),
  WHEN("when"),
  UNDER_WAY_THEN("on the road then"),
  PART_OF("{0}, {1}"),
  NOTHING("nothing"),
  BOUNDS("{0} to {1}"),
  IN_WEIGHTS("{0} in the weights of the balance"),
  STATE("{0}: {1} departed, {2} arrived"),
  IN_ALL("In all, each side at worst, in the weights of the agreement: {0}."),
  BEST_ORDER(
      "In the order that exposes least nobody is ever exposed by more than {0}; no order does better."),
  BEST_ORDER_BOUNDS(
      "In the best order found nobody is ever exposed by more than {0}; no order brings it below {1}."),
  NO_EXPOSURE(
      "The text sets no count of one side against a count of another step by step, so there is no lead to measure."),
  EXCHANGE_TITLE("What is set against what"),
  EXCHANGE_TEXT("An arrow says how far the one can be ahead of the other at worst."),
  EXCHANGE_AHEAD("ahead at worst: {0}"),
  EXCHANGE_COUNTS("each counts {0}"),
  ALL_OF_THEM("all of them"),
  FROM_LEVEL("beyond {0}"),
  TO_LEVEL("up to {0}"),
  LEVELS("from {0} to {1}"),

  STOPS("Who can break it, and when"),
  IF_WITHHELD("If only this is withheld"),
  STILL_ARRIVE("from the start: arrive"),
  WORST_MOMENT("at the worst moment: on the road"),
  STAYS("once given, it stays"),
  NOBODY("nobody"),
  EVERYBODY("everybody"),
  ARRIVING("{0}: {1}"),
  BY_KIND("{0}: {1}"),
  DID_NOT_SIGN("{0} (did not sign)"),
  TOGETHER_STOP("None of these can stop it alone, but together they can: {0}."),
  WITH(" with "),
  LARGER_GROUPS("There may be larger groups that can."),

  PACE("Time against risk"),
  PACE_TEXT("In a round everybody moves once and then hears of the others."),
  LEAD("lead allowed"),
  ROUNDS("rounds"),
  AS_WRITTEN("as written"),
  PART_OF_IT("{0} of it"),
  TOO_MANY("too many to count"),
  TURNOUT("If fewer want to leave"),
  LEAST_TURNOUT("With the least turnout that is expected: {0}."),
  LEAST_OF("{0}: at least {1} must go, or the others do not all arrive."),
  LEAST_BOUNDS("{0}: how many must go for the others all to arrive lies between {1} and {2}."),
  LEAST_NONE("{0}: the others arrive, however few go."),
  LEAST_NEVER("{0}: the others do not all arrive, however many go."),
  READINGS("If a clause is read in another way"),
  READING("{0}, “{1}”: {2}."),
  READING_BY("{0}, “{1}”, as read by {3}: {2}."),

  BASIS("What this rests on"),
  ASSUMED("Assumed by those who wrote the files"),
  CARRIED("Agreed as well, and not computed"),
  FINDINGS("What deserves a look"),
  SOURCES("Sources"),
  COMPUTED("How it was worked out"),
  COMPUTED_TEXT(
      "By {0}, from the written conditions alone: it found how far everybody can get and checked the way there again, step by step. It takes no side and judges no claim. The same comes out of:"),
  COMPUTED_NOTHING(
      "By {0}, from the written conditions alone. It takes no side and judges no claim. The same comes out of:"),
  FOOT("{0}, {1}"),
  PAGE_OF("page {0} of {1}"),

  FOUND_TIMES("{0} ({1} times)"),
  FOUND_CYCLIC_FACTS("Assurances wait for each other."),
  FOUND_NEVER_BINDS("A condition can never hold anybody back."),
  FOUND_CAN_NEVER_HOLD("A condition can never be met."),
  FOUND_QUOTA_ZERO("A part of the text lets nobody go: its number is 0."),
  FOUND_NO_SEAT("No vehicle suits a category of people."),
  FOUND_DUTY_TOO_SHORT("Drivers may not drive long enough for a single trip."),
  FOUND_OUTSIDE_THE_PROOF("A part of the text lies outside what can be proven."),
  FOUND_GIFT("A side that lets people go gets nothing in return."),
  FOUND_NOTHING_TO_WITHHOLD("What was to be withheld is not relied on."),
  FOUND_STATE_OUT_OF_TIME("The state lies outside the time of the operation."),
  FOUND_UNKNOWN_INCIDENT("An incident is of a kind that stops nothing under this deal."),
  FOUND_WEIGHTS_CONTRADICT(
      "The balances do not agree on what one weighs against another, so exposure in all can’t be said."),
  FOUND_ERROR("A file is wrong.");

  private final String english;

  ReportPhrase(String english) {
    this.english = english;
  }

  @Override
  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case ARABIC -> ArabicReport.of(this);
      case FRENCH -> FrenchReport.of(this);
    };
  }
}
