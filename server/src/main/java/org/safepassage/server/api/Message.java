package org.safepassage.server.api;

import org.safepassage.pictures.Language;

/// Everything that a request can be refused for besides what the gate says, with its words.
enum Message {
  NOT_SIGNED_IN(
      401,
      "not-signed-in",
      "You aren't signed in, or your session is over.\nMaybe sign in again.",
      "لم تسجّل الدخول، أو انتهت جلستك.\nربما سجّل الدخول من جديد.",
      "Vous n'êtes pas connecté, ou votre session est terminée.\nPeut-être faut-il vous reconnecter."),
  SIGN_IN_REFUSED(
      401,
      "sign-in-refused",
      "That didn't let you in.\nMaybe the name or the password is mistyped, or the link was used before.",
      "لم يتم السماح لك بالدخول.\nربما هناك خطأ في كتابة الاسم أو كلمة السر، أو أن الرابط استُعمل من قبل.",
      "Cela n'ouvre pas l'accès.\nPeut-être le nom ou le mot de passe est-il mal écrit, ou le lien a déjà servi."),
  TOO_MANY(
      429,
      "too-many-requests",
      "Too much came from here in a short time; try again in %s seconds.\nMaybe a program asks in a loop.",
      "جاءت طلبات كثيرة من هنا في وقت قصير؛ حاول من جديد بعد %s ثانية.\nربما يسأل برنامج بلا توقف.",
      "Trop de demandes en peu de temps ; réessayez dans %s secondes.\nPeut-être un programme demande-t-il en boucle."),
  NOT_ALLOWED(
      403,
      "not-allowed",
      "Your role doesn't let you do this here.\nMaybe ask a coordinator of the operation.",
      "دورك لا يسمح لك بذلك هنا.\nربما اسأل أحد منسقي العملية.",
      "Votre rôle ne vous permet pas cela ici.\nPeut-être demandez à un coordinateur de l'opération."),
  GUARD_MISSING(
      403,
      "guard-missing",
      "The request changes something and doesn't show that it comes from this site.\nMaybe the page is old: load it again.",
      "الطلب يغيّر شيئاً ولا يُظهر أنه آتٍ من هذا الموقع.\nربما الصفحة قديمة: حمّلها من جديد.",
      "La demande modifie quelque chose et ne montre pas qu'elle vient de ce site.\nPeut-être la page est-elle ancienne : rechargez-la."),
  ROLE_MAY_NOT(
      403,
      "role-may-not",
      "Nobody in your role reports or commands this.\nMaybe a coordinator can.",
      "لا أحد في دورك يُبلّغ عن هذا أو يأمر به.\nربما يستطيع أحد المنسقين.",
      "Personne dans votre rôle ne rapporte ni n'ordonne cela.\nPeut-être un coordinateur le peut-il."),
  NOT_YOUR_SITE(
      403,
      "not-your-site",
      "You report from one place, and this isn't said to have happened there.\nMaybe the key place is missing.",
      "أنت تُبلّغ من مكان واحد، ولا يُقال إن هذا حدث هناك.\nربما الحقل place ناقص.",
      "Vous rapportez depuis un lieu, et rien ne dit que cela s'y est passé.\nPeut-être la clé place manque-t-elle."),
  NOT_YOUR_PARTY(
      403,
      "not-your-party",
      "You speak for one party, and this is for another to say.\nMaybe the key by names the wrong one.",
      "أنت تتكلم باسم طرف واحد، وهذا لطرف آخر أن يقوله.\nربما يسمّي الحقل by الطرف الخطأ.",
      "Vous parlez pour une partie, et c'est à une autre de le dire.\nPeut-être la clé by nomme-t-elle la mauvaise."),
  NOT_YOUR_MEMBER(
      403,
      "not-your-member",
      "You attest as one of the observers, and this names another.\nMaybe the key member is misspelt.",
      "أنت تشهد بصفتك أحد المراقبين، وهذا يسمّي مراقباً آخر.\nربما هناك خطأ في كتابة الحقل member.",
      "Vous attestez en tant que l'un des observateurs, et ceci en nomme un autre.\nPeut-être la clé member est-elle mal écrite."),
  ONLY_AS_COMMAND(
      422,
      "only-as-command",
      "This isn't observed but decided.\nMaybe send it to commands.",
      "هذا لا يُرصد بل يُقرَّر.\nربما أرسله إلى commands.",
      "Cela ne s'observe pas, cela se décide.\nPeut-être envoyez-le à commands."),
  NOT_FOUND(
      404,
      "not-found",
      "There is nothing here.\nMaybe the address is misspelt, or it isn't for you to see.",
      "لا شيء هنا.\nربما هناك خطأ في كتابة العنوان، أو ليس لك أن تراه.",
      "Il n'y a rien ici.\nPeut-être l'adresse est-elle mal écrite, ou cela ne vous est pas destiné."),
  BAD_METHOD(
      405,
      "bad-method",
      "This address doesn't take %s.\nMaybe the method is another one.",
      "هذا العنوان لا يقبل %s.\nربما الطريقة غيرها.",
      "Cette adresse n'accepte pas %s.\nPeut-être la méthode en est-elle une autre."),
  NOT_ACCEPTABLE(
      406,
      "not-acceptable",
      "The answer can't be given in the form that is asked for.\nMaybe ask for application/json.",
      "لا يمكن إعطاء الجواب بالشكل المطلوب.\nربما اطلب application/json.",
      "La réponse n'existe pas sous la forme demandée.\nPeut-être demandez application/json."),
  TOO_LARGE(
      413,
      "too-large",
      "More was sent than the %s that are taken here.\nMaybe send it in parts.",
      "أُرسل أكثر من %s وهو ما يُقبل هنا.\nربما أرسله على أجزاء.",
      "Il a été envoyé plus que les %s acceptés ici.\nPeut-être envoyez-le en plusieurs parties."),
  WRONG_CONTENT_TYPE(
      415,
      "wrong-content-type",
      "What is sent here is %s.\nMaybe the header Content-Type is missing.",
      "ما يُرسل إلى هنا هو %s.\nربما الترويسة Content-Type ناقصة.",
      "Ce qu'on envoie ici est %s.\nPeut-être l'en-tête Content-Type manque-t-il."),
  BAD_FORM(
      400,
      "bad-form",
      "What was sent can't be used; findings say why.\nMaybe compare it with docs/formats/api.md.",
      "ما أُرسل لا يمكن استعماله؛ والملاحظات تقول لماذا.\nربما قارنه بـ docs/formats/api.md.",
      "Ce qui a été envoyé est inutilisable ; findings dit pourquoi.\nPeut-être comparez-le à docs/formats/api.md."),
  BAD_NUMBER(
      400,
      "bad-number",
      "%s must be a whole number from %s to %s.\nMaybe a digit slipped in or out.",
      "%s يجب أن يكون عدداً صحيحاً من %s إلى %s.\nربما زاد رقم أو نقص.",
      "%s doit être un nombre entier de %s à %s.\nPeut-être un chiffre en trop ou en moins."),
  BAD_DEVICE(
      400,
      "bad-device",
      "The header X-Device doesn't name a device.\nMaybe it is missing: any id that only this device has.",
      "الترويسة X-Device لا تسمّي جهازاً.\nربما هي ناقصة: أي معرّف لا يحمله إلا هذا الجهاز.",
      "L'en-tête X-Device ne nomme pas d'appareil.\nPeut-être manque-t-il : un identifiant propre à cet appareil."),
  FILES_WRONG(
      422,
      "files-wrong",
      "The files can't be used; findings say why.\nMaybe ./safepassage check says the same on your machine.",
      "الملفات لا يمكن استعمالها؛ والملاحظات تقول لماذا.\nربما يقول ‎./safepassage check الشيء نفسه على جهازك.",
      "Les fichiers sont inutilisables ; findings dit pourquoi.\nPeut-être ./safepassage check le dit-il aussi chez vous."),
  PLAN_WRONG(
      422,
      "plan-wrong",
      "The plan can't be read; findings say why, line by line.\nMaybe compare it with docs/formats/plan-csv.md.",
      "لا يمكن قراءة الخطة؛ والملاحظات تقول لماذا، سطراً سطراً.\nربما قارنها بـ docs/formats/plan-csv.md.",
      "Le plan est illisible ; findings dit pourquoi, ligne par ligne.\nPeut-être comparez-le à docs/formats/plan-csv.md."),
  PLAN_BREAKS(
      422,
      "plan-breaks",
      "The plan breaks what it must keep; violations say what, and nothing was published.\nMaybe it was made for another version of the agreement, or it goes on from counts: despite-audit=yes publishes it all the same.",
      "الخطة تخالف ما يجب أن تلتزم به؛ وviolations تقول ماذا، ولم يُنشر شيء.\nربما وُضعت لنسخة أخرى من الاتفاق، أو تنطلق من أعداد قائمة: despite-audit=yes ينشرها رغم ذلك.",
      "Le plan enfreint ce qu'il doit respecter ; violations dit quoi, et rien n'a été publié.\nPeut-être est-il fait pour une autre version de l'accord, ou part-il de comptages : despite-audit=yes le publie malgré tout."),
  NO_AGREEMENT(
      409,
      "no-agreement",
      "The operation has no agreement that a plan could be read for.\nMaybe its files have to be added first.",
      "ليس للعملية اتفاق تُقرأ الخطة على أساسه.\nربما يجب إضافة ملفاته أولاً.",
      "L'opération n'a pas d'accord pour lequel lire un plan.\nPeut-être faut-il d'abord en ajouter les fichiers."),
  OTHER_OPERATION(
      409,
      "other-operation",
      "The files are of the operation %s.\nMaybe send them to its own address.",
      "الملفات تخص العملية %s.\nربما أرسلها إلى عنوانها.",
      "Les fichiers sont ceux de l'opération %s.\nPeut-être envoyez-les à sa propre adresse."),
  OPERATION_THERE(
      409,
      "operation-there",
      "There is an operation %s already.\nMaybe replace its files with PUT.",
      "هناك عملية باسم %s من قبل.\nربما استبدل ملفاتها بـ PUT.",
      "Une opération %s existe déjà.\nPeut-être remplacez ses fichiers par PUT."),
  AGREEMENT_FIXED(
      409,
      "agreement-fixed",
      "The parties have been told of %s, so its text stays as it is.\nMaybe write what is new as another version.",
      "أُبلغت الأطراف بـ %s، فيبقى نصه كما هو.\nربما اكتب الجديد كنسخة أخرى.",
      "Les parties connaissent %s ; son texte reste tel quel.\nPeut-être écrivez le nouveau dans une autre version."),
  OVERTAKEN(
      409,
      "overtaken",
      "Somebody else changed the same at the same time.\nMaybe look at it and try again.",
      "غيّر شخص آخر الشيء نفسه في الوقت نفسه.\nربما انظر إليه وحاول من جديد.",
      "Quelqu'un d'autre a modifié la même chose au même moment.\nPeut-être regardez et réessayez."),
  KEY_USED(
      409,
      "key-used",
      "The key stands for something else that this device sent before; that stays.\nMaybe choose a new key for each entry.",
      "المفتاح يعود إلى شيء آخر أرسله هذا الجهاز من قبل، وذلك يبقى.\nربما اختر مفتاحاً جديداً لكل إدخال.",
      "La clé désigne autre chose que cet appareil a déjà envoyé ; cela reste.\nPeut-être choisissez une clé nouvelle pour chaque envoi."),
  TEXT_THERE(
      409,
      "text-there",
      "Another text is called %s already; that stays.\nMaybe give this one another name, or take it in without one: then it gets its own.",
      "هناك نص آخر باسم %s من قبل، وهو يبقى.\nربما أعطِ هذا النص اسماً آخر، أو أدخله بلا اسم: عندئذ يأخذ اسماً خاصاً به.",
      "Un autre texte s'appelle déjà %s ; il reste.\nPeut-être donnez un autre nom à celui-ci, ou saisissez-le sans nom : il reçoit alors le sien."),
  PASSWORD_SHORT(
      422,
      "password-weak",
      "A password has at least 12 characters.\nMaybe four words in a row.",
      "كلمة السر من 12 حرفاً على الأقل.\nربما أربع كلمات متتالية.",
      "Un mot de passe a au moins 12 caractères.\nPeut-être quatre mots à la suite."),
  PASSWORD_LONG(
      422,
      "password-weak",
      "A password has at most 200 characters.\nMaybe something else was pasted.",
      "كلمة السر من 200 حرف على الأكثر.\nربما أُلصق شيء آخر.",
      "Un mot de passe a au plus 200 caractères.\nPeut-être autre chose a été collé."),
  PASSWORD_COMMON(
      422,
      "password-weak",
      "This password is among those that are tried first.\nMaybe four words that have nothing to do with each other.",
      "كلمة السر هذه من أول ما يُجرَّب.\nربما أربع كلمات لا علاقة بينها.",
      "Ce mot de passe est de ceux qu'on essaie d'abord.\nPeut-être quatre mots sans rapport entre eux."),
  PASSWORD_LIKE_NAME(
      422,
      "password-weak",
      "The password has the name of the account in it.\nMaybe leave it out.",
      "في كلمة السر اسم الحساب.\nربما احذفه.",
      "Le mot de passe contient le nom du compte.\nPeut-être retirez-le."),
  ACCOUNT_THERE(
      409,
      "account-there",
      "There is an account %s already.\nMaybe give it a role as it is.",
      "هناك حساب باسم %s من قبل.\nربما أعطه دوراً كما هو.",
      "Un compte %s existe déjà.\nPeut-être donnez-lui un rôle tel quel."),
  LAST_ADMINISTRATOR(
      409,
      "last-administrator",
      "Somebody who looks after the accounts must be left.\nMaybe make another one an administrator first.",
      "يجب أن يبقى من يعتني بالحسابات.\nربما اجعل غيره مديراً أولاً.",
      "Il doit rester quelqu'un pour s'occuper des comptes.\nPeut-être nommez d'abord un autre administrateur."),
  BAD_MEMBERSHIP(
      422,
      "bad-membership",
      "%s\nMaybe compare it with operation.yaml.",
      "%s\nربما قارنه بـ operation.yaml.",
      "%s\nPeut-être comparez avec operation.yaml."),
  BAD_MOMENT(
      400,
      "bad-moment",
      "There is neither a bookmark nor a moment called %s.\nMaybe write it like 2016-12-16T08:00:00Z.",
      "لا توجد إشارة ولا لحظة باسم %s.\nربما اكتبها هكذا: 2016-12-16T08:00:00Z.",
      "Il n'y a ni repère ni moment nommé %s.\nPeut-être écrivez-le ainsi : 2016-12-16T08:00:00Z."),
  REPLAYING(
      409,
      "replaying",
      "This is a replay of what happened: nothing can be entered or decided in it.\nMaybe another operation was meant.",
      "هذه إعادة عرض لما حدث: لا يمكن إدخال شيء فيها أو اتخاذ قرار.\nربما كانت عملية أخرى هي المقصودة.",
      "Ceci rejoue ce qui s'est passé : rien ne peut y être saisi ni décidé.\nPeut-être pensiez-vous à une autre opération."),
  STORE_UNAVAILABLE(
      503,
      "store-unavailable",
      "The database doesn't answer; nothing that was confirmed is lost.\nMaybe send the same again in a minute, with the same key.",
      "قاعدة البيانات لا تجيب؛ لم يضع شيء مما تأكّد.\nربما أرسل الشيء نفسه بعد دقيقة بالمفتاح نفسه.",
      "La base de données ne répond pas ; rien de confirmé n'est perdu.\nPeut-être renvoyez la même chose dans une minute, avec la même clé."),
  FAULT(
      500,
      "fault",
      "Safe Passage itself went wrong, not your request.\nMaybe report it with the time at which it happened.",
      "الخطأ في Safe Passage نفسه لا في طلبك.\nربما أبلغ عنه مع وقت حدوثه.",
      "C'est Safe Passage qui est en défaut, pas votre demande.\nPeut-être signalez-le avec l'heure.");

  private final int status;
  private final String code;
  private final String english;
  private final String arabic;
  private final String french;

  Message(int status, String code, String english, String arabic, String french) {
    this.status = status;
    this.code = code;
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  /// What is wrong, and on a second line what might be done.
  String in(Language language, Object... values) {
    return String.format(
        java.util.Locale.ROOT,
        switch (language) {
          case ENGLISH -> english;
          case ARABIC -> arabic;
          case FRENCH -> french;
        },
        values);
  }
}
