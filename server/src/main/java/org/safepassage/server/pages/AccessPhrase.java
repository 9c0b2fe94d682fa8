package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What stands on the pages about signing in and who belongs to an operation.
enum AccessPhrase implements Wording {
  SIGN_IN("Sign in", "تسجيل الدخول", "Se connecter"),
  USER("Name", "الاسم", "Nom"),
  PASSWORD("Password", "كلمة المرور", "Mot de passe"),
  SIGN_IN_FAILED(
      "Signing in didn’t work. Maybe the name or the password was mistyped; after several tries there is a pause.",
      "لم ينجح تسجيل الدخول. ربما كُتب الاسم أو كلمة المرور خطأً؛ وبعد عدة محاولات توجد مهلة.",
      "La connexion a échoué. Peut-être le nom ou le mot de passe est-il mal tapé\u00a0; après plusieurs essais il y a une pause."),
  SIGNED_OUT("You have signed out.", "سجّلت خروجك.", "Vous êtes déconnecté."),
  SESSION_OVER(
      "Your session is over. Sign in again; nothing that was sent is lost.",
      "انتهت جلستك. سجّل دخولك من جديد؛ ولم يضع شيء مما أُرسل.",
      "Votre session est terminée. Reconnectez-vous\u00a0; rien de ce qui a été envoyé n’est perdu."),
  SETUP("Set up this room", "إعداد هذه الغرفة", "Préparer cette salle"),
  SETUP_TEXT(
      "This makes the account of the administrator. The code stands in the terminal in which the program was started.",
      "هذا ينشئ حساب مدير النظام. والرمز مكتوب في الطرفية التي شُغّل منها البرنامج.",
      "Ceci crée le compte d’administration. Le code se trouve dans le terminal où le programme a été lancé."),
  NAME(
      "Your name, as others see it",
      "اسمك كما يراه الآخرون",
      "Votre nom, tel que les autres le voient"),
  CONTACT("Whom to call: {0}", "بمن يُتصل: {0}", "Qui appeler\u00a0: {0}"),
  CONTACT_NOTED(
      "That you looked this up is noted in the access log.",
      "سُجّل في سجل الوصول أنك اطّلعت على هذا.",
      "Votre consultation est notée dans le journal des accès."),
  NO_CONTACT(
      "The operation names no duty post for them.",
      "لا تسمي العملية نقطة اتصال لهم.",
      "L’opération ne leur nomme pas de poste de permanence."),
  CODE("Code from the terminal", "الرمز من الطرفية", "Code du terminal"),
  SETUP_FAILED(
      "That didn’t work. Maybe the code was mistyped, or the password is shorter than 12 characters or among the commonest.",
      "لم ينجح ذلك. ربما كُتب الرمز خطأً، أو كانت كلمة المرور أقصر من 12 رمزاً أو من الشائعة.",
      "Cela n’a pas marché. Peut-être le code est-il mal tapé, ou le mot de passe a moins de 12 caractères ou est trop courant."),
  NEW_PASSWORD("New password", "كلمة مرور جديدة", "Nouveau mot de passe"),
  PASSWORD_HINT(
      "At least 12 characters. A few words that don’t belong together are easy to remember.",
      "12 رمزاً على الأقل. بضع كلمات لا صلة بينها سهلة التذكر.",
      "Au moins 12 caractères. Quelques mots sans rapport sont faciles à retenir."),
  MAKE("Make the account", "أنشئ الحساب", "Créer le compte"),
  ACCOUNT("Your account", "حسابك", "Votre compte"),
  LANGUAGE("Language", "اللغة", "Langue"),
  CHANGE_LANGUAGE("Change the language", "غيّر اللغة", "Changer la langue"),
  OLD_PASSWORD("Present password", "كلمة المرور الحالية", "Mot de passe actuel"),
  CHANGE_PASSWORD("Change the password", "غيّر كلمة المرور", "Changer le mot de passe"),
  PASSWORD_CHANGED(
      "The password is changed.", "غُيّرت كلمة المرور.", "Le mot de passe est changé."),
  PASSWORD_FAILED(
      "The password was not changed. Maybe the present one was mistyped, or the new one is shorter than 12 characters or among the commonest.",
      "لم تُغيَّر كلمة المرور. ربما كُتبت الحالية خطأً، أو كانت الجديدة أقصر من 12 رمزاً أو من الشائعة.",
      "Le mot de passe n’a pas été changé. Peut-être l’actuel est-il mal tapé, ou le nouveau a moins de 12 caractères ou est trop courant."),
  MEMBERS("People and access", "الأشخاص والصلاحيات", "Personnes et accès"),
  MEMBERS_TEXT(
      "Who belongs to this operation, and in which role.",
      "من ينتمي إلى هذه العملية، وبأي دور.",
      "Qui fait partie de cette opération, et dans quel rôle."),
  NOBODY("Nobody but you.", "لا أحد غيرك.", "Personne d’autre que vous."),
  MEMBER("Name", "الاسم", "Nom"),
  ROLE("Role", "الدور", "Rôle"),
  STANDS_FOR("Stands for", "يمثّل", "Représente"),
  ACCOUNT_STATE("Account", "الحساب", "Compte"),
  ACTIVE("active", "فعّال", "actif"),
  DISABLED("disabled", "معطّل", "désactivé"),
  NOT_FOUND("There is nothing here", "لا شيء هنا", "Il n’y a rien ici"),
  NOT_FOUND_TEXT(
      "Maybe the address was mistyped, or what was here belongs to an operation that you are not part of.",
      "ربما كُتب العنوان خطأً، أو كان ما هنا لعملية لست فيها.",
      "Peut-être l’adresse est-elle mal tapée, ou ce qui était ici appartient à une opération dont vous ne faites pas partie."),
  FAILED("Something went wrong", "حدث خلل", "Quelque chose n’a pas marché"),
  FAILED_TEXT(
      "It has been noted. What you sent may not have been recorded: look into the log before you send it again.",
      "سُجّل الخلل. وربما لم يُسجّل ما أرسلته: انظر في السجل قبل أن ترسله ثانية.",
      "C’est noté. Ce que vous avez envoyé n’est peut-être pas enregistré\u00a0: regardez le journal avant de renvoyer."),
  BACK("To the operations", "إلى العمليات", "Vers les opérations");

  private final String english;
  private final String arabic;
  private final String french;

  AccessPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
