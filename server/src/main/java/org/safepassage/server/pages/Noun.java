package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// Nouns with a number: one for each form that a language has, with `|` between them (see
/// [Language#formFor]). The Arabic forms stand in any part of a sentence.
enum Noun implements Wording {
  MINUTES(
      "{0} minute|{0} minutes",
      "دقيقة واحدة|{0} من الدقائق|{0} دقائق|{0} دقيقة|{0} دقيقة", "{0} minute|{0} minutes"),
  HOURS(
      "{0} hour|{0} hours",
      "ساعة واحدة|{0} من الساعات|{0} ساعات|{0} ساعة|{0} ساعة", "{0} heure|{0} heures"),
  DAYS(
      "{0} day|{0} days",
      "يوم واحد|{0} من الأيام|{0} أيام|{0} يوماً|{0} يوم", "{0} jour|{0} jours"),
  CONVOYS(
      "{0} convoy|{0} convoys",
      "قافلة واحدة|{0} من القوافل|{0} قوافل|{0} قافلة|{0} قافلة", "{0} convoi|{0} convois"),
  EVENTS(
      "{0} event|{0} events",
      "قيد واحد|{0} من القيود|{0} قيود|{0} قيداً|{0} قيد", "{0} événement|{0} événements"),
  CLAIMS(
      "{0} claim|{0} claims",
      "قول واحد|{0} من الأقوال|{0} أقوال|{0} قولاً|{0} قول", "{0} affirmation|{0} affirmations"),
  VEHICLES(
      "{0} vehicle|{0} vehicles",
      "مركبة واحدة|{0} من المركبات|{0} مركبات|{0} مركبة|{0} مركبة", "{0} véhicule|{0} véhicules");

  private final String english;
  private final String arabic;
  private final String french;

  Noun(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
