package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Outlook;
import org.safepassage.agreement.Wait;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Fate;
import org.safepassage.ledger.IncidentId;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.ledger.ViolationId;
import org.safepassage.model.AgreementId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactId;
import org.safepassage.model.FactState;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.model.Premise;
import org.safepassage.model.Unit;
import org.safepassage.model.VehicleTypeId;
import org.safepassage.operate.Alarm;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.operate.OperationRecord;
import org.safepassage.operate.Standing;
import org.safepassage.operate.Subject;

/// FEATURE UNDER TEST: the record of Aleppo, 13 to 22 December 2016, tells what was published, and
/// shows at each moment what a room would have shown.
final class AleppoLedgerTest {
  private static final AleppoLedger LEDGER = AleppoLedger.open();
  private static final CommitmentId ALEPPO = new CommitmentId("aleppo");
  private static final CommitmentId TOWNS = new CommitmentId("foua-kefraya");
  private static final CategoryId WOUNDED = new CategoryId("wounded");
  private static final CategoryId CIVILIANS = new CategoryId("civilians");
  private static final CategoryId FIGHTERS = new CategoryId("fighters");
  private static final Site WAY_OUT = new Site.OnCorridor(new CorridorId("aleppo-west"));
  private static final String AFTERWARDS = "2016-12-23T12:00";

  // ---- the deals

  @Test
  void B01_the_first_deal_collapses_on_the_14th_and_is_in_force_again_on_the_15th() {
    ConvoyRecord held =
        LEDGER.standingAt("2016-12-15T06:00").convoys().get(new ConvoyId("aleppo-0"));
    assertThat(held).isNotNull();
    assertThat(held.state().word()).isEqualTo("returned");
    assertThat(held.head().total(Milestone.DEPARTED)).isZero();
    assertThat(
            LEDGER
                .recordAt(AleppoLedger.at("2016-12-15T06:00"))
                .story(new Subject.OfIncident(new IncidentId("held-14"))))
        .hasSize(2);
    assertThat(inForce("2016-12-15T06:00")).contains("2016-12-13");
  }

  @Test
  void B02_the_demands_of_friday_are_announced_and_never_accepted() {
    assertThat(LEDGER.standingAt("2016-12-17T06:00").agreements())
        .hasEntrySatisfying(
            new AgreementId("2016-12-16-demands"),
            state -> {
              assertThat(state.announced()).isPresent();
              assertThat(state.accepted()).isEmpty();
              assertThat(state.inForce()).isEmpty();
            });
    assertThat(inForce("2016-12-17T06:00")).contains("2016-12-13");
  }

  @Test
  void B03_the_second_deal_is_in_force_on_the_18th_and_read_in_other_sizes_from_the_19th() {
    Standing first = LEDGER.standingAt("2016-12-18T06:00");
    assertThat(inForce("2016-12-18T06:00")).contains("2016-12-18");
    assertThat(accepted(first, "2016-12-18"))
        .containsExactly("armed-groups", "government", "iran", "russia", "turkey");
    assertThat(inForce("2016-12-19T06:00")).contains("2016-12-18-as-counted");
    assertThat(accepted(LEDGER.standingAt("2016-12-19T06:00"), "2016-12-18-as-counted")).isEmpty();
  }

  @Test
  void B04_the_guarantee_is_asked_for_promised_and_given() {
    FactId guarantee = new FactId("turkish-guarantee");
    assertThat(LEDGER.standingAt("2016-12-17T06:00").progress().stateOf(guarantee))
        .isEqualTo(FactState.NOT_ASKED);
    assertThat(LEDGER.standingAt("2016-12-17T12:00").progress().stateOf(guarantee))
        .isEqualTo(FactState.ASKED);
    assertThat(LEDGER.standingAt("2016-12-17T23:00").progress().stateOf(guarantee))
        .isEqualTo(FactState.PROMISED);
    assertThat(LEDGER.standingAt("2016-12-18T06:00").progress().stateOf(guarantee))
        .isEqualTo(FactState.GIVEN);
  }

  private static List<String> accepted(Standing standing, String agreement) {
    return standing.agreements().values().stream()
        .filter(state -> state.agreement().value().equals(agreement))
        .flatMap(state -> state.accepted().keySet().stream())
        .map(PartyId::value)
        .toList();
  }

  private static Optional<String> inForce(String clock) {
    return LEDGER.standingAt(clock).deal().map(deal -> deal.terms().agreement().id().value());
  }

  // ---- Friday

  @Test
  void C01_by_friday_morning_nine_convoys_have_arrived_as_russia_counts_them() {
    Standing standing = LEDGER.standingAt("2016-12-16T07:30");
    List<ConvoyRecord> nine =
        standing.convoys().values().stream()
            .filter(convoy -> convoy.id().value().matches("aleppo-[1-9]"))
            .toList();
    assertThat(nine).hasSize(9);
    assertThat(nine).allMatch(convoy -> convoy.state().word().equals("arrived"));
    // One patient died on the way.
    assertThat(arrived(nine, WOUNDED) + 1).isEqualTo(301);
    assertThat(arrived(nine, FIGHTERS)).isGreaterThan(3_000);
    assertThat(arrived(nine, WOUNDED) + 1 + arrived(nine, FIGHTERS) + arrived(nine, CIVILIANS))
        .isEqualTo(6_462);
    assertThat(first(nine)).containsExactly(951L, 1_198L, 208L);
  }

  private static List<Long> first(List<ConvoyRecord> convoys) {
    return convoys.stream().limit(3).map(c -> c.head().total(Milestone.DEPARTED)).toList();
  }

  private static long arrived(List<ConvoyRecord> convoys, CategoryId category) {
    return convoys.stream()
        .mapToLong(
            convoy -> convoy.counted(Milestone.ARRIVED).getOrDefault(category, Count.ZERO).value())
        .sum();
  }

  @Test
  void C02_on_friday_at_ten_the_way_out_is_closed_and_nothing_may_move() {
    Standing friday = LEDGER.standingAt("2016-12-16T10:00");
    assertThat(friday.closures()).containsOnlyKeys(WAY_OUT);
    assertThat(friday.closures().values())
        .flatExtracting(closure -> closure.liftedBy())
        .extracting(PartyId::value)
        .containsExactly("government", "russia");
    assertThat(outlook(friday).prospects()).allMatch(prospect -> prospect.more() == 0);
    assertThat(waits(friday))
        .contains(
            "aleppo waits for corridor aleppo-west",
            "aleppo waits for suspension fire-on-the-way",
            "aleppo waits for party crowd-on-the-road");
    assertThat(count(friday, ALEPPO, Milestone.ARRIVED)).isEqualTo(9_600 - 1);
    assertThat(friday.alarms()).contains(new Alarm.OnClosedWay(new ConvoyId("aleppo-10"), WAY_OUT));
    assertThat(friday.convoys().get(new ConvoyId("aleppo-10")))
        .satisfies(convoy -> assertThat(convoy.state().word()).isEqualTo("held"))
        .satisfies(convoy -> assertThat(convoy.head().total(Milestone.DEPARTED)).isEqualTo(800));
  }

  @Test
  void C03_two_accounts_of_the_killed_and_hurt_stand_side_by_side_and_one_person_stays_missing() {
    ConvoyRecord ten = LEDGER.standingAt(AFTERWARDS).convoys().get(new ConvoyId("aleppo-10"));
    assertThat(ten).isNotNull();
    assertThat(said(ten, Fate.DIED)).containsExactlyInAnyOrder(4L, 3L);
    assertThat(said(ten, Fate.TO_HOSPITAL)).containsExactlyInAnyOrder(6L, 7L);
    assertThat(ten.state().word()).isEqualTo("returned");
    assertThat(ten.head().totalMissing()).isEqualTo(1);
  }

  private static List<Long> said(ConvoyRecord convoy, Fate fate) {
    return convoy.fates().stream()
        .filter(one -> one.fate() == fate)
        .flatMap(one -> one.tally().said().stream())
        .map(one -> one.people().value())
        .toList();
  }

  @Test
  void C04_what_each_side_holds_against_the_other_is_noted_and_disputed() {
    OperationRecord record = LEDGER.recordAt(AleppoLedger.at("2016-12-16T18:00"));
    for (String violation : List.of("arms-16", "captives-16", "fire-16", "held-16")) {
      assertThat(record.story(new Subject.OfViolation(new ViolationId(violation))))
          .extracting(statement -> statement.body().getClass().getSimpleName())
          .containsExactly("ViolationNoted", "ViolationDisputed");
    }
  }

  // ---- the second deal

  @Test
  void D01_on_the_18th_buses_burn_and_five_or_six_are_said() {
    assertThat(
            LEDGER
                .recordAt(AleppoLedger.at("2016-12-18T18:00"))
                .story(new Subject.OfIncident(new IncidentId("buses-burned-18"))))
        .extracting(statement -> ((TroubleBody.IncidentReported) statement.body()).text())
        .satisfiesExactly(
            five -> assertThat(five).startsWith("Five buses"),
            six -> assertThat(six).startsWith("Six buses"));
  }

  @Test
  void D02_while_the_first_count_from_the_towns_is_disputed_the_smaller_figure_counts() {
    Standing disputed = LEDGER.standingAt("2016-12-19T12:00");
    assertThat(count(disputed, TOWNS, Milestone.ARRIVED)).isEqualTo(260);
    assertThat(prospect(disputed, ALEPPO).mayReach()).isEqualTo(10_000 + 20 * 260);
    assertThat(disputed.alarms()).anyMatch(Alarm.Discrepancy.class::isInstance);
    Standing settled = LEDGER.standingAt("2016-12-19T17:00");
    assertThat(count(settled, TOWNS, Milestone.ARRIVED)).isEqualTo(500);
    assertThat(prospect(settled, ALEPPO).mayReach()).isEqualTo(20_000);
    assertThat(settled.alarms()).noneMatch(Alarm.Discrepancy.class::isInstance);
  }

  @Test
  void D03_by_noon_of_the_20th_the_buses_are_those_of_ocha_and_the_people_nearly_19000() {
    Standing noon = LEDGER.standingAt("2016-12-20T12:00");
    assertThat(journeys(noon, "bus")).isEqualTo(184);
    assertThat(journeys(noon, "ambulance")).isEqualTo(2);
    assertThat(count(noon, ALEPPO, Milestone.ARRIVED)).isBetween(18_500L, 19_000L);
  }

  @Test
  void D04_on_the_21st_at_noon_each_side_waits_for_the_other() {
    Standing frozen = LEDGER.standingAt("2016-12-21T12:00");
    assertThat(outlook(frozen).prospects()).allMatch(prospect -> prospect.more() == 0);
    assertThat(waits(frozen))
        .containsExactlyInAnyOrder(
            "aleppo waits for party government",
            "aleppo waits for 751 of foua-kefraya, of whom 750 have arrived",
            "foua-kefraya waits for party armed-groups",
            "madaya-zabadani waits for party government",
            "madaya-zabadani waits for 2501 of foua-kefraya, of whom 750 have arrived");
    assertThat(prospect(frozen, ALEPPO).passed()).isEqualTo(25_000);
    assertThat(boardedAndNotLetGo(frozen, ALEPPO)).isEqualTo(3_000);
    assertThat(boardedAndNotLetGo(frozen, TOWNS)).isEqualTo(490);
    assertThat(frozen.convoys().values()).noneMatch(convoy -> convoy.state().isOnTheRoad());
  }

  private static long boardedAndNotLetGo(Standing standing, CommitmentId commitment) {
    return standing.convoys().values().stream()
        .filter(convoy -> convoy.commitment().filter(commitment::equals).isPresent())
        .filter(convoy -> convoy.state().word().equals("boarded"))
        .mapToLong(convoy -> convoy.head().total(Milestone.BOARDED))
        .sum();
  }

  @Test
  void D05_in_the_end_the_totals_are_those_that_were_published() {
    Standing end = LEDGER.standingAt(AFTERWARDS);
    assertThat(count(end, ALEPPO, Milestone.ARRIVED)).isBetween(36_000L, 37_500L);
    assertThat(count(end, TOWNS, Milestone.ARRIVED)).isEqualTo(1_312);
    assertThat(journeys(end, "bus")).isEqualTo(308);
    assertThat(journeys(end, "ambulance")).isEqualTo(61);
    assertThat(privateVehicles(end)).isEqualTo(1_231);
    List<ConvoyRecord> aleppo = ofAleppo(end);
    assertThat(sum(aleppo, c -> passed(c, Milestone.DEPARTED, WOUNDED))).isEqualTo(734);
    assertThat(sum(aleppo, AleppoLedgerTest::patientsWhoDied)).isEqualTo(7);
    assertThat(prospect(end, ALEPPO).isDone()).isTrue();
    assertThat(prospect(end, TOWNS).isDone()).isFalse();
    assertThat(end.convoys().values()).noneMatch(convoy -> convoy.state().isOnTheRoad());
  }

  private static long patientsWhoDied(ConvoyRecord convoy) {
    return convoy.fates().stream()
        .filter(one -> one.fate() == Fate.DIED && one.category().equals(WOUNDED))
        .mapToLong(one -> one.tally().figure().value())
        .sum();
  }

  private static long passed(ConvoyRecord convoy, Milestone milestone, CategoryId category) {
    return convoy
        .head()
        .passed()
        .getOrDefault(milestone, Map.of())
        .getOrDefault(category, Count.ZERO)
        .value();
  }

  private static long sum(List<ConvoyRecord> convoys, ToLongFunction<ConvoyRecord> of) {
    return convoys.stream().mapToLong(of).sum();
  }

  private static List<ConvoyRecord> ofAleppo(Standing standing) {
    return standing.convoys().values().stream()
        .filter(convoy -> convoy.commitment().filter(ALEPPO::equals).isPresent())
        .toList();
  }

  /// From the 18th on, which is how the record reads the totals of OCHA.
  private static long journeys(Standing standing, String type) {
    return ofAleppo(standing).stream()
        .filter(convoy -> convoy.state().word().equals("arrived"))
        .filter(AleppoLedgerTest::isOfTheSecondDeal)
        .flatMap(convoy -> convoy.planned().stream())
        .mapToLong(
            planned -> planned.vehicles().getOrDefault(new VehicleTypeId(type), Count.ZERO).value())
        .sum();
  }

  private static long privateVehicles(Standing standing) {
    return ofAleppo(standing).stream()
        .filter(convoy -> convoy.id().value().contains("cars"))
        .filter(AleppoLedgerTest::isOfTheSecondDeal)
        .mapToLong(convoy ->
            convoy.statements().stream()
                .map(statement -> statement.body())
                .filter(ConvoyBody.Seen.class::isInstance)
                .flatMap(seen -> ((ConvoyBody.Seen) seen).vehicles().stream())
                .mapToLong(Count::value)
                .max()
                .orElse(0))
        .sum();
  }

  private static boolean isOfTheSecondDeal(ConvoyRecord convoy) {
    return convoy
        .head()
        .departedAt()
        .filter(at -> at.isAfter(AleppoLedger.at("2016-12-18T00:00")))
        .isPresent();
  }

  private static Outlook outlook(Standing standing) {
    return standing.deal().orElseThrow().outlook();
  }

  private static Outlook.Prospect prospect(Standing standing, CommitmentId commitment) {
    return outlook(standing).prospects().stream()
        .filter(prospect -> prospect.commitment().equals(commitment))
        .findFirst()
        .orElseThrow();
  }

  private static long count(Standing standing, CommitmentId of, Milestone milestone) {
    return standing.progress().count(of, Unit.PEOPLE, milestone, Evidence.REPORTED).value();
  }

  private static List<String> waits(Standing standing) {
    return outlook(standing).waits().stream().map(AleppoLedgerTest::text).toList();
  }

  private static String text(Wait wait) {
    String who =
        switch (wait.who()) {
          case Wait.Waiting.OfCommitment(var commitment) -> commitment.value();
          case Wait.Waiting.OfFact(var fact) -> fact.value();
        };
    String what =
        switch (wait.forWhat()) {
          case Wait.Target.Counted counted ->
              "%d of %s, of whom %d have %s"
                  .formatted(
                      counted.needs(),
                      counted.commitment(),
                      counted.has(),
                      counted.milestone().word());
          case Wait.Target.Given(Premise premise) -> premise.kind() + " " + premise.id();
          case Wait.Target.Time(Premise premise, var _) -> premise.kind() + " " + premise.id();
          case Wait.Target.Room room -> room.toString();
          case Wait.Target.Company company -> company.toString();
        };
    return who + " waits for " + what;
  }
}
