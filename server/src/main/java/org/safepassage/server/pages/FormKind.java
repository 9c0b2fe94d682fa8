package org.safepassage.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.ledger.Role;

/// What can be entered by a form: one for each kind of event that there is.
public enum FormKind {
  CONVOY_SEEN("convoy-seen", About.CONVOYS, Way.OBSERVATION),
  PEOPLE_ACCOUNTED_FOR("people-accounted-for", About.CONVOYS, Way.OBSERVATION),
  COUNT_ATTESTED("count-attested", About.CONVOYS, Way.OBSERVATION),
  CONVOY_RELEASED("convoy-released", About.CONVOYS, Way.COMMAND),
  CONVOY_STOOD_DOWN("convoy-stood-down", About.CONVOYS, Way.COMMAND),
  COUNT_SETTLED("count-settled", About.CONVOYS, Way.COMMAND),
  INCIDENT_REPORTED("incident-reported", About.TROUBLE, Way.OBSERVATION),
  INCIDENT_CLOSED("incident-closed", About.TROUBLE, Way.COMMAND),
  SUSPENDED("suspended", About.TROUBLE, Way.COMMAND),
  RESUMED("resumed", About.TROUBLE, Way.COMMAND),
  VIOLATION_NOTED("violation-noted", About.TROUBLE, Way.OBSERVATION),
  VIOLATION_DISPUTED("violation-disputed", About.TROUBLE, Way.OBSERVATION),
  FACT_STATED("fact-stated", About.AGREEMENT, Way.OBSERVATION),
  CONSENT_STATED("consent-stated", About.AGREEMENT, Way.OBSERVATION),
  DEMAND_RAISED("demand-raised", About.AGREEMENT, Way.OBSERVATION),
  DEMAND_SETTLED("demand-settled", About.AGREEMENT, Way.OBSERVATION),
  AGREEMENT_PROPOSED("agreement-proposed", About.AGREEMENT, Way.OBSERVATION),
  AGREEMENT_ANNOUNCED("agreement-announced", About.AGREEMENT, Way.OBSERVATION),
  AGREEMENT_ACCEPTED("agreement-accepted", About.AGREEMENT, Way.OBSERVATION),
  AGREEMENT_IN_FORCE("agreement-in-force", About.AGREEMENT, Way.COMMAND),
  CASELOAD_DECLARED("caseload-declared", About.PEOPLE, Way.OBSERVATION),
  TURNOUT_CLOSED("turnout-closed", About.PEOPLE, Way.OBSERVATION),
  PLAN_PUBLISHED("plan-published", About.PLAN, Way.COMMAND),
  CONVOY_PLANNED("convoy-planned", About.PLAN, Way.COMMAND),
  ALLOTMENT_ISSUED("allotment-issued", About.PLAN, Way.COMMAND),
  ALLOTMENT_USED("allotment-used", About.PLAN, Way.OBSERVATION),
  ALLOTMENT_RETURNED("allotment-returned", About.PLAN, Way.COMMAND),
  TEXT_TAKEN("text-taken", About.ACCOUNTS, Way.OBSERVATION),
  CLAIMS_FOUND("claims-found", About.ACCOUNTS, Way.OBSERVATION),
  CLAIM_REVIEWED("claim-reviewed", About.ACCOUNTS, Way.OBSERVATION),
  REMARK("remark", About.RECORD, Way.OBSERVATION),
  CORRECTION("correction", About.RECORD, Way.COMMAND);

  private final String word;
  private final About about;
  private final Way way;

  FormKind(String word, About about, Way way) {
    this.word = word;
    this.about = about;
    this.way = way;
  }

  /// Under which heading its form is found.
  enum About {
    CONVOYS,
    TROUBLE,
    AGREEMENT,
    PEOPLE,
    PLAN,
    ACCOUNTS,
    RECORD;

    TaskPhrase phrase() {
      return switch (this) {
        case CONVOYS -> TaskPhrase.ABOUT_CONVOYS;
        case TROUBLE -> TaskPhrase.ABOUT_TROUBLE;
        case AGREEMENT -> TaskPhrase.ABOUT_AGREEMENT;
        case PEOPLE -> TaskPhrase.ABOUT_PEOPLE;
        case PLAN -> TaskPhrase.ABOUT_PLAN;
        case ACCOUNTS -> TaskPhrase.ABOUT_ACCOUNTS;
        case RECORD -> TaskPhrase.ABOUT_RECORD;
      };
    }
  }

  private enum Way {
    OBSERVATION,
    COMMAND
  }

  /// The written name of the kind of event, and of its form in addresses.
  public String word() {
    return word;
  }

  About about() {
    return about;
  }

  /// Whether it may be refused for how things stand.
  public boolean isCommand() {
    return way == Way.COMMAND;
  }

  KindPhrase noun() {
    return KindPhrase.valueOf(name());
  }

  TaskPhrase task() {
    return TaskPhrase.valueOf(name());
  }

  public static Optional<FormKind> find(String word) {
    return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /// Who is shown its form. Whether somebody may in the end is decided where it is taken.
  public List<Role> forRoles() {
    return switch (this) {
      case CONVOY_SEEN,
          PEOPLE_ACCOUNTED_FOR,
          ALLOTMENT_USED,
          INCIDENT_REPORTED,
          CASELOAD_DECLARED ->
          List.of(Role.COORDINATOR, Role.FIELD_OFFICER);
      case COUNT_ATTESTED -> List.of(Role.OBSERVER);
      case CONVOY_STOOD_DOWN, SUSPENDED ->
          List.of(Role.COORDINATOR, Role.FIELD_OFFICER, Role.OBSERVER);
      case INCIDENT_CLOSED,
          RESUMED,
          VIOLATION_NOTED,
          VIOLATION_DISPUTED,
          FACT_STATED,
          CONSENT_STATED,
          DEMAND_RAISED,
          DEMAND_SETTLED,
          AGREEMENT_PROPOSED,
          AGREEMENT_ANNOUNCED,
          AGREEMENT_ACCEPTED,
          TURNOUT_CLOSED ->
          List.of(Role.COORDINATOR, Role.LIAISON);
      case CONVOY_RELEASED,
          COUNT_SETTLED,
          AGREEMENT_IN_FORCE,
          PLAN_PUBLISHED,
          CONVOY_PLANNED,
          ALLOTMENT_ISSUED,
          ALLOTMENT_RETURNED ->
          List.of(Role.COORDINATOR);
      case TEXT_TAKEN, CLAIMS_FOUND, CLAIM_REVIEWED ->
          List.of(Role.COORDINATOR, Role.INFORMATION_OFFICER);
      case REMARK -> List.of(Role.COORDINATOR, Role.FIELD_OFFICER, Role.INFORMATION_OFFICER);
      case CORRECTION ->
          List.of(
              Role.COORDINATOR,
              Role.FIELD_OFFICER,
              Role.OBSERVER,
              Role.LIAISON,
              Role.INFORMATION_OFFICER);
    };
  }

  boolean isFor(Viewer viewer) {
    return forRoles().contains(viewer.role());
  }
}
