package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What stands on the page of the plan.
enum PlanPhrase implements Wording {
  TITLE("Plan", "الخطة", "Plan"),
  DEPARTS("Leaves", "تغادر", "Départ"),
  PUBLISHED("Published plans", "الخطط المنشورة", "Plans publiés"),
  NONE(
      "No plan has been published. Convoys can be planned one by one, or a plan uploaded.",
      "لم تُنشر أي خطة. يمكن تخطيط القوافل واحدة واحدة أو رفع خطة.",
      "Aucun plan n’est publié. On peut prévoir les convois un à un, ou téléverser un plan."),
  PLAN_LINE("{0}: {1}, published {2}", "{0}: {1}، نُشرت {2}", "{0}\u00a0: {1}, publié {2}"),
  PICTURE(
      "Planned and seen, over time", "المخطط والمشاهَد عبر الوقت", "Prévu et vu, dans le temps"),
  PICTURE_ALT(
      "Time–distance diagram: thin lines are planned, thick ones with dots are seen. The table below says the same.",
      "مخطط الزمن والمسافة: الخطوط الرفيعة مخططة، والغليظة ذات النقاط مشاهَدة. والجدول أدناه يقول الشيء نفسه.",
      "Diagramme temps-distance\u00a0: les lignes fines sont prévues, les épaisses à points sont vues. Le tableau ci-dessous dit la même chose."),
  FORECAST("When it could be done", "متى يمكن أن تنتهي", "Quand cela pourrait être fini"),
  FORECAST_AT(
      "The last planned arrival is {0}; with the present delay of {1} it would be {2}.",
      "آخر وصول مخطط {0}؛ ومع التأخر الحالي {1} يصير {2}.",
      "La dernière arrivée prévue est {0}\u00a0; avec le retard actuel de {1}, ce serait {2}."),
  FORECAST_ON_TIME(
      "The last planned arrival is {0}; nothing seen so far is late.",
      "آخر وصول مخطط {0}؛ ولا تأخر فيما شوهد حتى الآن.",
      "La dernière arrivée prévue est {0}\u00a0; rien de ce qui a été vu n’est en retard."),
  FORECAST_HOW(
      "How this is worked out: the present delay is the middle one of the latest sightings of all convoys that have a plan and have left, each against its planned time at that place; it is added to all that is still to come. It knows nothing of closures to come, of conditions that are not met, or of people without a plan.",
      "طريقة الحساب: التأخر الحالي هو الأوسط من تأخرات آخر مشاهدة لكل قافلة مخططة غادرت، كلٌّ مقابل وقتها المخطط في ذلك المكان؛ ويُضاف إلى كل ما هو آتٍ. ولا يعلم شيئاً عن إغلاق قادم أو شروط لم تتحقق أو أشخاص بلا خطة.",
      "Calcul\u00a0: le retard actuel est le médian des dernières observations de tous les convois prévus qui sont partis, chacune comparée à l’heure prévue en ce lieu\u00a0; il s’ajoute à tout ce qui reste à venir. Il ignore les fermetures à venir, les conditions non remplies et les personnes sans plan."),
  FORECAST_NONE(
      "Nothing that is planned is still to come, so there is nothing to forecast.",
      "لم يبقَ شيء مخطط، فلا شيء يُتوقع.",
      "Rien de prévu ne reste à venir\u00a0: il n’y a rien à prévoir."),
  FORECAST_UNPLANNED(
      "{0} are due and in no convoy that is planned or has gone.",
      "{0} مطلوب خروجهم وليسوا في أي قافلة مخططة أو مضت.",
      "{0} doivent partir et ne sont dans aucun convoi prévu ou parti."),
  TABLE("Planned and actual", "المخطط والفعلي", "Prévu et réel"),
  SHOWN(
      "Convoys {0} to {1} of {2}, by planned departure.",
      "القوافل {0} إلى {1} من {2}، بحسب المغادرة المخططة.",
      "Convois {0} à {1} sur {2}, par départ prévu."),
  EARLIER("Earlier ones", "ما قبلها", "Les précédents"),
  LATER("Later ones", "ما بعدها", "Les suivants"),
  ALL("All of them", "كلها", "Tous"),
  CONVOY("Convoy", "القافلة", "Convoi"),
  PLACE("Place", "المكان", "Lieu"),
  PLANNED("Planned", "المخطط", "Prévu"),
  SEEN("Seen", "المشاهَد", "Vu"),
  DELAY("Late by", "التأخر", "Retard"),
  EARLY_BY("early by {0}", "مبكرة {0}", "en avance de {0}"),
  ON_TIME("on time", "في الوقت", "à l’heure"),
  NOT_SEEN("not seen", "لم تُشاهد", "pas vu"),
  PICTURE_TITLE("Planned and seen", "المخطط والمشاهَد", "Prévu et vu"),
  LEGEND_PLANNED("planned", "مخطط", "prévu"),
  LEGEND_SEEN("seen", "مشاهَد", "vu"),
  LEGEND_NOW("now", "الآن", "maintenant"),
  PLAN_REFUSED("The plan was not taken", "لم تُقبل الخطة", "Le plan n’a pas été accepté"),
  PLAN_BREAKS(
      "The plan breaks what it must keep, as listed above, and was not published. Times there count from the start of the operation.",
      "الخطة تخالف ما يجب أن تلتزم به كما في القائمة أعلاه، ولم تُنشر. الأوقات هناك محسوبة من بداية العملية.",
      "Le plan enfreint ce qu’il doit respecter (liste ci-dessus) et n’a pas été publié. Les heures y sont comptées depuis le début de l’opération."),
  DESPITE("All the same?", "رغم ذلك؟", "Malgré tout\u00a0?"),
  DESPITE_YES(
      "Publish it although the audit speaks against it",
      "انشرها رغم ما يقوله التدقيق ضدها",
      "Le publier bien que la vérification s’y oppose"),
  FINDING("Line {0}: {1}", "السطر {0}: {1}", "Ligne {0}\u00a0: {1}");

  private final String english;
  private final String arabic;
  private final String french;

  PlanPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
