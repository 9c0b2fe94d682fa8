package org.safepassage.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// FEATURE UNDER TEST: every page can be used by everybody: axe finds nothing serious on it in
/// light and dark, nothing makes it wider than a phone, it prints without what can only be pressed,
/// the browser has no complaint, and no other machine is asked for anything.
final class DEveryPageTest {
  @RegisterExtension static final Browsing BROWSING = new Browsing();

  private static final String ROOM = "/o/every-page";

  private static final List<String> OF_THE_ROOM =
      List.of(
          "",
          "/convoys",
          "/convoys/upper-1",
          "/convoys/lower-1",
          "/report",
          "/report/convoy-seen?convoy=upper-1&stage=boarded",
          "/report/convoy-released?convoy=upper-2&milestone=departed",
          "/report/people-accounted-for?convoy=upper-1&category=residents",
          "/report/suspended",
          "/report/plan-published",
          "/report/convoy-planned",
          "/report/correction",
          "/agreement",
          "/plan",
          "/incidents",
          "/access",
          "/accounts",
          "/accounts/post",
          "/report/text-taken",
          "/report/claim-reviewed?text=post&claim=C1&outcome=corrected",
          "/log",
          "/contacts/northern-army");

  /// Pages that are no room's, and what they answer with.
  private static final Map<String, Integer> OTHERS = others();

  private static Map<String, Integer> others() {
    Map<String, Integer> others = new LinkedHashMap<>();
    others.put("/", 200);
    others.put("/account", 200);
    others.put("/o/nowhere", 404);
    others.put(ROOM + "/replay", 404);
    others.put(ROOM + "/convoys/no%20convoy", 404);
    others.put("/link", 200);
    others.put("/invitation", 200);
    return others;
  }

  @BeforeAll
  static void something_of_everything_happened() {
    Valley valley = BROWSING.valley("every-page");
    valley.morning(BROWSING.clock());
    valley.takes("post", "Northern Post", Valley.NORTHERN_POST);
    valley.takes("radio", "Southern Radio", Valley.SOUTHERN_RADIO);
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH_DESKTOP", "ARABIC_PHONE"})
  void D01_every_page_of_a_room_is_fit_for_everybody(Look look) {
    Person maya = BROWSING.person("maya", look);
    Map<String, List<String>> wrong = new LinkedHashMap<>();
    for (String path : OF_THE_ROOM) {
      go(maya, ROOM + path, 200);
      note(wrong, path, Fitness.own(maya));
    }
    assertThat(wrong).isEmpty();
    maya.watch().check();
    maya.leave();
  }

  private static void go(Person person, String path, int status) {
    person.clock().pass(1);
    Response response = person.page().navigate(person.address() + path);
    assertThat(response.status()).as(path).isEqualTo(status);
  }

  private static void lookAtAll(
      Map<String, List<String>> wrong, Person person, String path, int status) {
    go(person, path, status);
    note(wrong, path, Fitness.all(person.page()));
  }

  private static void note(Map<String, List<String>> wrong, String path, List<String> found) {
    if (!found.isEmpty()) {
      wrong.put(path, found);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH_PHONE"})
  void D02_so_is_every_other_page_and_what_is_said_when_there_is_none(Look look) {
    Person maya = BROWSING.person("maya", look);
    Map<String, List<String>> wrong = new LinkedHashMap<>();
    OTHERS.forEach((path, status) -> lookAtAll(wrong, maya, path, status));
    assertThat(wrong).isEmpty();
    maya.watch().check();
    maya.leave();

    Person nobody = BROWSING.nobody(look);
    lookAtAll(wrong, nobody, "/sign-in", 200);
    assertThat(wrong).isEmpty();
    nobody.watch().check();
    nobody.leave();

    Person victor = BROWSING.person("victor", look);
    lookAtAll(wrong, victor, ROOM + "/log", 403);
    assertThat(wrong).isEmpty();
    victor.leave();
  }

  @Test
  void D03_what_is_refused_and_what_is_wrong_is_shown_to_everybody() {
    Person maya = BROWSING.person("maya", Look.ARABIC_PHONE);
    maya.open(ROOM + "/report/convoy-released?convoy=upper-2&milestone=departed");
    maya.button(Word.LET_GO_ON);
    maya.sees(Word.NOT_DONE);
    assertThat(Fitness.all(maya.page())).isEmpty();
    maya.open(ROOM + "/report/convoy-seen?convoy=upper-2&stage=boarded");
    maya.fill(Word.RESIDENTS, "about fifty");
    maya.button(Word.SEND);
    assertThat(Fitness.all(maya.page())).isEmpty();
    maya.watch().check();
    maya.leave();
  }

  @Test
  void D04_a_printed_page_has_what_is_to_be_read_and_nothing_to_press() {
    Person maya = BROWSING.person("maya", Look.ENGLISH_DESKTOP);
    Page page = maya.page();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (String path :
        List.of("", "/convoys/upper-1", "/plan", "/log", "/accounts/post", "/report/convoy-seen")) {
      maya.open(ROOM + path);
      assertThat(page.locator("h1").isVisible()).as(path).isTrue();
      for (String pressed : List.of("nav", "form", "button", ".skip", ".buttons")) {
        assertThat(page.locator(pressed).all())
            .as("%s on %s, printed", pressed, path)
            .noneMatch(each -> each.isVisible());
      }
    }
    maya.watch().check();
    maya.leave();
  }
}
