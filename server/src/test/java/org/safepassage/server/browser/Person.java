package org.safepassage.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// Somebody who looks at a page, and does what people do: reads, presses and fills in what they
/// find by its name.
///
/// @param address of the server
/// @param watch over what the pages ask for
/// @param clock of the server; a minute passes before each page
record Person(Page page, Look look, String address, Watch watch, SetClock clock) {

  void open(String path) {
    clock.pass(1);
    page.navigate(address + path);
  }

  private Locator named(AriaRole role, Word word) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(word.in(look)).setExact(true));
  }

  /// Follows the link that is called so.
  void follow(Word word) {
    clock.pass(1);
    named(AriaRole.LINK, word).first().click();
  }

  void follow(String name) {
    clock.pass(1);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  void button(Word word) {
    clock.pass(1);
    named(AriaRole.BUTTON, word).click();
  }

  Locator field(Word word) {
    return page.getByLabel(word.in(look), new Page.GetByLabelOptions().setExact(true));
  }

  void fill(Word word, String text) {
    field(word).fill(text);
  }

  void choose(Word field, String option) {
    field(field).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
  }

  void tick(Word option) {
    field(option).check();
  }

  /// Waits until somebody who looks would see these words in the part of the page that has them.
  void sees(Word word) {
    sees(word.in(look));
  }

  void sees(String words) {
    assertThat(page.getByText(words).first()).isVisible();
  }

  /// Waits until the words are gone.
  void seesNoMore(String words) {
    assertThat(page.getByText(words)).hasCount(0);
  }

  void seesHeading(String words) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText(words);
  }

  /// What a page says of something that was just sent.
  void seesRecorded() {
    assertThat(page.getByText(Word.RECORDED.in(look)).first()).isVisible();
  }

  void leave() {
    page.context().close();
  }
}
