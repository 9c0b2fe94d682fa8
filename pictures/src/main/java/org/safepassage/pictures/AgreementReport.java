package org.safepassage.pictures;

import org.safepassage.agreement.Verdict;

/// Writes what the checker answered about one agreement for those who sign it: two printed pages in
/// plain words, as one HTML document that asks for nothing outside itself.
///
/// What would burst the pages is cut, and says so with where the rest can be read. Where nothing
/// more can be cut there are more pages, each with its true number.
public final class AgreementReport {
  /// Longer names don't fit a table on a page.
  private static final int LONGEST_NAME = 90;

  /// By the estimate, which can err by a few lines.
  private static final double MOST_SHEETS = 1.98;

  /// Up to here a part has a sheet of its own, whatever the font of the reader.
  private static final double SURE_TO_FIT = 0.9;

  private final ReportSubject subject;
  private final Called called;
  private final Words words;
  private final ReportStyle style;

  private AgreementReport(ReportSubject subject, Language language) {
    this.subject = subject;
    this.words = new Words(language);
    this.called = new Called(subject.operation(), subject.agreement(), words, LONGEST_NAME);
    this.style = new ReportStyle(words, foot());
  }

  /// An HTML document.
  public static String write(ReportSubject subject, Language language) {
    return new AgreementReport(subject, language).whole();
  }

  private String whole() {
    Language language = words.language();
    Html html = new Html();
    html.open("html", "lang", language.tag(), "dir", language.isRightToLeft() ? "rtl" : "ltr");
    html.open("head")
        .empty("meta", "charset", "utf-8")
        .empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src '"
                + style.hash()
                + "'; base-uri 'none'; form-action 'none'")
        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .empty("meta", "name", "color-scheme", "content", "light dark")
        .empty("meta", "name", "referrer", "content", "no-referrer")
        .element("title", title())
        .markup("<style>" + style.sheet() + "</style>\n")
        .close("head");
    html.open("body").open("main").markup(sheets());
    html.element("p", foot(), "class", "foot");
    return "<!DOCTYPE html>\n" + html.close("main").close("body").close("html");
  }

  private String title() {
    // Marks of direction are not part of a title: browsers show it by itself.
    return Bidi.unmarked(words.say(ReportPhrase.REPORT_TITLE, called.title()));
  }

  private Verdict verdict() {
    return subject.answers().report().outcome().verdict();
  }

  /// As much as fits.
  private String sheets() {
    String written = "";
    for (ReportRoom room : ReportRoom.FROM_WIDE_TO_NARROW) {
      String first = answer(room);
      String second = details(room);
      boolean isApart =
          PrintedSheets.count(first, words.language()) <= SURE_TO_FIT
              && PrintedSheets.count(second, words.language()) <= SURE_TO_FIT;
      written =
          new Html()
              .open("div", "class", "sheet")
              .markup(first)
              .close("div")
              .open("div", "class", isApart ? "sheet apart" : "sheet")
              .markup(second)
              .close("div")
              .toString();
      if (isApart || PrintedSheets.count(written, words.language()) <= MOST_SHEETS) {
        return written;
      }
    }
    return written;
  }

  private String answer(ReportRoom room) {
    Html html = new Html();
    new ReportHead(subject, called, room).write(html);
    new ReportVerdict(subject, called, room).write(html);
    new ReportReach(subject, called, room).write(html);
    switch (verdict()) {
      case COMPLETES -> {
        new ReportWhy(subject, called, room).write(html);
        new ReportExposure(subject.answers().report(), called, room).write(html);
        new ReportAmendments(subject, called, room).write(html);
      }
      case DEADLOCK, WAITS -> {
        new ReportWhy(subject, called, room).write(html);
        new ReportAmendments(subject, called, room).write(html);
      }
      case UNDECIDED -> {
        new ReportOrders(subject, called, room).write(html);
        new ReportAmendments(subject, called, room).write(html);
      }
      case UNCHECKABLE -> new ReportLacks(subject, called, room).write(html);
    }
    return html.toString();
  }

  private String details(ReportRoom room) {
    Html html = new Html();
    switch (verdict()) {
      case DEADLOCK, WAITS, UNDECIDED ->
          new ReportExposure(subject.answers().report(), called, room).write(html);
      case COMPLETES, UNCHECKABLE -> {}
    }
    new ReportStops(subject, called, room).write(html);
    new ReportPace(subject, called, room).write(html);
    new ReportBasis(subject, called, room).write(html);
    return html.toString();
  }

  private String foot() {
    return words.say(ReportPhrase.FOOT, called.title(), subject.agreement().id().value());
  }
}
