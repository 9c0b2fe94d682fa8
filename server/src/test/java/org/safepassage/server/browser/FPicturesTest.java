package org.safepassage.server.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// FEATURE UNDER TEST: the pictures of docs/guide/room.md, which show the pages as they are.
final class FPicturesTest {
  @RegisterExtension static final Browsing BROWSING = new Browsing();

  private static void scrollTo(Person person, String part) {
    person.page().locator(part).evaluate("e => e.scrollIntoView({block: 'start'})");
  }

  @Test
  void F01_a_record_that_is_played_again() throws IOException {
    Person guest = BROWSING.played().guest(Look.ENGLISH_DESKTOP);
    goToFriday(guest, Word.PAUSE);
    GuidePictures.keep(guest.page(), "room-overview");
    scrollTo(guest, "#map-part");
    // The map is drawn once its features are there.
    guest.page().waitForCondition(() -> guest.page().locator("#map canvas").count() > 0);
    guest.page().waitForTimeout(500);
    GuidePictures.keep(guest.page(), "room-map");
    guest.open(Played.ROOM + "/agreement");
    scrollTo(guest, "#terms");
    GuidePictures.keep(guest.page(), "room-agreement");
    guest.open(Played.ROOM + "/plan");
    scrollTo(guest, "#forecast");
    guest
        .page()
        .waitForCondition(() ->
            Boolean.TRUE.equals(
                guest.page().evaluate("() => document.querySelector('.picture img').complete")));
    GuidePictures.keep(guest.page(), "room-plan");
    guest.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    guest.open(Played.ROOM + "/convoys");
    GuidePictures.keep(guest.page(), "room-convoys-dark");
    guest.watch().check();
    guest.leave();
  }

  private static void goToFriday(Person guest, Word orNot) {
    guest.open(Played.ROOM);
    if (guest.page().getByText(orNot.in(guest.look())).count() > 0) {
      guest.button(orNot);
    }
    guest.field(Word.SPEED).selectOption("60");
    guest.button(Word.SET_SPEED);
    guest.choose(Word.MOMENT, EReplayTest.FRIDAY);
    guest.button(Word.GO_THERE);
    guest.seesHeading(Word.OVERVIEW.in(guest.look()));
  }

  @Test
  void F02_the_same_on_a_phone_from_right_to_left() throws IOException {
    Person guest = BROWSING.played().guest(Look.ARABIC_PHONE);
    goToFriday(guest, Word.PAUSE);
    GuidePictures.keep(guest.page(), "room-overview-phone-ar");
    guest.leave();
  }

  @Test
  void F03_a_convoy_with_people_missing_and_a_report_on_a_phone() throws IOException {
    Valley valley = BROWSING.valley("pictures");
    valley.morning(BROWSING.clock());
    Person maya = BROWSING.person("maya", Look.ENGLISH_DESKTOP);
    maya.open("/o/pictures/convoys/upper-1");
    GuidePictures.keep(maya.page(), "room-convoy");
    maya.open("/o/pictures/report/convoy-released?convoy=lower-1&milestone=crossed");
    maya.page()
        .locator("input[value='upper-2']")
        .setChecked(true, new com.microsoft.playwright.Locator.SetCheckedOptions());
    maya.button(Word.LET_GO_ON);
    maya.sees(Word.NOT_DONE);
    GuidePictures.keep(maya.page(), "room-refused");
    maya.leave();

    Person omar = BROWSING.person("omar", Look.ENGLISH_PHONE);
    omar.open("/o/pictures/report/convoy-seen?convoy=lower-1&stage=crossed");
    scrollTo(omar, "h1");
    GuidePictures.keep(omar.page(), "room-report-phone");
    omar.leave();
    Person ines = BROWSING.person("ines", Look.ARABIC_PHONE);
    ines.open("/o/pictures/convoys/upper-1");
    GuidePictures.keep(ines.page(), "room-convoy-phone-ar");
    ines.leave();
  }

  @Test
  void F04_a_text_with_its_claims_and_what_becomes_of_them() throws IOException {
    Valley valley = BROWSING.valley("accounts-pictures");
    valley.takes("post", "Northern Post", Valley.NORTHERN_POST);
    Person maya = BROWSING.person("maya", Look.ENGLISH_DESKTOP);
    maya.open("/o/accounts-pictures/accounts/post");
    maya.page().locator("#claim-C1").focus();
    maya.page().keyboard().press("j");
    scrollTo(maya, "h1");
    GuidePictures.keep(maya.page(), "accounts");
    maya.leave();
  }
}
