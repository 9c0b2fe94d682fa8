package org.safepassage.bench.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Quantity.Bound;
import org.safepassage.accounts.text.Span;

/// FEATURE UNDER TEST: gold sets are read as docs/formats/gold.md says, and what is wrong with one
/// is told with file and line.
final class GoldFolderTest {
  private static final String TEXT =
      "Date: 2030-03-15\n\nThe 𝔸rmy said 300 people left Dorn.\nRebels fired.\n";

  @TempDir Path folder = Path.of("");

  private static final String ROW =
      "G1\tA1\tL3\tattributed\tA1 > army\tsaid\tleft\t300 people left Dorn\tDorn\teq\t300\tpeople"
          + "\t2030-03-14\tasserted\t\t\tF-LEFT\t\tcount\tThe 𝔸rmy\t32-52\t18-26\t27-31";

  private GoldFolder.Read read(String... rows) throws IOException {
    Files.writeString(folder.resolve("account-1.txt"), TEXT);
    Files.writeString(
        folder.resolve("gold-claims.tsv"),
        String.join("\t", ClaimRows.COLUMNS) + "\n" + String.join("\n", rows) + "\n");
    if (!Files.exists(folder.resolve("gold-relations.tsv"))) {
      relations();
    }
    return GoldFolder.read(folder, GoldFolder.Given.NOTHING);
  }

  private void relations(String... rows) throws IOException {
    Files.writeString(
        folder.resolve("gold-relations.tsv"),
        String.join("\t", RelationRows.COLUMNS) + "\n" + String.join("\n", rows));
  }

  private List<String> faults(String... rows) throws IOException {
    return read(rows).faults().stream().map(GoldFault::toString).toList();
  }

  @Test
  void a_row_is_a_claim_with_places_that_count_code_points() throws IOException {
    GoldFolder.Read read = read(ROW);

    assertThat(read.faults()).isEmpty();
    GoldClaim claim = read.set().claims().getFirst();
    assertThat(claim.kind()).contains(Kind.COUNT);
    assertThat(claim.content()).containsExactly(new Span(32, 52));
    assertThat(claim.voice().chains()).containsExactly(List.of("army"));
    assertThat(claim.number()).contains(new GoldNumber(Bound.EQ, Optional.of(300L), "people"));
    assertThat(claim.days().flatMap(GoldDays::to)).contains(LocalDate.of(2030, 3, 14));
    assertThat(read.set().heldOut()).isFalse();
  }

  @Test
  void a_place_that_shows_other_words_is_told() throws IOException {
    assertThat(faults(ROW.replace("32-52", "33-52")))
        .containsExactly(
            "gold-claims.tsv:2: content_span points at \"00 people left Dorn\", and content has"
                + " \"300 people left Dorn\".");
    assertThat(faults(ROW.replace("32-52", "32-5200")).getFirst())
        .contains("is no part of the text");
  }

  @Test
  void everything_else_that_is_wrong_is_told_with_its_line() throws IOException {
    assertThat(faults(ROW, ROW)).containsExactly("gold-claims.tsv:3: The id G1 is there twice.");
    assertThat(faults(ROW.replace("\tL3\t", "\tL4\t")))
        .containsExactly("gold-claims.tsv:2: Its content stands on line 3, not on L4.");
    assertThat(faults(ROW.replace("\tcount\t", "\tcounts\t")).getFirst())
        .contains("There is no claim_kind \"counts\"");
    assertThat(faults(ROW.replace("attributed", "narrator")).getFirst()).contains("no speaker");
    assertThat(faults(ROW.replace("\t300\tpeople", "\tsome\tpeople")).getFirst())
        .contains("no number in digits");
    assertThat(faults(ROW.replace("2030-03-14", "Friday")).getFirst()).contains("event_date");
    assertThat(faults(ROW.replace("\tA1\tL3", "\tA2\tL3")).getFirst())
        .contains("There is no text A2");
    assertThat(faults(ROW + "\tmore").getFirst()).contains("24 cells, not 23");
  }

  @Test
  void relations_name_claims_that_are_there() throws IOException {
    relations(
        "C1\tCONTRADICT\twithin\tG1,G2\twhat\t\tG1\tG2",
        "T1\tTRAP\twithin\tG1\twhat\t\tG1\t",
        "A1\tAGREES\twithin\tG1,G1\twhat\t\tG1\tG1");

    assertThat(faults(ROW))
        .containsExactly(
            "gold-relations.tsv:2: right: there is no claim \"G2\".",
            "gold-relations.tsv:4: There is no type \"AGREES\".",
            "gold-relations.tsv:4: A claim stands in no relation to itself.");
  }

  @Test
  void an_open_attribution_is_two_chains_and_the_outlet_an_empty_one() {
    assertThat(GoldVoice.chains("A2 > Ministry (or A2: ambiguous)", "A2"))
        .containsExactly(List.of("Ministry"), List.of());
    assertThat(GoldVoice.chains("A1 (or SOHR: ambiguous)", "A1"))
        .containsExactly(List.of(), List.of("SOHR"));
    assertThat(GoldVoice.chains("A2 (heading)", "A2")).containsExactly(List.of());
    assertThat(GoldVoice.chains("A1 > Reuters > Sayal (Ahrar)", "A1"))
        .containsExactly(List.of("Reuters", "Sayal (Ahrar)"));
  }

  @Test
  void days_are_days_months_seasons_and_open_ends() {
    Optional<LocalDate> published = Optional.of(LocalDate.of(2030, 3, 15));

    assertThat(GoldDays.parse("", published)).isEmpty();
    assertThat(GoldDays.parse("doc-date", published).flatMap(GoldDays::from)).isEqualTo(published);
    assertThat(GoldDays.parse("<= 2030-03-14", published).orElseThrow().from()).isEmpty();
    assertThat(GoldDays.parse("future", published).orElseThrow().to()).isEmpty();
    assertThat(GoldDays.parse("2030-02", published).flatMap(GoldDays::to))
        .contains(LocalDate.of(2030, 2, 28));
    assertThat(GoldDays.parse("2029 summer", published).flatMap(GoldDays::to))
        .contains(LocalDate.of(2029, 12, 31));
    assertThat(GoldDays.parse("2030-03-13/2030-03-14 evening", published).flatMap(GoldDays::to))
        .contains(LocalDate.of(2030, 3, 14));
  }

  static Stream<Path> ourSets() throws IOException {
    Path gold = Path.of(System.getProperty("safepassage.home", ".."), "bench", "gold");
    try (Stream<Path> sets = Files.list(gold)) {
      return sets.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("ourSets")
  void our_own_sets_have_no_fault(Path set) throws IOException {
    GoldFolder.Read read = GoldFolder.read(set, GoldFolder.Given.NOTHING);

    assertThat(read.faults()).isEmpty();
    assertThat(read.set().operation()).isPresent();
    assertThat(read.set().claims()).hasSizeGreaterThan(20);
  }
}
