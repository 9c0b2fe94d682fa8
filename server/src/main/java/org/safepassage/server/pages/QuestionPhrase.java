package org.safepassage.server.pages;

import java.util.Optional;
import org.safepassage.ledger.ClaimWord;
import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;
import org.safepassage.server.accounts.InWords;

/// What claims on a topic answer: one question for each topic.
enum QuestionPhrase implements Wording {
  FIRED("Who opened fire?", "من أطلق النار؟", "Qui a tiré\u00a0?"),
  DETAINED(
      "Who holds people, and how many?",
      "من يحتجز أشخاصاً، وكم عددهم؟",
      "Qui retient des personnes, et combien\u00a0?"),
  DEATHS(
      "Who died, and by whose hand?",
      "من مات، وعلى يد مَن؟",
      "Qui est mort, et du fait de qui\u00a0?"),
  TURNED_BACK(
      "Who was turned back, and by whom?",
      "من أُعيد، ومن أعاده؟",
      "Qui a été refoulé, et par qui\u00a0?"),
  PREVENTED(
      "Who keeps people from leaving?",
      "من يمنع الناس من المغادرة؟",
      "Qui empêche les gens de partir\u00a0?"),
  ROAD_BLOCKED("Who blocks the road?", "من يقطع الطريق؟", "Qui coupe la route\u00a0?"),
  BESIEGED("Who besieges whom?", "من يحاصر مَن؟", "Qui assiège qui\u00a0?"),
  VIOLATED("Who broke the deal?", "من خرق الاتفاق؟", "Qui a violé l’accord\u00a0?"),
  STOP_CAUSE("Why did it stop?", "لماذا توقف الأمر؟", "Pourquoi l’arrêt\u00a0?"),
  LEFT("How many have left?", "كم عدد الذين غادروا؟", "Combien sont partis\u00a0?"),
  RELEASED("How many were set free?", "كم عدد المفرج عنهم؟", "Combien ont été libérés\u00a0?"),
  ARRIVED("How many have arrived?", "كم عدد الذين وصلوا؟", "Combien sont arrivés\u00a0?"),
  REMAINING("Who is still there?", "من بقي هناك؟", "Qui est encore là\u00a0?"),
  POPULATION("How many live there?", "كم عدد السكان هناك؟", "Combien y vivent\u00a0?"),
  OTHER_INCIDENT("What else was done?", "ماذا حدث غير ذلك؟", "Qu’a-t-on fait d’autre\u00a0?"),
  OTHER_COUNT("How many, otherwise?", "ما الأعداد الأخرى؟", "Quels autres nombres\u00a0?"),
  OTHER_STATUS(
      "How else do things stand?",
      "ما الوضع في ما عدا ذلك؟",
      "Quelle est la situation, par ailleurs\u00a0?"),
  DURATION("For how long?", "كم المدة؟", "Pendant combien de temps\u00a0?"),
  STOPPED("Has it stopped?", "هل توقف الأمر؟", "Est-ce arrêté\u00a0?"),
  STARTED("When did it begin?", "متى بدأ الأمر؟", "Quand cela a-t-il commencé\u00a0?"),
  RESUMED("Does it go on again?", "هل استؤنف الأمر؟", "Cela a-t-il repris\u00a0?"),
  COMPLETED("Is it completed?", "هل اكتمل الأمر؟", "Est-ce achevé\u00a0?"),
  CONTROL("Who holds the place?", "من يسيطر على المكان؟", "Qui tient le lieu\u00a0?"),
  VEHICLES(
      "What is said of the vehicles?", "ماذا يقال عن المركبات؟", "Que dit-on des véhicules\u00a0?"),
  DEAL_REACHED("Was it agreed?", "هل جرى الاتفاق على ذلك؟", "Est-ce convenu\u00a0?"),
  AID("Does aid get through?", "هل تصل المساعدات؟", "L’aide passe-t-elle\u00a0?"),
  LINKED("What waits for what?", "ما الذي ينتظر ماذا؟", "Qu’est-ce qui attend quoi\u00a0?"),
  DEAL_SCOPE("Whom does the deal cover?", "من يشمله الاتفاق؟", "Qui l’accord couvre-t-il\u00a0?"),
  DEAL_MAKERS("Who made the deal?", "من عقد الاتفاق؟", "Qui a conclu l’accord\u00a0?"),
  ROAD_CLOSED("Is the road closed?", "هل الطريق مغلق؟", "La route est-elle fermée\u00a0?"),
  ROAD_OPEN("Is the road open?", "هل الطريق مفتوح؟", "La route est-elle ouverte\u00a0?"),
  DESTROYED("Who destroyed what?", "من دمّر ماذا؟", "Qui a détruit quoi\u00a0?"),
  ABUSED(
      "Who was robbed or mistreated?",
      "من تعرّض للسلب أو سوء المعاملة؟",
      "Qui a été volé ou maltraité\u00a0?"),
  EXPELLED(
      "Who was driven out, and by whom?",
      "من أُخرج قسراً، ومن أخرجه؟",
      "Qui a été chassé, et par qui\u00a0?"),
  HELD_UP("Who holds it up?", "من يعرقل ذلك؟", "Qui fait obstacle\u00a0?"),
  ACCESS(
      "Can helpers get in?", "هل يستطيع عمال الإغاثة الدخول؟", "Les secours ont-ils accès\u00a0?"),
  OBSERVERS(
      "Who watches, and who goes along?",
      "من يراقب ومن يرافق؟",
      "Qui observe, et qui accompagne\u00a0?"),
  GUARANTEES("Who guarantees what?", "من يضمن ماذا؟", "Qui garantit quoi\u00a0?"),
  TRUCE("Does the truce hold?", "هل الهدنة صامدة؟", "La trêve tient-elle\u00a0?"),
  DENIED("What is denied?", "ماذا يُنفى؟", "Que dément-on\u00a0?"),
  CALLED_FOR("Who calls for what?", "من يدعو إلى ماذا؟", "Qui appelle à quoi\u00a0?");

  private final String english;
  private final String arabic;
  private final String french;

  QuestionPhrase(String english, String arabic, String french) {
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
