package org.safepassage.server.pages;

import java.util.Optional;
import org.safepassage.ledger.ClaimWord;
import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;
import org.safepassage.server.accounts.InWords;

/// What claims are about, in a few words: one for each topic.
enum TopicPhrase implements Wording {
  FIRED("shots", "إطلاق نار", "tirs"),
  DETAINED("people held", "احتجاز أشخاص", "personnes retenues"),
  DEATHS("deaths", "وفيات", "morts"),
  TURNED_BACK("people turned back", "إعادة أشخاص", "personnes refoulées"),
  PREVENTED("people kept from leaving", "منع من المغادرة", "personnes empêchées de partir"),
  ROAD_BLOCKED("a road blocked", "قطع طريق", "route coupée"),
  BESIEGED("a siege", "حصار", "siège"),
  VIOLATED("a breach of the deal", "خرق للاتفاق", "violation de l’accord"),
  STOP_CAUSE("why it stopped", "سبب التوقف", "cause de l’arrêt"),
  LEFT("people who left", "المغادرون", "personnes parties"),
  RELEASED("people set free", "المفرج عنهم", "personnes libérées"),
  ARRIVED("people who arrived", "الواصلون", "personnes arrivées"),
  REMAINING("people still there", "الباقون", "personnes encore là"),
  POPULATION("people who live there", "السكان", "habitants"),
  OTHER_INCIDENT("something else that was done", "أمر آخر حدث", "autre fait"),
  OTHER_COUNT("another number", "عدد آخر", "autre nombre"),
  OTHER_STATUS("how else things stand", "الوضع في ما عدا ذلك", "autre point de la situation"),
  DURATION("how long", "المدة", "durée"),
  STOPPED("a stop", "توقف", "arrêt"),
  STARTED("a start", "بدء", "début"),
  RESUMED("a resumption", "استئناف", "reprise"),
  COMPLETED("completion", "اكتمال", "achèvement"),
  CONTROL("who holds a place", "من يسيطر على مكان", "qui tient un lieu"),
  VEHICLES("vehicles", "مركبات", "véhicules"),
  DEAL_REACHED("a deal", "اتفاق", "accord"),
  AID("aid", "مساعدات", "aide"),
  LINKED("one thing for another", "شيء مقابل شيء", "une chose contre une autre"),
  DEAL_SCOPE("what the deal covers", "ما يشمله الاتفاق", "ce que couvre l’accord"),
  DEAL_MAKERS("who made the deal", "من عقد الاتفاق", "auteurs de l’accord"),
  ROAD_CLOSED("a road closed", "طريق مغلق", "route fermée"),
  ROAD_OPEN("a road open", "طريق مفتوح", "route ouverte"),
  DESTROYED("things destroyed", "تدمير", "destructions"),
  ABUSED("people robbed or mistreated", "سلب أو إساءة معاملة", "vols ou mauvais traitements"),
  EXPELLED("people driven out", "إخراج قسري", "personnes chassées"),
  HELD_UP("a convoy held up", "تعطيل قافلة", "convoi retardé"),
  ACCESS("access", "إمكانية الوصول", "accès"),
  OBSERVERS("observers and escorts", "مراقبون ومرافقة", "observateurs et escortes"),
  GUARANTEES("guarantees", "ضمانات", "garanties"),
  TRUCE("a truce", "هدنة", "trêve"),
  DENIED("a denial", "نفي", "démenti"),
  CALLED_FOR("a call", "دعوة", "appel");

  private final String english;
  private final String arabic;
  private final String french;

  TopicPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  /// @return nothing for a word of another version of the program
  static Optional<Wording> find(ClaimWord topic) {
    return InWords.find(topic, values()).map(Wording.class::cast);
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
