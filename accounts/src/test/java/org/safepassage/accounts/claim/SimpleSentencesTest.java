package org.safepassage.accounts.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: plain sentences, put together from parts, so that who says what in them, and
/// how many, is known.
final class SimpleSentencesTest {
  private static final List<String> WHO =
      List.of(
          "The army",
          "Rebels",
          "A spokesman",
          "State television",
          "Colonel Petar Lunga",
          "The governor's office",
          "Two witnesses",
          "The Observatory");

  private static final List<String> WHAT =
      List.of(
          "300 people left on Monday",
          "300 people left Dorn on Monday",
          "two buses left at noon",
          "20 fighters remain in the town",
          "the convoy was stopped on Friday",
          "rebels fired on the buses",
          "nobody had left the town",
          "40 wounded people were taken to hospital",
          "six children died in the attack",
          "the road was closed");

  private static final List<String> SAYING =
      List.of(
          "WHO said that WHAT.",
          "WHO says WHAT.",
          "WHO announced that WHAT.",
          "WHO claimed WHAT.",
          "WHO told reporters that WHAT.",
          "WHO insisted WHAT.",
          "WHO denied that WHAT.",
          "WHO said in a statement that WHAT.",
          "According to WHO, WHAT.",
          "WHAT, WHO said.",
          "WHAT, WHO reported.");

  @Test
  void whoever_says_it_holds_it() {
    List<String> wrong = new ArrayList<>();
    for (String who : WHO) {
      for (String what : WHAT) {
        SAYING.forEach(frame -> check(frame, who, what, wrong));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static final List<String> GOERS =
      List.of(
          "two buses",
          "fighters",
          "a first group",
          "dozens of civilians",
          "about 40 families",
          "the wounded",
          "women and children",
          "a convoy of 20 buses",
          "the last of the buses");

  private static final List<String> GOING =
      List.of(
          "left",
          "returned to the town",
          "reached Dorn",
          "set off",
          "surrendered",
          "fled",
          "stayed behind",
          "were killed",
          "crossed the river");

  private static final List<String> WHEN =
      List.of("", " on Monday", " at noon", " early on Friday", " yesterday", " after the talks");

  /// A verb whose past tense looks like a participle is the verb of what is said all the same. One
  /// sentence in a hundred may be misread.
  @Test
  void whatever_they_did_somebody_says_so() {
    long seed = Long.getLong("safepassage.seed", 20161216);
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> wrong = new ArrayList<>();
    int sentences = 1500;
    for (int i = 0; i < sentences; i++) {
      String what = pick(GOERS, random) + " " + pick(GOING, random) + pick(WHEN, random);
      check(pick(SAYING, random), pick(WHO, random), what, wrong);
    }
    assertThat(wrong).as("of %d", sentences).hasSizeLessThanOrEqualTo(sentences / 100);
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static void check(String frame, String who, String what, List<String> wrong) {
    String sentence = filled(frame, who, what);
    List<Claim> claims = MadeUpText.claims(sentence);
    String name = who.substring(who.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean right =
        !claims.isEmpty()
            && claims.stream()
                .map(MadeUpText::chain)
                .allMatch(chain ->
                    chain.size() == 1 && chain.getFirst().toLowerCase(Locale.ROOT).endsWith(name));
    if (!right) {
      wrong.add(sentence + " -> " + claims.stream().map(MadeUpText::chain).toList());
    }
  }

  private static String filled(String frame, String who, String what) {
    boolean named = who.startsWith("Colonel");
    String inside = named ? who : Character.toLowerCase(who.charAt(0)) + who.substring(1);
    String speaker = frame.startsWith("WHO") ? who : inside;
    String said =
        frame.startsWith("WHAT") ? Character.toUpperCase(what.charAt(0)) + what.substring(1) : what;
    return frame.replace("WHO", speaker).replace("WHAT", said);
  }

  @Test
  void every_way_to_say_how_many_is_read_whoever_they_are() {
    Map<String, String> numbers =
        Map.ofEntries(
            Map.entry("300", "300..300"),
            Map.entry("more than 300", "301.."),
            Map.entry("at least 300", "300.."),
            Map.entry("about 300", "270..330"),
            Map.entry("nearly 300", "270..300"),
            Map.entry("up to 300", "0..300"),
            Map.entry("fewer than 300", "0..299"),
            Map.entry("between 300 and 400", "300..400"),
            Map.entry("a further 300", "300..300"),
            Map.entry("no fewer than 300", "300.."),
            Map.entry("three hundred", "300..300"),
            Map.entry("two dozen", "24..24"),
            Map.entry("12,500", "12500..12500"),
            Map.entry("1.2 million", "1200000..1200000"));
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> number : numbers.entrySet()) {
      for (String what :
          List.of(
              "people left the town",
              "civilians were evacuated",
              "people were killed",
              "wounded were taken out",
              "buses arrived at the crossing",
              "children reached the reception site")) {
        String sentence = "The mayor said %s %s on Friday.".formatted(number.getKey(), what);
        List<Claim> claims = MadeUpText.claims(sentence);
        String read = claims.size() == 1 ? range(claims.getFirst()) : claims.size() + " claims";
        if (!read.equals(number.getValue())) {
          wrong.add(sentence + " -> " + read);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String range(Claim claim) {
    return claim
        .quantity()
        .map(how -> how.least() + ".." + how.most().map(Object::toString).orElse(""))
        .orElse("none");
  }
}
