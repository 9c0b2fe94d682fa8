package org.safepassage.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ClaimContent;
import org.safepassage.ledger.ClaimId;
import org.safepassage.ledger.ClaimSlots;
import org.safepassage.ledger.ClaimSource;
import org.safepassage.ledger.ClaimWord;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.DemandId;
import org.safepassage.ledger.Fate;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.IncidentId;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.PeopleBody;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.ReviewOutcome;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.Stage;
import org.safepassage.ledger.TextId;
import org.safepassage.ledger.TextPart;
import org.safepassage.ledger.TroubleBody;
import org.safepassage.ledger.ViolationId;
import org.safepassage.model.Count;
import org.safepassage.model.FactId;
import org.safepassage.model.FactState;
import org.safepassage.model.Milestone;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.operate.Account;
import org.safepassage.pictures.Language;
import org.safepassage.server.accounts.Readings;

/// FEATURE UNDER TEST: whatever somebody types into any text field comes out of every page as text.
class HostileTextTest {
  private static final String EVIL =
      "\"'><script>alert(1)</script><img src=x onerror=alert(2)> ${7*7} @template.page() &lt;";

  /// Every kind of event with a text in it.
  static Stream<Body> texts() {
    ConvoyId convoy = new ConvoyId("aleppo-1");
    PlaceId place = new PlaceId("ramouseh");
    return Stream.of(
        new PeopleBody.CaseloadDeclared(
            new PlaceId("east-aleppo"), MadeUpDay.CIVILIANS, Count.of(5), EVIL),
        new AssuranceBody.FactStated(new FactId("russian-guarantee"), FactState.PROMISED, EVIL),
        new AssuranceBody.ConsentStated(new PartyId("iran"), false, EVIL),
        new AssuranceBody.DemandRaised(
            new DemandId("d"), MadeUpDay.GROUPS, List.of(MadeUpDay.TOWNS), EVIL),
        new AssuranceBody.DemandSettled(
            new DemandId("demand-1"), AssuranceBody.DemandSettled.Settlement.REFUSED, EVIL),
        new ConvoyBody.Released(
            convoy,
            MadeUpDay.ALEPPO,
            Milestone.DEPARTED,
            Load.NONE,
            Optional.of(new ConvoyBody.Released.Exception(EVIL, List.of(EVIL)))),
        new ConvoyBody.StoodDown(convoy, EVIL),
        new ConvoyBody.Seen(
            convoy,
            Optional.empty(),
            Stage.HELD,
            Optional.of(place),
            Load.NONE,
            Optional.empty(),
            EVIL),
        new ConvoyBody.AccountedFor(
            convoy, MadeUpDay.CIVILIANS, Fate.DIED, Count.of(1), Optional.of(place), EVIL),
        new ConvoyBody.Attested(
            convoy, Milestone.CROSSED, MadeUpDay.load(Map.of(MadeUpDay.CIVILIANS, 3L)), EVIL),
        new ConvoyBody.CountSettled(
            convoy, Milestone.CROSSED, MadeUpDay.CIVILIANS, Count.of(4), EVIL),
        new TroubleBody.IncidentReported(new IncidentId("i"), EVIL, new Site.AtPlace(place), EVIL),
        new TroubleBody.IncidentClosed(new IncidentId("incident-1"), MadeUpDay.GOVERNMENT, EVIL),
        new TroubleBody.Suspended(new Site.AtPlace(place), EVIL, List.of()),
        new TroubleBody.Resumed(new Site.AtPlace(place), Optional.empty(), EVIL),
        new TroubleBody.ViolationNoted(
            new ViolationId("v"), MadeUpDay.GROUPS, Optional.empty(), Optional.empty(), EVIL),
        new TroubleBody.ViolationDisputed(
            new ViolationId("violation-1"), MadeUpDay.GOVERNMENT, EVIL),
        new RecordBody.Correction(Sequence.of(20), Optional.empty(), EVIL),
        new RecordBody.Remark(EVIL),
        new AccountBody.TextTaken(
            new TextId("evil"),
            new AccountBody.Origin(EVIL, Optional.empty(), EVIL),
            Hash.ofContent(new byte[1]),
            EVIL + "\n\u202e" + EVIL,
            List.of(new ClaimWord("script"))),
        new AccountBody.ClaimsFound(
            MadeUpAccounts.NORTH,
            Optional.of(EVIL),
            List.of(new AccountBody.Found(new ClaimId("E1"), evil()))),
        new AccountBody.ClaimReviewed(
            MadeUpAccounts.NORTH,
            new ClaimId("C1"),
            ReviewOutcome.CORRECTED,
            Optional.of(evil()),
            EVIL));
  }

  private static ClaimContent evil() {
    return new ClaimContent(
        new ClaimWord("count"),
        new ClaimWord("left"),
        new ClaimContent.Voiced(
            List.of(
                new ClaimSource(
                    EVIL,
                    new ClaimWord("person"),
                    Optional.of(new PartyId("iran")),
                    List.of(),
                    new ClaimSource.Cue(EVIL, new ClaimWord("verb"), List.of()))),
            new ClaimWord("denied"),
            true),
        List.of(new TextPart(5, 40), new TextPart(30, 2_000_000)),
        new ClaimSlots(
            Optional.of(
                new ClaimSlots.Figure(
                    EVIL,
                    new ClaimWord("eq"),
                    Optional.empty(),
                    Count.ZERO,
                    Optional.empty(),
                    EVIL)),
            Optional.of(new ClaimSlots.Where(EVIL, Optional.empty(), EVIL, 50, true)),
            Optional.empty(),
            List.of(new ClaimSlots.Blame(EVIL, Optional.empty(), Optional.empty())),
            EVIL,
            true),
        List.of());
  }

  private final Pages pages = new Pages(new Assets().addresses());

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_in_an_event_comes_out_as_text(Body body) {
    MadeUpDay day = MadeUpAccounts.in(MadeUpDay.whole());
    day.says("maya", Role.COORDINATOR, body);
    View view = day.view(Role.COORDINATOR, Language.ENGLISH);
    LogFilter filter = new LogFilter(Answers.none());

    List<String> all =
        List.of(
            pages.overview(view),
            pages.convoys(view),
            pages.convoy(view, new ConvoyId("aleppo-1"), Optional.empty()),
            pages.agreement(view, Optional.empty()),
            pages.plan(view, new Answers(Map.of()), Optional.empty()),
            pages.incidents(view, Optional.empty()),
            pages.log(
                view,
                filter,
                filter.read(day.record, day.marks(), view, _ -> true),
                Optional.empty(),
                Optional.empty()),
            pages.report(
                day.forms(view),
                FormKind.CORRECTION,
                Answers.of(Map.of("corrects", day.record.last().toString())),
                Optional.empty(),
                Optional.empty()));

    assertThat(all).allSatisfy(HostileTextTest::isHarmless);
    isHarmless(pages.texts(view, MadeUpAccounts.claimed(day), Optional.empty()));
    Account.listOf(day.record)
        .forEach(account ->
            isHarmless(
                pages.text(
                    view,
                    account,
                    new TextPage.Shown(Readings.State.FAILED, true),
                    Optional.empty())));
    assertThat(all.get(6)).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @ParameterizedTest
  @EnumSource(FormKind.class)
  void what_was_typed_into_a_form_comes_back_as_text(FormKind kind) {
    MadeUpDay day = MadeUpDay.whole();
    View view = day.view(Role.COORDINATOR, Language.ENGLISH);
    Answers answers =
        Answers.of(
            Map.ofEntries(
                Map.entry("convoy", EVIL),
                Map.entry("convoy-name", EVIL),
                Map.entry("note", EVIL),
                Map.entry("text", EVIL),
                Map.entry("reason", EVIL),
                Map.entry("why", EVIL),
                Map.entry("type", EVIL),
                Map.entry("people", EVIL),
                Map.entry("count.civilians", EVIL),
                Map.entry("at", EVIL),
                Map.entry("at-shown", EVIL),
                Map.entry("until", EVIL),
                Map.entry("departs", EVIL),
                Map.entry("plan", EVIL),
                Map.entry("csv", EVIL),
                Map.entry("stage", EVIL),
                Map.entry("site", EVIL),
                Map.entry("corrects", EVIL),
                Map.entry("with-exception", EVIL),
                Map.entry("exception", EVIL),
                Map.entry("outlet", EVIL),
                Map.entry("published", EVIL),
                Map.entry("words", EVIL),
                Map.entry("quote", EVIL),
                Map.entry("speaker", EVIL),
                Map.entry("topic", EVIL),
                Map.entry("least", EVIL),
                Map.entry("from-day", EVIL)));
    Forms forms = day.forms(view);
    Optional<Wanted> wanted = forms.read(kind, answers, view.paper().keys().get());

    isHarmless(pages.report(forms, kind, answers, Optional.empty(), forms.findings(answers)));
    assertThat(wanted.isPresent() || !answers.slips().isEmpty()).isTrue();
  }

  @Test
  void a_filter_of_the_log_comes_back_as_text() {
    MadeUpDay day = MadeUpDay.whole();
    View view = day.view(Role.COORDINATOR, Language.ENGLISH);
    LogFilter filter =
        new LogFilter(
            Answers.of(Map.of("words", EVIL, "convoy", EVIL, "kind", EVIL, "from", EVIL)));

    isHarmless(
        pages.log(
            view,
            filter,
            filter.read(day.record, day.marks(), view, _ -> true),
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  void names_of_people_and_members_come_out_as_text() {
    MadeUpDay day = MadeUpDay.whole();
    View view = day.view(Role.COORDINATOR, Language.ENGLISH);

    isHarmless(
        pages.members(
            view,
            List.of(new MembersPage.Member(EVIL, EVIL, Role.VIEWER, EVIL, false)),
            new MembersPage.Outcome.Invited(EVIL, EVIL)));
    isHarmless(pages.account(Language.ARABIC, EVIL, EVIL, Optional.empty()));
  }

  private static void isHarmless(String html) {
    assertThat(html).doesNotContain("<script>").doesNotContain("<img src=x");
    assertThat(html).doesNotContainPattern("<[^>]*\\sonerror=");
  }
}
