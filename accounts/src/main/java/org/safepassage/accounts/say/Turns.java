package org.safepassage.accounts.say;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.say.Voice.Manner;

/// From which words of a sentence on, downwards in its tree, who speaks.
final class Turns {
  private final Tree tree;
  private final Map<Integer, List<Voice>> here = new HashMap<>();

  Turns(Tree tree) {
    this.tree = tree;
  }

  /// Those who say this word.
  List<Voice> at(int word) {
    int at = word;
    for (int steps = 0; at >= 0 && steps <= tree.size(); steps++) {
      List<Voice> turn = here.get(at);
      if (turn != null) {
        return turn;
      }
      at = tree.head(at);
    }
    return List.of(Voice.NARRATOR);
  }

  boolean isAt(int word) {
    return here.containsKey(word);
  }

  /// The words at which somebody begins to speak.
  Set<Integer> words() {
    return here.keySet();
  }

  /// Where nobody was found who says it, whoever spoke before goes on.
  void put(int word, List<Voice> voices) {
    if (!voices.isEmpty()) {
      here.put(word, voices);
    }
  }

  /// From this word on, these say it, on top of whoever tells of them.
  void turn(int content, List<Speaker> sources, Cue cue, Manner manner) {
    List<Voice> voices =
        at(content).stream()
            .map(Turns::named)
            .flatMap(
                voice -> sources.stream().map(source -> voice.and(new Link(source, cue), manner)))
            .toList();
    if (!voices.isEmpty()) {
      here.put(content, voices);
    }
  }

  /// Where somebody is named, "it is expected" before it says nothing more.
  private static Voice named(Voice voice) {
    boolean unnamed = voice.holder().filter(Speaker.UNNAMED::equals).isPresent();
    return unnamed ? Voice.NARRATOR : voice;
  }
}
