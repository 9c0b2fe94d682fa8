package org.safepassage.cli;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What the page of claims says of them; `{0}`, `{1}` ... stand for what is filled in.
enum AccountsPhrase implements Wording {
  AGREE("They agree.", "الأقوال متوافقة.", "Elles concordent."),
  COMPATIBLE("Both can be true.", "يمكن أن تصحّ معاً.", "Elles peuvent être vraies ensemble."),
  CONTRADICT("They contradict each other.", "الأقوال متناقضة.", "Elles se contredisent."),
  DEPENDS_ON_READING(
      "Whether they contradict each other depends on how they are read.",
      "تتناقض أو لا تتناقض بحسب قراءتها.",
      "Qu’elles se contredisent ou non dépend de la lecture qu’on en fait."),
  SAME_PARTY_ECHO(
      "One party says it twice, through two outlets.",
      "طرف واحد يقوله مرتين عبر منبرين.",
      "Une seule partie le dit deux fois, par deux canaux."),
  MIRRORED_ACCUSATION(
      "Each side accuses the other of the like.",
      "كل طرف يتهم الآخر بالمثل.",
      "Chaque camp accuse l’autre de la même chose."),
  AT_PLACE("{0} – {1}", "{0} – {1}", "{0} – {1}"),
  BY("by: {0}", "الفاعل بحسب القول: {0}", "imputé à\u00a0: {0}"),
  NOT("says that it is not so", "ينفي ذلك", "dit que ce n’est pas le cas"),
  OURS("from our own report", "من تقريرنا", "tiré de notre propre rapport"),
  WHOSE_WORDS(
      "It is open whose words these are.",
      "ليس واضحاً لمن هذه الكلمات.",
      "On ignore de qui sont ces mots."),
  WHO_IS_MEANT("It is open who is meant.", "ليس واضحاً من المقصود.", "On ignore qui est désigné."),
  WHICH_PLACE(
      "It is open which place is meant.",
      "ليس واضحاً أي مكان هو المقصود.",
      "On ignore quel lieu est désigné."),
  WHICH_DAY(
      "It is open which day is meant.",
      "ليس واضحاً أي يوم هو المقصود.",
      "On ignore quel jour est désigné."),
  WHAT_KIND(
      "It is open what kind of claim this is.",
      "ليس واضحاً ما نوع هذا القول.",
      "On ignore de quelle sorte d’affirmation il s’agit."),
  OLD_ENCODING(
      "It is not in UTF-8; it was read as Windows-1252.",
      "ليس النص بترميز UTF-8؛ وقد قُرئ بترميز Windows-1252.",
      "Le texte n’est pas en UTF-8\u00a0; il a été lu en Windows-1252."),
  OTHER_ENCODING(
      "It is not in UTF-8; it was read as UTF-16.",
      "ليس النص بترميز UTF-8؛ وقد قُرئ بترميز UTF-16.",
      "Le texte n’est pas en UTF-8\u00a0; il a été lu en UTF-16."),
  BROKEN_LETTERS(
      "Some of its letters are broken.", "بعض أحرفه تالفة.", "Certains caractères sont corrompus."),
  MARKUP(
      "It holds markup, which was left out.",
      "فيه علامات تنسيق تُركت جانباً.",
      "Il contient du balisage, qui a été laissé de côté."),
  NOT_ENGLISH(
      "It is not in English: only names and numbers can be read.",
      "ليس بالإنكليزية: لا تُقرأ منه إلا الأسماء والأرقام.",
      "Il n’est pas en anglais\u00a0: seuls les noms et les nombres peuvent être lus."),
  EMPTY("There is nothing in it.", "النص فارغ.", "Il est vide."),
  CUT_OFF(
      "It is longer than what is read; the rest was left out.",
      "النص أطول مما يُقرأ؛ وقد تُرك الباقي.",
      "Il est plus long que ce qui est lu\u00a0; le reste a été laissé de côté."),
  NO_DATE(
      "Nobody said when it was published; days of the week stay open.",
      "لم يُذكر متى نُشر؛ فتبقى أيام الأسبوع المذكورة فيه غير محددة.",
      "Sa date de publication n’est pas indiquée\u00a0; les jours de la semaine restent indéterminés."),
  DATE_UNCLEAR(
      "The date at its top can’t be read as a day; it should be written like 2016-12-16.",
      "لا يُقرأ التاريخ في أعلاه يوماً؛ ينبغي أن يُكتب مثل 2016-12-16.",
      "La date en tête ne peut être lue\u00a0; elle doit s’écrire comme 2016-12-16."),
  ANOTHER_OPERATION(
      "It names no place of the operation: its claims are compared with nothing.",
      "لا يسمّي أي مكان من أمكنة العملية: فلا تُقارن أقواله بشيء.",
      "Il ne nomme aucun lieu de l’opération\u00a0: ses affirmations ne sont comparées à rien."),
  CORRECTION(
      "It corrects an earlier text.", "يصحّح نصاً سابقاً.", "Il corrige un texte antérieur."),
  CORRECTS(
      "It corrects an earlier text: {0}",
      "يصحّح نصاً سابقاً: {0}", "Il corrige un texte antérieur\u00a0: {0}"),
  QUOTES_OUR_REPORT(
      "It quotes the report of this room: figures from there are no further source.",
      "ينقل عن تقرير هذه الغرفة: فالأرقام المأخوذة منه ليست مصدراً إضافياً.",
      "Il cite le rapport de cette salle\u00a0: les chiffres qui en viennent ne sont pas une source de plus."),
  LACK(
      "The record has nothing to put beside it: {0}",
      "ليس في السجل ما يوضع إلى جانبه: {0}", "Le registre n’a rien à mettre à côté\u00a0: {0}"),
  UNSURE("something about it is unsure.", "فيه ما هو غير مؤكد.", "quelque chose y est incertain."),
  OUR_OWN("it repeats our own report.", "يكرر تقريرنا.", "elle répète notre propre rapport."),
  DENIES("it says that something is not so.", "ينفي أمراً.", "elle dément quelque chose."),
  TO_COME(
      "it speaks of what is to come, or ought to.",
      "يتحدث عما سيكون أو عما يُراد أن يكون.",
      "elle parle de ce qui doit ou devrait arriver."),
  NO_NUMBER("it names no number.", "لا يذكر عدداً.", "elle ne donne pas de nombre."),
  NOT_COUNTED(
      "it counts what the record doesn’t.",
      "يعدّ ما لا يعدّه السجل.",
      "elle compte ce que le registre ne compte pas."),
  PLACE_NOT_SAID("it doesn’t say where.", "لا يذكر المكان.", "elle ne dit pas où."),
  PLACE_NOT_KNOWN(
      "the operation doesn’t know the place.",
      "المكان ليس من أمكنة العملية.",
      "ce lieu n’est pas de l’opération."),
  PLACE_NOT_COUNTED("nobody is counted there.", "لا يُعدّ أحد هناك.", "personne n’y est compté."),
  UNIT_NOT_COUNTED(
      "the record doesn’t count in this unit.",
      "لا يعدّ السجل بهذه الوحدة.",
      "le registre ne compte pas dans cette unité."),
  DAY_NOT_KNOWN("its day is not known.", "يومه غير معروف.", "son jour n’est pas connu."),
  BEFORE_THE_RECORD(
      "it is about a time before the record begins.",
      "يتحدث عن وقت سابق لبداية السجل.",
      "elle porte sur une période antérieure au registre."),
  NOT_DECLARED(
      "nobody had declared by then how many were there.",
      "لم يكن أحد قد أعلن حتى ذلك الحين كم كان عددهم.",
      "personne n’avait alors déclaré combien ils étaient."),
  HAD_LEFT("had left: {0}", "كانوا قد غادروا: {0}", "avaient quitté\u00a0: {0}"),
  HAD_CROSSED("had crossed: {0}", "كانوا قد عبروا: {0}", "avaient franchi\u00a0: {0}"),
  HAD_ARRIVED_AT("had arrived: {0}", "كانوا قد وصلوا: {0}", "étaient arrivés\u00a0: {0}"),
  HAD_ARRIVED_FROM(
      "had arrived from: {0}", "كانوا قد وصلوا من: {0}", "étaient arrivés de\u00a0: {0}"),
  WAITING("waiting there: {0}", "كانوا ينتظرون في: {0}", "attendaient à\u00a0: {0}"),
  OF_CATEGORY("{0} ({1})", "{0} ({1})", "{0} ({1})"),
  WITHIN("{0}, within {1}", "{0}، خلال {1}", "{0}, période\u00a0: {1}"),
  ALONE("{0}, {1} alone", "{0}، {1} وحده", "{0}, {1} seulement"),
  FROM_TO("{0} to {1}", "من {0} إلى {1}", "de {0} à {1}"),
  DAYS_FROM_TO("{0} to {1}", "من {0} إلى {1}", "du {0} au {1}"),
  DAYS_UP_TO("up to {0}", "حتى {0}", "jusqu’au {0}"),
  /// Between numbers, which may have commas in them.
  BETWEEN("; ", "؛ ", "\u00a0; "),
  NOBODY_ATTESTS("nobody attests it", "لا أحد يشهد عليه", "personne ne l’atteste"),
  READ_IN_ALL("Read as a count in all:", "إذا قُرئ عدداً إجمالياً:", "Lue comme un total\u00a0:"),
  READ_ON_THE_DAYS(
      "Read as a count of these days alone:",
      "إذا قُرئ عدداً لهذه الأيام وحدها:",
      "Lue comme un compte de ces seuls jours\u00a0:"),
  FITS_BOTH(
      "The claim fits what is reported and what is attested.",
      "القول يوافق المبلَّغ عنه والمشهود عليه.",
      "L’affirmation cadre avec ce qui est rapporté et ce qui est attesté."),
  FITS_REPORTED(
      "The claim fits what is reported.",
      "القول يوافق المبلَّغ عنه.",
      "L’affirmation cadre avec ce qui est rapporté."),
  ABOVE_REPORTED(
      "The claim is above what is reported by at least {0}.",
      "القول أعلى من المبلَّغ عنه بما لا يقل عن {0}.",
      "L’affirmation dépasse d’au moins {0} ce qui est rapporté."),
  BELOW_REPORTED(
      "The claim is below what is reported by at least {0}.",
      "القول أدنى من المبلَّغ عنه بما لا يقل عن {0}.",
      "L’affirmation est inférieure d’au moins {0} à ce qui est rapporté."),
  FITS_ATTESTED(
      "It fits what is attested.", "ويوافق المشهود عليه.", "Elle cadre avec ce qui est attesté."),
  ABOVE_ATTESTED(
      "It is above what is attested by at least {0}.",
      "وهو أعلى من المشهود عليه بما لا يقل عن {0}.",
      "Elle dépasse d’au moins {0} ce qui est attesté."),
  BELOW_ATTESTED(
      "It is below what is attested by at least {0}.",
      "وهو أدنى من المشهود عليه بما لا يقل عن {0}.",
      "Elle est inférieure d’au moins {0} à ce qui est attesté."),
  LOOK_AT_IT(
      "Something about the claim is unsure; somebody should look at it.",
      "في القول ما هو غير مؤكد؛ ينبغي أن ينظر فيه أحد.",
      "Quelque chose y est incertain\u00a0; quelqu’un devrait l’examiner."),
  RECORD_ENDS(
      "The record ends before that.", "وينتهي السجل قبل ذلك.", "Le registre s’arrête avant."),
  NAMES("It names: {0}", "يذكر من الأسماء: {0}", "Il nomme\u00a0: {0}"),
  NUMBERS("Numbers in it: {0}", "الأرقام فيه: {0}", "Nombres qu’il contient\u00a0: {0}"),
  NO_DAY("no date", "بلا تاريخ", "sans date");

  private final String english;
  private final String arabic;
  private final String french;

  AccountsPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
