package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What stands beside the clock of a replay.
enum PlayerPhrase implements Wording {
  REPLAY("Replay", "إعادة العرض", "Relecture"),
  RUNS(
      "Event {0} of {1}; it plays, {2} times as fast as it happened.",
      "القيد {0} من {1}؛ يجري العرض أسرع مما حدث {2} مرة.",
      "Événement {0} sur {1}\u00a0; lecture {2} fois plus vite que les faits."),
  STANDS(
      "Event {0} of {1}; it stands still.",
      "القيد {0} من {1}؛ العرض متوقف.", "Événement {0} sur {1}\u00a0; la lecture est arrêtée."),
  PLAY("Play", "تشغيل", "Lire"),
  PAUSE("Pause", "إيقاف مؤقت", "Pause"),
  SPEED("Speed", "السرعة", "Vitesse"),
  TIMES("{0} ×", "{0} ×", "{0} ×"),
  SET_SPEED("Set the speed", "اضبط السرعة", "Régler la vitesse"),
  MOMENT("Moment", "اللحظة", "Moment"),
  JUMP("Go there", "انتقل إليها", "Y aller"),
  MORE("All about the replay", "كل ما يخص إعادة العرض", "Tout sur la relecture");

  private final String english;
  private final String arabic;
  private final String french;

  PlayerPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
