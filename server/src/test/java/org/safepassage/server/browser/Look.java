package org.safepassage.server.browser;

import com.microsoft.playwright.Browser.NewContextOptions;

/// In what language and on what a person looks at the room.
enum Look {
  ENGLISH_DESKTOP("en", 1280, 800),
  ENGLISH_PHONE("en", 390, 844),
  ARABIC_DESKTOP("ar", 1280, 800),
  ARABIC_PHONE("ar", 390, 844);

  private static final int WIDEST_PHONE = 500;

  private final String language;
  private final int width;
  private final int height;

  Look(String language, int width, int height) {
    this.language = language;
    this.width = width;
    this.height = height;
  }

  String language() {
    return language;
  }

  boolean isArabic() {
    return language.equals("ar");
  }

  boolean isPhone() {
    return width < WIDEST_PHONE;
  }

  NewContextOptions options() {
    return new NewContextOptions()
        .setLocale(language)
        .setTimezoneId("Asia/Damascus")
        .setViewportSize(width, height)
        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
        .setHasTouch(isPhone())
        .setIsMobile(isPhone());
  }
}
