package org.safepassage.accounts.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.model.Operation;

/// Says in English how claims stand to the record.
record RecordWords(Operation operation) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  String of(Beside beside) {
    Quantity quantity = beside.claim().quantity().orElseThrow();
    if (beside.lack().isPresent()) {
      return lack(beside.lack().get(), beside, quantity);
    }
    List<String> said = new ArrayList<>();
    for (Measure measure : beside.measures()) {
      said.add(record(measure));
      said.add(claim(measure, quantity));
    }
    if (!beside.claim().isSure()) {
      said.add("Something about the claim is unsure; somebody should look at it.");
    }
    if (!beside.measures().getFirst().days().isRecorded()) {
      said.add("The record ends before that.");
    }
    return String.join(" ", said);
  }

  private String lack(Lack lack, Beside beside, Quantity quantity) {
    String place = beside.claim().place().map(Spot::name).orElse("");
    return "The record has nothing to put beside this: "
        + switch (lack) {
          case UNSURE -> "something about the claim is unsure, and nobody has looked at it.";
          case OUR_OWN -> "the claim repeats our own report.";
          case DENIES -> "the claim says that something is not so.";
          case TO_COME -> "the claim speaks of what is to come, or ought to.";
          case NO_NUMBER -> "\"%s\" is no number.".formatted(quantity.words());
          case NOT_COUNTED -> "it doesn't count what the claim counts.";
          case PLACE_NOT_SAID -> "the claim doesn't say where.";
          case PLACE_NOT_KNOWN -> "the operation knows no place called %s.".formatted(place);
          case PLACE_NOT_COUNTED -> "it counts nobody for that at %s.".formatted(place);
          case UNIT_NOT_COUNTED -> "it doesn't count %s.".formatted(quantity.unit());
          case DAY_NOT_KNOWN -> "it isn't known of which day the claim speaks.";
          case BEFORE_THE_RECORD -> "the claim speaks of a time before the record begins.";
          case NOT_DECLARED -> "nobody had declared by then how many were there.";
        };
  }

  private String record(Measure measure) {
    String attested =
        measure.attested().map(counted -> " and %s attested".formatted(number(counted))).orElse("");
    String nobody = measure.attested().isEmpty() ? "; nobody attests this" : "";
    return "The record has %s reported%s as %s%s%s."
        .formatted(number(measure.reported()), attested, passed(measure), when(measure), nobody);
  }

  private static String number(Counted counted) {
    return counted.isExact()
        ? String.format(Locale.ENGLISH, "%,d", counted.most())
        : String.format(Locale.ENGLISH, "%,d to %,d", counted.least(), counted.most());
  }

  private String passed(Measure measure) {
    String place = place(measure);
    String who =
        measure
            .category()
            .flatMap(operation.population()::findCategory)
            .map(category -> " (%s)".formatted(category.names().in("en").toLowerCase(Locale.ROOT)))
            .orElse("");
    return switch (measure.passage()) {
      case LEFT -> "having left %s%s".formatted(place, who);
      case CROSSED -> "having crossed at %s%s".formatted(place, who);
      case ARRIVED_AT -> "having arrived at %s%s".formatted(place, who);
      case ARRIVED_FROM -> "having arrived from %s%s".formatted(place, who);
      case WAITING -> "waiting at %s%s".formatted(place, who);
    };
  }

  private String place(Measure measure) {
    return operation
        .network()
        .findPlace(measure.place())
        .map(place -> place.names().in("en"))
        .orElse(measure.place().value());
  }

  private static String when(Measure measure) {
    LocalDate first = measure.days().first();
    LocalDate last = measure.days().last();
    boolean isOneDay = first.equals(last);
    return switch (measure.over()) {
      case IN_ALL ->
          measure.reported().isExact() && measure.attested().map(Counted::isExact).orElse(true)
              ? " by the end of " + DAY.format(last)
              : isOneDay
                  ? ", from the start to the end of " + DAY.format(last)
                  : ", from the start of %s to the end of %s"
                      .formatted(DAY.format(first), DAY.format(last));
      case ON_THE_DAYS ->
          isOneDay
              ? " on %s alone".formatted(DAY.format(last))
              : " from %s to %s alone".formatted(DAY.format(first), DAY.format(last));
    };
  }

  private static String claim(Measure measure, Quantity quantity) {
    String how = "The claim of %s ".formatted(quantity.words());
    Fit reported = measure.withReported(quantity);
    Optional<Fit> attested = measure.withAttested(quantity);
    if (attested.isEmpty()) {
      return how + fit(reported, "reported") + ".";
    }
    if (reported instanceof Fit.Fits && attested.get() instanceof Fit.Fits) {
      return how + "fits both what is reported and what is attested.";
    }
    return how + fit(reported, "reported") + " and " + fit(attested.get(), "attested") + ".";
  }

  private static String fit(Fit fit, String what) {
    return switch (fit) {
      case Fit.Fits _ -> "fits what is " + what;
      case Fit.Above(var by) ->
          String.format(Locale.ENGLISH, "is above what is %s by at least %,d", what, by);
      case Fit.Below(var by) ->
          String.format(Locale.ENGLISH, "is below what is %s by at least %,d", what, by);
    };
  }
}
