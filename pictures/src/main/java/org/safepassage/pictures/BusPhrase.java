package org.safepassage.pictures;

/// What the picture of a bus evacuation says; `{0}`, `{1}` ... stand for what is filled in.
enum BusPhrase implements Wording {
  TITLE("Bus evacuation: {0}", "إخلاء بالحافلات: {0}", "Évacuation en bus\u00a0: {0}"),
  LEAST(
      "The last load is at its shelter after {0}; it is proven that no plan is shorter.",
      "تصل الحمولة الأخيرة إلى ملجئها بعد {0}؛ وثبت أنه لا توجد خطة أقصر.",
      "La dernière charge est à son abri après {0}\u00a0; il est prouvé qu’aucun plan n’est plus court."),
  BETWEEN(
      "The last load is at its shelter after {0}; it is proven that no plan is shorter than {1}.",
      "تصل الحمولة الأخيرة إلى ملجئها بعد {0}؛ وثبت أنه لا توجد خطة أقصر من {1}.",
      "La dernière charge est à son abri après {0}\u00a0; il est prouvé qu’aucun plan n’est plus court que {1}."),
  NOTHING("Nobody is to be moved.", "لا أحد يُنقل.", "Il n’y a personne à évacuer."),
  BUS("bus {0}, yard {1}", "الحافلة {0}، المرآب {1}", "bus {0}, dépôt {1}"),
  LENGTH("length", "الطول", "longueur"),
  LOADS("loads", "الحمولات", "charges"),
  LOAD(
      "pickup point {0} to shelter {1}: {2} to {3}",
      "نقطة التجمع {0} إلى الملجأ {1}: من {2} إلى {3}",
      "point de ramassage {0} vers abri {1}\u00a0: de {2} à {3}"),
  REST(
      "Further buses, with shorter routes: {0}.",
      "حافلات أخرى بمسارات أقصر: {0}.", "Autres bus, aux trajets plus courts\u00a0: {0}."),
  LEGEND_LOADED(
      "with a load: pickup point > shelter",
      "بحمولة: نقطة التجمع > الملجأ",
      "chargé\u00a0: point de ramassage > abri"),
  LEGEND_EMPTY("empty", "فارغة", "à vide"),
  LEGEND_END(
      "the last load is there: {0}",
      "وصول الحمولة الأخيرة: {0}", "dernière charge arrivée\u00a0: {0}"),
  LEGEND_BOUND(
      "no plan ends before: {0}", "لا خطة تنتهي قبل: {0}", "aucun plan ne finit avant\u00a0: {0}");

  private final String english;
  private final String arabic;
  private final String french;

  BusPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
