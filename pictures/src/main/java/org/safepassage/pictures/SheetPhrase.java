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
  IF_SUSPENDED(
      "If the corridor is suspended", "إذا عُلّق استعمال الممر", "Si le couloir est suspendu"),
  NEVER_STOPS(
      "A convoy never stops between two places.",
      "لا تتوقف القافلة أبداً بين مكانين.",
      "Un convoi ne s’arrête jamais entre deux lieux."),
  ONLY_THESE(
      "Only these convoys: {0}.", "هذه القوافل فقط: {0}.", "Ces convois seulement\u00a0: {0}."),
  BETWEEN("Between", "بين", "Entre"),
  SINCE_LEFT("Minutes since it left", "الدقائق منذ المغادرة", "Minutes depuis le départ"),
  GOES("Where it goes", "إلى أين تذهب", "Où il va"),
  MINUTES_THERE("Minutes to get there", "الدقائق اللازمة", "Minutes de trajet"),
  WHY("Why", "السبب", "Pourquoi"),
  ALL_THE_WAY("all the way", "طوال الطريق", "tout le trajet"),
  UP_TO("up to {0}", "حتى {0}", "jusqu’à {0}"),
  LATER("later", "بعد ذلك", "ensuite"),
  BACK_TO("back to {0}", "تعود إلى {0}", "retour à {0}"),
  ON_TO("on to {0}", "تتابع إلى {0}", "continue vers {0}"),
  ON_THROUGH(
      "on to {0}, if it is let through at {1}",
      "تتابع إلى {0} إذا سُمح لها بالمرور عند {1}",
      "continue vers {0}, si on le laisse passer à {1}"),
  NOWHERE("NOWHERE TO GO", "لا مكان تذهب إليه", "NULLE PART OÙ ALLER"),
  SOONER("the shorter way", "الطريق الأقصر", "le chemin le plus court"),
  NO_WAY_BACK(
      "no way back past a checkpoint of another side",
      "لا عودة عبر حاجز لطرف آخر",
      "pas de retour par un poste de contrôle d’un autre camp"),
  NO_ROOM_AHEAD("no room ahead", "لا متّسع في الأمام", "pas de place plus loin"),
  CHECKPOINT_AHEAD(
      "ahead is a checkpoint of another side",
      "في الأمام حاجز لطرف آخر",
      "plus loin, un poste de contrôle d’un autre camp"),
  HANDED_OVER("it has been handed over", "تم تسليمها", "il a été remis"),
  NEITHER_WAY(
      "no way back past {0}, and room for only {1} at {2}",
      "لا عودة عبر {0}، ولا متّسع إلا لـ{1} في {2}",
      "pas de retour par {0}, et seulement {1} places à {2}"),
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
    return language.choose(english, arabic, french);
  }
}
