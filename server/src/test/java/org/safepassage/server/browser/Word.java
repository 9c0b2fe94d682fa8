package org.safepassage.server.browser;

/// What stands on buttons, links and fields, as people look for it.
enum Word {
  CODE("Code on the terminal of the server", "الرمز الظاهر على شاشة الخادم"),
  ACCOUNT("Account", "الحساب"),
  NAME("Name that others see", "الاسم الذي يراه الآخرون"),
  PASSWORD("Password", "كلمة السر"),
  GO_ON("Go on", "متابعة"),
  SIGN_IN("Sign in", "تسجيل الدخول"),
  SIGN_OUT("Sign out", "تسجيل الخروج"),
  SET_UP("Set up", "الإعداد الأول"),
  CHOOSE_PASSWORD(
      "Choose a password of at least 12 characters", "اختر كلمة سر من 12 حرفاً على الأقل"),
  VALLEY("The valley", "الوادي"),
  SKIP("Skip to the content", "انتقل إلى المحتوى"),
  OVERVIEW("Overview", "نظرة عامة"),
  CONVOYS("Convoys", "القوافل"),
  REPORT("Report", "إبلاغ"),
  AGREEMENT("Agreement", "الاتفاق"),
  INCIDENTS("Incidents", "الحوادث"),
  ASSEMBLED("Report: Vehicles are in place", "أبلغ: المركبات في مكانها"),
  BOARDED("Report: People have boarded", "أبلغ: صعد الأشخاص"),
  LEFT("Report: Left", "أبلغ: غادرت"),
  AT_CHECKPOINT("Report: At a checkpoint", "أبلغ: عند حاجز"),
  GOT_OFF("Report: Everybody got off", "أبلغ: نزل الجميع"),
  LET_DEPART("Let it depart", "اسمح لها بالمغادرة"),
  LET_GO_ON("Let them go on", "اسمح لها بالمضيّ"),
  WHERE("Where, if it matters", "أين، إن كان يهم"),
  RESIDENTS("Residents", "سكان"),
  MILL("Mill", "الطاحونة"),
  SEND("Send", "أرسل"),
  DECIDE("Decide and record", "قرّر وسجّل"),
  RECORDED("Recorded as event", "سُجّل قيداً برقم"),
  STATE_ASSEMBLED("Assembled", "متجمعة"),
  STATE_BOARDED("Boarded", "اكتمل الصعود"),
  STATE_RELEASED("Released", "مسموح لها"),
  STATE_UNDER_WAY("Under way", "في الطريق"),
  STATE_ARRIVED("Arrived", "وصلت"),
  UNACCOUNTED("Unaccounted for:", "مجهولو المصير:"),
  EXPLAIN("Say what became of them", "بيّن ما صار بهم"),
  TO_HOSPITAL("Taken to a hospital from the road", "نُقلوا من الطريق إلى مستشفى"),
  HOW_MANY("How many people", "كم شخصاً"),
  NOT_DONE("This was not done", "لم يُنفَّذ هذا"),
  WHO_CAN_END("Who can end it", "من يستطيع إنهاءه"),
  LOWER_PEOPLE("People of the lower village", "أهل القرية السفلى"),
  SUSPEND("Suspend a place or corridor", "علّق مكاناً أو ممراً"),
  PLACE("Where", "أين"),
  REASON("Reason", "السبب"),
  ROAD_NORTH("Road north", "طريق الشمال"),
  NORTHERN_ARMY("Northern army", "جيش الشمال"),
  WHO_SAYS("Who says so", "من يقول ذلك"),
  RESUME("Open a place or corridor again", "افتح مكاناً أو ممراً من جديد"),
  NOTHING_CLOSED("Nothing is suspended.", "لا شيء معلّق."),
  NOT_SHOWN("not shown", "غير معروض"),
  SEEN_FORM("Report where a convoy is, and who is aboard", "أبلغ عن مكان قافلة ومن فيها"),
  OUTLET("Who published it", "من نشره"),
  DAY("The day on which it was published", "يوم نشره"),
  TEXT(
      "The text, pasted or from a file (plain text or HTML, at most 5 MB)",
      "النص، ملصقاً أو من ملف (نص عادي أو HTML، حتى 5 ميغابايت)"),
  FIRST_CLAIM("Go to the first claim", "إلى أول قول"),
  CONFIRMED("confirmed: the text says so", "مؤكد: هكذا يقول النص"),
  REJECTED("rejected: the text doesn’t say so", "مرفوض: النص لا يقول ذلك"),
  CONTRADICT("can’t both be true", "لا يمكن أن تصح معاً"),
  CONVOY("Convoy", "القافلة"),
  WHAT_HAPPENED("What happened", "ماذا حدث"),
  PLAY("Play", "تشغيل"),
  PAUSE("Pause", "إيقاف مؤقت"),
  MOMENT("Moment", "اللحظة"),
  GO_THERE("Go there", "انتقل إليها"),
  SPEED("Speed", "السرعة"),
  SET_SPEED("Set the speed", "اضبط السرعة");

  private final String english;
  private final String arabic;

  Word(String english, String arabic) {
    this.english = english;
    this.arabic = arabic;
  }

  String in(Look look) {
    return look.isArabic() ? arabic : english;
  }
}
