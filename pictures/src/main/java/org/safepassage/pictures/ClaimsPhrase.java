package org.safepassage.pictures;

/// What the picture of claimed counts says; `{0}`, `{1}` ... stand for what is filled in.
enum ClaimsPhrase implements Wording {
  LEFT("How many left {0}?", "كم عدد الذين غادروا {0}؟", "Combien ont quitté {0}\u00a0?"),
  LEFT_SOMEWHERE("How many left?", "كم عدد الذين غادروا؟", "Combien sont partis\u00a0?"),
  ARRIVED(
      "How many arrived: {0}?",
      "كم عدد الذين وصلوا: {0}؟", "Combien sont arrivés\u00a0: {0}\u00a0?"),
  ARRIVED_SOMEWHERE("How many arrived?", "كم عدد الذين وصلوا؟", "Combien sont arrivés\u00a0?"),
  REMAINING(
      "How many remain in {0}?", "كم عدد الباقين في {0}؟", "Combien restent\u00a0: {0}\u00a0?"),
  REMAINING_SOMEWHERE("How many remain?", "كم عدد الباقين؟", "Combien restent\u00a0?"),
  POPULATION("How many live in {0}?", "كم عدد سكان {0}؟", "Combien d’habitants\u00a0: {0}\u00a0?"),
  POPULATION_SOMEWHERE("How many live there?", "كم عدد السكان؟", "Combien y vivent\u00a0?"),
  RELEASED(
      "How many were released: {0}?",
      "كم عدد الذين أُفرج عنهم: {0}؟", "Combien ont été libérés\u00a0: {0}\u00a0?"),
  RELEASED_SOMEWHERE(
      "How many were released?", "كم عدد الذين أُفرج عنهم؟", "Combien ont été libérés\u00a0?"),
  OF_UNIT("Counted: {0}.", "المعدودون: {0}.", "Comptés\u00a0: {0}."),
  CLAIMS(
      "What each source says, as a number or as bounds; none of them is ours. With (?): unsure.",
      "ما يقوله كل مصدر، رقماً أو حدوداً؛ وليس أيّ منها لنا. وما عليه (?) غير مؤكد.",
      "Ce que dit chaque source, nombre ou bornes\u00a0; aucun n’est de nous. Avec (?)\u00a0: incertain."),
  OVER_RECORD(
      "The lines are the counts of the record.",
      "والخطوط هي أعداد السجل.",
      "Les lignes sont les comptes du registre."),
  NO_RECORD(
      "There is no count of this in a record.",
      "ولا عدد لذلك في أي سجل.",
      "Aucun registre n’a de compte à ce sujet."),
  NOT_DRAWN(
      "Older claims that are not drawn: {0}.",
      "أقوال أقدم غير مرسومة: {0}.", "Affirmations plus anciennes, non dessinées\u00a0: {0}."),
  REPORTED("reported in the record", "مبلَّغ عنه في السجل", "rapporté dans le registre"),
  ATTESTED("attested in the record", "مشهود عليه في السجل", "attesté dans le registre"),
  EXACTLY("this number", "هذا العدد", "ce nombre"),
  BETWEEN(
      "about, or between two numbers", "تقريباً، أو بين رقمين", "environ, ou entre deux nombres"),
  AT_LEAST("at least, more than", "على الأقل، أكثر من", "au moins, plus de"),
  AT_MOST("at most, fewer than", "على الأكثر، أقل من", "au plus, moins de"),
  // The mark makes a line that begins with a Latin name run from right to left all the same.
  CLAIM("{0}: {1} ({2})", "\u200f{0}: {1} ({2})", "{0}\u00a0: {1} ({2})"),
  FINALLY(
      "Reported by the end of the picture: {0}.",
      "المبلَّغ عنه في نهاية الصورة: {0}.", "Rapportés à la fin de l’image\u00a0: {0}."),
  FINALLY_ATTESTED(
      "Attested by then: {0}.",
      "والمشهود عليه حتى ذلك الحين: {0}.", "Attestés à ce moment\u00a0: {0}.");

  private final String english;
  private final String arabic;
  private final String french;

  ClaimsPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
