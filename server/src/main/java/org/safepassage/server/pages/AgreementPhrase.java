package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What stands on the page of the agreement.
enum AgreementPhrase implements Wording {
  TITLE("Agreement", "الاتفاق", "Accord"),
  VERSIONS("Versions", "النسخ", "Versions"),
  VERSION("Version", "النسخة", "Version"),
  PROPOSED("Proposed", "مقترحة", "Proposée"),
  ANNOUNCED("Announced", "معلنة", "Annoncée"),
  ACCEPTED("Accepted by", "قبلها", "Acceptée par"),
  IN_FORCE("In force", "نافذة", "En vigueur"),
  DECIDES("decides now", "هي التي تحكم الآن", "fait foi maintenant"),
  NOT_YET("not yet", "ليس بعد", "pas encore"),
  ACCEPTED_AT("{0}, {1}", "{0}، {1}", "{0}, {1}"),
  STILL_TO_ACCEPT(
      "still to accept: {0}", "بقي أن يقبلها: {0}", "doivent encore accepter\u00a0: {0}"),
  NOT_IN_FOLDER(
      "{0} (its text is not in this operation)",
      "{0} (نصها ليس في هذه العملية)", "{0} (son texte n’est pas dans cette opération)"),
  TERMS("Terms, and how far each is", "الشروط ومدى تحقق كل منها", "Termes, et où en est chacun"),
  GIVER(
      "{0} lets them go; they go to {1}.",
      "{0} يتيح خروجهم، ووجهتهم {1}.", "{0} les laisse partir\u00a0; ils vont vers {1}."),
  WAY("From {0} to {1}.", "من {0} إلى {1}.", "De {0} à {1}."),
  DUE("{0} of {1} have gone ({2}).", "مضى {0} من {1} ({2}).", "{0} sur {1} sont partis ({2})."),
  NO_CONDITIONS(
      "No condition holds them back.", "لا شرط يقيّدهم.", "Aucune condition ne les retient."),
  AFTER(
      "Not before {0} of {1} are counted ({2}); so far {3}.",
      "ليس قبل عدّ {0} من {1} ({2})؛ وحتى الآن {3}.",
      "Pas avant que {0} de {1} soient comptés ({2})\u00a0; jusqu’ici {3}."),
  BALANCE(
      "At most {0} ahead of {1} ({2}).",
      "بما لا يزيد على {0} تقدماً على {1} ({2}).", "Au plus {0} d’avance sur {1} ({2})."),
  HOLDS(
      "Only once this is given: “{0}”.",
      "فقط متى أُعطي هذا: «{0}».", "Seulement une fois donné\u00a0: «\u00a0{0}\u00a0»."),
  DURING(
      "Only within these times: “{0}”.",
      "فقط ضمن هذه الأوقات: «{0}».", "Seulement dans ces temps\u00a0: «\u00a0{0}\u00a0»."),
  BEFORE("Only before {0}.", "فقط قبل {0}.", "Seulement avant {0}."),
  UNLESS(
      "Not while this is open: “{0}”.",
      "ليس ما دام هذا قائماً: «{0}».", "Pas tant que ceci est ouvert\u00a0: «\u00a0{0}\u00a0»."),
  ANY_OF("At least one of these:", "واحد على الأقل مما يلي:", "Au moins un de ceux-ci\u00a0:"),
  ATTESTED_TOO("{0}, attested", "{0}، بشهادة المراقبين", "{0}, attesté"),
  BEYOND("for those beyond {0}", "لمن هم بعد {0}", "pour ceux au-delà de {0}"),
  UP_TO("for the first {0}", "لأول {0}", "pour les {0} premiers"),
  LAST("for the last {0}", "لآخر {0}", "pour les {0} derniers"),
  IS_MET("met", "متحقق", "remplie"),
  NOT_MET("not yet", "ليس بعد", "pas encore"),
  CLAUSE("Clause {0}:", "البند {0}:", "Clause {0}\u00a0:"),
  CARRIED(
      "Agreed as well, and not computed",
      "متفق عليه أيضاً ولا يُحسب",
      "Convenu aussi, et non calculé"),
  PICTURE("Who waits for whom", "من ينتظر من", "Qui attend qui"),
  PICTURE_ALT(
      "Picture of who waits for whom as things stand. What is in it stands on the overview in words.",
      "صورة لمن ينتظر من بحسب الحال. ما فيها مذكور بالكلمات في النظرة العامة.",
      "Image de qui attend qui dans l’état actuel. Ce qu’elle montre est dit en mots dans la vue d’ensemble."),
  ASSURANCES("Assurances", "الضمانات", "Assurances"),
  NO_ASSURANCES(
      "The agreement in force asks for none.",
      "لا يطلب الاتفاق النافذ أي ضمانة.",
      "L’accord en vigueur n’en demande aucune."),
  ASSURANCE("Assurance", "الضمانة", "Assurance"),
  OWNER("Who gives it", "من يعطيها", "Qui la donne"),
  CONTACT("Whom to call", "بمن يُتصل", "Qui appeler"),
  STATE("State", "الحالة", "État"),
  CONSENTS("Consents", "الموافقات", "Consentements"),
  NO_CONSENTS(
      "Nobody’s consent is needed besides the parties’.",
      "لا تلزم موافقة أحد غير الأطراف.",
      "Aucun autre consentement que celui des parties n’est nécessaire."),
  WHO("Who", "من", "Qui"),
  FOR_WHAT("For", "لأجل", "Pour"),
  CONSENT_GIVEN("given", "معطاة", "donné"),
  CONSENT_BY_ACCEPTING("given by accepting", "معطاة بالقبول", "donné en acceptant"),
  CONSENT_REFUSED("not given", "غير معطاة", "non donné"),
  CONSENT_UNSAID("not said", "لم يُذكر", "non dit"),
  DEMANDS("Demands beside the agreement", "مطالب خارج الاتفاق", "Exigences en marge de l’accord"),
  NO_DEMANDS("None has been raised.", "لم يُرفع أي مطلب.", "Aucune n’est posée."),
  DEMAND("Demand", "المطلب", "Exigence"),
  RAISED_BY("By", "من", "Par"),
  SAYS("What", "ما هو", "Quoi");

  private final String english;
  private final String arabic;
  private final String french;

  AgreementPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
