package org.safepassage.bench.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.bench.gold.GoldFolder;
import org.safepassage.bench.gold.GoldSet;

/// FEATURE UNDER TEST: claims are read out of texts at least as well as they were.
///
/// The texts `sources` are copyrighted, and beside the repository, if anywhere; where they aren't
/// there, that part is skipped. A failure tells figures and no words.
final class AccountsFloorsTest {
  /// What must be reached, a little below what was measured on 2026-11-29. Raise a floor whenever
  /// more is reached.
  private static final List<Floor> FLOORS =
      List.of(
          new Floor("sources", 0.97, 0.97, 6, 0),
          new Floor("aleppo", 0.83, 0.92, 6, 0),
          new Floor("aleppoeast", 0.72, 0.88, 5, 0),
          new Floor("alwaer", 0.75, 0.92, 0, 0),
          new Floor("bridgehead", 0.66, 0.88, 1, 1),
          new Floor("daraya", 0.68, 0.93, 2, 0),
          new Floor("delta", 0.51, 0.80, 3, 0),
          new Floor("enclave", 0.80, 0.91, 5, 1),
          new Floor("foothills", 0.77, 0.92, 2, 1),
          new Floor("ghouta", 0.79, 0.89, 6, 0),
          new Floor("harbour", 0.79, 0.94, 2, 0),
          new Floor("homs", 0.59, 0.89, 1, 0),
          new Floor("idlibroad", 0.77, 0.93, 5, 1),
          new Floor("korvat", 0.68, 0.87, 0, 0),
          new Floor("lagoon", 0.77, 0.92, 9, 1),
          new Floor("mosulwest", 0.72, 0.92, 2, 0),
          new Floor("mountain", 0.75, 0.94, 2, 0),
          new Floor("oasis", 0.65, 0.86, 2, 1),
          new Floor("plateau", 0.70, 0.88, 5, 0),
          new Floor("steelworks", 0.84, 0.93, 5, 0),
          new Floor("steppe", 0.66, 0.86, 7, 1),
          new Floor("suburb", 0.62, 0.85, 0, 1),
          new Floor("valley", 0.58, 0.83, 4, 0),
          new Floor("zabadani", 0.42, 0.69, 0, 0));

  private static final Path HOME = Path.of(System.getProperty("safepassage.home", ".."));
  private static final ClaimReader READER = reader();

  /// @param f1 of claims whose content, kind and holder are right
  /// @param chain the share of the found gold claims whose speakers are all right
  /// @param contradictions how many are shown
  /// @param trapsFired how many may fire
  record Floor(String set, double f1, double chain, int contradictions, int trapsFired) {}

  private static ClaimReader reader() {
    try {
      return OurReader.load();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Stream<Floor> floors() {
    return FLOORS.stream();
  }

  @ParameterizedTest
  @MethodSource("floors")
  void as_many_claims_are_right_as_were(Floor floor) throws IOException {
    GoldSet set = set(floor.set());
    List<Claim> claims = new ArrayList<>();
    Gazetteer names = Gazetteer.of(set.operation());
    for (SourceText text : set.texts().values()) {
      claims.addAll(READER.claims(text, names));
    }
    SetScore score = SetScore.of(set, claims).score();
    String measured = String.join("\n", ScoreWords.lines(score));

    assertThat(score.level(Level.HOLDER).f1()).as(measured).isGreaterThanOrEqualTo(floor.f1());
    assertThat(score.slot(Slot.CHAIN).accuracy())
        .as(measured)
        .isGreaterThanOrEqualTo(floor.chain());
    assertThat(score.relations().contradictions().recalled())
        .as(measured)
        .isGreaterThanOrEqualTo(floor.contradictions());
    assertThat(score.relations().trapsFired()).as(measured).isLessThanOrEqualTo(floor.trapsFired());
  }

  private static GoldSet set(String name) throws IOException {
    Path own = HOME.resolve("bench/gold").resolve(name);
    GoldFolder.Read read =
        name.equals("sources") ? sources() : GoldFolder.read(own, GoldFolder.Given.NOTHING);
    assertThat(read.faults()).isEmpty();
    return read.set();
  }

  private static GoldFolder.Read sources() throws IOException {
    Path folder = HOME.resolve("../shared/sources");
    assumeTrue(
        Files.isDirectory(folder), () -> "The copyrighted texts aren't beside the repository.");
    return GoldFolder.read(
        folder,
        new GoldFolder.Given(
            Optional.of(HOME.resolve("scenarios/aleppo-2016")),
            Map.of("A1", LocalDate.of(2016, 12, 17), "A2", LocalDate.of(2016, 12, 16))));
  }
}
