package org.safepassage.accounts.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.accounts.text.Sentence;
import org.safepassage.accounts.text.Sentences;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Strings;
import org.safepassage.accounts.text.TextReader;
import org.safepassage.model.Actors;
import org.safepassage.model.Calendar;
import org.safepassage.model.Documentation;
import org.safepassage.model.Names;
import org.safepassage.model.Network;
import org.safepassage.model.Operation;
import org.safepassage.model.OperationId;
import org.safepassage.model.Party;
import org.safepassage.model.PartyId;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Population;
import org.safepassage.model.Reckoning;
import org.safepassage.model.SideId;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Transport;

/// FEATURE UNDER TEST: the operation's places and parties are found in texts by all their names,
/// and nothing else is taken for them.
class GazetteerTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20_161_216L);
  private static final Transport.Handling AT_ONCE =
      new Transport.Handling(Duration.ZERO, Duration.ZERO);
  private static final PartyId GOVERNMENT = new PartyId("government");
  private static final PartyId REBELS = new PartyId("rebels");
  private static final Gazetteer NAMES = Gazetteer.of(Optional.of(operation()));

  private static Operation operation() {
    return new Operation(
        new OperationId("valley"),
        Names.of("Valley"),
        new Calendar(
            ZoneId.of("UTC"),
            Instant.parse("2030-03-01T00:00:00Z"),
            Instant.parse("2030-04-01T00:00:00Z")),
        new Actors(
            List.of(),
            List.of(
                party(GOVERNMENT, "near", "Syrian government", "الحكومة السورية"),
                party(REBELS, "far", "Armed opposition", "rebels", "Ahrar al-Sham")),
            List.of()),
        new Network(
            List.of(
                place("kefraya", Place.Kind.ENCLAVE, "Kefraya", "كفريا"),
                place("foua", Place.Kind.ENCLAVE, "al-Foua", "الفوعة", "Foah"),
                place("east-aleppo", Place.Kind.ENCLAVE, "East Aleppo", "شرق حلب"),
                place("ramouseh", Place.Kind.CHECKPOINT, "Ramouseh crossing", "Ramouseh")),
            List.of(),
            List.of()),
        new Population(List.of(), List.of()),
        new Transport(List.of(), List.of(), List.of(), AT_ONCE, AT_ONCE),
        new Documentation(List.of(), List.of(), List.of()),
        Reckoning.USUAL,
        SourceRef.NONE);
  }

  private static Party party(PartyId id, String side, String name, String... aliases) {
    return new Party(
        id,
        new Names(name, Map.of(), List.of(aliases)),
        Optional.of(new SideId(side)),
        Party.Standing.PARTY,
        Set.of(),
        "",
        SourceRef.NONE);
  }

  private static Place place(String id, Place.Kind kind, String name, String... aliases) {
    return new Place(
        new PlaceId(id),
        new Names(name, Map.of(), List.of(aliases)),
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SourceRef.NONE);
  }

  private static List<Mention> mentions(String sentence) {
    SourceText text =
        TextReader.read("text", sentence.getBytes(UTF_8), Optional.empty(), Optional.empty());
    return Sentences.of(text).stream()
        .flatMap(each -> NAMES.mentions(text, each).stream())
        .toList();
  }

  private static List<String> places(String sentence) {
    return mentions(sentence).stream()
        .flatMap(mention -> mention.named().place().stream())
        .map(PlaceId::value)
        .toList();
  }

  @Test
  void places_are_found_by_each_of_their_names_in_each_script() {
    assertThat(places("Buses left Kefraya and al-Foua, or Foah, for East Aleppo."))
        .containsExactly("kefraya", "foua", "foua", "east-aleppo");
    assertThat(places("The banner read الفوعة and كفريا on Friday."))
        .containsExactly("foua", "kefraya");
  }

  @Test
  void another_spelling_is_found_and_says_how_sure_it_is() {
    Mention mention = mentions("Nobody has left Kefyra yet.").getFirst();

    assertThat(mention.named().place()).contains(new PlaceId("kefraya"));
    assertThat(mention.words()).isEqualTo("Kefyra");
    assertThat(mention.likeness()).isBetween(Spelling.LEAST, 0.999);
    assertThat(mentions("Nobody has left Kefraya yet.").getFirst().likeness()).isEqualTo(1);
  }

  @Test
  void a_name_that_nobody_knows_is_not_forced_to_be_one_of_them() {
    assertThat(places("Buses left Taftanaz, Kessab and Ramallah for Karachi.")).isEmpty();
    assertThat(places("They told us who came, and it was cold.")).isEmpty();
  }

  @Test
  void the_longest_name_counts() {
    assertThat(mentions("They wait at Ramouseh crossing.").stream().map(Mention::words))
        .containsExactly("Ramouseh crossing");
    assertThat(mentions("The Syrian government agreed.").getFirst().named().party())
        .contains(GOVERNMENT);
  }

  @Test
  void a_part_of_an_enclaves_name_means_it_but_less_surely() {
    Mention mention = mentions("People are leaving Aleppo.").getFirst();

    assertThat(mention.named().place()).contains(new PlaceId("east-aleppo"));
    assertThat(mention.likeness()).isLessThan(1);
  }

  @Test
  void loaded_words_mean_the_party_that_they_are_used_for() {
    for (String word : List.of("rebels", "terrorists", "militants", "insurgents")) {
      assertThat(NAMES.label(word.substring(0, word.length() - 1))).as(word).contains(REBELS);
    }
    assertThat(NAMES.label("regime")).contains(GOVERNMENT);
    assertThat(NAMES.label("mediator")).isEmpty();
    assertThat(NAMES.sideOf("pro-government")).contains(new SideId("near"));
    assertThat(NAMES.sideOf("rebel-allied")).contains(new SideId("far"));
    assertThat(NAMES.sideOf("well-known")).isEmpty();
  }

  @Test
  void a_country_stands_for_its_government_where_that_is_a_party() {
    assertThat(NAMES.country("Syrian").flatMap(Named::party)).contains(GOVERNMENT);
    assertThat(NAMES.country("French").map(Named::kind)).contains(Named.Kind.COUNTRY);
    assertThat(NAMES.country("French").flatMap(Named::party)).isEmpty();
  }

  @Test
  void whatever_the_text_mentions_stand_in_its_order_apart_and_where_their_words_are() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> known =
        List.of("Kefraya", "al-Foua", "East Aleppo", "rebels", "الفوعة", "UN", "US");
    for (int round = 0; round < 500; round++) {
      StringBuilder made = new StringBuilder();
      for (int word = 0; word < 12; word++) {
        made.append(
                random.nextBoolean()
                    ? known.get(random.nextInt(known.size()))
                    : Strings.any(random, 8))
            .append(random.nextInt(8) == 0 ? ". " : " ");
      }
      SourceText text =
          TextReader.read(
              "text", made.toString().getBytes(UTF_8), Optional.empty(), Optional.empty());
      for (Sentence sentence : Sentences.of(text)) {
        int before = sentence.span().start();
        for (Mention mention : NAMES.mentions(text, sentence)) {
          String seed = "seed %d, round %d: %s".formatted(SEED, round, made);
          assertThat(mention.span().start()).as(seed).isGreaterThanOrEqualTo(before);
          assertThat(text.words(mention.span())).as(seed).isEqualTo(mention.words());
          assertThat(mention.likeness()).as(seed).isBetween(Spelling.LEAST, 1.0);
          before = mention.span().end();
        }
        assertThat(before).isLessThanOrEqualTo(sentence.span().end());
      }
    }
  }
}
