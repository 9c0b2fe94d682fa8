package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What stands on the page of the log.
enum LogPhrase implements Wording {
  TITLE("The log", "السجل", "Le journal"),
  TEXT(
      "Every event, as it was entered. Nothing is edited or removed: a mistake is corrected by a later event that names it.",
      "كل قيد كما أُدخل. لا شيء يُعدّل أو يُحذف: الخطأ يصححه قيد لاحق يسميه.",
      "Chaque événement, tel qu’il a été saisi. Rien n’est modifié ni supprimé\u00a0: une erreur est corrigée par un événement ultérieur qui la nomme."),
  COUNT(
      "{0}; root hash over all of them:",
      "{0}؛ بصمة الجذر لها جميعاً:", "{0}\u00a0; empreinte racine de l’ensemble\u00a0:"),
  COUNT_ALONE("{0} in all.", "{0} في المجموع.", "{0} en tout."),
  EXPORT(
      "Export the whole log (one event a line)",
      "صدّر السجل كاملاً (قيد في كل سطر)",
      "Exporter tout le journal (un événement par ligne)"),
  FILTER("Find", "ابحث", "Chercher"),
  KIND("Kind", "النوع", "Genre"),
  ANY("all", "الكل", "tous"),
  CONVOY("Convoy", "القافلة", "Convoi"),
  REPORTER("Entered by", "أدخله", "Saisi par"),
  WORDS("With the words", "فيه كلمات", "Avec les mots"),
  FROM("Happened from", "حدث من", "Arrivé à partir de"),
  UNTIL("until before", "إلى ما قبل", "jusqu’avant"),
  SHOW("Show", "اعرض", "Afficher"),
  NUMBER("No.", "رقم", "N°"),
  HAPPENED("Happened", "حدث", "Arrivé"),
  SAYS("What it says", "ما يقول", "Ce qu’il dit"),
  BY("By", "من", "Par"),
  RECORDED("recorded {0}", "سُجّل {0}", "enregistré {0}"),
  CORRECTED_BY(
      "Corrected by event {0}. Right is:",
      "صححه القيد {0}. والصحيح:", "Corrigé par l’événement {0}. Juste\u00a0:"),
  WITHDRAWN_BY(
      "Corrected by event {0}: it no longer counts.",
      "صححه القيد {0}: لا يُحتسب بعد الآن.", "Corrigé par l’événement {0}\u00a0: ne compte plus."),
  OLDER("Older", "أقدم", "Plus anciens"),
  NEWEST("Newest", "الأحدث", "Les plus récents"),
  NONE("No event is like that.", "لا يوجد قيد كهذا.", "Aucun événement de ce genre."),
  NONE_YET(
      "None of the newer events is like that; the older ones were not looked through yet.",
      "لا يوجد قيد كهذا بين القيود الأحدث؛ ولم يُبحث بعد في الأقدم.",
      "Aucun des événements plus récents n’est de ce genre\u00a0; les plus anciens n’ont pas encore été parcourus."),
  CORRECT("Correct it", "صححه", "Le corriger");

  private final String english;
  private final String arabic;
  private final String french;

  LogPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
