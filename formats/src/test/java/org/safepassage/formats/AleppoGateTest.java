package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Stage;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Unit;
import org.safepassage.operate.Alarm;
import org.safepassage.operate.Command;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.operate.Decision;
import org.safepassage.operate.Gate;
import org.safepassage.operate.OperationRecord;
import org.safepassage.operate.Standing;

/// FEATURE UNDER TEST: whoever was let go in the record of Aleppo could be let go, by the deal in
/// force and the counts of that moment; what was done against it says so; and what went wrong shows
/// as an alarm until it is explained.
final class AleppoGateTest {
  private static final AleppoLedger LEDGER = AleppoLedger.open();

  @Test
  void A01_decided_again_every_release_without_exception_is_agreed_to() {
    List<String> released = new ArrayList<>();
    OperationRecord record = LEDGER.emptyRecord();
    for (Event event : LEDGER.events()) {
      if (event.body() instanceof ConvoyBody.Released release && release.exception().isEmpty()) {
        assertThat(decideAgain(release, event, record))
            .as("%s, event %s", release.convoy(), event.sequence())
            .isEqualTo(new Decision.Agreed(List.of(release), List.of()));
        released.add(release.convoy().value());
      }
      record.take(event);
    }
    assertThat(released).hasSizeGreaterThan(40).doesNotHaveDuplicates();
  }

  @Test
  void A02_the_one_exception_is_needed_and_names_what_spoke_against_it() {
    List<String> exceptions = new ArrayList<>();
    OperationRecord record = LEDGER.emptyRecord();
    for (Event event : LEDGER.events()) {
      if (event.body() instanceof ConvoyBody.Released release && release.exception().isPresent()) {
        Decision decision = decideAgain(release, event, record);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(release.exception().get().against())
            .isEqualTo(
                ((Decision.Refused) decision)
                    .refusals().stream()
                        .map(refusal ->
                            refusal.code() + refusal.subject().map(s -> " " + s).orElse(""))
                        .toList());
        exceptions.add(release.convoy().value());
      }
      record.take(event);
    }
    assertThat(exceptions).containsExactly("aleppo-11");
  }

  private static Decision decideAgain(
      ConvoyBody.Released release, Event event, OperationRecord before) {
    Command command =
        new Command.Release(
            List.of(release.convoy()),
            release.milestone(),
            Map.of(release.convoy(), release.load()),
            Optional.empty());
    return new Gate(LEDGER.room(), before).decide(command, event.entry().by(), event.recorded());
  }

  @Test
  void A03_what_else_was_decided_by_the_gate_is_decided_so_again() {
    Set<String> kinds = new TreeSet<>();
    OperationRecord record = LEDGER.emptyRecord();
    for (Event event : LEDGER.events()) {
      Optional<Command> command =
          event.recorded().isBefore(AleppoLedger.at("2016-12-15T06:00"))
              ? Optional.empty()
              : commandOf(event.body());
      if (command.isPresent()) {
        assertThat(
                new Gate(LEDGER.room(), record)
                    .decide(command.get(), event.entry().by(), event.recorded()))
            .as("event %s", event.sequence())
            .isEqualTo(new Decision.Agreed(List.of(event.body()), List.of()));
        kinds.add(event.body().kind());
      }
      record.take(event);
    }
    assertThat(kinds)
        .contains("allotment-issued", "allotment-returned", "correction", "count-settled")
        .contains("resumed", "suspended");
  }

  /// The command that leads to a body, for bodies that come of one command alone.
  private static Optional<Command> commandOf(Body body) {
    return switch (body) {
      case TroubleBody.Suspended(var site, var reason, var lift) ->
          Optional.of(new Command.Suspend(site, reason, lift));
      case TroubleBody.Resumed(var site, var by, var note) ->
          Optional.of(new Command.Resume(site, by, note));
      case ConvoyBody.CountSettled(
              var convoy,
              var milestone,
              var category,
              var people,
              var reason) ->
          Optional.of(new Command.SettleCount(convoy, milestone, category, people, reason));
      case RecordBody.AllotmentIssued(
              var allotment,
              var commitment,
              var crossing,
              var people,
              var until) ->
          Optional.of(new Command.IssueAllotment(allotment, commitment, crossing, people, until));
      case RecordBody.AllotmentReturned(var allotment, var people) ->
          Optional.of(new Command.ReturnAllotment(allotment, people));
      case RecordBody.Correction(var corrects, var instead, var reason) ->
          Optional.of(new Command.Correct(corrects, instead, reason));
      case Body _ -> Optional.empty();
    };
  }

  @Test
  void A04_only_those_who_are_meant_to_left_without_release() {
    Standing end = LEDGER.standingAt("2016-12-23T12:00");
    assertThat(
            end.alarms().stream()
                .filter(Alarm.WithoutRelease.class::isInstance)
                .map(alarm -> ((Alarm.WithoutRelease) alarm).convoy().value()))
        .containsExactlyInAnyOrder("aleppo-0", "aleppo-cars-2");
    assertThat(
            end.convoys().values().stream()
                .filter(convoy -> convoy.planned().isEmpty())
                .map(convoy -> convoy.id().value()))
        .containsExactlyInAnyOrder("aleppo-0", "aleppo-cars-2");
    assertThat(end.convoys().values()).allMatch(convoy -> convoy.commitment().isPresent());
  }

  // ---- what needed attention

  @Test
  void B01_a_convoy_that_is_not_heard_of_is_overdue_until_it_is_known_what_held_it() {
    assertThat(alarms("2016-12-16T04:30"))
        .contains("convoy-overdue aleppo-8")
        .doesNotContain("people-unaccounted-for aleppo-8");
    assertThat(alarms("2016-12-16T06:00")).doesNotContain("convoy-overdue aleppo-8");
    assertThat(LEDGER.standingAt("2016-12-16T06:00").convoys().get(new ConvoyId("aleppo-8")))
        .satisfies(convoy -> assertThat(stages(convoy)).contains(Stage.HELD, Stage.LET_ON));
  }

  @Test
  void B02_a_batch_that_only_one_side_counted_belongs_to_no_commitment_until_it_is_withdrawn() {
    assertThat(alarms("2016-12-16T09:00")).contains("convoy-of-no-commitment batch-10");
    assertThat(alarms("2016-12-16T13:00")).noneMatch(alarm -> alarm.endsWith("batch-10"));
  }

  @Test
  void B03_counts_that_differ_are_shown_until_one_is_settled_on() {
    assertThat(alarms("2016-12-16T05:00")).contains("counts-differ aleppo-7");
    assertThat(alarms("2016-12-16T07:00")).doesNotContain("counts-differ aleppo-7");
    assertThat(alarms("2016-12-19T06:00"))
        .contains("counts-differ foua-1", "people-unaccounted-for foua-1");
    assertThat(alarms("2016-12-19T17:00")).noneMatch(alarm -> alarm.endsWith("foua-1"));
  }

  @Test
  void B04_people_who_pass_under_an_allotment_count_twice_until_its_use_is_reported() {
    assertThat(alarms("2016-12-20T12:10"))
        .contains("convoy-without-release foua-2", "over-the-band foua-kefraya");
    assertThat(alarms("2016-12-20T12:30"))
        .doesNotContain("convoy-without-release foua-2", "over-the-band foua-kefraya");
    Standing later = LEDGER.standingAt("2016-12-20T14:00");
    assertThat(later.allotments())
        .singleElement()
        .satisfies(allotment -> {
          assertThat(allotment.used().value()).isEqualTo(250);
          assertThat(allotment.isReturned()).isTrue();
          assertThat(allotment.outstanding()).isZero();
        });
  }

  @Test
  void B05_by_the_model_of_the_second_deal_aleppo_is_over_its_band_before_anybody_moves() {
    assertThat(alarms("2016-12-18T06:00")).contains("over-the-band aleppo");
    assertThat(alarms("2016-12-19T02:00")).doesNotContain("over-the-band aleppo");
  }

  @Test
  void B06_in_the_end_three_things_stay_open() {
    assertThat(alarms("2016-12-23T12:00"))
        .containsExactlyInAnyOrder(
            "people-unaccounted-for aleppo-10",
            "convoy-without-release aleppo-0",
            "convoy-without-release aleppo-cars-2");
  }

  private static List<String> alarms(String clock) {
    return LEDGER.standingAt(clock).alarms().stream()
        .map(alarm -> alarm.code() + " " + about(alarm))
        .toList();
  }

  private static String about(Alarm alarm) {
    return switch (alarm) {
      case Alarm.Unaccounted one -> one.convoy().value();
      case Alarm.Overdue one -> one.convoy().value();
      case Alarm.OnClosedWay one -> one.convoy().value();
      case Alarm.WithoutRelease one -> one.convoy().value();
      case Alarm.OverTheBand one -> one.commitment().value();
      case Alarm.Discrepancy one -> one.convoy().value();
      case Alarm.NotCounted one -> one.convoy().value();
      case Alarm.OfNoCommitment one -> one.convoy().value();
    };
  }

  private static Collection<Stage> stages(ConvoyRecord convoy) {
    return convoy.statements().stream()
        .map(statement -> statement.body())
        .filter(ConvoyBody.Seen.class::isInstance)
        .map(seen -> ((ConvoyBody.Seen) seen).stage())
        .toList();
  }

  // ---- how reports came

  @Test
  void C01_some_came_late_out_of_order_twice_or_wrong() {
    List<Event> events = LEDGER.events();
    assertThat(events)
        .anyMatch(event ->
            event.body() instanceof ConvoyBody.Seen
                && event.occurred().plusSeconds(3_600).isBefore(event.recorded()));
    List<Event> sixth = of("aleppo-6");
    assertThat(stagesAsRecorded(sixth).indexOf(Stage.ARRIVED))
        .isLessThan(stagesAsRecorded(sixth).indexOf(Stage.DEPARTED));
    assertThat(
            of("aleppo-4").stream()
                .filter(e -> e.body() instanceof ConvoyBody.Seen s && s.stage() == Stage.CROSSED)
                .collect(Collectors.groupingBy(Event::body)))
        .hasSize(1)
        .allSatisfy((_, twice) ->
            assertThat(twice)
                .extracting(event -> event.entry().by().device())
                .containsExactly(new DeviceId("phone-ramouseh"), new DeviceId("sms-gateway")));
    assertThat(events).filteredOn(e -> e.body() instanceof RecordBody.Correction).hasSize(2);
  }

  private static List<Event> of(String convoy) {
    return LEDGER.events().stream()
        .filter(event ->
            event.body() instanceof ConvoyBody body && body.convoy().value().equals(convoy))
        .toList();
  }

  private static List<Stage> stagesAsRecorded(List<Event> events) {
    return events.stream()
        .map(Event::body)
        .filter(ConvoyBody.Seen.class::isInstance)
        .map(body -> ((ConvoyBody.Seen) body).stage())
        .toList();
  }

  @Test
  void C02_a_count_is_attested_where_two_of_three_observers_say_the_same() {
    Standing end = LEDGER.standingAt("2016-12-23T12:00");
    CommitmentId aleppo = new CommitmentId("aleppo");
    long attested =
        end.progress().count(aleppo, Unit.PEOPLE, Milestone.CROSSED, Evidence.ATTESTED).value();
    long reported =
        end.progress().count(aleppo, Unit.PEOPLE, Milestone.CROSSED, Evidence.REPORTED).value();
    assertThat(attested).isPositive().isLessThan(reported);
    // One observer alone is not enough, and of two who differ in one category that one is open.
    assertThat(attestedOf(end, "aleppo-13")).isEmpty();
    assertThat(attestedOf(end, "aleppo-16")).containsExactly("civilians", "wounded");
    assertThat(attestedOf(end, "aleppo-17")).containsExactly("civilians", "fighters", "wounded");
  }

  private static List<String> attestedOf(Standing standing, String convoy) {
    ConvoyRecord found = standing.convoys().get(new ConvoyId(convoy));
    assertThat(found).as(convoy).isNotNull();
    return found.attested().getOrDefault(Milestone.CROSSED, Map.of()).entrySet().stream()
        .filter(entry -> entry.getValue().attested(2).isPresent())
        .map(entry -> entry.getKey().value())
        .toList();
  }
}
