package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// The kinds of events, as what happened.
enum KindPhrase implements Wording {
  AGREEMENT_PROPOSED("Agreement proposed", "اقتراح اتفاق", "Accord proposé"),
  AGREEMENT_ANNOUNCED("Agreement announced", "إعلان اتفاق", "Accord annoncé"),
  AGREEMENT_ACCEPTED("Agreement accepted", "قبول اتفاق", "Accord accepté"),
  AGREEMENT_IN_FORCE("Agreement in force", "نفاذ اتفاق", "Accord en vigueur"),
  CASELOAD_DECLARED(
      "People waiting declared", "إعلان عدد المنتظرين", "Personnes en attente déclarées"),
  TURNOUT_CLOSED(
      "No more want to leave", "لا أحد غيرهم يريد المغادرة", "Plus personne ne veut partir"),
  FACT_STATED("Assurance", "ضمانة", "Assurance"),
  CONSENT_STATED("Consent", "موافقة", "Consentement"),
  DEMAND_RAISED("Demand raised", "مطلب جديد", "Exigence posée"),
  DEMAND_SETTLED("Demand settled", "تسوية مطلب", "Exigence réglée"),
  CONVOY_PLANNED("Convoy planned", "تخطيط قافلة", "Convoi prévu"),
  CONVOY_RELEASED("Convoy let go", "السماح لقافلة بالمضيّ", "Convoi autorisé"),
  CONVOY_STOOD_DOWN("Convoy stood down", "إلغاء قافلة", "Convoi annulé"),
  CONVOY_SEEN("Convoy seen", "مشاهدة قافلة", "Convoi vu"),
  PEOPLE_ACCOUNTED_FOR("People accounted for", "معرفة مصير أشخاص", "Sort de personnes connu"),
  COUNT_ATTESTED("Count attested", "شهادة على عدد", "Compte attesté"),
  COUNT_SETTLED("Count settled", "حسم عدد", "Compte tranché"),
  INCIDENT_REPORTED("Incident reported", "الإبلاغ عن حادث", "Incident signalé"),
  INCIDENT_CLOSED("Incident settled", "تسوية حادث", "Incident réglé"),
  SUSPENDED("Suspended", "تعليق", "Suspension"),
  RESUMED("Open again", "فتح من جديد", "Réouverture"),
  VIOLATION_NOTED("Violation noted", "تسجيل مخالفة", "Violation notée"),
  VIOLATION_DISPUTED("Violation disputed", "اعتراض على مخالفة", "Violation contestée"),
  PLAN_PUBLISHED("Plan published", "نشر خطة", "Plan publié"),
  ALLOTMENT_ISSUED("Allotment issued", "إصدار حصة", "Contingent accordé"),
  ALLOTMENT_USED("Allotment used", "استعمال حصة", "Contingent utilisé"),
  ALLOTMENT_RETURNED("Allotment given back", "إعادة حصة", "Contingent rendu"),
  CORRECTION("Correction", "تصحيح", "Correction"),
  REMARK("Remark", "ملاحظة", "Remarque"),
  TEXT_TAKEN("Text taken in", "إدخال نص", "Texte saisi"),
  CLAIMS_FOUND("Claims found", "العثور على أقوال", "Affirmations relevées"),
  CLAIM_REVIEWED("Claim reviewed", "مراجعة قول", "Affirmation examinée");

  private final String english;
  private final String arabic;
  private final String french;

  KindPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
