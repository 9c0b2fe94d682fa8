package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What the pages about texts and claims say.
enum TextPhrase implements Wording {
  TITLE("Accounts: who says what", "الروايات: من يقول ماذا", "Récits\u00a0: qui dit quoi"),
  ABOUT(
      "What others say stands beside what was reported and attested here, and never becomes either. Nothing on this page says who is right.",
      "يوضع ما يقوله الآخرون إلى جانب ما أُبلغ عنه وما شُهد عليه هنا، ولا يصير واحداً منهما أبداً. ولا شيء في هذه الصفحة يقول من المحقّ.",
      "Ce que disent les autres est mis à côté de ce qui a été rapporté et attesté ici, sans jamais le devenir. Rien sur cette page ne dit qui a raison."),
  TAKE_IN("Take in a text", "أدخل نصاً", "Saisir un texte"),
  MARK("Mark a claim", "علّم قولاً", "Relever une affirmation"),
  TEXTS("Texts", "النصوص", "Textes"),
  NO_TEXTS(
      "No text has been taken in yet.", "لم يُدخل أي نص بعد.", "Aucun texte n’a encore été saisi."),
  OUTLET("Outlet", "الناشر", "Publié par"),
  PUBLISHED("Published", "تاريخ النشر", "Publié le"),
  TAKEN("Taken in", "وقت الإدخال", "Saisi"),
  CLAIMS("Claims", "الأقوال", "Affirmations"),
  WAITING("Wait for a person", "بانتظار المراجعة", "À examiner"),
  NO_DAY("no day", "بلا تاريخ", "sans date"),
  SIDE_BY_SIDE("Side by side", "جنباً إلى جنب", "Côte à côte"),
  SIDE_ABOUT(
      "Claims about the same thing. Those that wait for a person and those that were rejected are left out; corrected ones stand as they were corrected.",
      "أقوال عن الشيء نفسه. لا تُدرج الأقوال التي تنتظر المراجعة ولا المرفوضة؛ أما المصحَّحة فتُدرج كما صُحّحت.",
      "Affirmations sur une même chose. Celles qui restent à examiner et celles qui ont été rejetées sont laissées de côté\u00a0; les autres figurent telles qu’elles ont été corrigées, le cas échéant."),
  NOTHING_BESIDE(
      "Nothing is claimed yet that can be put side by side.",
      "لا توجد بعد أقوال يمكن وضعها جنباً إلى جنب.",
      "Rien encore à mettre côte à côte."),
  ONLY_ONE(
      "only one side says anything on this",
      "جانب واحد فقط يقول شيئاً عن هذا",
      "un seul camp en dit quelque chose"),
  SAYS("What is said", "ما يقال", "Ce qui est dit"),
  WHO("Who says it", "من يقوله", "Qui le dit"),
  STATE("Looked at", "المراجعة", "Examen"),
  PAIR("{0} and {1}: {2}", "{0} و{1}: {2}", "{0} et {1}\u00a0: {2}"),
  AND_MORE("{0} and {1} more", "{0} و{1} غيرها", "{0} et {1} autres"),
  MORE_PAIRS(
      "More pairs that are not shown: {0}. All claims stand below.",
      "مقابلات أخرى غير معروضة: {0}. وكل الأقوال أدناه.",
      "Autres rapprochements, non affichés\u00a0: {0}. Toutes les affirmations figurent ci-dessous."),
  NEW("new", "جديد", "nouveau"),
  WHATS_NEW("What is new", "الجديد", "Nouveautés"),
  NEW_SINCE(
      "Claims that came or changed since {0}: {1}.",
      "أقوال وردت أو تغيرت منذ {0}: {1}.",
      "Affirmations venues ou changées depuis {0}\u00a0: {1}."),
  NEVER_LOOKED(
      "You have not marked anything here as seen yet.",
      "لم تعلّم شيئاً هنا على أنه مقروء بعد.",
      "Vous n’avez encore rien marqué comme vu."),
  A_MOMENT("{0}", "{0}", "le {0}"),
  YOUR_LAST_LOOK("you last looked", "آخر زيارة لك", "votre dernière visite"),
  SEEN_ALL("I have seen all of this", "رأيت كل هذا", "J’ai tout vu"),
  SINCE(
      "Since when, such as the last situation report",
      "منذ متى، كآخر تقرير حالة",
      "Depuis quand, par exemple le dernier rapport de situation"),
  SHOW("Show", "أظهر", "Afficher"),
  ONLY_NEW(
      "Show only questions with something new",
      "أظهر الأسئلة التي فيها جديد فقط",
      "N’afficher que les questions avec du nouveau"),
  ALL_AGAIN("Show all questions", "أظهر كل الأسئلة", "Afficher toutes les questions"),
  COUNTS(
      "Claimed, beside reported and attested",
      "ما يقال، إلى جانب المبلَّغ عنه والمشهود عليه",
      "Ce qui est affirmé, à côté de ce qui est rapporté et attesté"),
  COUNTS_ABOUT(
      "How claimed numbers stand to the counts of the record on the days that they speak of.",
      "الأرقام الواردة في الأقوال مقارنةً بأعداد السجل في الأيام التي تتحدث عنها.",
      "Les nombres affirmés, comparés aux comptes du registre pour les jours dont ils parlent."),
  CLAIMED("Claimed", "ما يقال", "Affirmé"),
  REPORTED("Reported", "المبلَّغ عنه", "Rapporté"),
  ATTESTED("Attested", "المشهود عليه", "Attesté"),
  OF_WHAT("Of what", "عمّ", "De quoi"),
  IN_ALL("{0} in all, by {1}", "المجموع {0} حتى {1}", "{0} en tout, au {1}"),
  ON_DAYS("{0} on {1} alone", "{0}، {1} فقط", "{0}, {1} seulement"),
  NOBODY_ATTESTS("nobody attests this", "لا أحد يشهد على هذا", "personne ne l’atteste"),
  FITS("fits", "يوافق", "concorde"),
  ABOVE(
      "the claim is at least {0} above",
      "القول أعلى بـ{0} على الأقل", "l’affirmation dépasse d’au moins {0}"),
  BELOW(
      "the claim is at least {0} below",
      "القول أدنى بـ{0} على الأقل", "l’affirmation est en deçà d’au moins {0}"),
  PICTURE_ALT(
      "What each source claims of this count, day by day, over the counts of the record. The numbers stand in the tables.",
      "ما يقوله كل مصدر عن هذا العدد يوماً بيوم، فوق أعداد السجل. الأرقام في الجداول.",
      "Ce que chaque source affirme de ce compte, jour par jour, sur les comptes du registre. Les nombres sont dans les tableaux."),
  TEXT_OF("{0}, {1}", "{0}، {1}", "{0}, {1}"),
  TAKEN_AT("Taken in {0}", "وقت الإدخال: {0}", "Saisi\u00a0: {0}"),
  TAKEN_BY("Taken in {0} by {1}", "وقت الإدخال: {0}؛ أدخله: {1}", "Saisi\u00a0: {0}, par {1}"),
  BEING_READ(
      "This text is being read. The claims appear here by themselves.",
      "يُقرأ هذا النص الآن. ستظهر الأقوال هنا من تلقاء نفسها.",
      "Ce texte est en cours de lecture. Les affirmations apparaîtront ici d’elles-mêmes."),
  NOT_READ(
      "This text has not been read for claims yet.",
      "لم يُقرأ هذا النص بحثاً عن أقوال بعد.",
      "Ce texte n’a pas encore été lu."),
  READ_FAILED(
      "The program could not read this text. Claims can be marked by hand.",
      "لم يستطع البرنامج قراءة هذا النص. يمكن تعليم الأقوال يدوياً.",
      "Le programme n’a pas pu lire ce texte. On peut relever les affirmations à la main."),
  READ_IT("Read it now", "اقرأه الآن", "Le lire maintenant"),
  NO_CLAIMS(
      "No claims were found in it.",
      "لم يُعثر على أقوال فيه.",
      "Aucune affirmation n’y a été relevée."),
  THE_TEXT("The text", "النص", "Le texte"),
  KEYS(
      "Go through the claims: J and K, or the arrows, go to the next and the one before; C confirms, E corrects, R rejects. Looking again undoes.",
      "تصفّح الأقوال: J و K أو الأسهم للتالي والسابق؛ C للتأكيد و E للتصحيح و R للرفض. المراجعة من جديد تلغي ما قبلها.",
      "Parcourir les affirmations\u00a0: J et K, ou les flèches, pour la suivante et la précédente\u00a0; C confirme, E corrige, R rejette. Un nouvel examen annule le précédent."),
  FIRST_CLAIM("Go to the first claim", "انتقل إلى أول قول", "Aller à la première affirmation"),
  CONFIRM("Confirm", "أكّد", "Confirmer"),
  CORRECT("Correct", "صحّح", "Corriger"),
  REJECT("Reject", "ارفض", "Rejeter"),
  REOPEN("Open again", "افتح من جديد", "Rouvrir"),
  NUMBER("How many", "كم العدد", "Combien"),
  WHERE("Where", "أين", "Où"),
  DAYS("When", "متى", "Quand"),
  BLAMED("Said to be done by", "يُنسب إلى", "Attribué à"),
  AFTER("Only after", "بعد هذا فقط", "Seulement après"),
  DOUBTS("Unsure", "غير مؤكد", "Incertain"),
  NEGATED("said not to be so", "يقال إنه ليس كذلك", "dit que ce n’est pas le cas"),
  QUOTED("in their own words", "بكلماتهم", "dans leurs propres mots"),
  INHERITED("(from what stands before it)", "(مما سبقه في النص)", "(d’après ce qui précède)"),
  UP_TO("up to {0}", "حتى {0}", "jusqu’au {0}"),
  FROM_TO("{0} to {1}", "من {0} إلى {1}", "du {0} au {1}"),
  LIKELY("{0} ({1} %)", "{0} ({1} %)", "{0} ({1} %)"),
  REVIEWED_BY("Looked at by {0}, {1}", "راجعه {0}، {1}", "Examiné par {0}, {1}"),
  PLACE_UNKNOWN(
      "{0} (not a place of the operation)",
      "{0} (ليس مكاناً في العملية)", "{0} (n’est pas un lieu de l’opération)"),
  F_OUTLET("Who published it", "من نشره", "Qui l’a publié"),
  F_OUTLET_HINT(
      "Leave it empty if the text says so itself, in a line such as “Outlet: Meridian Press” at its top.",
      "اتركه فارغاً إن كان النص نفسه يذكره في سطر في أعلاه مثل «Outlet: Meridian Press».",
      "Laissez vide si le texte le dit lui-même, dans une ligne comme «\u00a0Outlet: Meridian Press\u00a0» en tête."),
  F_DAY("The day on which it was published", "يوم نشره", "Le jour de sa publication"),
  F_WORDS(
      "The text, pasted or from a file (plain text or HTML, at most 5 MB)",
      "النص، ملصقاً أو من ملف (نص عادي أو HTML، حتى 5 ميغابايت)",
      "Le texte, collé ou d’un fichier (texte ou HTML, 5 Mo au plus)"),
  F_WORDS_HINT(
      "Take in only what was published: everybody in the operation can read it, on every side.",
      "أدخل ما نُشر فقط: يقرؤه كل من في العملية، من كل الجوانب.",
      "Ne saisissez que ce qui a été publié\u00a0: tous ceux de l’opération le lisent, de tous les côtés."),
  F_TEXT("Text", "النص", "Texte"),
  F_CLAIM("Claim", "القول", "Affirmation"),
  F_OUTCOME("What the text says", "ماذا يقول النص", "Ce que dit le texte"),
  O_CONFIRMED("It says so", "يقول ذلك", "Il le dit"),
  O_CORRECTED(
      "It says what is filled in below",
      "يقول ما تُدخله أدناه",
      "Il dit ce qui est rempli ci-dessous"),
  O_REJECTED("It doesn’t say so", "لا يقول ذلك", "Il ne le dit pas"),
  O_REOPENED(
      "Open again, as nobody had looked",
      "يُفتح من جديد وكأن أحداً لم ينظر فيه",
      "Rouverte, comme si personne n’avait regardé"),
  F_QUOTE(
      "The words, exactly as they stand in the text",
      "الكلمات كما هي في النص تماماً",
      "Les mots, exactement comme dans le texte"),
  F_TOPIC("What it is about", "عمّ هو", "De quoi il s’agit"),
  F_SPEAKER(
      "Who says it; several with > between them; empty for the outlet itself",
      "من يقوله؛ إن كانوا أكثر من واحد فافصل بينهم بعلامة >؛ واتركه فارغاً إن كان الناشر نفسه",
      "Qui le dit\u00a0; plusieurs, séparés par >\u00a0; vide si c’est celui qui publie"),
  F_SPEAKS_FOR("Whose voice that is", "صوت مَن هو", "La voix de qui"),
  F_MANNER("How it is said", "كيف يقال", "Comment c’est dit"),
  F_LEAST("How many, at least", "كم على الأقل", "Combien, au moins"),
  F_MOST("How many, at most", "كم على الأكثر", "Combien, au plus"),
  F_UNIT(
      "Of what, in a word such as people or buses",
      "من ماذا، بكلمة مثل people أو buses",
      "De quoi, en un mot tel que people ou buses"),
  F_FROM("The first day", "اليوم الأول", "Le premier jour"),
  F_TO("The last day", "اليوم الأخير", "Le dernier jour"),
  F_NEGATED(
      "Whether it is said not to be so",
      "هل يقال إنه ليس كذلك",
      "S’il est dit que ce n’est pas le cas"),
  F_NEGATED_YES(
      "It is said not to be so", "يقال إنه ليس كذلك", "Il est dit que ce n’est pas le cas"),
  NOT_IN_TEXT(
      "These words are not in the text. Copy them from it.",
      "هذه الكلمات ليست في النص. انسخها منه.",
      "Ces mots ne sont pas dans le texte. Copiez-les."),
  NO_SUCH_TEXT("There is no such text.", "لا يوجد نص كهذا.", "Ce texte n’existe pas."),
  NO_SUCH_CLAIM(
      "There is no such claim in it.",
      "لا يوجد فيه قول كهذا.",
      "Il ne contient pas cette affirmation."),
  NOT_A_DAY(
      "Enter a day such as 2031-04-17.",
      "أدخل يوماً مثل 2031-04-17.",
      "Entrez un jour comme 2031-04-17."),
  OVERTAKEN(
      "Nothing was recorded this time: this claim was looked at after you opened it. It is now: {0}. Send again what stands below if you still mean it.",
      "لم يُسجَّل شيء هذه المرة: فقد روجع هذا القول بعد أن فتحته. وهو الآن: {0}. أعد إرسال ما هو أدناه إن كنت لا تزال تقصده.",
      "Rien n’a été enregistré cette fois\u00a0: cette affirmation a été examinée après que vous l’avez ouverte. Elle est maintenant\u00a0: {0}. Renvoyez ce qui figure ci-dessous si vous le maintenez."),
  AS_IT_IS("See it as it is now", "اطّلع عليه كما هو الآن", "La voir telle qu’elle est maintenant"),
  NO_SUCH_YEAR(
      "Enter a day of a year from 0001 to 9999.",
      "أدخل يوماً من سنة بين 0001 و9999.",
      "Entrez un jour d’une année de 0001 à 9999."),
  SWAPPED(
      "The last day is before the first, or the most is below the least.",
      "اليوم الأخير قبل الأول، أو الحد الأعلى دون الحد الأدنى.",
      "Le dernier jour est avant le premier, ou le maximum est inférieur au minimum."),
  NAME_TAKEN(
      "Another text was taken in with this form before, and stays. Send this one once more to take it in, too.",
      "أُدخل نص آخر بهذه الاستمارة من قبل، وهو باقٍ. أرسل هذا النص مرة أخرى ليُدخل أيضاً.",
      "Un autre texte a déjà été saisi avec ce formulaire, et il reste. Renvoyez celui-ci pour le saisir aussi."),
  TOO_LARGE("This is more than 5 MB.", "هذا أكثر من 5 ميغابايت.", "C’est plus de 5 Mo.");

  private final String english;
  private final String arabic;
  private final String french;

  TextPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
