package org.safepassage.server.api;

import org.safepassage.pictures.Language;

/// What the page with the clock of a replay says.
record ReplayWords(Language language) {
  String title() {
    return say("Replay", "إعادة العرض", "Rejouer");
  }

  String shows(String moment, long last, long of) {
    return say(
            "It shows %s: event %d of %d.",
            "يُعرض %s: الحدث %d من %d.", "Moment montré : %s, événement %d sur %d.")
        .formatted(moment, last, of);
  }

  String plays(int times) {
    return say(
            "It plays, %d times as fast as it happened.",
            "يجري العرض أسرع مما حدث بمقدار %d مرة.",
            "Lecture en cours, %d fois plus vite que les faits.")
        .formatted(times);
  }

  String stands() {
    return say("It stands still.", "العرض متوقف.", "La lecture est arrêtée.");
  }

  String play() {
    return say("Play", "تشغيل", "Lire");
  }

  String pause() {
    return say("Pause", "إيقاف مؤقت", "Pause");
  }

  String speed() {
    return say("How many times as fast", "كم مرة أسرع", "Combien de fois plus vite");
  }

  String jumpTo() {
    return say(
        "Jump to a moment (universal time)",
        "الانتقال إلى لحظة (التوقيت العالمي)",
        "Aller à un moment (temps universel)");
  }

  String jump() {
    return say("Jump", "انتقال", "Aller");
  }

  String change() {
    return say("Change", "تغيير", "Changer");
  }

  String moments() {
    return say("Moments to see", "لحظات تستحق المشاهدة", "Moments à voir");
  }

  String toRoom() {
    return say("To the room", "إلى الغرفة", "Vers la salle");
  }

  private String say(String english, String arabic, String french) {
    return switch (language) {
      case ENGLISH -> english;
      case ARABIC -> arabic;
      case FRENCH -> french;
    };
  }
}
