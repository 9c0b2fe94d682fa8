package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What stands on the page of incidents and decisions.
enum TroublePhrase implements Wording {
  TITLE("Incidents and decisions", "الحوادث والقرارات", "Incidents et décisions"),
  CLOSED("What is suspended", "ما هو معلّق", "Ce qui est suspendu"),
  NOTHING_CLOSED("Nothing is suspended.", "لا شيء معلّق.", "Rien n’est suspendu."),
  WHERE("Where", "أين", "Où"),
  SINCE("Since", "منذ", "Depuis"),
  REASON("Reason", "السبب", "Raison"),
  WHO_LIFTS("Who may lift it", "من يمكنه رفعه", "Qui peut la lever"),
  OPEN_INCIDENTS("Open incidents", "الحوادث القائمة", "Incidents en cours"),
  CLOSED_INCIDENTS("Settled incidents", "الحوادث المسوّاة", "Incidents réglés"),
  NO_OPEN("No incident is open.", "لا حادث قائماً.", "Aucun incident en cours."),
  NO_CLOSED("None has been settled.", "لم يُسوَّ أي منها.", "Aucun n’a été réglé."),
  INCIDENT("Incident", "الحادث", "Incident"),
  KIND("Kind", "النوع", "Genre"),
  WHAT("What was reported", "ما أُبلغ عنه", "Ce qui a été signalé"),
  STOPS("Suspends", "يعلّق", "Suspend"),
  NOTHING("nothing under the agreement", "لا شيء بحسب الاتفاق", "rien selon l’accord"),
  SETTLED_BY("Settled, says", "سُوّي، بحسب", "Réglé, dit"),
  EXCEPTIONS("Exceptions", "الاستثناءات", "Exceptions"),
  EXCEPTIONS_TEXT(
      "Convoys that a coordinator let go although the agreement didn’t.",
      "قوافل سمح لها منسّق رغم أن الاتفاق لم يجز ذلك.",
      "Convois autorisés par la coordination bien que l’accord ne le permît pas."),
  NO_EXCEPTIONS("None.", "لا شيء.", "Aucune."),
  AGAINST("What spoke against it", "ما كان يمنعه", "Ce qui s’y opposait"),
  CONVOY("Convoy", "القافلة", "Convoi"),
  WHEN("When", "متى", "Quand"),
  BY("By", "من", "Par"),
  VIOLATIONS("Violations and disputes", "المخالفات والاعتراضات", "Violations et contestations"),
  VIOLATIONS_TEXT(
      "Who says what was against the agreement, and who disputes it. That it stands here decides nothing.",
      "من يقول إن أمراً خالف الاتفاق، ومن يعترض. وجوده هنا لا يقرر شيئاً.",
      "Qui dit que quoi était contraire à l’accord, et qui le conteste. Le fait d’être ici ne tranche rien."),
  NO_VIOLATIONS("None has been noted.", "لم يُسجَّل شيء.", "Aucune n’est notée."),
  CLAUSE("Clause", "البند", "Clause"),
  SAID_TO_BE("Said to be by", "يُقال إن فاعله", "Attribuée à"),
  DISPUTES("Disputed", "الاعتراض", "Contestée"),
  ALLOTMENTS("Allotments", "الحصص", "Contingents"),
  ALLOTMENTS_TEXT(
      "How many may pass a crossing without asking. What is left counts as passed until it is given back; a suspension can’t recall it.",
      "كم يمكنهم عبور معبر من دون سؤال. الباقي محسوب عابراً إلى أن يُعاد، والتعليق لا يستردّه.",
      "Combien peuvent passer sans demander. Le reste compte comme passé jusqu’à ce qu’il soit rendu\u00a0; une suspension ne peut le reprendre."),
  NO_ALLOTMENTS("None has been issued.", "لم تُصدر أي حصة.", "Aucun n’est accordé."),
  ALLOTMENT("Allotment", "الحصة", "Contingent"),
  FOR_WHOM("For", "لـ", "Pour"),
  UP_TO("Up to", "حتى", "Jusqu’à"),
  USED("Used", "المستعمل", "Utilisé"),
  LEFT("Left", "الباقي", "Reste"),
  UNTIL("Until", "إلى", "Jusqu’au"),
  GIVEN_BACK("given back", "أُعيدت", "rendu"),
  OVER("over", "انتهت", "terminé");

  private final String english;
  private final String arabic;
  private final String french;

  TroublePhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
