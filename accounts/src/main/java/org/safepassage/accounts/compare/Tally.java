package org.safepassage.accounts.compare;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Quantity.Bound;
import org.safepassage.accounts.claim.Topic;

/// What a claim counts.
///
/// @param group of whom: "people", "fighter", "vehicle"
/// @param convoy which of several, if it says so: 1 for the first
/// @param isBare whether it names nothing that it counts: "230 had come through"
/// @param revised whether it is told as an older figure
record Tally(
    Measure measure,
    String group,
    Scope scope,
    Quantity quantity,
    OptionalInt convoy,
    boolean since,
    boolean revised,
    boolean isBare) {
  private static final Pattern PART =
      Pattern.compile(
          "^(?:including|among|of (?:whom|these|those|them))\\b|^(?:\\S+ ){1,4}of (?:them|whom)\\b");
  private static final Pattern TOTAL =
      Pattern.compile(
          "\\b(?:since|so far|to date|in all|altogether|total|already|until now|the evacuees"
              + "|(?:have|had) (?:now )?(?:left|been|come|gone|departed|arrived|reached))\\b");
  private static final Pattern BATCH =
      Pattern.compile(
          "\\b(?:another|further|additional|batch|group of|past 24 hours|in one day|last night)\\b");
  private static final Pattern FIGURE =
      Pattern.compile("\\b(?:figure|number|toll|tally|total|counts?|counted)\\b");
  private static final int BARE_LETTERS = 15;
  private static final Pattern CONVOY =
      Pattern.compile(
          "\\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) "
              + "(?:convoy|batch|group|column|bus|wave|phase|stage)");
  private static final String ORDINALS =
      "first second third fourth fifth sixth seventh eighth ninth tenth ";
  private static final Pattern REVISED =
      Pattern.compile("\\b(?:earlier|first|initially|originally|previously)\\b");
  private static final Pattern LIVING =
      Pattern.compile(
          "\\b(?:inhabitants?|lived?|living|home to|population|cut off|inhabited"
              + "|under (?:siege|encirclement|blockade))\\b");
  private static final Pattern MOVING =
      Pattern.compile(
          "\\b(?:left|leav|evacuat|taken|brought|bussed|come|came|depart|arriv|reach|moved|transfer|gone|fled|freed|releas)");
  private static final Pattern WAITING =
      Pattern.compile(
          "\\b(?:remain\\w*|still (?:inside|there|in|under)|trapped|stuck|stranded|(?:wish|want)\\w* to leave|signed up|shelter\\w*|wait\\w*|stay\\w*|left (?:in|inside)\\b)");
  private static final Pattern SENT_OUT =
      Pattern.compile("\\b(?:handed over|brought|taken) (?:out|over|to)\\b");
  private static final Pattern FAMILIES = Pattern.compile("\\b(?:famil|relatives|civilians)");
  private static final Set<String> TIMES =
      Set.of("minutes", "hours", "days", "weeks", "months", "years", "times", "duration");
  private static final Set<String> PEOPLE =
      Set.of(
          "people",
          "persons",
          "residents",
          "evacuees",
          "those",
          "inhabitants",
          "souls",
          "all",
          "passengers");
  private static final Set<String> NOUNS =
      Set.of(
          "people",
          "persons",
          "evacuees",
          "those",
          "them",
          "passengers",
          "souls",
          "many",
          "inhabitants",
          "residents");
  private static final Pattern BACK = Pattern.compile("\\b(?:c[ao]me back|returned)\\b");
  private static final Set<String> PERSONS =
      Set.of(
          "people",
          "civilians",
          "fighter",
          "man",
          "child",
          "injured",
          "soldier",
          "captive",
          "woman");
  private static final long WHOLE = 5_000;

  /// What sort of number it is.
  enum Measure {
    /// Who left, or arrived from there.
    OUT,
    WAITING,
    LIVING,
    HELD,
    FREED,
    DEAD,
    VEHICLES,
    /// Who came back.
    BACK,
    /// Vehicles that were hit.
    HIT,
    /// Shells, houses, parcels.
    THINGS,
    TIME
  }

  /// What of an operation it counts.
  enum Scope {
    TOTAL,
    BATCH,
    PART,
    /// "a figure of 600": of whatever was counted before.
    OPEN,
    UNKNOWN
  }

  static Optional<Tally> of(Claim claim, String words, Set<Matter> matters, boolean planned) {
    Optional<Quantity> told = claim.quantity().or(() -> BareNumber.of(words));
    return told.filter(
            quantity -> quantity.bound() != Bound.VAGUE && quantity.bound() != Bound.SHARE)
        .map(quantity -> {
          String group = group(quantity, words);
          Matcher convoy = CONVOY.matcher(words);
          return new Tally(
              measure(claim.topic(), group, quantity, words, matters),
              group,
              scope(quantity, words),
              quantity,
              convoy.find()
                  ? OptionalInt.of(
                      (int)
                          ORDINALS
                              .substring(0, ORDINALS.indexOf(convoy.group(1) + " "))
                              .chars()
                              .filter(letter -> letter == ' ')
                              .count())
                  : OptionalInt.empty(),
              words.contains("since "),
              REVISED.matcher(words).find() && FIGURE.matcher(words).find(),
              isBare(quantity, words));
        });
  }

  private static boolean isBare(Quantity quantity, String words) {
    return quantity.unit().equals("people")
        && !PART.matcher(words).find()
        && Kin.tokens(words).noneMatch(NOUNS::contains);
  }

  private static String group(Quantity quantity, String words) {
    String unit = quantity.unit();
    if (PEOPLE.contains(unit)) {
      return "people";
    }
    if (unit.equals("civilians")) {
      return unit;
    }
    String group = Kin.of(unit).stream().findFirst().orElse(unit);
    return group.equals("fighter") && FAMILIES.matcher(words).find() ? "people" : group;
  }

  private static Measure measure(
      Topic topic, String group, Quantity quantity, String words, Set<Matter> matters) {
    if (TIMES.contains(quantity.unit())) {
      return Measure.TIME;
    }
    if (group.equals("vehicle")) {
      boolean hit = matters.contains(Matter.DAMAGE) || matters.contains(Matter.SHOTS);
      return hit ? Measure.HIT : Measure.VEHICLES;
    }
    if (matters.contains(Matter.DEATH)) {
      return Measure.DEAD;
    }
    boolean kept = topic == Topic.HELD_UP && PERSONS.contains(group);
    if (kept || matters.contains(Matter.SEIZURE)) {
      return Measure.HELD;
    }
    boolean freed = topic == Topic.RELEASED && !SENT_OUT.matcher(words).find();
    if (group.equals("captive") || freed) {
      return Measure.FREED;
    }
    if (BACK.matcher(words).find()) {
      return Measure.BACK;
    }
    if (topic == Topic.REMAINING) {
      return Measure.WAITING;
    }
    if (!isOfPersons(topic, group)) {
      return Measure.THINGS;
    }
    boolean settled =
        Set.of("residents", "inhabitants", "citizens").contains(quantity.unit())
            && !MOVING.matcher(words).find();
    if (settled || topic == Topic.POPULATION || LIVING.matcher(words).find()) {
      return Measure.LIVING;
    }
    return WAITING.matcher(words).find() ? Measure.WAITING : Measure.OUT;
  }

  /// Of what incidents are told with, only some numbers are of people: others are of shells.
  private static boolean isOfPersons(Topic topic, String group) {
    return topic.kind() != Kind.INCIDENT || PERSONS.contains(group);
  }

  private static Scope scope(Quantity quantity, String words) {
    if (PART.matcher(words).find()) {
      return Scope.PART;
    }
    if (BATCH.matcher(words).find() || CONVOY.matcher(words).find()) {
      return Scope.BATCH;
    }
    if (TOTAL.matcher(words).find()) {
      return Scope.TOTAL;
    }
    if (quantity.value().orElse(0L) >= WHOLE) {
      return Scope.TOTAL;
    }
    return FIGURE.matcher(words).find() || words.length() < BARE_LETTERS
        ? Scope.OPEN
        : Scope.UNKNOWN;
  }

  boolean isOfPeople() {
    return switch (measure) {
      case OUT, WAITING, LIVING, HELD, FREED, BACK, DEAD -> true;
      case VEHICLES, HIT, THINGS, TIME -> false;
    };
  }

  /// The same, of what the tally before counts.
  Tally as(Tally before) {
    return new Tally(
        before.measure,
        before.group,
        scope == Scope.TOTAL ? scope : before.scope,
        quantity,
        before.convoy,
        since,
        revised,
        isBare);
  }

  /// The same in a smaller unit.
  Tally times(long factor, String unit) {
    Quantity smaller =
        new Quantity(
            quantity.words(),
            quantity.bound(),
            quantity.value().map(value -> value * factor),
            quantity.least() * factor,
            quantity.most().map(most -> most * factor),
            unit);
    return new Tally(measure, group, scope, smaller, convoy, since, revised, isBare);
  }

  boolean isExact() {
    return quantity.value().filter(value -> value > 0).isPresent();
  }

  boolean overlaps(Tally other) {
    return quantity.overlaps(other.quantity);
  }

  /// How many times the one number is the other: 1 for the same.
  double ratio(Tally other) {
    if (quantity.value().isEmpty() || other.quantity.value().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    double one = Math.max(1, quantity.value().get());
    double second = Math.max(1, other.quantity.value().get());
    return Math.max(one, second) / Math.min(one, second);
  }

  boolean isBound() {
    return switch (quantity.bound()) {
      case GE, GT, LE, LT -> true;
      case EQ, APPROX, APPROX_BELOW, RANGE, VAGUE, SHARE -> false;
    };
  }
}
