package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// The words that stand around every page.
public record Chrome(Language language) {
  private Said said(Wording wording) {
    return new Said(wording.in(language));
  }

  /// BCP 47 tag.
  public String tag() {
    return language.tag();
  }

  /// As HTML has it.
  public String direction() {
    return language.isRightToLeft() ? "rtl" : "ltr";
  }

  public Said skip() {
    return said(RoomPhrase.SKIP);
  }

  public String pagesLabel() {
    return RoomPhrase.PAGES.in(language);
  }

  public String alarmsLabel() {
    return RoomPhrase.ALARMS.in(language);
  }

  public Said dark() {
    return said(RoomPhrase.DARK);
  }

  public Said signOut() {
    return said(RoomPhrase.SIGN_OUT);
  }

  /// With a gap for the time.
  public String offline() {
    return RoomPhrase.OFFLINE.in(language);
  }

  public Said foot() {
    return said(RoomPhrase.FOOT);
  }
}
