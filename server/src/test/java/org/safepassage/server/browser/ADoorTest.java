package org.safepassage.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// FEATURE UNDER TEST: the way into the room in a browser: set-up with the code of the terminal, an
/// invitation, signing in and out, and what whoever isn't signed in is shown.
final class ADoorTest {
  @RegisterExtension static final Browsing BROWSING = new Browsing();

  private static final String ROOM = "/o/door";

  @BeforeAll
  static void there_is_an_operation() {
    BROWSING.valley("door");
  }

  @Test
  void A01_the_first_administrator_comes_in_with_the_code_of_the_terminal() {
    // Done once, as the server started: what could be seen is kept.
    assertThat(BROWSING.setUpSeen()).containsExactly(Word.SET_UP.in(Look.ARABIC_PHONE));
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH_PHONE", "ARABIC_DESKTOP"})
  void A02_somebody_signs_in_sees_their_operations_and_signs_out(Look look) {
    // Whoever was invited chose a password before.
    BROWSING.person("maya", look).leave();
    BROWSING.clock().goOn();
    Person maya = BROWSING.nobody(look);

    maya.open(ROOM);
    atTheDoor(maya);
    maya.seesHeading(Word.SIGN_IN.in(look));
    maya.fill(Word.ACCOUNT, "maya");
    maya.fill(Word.PASSWORD, Browsing.PASSWORD);
    maya.button(Word.GO_ON);
    // Where she wanted to go first.
    maya.page().waitForURL(BROWSING.address() + ROOM);
    maya.open("/");
    maya.page().locator("a[href='" + ROOM + "']").click();
    maya.seesHeading(Word.OVERVIEW.in(look));
    assertThat(maya.page().locator("html").getAttribute("dir"))
        .isEqualTo(look.isArabic() ? "rtl" : "ltr");
    maya.button(Word.SIGN_OUT);
    atTheDoor(maya);
    maya.open(ROOM);
    atTheDoor(maya);

    maya.watch().check();
    maya.leave();
  }

  /// The address of the door may say where somebody wants to go behind it.
  private static void atTheDoor(Person somebody) {
    somebody.page().waitForURL(url -> url.startsWith(BROWSING.address() + "/sign-in"));
  }

  @Test
  void A03_a_wrong_password_lets_nobody_in_and_says_so() {
    BROWSING.clock().goOn();
    Person somebody = BROWSING.nobody(Look.ENGLISH_PHONE);
    somebody.open("/sign-in");
    somebody.fill(Word.ACCOUNT, "nobody-here");
    somebody.fill(Word.PASSWORD, "five words that are wrong");
    somebody.button(Word.GO_ON);

    somebody.seesHeading("That didn't let you in.");
    assertThat(Fitness.all(somebody.page())).isEmpty();
    somebody.watch().check();
    somebody.leave();
  }
}
