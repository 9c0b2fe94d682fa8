package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.RecordBody;
import org.safepassage.operate.Standing;

/// FEATURE UNDER TEST: the file of the record of Aleppo is in its one form, says what of it is
/// published and what is ours, and folds the same every time.
final class AleppoLedgerFileTest {
  private static final AleppoLedger LEDGER = AleppoLedger.open();
  private static final String AFTERWARDS = "2016-12-23T12:00";

  @Test
  void A01_the_file_reads_without_findings_and_begins_by_saying_that_it_is_a_reconstruction() {
    assertThat(LedgerFiles.read(AleppoLedger.FILE).findings()).isEmpty();
    assertThat(LEDGER.events()).hasSizeBetween(400, 1_500);
    assertThat(LEDGER.events().getFirst().body())
        .isInstanceOfSatisfying(
            RecordBody.Remark.class,
            remark ->
                assertThat(remark.text())
                    .contains("reconstruction", "operation.yaml", "Ours is the rest", "made up"));
  }

  @Test
  void A02_every_source_that_an_entry_names_is_in_the_operation_file() {
    Set<String> known =
        LEDGER.folder().operation().documentation().sources().stream()
            .map(source -> source.id().value())
            .collect(Collectors.toSet());
    Set<String> named = new TreeSet<>();
    Pattern sources = Pattern.compile("source: ([a-z0-9-]+(?:, [a-z0-9-]+)*)");
    for (Event event : LEDGER.events()) {
      Matcher matcher = sources.matcher(Canonical.text(event.body()));
      while (matcher.find()) {
        named.addAll(List.of(matcher.group(1).split(", ")));
      }
    }
    assertThat(named).hasSizeGreaterThan(15);
    assertThat(known).containsAll(named);
  }

  @Test
  void A03_whoever_says_that_a_convoy_was_seen_says_what_it_rests_on() {
    assertThat(
            LEDGER.events().stream()
                .map(Event::body)
                .filter(ConvoyBody.Seen.class::isInstance)
                .map(ConvoyBody.Seen.class::cast))
        .allSatisfy(seen -> assertThat(seen.note()).containsAnyOf("source: ", "assumption"));
  }

  /// The record names its agreements by what their files say. Who changes one of them puts its new
  /// hash where the old one stands in the record.
  @Test
  void A04_versions_are_proposed_with_the_hash_of_their_file() throws IOException {
    Map<String, Hash> proposed =
        LEDGER.events().stream()
            .map(Event::body)
            .filter(AgreementBody.Proposed.class::isInstance)
            .map(AgreementBody.Proposed.class::cast)
            .collect(Collectors.toMap(p -> p.agreement().value(), AgreementBody.Proposed::text));
    assertThat(proposed).containsOnlyKeys("2016-12-13", "2016-12-16-demands", "2016-12-18");
    for (Map.Entry<String, Hash> entry : proposed.entrySet()) {
      assertThat(entry.getValue()).as(entry.getKey()).isEqualTo(fileHash(entry.getKey()));
    }
    assertThat(remarks()).anyMatch(hasHashOf("2016-12-18-as-counted"));
  }

  private static java.util.function.Predicate<String> hasHashOf(String agreement)
      throws IOException {
    String hash = fileHash(agreement).toString();
    return text -> text.contains(hash);
  }

  private static Hash fileHash(String agreement) throws IOException {
    return Hash.ofContent(
        Files.readAllBytes(
            AleppoLedger.FILE.resolveSibling("agreements").resolve(agreement + ".yaml")));
  }

  private static List<String> remarks() {
    return LEDGER.events().stream()
        .map(Event::body)
        .filter(RecordBody.Remark.class::isInstance)
        .map(body -> ((RecordBody.Remark) body).text())
        .toList();
  }

  @Test
  void A05_folded_again_it_stands_the_same() {
    Standing once = LEDGER.standingAt(AFTERWARDS);
    Standing again = AleppoLedger.open().standingAt(AFTERWARDS);
    assertThat(again.convoys()).isEqualTo(once.convoys());
    assertThat(again.progress()).isEqualTo(once.progress());
    assertThat(again.alarms()).isEqualTo(once.alarms());
    assertThat(again.deal().map(Standing.Deal::outlook))
        .isEqualTo(once.deal().map(Standing.Deal::outlook));
  }
}
