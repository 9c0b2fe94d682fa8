package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What somebody can enter or ask for, as the heading of its form.
enum TaskPhrase implements Wording {
  TEXT_TAKEN(
      "Take in a text: who says what",
      "أدخل نصاً: من يقول ماذا",
      "Saisir un texte\u00a0: qui dit quoi"),
  CLAIMS_FOUND(
      "Mark a claim in a text", "علّم قولاً في نص", "Relever une affirmation dans un texte"),
  CLAIM_REVIEWED("Look at a claim again", "راجع قولاً", "Examiner une affirmation"),
  ABOUT_ACCOUNTS("What others say", "ما يقوله الآخرون", "Ce que disent les autres"),
  AGREEMENT_PROPOSED(
      "Record that a version was proposed",
      "سجّل اقتراح نسخة من الاتفاق",
      "Noter qu’une version a été proposée"),
  AGREEMENT_ANNOUNCED(
      "Record that a version was announced",
      "سجّل إعلان نسخة من الاتفاق",
      "Noter qu’une version a été annoncée"),
  AGREEMENT_ACCEPTED(
      "Record that a party accepted a version",
      "سجّل قبول طرفٍ لنسخة من الاتفاق",
      "Noter qu’une partie a accepté une version"),
  AGREEMENT_IN_FORCE(
      "Put a version in force", "اجعل نسخة من الاتفاق نافذة", "Mettre une version en vigueur"),
  CASELOAD_DECLARED(
      "Declare how many wait at a place",
      "أعلن عدد المنتظرين في مكان",
      "Déclarer combien attendent en un lieu"),
  TURNOUT_CLOSED(
      "Declare that no more want to leave",
      "أعلن أن لا أحد غيرهم يريد المغادرة",
      "Déclarer que plus personne ne veut partir"),
  FACT_STATED("State how an assurance stands", "بيّن حال ضمانة", "Dire où en est une assurance"),
  CONSENT_STATED(
      "State whether somebody consents", "بيّن موافقة طرف أو عدمها", "Dire si quelqu’un consent"),
  DEMAND_RAISED("Record a demand", "سجّل مطلباً", "Noter une exigence"),
  DEMAND_SETTLED(
      "Record what became of a demand",
      "سجّل ما آل إليه مطلب",
      "Noter ce qu’est devenue une exigence"),
  CONVOY_PLANNED("Plan one convoy", "خطّط قافلة واحدة", "Prévoir un convoi"),
  CONVOY_RELEASED("Let convoys go on", "اسمح لقوافل بالمضيّ", "Autoriser des convois"),
  CONVOY_STOOD_DOWN("Stand a convoy down", "ألغِ قافلة", "Annuler un convoi"),
  CONVOY_SEEN(
      "Report where a convoy is, and who is aboard",
      "أبلغ عن مكان قافلة ومن فيها",
      "Signaler où est un convoi et qui est à bord"),
  PEOPLE_ACCOUNTED_FOR(
      "Say what became of people on the way",
      "بيّن ما صار بأشخاص في الطريق",
      "Dire ce que des personnes sont devenues en route"),
  COUNT_ATTESTED("Attest a count", "اشهد على عدد", "Attester un compte"),
  COUNT_SETTLED(
      "Settle which count is right", "احسم أي عدد هو الصحيح", "Trancher quel compte est juste"),
  INCIDENT_REPORTED("Report an incident", "أبلغ عن حادث", "Signaler un incident"),
  INCIDENT_CLOSED(
      "Record that an incident is settled", "سجّل تسوية حادث", "Noter qu’un incident est réglé"),
  SUSPENDED(
      "Suspend a place or corridor", "علّق مكاناً أو ممراً", "Suspendre un lieu ou un couloir"),
  RESUMED(
      "Open a place or corridor again",
      "افتح مكاناً أو ممراً من جديد",
      "Rouvrir un lieu ou un couloir"),
  VIOLATION_NOTED("Note a violation", "سجّل مخالفة", "Noter une violation"),
  VIOLATION_DISPUTED("Dispute a violation", "اعترض على مخالفة", "Contester une violation"),
  PLAN_PUBLISHED("Publish a plan", "انشر خطة", "Publier un plan"),
  ALLOTMENT_ISSUED(
      "Issue an allotment to a crossing",
      "أصدر حصة لمعبر",
      "Accorder un contingent à un point de passage"),
  ALLOTMENT_USED(
      "Report who went under an allotment",
      "أبلغ عمّن مضى ضمن حصة",
      "Signaler qui est parti sur un contingent"),
  ALLOTMENT_RETURNED(
      "Give back what is left of an allotment",
      "أعد ما بقي من حصة",
      "Rendre le reste d’un contingent"),
  CORRECTION("Correct an event", "صحّح قيداً", "Corriger un événement"),
  REMARK("Add a remark for everybody", "أضف ملاحظة للجميع", "Ajouter une remarque pour tous"),

  REPORT("What do you want to report?", "بماذا تريد أن تبلغ؟", "Que voulez-vous signaler\u00a0?"),
  ABOUT_CONVOYS("Convoys and counts", "القوافل والأعداد", "Convois et comptes"),
  ABOUT_TROUBLE("Incidents and closures", "الحوادث والإغلاق", "Incidents et fermetures"),
  ABOUT_AGREEMENT("Agreement and assurances", "الاتفاق والضمانات", "Accord et assurances"),
  ABOUT_PEOPLE("How many there are", "كم عددهم", "Combien ils sont"),
  ABOUT_PLAN("Plan and allotments", "الخطة والحصص", "Plan et contingents"),
  ABOUT_RECORD("The record", "السجل", "Le journal"),
  NOTHING_TO_ENTER(
      "In your role there is nothing to enter here. Maybe you need another role: ask whoever coordinates this operation.",
      "لا شيء تُدخله هنا بدورك هذا. ربما تحتاج إلى دور آخر: اسأل من ينسق هذه العملية.",
      "Dans votre rôle il n’y a rien à saisir ici. Peut-être vous faut-il un autre rôle\u00a0: demandez à la coordination.");

  private final String english;
  private final String arabic;
  private final String french;

  TaskPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
