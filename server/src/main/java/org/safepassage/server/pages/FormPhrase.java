package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What stands in forms: labels, hints, and what is wrong with what was filled in.
enum FormPhrase implements Wording {
  CONVOY("Convoy", "القافلة", "Convoi"),
  CONVOY_ID(
      "Its name, if it is not in the list",
      "اسمها إن لم تكن في القائمة",
      "Son nom, s’il n’est pas dans la liste"),
  CONVOYS("Which convoys, all together", "أي القوافل، معاً", "Quels convois, tous ensemble"),
  COMMITMENT("Whose people", "مِن أيّ مجموعة", "Les personnes de"),
  STAGE("What happened", "ماذا حدث", "Ce qui s’est passé"),
  PLACE("Where", "أين", "Où"),
  PLACE_OPTIONAL("Where, if it matters", "أين، إن كان يهم", "Où, si c’est utile"),
  COUNTS("How many are aboard", "كم عدد من فيها", "Combien sont à bord"),
  COUNTS_HINT(
      "The total of each, never an increase. Leave empty what you did not count; 0 means that there were none. Digits 0123 or ٠١٢٣.",
      "مجموع كل فئة، لا الزيادة. اترك فارغاً ما لم تعدّه؛ الصفر يعني أنه لا أحد. بالأرقام 0123 أو ٠١٢٣.",
      "Le total de chacun, jamais une augmentation. Laissez vide ce que vous n’avez pas compté\u00a0; 0 veut dire personne. Chiffres 0123 ou ٠١٢٣."),
  GOODS("How much goods", "مقدار البضائع", "Quantité de marchandises"),
  VEHICLES(
      "How many vehicles, if you counted them",
      "كم مركبة، إن عددتها",
      "Combien de véhicules, si vous les avez comptés"),
  VEHICLES_EACH("Vehicles", "المركبات", "Véhicules"),
  NOTE(
      "Anything else (everybody reads it; no names of people)",
      "أي شيء آخر (يقرؤه الجميع؛ بلا أسماء أشخاص)",
      "Autre chose (lu par tous\u00a0; aucun nom de personne)"),
  WHEN("When", "متى", "Quand"),
  WHEN_HINT(
      "Times are those of {0}. Change it if you enter this later.",
      "الأوقات بتوقيت {0}. غيّره إن كنت تُدخل هذا لاحقاً.",
      "Les heures sont celles de {0}. Changez-la si vous saisissez ceci plus tard."),
  UNTIL("Until when", "حتى متى", "Jusqu’à quand"),
  CATEGORY("Category", "الفئة", "Catégorie"),
  FATE("What became of them", "ماذا صار بهم", "Ce qu’ils sont devenus"),
  PEOPLE("How many people", "كم شخصاً", "Combien de personnes"),
  PEOPLE_TOTAL("How many in all", "كم المجموع", "Combien en tout"),
  TOTAL_HINT(
      "The total, not an increase.", "المجموع، لا الزيادة.", "Le total, pas une augmentation."),
  MILESTONE("At which point", "عند أي نقطة", "À quel point"),
  MEMBER("Observer", "المراقب", "Observateur"),
  REASON("Reason", "السبب", "Raison"),
  REASON_EXCEPTION(
      "Why they go all the same", "لماذا تمضي رغم ذلك", "Pourquoi ils partent quand même"),
  EXCEPTION_HINT(
      "Everybody sees the exception, its reason and your name.",
      "يرى الجميع هذا الاستثناء وسببه واسمك.",
      "Tous voient l’exception, sa raison et votre nom."),
  PARTY("By whom", "مِن قِبل مَن", "Par qui"),
  PARTY_SAYS("Who says so", "من يقول ذلك", "Qui le dit"),
  PARTY_OF("Who is said to have done it", "من يُقال إنه فعلها", "À qui c’est attribué"),
  PARTY_CONSENT("Whose consent", "موافقة مَن", "Le consentement de qui"),
  LIFTED_BY(
      "Who may lift it, each alone",
      "من يمكنه رفعه، كلٌّ بمفرده",
      "Qui peut la lever, chacun seul"),
  LIFTED_BY_HINT(
      "With nobody chosen, a coordinator may.",
      "إن لم يُختر أحد، فللمنسّق ذلك.",
      "Si personne n’est choisi, la coordination le peut."),
  NOBODY_SAID("–", "–", "–"),
  VERSION("Version of the agreement", "نسخة الاتفاق", "Version de l’accord"),
  FACT("Assurance", "الضمانة", "Assurance"),
  FACT_STATE("How it stands", "حالها", "Où elle en est"),
  CONSENTS("Consent", "الموافقة", "Consentement"),
  YES("given", "معطاة", "donné"),
  NO("not given", "غير معطاة", "non donné"),
  DEMAND("Demand", "المطلب", "Exigence"),
  DEMAND_TEXT("What is demanded", "ما المطلوب", "Ce qui est exigé"),
  ABOUT("About which commitments", "بشأن أي التزامات", "À propos de quels engagements"),
  SETTLEMENT("What became of it", "ما آل إليه", "Ce qu’elle est devenue"),
  INCIDENT("Incident", "الحادث", "Incident"),
  INCIDENT_TYPE("What kind, in a word", "نوعه في كلمة", "De quelle sorte, en un mot"),
  INCIDENT_TYPE_HINT(
      "These words suspend something under the agreement: {0}.",
      "هذه الكلمات تعلّق شيئاً بحسب الاتفاق: {0}.",
      "Ces mots suspendent quelque chose selon l’accord\u00a0: {0}."),
  TEXT(
      "What happened, in a few words",
      "ماذا حدث، بكلمات قليلة",
      "Ce qui s’est passé, en quelques mots"),
  SITE("Where", "أين", "Où"),
  VIOLATION("Violation", "المخالفة", "Violation"),
  CLAUSE("Against which clause", "لأي بند", "Contre quelle clause"),
  PLAN_ID("Name of the plan", "اسم الخطة", "Nom du plan"),
  PLAN_FILE(
      "The plan as CSV, as “plan --out” writes it: choose the file, or paste its text",
      "الخطة بصيغة CSV كما يكتبها «plan --out»: اختر الملف أو ألصق نصه",
      "Le plan en CSV, comme l’écrit «\u00a0plan --out\u00a0»\u00a0: choisissez le fichier ou collez son texte"),
  ALLOTMENT("Allotment", "الحصة", "Contingent"),
  CROSSING("Crossing", "المعبر", "Point de passage"),
  CORRECTS("Number of the event that was wrong", "رقم القيد الخطأ", "Numéro de l’événement faux"),
  CORRECT_HOW("What is right", "ما الصحيح", "Ce qui est juste"),
  CORRECT_NOTHING(
      "It was wrong altogether: it no longer counts",
      "كان خطأ برمّته: لا يُحتسب بعد الآن",
      "C’était entièrement faux\u00a0: il ne compte plus"),
  CORRECT_INSTEAD(
      "What is filled in below is right",
      "ما هو مُدخل أدناه هو الصحيح",
      "Ce qui est rempli ci-dessous est juste"),
  REMARK("Remark", "الملاحظة", "Remarque"),
  SEND("Send", "أرسل", "Envoyer"),
  ASK("Decide and record", "قرّر وسجّل", "Décider et noter"),
  RELEASE("Let them go on", "اسمح لها بالمضيّ", "Les autoriser"),
  RELEASE_ANYWAY(
      "Let them go on, with this reason",
      "اسمح لها بالمضيّ لهذا السبب",
      "Les autoriser, pour cette raison"),
  PUBLISH("Publish", "انشر", "Publier"),

  MISSING("This is needed.", "هذا مطلوب.", "C’est nécessaire."),
  NOT_A_NUMBER(
      "Enter a whole number without letters, such as 120 or ١٢٠.",
      "أدخل عدداً صحيحاً بلا حروف، مثل 120 أو ١٢٠.",
      "Entrez un nombre entier sans lettres, comme 120 ou ١٢٠."),
  NOT_A_TIME("Enter a day and an hour.", "أدخل يوماً وساعة.", "Entrez un jour et une heure."),
  NOT_AN_ID(
      "Use letters, digits and - _ . : @ + only, no spaces.",
      "استعمل الحروف والأرقام و - _ . : @ + فقط، بلا مسافات.",
      "Lettres, chiffres et - _ . : @ + seulement, sans espaces."),
  NOT_IN_LIST("Choose one of the list.", "اختر من القائمة.", "Choisissez dans la liste."),
  TOO_LONG(
      "This is too long, or has signs in it that are no text.",
      "هذا أطول مما يجوز، أو فيه رموز ليست نصاً.",
      "C’est trop long, ou contient des signes qui ne sont pas du texte."),
  NO_SUCH_EVENT(
      "There is no event of this number.",
      "لا يوجد قيد بهذا الرقم.",
      "Il n’y a pas d’événement de ce numéro."),
  LOOK_BELOW(
      "Nothing was sent yet: some of it needs another look.",
      "لم يُرسل شيء بعد: بعض ما أُدخل يحتاج إلى نظرة أخرى.",
      "Rien n’a encore été envoyé\u00a0: une partie est à revoir."),
  SENT("Recorded as event {0}.", "سُجّل قيداً برقم {0}.", "Enregistré comme événement {0}."),
  SENT_BEFORE(
      "This had been sent before; it is recorded once, as event {0}.",
      "أُرسل هذا من قبل؛ وهو مسجل مرة واحدة، قيداً برقم {0}.",
      "Ceci avait déjà été envoyé\u00a0; c’est enregistré une fois, comme événement {0}."),
  SENT_OTHERWISE(
      "The same form was sent before with something else in it. Event {0} holds what was sent first. If the new is right, send it again from a fresh form.",
      "أُرسلت الاستمارة نفسها من قبل بمحتوى آخر. القيد {0} يحمل ما أُرسل أولاً. إن كان الجديد هو الصحيح فأرسله من استمارة جديدة.",
      "Le même formulaire avait été envoyé avec autre chose. L’événement {0} contient le premier envoi. Si le nouveau est juste, renvoyez-le d’un nouveau formulaire.");

  private final String english;
  private final String arabic;
  private final String french;

  FormPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
