package org.safepassage.pictures;

import org.safepassage.agreement.Verdict;

/// Writes what the checker answered about one agreement for those who sign it: two printed pages in
/// plain words, as one HTML document that asks for nothing outside itself.
///
/// Lists that would burst the pages are cut, and say so with where the rest can be read.
public final class AgreementReport {
  /// Longer names don't fit a table on a page.
  private static final int LONGEST_NAME = 90;

  private final ReportSubject subject;
  private final Called called;
  private final Words words;
  private final Html html = new Html();

  private AgreementReport(ReportSubject subject, Language language) {
    this.subject = subject;
    this.words = new Words(language);
    this.called = new Called(subject.operation(), subject.agreement(), words, LONGEST_NAME);
  }

  /// An HTML document.
  public static String write(ReportSubject subject, Language language) {
    return new AgreementReport(subject, language).whole();
  }

  private String whole() {
    Language language = words.language();
    html.open("html", "lang", language.tag(), "dir", language.isRightToLeft() ? "rtl" : "ltr");
    html.open("head")
        .empty("meta", "charset", "utf-8")
        .empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src '"
                + ReportStyle.hash()
                + "'; base-uri 'none'; form-action 'none'")
        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .empty("meta", "name", "color-scheme", "content", "light dark")
        .empty("meta", "name", "referrer", "content", "no-referrer")
        .element("title", title())
        .markup("<style>" + ReportStyle.SHEET + "</style>\n")
        .close("head");
    html.open("body").open("main");
    firstPage();
    secondPage();
    return "<!DOCTYPE html>\n" + html.close("main").close("body").close("html");
  }

  private String title() {
    // Marks of direction are not part of a title: browsers show it by itself.
    return Bidi.unmarked(words.say(ReportPhrase.REPORT_TITLE, called.title()));
  }

  private Verdict verdict() {
    return subject.answers().report().outcome().verdict();
  }

  private void firstPage() {
    html.open("div", "class", "sheet");
    new ReportHead(subject, called).write(html);
    new ReportVerdict(subject, called).write(html);
    new ReportReach(subject, called).write(html);
    switch (verdict()) {
      case COMPLETES -> {
        new ReportWhy(subject, called).write(html);
        new ReportExposure(subject.answers().report(), called).write(html);
        new ReportAmendments(subject, called).write(html);
      }
      case DEADLOCK, WAITS -> {
        new ReportWhy(subject, called).write(html);
        new ReportAmendments(subject, called).write(html);
      }
      case UNDECIDED -> {
        new ReportOrders(subject, called).write(html);
        new ReportAmendments(subject, called).write(html);
      }
      case UNCHECKABLE -> new ReportLacks(subject, called).write(html);
    }
    foot(1);
    html.close("div");
  }

  private void secondPage() {
    html.open("div", "class", "sheet");
    switch (verdict()) {
      case DEADLOCK, WAITS, UNDECIDED ->
          new ReportExposure(subject.answers().report(), called).write(html);
      case COMPLETES, UNCHECKABLE -> {}
    }
    new ReportStops(subject, called).write(html);
    new ReportPace(subject, called).write(html);
    new ReportBasis(subject, called).write(html);
    foot(2);
    html.close("div");
  }

  private void foot(int page) {
    html.element(
        "p",
        words.say(
            ReportPhrase.FOOT,
            called.title(),
            subject.agreement().id().value(),
            words.number(page)),
        "class",
        "foot");
  }
}
