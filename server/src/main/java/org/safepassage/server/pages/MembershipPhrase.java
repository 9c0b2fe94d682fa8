package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;
import org.safepassage.server.access.MembershipFault;

/// What is wrong with a membership.
public enum MembershipPhrase implements Wording {
  ADMINISTRATOR_OF_ONE(
      "Administrators are made for the whole server, not for one operation.",
      "المديرون للخادم كله لا لعملية واحدة.",
      "Les administrateurs le sont pour tout le serveur, pas pour une opération."),
  COORDINATOR_OF_SIDE(
      "A coordinator is of no side and speaks for no party.",
      "المنسق ليس من أي جانب ولا يتكلم باسم أي طرف.",
      "Un coordinateur n’est d’aucun camp et ne parle pour aucune partie."),
  LIAISON_WITHOUT_PARTY(
      "A liaison speaks for a party, which must be named.",
      "ضابط الارتباط يتكلم باسم طرف يجب ذكره.",
      "Un agent de liaison parle pour une partie, qu’il faut nommer."),
  OBSERVER_WITHOUT_MEMBER(
      "An observer is one of the members of a group, which must be named.",
      "المراقب أحد أعضاء مجموعة، ويجب ذكره.",
      "Un observateur est l’un des membres d’un groupe, qu’il faut nommer."),
  NO_SUCH_MEMBER(
      "No group of observers has such a member.",
      "لا مجموعة مراقبين فيها عضو كهذا.",
      "Aucun groupe d’observateurs n’a un tel membre."),
  NO_SUCH_PARTY("There is no such party.", "لا يوجد طرف كهذا.", "Il n’y a pas de telle partie."),
  NO_SUCH_SIDE("There is no such side.", "لا يوجد جانب كهذا.", "Il n’y a pas de tel camp."),
  NO_SUCH_PLACE("There is no such place.", "لا يوجد مكان كهذا.", "Il n’y a pas de tel lieu.");

  private final String english;
  private final String arabic;
  private final String french;

  MembershipPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  public static MembershipPhrase of(MembershipFault fault) {
    return switch (fault) {
      case ADMINISTRATOR_OF_ONE -> ADMINISTRATOR_OF_ONE;
      case COORDINATOR_OF_SIDE -> COORDINATOR_OF_SIDE;
      case LIAISON_WITHOUT_PARTY -> LIAISON_WITHOUT_PARTY;
      case OBSERVER_WITHOUT_MEMBER -> OBSERVER_WITHOUT_MEMBER;
      case NO_SUCH_MEMBER -> NO_SUCH_MEMBER;
      case NO_SUCH_PARTY -> NO_SUCH_PARTY;
      case NO_SUCH_SIDE -> NO_SUCH_SIDE;
      case NO_SUCH_PLACE -> NO_SUCH_PLACE;
    };
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
