package org.safepassage.cli;

import org.safepassage.accounts.claim.Topic;
import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What is asked where claims on one topic stand side by side, in every language.
record AccountsAsked(Topic topic) implements Wording {
  @Override
  public String in(Language language) {
    return switch (topic) {
      case FIRED -> language.choose("Who fired?", "من أطلق النار؟", "Qui a tiré\u00a0?");
      case DETAINED ->
          language.choose(
              "Who holds people?", "من يحتجز أشخاصاً؟", "Qui retient des personnes\u00a0?");
      case DEATHS ->
          language.choose(
              "Who was killed or hurt?", "من قُتل أو أُصيب؟", "Qui a été tué ou blessé\u00a0?");
      case TURNED_BACK ->
          language.choose(
              "Who turned people back?",
              "من أعاد الناس من حيث أتوا؟",
              "Qui a fait rebrousser chemin\u00a0?");
      case PREVENTED ->
          language.choose(
              "Who keeps people from leaving?",
              "من يمنع الناس من المغادرة؟",
              "Qui empêche les gens de partir\u00a0?");
      case ROAD_BLOCKED ->
          language.choose(
              "Who blocked the road?", "من قطع الطريق؟", "Qui a bloqué la route\u00a0?");
      case BESIEGED ->
          language.choose("Who besieges whom?", "من يحاصر مَن؟", "Qui assiège qui\u00a0?");
      case VIOLATED ->
          language.choose(
              "Who broke the terms?", "من خرق الشروط؟", "Qui a enfreint les termes\u00a0?");
      case STOP_CAUSE ->
          language.choose("Why did it stop?", "لماذا توقفت العملية؟", "Pourquoi l’arrêt\u00a0?");
      case LEFT ->
          language.choose("How many left?", "كم عدد الذين غادروا؟", "Combien sont partis\u00a0?");
      case RELEASED ->
          language.choose(
              "How many were released?",
              "كم عدد الذين أُفرج عنهم؟",
              "Combien ont été libérés\u00a0?");
      case ARRIVED ->
          language.choose(
              "How many arrived?", "كم عدد الذين وصلوا؟", "Combien sont arrivés\u00a0?");
      case REMAINING ->
          language.choose("Who is still there?", "من بقي هناك؟", "Qui est encore là\u00a0?");
      case POPULATION ->
          language.choose("How many live there?", "كم عدد السكان؟", "Combien y vivent\u00a0?");
      case OTHER_INCIDENT ->
          language.choose(
              "What else was done?", "ماذا حدث غير ذلك؟", "Qu’a-t-on fait d’autre\u00a0?");
      case OTHER_COUNT ->
          language.choose(
              "How many, otherwise?", "ما الأعداد الأخرى؟", "Quels autres nombres\u00a0?");
      case OTHER_STATUS ->
          language.choose(
              "How else do things stand?",
              "ما الوضع في ما عدا ذلك؟",
              "Quelle est la situation, par ailleurs\u00a0?");
      case DURATION ->
          language.choose("For how long?", "كم المدة؟", "Pendant combien de temps\u00a0?");
      case STOPPED -> language.choose("Has it stopped?", "هل توقف الأمر؟", "Est-ce arrêté\u00a0?");
      case STARTED ->
          language.choose(
              "When did it start?", "متى بدأ الأمر؟", "Quand cela a-t-il commencé\u00a0?");
      case RESUMED ->
          language.choose("Has it resumed?", "هل استؤنف الأمر؟", "Cela a-t-il repris\u00a0?");
      case COMPLETED -> language.choose("Is it over?", "هل انتهى الأمر؟", "Est-ce terminé\u00a0?");
      case CONTROL ->
          language.choose(
              "Who holds the place?", "من يسيطر على المكان؟", "Qui tient le lieu\u00a0?");
      case VEHICLES ->
          language.choose(
              "Where are the vehicles?", "أين المركبات؟", "Où sont les véhicules\u00a0?");
      case DEAL_REACHED ->
          language.choose("Is there a deal?", "هل هناك اتفاق؟", "Y a-t-il un accord\u00a0?");
      case AID ->
          language.choose("Did aid come?", "هل وصلت المساعدات؟", "L’aide est-elle arrivée\u00a0?");
      case LINKED ->
          language.choose(
              "What comes before what?", "ما الذي يسبق ماذا؟", "Qu’est-ce qui précède quoi\u00a0?");
      case DEAL_SCOPE ->
          language.choose(
              "Whom does the deal cover?", "من يشمله الاتفاق؟", "Qui l’accord couvre-t-il\u00a0?");
      case DEAL_MAKERS ->
          language.choose("Who made the deal?", "من عقد الاتفاق؟", "Qui a conclu l’accord\u00a0?");
      case ROAD_CLOSED ->
          language.choose(
              "Is the road closed?", "هل الطريق مغلق؟", "La route est-elle fermée\u00a0?");
      case ROAD_OPEN ->
          language.choose(
              "Is the road open?", "هل الطريق مفتوح؟", "La route est-elle ouverte\u00a0?");
      case DESTROYED ->
          language.choose("Who destroyed what?", "من دمّر ماذا؟", "Qui a détruit quoi\u00a0?");
      case ABUSED ->
          language.choose(
              "Who was robbed or mistreated?",
              "من تعرّض للسلب أو سوء المعاملة؟",
              "Qui a été volé ou maltraité\u00a0?");
      case EXPELLED ->
          language.choose(
              "Who was driven out, and by whom?",
              "من أُخرج قسراً، ومن أخرجه؟",
              "Qui a été chassé, et par qui\u00a0?");
      case HELD_UP ->
          language.choose("Who holds it up?", "من يعرقل ذلك؟", "Qui fait obstacle\u00a0?");
      case ACCESS ->
          language.choose(
              "Can helpers get in?",
              "هل يستطيع عمال الإغاثة الدخول؟",
              "Les secours ont-ils accès\u00a0?");
      case OBSERVERS ->
          language.choose(
              "Who watches, and who goes along?",
              "من يراقب ومن يرافق؟",
              "Qui observe, et qui accompagne\u00a0?");
      case GUARANTEES ->
          language.choose("Who guarantees what?", "من يضمن ماذا؟", "Qui garantit quoi\u00a0?");
      case TRUCE ->
          language.choose("Does the truce hold?", "هل الهدنة صامدة؟", "La trêve tient-elle\u00a0?");
      case DENIED ->
          language.choose("What is denied?", "ما الذي يُنفى؟", "Qu’est-ce qui est démenti\u00a0?");
      case CALLED_FOR ->
          language.choose("Who asks for what?", "من يطلب ماذا؟", "Qui demande quoi\u00a0?");
    };
  }
}
