package org.safepassage.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// FEATURE UNDER TEST: the clock of a replay stands on every page of its room: whoever sets it
/// stays where they are, and what is shown goes on without being loaded anew.
final class EReplayTest {
  @RegisterExtension static final Browsing BROWSING = new Browsing();

  static final String FRIDAY = "Friday 10:00";

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH_PHONE", "ARABIC_DESKTOP"})
  void E01_a_replay_is_set_and_played_from_any_page(Look look) {
    Person guest = BROWSING.played().guest(look);
    guest.open(Played.ROOM + "/incidents");
    guest.choose(Word.MOMENT, FRIDAY);
    guest.button(Word.GO_THERE);

    assertThat(guest.page()).hasURL(guest.address() + Played.ROOM + "/incidents");
    assertThat(guest.page().locator("#closed table")).isVisible();
    guest.field(Word.SPEED).selectOption("3600");
    guest.button(Word.SET_SPEED);
    guest.button(Word.PLAY);
    String before = guest.page().locator("#played").textContent();
    guest.page().evaluate("() => { window.neverLoadedAnew = true; }");

    guest.clock().pass(5);

    assertThat(guest.page().locator("#played")).not().hasText(before);
    assertThat(guest.page().evaluate("() => window.neverLoadedAnew === true")).isEqualTo(true);
    guest.button(Word.PAUSE);
    assertThat(
            guest
                .page()
                .getByRole(
                    com.microsoft.playwright.options.AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName(Word.PLAY.in(look)).setExact(true)))
        .isVisible();
    guest.watch().check();
    guest.leave();
  }

  @Test
  void E03_whoever_sets_the_clock_comes_back_to_no_other_page_than_one_of_the_room() {
    Person guest = BROWSING.played().guest(Look.ENGLISH_DESKTOP);
    for (String elsewhere : List.of("//elsewhere.example/x", "/account", "/o/aleppo-2016x")) {
      guest.open(Played.ROOM + "/plan");
      guest
          .page()
          .locator("input[name='here']")
          .evaluate("(field, there) => { field.value = there; }", elsewhere);
      guest.button(Word.SET_SPEED);
      assertThat(guest.page()).hasURL(guest.address() + Played.ROOM + "/replay");
    }
    guest.watch().check();
    guest.leave();
  }

  @ParameterizedTest
  @EnumSource(names = {"ARABIC_DESKTOP"})
  void E02_the_pages_of_a_large_record_are_fit_for_everybody(Look look) {
    Person guest = BROWSING.played().guest(look);
    guest.open(Played.ROOM);
    guest.choose(Word.MOMENT, FRIDAY);
    guest.button(Word.GO_THERE);
    Map<String, List<String>> wrong = new LinkedHashMap<>();
    for (String path :
        List.of(
            "",
            "/convoys",
            "/convoys/aleppo-10",
            "/agreement",
            "/plan",
            "/incidents",
            "/log",
            "/replay")) {
      guest.open(Played.ROOM + path);
      // All but the last are pages of every room, which DEveryPageTest sees on a phone, too.
      List<String> found = path.equals("/replay") ? Fitness.all(guest.page()) : Fitness.own(guest);
      if (!found.isEmpty()) {
        wrong.put(path, found);
      }
    }
    assertThat(wrong).isEmpty();
    guest.watch().check();
    guest.leave();
  }
}
