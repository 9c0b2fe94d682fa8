package org.safepassage.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.Role;
import org.safepassage.model.OperationId;
import org.safepassage.operate.Account;
import org.safepassage.pictures.Language;
import org.safepassage.server.accounts.Readings;

/// FEATURE UNDER TEST: every page of a made-up day, in every language and for every role, is well
/// formed, can be used without seeing it, and runs no script of its own.
class PagesTest {
  private static final Set<String> EMPTY =
      Set.of("meta", "link", "input", "br", "img", "hr", "!doctype");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z!][a-zA-Z0-9]*)([^>]*)>");

  private final MadeUpDay day = MadeUpAccounts.in(MadeUpDay.whole());
  private final Pages pages = new Pages(new Assets().addresses());

  /// Every page there is, by a name for it.
  private Map<String, String> all(View view) {
    Map<String, String> all = new TreeMap<>();
    all.put("overview", pages.overview(view));
    all.put("convoys", pages.convoys(view));
    view.standing()
        .convoys()
        .keySet()
        .forEach(id -> all.put("convoy " + id, pages.convoy(view, id, Optional.empty())));
    all.put("no convoy", pages.convoy(view, new ConvoyId("nobody"), Optional.empty()));
    all.put("agreement", pages.agreement(view, Optional.empty()));
    all.put("plan", pages.plan(view, new Answers(Map.of()), Optional.empty()));
    all.put("incidents", pages.incidents(view, Optional.empty()));
    all.put("reports", pages.reports(view));
    LogFilter filter = new LogFilter(Answers.none());
    all.put(
        "log",
        pages.log(
            view,
            filter,
            filter.read(day.record, day.marks(), view, _ -> true),
            Optional.of(Hash.ofContent(new byte[1])),
            Optional.empty()));
    all.put(
        "members",
        pages.members(
            view,
            List.of(new MembersPage.Member("omar", "عمر", Role.OBSERVER, "ICRC", true)),
            new MembersPage.Outcome.Invited("omar", "https://room.example/invitation#once")));
    all.put(
        "contact",
        pages.contact(
            view,
            view.standing().operation().actors().parties().getFirst(),
            Map.of("Guarantee", "desk")));
    for (FormKind kind : FormKind.values()) {
      all.put(
          "form " + kind.word(),
          pages.report(day.forms(view), kind, Answers.none(), Optional.empty(), Optional.empty()));
    }
    all.put("texts", pages.texts(view, MadeUpAccounts.claimed(day), Optional.empty()));
    Account.listOf(day.record)
        .forEach(account ->
            all.put(
                "text " + account.id(),
                pages.text(
                    view,
                    account,
                    new TextPage.Shown(Readings.State.NOT_READ, true),
                    Optional.empty())));
    Language language = view.viewer().language();
    all.put("account", pages.account(language, "g", "Maya", Optional.empty()));
    all.put(
        "operations",
        pages.operations(
            language,
            "g",
            "Maya",
            List.of(
                new AccountPages.Listed(
                    new OperationId("aleppo-2016"), "Aleppo", Optional.of(Role.VIEWER), 3))));
    return all;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_page_is_well_formed_in_every_language(Language language) {
    all(day.view(Role.COORDINATOR, language))
        .forEach((name, html) -> assertThat(unclosed(html)).as(name).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void every_role_gets_well_formed_pages(Role role) {
    all(day.view(role, Language.ENGLISH))
        .forEach((name, html) -> assertThat(unclosed(html)).as(name).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_page_says_its_language_and_its_direction(Language language) {
    String html = pages.overview(day.view(Role.COORDINATOR, language));

    assertThat(html)
        .contains("lang=\"" + language.tag() + "\"")
        .contains("dir=\"" + (language.isRightToLeft() ? "rtl" : "ltr") + "\"");
  }

  @Test
  void no_page_has_a_script_or_a_style_or_a_handler_in_it() {
    all(day.view(Role.COORDINATOR, Language.ENGLISH))
        .forEach((name, html) -> {
          assertThat(html).as(name).doesNotContain("<style").doesNotContain("javascript:");
          assertThat(html).as(name).doesNotContainPattern("<script(?![^>]*src=\"/assets/)");
          assertThat(html).as(name).doesNotContainPattern("<[^>]*\\s(on[a-z]+|style)=");
          assertThat(html).as(name).doesNotContainPattern("(src|href|action)=\"https?:");
        });
  }

  @Test
  void ids_are_there_once_and_everything_that_is_pointed_at_is_there() {
    all(day.view(Role.COORDINATOR, Language.ENGLISH))
        .forEach((name, html) -> {
          Set<String> ids = new HashSet<>();
          matches(html, " id=\"([^\"]+)\"")
              .forEach(id -> assertThat(ids.add(id)).as("%s twice in %s", id, name).isTrue());
          matches(html, " (?:for|aria-labelledby)=\"([^\"]+)\"")
              .forEach(id -> assertThat(ids).as(name).contains(id));
          matches(html, " aria-describedby=\"([^\"]+)\"")
              .forEach(list -> assertThat(ids).as(name).contains(list.split(" ")));
        });
  }

  @Test
  void pages_can_be_heard_as_well_as_seen() {
    all(day.view(Role.COORDINATOR, Language.ENGLISH))
        .forEach((name, html) -> {
          assertThat(html).as(name).contains("<main", "class=\"skip\" href=\"#main\"");
          assertThat(matches(html, "<(h1)")).as(name).hasSize(1);
          assertThat(html).as(name).doesNotContainPattern("<table>\\s*<(?!caption)");
          assertThat(html).as(name).doesNotContainPattern("<th(?![^>]*scope=)[ >]");
          assertThat(html).as(name).doesNotContainPattern("<img(?![^>]*alt=)");
        });
  }

  @Test
  void every_form_carries_the_guard_and_every_report_a_key_of_its_own() {
    View view = day.view(Role.COORDINATOR, Language.ENGLISH);
    Set<String> keys = new HashSet<>();
    for (FormKind kind : FormKind.values()) {
      String html =
          pages.report(day.forms(view), kind, Answers.none(), Optional.empty(), Optional.empty());
      assertThat(html).as(kind.word()).contains("name=\"guard\" value=\"guard-of-the-session\"");
      assertThat(matches(html, "name=\"key\" value=\"([^\"]+)\""))
          .as(kind.word())
          .hasSize(1)
          .allSatisfy(key -> assertThat(keys.add(key)).isTrue());
    }
  }

  @Test
  void alarms_stand_on_top_of_every_page_of_the_operation_until_they_are_explained() {
    View view = day.view(Role.COORDINATOR, Language.ENGLISH);

    for (String html :
        List.of(
            pages.overview(view),
            pages.convoys(view),
            pages.agreement(view, Optional.empty()),
            pages.plan(view, new Answers(Map.of()), Optional.empty()),
            pages.incidents(view, Optional.empty()),
            pages.reports(view))) {
      assertThat(html.indexOf("Unaccounted for: 10 Civilians of aleppo-1"))
          .isBetween(0, html.indexOf("<main"));
    }
  }

  @Test
  void figures_are_shown_with_what_they_are() {
    String html = pages.overview(day.view(Role.COORDINATOR, Language.ENGLISH));

    assertThat(html).contains("100 attested").contains(">reported<").contains(">claimed<");
    assertThat(html).contains("people who left east Aleppo so far, by the ICRC");
  }

  @Test
  void counts_of_several_reporters_stand_beside_each_other() {
    String html =
        pages.convoy(
            day.view(Role.COORDINATOR, Language.ENGLISH),
            new ConvoyId("aleppo-1"),
            Optional.empty());

    assertThat(html)
        .contains("350 by nour (Field officer)")
        .contains("340 by yara (Field officer)")
        .contains("differ");
  }

  @Test
  void attestations_say_how_many_of_how_many() {
    String html =
        pages.convoy(
            day.view(Role.COORDINATOR, Language.ENGLISH), new ConvoyId("foua-1"), Optional.empty());

    assertThat(html).contains("2 of 3: 60").contains("3 of 3: 40").contains("ICRC: 60");
  }

  @Test
  void a_role_is_offered_only_what_it_may_enter() {
    String observer = pages.reports(day.view(Role.OBSERVER, Language.ENGLISH));
    String viewer = pages.reports(day.view(Role.VIEWER, Language.ENGLISH));

    assertThat(observer)
        .contains("/report/count-attested")
        .doesNotContain("/report/convoy-released");
    assertThat(viewer).contains("there is nothing to enter here");
  }

  @Test
  void whoever_may_not_see_contacts_is_offered_none() {
    assertThat(pages.overview(day.view(Role.COORDINATOR, Language.ENGLISH)))
        .contains("/contacts/government");
    assertThat(pages.overview(day.view(Role.LIAISON, Language.ENGLISH)))
        .doesNotContain("/contacts/")
        .doesNotContain("duty officer");
  }

  @Test
  void the_log_shows_marks_and_what_a_correction_corrects() {
    View view = day.view(Role.COORDINATOR, Language.ENGLISH);
    LogFilter filter = new LogFilter(Answers.none());
    String html =
        pages.log(
            view,
            filter,
            filter.read(day.record, day.marks(), view, _ -> true),
            Optional.empty(),
            Optional.empty());

    assertThat(html)
        .contains("fewer than before", "convoy not planned", "corrected", "Corrected by event 48");
  }

  @Test
  void the_log_is_filtered_by_kind_convoy_reporter_words_and_time() {
    View view = day.view(Role.COORDINATOR, Language.ENGLISH);

    assertThat(found(view, Map.of("kind", "suspended"))).hasSize(1);
    assertThat(found(view, Map.of("convoy", "foua-1", "kind", "convoy-seen"))).hasSize(4);
    assertThat(found(view, Map.of("reporter", "yara"))).hasSize(1);
    assertThat(found(view, Map.of("words", "SNOW IS COMING"))).hasSize(1);
    assertThat(found(view, Map.of("from", "2016-12-19T11:40", "until", "2016-12-19T11:50")))
        .hasSize(4);
    assertThat(found(view, Map.of("before", "11"))).hasSize(10);
    assertThat(found(view, Map.of("before", "nonsense", "from", "yesterday"))).isNotEmpty();
  }

  private List<Affairs.Noted> found(View view, Map<String, String> asked) {
    return new LogFilter(Answers.of(asked)).read(day.record, day.marks(), view, _ -> true).lines();
  }

  @Test
  void the_map_has_places_between_their_neighbours_and_convoys_where_they_were_seen() {
    String json = PagePictures.map(day.view(Role.COORDINATOR, Language.ARABIC));

    assertThat(json)
        .contains("\"name\": \"حاجز الميليشيات\"")
        .contains("\"exact\": false")
        .contains("\"state\": \"suspended\"")
        .contains("\"name\": \"aleppo-2\"")
        .doesNotContain("foua-1");
  }

  @Test
  void pictures_are_drawn_from_how_things_stand() {
    View view = day.view(Role.COORDINATOR, Language.FRENCH);

    assertThat(PagePictures.plan(view)).startsWith("<svg").contains("aleppo-2");
    assertThat(PagePictures.waits(view).orElseThrow()).startsWith("<svg").contains("Alep-Est");
  }

  @Test
  void the_clock_of_a_replay_stands_on_every_page_and_is_set_by_those_who_may() {
    for (Role role : List.of(Role.COORDINATOR, Role.VIEWER)) {
      View view = day.view(role, Language.ENGLISH);
      Playing playing =
          new Playing(
              true,
              60,
              12,
              78,
              List.of(new Playing.Moment("Friday <10:00>", true)),
              "/o/aleppo-2016/agreement");
      View.Paper paper =
          new View.Paper(view.paper().guard(), view.paper().keys(), Optional.of(playing));
      View played =
          new View(
              view.standing(), view.affairs(), view.versions(), view.viewer(), view.shown(), paper);

      String html = pages.agreement(played, Optional.empty());

      assertThat(html).contains("Event 12 of 78; it plays, 60 times as fast");
      assertThat(html.contains("action=\"/o/aleppo-2016/replay\""))
          .isEqualTo(role == Role.COORDINATOR);
      assertThat(html.contains("<option value=\"Friday <10:00>\"")).isFalse();
    }
  }

  @Test
  void a_room_without_an_agreement_in_force_has_all_its_pages() {
    MadeUpDay empty = new MadeUpDay();
    View view = empty.view(Role.COORDINATOR, Language.ENGLISH);

    assertThat(pages.overview(view)).contains("No version of the agreement is in force");
    assertThat(pages.convoys(view)).contains("No convoy has been planned");
    assertThat(pages.agreement(view, Optional.empty())).contains("Second deal");
    assertThat(pages.plan(view, new Answers(Map.of()), Optional.empty()))
        .contains("No plan has been published");
    assertThat(pages.incidents(view, Optional.empty())).contains("Nothing is suspended");
    assertThat(PagePictures.waits(view)).isEmpty();
  }

  private static List<String> matches(String html, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(html);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /// What is opened and not closed, or closed and not open.
  private static List<String> unclosed(String html) {
    Deque<String> open = new ArrayDeque<>();
    List<String> wrong = new ArrayList<>();
    Matcher matcher = TAG.matcher(html.replaceAll("content='[^']*'", ""));
    while (matcher.find()) {
      String name = matcher.group(2).toLowerCase(java.util.Locale.ROOT);
      if (EMPTY.contains(name) || matcher.group(3).endsWith("/")) {
        continue;
      }
      if (matcher.group(1).isEmpty()) {
        open.push(name);
      } else if (open.isEmpty() || !open.pop().equals(name)) {
        wrong.add("</" + name + "> at " + matcher.start());
      }
    }
    wrong.addAll(open);
    return wrong;
  }
}
