package org.safepassage.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// FEATURE UNDER TEST: the room without a mouse: a whole report by keyboard, always with a mark on
/// what has the focus, and a focus that stays where it is when the page is brought up to date.
final class CKeyboardTest {
  @RegisterExtension static final Browsing BROWSING = new Browsing();

  private static final int MOST = 80;

  /// What has the focus: its text or its name, and whether somebody would see that it has it.
  private static final String FOCUSED =
      """
      () => {
        const here = document.activeElement;
        const label = here.labels && here.labels.length ? here.labels[0].textContent : '';
        const style = getComputedStyle(here);
        const box = here.getBoundingClientRect();
        const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        const words = (label || here.getAttribute('aria-label') || here.textContent || '').trim();
        return [words.replace(/\\s+/g, ' '), String(here === document.body || (marked && inSight))];
      }
      """;

  /// Goes on with a key until something has the focus.
  private static void reach(Page page, String key, String words) {
    for (int i = 0; i < MOST; i++) {
      page.keyboard().press(key);
      Object focused = page.evaluate(FOCUSED);
      String seen = String.valueOf(focused);
      assertThat(seen).as("the mark on what has the focus").endsWith("true]");
      if (seen.startsWith("[" + words + ",")) {
        return;
      }
    }
    throw new AssertionError("“" + words + "” can't be reached with " + key);
  }

  @Test
  void C01_a_report_is_made_without_a_mouse() {
    Valley valley = BROWSING.valley("keyboard");
    Person omar = BROWSING.person("omar", Look.ENGLISH_DESKTOP);
    Page page = omar.page();
    omar.open("/o/" + valley.id());

    page.keyboard().press("Tab");
    assertThat(page.getByText(Word.SKIP.in(omar.look()))).isFocused();
    assertThat(page.getByText(Word.SKIP.in(omar.look()))).isInViewport();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
    omar.open("/o/" + valley.id());
    reach(page, "Tab", "Report");
    page.keyboard().press("Enter");
    omar.seesHeading("What do you want to report?");
    reach(page, "Tab", Word.SEEN_FORM.in(omar.look()));
    page.keyboard().press("Enter");
    omar.seesHeading(Word.SEEN_FORM.in(omar.look()));
    reach(page, "Tab", "Convoy");
    page.keyboard().type("upper-1");
    reach(page, "Tab", "Vehicles are in place");
    page.keyboard().press("ArrowDown");
    reach(page, "Tab", "Residents");
    page.keyboard().type("50");
    reach(page, "Tab", "Send");
    omar.clock().pass(1);
    page.keyboard().press("Enter");

    omar.seesRecorded();
    omar.seesHeading("upper-1");
    omar.sees(Word.STATE_BOARDED);
    omar.watch().check();
    omar.leave();
  }

  @Test
  void C02_the_focus_stays_where_it_is_when_something_happens() {
    Valley valley = BROWSING.valley("focus");
    Person omar = BROWSING.person("omar", Look.ENGLISH_DESKTOP);
    Page page = omar.page();
    omar.open("/o/" + valley.id() + "/convoys/upper-1");
    reach(page, "Tab", Word.BOARDED.in(omar.look()));

    BROWSING.clock().pass(1);
    valley.seen(BROWSING.clock().instant().toString(), "upper-1", "assembled", 0);

    omar.sees(Word.STATE_ASSEMBLED);
    assertThat(page.getByText(Word.BOARDED.in(omar.look()))).isFocused();
    omar.watch().check();
    omar.leave();
  }

  @Test
  void C03_what_somebody_fills_in_stays_while_things_happen() {
    Valley valley = BROWSING.valley("typing");
    Person omar = BROWSING.person("omar", Look.ENGLISH_PHONE);
    omar.open("/o/" + valley.id() + "/report/convoy-seen?convoy=upper-1&stage=boarded");
    omar.fill(Word.RESIDENTS, "48");

    BROWSING.clock().pass(1);
    valley.seen(BROWSING.clock().instant().toString(), "upper-2", "arrived", 40);

    // Nobody let it go: the alarm tells that the page was brought up to date.
    omar.sees("upper-2");
    assertThat(omar.field(Word.RESIDENTS)).hasValue("48");
    omar.watch().check();
    omar.leave();
  }
}
