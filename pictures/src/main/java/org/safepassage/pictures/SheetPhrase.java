package org.safepassage.pictures;

/// What printed timetables say, in each language.
enum SheetPhrase implements Wording {
  PASSED(
      "An independent audit found that this timetable holds all rules.",
      "وجد تدقيق مستقل أن هذا الجدول يلتزم بجميع القواعد.",
      "Un contrôle indépendant a constaté que cet horaire respecte toutes les règles."),
  FAILED(
      "NOT A PLAN. Breaches of the rules that an independent audit found: {0}.",
      "هذه ليست خطة صالحة. مخالفات القواعد التي وجدها تدقيق مستقل: {0}.",
      "CE N’EST PAS UN PLAN. Infractions aux règles constatées par un contrôle indépendant\u00a0: {0}."),
  VOID(
      "Any suspension makes these times void.",
      "أي تعليق للعملية يلغي هذه الأوقات.",
      "Toute suspension rend ces heures caduques."),
  REVISION("Revision {0}", "الإصدار {0}", "Révision {0}"),
  BY_PLACE("By place", "حسب المكان", "Par lieu"),
  BY_CONVOY("By convoy", "حسب القافلة", "Par convoi"),
  FROM("From", "من", "De"),
  UNTIL("Until", "إلى", "À"),
  WHAT("What it does", "ما تفعله", "Ce qu’il fait"),
  CONVOY("Convoy", "القافلة", "Convoi"),
  PEOPLE("People", "الأشخاص", "Personnes"),
  VEHICLES("Vehicles", "المركبات", "Véhicules"),
  WAY("From, to", "من، إلى", "De, à"),
  ESCORT("Escort", "المرافقة", "Escorte"),
  FREE("Free again", "تعود متاحة", "De nouveau libres"),
  DEPARTS("people board, it leaves", "صعود الأشخاص ثم المغادرة", "embarquement, puis départ"),
  PASSES("comes and goes on", "وصول ثم متابعة السير", "arrive et poursuit"),
  CROSSES("comes and crosses", "وصول ثم عبور", "arrive et passe la ligne"),
  ARRIVES("arrives, people get off", "وصول ونزول الأشخاص", "arrivée, descente"),
  SUMS(
      "Leaving: {0}. Passing: {1}. Arriving: {2}.",
      "المغادرة: {0}. المرور: {1}. الوصول: {2}.",
      "Départs\u00a0: {0}. Passages\u00a0: {1}. Arrivées\u00a0: {2}."),
  CELLS(
      "Each cell: from when until when the convoy is there; +1 is the next day.",
      "في كل خانة: من متى إلى متى تكون القافلة هناك؛ و+1 هو اليوم التالي.",
      "Dans chaque case\u00a0: quand le convoi y est, du début à la fin\u00a0; +1 est le lendemain."),
  FOOT(
      "Timetable: {0}, revision {1}",
      "الجدول: {0}، الإصدار {1}", "Horaire\u00a0: {0}, révision {1}");

  private final String english;
  private final String arabic;
  private final String french;

  SheetPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case ARABIC -> arabic;
      case FRENCH -> french;
    };
  }
}
