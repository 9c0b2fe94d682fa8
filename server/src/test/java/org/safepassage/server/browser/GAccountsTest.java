package org.safepassage.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// FEATURE UNDER TEST: a text of somebody else in the browser: taken in, its claims marked in it
/// and gone through by keyboard, and what is claimed side by side with another text.
final class GAccountsTest {
  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  void G01_a_text_is_taken_in_and_its_claims_are_looked_at_without_a_mouse() {
    Valley valley = BROWSING.valley("accounts");
    valley.takes("radio", "Southern Radio", Valley.SOUTHERN_RADIO);
    Person maya = BROWSING.person("maya", Look.ENGLISH_DESKTOP);
    Page page = maya.page();
    maya.open("/o/" + valley.id() + "/report/text-taken");
    maya.fill(Word.OUTLET, "Northern Post");
    maya.fill(Word.DAY, "2030-03-01");
    page.locator("textarea[name=words]").fill(Valley.NORTHERN_POST);
    maya.button(Word.SEND);

    maya.seesHeading("Northern Post");
    // It comes by itself once the text is read.
    assertThat(page.locator("mark[data-claims~=C1]").first())
        .containsText("More than 40 people have left Upper village");
    maya.follow(Word.FIRST_CLAIM);
    assertThat(page.locator("#claim-C1")).isFocused();
    assertThat(page.locator("mark.here").first()).containsText("More than 40 people");
    maya.clock().pass(1);
    page.keyboard().press("c");

    assertThat(page.locator("#claim-C1")).containsText(Word.CONFIRMED.in(maya.look()));
    assertThat(page.locator("#claim-C2")).isFocused();
    page.keyboard().press("k");
    assertThat(page.locator("#claim-C1")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#claim-C2")).isFocused();
    maya.open("/o/" + valley.id() + "/accounts");
    maya.sees("Who opened fire?");
    int before = page.getByText(Word.CONTRADICT.in(maya.look())).count();
    assertThat(before).isPositive();

    String fired =
        page.locator("a", new Page.LocatorOptions().setHasText("· C2"))
            .first()
            .getAttribute("href");
    assertThat(fired).contains("#words-C2");
    maya.open("/o/" + valley.id() + "/accounts/radio");
    page.locator("#claim-C2").focus();
    maya.clock().pass(1);
    page.keyboard().press("r");
    assertThat(page.locator("#claim-C2")).containsText(Word.REJECTED.in(maya.look()));
    maya.open("/o/" + valley.id() + "/accounts");
    maya.sees("Who opened fire?");
    assertThat(page.getByText(Word.CONTRADICT.in(maya.look())).count()).isLessThan(before);
    maya.watch().check();
    maya.leave();
  }
}
