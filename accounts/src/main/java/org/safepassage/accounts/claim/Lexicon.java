package org.safepassage.accounts.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of evacuations, by what they mean; they stand in lexicon.txt.
final class Lexicon {
  private static final Map<String, Set<String>> WORDS = read();

  static final Set<String> LEAVE = words("leave");

  /// These mean leaving with "out" or "back" only: "brought out".
  static final Set<String> LEAVE_OUT = words("leave-out");

  static final Set<String> ARRIVE = words("arrive");

  static final Set<String> REMAIN = words("remain");

  static final Set<String> STOP = words("stop");

  static final Set<String> START = words("start");

  static final Set<String> RESUME = words("resume");

  static final Set<String> COMPLETE = words("complete");

  static final Set<String> FIRE = words("fire");

  static final Set<String> DETAIN = words("detain");

  static final Set<String> DETENTION = words("detention");

  static final Set<String> CAPTIVES = words("captives");

  static final Set<String> KILL = words("kill");

  static final Set<String> DEATHS = words("deaths");

  static final Set<String> ROADS = words("roads");

  static final Set<String> BLOCK = words("block");

  static final Set<String> PREVENT = words("prevent");

  static final Set<String> BESIEGE = words("besiege");

  static final Set<String> VIOLATE = words("violate");

  static final Set<String> DEALS = words("deals");

  static final Set<String> REACH = words("reach");

  static final Set<String> COVER = words("cover");

  static final Set<String> CONTROL = words("control");

  static final Set<String> PROCESS = words("process");

  static final Set<String> VEHICLES = words("vehicles");

  static final Set<String> PEOPLE = words("people");

  static final Set<String> AID = words("aid");

  static final Set<String> RELEASE = words("release");

  static final Set<String> RECEIVE = words("receive");

  /// These say of a number how large it is.
  static final Set<String> FIGURES = words("figures");

  static final Set<String> DESTROY = words("destroy");

  static final Set<String> FIRE_NOUNS = words("fire-nouns");

  /// What shells and attacks do.
  static final Set<String> HAPPEN = words("happen");

  static final Set<String> ABUSE = words("abuse");

  static final Set<String> BELONGINGS = words("belongings");

  /// What stops a convoy on its way, or an operation, where somebody does it.
  static final Set<String> HINDER = words("hinder");

  static final Set<String> DELAYS = words("delays");

  static final Set<String> SIEGE = words("siege");

  /// Those who do things to a convoy, besides people.
  static final Set<String> ACTORS = words("actors");

  static final Set<String> TRUCE = words("truce");

  static final Set<String> TALKS = words("talks");

  static final Set<String> OBSERVERS = words("observers");

  /// Parts of a deal's text.
  static final Set<String> TERMS = words("terms");

  static final Set<String> TIMES = words("times");

  private Lexicon() {}

  private static Set<String> words(String name) {
    return Objects.requireNonNull(WORDS.get(name), name);
  }

  private static Map<String, Set<String>> read() {
    try (InputStream in =
        Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(":", 2))
          .collect(
              Collectors.toUnmodifiableMap(
                  line -> line[0],
                  line ->
                      Stream.of(line[1].split(","))
                          .map(String::strip)
                          .collect(Collectors.toUnmodifiableSet())));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
