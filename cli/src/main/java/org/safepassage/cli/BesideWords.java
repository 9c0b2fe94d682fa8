package org.safepassage.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.record.Beside;
import org.safepassage.accounts.record.Counted;
import org.safepassage.accounts.record.Fit;
import org.safepassage.accounts.record.Lack;
import org.safepassage.accounts.record.Measure;
import org.safepassage.model.Operation;
import org.safepassage.pictures.Bidi;
import org.safepassage.pictures.ClaimsSheet;
import org.safepassage.pictures.Dates;
import org.safepassage.pictures.Words;

/// Says in the language of a page how claimed counts stand to the record.
record BesideWords(Operation operation, Words words) {

  ClaimsSheet.Beside of(Beside beside, ClaimsSheet.Said said) {
    Quantity quantity = beside.claim().quantity().orElseThrow();
    return new ClaimsSheet.Beside(
        said,
        Bidi.untwisted(quantity.words() + " " + quantity.unit()),
        beside.measures().stream().map(this::row).toList(),
        beside
            .lack()
            .map(lack -> words.say(AccountsPhrase.LACK, words.say(phrase(lack))))
            .orElseGet(() -> comparison(beside, quantity)));
  }

  private static AccountsPhrase phrase(Lack lack) {
    return switch (lack) {
      case UNSURE -> AccountsPhrase.UNSURE;
      case OUR_OWN -> AccountsPhrase.OUR_OWN;
      case DENIES -> AccountsPhrase.DENIES;
      case TO_COME -> AccountsPhrase.TO_COME;
      case NO_NUMBER -> AccountsPhrase.NO_NUMBER;
      case NOT_COUNTED -> AccountsPhrase.NOT_COUNTED;
      case PLACE_NOT_SAID -> AccountsPhrase.PLACE_NOT_SAID;
      case PLACE_NOT_KNOWN -> AccountsPhrase.PLACE_NOT_KNOWN;
      case PLACE_NOT_COUNTED -> AccountsPhrase.PLACE_NOT_COUNTED;
      case UNIT_NOT_COUNTED -> AccountsPhrase.UNIT_NOT_COUNTED;
      case DAY_NOT_KNOWN -> AccountsPhrase.DAY_NOT_KNOWN;
      case BEFORE_THE_RECORD -> AccountsPhrase.BEFORE_THE_RECORD;
      case NOT_DECLARED -> AccountsPhrase.NOT_DECLARED;
    };
  }

  private ClaimsSheet.Row row(Measure measure) {
    return new ClaimsSheet.Row(
        reading(measure),
        counted(measure.reported()),
        measure
            .attested()
            .map(this::counted)
            .orElseGet(() -> words.say(AccountsPhrase.NOBODY_ATTESTS)));
  }

  private String reading(Measure measure) {
    String passed = words.say(passage(measure.passage()), place(measure));
    String of =
        measure
            .category()
            .flatMap(operation.population()::findCategory)
            .map(category ->
                words.say(
                    AccountsPhrase.OF_CATEGORY,
                    passed,
                    category.names().in(words.language().tag())))
            .orElse(passed);
    return switch (measure.over()) {
      case IN_ALL -> words.say(AccountsPhrase.WITHIN, of, days(measure));
      case ON_THE_DAYS -> words.say(AccountsPhrase.ALONE, of, days(measure));
    };
  }

  private static AccountsPhrase passage(Measure.Passage passage) {
    return switch (passage) {
      case LEFT -> AccountsPhrase.HAD_LEFT;
      case CROSSED -> AccountsPhrase.HAD_CROSSED;
      case ARRIVED_AT -> AccountsPhrase.HAD_ARRIVED_AT;
      case ARRIVED_FROM -> AccountsPhrase.HAD_ARRIVED_FROM;
      case WAITING -> AccountsPhrase.WAITING;
    };
  }

  private String place(Measure measure) {
    return operation
        .network()
        .findPlace(measure.place())
        .map(place -> place.names().in(words.language().tag()))
        .orElse(measure.place().value());
  }

  private String days(Measure measure) {
    String last = day(measure.days().last());
    return measure.days().first().equals(measure.days().last())
        ? last
        : words.say(AccountsPhrase.DAYS_FROM_TO, day(measure.days().first()), last);
  }

  private String day(LocalDate day) {
    Dates dates = new Dates(words.language(), operation.calendar().zone());
    return dates.day(day.atStartOfDay(operation.calendar().zone()).toInstant());
  }

  private String counted(Counted counted) {
    return counted.isExact()
        ? words.number(counted.most())
        : words.say(
            AccountsPhrase.FROM_TO, words.number(counted.least()), words.number(counted.most()));
  }

  private String comparison(Beside beside, Quantity quantity) {
    List<String> said = new ArrayList<>();
    boolean isOne = beside.measures().size() == 1;
    for (Measure measure : beside.measures()) {
      String fit = fit(measure.withReported(quantity), measure.withAttested(quantity));
      said.add(isOne ? fit : days(measure, fit));
    }
    if (!beside.claim().isSure()) {
      said.add(words.say(AccountsPhrase.LOOK_AT_IT));
    }
    if (!beside.measures().getFirst().days().isRecorded()) {
      said.add(words.say(AccountsPhrase.RECORD_ENDS));
    }
    return String.join(" ", said);
  }

  private String days(Measure measure, String fit) {
    AccountsPhrase read =
        switch (measure.over()) {
          case IN_ALL -> AccountsPhrase.READ_IN_ALL;
          case ON_THE_DAYS -> AccountsPhrase.READ_ON_THE_DAYS;
        };
    // Behind a colon no sentence begins.
    return words.say(read)
        + " "
        + fit.substring(0, 1).toLowerCase(words.language().locale())
        + fit.substring(1);
  }

  private String fit(Fit reported, Optional<Fit> attested) {
    if (reported instanceof Fit.Fits && attested.filter(Fit.Fits.class::isInstance).isPresent()) {
      return words.say(AccountsPhrase.FITS_BOTH);
    }
    String first =
        switch (reported) {
          case Fit.Fits _ -> words.say(AccountsPhrase.FITS_REPORTED);
          case Fit.Above(var by) -> words.say(AccountsPhrase.ABOVE_REPORTED, words.number(by));
          case Fit.Below(var by) -> words.say(AccountsPhrase.BELOW_REPORTED, words.number(by));
        };
    return attested.map(fit -> first + " " + attested(fit)).orElse(first);
  }

  private String attested(Fit fit) {
    return switch (fit) {
      case Fit.Fits _ -> words.say(AccountsPhrase.FITS_ATTESTED);
      case Fit.Above(var by) -> words.say(AccountsPhrase.ABOVE_ATTESTED, words.number(by));
      case Fit.Below(var by) -> words.say(AccountsPhrase.BELOW_ATTESTED, words.number(by));
    };
  }
}
