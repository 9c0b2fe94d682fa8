package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.CarriedTerm;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Explored;
import org.safepassage.agreement.Risk;
import org.safepassage.agreement.Verdict;
import org.safepassage.model.Count;
import org.safepassage.model.Finding;
import org.safepassage.model.Milestone;
import org.safepassage.model.Premise;
import org.safepassage.model.Severity;

/// FEATURE UNDER TEST: every clause type of real deals can be written, and has the effect that
/// `docs/formats/clauses.md` tells.
final class RealTermsTest {
  @TempDir private Path folder;

  private CheckReport check(String heading, String... withheld) throws IOException {
    return new ClausesPage(folder).check(heading, withheld);
  }

  private static Map<String, Long> arrive(CheckReport report) {
    Map<String, Long> arrived = new TreeMap<>();
    report
        .outcome()
        .reached()
        .forEach(reach ->
            arrived.put(
                reach.commitment().value(),
                reach.at().getOrDefault(Milestone.ARRIVED, Count.ZERO).value()));
    return arrived;
  }

  private static Verdict verdict(CheckReport report) {
    return report.outcome().verdict();
  }

  private List<CarriedTerm> carried(String heading) throws IOException {
    Agreement agreement =
        new ClausesPage(folder).read(heading).value().orElseThrow().agreements().getFirst();
    return agreement.carried();
  }

  static List<String> headings() throws IOException {
    return List.copyOf(ClausesPage.snippets().keySet());
  }

  @ParameterizedTest
  @MethodSource("headings")
  void every_snippet_loads_and_its_verdict_is_told(String heading) throws IOException {
    List<Finding> errors =
        new ClausesPage(folder)
            .read(heading).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    assertThat(errors).isEmpty();
    boolean deadlock = List.of("Last convoy", "Captives promised twice").contains(heading);
    assertThat(verdict(check(heading))).isEqualTo(deadlock ? Verdict.DEADLOCK : Verdict.COMPLETES);
  }

  @Test
  void the_table_leads_to_every_snippet() throws IOException {
    for (String heading : ClausesPage.snippets().keySet()) {
      String anchor = heading.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
      assertThat(ClausesPage.text()).contains("](#" + anchor + ")");
    }
    assertThat(ClausesPage.snippets()).hasSizeGreaterThan(20);
  }

  @Test
  void paired_tranches() throws IOException {
    assertThat(arrive(check("Paired tranches", "rebels")))
        .containsEntry("families-of-a", 500L)
        .containsEntry("families-of-b", 0L);
  }

  @Test
  void batches_in_proportion_to_the_totals() throws IOException {
    CheckReport report = check("Batches in proportion");
    assertThat(report.risk().exposure().stream().map(Risk.Exposure::worst))
        .containsExactlyInAnyOrder(250L, 0L);
    assertThat(arrive(check("Batches in proportion", "rebels")))
        .containsEntry("families-of-a", 125L);
  }

  @Test
  void bus_for_bus() throws IOException {
    assertThat(arrive(check("Bus for bus", "rebels"))).containsEntry("buses-of-a", 5L);
  }

  @Test
  void arrival_confirmed() throws IOException {
    assertThat(arrive(check("Arrival confirmed", "watch")))
        .containsEntry("families-of-a", 1000L)
        .containsEntry("families-of-b", 0L);
  }

  @Test
  void last_convoys() throws IOException {
    assertThat(arrive(check("Last convoy")))
        .containsEntry("families-of-a", 950L)
        .containsEntry("families-of-b", 350L);
  }

  @Test
  void sub_quotas() throws IOException {
    Explored explored = check("Sub-quotas").explored().orElseThrow();
    assertThat(explored.full()).isTrue();
    assertThat(explored.someOrder()).contains(true);
    assertThat(explored.everyOrder()).contains(false);
    assertThat(explored.stuck().orElseThrow().reached())
        .anyMatch(
            reach -> reach.commitment().value().equals("families-of-b") && !reach.isComplete());
  }

  @Test
  void mix() throws IOException {
    assertThat(arrive(check("Mix", "families-ready"))).containsEntry("fighters-of-a", 100L);
  }

  @Test
  void floor_in_each_batch() throws IOException {
    Explored explored = check("Floor in each batch").explored().orElseThrow();
    assertThat(explored.full()).isTrue();
    assertThat(explored.someOrder()).contains(true);
    assertThat(explored.everyOrder()).contains(false);
    Map<String, Long> left = new TreeMap<>();
    explored
        .stuck()
        .orElseThrow()
        .reached()
        .forEach(reach ->
            left.put(
                reach.commitment().value(),
                reach.due().value()
                    - reach.at().getOrDefault(Milestone.ARRIVED, Count.ZERO).value()));
    assertThat(left.getOrDefault("families-of-a", 0L)).isLessThan(100);
    assertThat(left.getOrDefault("fighters-of-a", 0L)).isPositive();
  }

  @Test
  void lots_of_two_sizes() throws IOException {
    Explored explored = check("Lots of two sizes").explored().orElseThrow();
    assertThat(explored.full()).isTrue();
    assertThat(explored.someOrder()).contains(true);
    CheckReport.Stuck stuck = explored.stuck().orElseThrow();
    assertThat(stuck.reached().getFirst().at()).containsEntry(Milestone.ARRIVED, Count.of(80));
  }

  @Test
  void order_of_categories() throws IOException {
    CheckReport report = check("Order of categories");
    assertThat(report.outcome().reached()).allMatch(CheckReport.Reach::isComplete);
    assertThat(report.risk().rounds().getFirst().rounds()).contains(3);
  }

  @Test
  void freeing_of_detainees() throws IOException {
    assertThat(arrive(check("Freeing of detainees", "rebels"))).containsEntry("detainees", 0L);
  }

  @Test
  void aid_against_people() throws IOException {
    assertThat(arrive(check("Aid against people", "army")))
        .containsEntry("families-of-b", 100L)
        .containsEntry("aid-to-a", 0L);
  }

  @Test
  void aid_thresholds_in_all_and_per_area() throws IOException {
    assertThat(arrive(check("Aid thresholds", "road-to-a-cleared")))
        .containsEntry("aid-to-b", 40L)
        .containsEntry("families-of-b", 0L);
  }

  @Test
  void terms_without_counts_are_carried_with_their_kind() throws IOException {
    assertThat(carried("Daily aid and length of truce").stream().map(CarriedTerm::kind))
        .containsExactly(CarriedTerm.Kind.AID_RATE, CarriedTerm.Kind.TRUCE_LENGTH);
    CarriedTerm rifle = carried("Arms").getFirst();
    assertThat(rifle.kind()).isEqualTo(CarriedTerm.Kind.ARMS);
    assertThat(rifle.amount().orElseThrow())
        .isEqualTo(new CarriedTerm.Amount(Count.of(1), "rifle per person"));
    assertThat(rifle.party().orElseThrow().value()).isEqualTo("rebels");
    assertThat(carried("Inspections").getFirst().place().orElseThrow().value()).isEqualTo("bridge");
    assertThat(carried("Remedy").getFirst().kind()).isEqualTo(CarriedTerm.Kind.REMEDY);
  }

  @Test
  void a_guarantor_on_each_vehicle_can_get_off() throws IOException {
    CheckReport report = check("Guarantor on each vehicle");
    CheckReport.Revocation revocation = report.explored().orElseThrow().revocations().getFirst();
    assertThat(revocation.stranded()).isEqualTo(1000);
    assertThat(revocation.full()).isTrue();
  }

  @Test
  void a_linked_event_elsewhere() throws IOException {
    CheckReport report = check("Linked event", "neighbour");
    assertThat(verdict(report)).isEqualTo(Verdict.WAITS);
    assertThat(arrive(report)).containsEntry("families-of-a", 0L);
  }

  @Test
  void exchange_of_lists_first() throws IOException {
    assertThat(arrive(check("Exchange of lists", "list-of-b"))).containsEntry("families-of-a", 0L);
  }

  @Test
  void consent_of_a_non_party() throws IOException {
    CheckReport report = check("Consent of a non-party");
    assertThat(report.reliesOn().stream().map(Premise::id)).contains("militia");
    assertThat(arrive(check("Consent of a non-party", "militia")))
        .containsEntry("families-of-a", 0L);
  }

  @Test
  void voluntariness() throws IOException {
    CheckReport.Turnout turnout = check("Voluntariness").turnout().orElseThrow();
    assertThat(turnout.least().verdict()).isEqualTo(Verdict.DEADLOCK);
    assertThat(turnout.greatest().verdict()).isEqualTo(Verdict.COMPLETES);
  }

  @Test
  void vehicles_for_two_obligations() throws IOException {
    Explored explored = check("Vehicles for two obligations").explored().orElseThrow();
    assertThat(explored.everyOrder()).contains(false);
    assertThat(explored.stuck().orElseThrow().run()).hasSize(1);
  }

  @Test
  void captives_promised_twice() throws IOException {
    Explored explored = check("Captives promised twice").explored().orElseThrow();
    assertThat(explored.someOrder()).contains(false);
    assertThat(explored.full()).isTrue();
  }
}
