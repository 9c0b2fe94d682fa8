package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What stands on the pages about signing in and who belongs to an operation.
enum AccessPhrase implements Wording {
  PASSWORD("Password", "كلمة المرور", "Mot de passe"),
  CONTACT("Whom to call: {0}", "بمن يُتصل: {0}", "Qui appeler\u00a0: {0}"),
  CONTACT_NOTED(
      "That you looked this up is noted in the access log.",
      "سُجّل في سجل الوصول أنك اطّلعت على هذا.",
      "Votre consultation est notée dans le journal des accès."),
  NO_CONTACT(
      "The operation names no duty post for them.",
      "لا تسمي العملية نقطة اتصال لهم.",
      "L’opération ne leur nomme pas de poste de permanence."),
  NEW_PASSWORD("New password", "كلمة مرور جديدة", "Nouveau mot de passe"),
  PASSWORD_HINT(
      "At least 12 characters. A few words that don’t belong together are easy to remember.",
      "12 رمزاً على الأقل. بضع كلمات لا صلة بينها سهلة التذكر.",
      "Au moins 12 caractères. Quelques mots sans rapport sont faciles à retenir."),
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
  GIVE("Give a role", "امنح دوراً", "Donner un rôle"),
  GIVE_TEXT(
      "Whoever has no account yet gets one, with a link to choose a password. Whoever has a role here already gets this one instead.",
      "من ليس له حساب يحصل على حساب، مع رابط لاختيار كلمة مرور. ومن له دور هنا من قبل يحصل على هذا بدلاً منه.",
      "Qui n’a pas encore de compte en reçoit un, avec un lien pour choisir un mot de passe. Qui a déjà un rôle ici reçoit celui-ci à la place."),
  USER("Account", "الحساب", "Compte"),
  USER_HINT(
      "Letters, digits, “-”, “_” and “.”, no spaces.",
      "حروف وأرقام و«-» و«_» و«.» بلا مسافات.",
      "Lettres, chiffres, «\u00a0-\u00a0», «\u00a0_\u00a0» et «\u00a0.\u00a0», sans espaces."),
  NAME("Name that others see", "الاسم الذي يراه الآخرون", "Nom que les autres voient"),
  FOR_PARTY("Speaks for (liaison)", "يتكلم باسم (ضابط ارتباط)", "Parle pour (agent de liaison)"),
  AS_MEMBER("Attests as (observer)", "يشهد بصفة (مراقب)", "Atteste comme (observateur)"),
  AT_SITE(
      "Reports from (field officer)",
      "يُبلّغ من (موظف ميداني)",
      "Rapporte depuis (agent de terrain)"),
  OF_SIDE(
      "Sees the people of one side only",
      "يرى أهل جانب واحد فقط",
      "Ne voit que les gens d’un camp"),
  NONE("–", "–", "–"),
  TAKE("Take a role away", "اسحب دوراً", "Retirer un rôle"),
  TAKE_TEXT(
      "It holds at once, on every screen. The account itself stays.",
      "يسري فوراً على كل شاشة. ويبقى الحساب نفسه.",
      "Cela vaut aussitôt, sur tous les écrans. Le compte lui-même reste."),
  DONE("Done.", "تم.", "C’est fait."),
  INVITED(
      "{0} has a role and an account now. Hand them this link, by a way that nobody else reads:",
      "أصبح لـ {0} دور وحساب. سلّمه هذا الرابط بطريقة لا يقرؤها غيره:",
      "{0} a maintenant un rôle et un compte. Remettez-lui ce lien, par une voie que personne d’autre ne lit\u00a0:"),
  INVITED_ONCE(
      "It works once and is shown this once. If it is lost, an administrator makes another.",
      "يعمل مرة واحدة ويُعرض هذه المرة فقط. وإن ضاع فليصنع أحد المديرين غيره.",
      "Il sert une fois et n’est montré que cette fois. S’il se perd, un administrateur en fait un autre."),
  INCOMPLETE(
      "Nothing was changed: an account and a role are needed, and the account must be written without spaces.",
      "لم يتغير شيء: الحساب والدور لازمان، ويُكتب الحساب بلا مسافات.",
      "Rien n’a changé\u00a0: il faut un compte et un rôle, et le compte s’écrit sans espaces."),
  MEMBER("Name", "الاسم", "Nom"),
  ROLE("Role", "الدور", "Rôle"),
  STANDS_FOR("Stands for", "يمثّل", "Représente"),
  ACCOUNT_STATE("Account", "الحساب", "Compte"),
  ACTIVE("active", "فعّال", "actif"),
  DISABLED("disabled", "معطّل", "désactivé");

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
