package org.safepassage.pictures;

import org.safepassage.model.Unit;

/// Nouns with a number: one for each form that a language has (see [Language#formFor]), with `|`
/// between them. The Arabic forms stand in any part of a sentence: the dual, which would bend, is
/// written "2 of the ...".
enum Counted implements Wording {
  PEOPLE(
      "{0} person|{0} people",
      "شخص واحد|{0} من الأشخاص|{0} أشخاص|{0} شخصاً|{0} شخص", "{0} personne|{0} personnes"),
  VEHICLES(
      "{0} vehicle|{0} vehicles",
      "مركبة واحدة|{0} من المركبات|{0} مركبات|{0} مركبة|{0} مركبة", "{0} véhicule|{0} véhicules"),
  TRUCKS(
      "{0} truck|{0} trucks",
      "شاحنة واحدة|{0} من الشاحنات|{0} شاحنات|{0} شاحنة|{0} شاحنة", "{0} camion|{0} camions"),
  TONNES(
      "{0} tonne|{0} tonnes",
      "طن واحد|{0} من الأطنان|{0} أطنان|{0} طناً|{0} طن", "{0} tonne|{0} tonnes"),
  DETAINEES(
      "{0} detainee|{0} detainees",
      "معتقل واحد|{0} من المعتقلين|{0} معتقلين|{0} معتقلاً|{0} معتقل", "{0} détenu|{0} détenus"),
  CAPTIVES(
      "{0} captive|{0} captives",
      "أسير واحد|{0} من الأسرى|{0} أسرى|{0} أسيراً|{0} أسير", "{0} captif|{0} captifs"),
  BODIES(
      "{0} body|{0} bodies",
      "جثمان واحد|{0} من الجثامين|{0} جثامين|{0} جثماناً|{0} جثمان", "{0} corps|{0} corps"),
  CONVOYS(
      "one convoy|{0} convoys",
      "قافلة واحدة|{0} من القوافل|{0} قوافل|{0} قافلة|{0} قافلة", "un convoi|{0} convois"),
  THINGS(
      "one thing|{0} things",
      "أمر واحد|{0} من الأمور|{0} أمور|{0} أمراً|{0} أمر", "une chose|{0} choses"),
  ROUNDS(
      "{0} round|{0} rounds",
      "جولة واحدة|{0} من الجولات|{0} جولات|{0} جولة|{0} جولة", "{0} tour|{0} tours"),
  HOURS(
      "{0} hour|{0} hours",
      "ساعة واحدة|{0} من الساعات|{0} ساعات|{0} ساعة|{0} ساعة", "{0} heure|{0} heures"),
  DAYS(
      "{0} day|{0} days",
      "يوم واحد|{0} من الأيام|{0} أيام|{0} يوماً|{0} يوم", "{0} jour|{0} jours"),
  LAST(
      "the last one|the last {0}",
      "الأخير|آخر اثنين|آخر {0}|آخر {0}|آخر {0}", "le dernier|les {0} derniers"),
  CLAUSES(
      "{0} clause|{0} clauses",
      "بند واحد|{0} من البنود|{0} بنود|{0} بنداً|{0} بند", "{0} clause|{0} clauses");

  private final String english;
  private final String arabic;
  private final String french;

  Counted(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  static Counted of(Unit unit) {
    return switch (unit) {
      case PEOPLE -> PEOPLE;
      case VEHICLES -> VEHICLES;
      case TRUCKS -> TRUCKS;
      case TONNES -> TONNES;
      case DETAINEES -> DETAINEES;
      case CAPTIVES -> CAPTIVES;
      case BODIES -> BODIES;
    };
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
