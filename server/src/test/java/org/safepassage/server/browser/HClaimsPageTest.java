package org.safepassage.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepassage.pictures.ClaimedCounts;
import org.safepassage.pictures.ClaimsPage;
import org.safepassage.pictures.ClaimsSheet;
import org.safepassage.pictures.Language;

/// FEATURE UNDER TEST: the page that `accounts --html` writes can be used by everybody, as every
/// page of the room can: axe finds nothing serious on it, and no screen is too narrow for it.
final class HClaimsPageTest {
  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @TempDir private Path folder = Path.of("");

  private static ClaimsSheet.Said said(int number, String who, String doubts) {
    return new ClaimsSheet.Said(
        number,
        who,
        "How many left?",
        "more than 6,400 people · Old Town · 16 March 2030",
        "More than 6,400 people left Old Town on Friday",
        doubts);
  }

  private static ClaimsSheet.Text text(String outlet, String body, ClaimsSheet.Said... claims) {
    List<ClaimsSheet.Mark> marks =
        claims.length == 0
            ? List.of()
            : List.of(
                new ClaimsSheet.Mark(2, 8, List.of(claims[0].number()), true),
                new ClaimsSheet.Mark(8, 12, List.of(claims[0].number()), false));
    return new ClaimsSheet.Text(
        outlet, "16 March 2030", List.of("It held markup."), body, marks, List.of(claims));
  }

  private static ClaimedCounts.Claimed claimed(String source, long least, OptionalLong most) {
    LocalDate day = LocalDate.of(2030, 3, 16);
    return new ClaimedCounts.Claimed(
        List.of(source.split(" > ")),
        "so many",
        day,
        day,
        OptionalLong.of(least),
        OptionalLong.of(least),
        most);
  }

  private static ClaimedCounts counts() {
    Instant begin = Instant.parse("2030-03-15T06:00:00Z");
    return new ClaimedCounts(
        ClaimedCounts.Asked.LEFT,
        "Old Town",
        "",
        ZoneId.of("Asia/Damascus"),
        List.of(
            claimed("Hill Post > Valley Television", 6_401, OptionalLong.empty()),
            claimed("إذاعة الوادي", 5_000, OptionalLong.of(5_500))),
        Optional.of(
            List.of(
                new ClaimedCounts.Step(begin, 3_000),
                new ClaimedCounts.Step(begin.plusSeconds(90_000), 6_500))),
        Optional.of(List.of(new ClaimedCounts.Step(begin.plusSeconds(80_000), 2_900))));
  }

  /// With something of everything that the page can hold, and with words that no line holds.
  private static ClaimsSheet sheet() {
    String endless = "Outlet".repeat(60);
    ClaimsSheet.Said sure = said(1, "Hill Post > Valley Television", "");
    ClaimsSheet.Said unsure = said(2, "إذاعة الوادي", "It is open who is meant.");
    ClaimsSheet.Said other = said(3, endless, "");
    return new ClaimsSheet(
        "Old Town <2030>",
        List.of(
            text("Hill Post", "\n\nMore than 6,400 people left.\n\n\nNobody stayed.\n\n", sure),
            text("إذاعة الوادي", "قال المتحدث إن الجميع غادروا.", unsure),
            text(endless, endless, other),
            text("Empty", " ")),
        List.of(
            new ClaimsSheet.Question(
                "How many left? – Old Town",
                List.of(
                    new ClaimsSheet.Related(
                        "≠", "They contradict each other.", List.of(sure), List.of(other)),
                    new ClaimsSheet.Related("=", "They agree.", List.of(sure), List.of(sure))),
                7)),
        List.of(other),
        Optional.of(
            List.of(
                new ClaimsSheet.Beside(
                    sure,
                    "more than 6,400 people",
                    List.of(
                        new ClaimsSheet.Row("had left: Old Town", "3,874 to 10,400", "3,059"),
                        new ClaimsSheet.Row("had left: Old Town, alone", "5,736", "3,403")),
                    "The claim fits what is reported and what is attested."),
                new ClaimsSheet.Beside(
                    other, "300 families", List.of(), "The record doesn’t count in this unit."))),
        List.of(counts()));
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH_DESKTOP", "ARABIC_PHONE"})
  void H01_everybody_can_use_the_page_of_claims(Look look) throws IOException {
    Language language = look.isArabic() ? Language.ARABIC : Language.ENGLISH;
    Path file =
        Files.writeString(folder.resolve("a page.html"), ClaimsPage.write(sheet(), language));
    try (BrowserContext context = BROWSING.chromium().context(look)) {
      Watch watch = Watch.over(context, "file://" + folder);
      Page page = context.newPage();
      page.navigate(file.toUri().toString());
      page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");

      assertThat(Fitness.own(look, page)).isEmpty();
      page.locator("a[href='#claim-1']").first().click();
      assertThat(page.url()).endsWith("#claim-1");
      watch.check();
    }
  }
}
