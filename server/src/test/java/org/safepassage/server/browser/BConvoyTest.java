package org.safepassage.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// FEATURE UNDER TEST: a coordinator runs a convoy in the browser from its assembly to its arrival,
/// seven people are missing and are found, a road is suspended and opened again; an observer at
/// another browser sees each of it without loading anything anew.
final class BConvoyTest {
  @RegisterExtension static final Browsing BROWSING = new Browsing();

  private static Valley valley(String scene, Look look) {
    return BROWSING.valley(scene + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// A page that was loaded anew has forgotten this.
  private static void mark(Page page) {
    page.evaluate("() => { window.neverLoadedAnew = true; }");
  }

  private static boolean isMarked(Page page) {
    return Boolean.TRUE.equals(page.evaluate("() => window.neverLoadedAnew === true"));
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH_DESKTOP", "ARABIC_PHONE"})
  void B01_a_convoy_is_run_and_seven_people_are_missing_until_they_are_explained(Look look) {
    String room = "/o/" + valley("convoy", look).id();
    Person maya = BROWSING.person("maya", look);
    Person ines = BROWSING.person("ines", look);
    Person watching = BROWSING.person("ines", look);
    ines.open(room + "/convoys/upper-1");
    mark(ines.page());
    watching.open(room);
    mark(watching.page());

    maya.open(room);
    maya.follow(Word.CONVOYS);
    maya.follow("upper-1");
    maya.seesHeading("upper-1");
    report(maya, Word.ASSEMBLED, "");
    ines.sees(Word.STATE_ASSEMBLED);
    report(maya, Word.BOARDED, "50");
    ines.sees(Word.STATE_BOARDED);
    maya.follow(Word.LET_DEPART);
    maya.button(Word.LET_GO_ON);
    maya.seesRecorded();
    ines.sees(Word.STATE_RELEASED);
    report(maya, Word.LEFT, "");
    ines.sees(Word.STATE_UNDER_WAY);
    maya.follow(Word.AT_CHECKPOINT);
    maya.choose(Word.WHERE, Word.MILL.in(look));
    maya.button(Word.SEND);
    maya.seesRecorded();
    ines.sees(Word.MILL);
    report(maya, Word.GOT_OFF, "43");

    String seven = Word.UNACCOUNTED.in(look) + " 7 ";
    maya.sees(seven);
    ines.sees(seven);
    watching.sees(seven);
    ines.sees(Word.STATE_ARRIVED);

    explain(maya, room);
    report(maya, Word.GOT_OFF, "47", room + "/convoys/upper-1");
    maya.seesNoMore(Word.UNACCOUNTED.in(look) + " ");
    ines.seesNoMore(Word.UNACCOUNTED.in(look) + " ");
    watching.seesNoMore(Word.UNACCOUNTED.in(look) + " ");

    assertThat(isMarked(ines.page())).as("the observer's convoy was not loaded anew").isTrue();
    assertThat(isMarked(watching.page())).as("nor was the overview").isTrue();
    leave(maya, ines, watching);
  }

  private static void report(Person maya, Word what, String people) {
    maya.follow(what);
    if (!people.isEmpty()) {
      maya.fill(Word.RESIDENTS, people);
    }
    maya.button(Word.SEND);
    maya.seesRecorded();
  }

  private static void report(Person maya, Word what, String people, String from) {
    maya.open(from);
    report(maya, what, people);
  }

  /// Three of the seven were taken to a hospital; the alarm leads to where that is said.
  private static void explain(Person maya, String room) {
    maya.open(room);
    maya.follow(Word.EXPLAIN);
    assertThat(maya.field(Word.HOW_MANY)).hasValue("7");
    maya.tick(Word.TO_HOSPITAL);
    maya.fill(Word.HOW_MANY, "3");
    maya.button(Word.SEND);
    maya.seesRecorded();
    maya.sees(Word.UNACCOUNTED.in(maya.look()) + " 4 ");
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH_DESKTOP", "ARABIC_PHONE"})
  void B02_a_release_against_the_agreement_is_refused_with_whom_it_waits_for(Look look) {
    String room = "/o/" + valley("gate", look).id();
    Person maya = BROWSING.person("maya", look);
    letGo(maya, room, "upper-1");
    maya.seesRecorded();

    letGo(maya, room, "upper-2");

    maya.sees(Word.NOT_DONE);
    // The table of what it waits for has a column for who can end it.
    assertThat(maya.page().getByText(Word.WHO_CAN_END.in(look)).first()).isAttached();
    maya.sees(Word.LOWER_PEOPLE);
    leave(maya);
  }

  private static void letGo(Person maya, String room, String convoy) {
    maya.open(room + "/convoys/" + convoy);
    maya.follow(Word.LET_DEPART);
    maya.button(Word.LET_GO_ON);
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH_PHONE", "ARABIC_DESKTOP"})
  void B03_a_suspended_road_lets_nobody_pass_until_it_is_opened_again(Look look) {
    String room = "/o/" + valley("road", look).id();
    Person maya = BROWSING.person("maya", look);
    Person ines = BROWSING.person("ines", look);
    ines.open(room + "/incidents");
    mark(ines.page());
    ines.sees(Word.NOTHING_CLOSED);

    maya.open(room + "/incidents");
    maya.follow(Word.SUSPEND);
    maya.choose(Word.PLACE, Word.ROAD_NORTH.in(look));
    maya.fill(Word.REASON, "shots");
    maya.tick(Word.NORTHERN_ARMY);
    maya.button(Word.DECIDE);
    maya.seesRecorded();
    ines.sees("shots");

    letGo(maya, room, "lower-1");
    maya.sees(Word.NOT_DONE);
    maya.sees(Word.NORTHERN_ARMY);

    maya.open(room + "/incidents");
    maya.follow(Word.RESUME);
    maya.choose(Word.WHO_SAYS, Word.NORTHERN_ARMY.in(look));
    maya.button(Word.DECIDE);
    maya.seesRecorded();
    ines.sees(Word.NOTHING_CLOSED);
    letGo(maya, room, "lower-1");
    maya.seesRecorded();

    assertThat(isMarked(ines.page())).as("the observer's page was not loaded anew").isTrue();
    leave(maya, ines);
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH_DESKTOP", "ARABIC_PHONE"})
  void B04_whoever_only_watches_finds_no_form_and_a_liaison_nobody_of_the_other_side(Look look) {
    String room = "/o/" + valley("sides", look).id();
    Person victor = BROWSING.person("victor", look);
    victor.open(room);
    victor.seesHeading(Word.OVERVIEW.in(look));
    assertThat(victor.page().locator("main form")).hasCount(0);
    assertThat(
            victor
                .page()
                .getByRole(
                    AriaRole.LINK,
                    new Page.GetByRoleOptions().setName(Word.REPORT.in(look)).setExact(true)))
        .hasCount(0);
    Response form = victor.page().navigate(victor.address() + room + "/report/convoy-seen");
    assertThat(form.status()).isEqualTo(403);
    assertThat(victor.page().locator("form")).hasCount(0);

    Person lina = BROWSING.person("lina", look);
    lina.open(room + "/convoys");
    lina.sees("upper-1");
    assertThat(lina.page().getByText("lower-1")).hasCount(0);
    lina.open(room + "/convoys/lower-1");
    assertThat(lina.page().getByText("50")).hasCount(0);
    lina.open(room);
    lina.sees(Word.NOT_SHOWN);
    leave(victor, lina);
  }

  private static void leave(Person... people) {
    for (Person person : people) {
      person.watch().check();
      person.leave();
    }
  }
}
