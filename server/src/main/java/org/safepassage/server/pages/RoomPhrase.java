package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What stands around every page, and on the overview.
enum RoomPhrase implements Wording {
  SKIP("Skip to the content", "انتقل إلى المحتوى", "Aller au contenu"),
  PAGES("Pages of this operation", "صفحات هذه العملية", "Pages de cette opération"),
  ALARMS("Alarms", "الإنذارات", "Alarmes"),
  DARK("Dark", "داكن", "Sombre"),
  SIGN_OUT("Sign out", "تسجيل الخروج", "Se déconnecter"),
  OFFLINE(
      "Not connected since {0}. What is shown may be out of date.",
      "لا اتصال منذ {0}. قد يكون المعروض قديماً.",
      "Pas de connexion depuis {0}. L’affichage peut être dépassé."),
  FOOT(
      "Reported: said by somebody who was there to count. Attested: the agreed number of observers said the same. Claimed: said by a party or an outlet; never counted.",
      "«مُبلّغ»: قاله من كان حاضراً ليعدّ. «مشهود»: قال العدد نفسه العدد المتفق عليه من المراقبين. «مقول»: قاله طرف أو وسيلة إعلام، ولا يُحتسب أبداً.",
      "Rapporté\u00a0: dit par quelqu’un qui était là pour compter. Attesté\u00a0: le nombre convenu d’observateurs a dit la même chose. Affirmé\u00a0: dit par une partie ou un média\u00a0; jamais compté."),
  CLOCK("{0} ({1})", "{0} ({1})", "{0} ({1})"),
  AS_OF(
      "As of event {0} of the log, {1}",
      "حتى القيد {0} من السجل، {1}", "À l’événement {0} du journal, {1}"),

  TAB_OVERVIEW("Overview", "نظرة عامة", "Vue d’ensemble"),
  TAB_CONVOYS("Convoys", "القوافل", "Convois"),
  TAB_REPORT("Report", "إبلاغ", "Signaler"),
  TAB_AGREEMENT("Agreement", "الاتفاق", "Accord"),
  TAB_PLAN("Plan", "الخطة", "Plan"),
  TAB_INCIDENTS("Incidents", "الحوادث", "Incidents"),
  TAB_ACCESS("People", "الأشخاص", "Personnes"),
  TAB_ACCOUNTS("Accounts", "الروايات", "Récits"),
  TAB_LOG("Log", "السجل", "Journal"),

  OVERVIEW("Overview", "نظرة عامة", "Vue d’ensemble"),
  MOVES_NOW("What may move now", "ما يمكن أن يتحرك الآن", "Ce qui peut partir maintenant"),
  MAY_MOVE(
      "“{0}”: up to {1} more may go on now",
      "«{0}»: يمكن الآن مضيّ {1} إضافةً إلى من مضوا",
      "«\u00a0{0}\u00a0»\u00a0: jusqu’à {1} de plus peuvent partir maintenant"),
  MAY_MOVE_AT(
      "{0} of {1}, counted as they are let go at “{2}”",
      "{0} من {1}، بحسب من سُمح لهم عند «{2}»",
      "{0} sur {1}, comptés à l’autorisation au point «\u00a0{2}\u00a0»"),
  IS_DONE(
      "“{0}”: all {1} have gone on",
      "«{0}»: مضى الجميع ({1})", "«\u00a0{0}\u00a0»\u00a0: tous sont partis ({1})"),
  IS_HELD(
      "“{0}”: nobody may go on now",
      "«{0}»: لا أحد يمكنه المضيّ الآن",
      "«\u00a0{0}\u00a0»\u00a0: personne ne peut partir maintenant"),
  WHO_WAITS("What waits, and for whom", "ما الذي ينتظر، ومن ينتظر", "Ce qui attend, et qui"),
  NOBODY_WAITS("Nothing is held.", "لا شيء محتجز.", "Rien n’est retenu."),
  WAITS("Who", "من", "Qui"),
  FOR_WHAT("Waits for", "ينتظر", "Attend"),
  WHO_LIFTS("Who can end it", "من يستطيع إنهاءه", "Qui peut y mettre fin"),
  CAN_LIFT(
      "Each of these alone can lift it: {0}",
      "يستطيع كلٌّ من هؤلاء بمفرده رفعه: {0}", "Chacun peut la lever seul\u00a0: {0}"),
  WHOM_TO_CALL("Whom to call", "بمن يُتصل", "Qui appeler"),
  NO_AGREEMENT(
      "No version of the agreement is in force. Nothing can be let go; reports are taken all the same.",
      "لا توجد نسخة نافذة من الاتفاق. لا يمكن السماح بأي مضيّ، لكن البلاغات تُقبل.",
      "Aucune version de l’accord n’est en vigueur. Rien ne peut être autorisé\u00a0; les rapports sont pris quand même."),

  WHO_IS_WHERE("Who is where", "أين هم الآن", "Qui est où"),
  GROUP("Who", "من", "Qui"),
  DUE("To go", "المطلوب خروجهم", "À partir"),
  LEFT("Left", "غادروا", "Partis"),
  ON_THE_WAY("On the way", "في الطريق", "En route"),
  ARRIVED("Arrived", "وصلوا", "Arrivés"),
  ACCOUNTED("Accounted for", "عُرف مصيرهم", "Sort connu"),
  UNACCOUNTED("Unaccounted for", "مجهولو المصير", "Sort inconnu"),
  STILL_WAITING("Still waiting", "ما زالوا ينتظرون", "Attendent encore"),
  NOT_SHOWN("not shown", "غير معروض", "non affiché"),
  REPORTED("reported", "مُبلّغ", "rapporté"),
  ATTESTED("attested", "مشهود", "attesté"),
  ATTESTED_N("{0} attested", "{0} مشهود", "{0} attestés"),
  CLAIMED("claimed", "مقول", "affirmé"),
  AGREED("agreed", "متفق عليه", "convenu"),
  ASSUMED("assumed", "مفترض", "supposé"),
  WORKED_OUT("worked out", "محسوب", "calculé"),
  UNIT_NOTE(
      "Counts are of the people whom somebody counted; each figure is the total, and figures of several reporters are never added.",
      "الأعداد لمن عُدّوا فعلاً؛ كل رقم هو المجموع، ولا تُجمع أرقام عدة مبلّغين.",
      "Ne figurent que les personnes comptées\u00a0; chaque chiffre est un total, et ceux de plusieurs rapporteurs ne s’additionnent jamais."),

  CLAIMS("What others say", "ما يقوله الآخرون", "Ce que disent d’autres"),
  CLAIMS_TEXT(
      "Published figures, as their sources gave them. None of them counts for any decision.",
      "أرقام منشورة كما أوردتها مصادرها. لا يُحتسب أيٌّ منها في أي قرار.",
      "Chiffres publiés, tels que leurs sources les donnent. Aucun ne compte pour une décision."),
  CLAIM_WHAT("What", "ما هو", "Quoi"),
  CLAIM_WHEN("When", "متى", "Quand"),
  CLAIM_NUMBER("Figure", "الرقم", "Chiffre"),
  CLAIM_SOURCES("Sources", "المصادر", "Sources"),
  KIND("Kind", "النوع", "Nature"),

  EXPOSURE("Balance and exposure", "التوازن والانكشاف", "Équilibre et exposition"),
  GIVEN("Given", "أُعطي", "Donné"),
  RECEIVED("Received for it", "أُخذ مقابله", "Reçu en échange"),
  AHEAD("Given beyond what came", "ما أُعطي زيادةً على ما ورد", "Donné au-delà du reçu"),
  STAKE("{0}: {1} {2}", "{0}: {1} ({2})", "{0}\u00a0: {1} ({2})"),
  STAKE_WEIGHED(
      "{0}: {1} {2}, weighing {3} each",
      "{0}: {1} ({2})، وزن كلٍّ {3}", "{0}\u00a0: {1} ({2}), pesant {3} chacun"),
  IN_WEIGHTS("in the weights of the balance", "بأوزان الميزان", "dans les poids de l’équilibre"),
  EXPOSURE_NOTE(
      "Given counts whoever was let go and not yet seen, and whoever may pass unseen under an allotment.",
      "يشمل المُعطى من سُمح لهم ولم يُشاهَدوا بعد، ومن قد يعبرون من دون علم ضمن حصة.",
      "Le donné comprend ceux qui sont autorisés et pas encore vus, et ceux qui peuvent passer sans être vus sur un contingent."),
  NO_EXPOSURE(
      "The agreement sets nothing against anything step by step, so nobody is ahead.",
      "لا يقابل الاتفاق شيئاً بشيء خطوة بخطوة، فلا أحد متقدم.",
      "L’accord n’oppose rien à rien pas à pas\u00a0: personne n’est en avance."),
  EVEN("even", "متعادل", "à égalité"),

  MAP("Map", "الخريطة", "Carte"),
  MAP_LABEL(
      "Map of places, corridors and convoys. The list below says the same.",
      "خريطة الأماكن والممرات والقوافل. القائمة أدناه تقول الشيء نفسه.",
      "Carte des lieux, couloirs et convois. La liste ci-dessous dit la même chose."),
  MAP_NEARER("Zoom in", "تكبير", "Agrandir"),
  MAP_FARTHER("Zoom out", "تصغير", "Réduire"),
  MAP_LIST(
      "What is on the map, as a list",
      "ما على الخريطة في قائمة",
      "Ce qui est sur la carte, en liste"),
  MAP_NOTE(
      "Lines are straight from place to place and are no roads. A hollow mark stands where a place without coordinates lies between its neighbours.",
      "الخطوط مستقيمة من مكان إلى مكان وليست طرقاً. العلامة المفرغة تدل على مكان بلا إحداثيات بين جاريه.",
      "Les lignes vont droit d’un lieu à l’autre et ne sont pas des routes. Une marque creuse indique un lieu sans coordonnées, placé entre ses voisins."),
  CORRIDOR("Corridor", "الممر", "Couloir"),
  PLACE("Place", "المكان", "Lieu"),
  STATE("State", "الحالة", "État"),
  OPEN("open", "مفتوح", "ouvert"),
  OUT_OF_HOURS("outside its hours", "خارج أوقاته", "hors de ses heures"),
  SUSPENDED("suspended", "معلّق", "suspendu"),
  SUSPENDED_SINCE("since {0}: {1}", "منذ {0}: {1}", "depuis {0}\u00a0: {1}"),
  CONVOYS_HERE("Convoys there", "القوافل هناك", "Convois sur place"),

  LATEST("Latest", "آخر ما جرى", "Dernières nouvelles"),
  WHOLE_LOG("The whole log", "السجل كاملاً", "Tout le journal"),
  NOTHING_YET(
      "Nothing has been reported yet.", "لم يُبلَّغ عن شيء بعد.", "Rien n’a encore été signalé."),
  OPERATIONS("Operations", "العمليات", "Opérations"),
  NO_OPERATIONS(
      "There is no operation that you belong to. Maybe you were to be invited to one: ask whoever coordinates it.",
      "لا توجد عملية تنتمي إليها. ربما كان يُفترض أن تُدعى إلى واحدة: اسأل من ينسقها.",
      "Il n’y a pas d’opération dont vous faites partie. Peut-être deviez-vous être invité\u00a0: demandez à la coordination.");

  private final String english;
  private final String arabic;
  private final String french;

  RoomPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
