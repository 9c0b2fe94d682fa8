package org.safepassage.cli;

import static org.safepassage.cli.Amount.number;

import java.util.Optional;
import org.safepassage.agreement.Rulebook;
import org.safepassage.plan.critical.Lack;
import org.safepassage.plan.problem.Remainder;

/// Why people or goods are not moved, in words.
///
/// @param capped whether exposure is capped below what the agreement allows
record RemainderWords(Labels labels, WallClock clock, boolean capped) {

  /// The reason, with what can be told of it.
  String of(Planned planned, Remainder remainder) {
    return because(planned, remainder)
        + lack(planned, remainder).map(words -> ": " + words).orElse("");
  }

  /// What is too little, where that can be told.
  Optional<String> lack(Planned planned, Remainder remainder) {
    return Lack.of(planned.problem(), planned.schedule(), remainder).map(this::words);
  }

  private String because(Planned planned, Remainder remainder) {
    return switch (remainder.reason()) {
      case HORIZON -> "there is no time left before the operation ends";
      case AGREED_TIMES -> "they can't go in time for " + times(planned, remainder);
      case AGREEMENT ->
          capped
              ? "the agreement does not let them go, or the cap does not"
              : "the agreement does not let them go";
      case NO_VEHICLE -> "no vehicle or escort can take them";
      case RECEPTION_FULL -> "the reception site takes no more";
      case NOT_DUE -> "more wait than the agreement says are to go";
      case NO_COMMITMENT -> "no commitment of the agreement is about them";
      case NO_SEAT -> "no vehicle that serves the place has a seat fit for them";
    };
  }

  /// Why goods are not moved. The other reasons are of people alone.
  static String ofGoods(Remainder.Reason reason) {
    return switch (reason) {
      case HORIZON -> "there is no time left before the operation ends";
      case AGREED_TIMES -> "they can't go in time for what the agreement says";
      case AGREEMENT -> "the agreement does not let them go";
      case NO_VEHICLE -> "no vehicle with room for them, or escort, can take them";
      case RECEPTION_FULL, NOT_DUE, NO_COMMITMENT, NO_SEAT -> reason.word();
    };
  }

  /// The times that the people's commitment asks for.
  private String times(Planned planned, Remainder remainder) {
    Rulebook rulebook = planned.problem().rulebook();
    return String.join(
        ", ",
        remainder.commitment().stream()
            .map(rulebook::placeOf)
            .flatMap(c -> rulebook.circumstances().timesOf(rulebook.obligation(c)).stream())
            .map(labels::described)
            .toList());
  }

  private String words(Lack lack) {
    return switch (lack) {
      case Lack.ShortWindow(var corridor, var longest, var drive) ->
          "%s is never open for longer than %s, and driving through takes %s"
              .formatted(labels.name(corridor), Lasting.of(longest), Lasting.of(drive));
      case Lack.FewVehicles(var corridor, var least, var vehicles) ->
          "on %s a convoy has at least %s; %s for the place"
              .formatted(
                  labels.name(corridor),
                  Amount.of(least, "vehicle", "vehicles"),
                  vehicles == 1 ? "there is 1" : "there are " + number(vehicles));
      case Lack.LargeLot(var people, var seats) ->
          "the next lot is %s, and all vehicles for the place together have %s"
              .formatted(Amount.people(people), Amount.of(seats, "seat", "seats"));
      case Lack.SmallHour(var place, var perHour, var people) ->
          "%s takes %s an hour, and the next lot is %s"
              .formatted(labels.name(place), number(perHour), number(people));
      case Lack.SmallSite(var place, var people) ->
          "%s takes %s in all".formatted(labels.name(place), number(people));
      case Lack.LateVehicle(var there, var way) ->
          "the next vehicle is there on %s, and driving takes %s"
              .formatted(clock.moment(there), Lasting.of(way));
    };
  }
}
