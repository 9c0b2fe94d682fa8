package org.safepassage.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.pictures.Deal.after;
import static org.safepassage.pictures.Deal.holds;
import static org.safepassage.pictures.ReportPage.assertSound;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.Term;
import org.safepassage.amend.Amender;
import org.safepassage.amend.Amendments;
import org.safepassage.model.Progress;
import org.safepassage.model.SourceRef;
import org.safepassage.model.SuspensionId;
import org.safepassage.model.WindowId;

/// FEATURE UNDER TEST: the report for those who sign.
final class AgreementReportTest {
  private static final String NASTY = "</style><script>&\"'\u0000\u202e]]>\uD800\u2069\u2068";

  private static String write(Deal deal, Language language, String... withheld) {
    return write(deal, deal.report(withheld), language);
  }

  private static String write(Deal deal, CheckReport report, Language language) {
    return AgreementReport.write(
        new ReportSubject(
            deal.operation(),
            deal.agreement(),
            new ReportSubject.Answers(
                report,
                Optional.empty(),
                report.notComputable().isEmpty()
                    ? new Amender(deal.operation(), deal.agreement())
                        .find(Amender.Request.of(Question.PLAIN))
                    : new Amendments(new Amendments.Result.NotNeeded(), List.of(), 0, 0)),
            Progress.NONE,
            report.findings(),
            new ReportSubject.Origin("Safe Passage", "./safepassage check 'a <b>'")),
        language);
  }

  private static Deal circle(int size) {
    Deal deal = new Deal();
    for (int i = 0; i < size; i++) {
      deal.leave("town-" + i, 1000, after("town-" + (i + 1) % size, 900));
    }
    return deal;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void is_sound_whatever_the_answer(Language language) {
    assertSound(write(circle(2), language), language);
    assertSound(write(circle(3), language), language);
    assertSound(write(circle(5), language), language);
    assertSound(write(new Deal().leave("town", 10), language), language);
    assertSound(write(new Deal().unstated("town").leave("other", 5), language), language);
    assertSound(
        write(
            new Deal().fact("truce").leave("town", 50, holds("truce")).leave("other", 5),
            language,
            "truce"),
        language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void tells_times_and_incidents(Language language) {
    Deal deal =
        new Deal()
            .window("night", 5, 8)
            .window("dawn", 0, 1)
            .suspension("fire")
            .leave("early", 50, new Term.During(new WindowId("dawn"), SourceRef.NONE))
            .leave("late", 50, new Term.During(new WindowId("night"), SourceRef.NONE))
            .leave("calm", 50, new Term.Unless(new SuspensionId("fire"), SourceRef.NONE));
    assertSound(write(deal, language), language);
    String html = write(deal, deal.reportAt(2, "fire"), language);
    String said = assertSound(html, language).root().getTextContent();
    assertThat(said).contains("night", "dawn", "fire");
    if (language == Language.ENGLISH) {
      assertThat(said).contains("Not before 1 Jan 2020 13:00: “night”.", "Too late: dawn.");
    }
  }

  @Test
  void says_whether_it_is_too_early_too_late_or_not_settled() {
    Term dawn = new Term.During(new WindowId("dawn"), SourceRef.NONE);
    Term calm = new Term.Unless(new SuspensionId("fire"), SourceRef.NONE);
    Deal timed = new Deal().window("dawn", 2, 4).leave("town", 50, dawn);
    assertThat(said(timed, timed.reportAt(1)))
        .contains(
            "Not yet. It is not the time that was agreed: dawn. Not arriving before: 40 people.",
            "After that, everybody can leave.");
    assertThat(said(timed, timed.reportAt(5)))
        .contains(
            "A time that was agreed is over, and another would have to be agreed: dawn.",
            "After that, everybody can leave.");
    Deal suspended = new Deal().suspension("fire").leave("town", 50, calm);
    assertThat(said(suspended, suspended.reportAt(1, "fire")))
        .contains(
            "No, until those who can end it say that it is settled: fire. Not arriving: 40 people.",
            "Suspended until it is settled: fire.");
    Deal both = new Deal().suspension("fire").fact("truce").leave("town", 50, calm, holds("truce"));
    assertThat(said(both, both.report("truce")))
        .contains("No, as long as this is missing: “truce”");
  }

  private static String said(Deal deal, CheckReport report) {
    return ReportPage.parse(write(deal, report, Language.ENGLISH))
        .root()
        .getTextContent()
        .replaceAll("\\s+", " ");
  }

  @Test
  void says_no_and_why_and_what_mends_it() {
    String html = write(circle(2), Language.ENGLISH);
    Svg page = ReportPage.parse(html);
    String said = page.root().getTextContent().replaceAll("\\s+", " ");
    assertThat(said)
        .containsSubsequence(
            "Does it work?",
            "No. It stops before its end, because some wait for each other."
                + " Not arriving: 1,980 people.",
            "20 of 2,000 people arrive",
            "town-0 stops at 10 people. It waits for the arrival of 900 people of town-1;"
                + " so far 10.",
            "Proven: no change that touches fewer clauses mends it.",
            "then: works; arriving: 2,000 of 2,000 people");
    assertThat(page.all("svg").stream().map(svg -> svg.getAttribute("role"))).contains("img");
  }

  @Test
  void says_yes_and_who_can_break_it() {
    Deal deal = new Deal().fact("truce").leave("town", 50, holds("truce"));
    String said = ReportPage.parse(write(deal, Language.ENGLISH)).root().getTextContent();
    assertThat(said).contains("Yes. Everybody", "Who can break it", "Facts: truce", "giver-town");
  }

  @Test
  void says_what_the_text_lacks() {
    Deal deal = new Deal().unstated("town");
    String said = ReportPage.parse(write(deal, Language.ENGLISH)).root().getTextContent();
    assertThat(said).contains("It can’t be told.", "how many", "missing");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hostile_and_long_names_stay_names(Language language) {
    Deal deal =
        new Deal()
            .named("one", NASTY, 1000, after("two", 500))
            .named("two", "مضايا والزبداني ".repeat(40), 1000, after("three", 500))
            .named("three", "W".repeat(3000), 1000, after("one", 500));
    String html = write(deal, language);
    Svg page = assertSound(html, language);
    assertThat(html).doesNotContain("<script", "\u202e", "W".repeat(200));
    assertThat(page.all("style")).hasSize(1);
    assertThat(page.root().getTextContent()).contains("</style><script>&\"'");
  }

  @Test
  void cuts_long_lists_and_says_so() {
    Deal deal = circle(2);
    for (int i = 0; i < 12; i++) {
      deal.leave("more-" + i, 10);
    }
    String said = ReportPage.parse(write(deal, Language.ENGLISH)).root().getTextContent();
    assertThat(said).containsPattern("and [0-9]+ more, in the full answer \\(check --json\\)");
  }

  @Test
  void is_the_same_twice() {
    assertThat(write(circle(3), Language.ARABIC)).isEqualTo(write(circle(3), Language.ARABIC));
  }

  @Test
  void arabic_pictures_are_drawn_from_the_right() {
    Deal deal = circle(2);
    Called called = new Called(deal.operation(), deal.agreement(), new Words(Language.ARABIC));
    Sketch sketch = WaitForPicture.sketch(called, deal.report());
    Svg.assertReadable(sketch);
    Svg svg = Svg.parse(sketch.document());
    String[] box = svg.root().getAttribute("viewBox").split(" ");
    assertThat(Double.parseDouble(box[0])).isEqualTo(-Double.parseDouble(box[2]));
    assertThat(svg.all("rect"))
        .allSatisfy(rect -> {
          double x = Double.parseDouble(rect.getAttribute("x"));
          double width = Double.parseDouble(rect.getAttribute("width"));
          assertThat(x).isGreaterThanOrEqualTo(Double.parseDouble(box[0]));
          assertThat(x + width).isLessThanOrEqualTo(0);
        });
    assertThat(List.of(svg.written().split("\n")))
        .anyMatch(line -> line.contains("يلزم"))
        .noneMatch(line -> line.contains("needs"));
  }
}
