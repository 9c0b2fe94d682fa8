package org.safepassage.pictures;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Days as they are written in one language. In Arabic months have two names, the one of the Levant
/// and Iraq first, as in documents of the United Nations.
public record Dates(Language language, ZoneId zone) {
  private static final List<String> ARABIC_MONTHS =
      List.of(
          "كانون الثاني/يناير",
          "شباط/فبراير",
          "آذار/مارس",
          "نيسان/أبريل",
          "أيار/مايو",
          "حزيران/يونيو",
          "تموز/يوليو",
          "آب/أغسطس",
          "أيلول/سبتمبر",
          "تشرين الأول/أكتوبر",
          "تشرين الثاني/نوفمبر",
          "كانون الأول/ديسمبر");

  public String day(Instant at) {
    return at.atZone(zone).format(formatter());
  }

  /// With the hour, unless it is midnight.
  public String moment(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    String hour = local.format(DateTimeFormatter.ofPattern("HH:mm", language.locale()));
    return hour.equals("00:00") ? day(at) : day(at) + (isArabic() ? "، " : ", ") + hour;
  }

  /// With the hour, and the name of the month in short where the language has one.
  public String minute(Instant at) {
    return isArabic()
        ? day(at)
            + "، "
            + at.atZone(zone).format(DateTimeFormatter.ofPattern("HH:mm", language.locale()))
        : at.atZone(zone)
            .format(DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", language.locale()));
  }

  private boolean isArabic() {
    return language == Language.ARABIC;
  }

  private DateTimeFormatter formatter() {
    if (!isArabic()) {
      return DateTimeFormatter.ofPattern("d\u00a0MMMM uuuu", language.locale());
    }
    Map<Long, String> months = new HashMap<>();
    for (int month = 0; month < ARABIC_MONTHS.size(); month++) {
      months.put(month + 1L, ARABIC_MONTHS.get(month));
    }
    return new DateTimeFormatterBuilder()
        .appendPattern("d ")
        .appendText(ChronoField.MONTH_OF_YEAR, months)
        .appendPattern(" uuuu")
        .toFormatter(language.locale());
  }
}
