package org.safepassage.bench.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.claim.Claim.Doubt;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Quantity.Bound;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.compare.Relation;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.text.Span;
import org.safepassage.accounts.text.TextReader;
import org.safepassage.bench.gold.GoldClaim;
import org.safepassage.bench.gold.GoldDays;
import org.safepassage.bench.gold.GoldName;
import org.safepassage.bench.gold.GoldNumber;
import org.safepassage.bench.gold.GoldRelation;
import org.safepassage.bench.gold.GoldSet;
import org.safepassage.bench.gold.GoldVoice;

/// FEATURE UNDER TEST: what is found in a text of four sentences, compared with what is in it; the
/// scores are worked out by hand.
final class SetScoreTest {
  private static final String TEXT =
      "The army said 300 people left Dorn on Friday. Rebels fired on the buses. Nobody is left, the"
          + " mayor said. The sky was clear.";

  private static final LocalDate FRIDAY = LocalDate.of(2030, 3, 15);

  private static final GoldClaim LEFT =
      gold(
          "G1",
          List.of(List.of("army")),
          Kind.COUNT,
          "300 people left Dorn on Friday",
          Optional.of(new GoldNumber(Bound.EQ, Optional.of(300L), "people")),
          "F-LEFT");

  private static final GoldClaim FIRED =
      gold(
          "G2",
          List.of(List.of()),
          Kind.INCIDENT,
          "Rebels fired on the buses",
          Optional.empty(),
          "");

  private static final GoldClaim EMPTY =
      gold(
          "G3",
          List.of(List.of("mayor of Dorn")),
          Kind.STATUS,
          "Nobody is left",
          Optional.empty(),
          "F-LEFT");

  private static final GoldClaim SKY = other("G4", "The sky was clear");

  private static GoldClaim gold(
      String id,
      List<List<String>> chains,
      Kind kind,
      String words,
      Optional<GoldNumber> number,
      String factKey) {
    boolean narrated = chains.getFirst().isEmpty();
    String speaker = kind == Kind.COUNT ? "The army" : "the mayor";
    return new GoldClaim(
        id,
        "A1",
        new GoldVoice(
            narrated ? GoldVoice.Kind.NARRATOR : GoldVoice.Kind.ATTRIBUTED, chains, "asserted"),
        Optional.of(kind),
        words,
        spans(words),
        narrated ? List.of() : spans(speaker),
        List.of(),
        number,
        kind == Kind.COUNT ? List.of("Dorn") : List.of(),
        kind == Kind.COUNT
            ? Optional.of(new GoldDays(Optional.of(FRIDAY), Optional.of(FRIDAY), "2030-03-15"))
            : Optional.empty(),
        kind == Kind.INCIDENT ? List.of("rebels (\"terrorists\")") : List.of(),
        factKey);
  }

  private static GoldClaim other(String id, String words) {
    return new GoldClaim(
        id,
        "A1",
        new GoldVoice(GoldVoice.Kind.NARRATOR, List.of(List.of()), "asserted"),
        Optional.empty(),
        words,
        spans(words),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        "");
  }

  private static List<Span> spans(String words) {
    int at = TEXT.indexOf(words);
    assertThat(at).as(words).isNotNegative();
    return List.of(new Span(at, at + words.length()));
  }

  private static GoldSet set(GoldRelation... relations) {
    return new GoldSet(
        "dorn",
        Map.of("A1", TEXT),
        Map.of(
            "A1",
            TextReader.read("A1", TEXT.getBytes(UTF_8), Optional.empty(), Optional.of(FRIDAY))),
        List.of(LEFT, FIRED, EMPTY, SKY),
        List.of(relations),
        List.of(
            new GoldName(GoldName.Type.ORGANISATION, "army", List.of("the soldiers", "he")),
            new GoldName(GoldName.Type.GROUP, "rebels", List.of("gunmen"))),
        Optional.empty(),
        false);
  }

  private static Found found(String id, Kind kind, List<String> chain, String words) {
    return new Found(
        "A1/" + id,
        "A1",
        kind,
        chain,
        spans(words),
        chain.isEmpty() ? List.of() : spans(chain.getFirst()),
        List.of(),
        Optional.empty(),
        words,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "asserted",
        1,
        Set.of());
  }

  private static Found whole(Found found) {
    return new Found(
        found.id(),
        found.doc(),
        found.kind(),
        found.chain(),
        found.content(),
        found.source(),
        found.cue(),
        found.named(),
        found.words(),
        Optional.of(
            new Quantity("300", Bound.EQ, Optional.of(300L), 300, Optional.of(300L), "people")),
        Optional.of(new Spot("Dorn", Optional.empty(), "Dorn", 1, true)),
        Optional.of(new Days("on Friday", Optional.of(FRIDAY), FRIDAY, true)),
        found.blamed(),
        found.modality(),
        found.certainty(),
        found.doubts());
  }

  private static Found blaming(Found found, String whom) {
    return new Found(
        found.id(),
        found.doc(),
        found.kind(),
        found.chain(),
        found.content(),
        found.source(),
        found.cue(),
        found.named(),
        found.words(),
        found.quantity(),
        found.place(),
        found.days(),
        List.of(new Blamed(whom, Optional.empty(), Optional.empty())),
        found.modality(),
        found.certainty(),
        Set.of(Doubt.WHOSE_WORDS));
  }

  /// The same of somebody of another name, who is named there.
  private static Found named(Found found, String there) {
    return new Found(
        found.id(),
        found.doc(),
        found.kind(),
        List.of("brigade"),
        found.content(),
        found.source(),
        found.cue(),
        Optional.of(spans(there).getFirst()),
        found.words(),
        found.quantity(),
        found.place(),
        found.days(),
        found.blamed(),
        found.modality(),
        found.certainty(),
        found.doubts());
  }

  private static SetScore score(Found... found) {
    return SetScore.of(set(), List.of(found), List.of()).score();
  }

  @Test
  void whoever_finds_all_that_is_there_is_right_in_everything() {
    SetScore score =
        score(
            whole(found("C1", Kind.COUNT, List.of("The army"), "300 people left Dorn on Friday")),
            blaming(found("C2", Kind.INCIDENT, List.of(), "Rebels fired on the buses"), "Rebels"),
            found("C3", Kind.STATUS, List.of("the mayor"), "Nobody is left"));

    for (Level level : Level.values()) {
      assertThat(score.level(level).f1()).as(level.word()).isEqualTo(1);
    }
    assertThat(score.spans().content().exact().f1()).isEqualTo(1);
    assertThat(score.spans().source().exact().f1()).isEqualTo(1);
    assertThat(score.slot(Slot.CHAIN)).isEqualTo(new SlotScore(3, 3, 3));
    assertThat(score.slot(Slot.PLACE)).isEqualTo(new SlotScore(1, 1, 3));
  }

  @Test
  void half_found_with_one_too_many_is_a_half_in_precision_and_a_third_in_recall() {
    SetScore score =
        score(
            found("C1", Kind.COUNT, List.of("The army"), "300 people left Dorn on Friday"),
            found("C2", Kind.CALL, List.of(), "said"));

    assertThat(score.level(Level.HOLDER)).isEqualTo(Tally.of(1, 2, 3));
    assertThat(score.level(Level.HOLDER).precision()).isEqualTo(0.5);
    assertThat(score.level(Level.HOLDER).recall()).isCloseTo(1.0 / 3, within(1e-9));
    assertThat(score.level(Level.HOLDER).f1()).isCloseTo(0.4, within(1e-9));
    assertThat(score.level(Level.NUMBER).right()).isZero();
    assertThat(score.slot(Slot.NUMBER_VALUE)).isEqualTo(new SlotScore(0, 1, 1));
  }

  @Test
  void what_rests_on_a_claim_of_no_use_counts_apart() {
    SetScore score =
        score(
            found("C1", Kind.COUNT, List.of("The army"), "300 people left Dorn on Friday"),
            found("C2", Kind.STATUS, List.of(), "The sky was clear"));

    assertThat(score.found()).isEqualTo(1);
    assertThat(score.apart()).isEqualTo(1);
    assertThat(score.level(Level.HOLDER).precision()).isEqualTo(1);
    assertThat(score.strictly().precision()).isEqualTo(0.5);
    assertThat(score.spans().content().exact().precision()).isEqualTo(1);
  }

  @Test
  void the_wrong_mouth_is_counted_and_fires_the_trap_that_is_laid_for_it() {
    GoldRelation trap = new GoldRelation("T1", Optional.empty(), List.of("G3"), List.of());
    SetScore score =
        SetScore.of(
                set(trap),
                List.of(found("C1", Kind.STATUS, List.of("The army"), "Nobody is left")),
                List.of())
            .score();

    assertThat(score.level(Level.KIND).right()).isEqualTo(1);
    assertThat(score.level(Level.HOLDER).right()).isZero();
    assertThat(score.misattribution().at(1).rate()).isEqualTo(1);
    assertThat(score.relations().trapsFired()).isEqualTo(1);
  }

  @Test
  void names_in_the_table_are_one_and_an_unresolved_pronoun_is_none() {
    SameName names = new SameName(set().names(), Gazetteer.of(Optional.empty()));

    assertThat(names.speaker("army", "soldiers")).isTrue();
    assertThat(names.speaker("army", "he")).isFalse();
    assertThat(names.speaker("Munir al Sayal (Ahrar al Sham)", "Mr Sayal")).isTrue();
    assertThat(names.speaker("army", "mayor")).isFalse();
    assertThat(names.speaker("unnamed", "unnamed")).isTrue();
    assertThat(names.speaker("unnamed", "army")).isFalse();
    assertThat(names.chain(List.of("army", "mayor"), List.of("mayor"))).isFalse();
    assertThat(names.holder(List.of("army", "mayor"), List.of("mayor"))).isTrue();
    assertThat(names.holder(List.of(), List.of("mayor"))).isFalse();
  }

  /// The words that name the holder, where nothing else does, say whose they are.
  @ParameterizedTest
  @CsvSource({
    "The army, true",
    "army, true",
    "The, false",
    "Dorn, false",
    "'The army said', true",
  })
  void a_holder_is_right_by_the_place_of_its_words(String there, boolean right) {
    Found found =
        named(
            found("C1", Kind.COUNT, List.of("The army"), "300 people left Dorn on Friday"), there);

    SetScore score = score(found);

    assertThat(score.level(Level.HOLDER).right()).isEqualTo(right ? 1 : 0);
    assertThat(score.slot(Slot.CHAIN).right()).isEqualTo(right ? 1 : 0);
  }

  @Test
  void who_is_only_meant_is_not_right_by_the_place() {
    assertThat(SameName.isNamedBy("foreman", "a foreman at the docks")).isTrue();
    assertThat(SameName.isNamedBy("Petar Lunga", "the foreman")).isFalse();
    assertThat(SameName.isNamedBy("they", "they")).isFalse();
    assertThat(SameName.isNamedBy("him", "him")).isFalse();
  }

  @Test
  void relations_count_by_pairs_and_contradictions_by_rows() {
    GoldRelation contradiction =
        new GoldRelation(
            "C1", Optional.of(Relation.Type.CONTRADICT), List.of("G1"), List.of("G2", "G3"));
    GoldRelation trap = new GoldRelation("T1", Optional.empty(), List.of("G2"), List.of("G3"));
    List<Found> found =
        List.of(
            found("C1", Kind.COUNT, List.of("The army"), "300 people left Dorn on Friday"),
            found("C2", Kind.INCIDENT, List.of(), "Rebels fired on the buses"),
            found("C3", Kind.STATUS, List.of("the mayor"), "Nobody is left"));

    RelationScore score =
        SetScore.of(
                set(contradiction, trap),
                found,
                List.of(
                    new FoundRelation(Relation.Type.CONTRADICT, "A1/C3", "A1/C1"),
                    new FoundRelation(Relation.Type.CONTRADICT, "A1/C2", "A1/C3")))
            .score()
            .relations();

    assertThat(score.types().get(Relation.Type.CONTRADICT)).isEqualTo(Tally.of(1, 2, 2));
    assertThat(score.contradictions().recalled()).isEqualTo(1);
    assertThat(score.trapsFired()).isEqualTo(1);
    assertThat(score.aligned()).isEqualTo(new Tally(1, 2, 1, 2));
    assertThat(score.sameFact()).isEqualTo(new Tally(0, 0, 1, 1));
  }

  @Test
  void several_sets_count_claim_by_claim() {
    SetScore one =
        score(found("C1", Kind.COUNT, List.of("The army"), "300 people left Dorn on Friday"));
    SetScore sum = SetScore.sum("all", List.of(one, one));

    assertThat(sum.level(Level.HOLDER)).isEqualTo(Tally.of(2, 2, 6));
    assertThat(sum.wanted()).isEqualTo(6);
    assertThat(sum.misattribution().at(1).kept()).isEqualTo(2);
  }
}
