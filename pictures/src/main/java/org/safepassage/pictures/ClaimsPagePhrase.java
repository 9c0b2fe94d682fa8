package org.safepassage.pictures;

/// What the page of claims says; `{0}`, `{1}` ... stand for what is filled in.
enum ClaimsPagePhrase implements Wording {
  TITLE("Who says what", "من يقول ماذا", "Qui dit quoi"),
  TITLE_OF("Who says what: {0}", "من يقول ماذا: {0}", "Qui dit quoi\u00a0: {0}"),
  LEAD(
      "These are claims of others, in their own words. Nothing here says who is right.",
      "هذه أقوال الآخرين بكلماتهم. ولا شيء هنا يقول من المحقّ.",
      "Ce sont les affirmations d’autrui, dans leurs propres mots. Rien ici ne dit qui a raison."),
  SIDE_BY_SIDE("Side by side", "جنباً إلى جنب", "Côte à côte"),
  NOTHING_SHARED(
      "No two claims are about the same thing.",
      "لا يوجد قولان في الأمر نفسه.",
      "Il n’y a pas deux affirmations sur le même sujet."),
  MORE_ALIKE("More of the same: {0}", "أقوال أخرى مثله: {0}", "Autres, identiques\u00a0: {0}"),
  MORE_OF_A_SIDE(
      "More claims on this side, among the texts below: {0}",
      "أقوال أخرى في هذا الجانب، بين النصوص أدناه: {0}",
      "Autres affirmations de ce côté, parmi les textes ci-dessous\u00a0: {0}"),
  MORE_RELATIONS(
      "More pairs on this question that are not shown: {0}. All claims stand among the texts below.",
      "مقابلات أخرى في هذا السؤال غير معروضة: {0}. وكل الأقوال بين النصوص أدناه.",
      "Autres rapprochements sur cette question, non affichés\u00a0: {0}. Toutes les affirmations figurent parmi les textes ci-dessous."),
  ONLY_ONE("Said by one only", "ما لم يقله إلا مصدر واحد", "Dit par une seule source"),
  UNSURE("To be looked at by a person", "ما ينبغي أن يراجعه شخص", "À vérifier par une personne"),
  UNSURE_LEAD(
      "Something about these is unsure: somebody should look before they are relied on.",
      "في هذه الأقوال ما هو غير مؤكد: ينبغي أن يراجعها شخص قبل الاعتماد عليها.",
      "Quelque chose y est incertain\u00a0: quelqu’un devrait les examiner avant qu’on s’y fie."),
  RECORD("Beside the record", "إلى جانب السجل", "À côté du registre"),
  RECORD_LEAD(
      "What reporters counted and observers attested, at the place and on the days that a claim is about.",
      "ما عدّه المبلّغون وشهد عليه المراقبون، في المكان والأيام التي يتحدث عنها القول.",
      "Ce qui a été rapporté et ce que les observateurs ont attesté, au lieu et aux jours dont parle l’affirmation."),
  NO_COUNTS(
      "No claim is about a count.",
      "لا يتحدث أي قول عن عدد.",
      "Aucune affirmation ne porte sur un compte."),
  CLAIM("claim", "القول", "affirmation"),
  CLAIMED("claimed", "العدد المذكور", "nombre affirmé"),
  READING("what the record counts", "ما يعدّه السجل", "ce que compte le registre"),
  REPORTED("reported", "المبلَّغ عنه", "rapporté"),
  ATTESTED("attested", "المشهود عليه", "attesté"),
  OVER_TIME("Counts over time", "الأعداد مع مرور الوقت", "Les comptes dans le temps"),
  TEXTS("The texts", "النصوص", "Les textes"),
  CLAIMS_OF("Claims in this text", "الأقوال في هذا النص", "Affirmations de ce texte"),
  NO_CLAIMS(
      "No claim was found in it.",
      "لم يُعثر فيه على قول.",
      "Aucune affirmation n’y a été trouvée."),
  FOOT(
      "Read by a program; each claim points at its words.",
      "قرأه برنامج؛ وكل قول يشير إلى كلماته.",
      "Lu par un programme\u00a0; chaque affirmation renvoie à ses mots.");

  private final String english;
  private final String arabic;
  private final String french;

  ClaimsPagePhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
