package org.safepassage.pictures;

/// What a report says, in Modern Standard Arabic.
final class ArabicReport {
  private ArabicReport() {}

  static String of(ReportPhrase phrase) {
    return switch (phrase) {
      case REPORT_TITLE -> "{0}: ما يؤدي إليه";
      case VERSION -> "النسخة {0}";
      case REPLACES -> "تحل محل {0}";
      case IN_FORCE -> "سارية منذ {0}";
      case ACCEPTED -> "قُبلت في {0}، وليست سارية";
      case ANNOUNCED -> "أُعلنت في {0}، ولم تُقبل وليست سارية";
      case PROPOSED -> "اقتُرحت في {0}، وليست سارية";
      case NO_HISTORY -> "ليست سارية بحسب الملف";
      case FROM_START -> "محسوب من البداية، قبل أن يغادر أحد.";
      case AS_OF -> "محسوب من الوضع كما كان في {0}.";
      case AS_OF_UNDATED -> "محسوب من وضع مفترض بلا تاريخ.";
      case TAKEN_AS_WITHHELD -> "افتُرض محجوباً: {0}.";
      case TAKEN_AS_GIVEN -> "وكل موافقة وتأكيد ومعبر يُفترض متاحاً.";
      case RANGES_SAME -> "الأعداد معروفة كنطاقات فقط. أُخذ هنا بالأصغر، والأكبر يعطي الجواب نفسه.";
      case RANGES_OTHER ->
          "الأعداد معروفة كنطاقات فقط. أُخذ هنا بالأصغر، ومع الأكبر يصبح الجواب: {0}.";
      case QUESTION -> "هل ينجح؟";
      case YES ->
          "نعم. يستطيع الخروجَ كلُّ من يُفترض خروجه، ما دام كل ما يعتمد عليه الاتفاق قائماً.";
      case NO_CIRCLE -> "لا. يتوقف قبل نهايته لأن بعضهم ينتظر بعضاً. لا يصل: {0}.";
      case NO_NEVER -> "لا. يتوقف قبل نهايته لأن بعضهم ينتظر أشخاصاً لن يأتوا أبداً. لا يصل: {0}.";
      case NO_WITHHELD -> "لا، ما دام ينقصه: {0}. لا يصل: {1}.";
      case NO_WAITS -> "لا، والحال هذه. لا يصل: {0}.";
      case ONCE_GIVEN_YES -> "متى أُتيح ذلك استطاع الجميع الخروج.";
      case ONCE_GIVEN_NO -> "حتى إن أُتيح ذلك فلن يستطيع الجميع الخروج: عندئذ ينتظر بعضهم بعضاً.";
      case IF_FEWEST -> "ولكن مع أقل إقبال متوقع: {0}.";
      case IF_READ -> "ولكن إذا قُرئ بند على وجه آخر: {0}.";
      case UNKNOWN -> "لا يمكن الجزم. يُغفل النص ما يلزم للحساب.";
      case UNDECIDED -> "لم يُعرف ضمن حدّ الجهد هل يمكن أن ينجح";
      case NOT_FOUND_OUT ->
          "لا يمكن الجزم بعد. بعضهم يتقاسم شيئاً، ولم يُعرف ضمن حدّ الجهد هل يوجد ترتيب يُخرج الجميع.";
      case ONCE_GIVEN_UNDECIDED -> "لم يُعرف هل يستطيع الجميع الخروج متى أُتيح ذلك.";
      case NO_COMPANY -> "لا يغادرون إلا في دفعات تضم {0} على الأقل من {1}، والمتبقي من هؤلاء {2}.";
      case NO_ROOM -> "{1}: اللازم {0}، والمتبقي {2}.";
      case WORKS -> "ينجح";
      case DEADLOCKS -> "طريق مسدود";
      case WAITS -> "ينتظر ما هو محجوب";
      case NOT_TOLD -> "لا يمكن الجزم";
      case KEY_FIGURES -> "باختصار";
      case ARRIVE_OF -> "يصلون من أصل {0}";
      case AHEAD -> "سبق {0} في أسوأ الأحوال";
      case ON_THE_ROAD -> "أكثر من يكونون على الطريق حين يُكسر";
      case STOPPERS -> "أطراف أو جماعات يستطيع كلٌّ منها إيقافه وحده";
      case STOPPERS_TOO -> "و{0} من التأكيدات والمعابر والطرق";
      case SMALLEST_CHANGE -> "هو أصغر تغيير يُصلحه";
      case REACH -> "إلى أين يصل كل فريق";
      case GROUP -> "من";
      case DUE -> "مطلوب خروجهم";
      case LEFT -> "يغادرون";
      case THERE -> "يصلون";
      case NOT_THERE -> "لا يصلون";
      case ACCOUNTED -> "عُرف مصيرهم";
      case WHY_NOT -> "لماذا يتوقف";
      case WHY -> "لماذا ينجح";
      case WHY_YES -> "يتحقق كل شرط في دوره أياً كان ترتيب المغادرة، وفي النهاية لا ينتظر أحد.";
      case WHY_SOME_ORDERS ->
          "في بعض ترتيبات المغادرة يتحقق كل شرط في دوره، وفي غيرها يتخلّف أشخاص، لأن هناك ما يتقاسمونه.";
      case WHY_AN_ORDER ->
          "في أحد ترتيبات المغادرة يتحقق كل شرط في دوره، ولا يُعرف هل يصح ذلك في كل ترتيب، لأن هناك ما يتقاسمونه.";
      case STOPS_AT -> "{0}: التوقف عند {1}.";
      case FACT_STOPS -> "لا يمكن إثبات «{0}».";
      case WAITS_FOR_COUNT -> "ينتظر {2} {0} من {1}؛ والمتحقق {3}.";
      case WAITS_FOR_ATTESTED -> "ينتظر {2} {0} من {1} بشهادة المراقبين؛ والمتحقق {3}.";
      case WAITS_FOR_SUM -> "ينتظر {2} مجموع مرجّح قدره {0} يُحتسب فيه {1}؛ والمتحقق {3}.";
      case MISSING -> "ينقص: {0}.";
      case OPENS_AT -> "ليس قبل {1}: «{0}».";
      case TOO_LATE -> "فات الأوان: {0}.";
      case NOBODY_COMES -> "ولم يبقَ أحد يمكن أن يأتي.";
      case LOT_SHORT -> "ويستطيع المضيَّ الآن أقلُّ من دفعة كاملة.";
      case ENDS -> "من يستطيع إنهاءه: {0}.";
      case CLAUSE_SAYS -> "البند {0}: «{1}»";
      case ALSO_WAIT -> "ولذلك ينتظر أيضاً: {0}.";
      case THE_BOARDING -> "صعود";
      case THE_DEPARTURE -> "مغادرة";
      case THE_READINESS -> "حضور";
      case THE_CROSSING -> "عبور";
      case THE_ARRIVAL -> "وصول";
      case PICTURE_LARGE -> "صورة من ينتظر من أكبر من صفحة: انظر {0}.";
      case MORE -> "و{0} غير ذلك: انظر {1}";
      case LACKS -> "ما يجب أن يقوله النص حتى يمكن التحقق منه";
      case HOW_MANY -> "كم";
      case WHEN_OR_AFTER -> "متى، أو بعد من";
      case WHO_COUNTS -> "من يُحصي";
      case STATED -> "مذكور";
      case NOT_STATED -> "ناقص";
      case AGREED_ELSEWHERE -> "ربما اتُّفق عليه في موضع آخر: متى كُتب في النص أمكن التحقق منه.";
      case MEND -> "أصغر التغييرات التي تُصلحه";
      case PROVEN ->
          "ثبت أنه لا تغيير يمسّ بنوداً أقل يُصلحه. وقد جرى التحقق من كلٍّ مما يلي كاتفاق قائم بذاته.";
      case NOT_PROVEN ->
          "لم يثبت أنه لا يوجد أصغر منها؛ وكل تغيير يمسّ على الأقل {0}. وقد جرى التحقق من كلٍّ مما يلي كاتفاق قائم بذاته.";
      case MEND_IMPOSSIBLE -> "لا شيء مما يمكن للأطراف أن تكتبه فيه على نحو آخر يُصلحه.";
      case MEND_GIVING_UP -> "لا يمكن إصلاحه إلا بالتخلي كلياً عمّا يلي: {0}.";
      case MEND_NOT_FOUND ->
          "لم يُعثر على تغيير في الوقت المتاح، وقد يوجد. وكل تغيير سيمسّ على الأقل {0}.";
      case MEND_ABOVE_CAP ->
          "لم يُعثر على تغيير يُصلحه دون أن يعرّض أحداً لأكثر من {0}؛ وأقلّ ما جُرّب يعرّض لـ {1}.";
      case THEN -> "عندئذ: {0}؛ يصل {1}";
      case SOME_OF -> "{0} من {1}";
      case THEN_AHEAD -> "السبق في أسوأ الأحوال: {0}";
      case THEN_STOPPERS -> "أطراف أو جماعات يستطيع كلٌّ منها إيقافه وحده: {0}";
      case THEN_NEW -> "يلزم من جديد: {0}";
      case EDIT_CLAUSE -> "البند {0} بشأن {1}";
      case EDIT_CONDITION -> "شرط على {0}";
      case EDIT_REACH -> "{0}: انتظار {1} من {2} بدلاً من {3}.";
      case EDIT_LEAD -> "{0}: السبق المسموح {1} بدلاً من {2}.";
      case EDIT_EARLIER -> "{0}: الاحتساب عند {1} بشهادة المراقبين بدلاً من {2}.";
      case EDIT_ATTEST -> "{0}: تشهد على الأعداد: {1}.";
      case EDIT_COVER -> "{0}: يسري على «{1}» بدلاً من «{2}».";
      case EDIT_DROP -> "{0}: يُتخلى عنه.";
      case EDIT_JOINTLY -> "في اللحظة نفسها يعبر: {0} (عدد الأجزاء: {1}). ويحل ذلك محل: {2}.";
      case EDIT_LOT -> "{0}: التحرك في دفعات من {1} بدلاً من {2}.";
      case EDIT_AT_MOST -> "{0}: {1} على الأكثر بدلاً من {2}.";
      case EDIT_BATCH_LEAST -> "{0}: {1} على الأقل من {2} في كل دفعة بدلاً من {3}.";
      case EDIT_BATCH_MOST -> "{0}: {1} على الأكثر من {2} في كل دفعة بدلاً من {3}.";
      case EDIT_QUOTA -> "{0}: المطلوب خروجهم {1} بدلاً من {2}.";
      case ALL_DUE -> "الجميع";
      case SHARE_OF -> "{0} من الجميع";
      case LAST -> "آخر {0}";
      case EXPOSURE -> "مدى انكشاف كل جانب";
      case EXPOSURE_TEXT -> "ما يكون قد أُعطي في أسوأ الأحوال ولم يأتِ مقابله بعد.";
      case GIVEN -> "ما يُعطى";
      case AGAINST -> "مقابل";
      case AT_WORST -> "في أسوأ الأحوال";
      case WHEN -> "متى";
      case UNDER_WAY_THEN -> "على الطريق حينها";
      case PART_OF -> "{0}، {1}";
      case NOTHING -> "لا شيء";
      case BOUNDS -> "من {0} إلى {1}";
      case IN_WEIGHTS -> "{0} بأوزان الموازنة";
      case STATE -> "{0}: غادر {1}، وصل {2}";
      case IN_ALL -> "إجمالاً، لكل جانب في أسوأ الأحوال، بأوزان الاتفاق: {0}.";
      case BEST_ORDER ->
          "في الترتيب الأقل انكشافاً لا ينكشف أحد بأكثر من {0}، ولا يوجد ترتيب أفضل.";
      case BEST_ORDER_BOUNDS ->
          "في أفضل ترتيب عُثر عليه لا ينكشف أحد بأكثر من {0}، ولا ينزل أي ترتيب عن {1}.";
      case NO_EXPOSURE -> "لا يقابل النص عدد جانب بعدد جانب آخر خطوة بخطوة، فلا سبق يُقاس.";
      case EXCHANGE_TITLE -> "ما يقابل ماذا";
      case EXCHANGE_TEXT -> "يبيّن السهم كم يمكن أن يسبق أحدهما الآخر في أسوأ الأحوال.";
      case EXCHANGE_AHEAD -> "السبق في أسوأ الأحوال: {0}";
      case EXCHANGE_COUNTS -> "يُحتسب كلٌّ منهم {0}";
      case ALL_OF_THEM -> "كلهم";
      case FROM_LEVEL -> "بعد {0}";
      case TO_LEVEL -> "حتى {0}";
      case LEVELS -> "من {0} إلى {1}";
      case STOPS -> "من يستطيع كسره، ومتى";
      case IF_WITHHELD -> "إذا حُجب هذا وحده";
      case STILL_ARRIVE -> "منذ البداية: يصل";
      case WORST_MOMENT -> "في أسوأ لحظة: على الطريق";
      case STAYS -> "متى أُعطي بقي";
      case NOBODY -> "لا أحد";
      case EVERYBODY -> "الجميع";
      case ARRIVING -> "{0}: {1}";
      case BY_KIND -> "{0}: {1}";
      case DID_NOT_SIGN -> "{0} (لم يوقّع)";
      case TOGETHER_STOP -> "لا يستطيع أيٌّ من هؤلاء إيقافه وحده، ولكنهم يستطيعون معاً: {0}.";
      case WITH -> " مع ";
      case LARGER_GROUPS -> "وقد توجد مجموعات أكبر تستطيع.";
      case PACE -> "الوقت مقابل الخطر";
      case PACE_TEXT -> "في كل جولة يتحرك كل فريق مرة ثم يعلم بما فعله الآخرون.";
      case LEAD -> "السبق المسموح";
      case ROUNDS -> "الجولات";
      case AS_WRITTEN -> "كما كُتب";
      case PART_OF_IT -> "{0} منه";
      case TOO_MANY -> "أكثر من أن تُعدّ";
      case TURNOUT -> "إذا أراد المغادرةَ عدد أقل";
      case LEAST_TURNOUT -> "مع أقل إقبال متوقع: {0}.";
      case LEAST_OF -> "{0}: يجب أن يخرج {1} على الأقل، وإلا لم يصل الآخرون جميعاً.";
      case LEAST_BOUNDS -> "{0}: العدد اللازم خروجه ليصل الآخرون جميعاً يقع بين {1} و{2}.";
      case LEAST_NONE -> "{0}: يصل الآخرون مهما قلّ عدد الخارجين.";
      case LEAST_NEVER -> "{0}: لا يصل الآخرون جميعاً مهما كثر عدد الخارجين.";
      case READINGS -> "إذا قُرئ بند على وجه آخر";
      case READING -> "{0}، «{1}»: {2}.";
      case READING_BY -> "{0}، «{1}»، بقراءة {3}: {2}.";
      case BASIS -> "ما يستند إليه هذا";
      case ASSUMED -> "ما افترضه كاتبو الملفات";
      case CARRIED -> "متفق عليه أيضاً ولم يُحسب";
      case FINDINGS -> "ما يستحق النظر";
      case SOURCES -> "المصادر";
      case COMPUTED -> "كيف حُسب";
      case COMPUTED_TEXT ->
          "بواسطة {0}، من الشروط المكتوبة وحدها: وجد إلى أين يستطيع الجميع أن يصلوا ثم أعاد التحقق من الطريق خطوة خطوة. لا ينحاز إلى أحد ولا يحكم على أي رواية. والأمر التالي يعطي النتيجة نفسها:";
      case COMPUTED_NOTHING ->
          "بواسطة {0}، من الشروط المكتوبة وحدها. لا ينحاز إلى أحد ولا يحكم على أي رواية. والأمر التالي يعطي النتيجة نفسها:";
      case FOOT -> "{0}، {1} · الصفحة {2} من 2";
      case FOUND_TIMES -> "{0} (عدد المرات: {1})";
      case FOUND_CYCLIC_FACTS -> "تأكيدات ينتظر بعضها بعضاً.";
      case FOUND_NEVER_BINDS -> "شرط لا يمكن أن يوقف أحداً.";
      case FOUND_CAN_NEVER_HOLD -> "شرط لا يمكن أن يتحقق أبداً.";
      case FOUND_NO_SEAT -> "لا مركبة تناسب فئة من الأشخاص.";
      case FOUND_OUTSIDE_THE_PROOF -> "جزء من النص يقع خارج ما يمكن إثباته.";
      case FOUND_GIFT -> "جانب يسمح بالخروج ولا ينال شيئاً في المقابل.";
      case FOUND_NOTHING_TO_WITHHOLD -> "ما طُلب حجبه لا يعتمد عليه الاتفاق.";
      case FOUND_STATE_OUT_OF_TIME -> "الوضع يقع خارج زمن العملية.";
      case FOUND_UNKNOWN_INCIDENT -> "حادث من نوع لا يوقف شيئاً بموجب هذا الاتفاق.";
      case FOUND_WEIGHTS_CONTRADICT ->
          "لا تتفق الموازنات على وزن بعضهم مقابل بعض، فلا يمكن تحديد الانكشاف الإجمالي.";
      case FOUND_ERROR -> "أحد الملفات فيه خطأ.";
    };
  }
}
