package org.safepassage.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.Stage;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.operate.Command;
import org.safepassage.operate.Decision;
import org.safepassage.operate.Gate;
import org.safepassage.operate.Statement;
import org.safepassage.pictures.Language;

/// FEATURE UNDER TEST: what is filled into a form becomes the event that was meant, or comes back
/// with all that is wrong with it.
class FormsTest {
  private static final EntryKey KEY = new EntryKey("0123456789abcdef");

  private final MadeUpDay day = MadeUpDay.whole();
  private final View view = day.view(Role.COORDINATOR, Language.ENGLISH);
  private final Forms forms = day.forms(view);

  private Optional<Wanted> read(FormKind kind, Map<String, String> filled) {
    return forms.read(kind, Answers.of(filled), KEY);
  }

  @Test
  void a_convoy_is_reported_with_counts_in_digits_of_either_script() {
    Map<String, String> filled =
        Map.of(
            "convoy", "aleppo-3",
            "stage", "boarded",
            "count.civilians", "٤٩٠",
            "count.wounded", "12",
            "note", "  two stretchers  ");

    assertThat(read(FormKind.CONVOY_SEEN, filled))
        .contains(
            new Wanted.Recorded(
                new ConvoyBody.Seen(
                    new ConvoyId("aleppo-3"),
                    Optional.empty(),
                    Stage.BOARDED,
                    Optional.empty(),
                    MadeUpDay.load(Map.of(MadeUpDay.CIVILIANS, 490L, MadeUpDay.WOUNDED, 12L)),
                    Optional.empty(),
                    "two stretchers")));
  }

  @Test
  void what_was_not_counted_is_something_else_than_nobody() {
    Wanted none =
        read(FormKind.CONVOY_SEEN, Map.of("convoy", "a", "stage", "crossed")).orElseThrow();
    Wanted zero =
        read(
                FormKind.CONVOY_SEEN,
                Map.of("convoy", "a", "stage", "crossed", "count.civilians", "0"))
            .orElseThrow();

    assertThat(((ConvoyBody.Seen) ((Wanted.Recorded) none).body()).load().people()).isEmpty();
    assertThat(((ConvoyBody.Seen) ((Wanted.Recorded) zero).body()).load().people())
        .containsEntry(MadeUpDay.CIVILIANS, Count.ZERO);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    Answers answers =
        Answers.of(Map.of("count.civilians", "many", "stage", "flying", "vehicles", "-3"));

    assertThat(forms.read(FormKind.CONVOY_SEEN, answers, KEY)).isEmpty();
    assertThat(answers.slips()).containsOnlyKeys("convoy", "stage", "vehicles", "count.civilians");
  }

  @Test
  void a_text_that_is_too_long_comes_back() {
    Answers answers = Answers.of(Map.of("text", "x".repeat(5_000)));

    assertThat(forms.read(FormKind.REMARK, answers, KEY)).isEmpty();
    assertThat(answers.slips()).containsKey("text");
  }

  @Test
  void a_release_of_several_convoys_is_one_command() {
    Answers answers =
        new Answers(
            Map.of("convoy", List.of("aleppo-3", "aleppo-4"), "milestone", List.of("departed")));

    assertThat(forms.read(FormKind.CONVOY_RELEASED, answers, KEY))
        .contains(
            new Wanted.Decided(
                new Command.Release(
                    List.of(new ConvoyId("aleppo-3"), new ConvoyId("aleppo-4")),
                    Milestone.DEPARTED,
                    Map.of(),
                    Optional.empty())));
  }

  @Test
  void a_refused_release_says_why_who_can_lift_it_and_asks_for_a_reason() {
    Answers answers = Answers.of(Map.of("convoy", "aleppo-3", "milestone", "departed"));
    Command command =
        ((Wanted.Decided) forms.read(FormKind.CONVOY_RELEASED, answers, KEY).orElseThrow())
            .command();
    Decision decision =
        new Gate(day.room, day.record).decide(command, view.viewer().reporter(), day.now());
    String html =
        new Pages(new Assets().addresses())
            .report(
                forms,
                FormKind.CONVOY_RELEASED,
                answers,
                Optional.of((Decision.Refused) decision),
                Optional.empty());

    assertThat(html)
        .contains("This was not done")
        .contains("Each of these alone can lift it: Syrian government, Russia")
        .contains("What may move now instead")
        .contains("name=\"exception\"")
        .contains("value=\"aleppo-3\" checked");
  }

  @Test
  void every_refusal_is_said_in_every_language() {
    for (Language language : Language.values()) {
      View seen = day.view(Role.OBSERVER, language);
      Decision decision =
          new Gate(day.room, day.record)
              .decide(
                  new Command.Release(
                      List.of(new ConvoyId("aleppo-3")),
                      Milestone.DEPARTED,
                      Map.of(),
                      Optional.empty()),
                  seen.viewer().reporter(),
                  day.now());

      assertThat(
              new RefusalWords(seen).sentence(((Decision.Refused) decision).refusals().getFirst()))
          .isNotBlank();
    }
  }

  @Test
  void a_suspension_names_its_site_and_who_may_lift_it() {
    Answers answers =
        new Answers(
            Map.of(
                "site", List.of("corridor:foua-aleppo"),
                "reason", List.of("snow"),
                "lifted-by", List.of("russia", "turkey")));

    assertThat(forms.read(FormKind.SUSPENDED, answers, KEY))
        .contains(
            new Wanted.Decided(
                new Command.Suspend(
                    new Site.OnCorridor(new CorridorId("foua-aleppo")),
                    "snow",
                    List.of(new PartyId("russia"), new PartyId("turkey")))));
  }

  @Test
  void a_form_that_is_sent_twice_names_its_incident_alike() {
    Map<String, String> filled = Map.of("type", "shots", "site", "place:ramouseh");

    assertThat(read(FormKind.INCIDENT_REPORTED, filled))
        .isEqualTo(read(FormKind.INCIDENT_REPORTED, filled));
  }

  @Test
  void the_time_is_when_it_is_sent_unless_somebody_sets_it() {
    Instant now = Instant.parse("2016-12-19T10:11:12Z");

    assertThat(forms.occurred(Answers.none(), now)).contains(now);
    assertThat(
            forms.occurred(
                Answers.of(Map.of("at", "2016-12-19T12:10", "at-shown", "2016-12-19T12:10")), now))
        .contains(now);
    assertThat(
            forms.occurred(
                Answers.of(Map.of("at", "2016-12-19T11:30", "at-shown", "2016-12-19T12:10")), now))
        .contains(Instant.parse("2016-12-19T09:30:00Z"));
    assertThat(forms.occurred(Answers.of(Map.of("at", "half past")), now)).isEmpty();
  }

  @Test
  void one_more_planned_convoy_stands_down_no_other() {
    Wanted wanted =
        read(
                FormKind.CONVOY_PLANNED,
                Map.of(
                    "convoy-name", "aleppo-5",
                    "commitment", "aleppo",
                    "count.civilians", "100",
                    "vehicles.bus", "2",
                    "departs", "2016-12-19T15:00"))
            .orElseThrow();
    Decision decision =
        new Gate(day.room, day.record)
            .decide(((Wanted.Decided) wanted).command(), view.viewer().reporter(), day.now());

    assertThat(((Decision.Agreed) decision).bodies())
        .noneMatch(ConvoyBody.StoodDown.class::isInstance)
        .anyMatch(body ->
            body instanceof ConvoyBody.Planned planned
                && planned.convoy().value().equals("aleppo-5")
                && planned.calls().size() == 6);
  }

  @Test
  void a_plan_that_is_no_plan_is_told_line_by_line() {
    Answers answers = Answers.of(Map.of("plan", "p2", "csv", "convoy;people\na;5\n"));

    assertThat(forms.read(FormKind.PLAN_PUBLISHED, answers, KEY)).isEmpty();
    assertThat(forms.findings(answers)).isPresent();
  }

  /// Whatever is not a decision can be put right by filling its own form in again: that form, left
  /// as it is, says the same as the event.
  @Test
  void an_event_filled_into_its_form_comes_out_as_the_same_event() {
    int checked = 0;
    for (long at = 1; at <= day.record.last().value(); at++) {
      Statement statement = day.record.findStatement(Sequence.of(at)).orElseThrow();
      Body body = statement.body();
      Optional<FormKind> kind = Forms.kindOf(body);
      boolean isAgain =
          kind.filter(k -> !k.isCommand() && k != FormKind.AGREEMENT_PROPOSED).isPresent();
      if (isAgain) {
        Answers filled = FilledIn.of(body, view.speech().zone());
        Optional<Wanted> wanted = forms.read(kind.get(), filled, KEY);
        assertThat(wanted.map(w -> FilledIn.named(((Wanted.Recorded) w).body(), body)))
            .as("event %s, %s", at, body)
            .contains(body);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  @Test
  void a_correction_keeps_the_name_of_the_incident_that_it_corrects() {
    Sequence wrong = sequenceOf(TroubleBody.IncidentReported.class);
    Map<String, String> filled = new LinkedHashMap<>();
    filled.put("corrects", wrong.toString());
    filled.put("why", "it was a generator");
    filled.put("how-right", "instead");
    filled.put("instead", "incident-reported");
    filled.put("type", "noise");
    filled.put("site", "place:ramouseh");

    Wanted wanted = read(FormKind.CORRECTION, filled).orElseThrow();

    assertThat(((Wanted.Decided) wanted).command())
        .isInstanceOfSatisfying(
            Command.Correct.class,
            correct -> {
              assertThat(correct.corrects()).isEqualTo(wrong);
              assertThat(correct.instead().orElseThrow())
                  .isInstanceOfSatisfying(
                      TroubleBody.IncidentReported.class,
                      right -> assertThat(right.incident().value()).isEqualTo("incident-1"));
            });
  }

  @Test
  void a_correction_of_nothing_says_so() {
    Answers answers = Answers.of(Map.of("corrects", "9999", "why", "x"));

    assertThat(forms.read(FormKind.CORRECTION, answers, KEY)).isEmpty();
    assertThat(answers.slips()).containsKey("corrects");
  }

  @Test
  void there_is_a_form_for_every_kind_of_event() {
    for (long at = 1; at <= day.record.last().value(); at++) {
      Body body = day.record.findStatement(Sequence.of(at)).orElseThrow().event().body();
      assertThat(FormKind.find(body.kind())).as(body.kind()).isPresent();
    }
    HostileTextTest.texts()
        .forEach(body -> assertThat(FormKind.find(body.kind())).as(body.kind()).isPresent());
    assertThat(FormKind.find(new RecordBody.Remark("").kind())).isPresent();
  }

  private Sequence sequenceOf(Class<? extends Body> kind) {
    for (long at = 1; at <= day.record.last().value(); at++) {
      Statement statement = day.record.findStatement(Sequence.of(at)).orElseThrow();
      if (kind.isInstance(statement.body())) {
        return statement.sequence();
      }
    }
    throw new AssertionError("no " + kind);
  }
}
