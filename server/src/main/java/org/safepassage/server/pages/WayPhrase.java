package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What states, stages, milestones, fates, roles and marks are called.
enum WayPhrase implements Wording {
  PLANNED("Planned", "مخططة", "Prévu"),
  ASSEMBLED("Assembled", "متجمعة", "Rassemblé"),
  BOARDED("Boarded", "اكتمل الصعود", "Embarqué"),
  RELEASED("Released", "مسموح لها", "Autorisé"),
  UNDER_WAY("Under way", "في الطريق", "En route"),
  READY("Ready at the crossing", "جاهزة عند المعبر", "Prêt au passage"),
  HELD("Held", "محتجزة", "Retenu"),
  TURNED_BACK("Turned back", "أُعيدت", "Refoulé"),
  IN_SAFE_PLACE("In a safe place", "في مكان آمن", "En lieu sûr"),
  ARRIVED("Arrived", "وصلت", "Arrivé"),
  RETURNED("Back at the origin", "عادت إلى نقطة الانطلاق", "Revenu au départ"),
  STOOD_DOWN("Stood down", "أُلغيت", "Annulé"),

  STAGE_ASSEMBLED("Vehicles are in place", "المركبات في مكانها", "Véhicules en place"),
  STAGE_BOARDED("People have boarded", "صعد الأشخاص", "Embarquement terminé"),
  STAGE_DEPARTED("Left", "غادرت", "Parti"),
  STAGE_AT_CHECKPOINT("At a checkpoint", "عند حاجز", "À un poste de contrôle"),
  STAGE_INSPECTED("Inspected", "جرى تفتيشها", "Inspecté"),
  STAGE_HELD("Held, may not go on", "محتجزة ولا يُسمح لها بالمضيّ", "Retenu, ne peut continuer"),
  STAGE_LET_ON(
      "Let go on after it was held",
      "سُمح لها بالمضيّ بعد احتجازها",
      "Peut continuer après avoir été retenu"),
  STAGE_READY("Ready at the hand-over point", "جاهزة عند نقطة التسليم", "Prêt au point de remise"),
  STAGE_CROSSED("Crossed", "عبرت", "Passé de l’autre côté"),
  STAGE_TURNED_BACK(
      "Turned back, on its way back", "أُعيدت وهي في طريق العودة", "Refoulé, sur le retour"),
  STAGE_IN_SAFE_PLACE("Waiting in a safe place", "تنتظر في مكان آمن", "Attend en lieu sûr"),
  STAGE_ARRIVED("Arrived", "وصلت", "Arrivé"),
  STAGE_DISEMBARKED("Everybody got off", "نزل الجميع", "Tout le monde est descendu"),
  STAGE_AT_HOSPITAL("Handed over to a hospital", "سُلّموا إلى مستشفى", "Remis à un hôpital"),
  STAGE_RETURNED("Back at the origin", "عادت إلى نقطة الانطلاق", "Revenu au départ"),

  AT_BOARDED("boarded", "الصعود", "embarquement"),
  AT_DEPARTED("departed", "المغادرة", "départ"),
  AT_READY("ready at the crossing", "الجاهزية عند المعبر", "prêt au passage"),
  AT_CROSSED("crossed", "العبور", "passage"),
  AT_ARRIVED("arrived", "الوصول", "arrivée"),
  POINT_ON_THE_WAY("on the way", "في الطريق", "en route"),
  POINT_AT("on the way, at {0}", "في الطريق، عند {0}", "en route, à {0}"),
  POINT_ASSEMBLED("before boarding", "قبل الصعود", "avant l’embarquement"),
  POINT_HOSPITAL("at a hospital", "في مستشفى", "à l’hôpital"),
  POINT_HOSPITAL_AT("at a hospital, {0}", "في مستشفى، {0}", "à l’hôpital, {0}"),
  POINT_BACK("back at the origin", "عند نقطة الانطلاق بعد العودة", "revenu au départ"),

  DETAINED("Detained", "احتُجزوا", "Détenus"),
  DIED("Died", "توفّوا", "Morts"),
  LEFT_BY_CHOICE("Got off by choice", "نزلوا باختيارهم", "Descendus de leur gré"),
  TRANSFERRED("Went on in another convoy", "انتقلوا إلى قافلة أخرى", "Passés dans un autre convoi"),
  TO_HOSPITAL(
      "Taken to a hospital from the road",
      "نُقلوا من الطريق إلى مستشفى",
      "Emmenés à l’hôpital depuis la route"),
  REFUSED_AT_SCREENING("Refused at screening", "رُفضوا عند التدقيق", "Refusés au contrôle"),
  BORN("Born on the way", "وُلدوا في الطريق", "Nés en route"),

  COORDINATOR("Coordinator", "منسّق", "Coordination"),
  FIELD_OFFICER("Field officer", "مسؤول ميداني", "Agent de terrain"),
  OBSERVER("Observer", "مراقب", "Observation"),
  LIAISON("Liaison of a party", "ضابط اتصال لطرف", "Liaison d’une partie"),
  INFORMATION_OFFICER("Information officer", "مسؤول معلومات", "Information"),
  VIEWER("Viewer", "مُطّلع", "Lecture seule"),
  ADMINISTRATOR("Administrator", "مدير النظام", "Administration"),

  EARLY(
      "before an earlier stage was reported",
      "قبل الإبلاغ عن مرحلة سابقة",
      "avant une étape antérieure"),
  LATE("recorded late", "سُجّل متأخراً", "enregistré tard"),
  IN_THE_FUTURE(
      "said to happen after it was recorded",
      "قيل إنه يحدث بعد تسجيله",
      "daté après son enregistrement"),
  MAYBE_A_DAY_OFF("maybe a day off", "ربما يختلف بيوم", "peut-être décalé d’un jour"),
  UNKNOWN_CONVOY("convoy not planned", "قافلة غير مخططة", "convoi non prévu"),
  UNKNOWN_NAME(
      "a name that the operation doesn’t have",
      "اسم لا تعرفه العملية",
      "nom inconnu de l’opération"),
  REPEATED("said before by the same", "قاله المبلّغ نفسه من قبل", "déjà dit par le même"),
  CONTRADICTS(
      "others counted differently", "عدّ آخرون عدداً مختلفاً", "d’autres ont compté autrement"),
  FEWER_THAN_BEFORE("fewer than before", "أقل من قبل", "moins qu’avant"),
  MORE_THAN_BEFORE("more than before", "أكثر من قبل", "plus qu’avant"),
  AGAINST_THE_AGREEMENT("went on without release", "مضت من دون سماح", "parti sans autorisation"),
  CORRECTED("corrected", "صُحّح", "corrigé"),

  NOT_ASKED("not asked for", "لم يُطلب", "pas demandé"),
  ASKED("asked for", "طُلب", "demandé"),
  PROMISED("promised", "وُعد به", "promis"),
  FACT_GIVEN("given", "أُعطي", "donné"),
  FACT_REFUSED("refused", "رُفض", "refusé"),
  WITHDRAWN("withdrawn", "سُحب", "retiré"),
  MET("met", "لُبّي", "satisfait"),
  DEMAND_REFUSED("refused", "رُفض", "refusé"),
  DEMAND_OPEN("open", "قائم", "en suspens");

  private final String english;
  private final String arabic;
  private final String french;

  WayPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
