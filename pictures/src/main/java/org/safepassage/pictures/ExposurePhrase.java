package org.safepassage.pictures;

/// What the picture of exposure against time says; `{0}`, `{1}` ... stand for what is filled in.
enum ExposurePhrase implements Wording {
  TITLE(
      "What less exposure costs in time: {0}",
      "كم من الوقت يكلّف خفض التعرّض: {0}",
      "Ce que coûte en temps une moindre exposition\u00a0: {0}"),
  AS_AGREED(
      "As it is agreed, the last arrive on {0}.",
      "كما هو متفق عليه، يصل الأخيرون في {0}.", "Tel que convenu, les derniers arrivent le {0}."),
  WITHIN(
      "If nobody is exposed by more than {0} of what the agreement allows, they arrive {1} later.",
      "وإذا لم يتجاوز تعرّض أي طرف {0} مما يسمح به الاتفاق، يتأخر وصولهم: {1}.",
      "Si nul n’est exposé à plus de {0} de ce que permet l’accord, ils arrivent plus tard\u00a0: {1}."),
  WITHIN_AS_EARLY(
      "If nobody is exposed by more than {0} of what the agreement allows, they arrive no later.",
      "وإذا لم يتجاوز تعرّض أي طرف {0} مما يسمح به الاتفاق، لا يتأخر وصولهم.",
      "Si nul n’est exposé à plus de {0} de ce que permet l’accord, ils n’arrivent pas plus tard."),
  NOT_ALL(
      "Within {0} not everybody can be moved.",
      "ضمن {0} لا يمكن نقل الجميع.",
      "Dans la limite de {0}, tout le monde ne peut pas être évacué."),
  NOBODY_EXPOSED(
      "Nobody ever gives anything that is set against something not yet received.",
      "لا أحد يقدّم شيئاً مقابل ما لم يستلمه بعد.",
      "Nul ne donne jamais rien en échange de ce qui n’est pas encore reçu."),
  NOBODY_MOVED("Nobody is moved.", "لا يُنقل أحد.", "Personne n’est évacué."),
  AGREED("as agreed", "كما اتُّفق", "convenu"),
  AT_MOST("at most", "الحد الأقصى", "au plus"),
  HOURS("hours until the last arrive", "ساعات حتى يصل الأخيرون", "heures jusqu’aux derniers"),
  DAYS("days until the last arrive", "أيام حتى يصل الأخيرون", "jours jusqu’aux derniers"),
  WAITED("person-hours waited", "ساعات الانتظار للأشخاص", "heures d’attente, par personne"),
  CAP("cap: {0}", "السقف: {0}", "plafond\u00a0: {0}"),
  AXIS(
      "How long it takes until the last arrive; each step to the right of the same width doubles it. Upwards, the cap on exposure that is kept at every moment until then.",
      "المدة حتى يصل الأخيرون؛ كل خطوة متساوية العرض تضاعفها. وإلى الأعلى سقف التعرّض الذي يُحترم في كل لحظة حتى ذلك الحين.",
      "La durée jusqu’à l’arrivée des derniers ; chaque pas de même largeur vers la droite la double. Vers le haut, le plafond d’exposition respecté à tout moment jusque-là."),
  LEGEND_END("the operation ends", "نهاية العملية", "fin de l’opération"),
  POINT(
      "{0}: the last arrive on {1}, {2}",
      "{0}: يصل الأخيرون في {1}، {2}", "{0}\u00a0: les derniers arrivent le {1}, {2}");

  private final String english;
  private final String arabic;
  private final String french;

  ExposurePhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
