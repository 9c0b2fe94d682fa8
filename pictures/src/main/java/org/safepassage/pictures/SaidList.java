package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.pictures.ClaimsSheet.Said;

/// Writes claims one below the other, as numbers that lead to their words in the texts. Claims that
/// differ in nothing but their number are one entry: a text may say the same a thousand times, and
/// stand in as many pairs.
record SaidList(Html html, Words words) {
  private static final int MOST_OF_A_SIDE = 8;
  private static final int MOST_NUMBERS = 12;

  /// Words are found whole in their text.
  private static final int MOST_LETTERS = 600;

  /// Every claim, with what it is about.
  void all(List<Said> all) {
    html.open("ul");
    alike(all).forEach((said, numbers) -> entry(said, numbers, numbers.size(), true));
    html.close("ul");
  }

  /// One side of a pair.
  void side(List<Said> all) {
    Map<Said, List<Integer>> alike = alike(all);
    html.open("ul");
    alike.entrySet().stream()
        .limit(MOST_OF_A_SIDE)
        .forEach(entry -> entry(entry.getKey(), entry.getValue(), MOST_NUMBERS, false));
    html.close("ul");
    long more = alike.values().stream().skip(MOST_OF_A_SIDE).mapToLong(List::size).sum();
    if (more > 0) {
      html.element(
          "p", words.say(ClaimsPagePhrase.MORE_OF_A_SIDE, words.number(more)), "class", "quiet");
    }
  }

  private static Map<Said, List<Integer>> alike(List<Said> all) {
    Map<Said, List<Integer>> alike = new LinkedHashMap<>();
    for (Said said : all) {
      alike.computeIfAbsent(said.unnumbered(), _ -> new ArrayList<>()).add(said.number());
    }
    return alike;
  }

  private void entry(Said said, List<Integer> numbers, int mostNumbers, boolean withTopic) {
    html.open("li");
    if (withTopic) {
      html.element("p", said.topic(), "class", "quiet");
    }
    html.open("p", "class", "who");
    links(numbers.subList(0, Math.min(mostNumbers, numbers.size())));
    html.element("bdi", said.who()).close("p");
    html.open("blockquote");
    html.element("bdi", Lettering.shortened(said.words(), MOST_LETTERS)).close("blockquote");
    quiet(said.slots());
    quiet(said.doubts());
    if (numbers.size() > mostNumbers) {
      quiet(
          words.say(
              ClaimsPagePhrase.MORE_ALIKE, words.number((long) numbers.size() - mostNumbers)));
    }
    html.close("li");
  }

  private void quiet(String sentence) {
    if (!sentence.isEmpty()) {
      html.element("p", sentence, "class", "quiet");
    }
  }

  /// To the words in their text.
  void links(List<Integer> numbers) {
    for (int number : numbers) {
      html.element("a", words.number(number), "class", "number", "href", "#claim-" + number);
      html.text(" ");
    }
  }
}
