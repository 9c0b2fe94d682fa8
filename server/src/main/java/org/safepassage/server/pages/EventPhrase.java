package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What happened, a sentence for each kind of event, and the parts of such sentences.
enum EventPhrase implements Wording {
  OF_CATEGORY("{0} {1}", "{0} {1}", "{0} {1}"),
  GOODS("goods {0}", "البضائع {0}", "marchandises {0}"),
  NOT_COUNTED("not counted", "بلا عدّ", "pas compté"),
  LASTING("{0} {1}", "{0} و{1}", "{0} {1}"),
  AT_PLACE("{0} – {1}", "{0} – {1}", "{0} – {1}"),

  PROPOSED(
      "Proposed by {1}: “{0}”", "اقترحه {1}: «{0}»", "Proposé par {1}\u00a0: «\u00a0{0}\u00a0»"),
  ANNOUNCED(
      "Announced by {1}: “{0}”", "أعلنه {1}: «{0}»", "Annoncé par {1}\u00a0: «\u00a0{0}\u00a0»"),
  ACCEPTED(
      "Accepted by {1}: “{0}”", "قبِله {1}: «{0}»", "Accepté par {1}\u00a0: «\u00a0{0}\u00a0»"),
  IN_FORCE(
      "In force from now on: “{0}”",
      "نافذ من الآن: «{0}»", "En vigueur désormais\u00a0: «\u00a0{0}\u00a0»"),
  CASELOAD(
      "Declared waiting at {0}: {1} {2}",
      "المُعلن انتظارهم في {0}: {1} {2}", "Déclarés en attente à {0}\u00a0: {1} {2}"),
  TURNOUT(
      "“{0}”: no more want to leave; {1} in all, says {2}",
      "«{0}»: لم يبقَ من يريد المغادرة؛ المجموع {1}، بحسب {2}",
      "«\u00a0{0}\u00a0»\u00a0: plus personne ne veut partir\u00a0; {1} en tout, dit {2}"),
  FACT("“{0}”: {1}", "«{0}»: {1}", "«\u00a0{0}\u00a0»\u00a0: {1}"),
  CONSENT_GIVEN("Consent given: {0}", "موافقة معطاة: {0}", "Consentement donné\u00a0: {0}"),
  CONSENT_REFUSED(
      "Consent not given: {0}", "موافقة غير معطاة: {0}", "Consentement non donné\u00a0: {0}"),
  DEMAND("Demand {0} by {1}", "مطلب {0} من {1}", "Exigence {0} de {1}"),
  DEMAND_SETTLED("Demand {0}: {1}", "المطلب {0}: {1}", "Exigence {0}\u00a0: {1}"),
  CONVOY_PLANNED(
      "{0} planned for “{1}”: {2}",
      "خُططت {0} ضمن «{1}»: {2}", "{0} prévu pour «\u00a0{1}\u00a0»\u00a0: {2}"),
  CONVOY_RELEASED(
      "{0} let go ({1}): {2}", "سُمح لـ{0} بالمضيّ ({1}): {2}", "{0} autorisé ({1})\u00a0: {2}"),
  WITH_EXCEPTION(
      "— Let go although the agreement doesn’t allow it. Reason:",
      "— سُمح بها رغم أن الاتفاق لا يجيزها. السبب:",
      "— Autorisé bien que l’accord ne le permette pas. Raison\u00a0:"),
  STOOD_DOWN("{0} stood down", "أُلغيت {0}", "{0} annulé"),
  SEEN("{0}: {1}", "{0}: {1}", "{0}\u00a0: {1}"),
  SEEN_AT("{0}: {1}, {2}", "{0}: {1}، {2}", "{0}\u00a0: {1}, {2}"),
  FATE("{0}: {2} – {1} {3}", "{0}: {2} – {1} {3}", "{0}\u00a0: {2} – {1} {3}"),
  FATE_AT(
      "{0}: {2} – {1} {3}, at {4}",
      "{0}: {2} – {1} {3}، عند {4}", "{0}\u00a0: {2} – {1} {3}, à {4}"),
  ATTESTED(
      "{0}: {3} attests ({1}): {2}",
      "{0}: شهادة {3} ({1}): {2}", "{0}\u00a0: {3} atteste ({1})\u00a0: {2}"),
  COUNT_SETTLED(
      "{0} ({1}): {2} {3} is the figure that counts",
      "{0} ({1}): {2} {3} هو الرقم المعتمد", "{0} ({1})\u00a0: {2} {3} est le chiffre retenu"),
  INCIDENT("Incident {0} at {2}: {1}", "الحادث {0} عند {2}: {1}", "Incident {0} à {2}\u00a0: {1}"),
  INCIDENT_CLOSED(
      "Incident {0} is settled, says {1}",
      "الحادث {0} سُوّي، بحسب {1}", "Incident {0} réglé, dit {1}"),
  SUSPENDED(
      "Suspended: {0}. May be lifted by: {1}",
      "عُلّق: {0}. يمكن أن يرفعه: {1}", "Suspendu\u00a0: {0}. Peut être levé par\u00a0: {1}"),
  RESUMED("Open again: {0}", "فُتح من جديد: {0}", "Rouvert\u00a0: {0}"),
  RESUMED_BY(
      "Open again: {0}, says {1}", "فُتح من جديد: {0}، بحسب {1}", "Rouvert\u00a0: {0}, dit {1}"),
  A_COORDINATOR("a coordinator", "منسّق", "la coordination"),
  VIOLATION("Violation {0} noted by {1}", "المخالفة {0} سجّلها {1}", "Violation {0} notée par {1}"),
  VIOLATION_OF(
      "Violation {0} noted by {1}; said to be by {2}",
      "المخالفة {0} سجّلها {1}؛ ويقال إن فاعلها {2}",
      "Violation {0} notée par {1}\u00a0; attribuée à {2}"),
  DISPUTED(
      "Violation {0} is disputed by {1}",
      "المخالفة {0} يعترض عليها {1}", "Violation {0} contestée par {1}"),
  PLAN("Plan {0} published: {1}", "نُشرت الخطة {0}: {1}", "Plan {0} publié\u00a0: {1}"),
  ALLOTMENT(
      "Allotment {0}: up to {1} of “{2}” may pass {3} until {4} without asking",
      "الحصة {0}: يمكن لما يصل إلى {1} من «{2}» عبور {3} حتى {4} من دون سؤال",
      "Contingent {0}\u00a0: jusqu’à {1} de «\u00a0{2}\u00a0» peuvent passer {3} jusqu’à {4} sans demander"),
  ALLOTMENT_USED(
      "{1} went under allotment {0}: {2}",
      "مضت {1} ضمن الحصة {0}: {2}", "{1} parti sur le contingent {0}\u00a0: {2}"),
  ALLOTMENT_RETURNED(
      "Allotment {0}: {1} given back",
      "الحصة {0}: أُعيد منها {1}", "Contingent {0}\u00a0: {1} rendus"),
  CORRECTION("Event {0} was wrong", "القيد {0} كان خطأ", "L’événement {0} était faux"),
  CORRECTION_INSTEAD("— Right instead:", "— والصحيح:", "— Ce qui est juste\u00a0:"),
  REMARK("Remark:", "ملاحظة:", "Remarque\u00a0:"),
  TEXT_TAKEN("Text of {0} ({1}) taken in", "أُدخل نص لـ{0} ({1})", "Texte de {0} ({1}) saisi"),
  CLAIMS_FOUND(
      "{1} found in text {0} by {2}",
      "{1} في النص {0} عثر عليها {2}", "{1} dans le texte {0}, relevées par {2}"),
  CLAIMS_MARKED(
      "{1} marked in text {0}",
      "{1} في النص {0} علّمها شخص", "{1} dans le texte {0}, relevées à la main"),
  CLAIM_REVIEWED(
      "Claim {1} of text {0}: {2}",
      "القول {1} من النص {0}: {2}", "Affirmation {1} du texte {0}\u00a0: {2}"),
  TO_TEXT("The text", "النص", "Le texte"),
  BY("{0}, {1}", "{0}، {1}", "{0}, {1}");

  private final String english;
  private final String arabic;
  private final String french;

  EventPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
