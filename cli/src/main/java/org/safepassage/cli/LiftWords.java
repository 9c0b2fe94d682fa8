package org.safepassage.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Wait.Lift;
import org.safepassage.model.Actors;
import org.safepassage.model.Observers;
import org.safepassage.model.ObserversId;
import org.safepassage.model.PartyId;
import org.safepassage.model.Premise;

/// Who can end a wait, in words.
record LiftWords(Actors actors, Labels labels) {

  /// In words; empty if nobody is known. Another time is agreed by all together, anything else can
  /// be done by each alone.
  String of(List<Lift> lifts) {
    Map<PartyId, List<String>> ways = new LinkedHashMap<>();
    List<String> together = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (Lift lift : lifts) {
      switch (lift) {
        case Lift.OfParty(var party, var how) when how == Lift.How.AGREES ->
            together.add(labels.name(party));
        case Lift.OfParty(var party, var how) ->
            ways.computeIfAbsent(party, _ -> new ArrayList<>()).add(way(how));
        case Lift.OfObservers(var observers) -> all.add(attesting(observers));
      }
    }
    ways.forEach((party, how) -> all.add(labels.name(party) + ", by " + String.join(" or ", how)));
    if (!together.isEmpty()) {
      all.add(String.join(" and ", together) + ", by agreeing another time");
    }
    return String.join("; or ", all);
  }

  private String attesting(ObserversId id) {
    Observers observers = actors.findObservers(id).orElseThrow();
    return "%d of the %d observers \"%s\" (%s), by attesting the same count"
        .formatted(
            observers.quorum(),
            observers.members().size(),
            labels.name(new Premise.Quorum(id)),
            String.join(", ", observers.members()));
  }

  private static String way(Lift.How how) {
    return switch (how) {
      case MOVES -> "letting them go on";
      case WAIVES -> "doing without it";
      case GRANTS -> "giving it";
      case AGREES -> "agreeing another time";
      case LIFTS -> "lifting it";
      case MAKES_ROOM -> "making room to wait there";
    };
  }
}
