package org.safepassage.pictures;

/// What pictures say, in Modern Standard Arabic. What is counted stands as a noun of action
/// (“arrival: 5”), so that no verb has to agree with a name whose gender and number nobody knows
/// here.
final class ArabicPhrases {
  private ArabicPhrases() {}

  static String of(Phrase phrase) {
    return switch (phrase) {
      case WAITS_TITLE -> "من ينتظر من: {0}";
      case COMPLETES_TITLE -> "ما يعتمد عليه الاتفاق: {0}";
      case UNCHECKABLE_TITLE -> "ما ينقص النص: {0}";
      case DEADLOCK -> "طريق مسدود: {0}. لا يستطيع أيٌّ منهم المضي.";
      case DEADLOCK_ONE -> "طريق مسدود: {0}.";
      case DEADLOCK_MANY -> "طريق مسدود: {0} يعطّل بعضها بعضاً. لا يستطيع أيٌّ منها المضي.";
      case DEADLOCK_NEVER -> "طريق مسدود: بعضهم ينتظر أشخاصاً لن يأتوا أبداً.";
      case WAITS_UNTIL -> "متوقف. لم يكتمل: {0}. وينقصه: {1}.";
      case WAITS_PLAIN -> "متوقف. لم يكتمل: {0}.";
      case SOME_COMMITMENTS -> "{0} من أصل {1} من الالتزامات";
      case THE_ONE_COMMITMENT -> "التزامه الوحيد";
      case COMPLETES -> "يكتمل الاتفاق: يصل الجميع ({0}). ";
      case COMPLETES_ONE -> "يكتمل الاتفاق (الوصول: {0}). ";
      case COMPLETES_NOBODY -> "يكتمل الاتفاق: لم يبقَ أحد لم يصل بعد. ";
      case COMPLETES_ALONE -> "ولا شيء فيه يمكن حجبه.";
      case COMPLETES_RELIES ->
          "وما يعتمد عليه ويمكن حجبه: {0}؛ وحجب أيٍّ من {1} منها وحده يكفي ليتخلّف أشخاص.";
      case COMPLETES_RELIES_ALL ->
          "وما يعتمد عليه ويمكن حجبه: {0}؛ وحجب أيٍّ منها وحده يكفي ليتخلّف أشخاص.";
      case UNCHECKABLE -> "لا يمكن التحقق منه: لا عدد محدداً لما يلي: {0}.";
      case WAITS_FOR -> "«{0}» ينتظر «{1}» عند {2}";
      case FACT_WAITS_FOR -> "«{0}» ينتظر «{1}»";
      case AND -> "؛ ";
      case COMMA -> "، ";
      case OR -> "، أو ";
      case LEFT_OF -> "المغادرة: {0} من {1}";
      case ARRIVED_ALL -> "وصل الجميع ({0})";
      case ARRIVED_SOME -> "الوصول: {0}";
      case BETWEEN -> "{0} بعد {1}، محتجزون قبل {2}";
      case LOST -> "عُرف مصيرهم في الطريق: {0}";
      case DECLARED_NONE -> "لا أحد مطلوب خروجه";
      case NEEDS -> "يلزم {0} ({1})، والمتحقق\u00a0{2}";
      case NEEDS_OF -> "يلزم {0} من «{3}» ({1})، والمتحقق\u00a0{2}";
      case NEEDS_ATTESTED -> "يلزم {0} ({1}، بشهادة المراقبين)، والمتحقق\u00a0{2}";
      case NEEDS_ATTESTED_OF -> "يلزم {0} من «{3}» ({1}، بشهادة المراقبين)، والمتحقق\u00a0{2}";
      case NEEDS_SUM -> "يلزم مجموع مرجّح قدره {0} ({1}) مع «{3}»، والمتحقق\u00a0{2}";
      case THE_CONSENT -> "موافقة {0}";
      case OPEN -> "فتح {0}";
      case ATTESTING -> "شهادة {0}";
      case QUOTED -> "«{0}»";
      case NEVER -> "لم يبقَ أحد يمكن أن يأتي";
      case NEEDS_FACT -> "يلزم «{0}»";
      case NEEDS_CONSENT -> "تلزم موافقة {0}";
      case NEEDS_PASSAGE -> "يلزم فتح {0}";
      case NEEDS_CORRIDOR -> "يلزم فتح {0}";
      case NEEDS_QUORUM -> "تلزم شهادة {0}";
      case NOBODY_LIFTS -> "لا أحد يستطيع إنهاءه وحده";
      case MOVES -> "بإمكان {0} السماح بالمضي";
      case WAIVES -> "بإمكان {0} التنازل\u00a0عنه";
      case GRANTS -> "بإمكان {0} منحه";
      case ALTERNATIVE -> "أحد مخارج ممكنة عدة";
      case GRANULAR -> "يستطيع المضيَّ الآن أقلُّ من دفعة كاملة";
      case CLAUSE -> "البند {0}";
      case KIND_FACT -> "تأكيد من {0}";
      case KIND_FACT_CONDITIONS -> "تأكيد مشروط من {0}";
      case KIND_PARTY -> "طرف";
      case KIND_NON_PARTY -> "جهة لم توقّع";
      case KIND_PLACE -> "مكان";
      case KIND_PLACE_OF -> "مكان تحت سيطرة {0}";
      case KIND_CORRIDOR -> "ممر";
      case KIND_CORRIDOR_OF -> "ممر تحت سيطرة {0}";
      case KIND_QUORUM -> "مراقبون";
      case WITHHELD -> "محجوب";
      case NOT_ESTABLISHED -> "غير مثبت";
      case PARTIES -> "الأطراف";
      case NON_PARTIES -> "جهات لم توقّع";
      case FACTS -> "التأكيدات";
      case PLACES -> "الأماكن والممرات";
      case OBSERVERS -> "المراقبون";
      case COMMITMENTS -> "الالتزامات";
      case ALSO -> "لا ينتظرون";
      case WITHOUT -> "من دونه: يصل {0} من {1}";
      case WITHOUT_NOBODY -> "من دونه: لا يصل أحد من {1}";
      case WITHOUT_ALL -> "من دونه: يصل الجميع مع ذلك ({1})";
      case WITHOUT_ONE -> "من دونه: الوصول مع ذلك: {1}";
      case WITHOUT_DUE -> "لم يبقَ أحد لم يصل بعد";
      case HAS_NUMBER -> "يذكر العدد";
      case NO_NUMBER -> "بلا عدد: كم يحق لهم الخروج؟";
      case HAS_ORDER -> "يذكر متى أو بعد من";
      case NO_ORDER -> "بلا ترتيب: متى، أو بعد من؟";
      case HAS_MONITOR -> "يذكر من يُحصيهم";
      case NO_MONITOR -> "بلا مراقب: من يُحصيهم؟";
      case LEGEND_COMMITMENT -> "التزام";
      case LEGEND_FACT -> "تأكيد";
      case LEGEND_PREMISE -> "أمر يمكن حجبه";
      case LEGEND_WAIT -> "ينتظر";
      case LEGEND_CIRCLE -> "انتظار في الطريق المسدود";
      case LEGEND_ALTERNATIVE -> "انتظار له مخرج آخر";
      case LEGEND_ARRIVED -> "وصلوا";
      case LEGEND_UNDER_WAY -> "غادروا ولم يصلوا";
      case LEGEND_DUE -> "لم يغادروا بعد";
      case LEGEND_LOST -> "يتخلّفون من دونه";
      case LEGEND_HAS -> "يذكره النص";
      case LEGEND_LACKS -> "ينقص النص";
      case BOARDED -> "الصعود";
      case DEPARTED -> "المغادرة";
      case READY -> "الجاهزية عند المعبر";
      case CROSSED -> "العبور";
      case ARRIVED -> "الوصول";
      case TIMETABLE_TITLE -> "الجدول الزمني: {0}";
      case TIMETABLE -> "يصل {0} في {1} بين {2} و{3}.";
      case TIMETABLE_ONE -> "يصل {0} في {1}: {2}.";
      case TIMETABLE_ALONE -> "الوصول: {0} في {1}: {2}.";
      case TRIP -> "{0}، من {1} إلى {2}";
      case TIMETABLE_EMPTY -> "لا يُنقل أحد.";
      case TIMETABLE_REST -> " ومن ينتظرون بعدُ في النهاية: {0}.";
      case TIMETABLE_REST_ONE -> " ومن ينتظرون بعدُ في النهاية: {0}.";
      case TIMES_IN -> "الأوقات بتوقيت {0}.";
      case CURVE -> "{0}: يصل {1} من {2}";
      case CURVE_UNTIL -> "{0}: يصل {1} من {2}، آخرهم {3}";
      case TRIP_TIP -> "{0}، {1}: {2} في {3}؛ الصعود {4}، المغادرة {5}، الوصول {6}";
      case LEGEND_TRIP -> "قافلة {0}";
      case LEGEND_HELD -> "ينتظر العبور";
      case LEGEND_RETURN -> "عودة بلا ركاب";
      case LEGEND_CLOSED -> "ممر مغلق";
      case LEGEND_HAND_OVER -> "نقطة التسليم";
      case LEGEND_DEPARTED -> "غادروا حتى الآن";
      case LEGEND_ARRIVED_SO_FAR -> "وصلوا حتى الآن";
      case LEGEND_TO_GO -> "جميع المطلوب خروجهم";
    };
  }
}
