package org.safepassage.server.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.ledger.ClaimWord;
import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// The words for claims: of what kind they are, how they are said, what is unsure, what became of
/// them, and how they stand to each other.
enum ClaimPhrase implements Wording {
  KIND_INCIDENT("incident", "حادث", "incident"),
  KIND_COUNT("count", "عدد", "compte"),
  KIND_STATUS("status", "وضع", "état"),
  KIND_CONDITION("condition", "شرط", "condition"),
  KIND_TERM("term of a deal", "بند اتفاق", "clause d’un accord"),
  KIND_DENIAL("denial", "نفي", "démenti"),
  KIND_CALL("call", "دعوة", "appel"),
  MANNER_ASSERTED("said to be so", "يقال إنه كذلك", "affirmé"),
  MANNER_HEDGED("said with reserve", "يقال بتحفظ", "avec réserve"),
  MANNER_DEMANDED("demanded", "مطلوب", "exigé"),
  MANNER_PREDICTED("said to come", "يقال إنه سيحدث", "annoncé"),
  MANNER_PROPOSED("proposed", "مقترح", "proposé"),
  MANNER_DENIED("denied", "يُنفى", "démenti"),
  DOUBT_WHOSE_WORDS("whose words they are", "كلام مَن هو", "de qui sont ces mots"),
  DOUBT_WHO_IS_MEANT("who is meant", "من المقصود", "qui est visé"),
  DOUBT_WHICH_PLACE("which place is meant", "أي مكان هو المقصود", "de quel lieu il s’agit"),
  DOUBT_WHICH_DAY("which day is meant", "أي يوم هو المقصود", "de quel jour il s’agit"),
  DOUBT_WHAT_KIND(
      "what kind of claim it is", "ما نوع هذا القول", "de quelle sorte d’affirmation il s’agit"),
  STATE_FOUND("found by the program", "عثر عليه البرنامج", "relevée par le programme"),
  STATE_MARKED("marked by a person", "علّمه شخص", "relevée par une personne"),
  STATE_UNSURE(
      "unsure: waits for a person", "غير مؤكد: بانتظار المراجعة", "incertaine\u00a0: à examiner"),
  STATE_CONFIRMED(
      "confirmed: the text says so", "مؤكد: هكذا يقول النص", "confirmée\u00a0: le texte le dit"),
  STATE_CORRECTED("corrected", "مصحَّح", "corrigée"),
  STATE_REJECTED(
      "rejected: the text doesn’t say so",
      "مرفوض: النص لا يقول ذلك",
      "rejetée\u00a0: le texte ne le dit pas"),
  REMARK_OLD_ENCODING(
      "It was not in UTF-8; it was read as Windows-1252.",
      "لم يكن بترميز UTF-8؛ قُرئ بترميز Windows-1252.",
      "Il n’était pas en UTF-8\u00a0; il a été lu en Windows-1252."),
  REMARK_OTHER_ENCODING(
      "It was not in UTF-8; it was read as UTF-16.",
      "لم يكن بترميز UTF-8؛ قُرئ بترميز UTF-16.",
      "Il n’était pas en UTF-8\u00a0; il a été lu en UTF-16."),
  REMARK_BROKEN_LETTERS(
      "Some of its letters are broken.",
      "بعض أحرفه تالفة.",
      "Certains de ses caractères sont corrompus."),
  REMARK_MARKUP(
      "It held markup, which was left out.",
      "كانت فيه علامات تنسيق تُركت جانباً.",
      "Il contenait du balisage, qui a été laissé de côté."),
  REMARK_NOT_ENGLISH(
      "It is not in English: the program finds no claims in it. A person can mark them.",
      "ليس بالإنكليزية: لا يعثر البرنامج على أقوال فيه. يمكن لشخص أن يعلّمها.",
      "Il n’est pas en anglais\u00a0: le programme n’y relève rien. Une personne peut le faire."),
  REMARK_EMPTY("There is nothing in it.", "النص فارغ.", "Il est vide."),
  REMARK_CUT_OFF(
      "It is longer than what is kept; the rest was left out.",
      "النص أطول مما يُحفظ؛ وقد تُرك الباقي.",
      "Il est plus long que ce qui est gardé\u00a0; le reste a été laissé de côté."),
  REMARK_NO_DATE(
      "Nobody said when it was published; days of the week stay open.",
      "لم يُذكر متى نُشر؛ فتبقى أيام الأسبوع المذكورة فيه غير محددة.",
      "Sa date de publication n’est pas indiquée\u00a0; les jours de la semaine restent indéterminés."),
  REMARK_DATE_UNCLEAR(
      "The date at its top can’t be read as a day; it should be written like 2016-12-16.",
      "لا يُقرأ التاريخ في أعلاه يوماً؛ ينبغي أن يُكتب مثل 2016-12-16.",
      "La date en tête ne peut être lue\u00a0; elle doit s’écrire comme 2016-12-16."),
  REMARK_ANOTHER_OPERATION(
      "It names no place of the operation: its claims are compared with nothing.",
      "لا يسمّي أي مكان من أمكنة العملية: فلا تُقارن أقواله بشيء.",
      "Il ne nomme aucun lieu de l’opération\u00a0: ses affirmations ne sont comparées à rien."),
  REMARK_CORRECTION(
      "It corrects an earlier text.", "يصحح نصاً سابقاً.", "Il corrige un texte antérieur."),
  REMARK_QUOTES_OUR_REPORT(
      "It quotes a situation report of this room.",
      "ينقل عن تقرير حالة لهذه الغرفة.",
      "Il cite un rapport de situation de cette salle."),
  RELATION_AGREE("agree", "متوافقة", "concordent"),
  RELATION_COMPATIBLE("can both be true", "يمكن أن تصح معاً", "peuvent être vraies ensemble"),
  RELATION_CONTRADICT(
      "can’t both be true", "لا يمكن أن تصح معاً", "ne peuvent être vraies ensemble"),
  RELATION_DEPENDS_ON_READING(
      "depends on how they are read", "يتوقف على قراءتها", "dépend de la lecture qu’on en fait"),
  RELATION_SAME_PARTY_ECHO(
      "the same, from the same side", "القول نفسه من الجانب نفسه", "la même chose, du même camp"),
  RELATION_MIRRORED_ACCUSATION(
      "each side accuses the other", "كل جانب يتهم الآخر", "chaque camp accuse l’autre");

  private final String english;
  private final String arabic;
  private final String french;

  ClaimPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  /// The phrase for a word that the ledger keeps.
  ///
  /// @param of in which list it stands: "KIND", "DOUBT"
  /// @return nothing for a word of another version of the program
  static Optional<Wording> find(String of, ClaimWord word) {
    String name = of + "_" + word.value().toUpperCase(Locale.ROOT).replace('-', '_');
    return Stream.of(values())
        .filter(phrase -> phrase.name().equals(name))
        .map(Wording.class::cast)
        .findFirst();
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
