package org.safepassage.server.api;

import org.safepassage.pictures.Language;

/// What the pages at the door say.
record DoorWords(Language language) {
  String setUp() {
    return say("Set up", "الإعداد الأول", "Première mise en service");
  }

  String signIn() {
    return say("Sign in", "تسجيل الدخول", "Se connecter");
  }

  String invitation() {
    return say(
        "Choose a password of at least 12 characters",
        "اختر كلمة سر من 12 حرفاً على الأقل",
        "Choisissez un mot de passe d'au moins 12 caractères");
  }

  String code() {
    return say(
        "Code on the terminal of the server",
        "الرمز الظاهر على شاشة الخادم",
        "Code affiché par le serveur");
  }

  String user() {
    return say("Account", "الحساب", "Compte");
  }

  String name() {
    return say("Name that others see", "الاسم الذي يراه الآخرون", "Nom que les autres voient");
  }

  String password() {
    return say("Password", "كلمة السر", "Mot de passe");
  }

  String go() {
    return say("Go on", "متابعة", "Continuer");
  }

  String toGoOn() {
    return say(
        "To see that page you have to sign in. A session is over after 12 hours without use, and after a day in any case.",
        "لرؤية تلك الصفحة عليك تسجيل الدخول. تنتهي الجلسة بعد 12 ساعة بلا استعمال، وبعد يوم في كل حال.",
        "Pour voir cette page, il faut vous connecter. Une session se termine après 12 heures sans usage, et après un jour dans tous les cas.");
  }

  private String say(String english, String arabic, String french) {
    return switch (language) {
      case ENGLISH -> english;
      case ARABIC -> arabic;
      case FRENCH -> french;
    };
  }
}
