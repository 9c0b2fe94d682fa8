package org.safepassage.accounts.claim;

import java.util.Map;
import java.util.Optional;
import org.safepassage.accounts.parse.Tree;

/// What a noun tells where somebody confirms, announces or reports it: "confirmed the departure",
/// "reported heavy shelling", "spoke of five dead".
final class Nominal {
  private static final Map<String, Topic> TOPICS =
      Map.ofEntries(
          Map.entry("departure", Topic.LEFT),
          Map.entry("evacuation", Topic.LEFT),
          Map.entry("exit", Topic.LEFT),
          Map.entry("arrival", Topic.ARRIVED),
          Map.entry("suspension", Topic.STOPPED),
          Map.entry("halt", Topic.STOPPED),
          Map.entry("postponement", Topic.STOPPED),
          Map.entry("delay", Topic.STOPPED),
          Map.entry("collapse", Topic.STOPPED),
          Map.entry("resumption", Topic.RESUMED),
          Map.entry("start", Topic.STARTED),
          Map.entry("beginning", Topic.STARTED),
          Map.entry("launch", Topic.STARTED),
          Map.entry("completion", Topic.COMPLETED),
          Map.entry("end", Topic.COMPLETED),
          Map.entry("release", Topic.RELEASED),
          Map.entry("detention", Topic.DETAINED),
          Map.entry("arrest", Topic.DETAINED),
          Map.entry("abduction", Topic.DETAINED),
          Map.entry("death", Topic.DEATHS),
          Map.entry("killing", Topic.DEATHS),
          Map.entry("dead", Topic.DEATHS),
          Map.entry("casualty", Topic.DEATHS),
          Map.entry("violation", Topic.VIOLATED),
          Map.entry("breach", Topic.VIOLATED),
          Map.entry("closure", Topic.ROAD_CLOSED),
          Map.entry("agreement", Topic.DEAL_REACHED),
          Map.entry("deal", Topic.DEAL_REACHED));

  private Nominal() {}

  static Optional<Topic> topic(Event event) {
    Tree tree = event.tree();
    Topic topic = TOPICS.get(event.lemma());
    if (topic != null) {
      return Optional.of(topic);
    }
    if (Lexicon.FIRE_NOUNS.contains(event.lemma())) {
      return Optional.of(Topic.FIRED);
    }
    boolean people = Lexicon.PEOPLE.contains(event.lemma()) || tree.tag(event.head()).equals("CD");
    boolean counted =
        people
            && Quantities.of(event.sentence(), event.head())
                .filter(how -> !Counts.isVague(how))
                .isPresent();
    return counted ? Optional.of(Topic.LEFT) : Optional.empty();
  }
}
