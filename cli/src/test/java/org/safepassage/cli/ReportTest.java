package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// FEATURE UNDER TEST: `check --report`, the page for those who sign, on every agreement of every
/// scenario.
final class ReportTest {
  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  @TempDir Path folder;

  /// Two villages share 399 places for 400 people; with so few states, not all orders are tried.
  private List<String> undecided() throws IOException {
    Path scene = folder.resolve("undecided");
    Files.createDirectories(scene);
    new Scene(scene)
        .upper("quota: 200", "quota: 200\n    lot: 50")
        .lower(
            "quota: 200\n",
            "quota: 200\n    lot: 50\nshared:\n  - {id: places, name: {en: Places, ar: أماكن, fr: Places},"
                + " kind: stock, at-most: 399, of: [{commitment: upper}, {commitment: lower}]}\n")
        .check();
    return List.of(scene.toString(), "--states", "3");
  }

  private List<List<String>> questions() throws IOException {
    List<List<String>> questions = new ArrayList<>();
    Path scenarios = Main.home().resolve("scenarios");
    try (Stream<Path> files = Files.walk(scenarios)) {
      for (Path file : files.sorted().toList()) {
        Path name = scenarios.relativize(file);
        if (name.getNameCount() == 3 && name.getName(1).toString().equals("agreements")) {
          String scenario = scenarios.resolve(name.getName(0)).toString();
          String id = name.getName(2).toString().replace(".yaml", "");
          questions.add(List.of(scenario, "--agreement", id));
        }
      }
    }
    questions.add(
        List.of(Said.scenario(), "--agreement", "2016-12-16-demands", "--as-of", Said.state()));
    questions.add(List.of(Said.scenario(), "--withhold", "russia"));
    questions.add(List.of(scenarios.resolve("homs-2014").toString(), "--withhold", "nusra"));
    questions.add(asOf("aleppo-2016", "2016-12-13", "2016-12-16-halt"));
    questions.add(asOf("homs-2014-february", "2014-02-07", "2014-02-08"));
    questions.add(asOf("homs-2014-february", "2014-02-10", "2014-02-13"));
    questions.add(undecided());
    questions.add(List.of(Said.scenario(), "--exposure-cap", "400"));
    for (int size : List.of(3, 4, 6, 12)) {
      questions.add(circle(size));
    }
    return questions;
  }

  private static List<String> asOf(String scenario, String agreement, String state) {
    Path home = Main.home().resolve("scenarios").resolve(scenario);
    return List.of(
        home.toString(),
        "--agreement",
        agreement,
        "--as-of",
        home.resolve("states").resolve(state + ".yaml").toString());
  }

  private String report(List<String> question, String language) throws IOException {
    Path file = folder.resolve("report.html");
    List<String> arguments = new ArrayList<>(List.of("check"));
    arguments.addAll(question);
    arguments.addAll(List.of("--report", file.toString(), "--lang", language));
    Said said = Said.by(arguments.toArray(String[]::new));
    assertThat(said.code()).as(said.err()).isLessThan(2);
    assertThat(said.err()).contains("The report is in ");
    return Files.readString(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "fr"})
  void G01_every_report_is_sound_and_prints_on_two_pages(String language)
      throws IOException, InterruptedException {
    StringBuilder all = new StringBuilder();
    List<String> reports = new ArrayList<>();
    for (List<String> question : questions()) {
      String html = report(question, language);
      assertThat(html)
          .startsWith("<!DOCTYPE html>\n<html lang=\"" + language + "\"")
          .contains("default-src &#39;none&#39;; style-src &#39;sha256-", "--agreement ")
          .doesNotContain("<script", "href=", "src=", "null", "Optional");
      wellFormed(html);
      reports.add(html);
      all.append(between(html, "<main>", "</main>"));
    }
    Optional<Path> browser = browser();
    Assumptions.assumeTrue(
        browser.isPresent(),
        "Printing is not tested: none of %s is installed.".formatted(BROWSERS));
    String first = reports.getFirst();
    String together =
        "<!DOCTYPE html><html lang=\"%s\" dir=\"%s\"><meta charset=\"utf-8\"/><style>"
                .formatted(language, language.equals("ar") ? "rtl" : "ltr")
            + between(first, "<style>", "</style>")
            + "main { break-after: page; } main:last-child { break-after: auto; }</style>"
            + all;
    if (pages(browser.get(), together) > 2 * reports.size()) {
      List<String> longer = new ArrayList<>();
      for (int i = 0; i < reports.size(); i++) {
        int own = pages(browser.get(), reports.get(i));
        if (own > 2) {
          longer.add(own + " pages: " + questions().get(i));
        }
      }
      assertThat(longer).isEmpty();
    }
  }

  /// Groups with long names, each of which waits for the next.
  private List<String> circle(int size) throws IOException {
    Path scene = Files.createDirectories(folder.resolve("circle-" + size));
    StringBuilder more = new StringBuilder();
    for (int i = 2; i < size; i++) {
      more.append(
          """
            - id: g%d
              name: %s
              giver: northern-army
              beneficiary: south
              categories: [residents]
              from: upper-village
              route: [road-south]
              to: south-town
              quota: 20
          """
              .formatted(i, name(i)));
      more.append(waiting((i + 1) % size));
    }
    new Scene(scene)
        .upper("quota: 200", "quota: 20\n" + waiting(1))
        .upper("Upper people", name(0))
        .upper("id: upper\n", "id: g0\n")
        .lower("quota: 200\n", "quota: 20\n" + waiting(2 % size) + more)
        .lower("Lower people", name(1))
        .lower("id: lower\n", "id: g1\n")
        .check();
    return List.of(scene.toString());
  }

  private static String name(int i) {
    return ("{en: \"People number %1$d from the long list of the upper quarter by the mill\","
            + " ar: \"المجموعة رقم %1$d من القائمة الطويلة لسكان الحي الأعلى عند المطحنة\","
            + " fr: \"Habitants numéro %1$d de la longue liste du quartier haut près du moulin\"}")
        .formatted(i);
  }

  private static String waiting(int next) {
    return """
        conditions:
          - balance: {theirs: {commitment: g%1$d}, ahead: {people: 0}}
            beyond: 5
          - after: {commitment: g%1$d, reaches: complete}
            last: 2
    """
        .formatted(next);
  }

  @Test
  void G02_a_report_stands_beside_every_other_form_of_the_answer() throws IOException {
    Path report = folder.resolve("report.html");
    Path picture = folder.resolve("waits.svg");
    Said said =
        Said.by(
            "check",
            Said.scenario(),
            "--json",
            "--report",
            report.toString(),
            "--picture",
            picture.toString(),
            "--lang",
            "ar");
    assertThat(said.code()).isZero();
    assertThat(said.json().get("verdict").asString()).isEqualTo("completes");
    assertThat(said.err()).contains("The picture is in ", "The report is in ");
    assertThat(Files.readString(report)).contains("dir=\"rtl\"", "شرق حلب");
    assertThat(Files.readString(picture)).contains("xml:lang=\"ar\"", "شرق حلب");
  }

  @Test
  void G03_a_report_that_cannot_be_written_is_told_before_the_work() {
    Said said =
        Said.by("check", Said.scenario(), "--report", folder.resolve("no/x.html").toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("can't be written", "Maybe make the folder");
  }

  @Test
  void G04_a_language_that_is_not_there_is_told() {
    Said said = Said.by("check", Said.scenario(), "--lang", "de");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("there are en, ar and fr, not \"de\"");
  }

  @Test
  void G05_there_is_no_report_of_files_that_are_wrong() throws IOException {
    Path report = folder.resolve("report.html");
    Path scene = folder.resolve("scene");
    Said said =
        new Scene(Files.createDirectory(scene))
            .upper("quota: 200", "quota: many")
            .check("--report", report.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(report).doesNotExist();
  }

  @Test
  void G06_the_command_in_a_report_gives_it_again() throws IOException {
    String html = report(List.of(Said.scenario(), "--withhold", "russia"), "en");
    assertThat(between(html, "<code dir=\"ltr\">./safepassage check ", "</code>"))
        .contains("/aleppo-2016")
        .endsWith(" --agreement 2016-12-18 --withhold russia");
  }

  @ParameterizedTest
  @CsvSource({
    "en, It can’t be told yet, of 400 people arrive at most, Shared: “Places”,"
        + " 'of the orders that were tried, none gets everybody through',"
        + " Not arriving then: 50 people, whether another order gets everybody through",
    "ar, لا يمكن الجزم بعد, يصلون على الأكثر, أماكن, أيٌّ من الترتيبات التي جُرّبت, لا يصل عندئذ, هل يُخرج الجميعَ ترتيبٌ آخر",
    "fr, On ne peut pas encore le dire, arrivent au plus, Partagé, parmi les ordres essayés, Pas d’arrivée alors pour, si un autre ordre fait partir tout le monde"
  })
  void G07_of_an_undecided_deal_it_says_what_is_known_and_what_is_not(
      String language,
      String verdict,
      String most,
      String shared,
      String tried,
      String stuck,
      String open)
      throws IOException {
    List<String> question = undecided();
    String html = report(question, language);
    String said = html.replaceAll("<[^>]*>|[\u2066-\u2069]", "");
    assertThat(said).contains(verdict, most, shared, tried, stuck, open, "check --states");
    assertThat(said).doesNotContain("Why it stops", "لماذا يتوقف", "Pourquoi il s’arrête");
    assertThat(between(html, "<code dir=\"ltr\">./safepassage check ", "</code>"))
        .endsWith(" --states 3");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'and 1 more, in the full answer (check --json)'",
    "ar, 'و1 غير ذلك في الإجابة الكاملة (check --json)'",
    "fr, 'et 1 de plus, dans la réponse complète (check --json)'"
  })
  void G08_it_says_how_many_changes_more_there_are_and_where(String language, String more)
      throws IOException {
    List<String> question = List.of(Said.scenario(), "--agreement", "2016-12-18-last-convoys");
    String html = report(question, language);
    String changes = between(html, "<ol class=\"changes\">", "</section>");
    assertThat(changes.replaceAll("<[^>]*>|[\u2066-\u2069]", "")).contains(more);
    List<String> json = new ArrayList<>(List.of("check"));
    json.addAll(question);
    json.add("--json");
    assertThat(Said.by(json.toArray(String[]::new)).json().get("amendments").size()).isEqualTo(4);
  }

  private static String between(String text, String from, String until) {
    int start = text.indexOf(from);
    assertThat(start).isNotNegative();
    boolean whole = from.equals("<main>");
    int end = text.indexOf(until, start);
    return whole
        ? text.substring(start, end + until.length())
        : text.substring(start + from.length(), end);
  }

  private static void wellFormed(String html) {
    try {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("Not well formed: " + html, e);
    }
  }

  private static Optional<Path> browser() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(directory -> BROWSERS.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private int pages(Path browser, String html) throws IOException, InterruptedException {
    Path page = Files.writeString(folder.resolve("all.html"), html);
    Path pdf = folder.resolve("all.pdf");
    Files.deleteIfExists(pdf);
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                "--user-data-dir=" + folder.resolve("browser"),
                "--print-to-pdf=" + pdf,
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("browser.log").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the browser ends").isTrue();
    String printed = Files.readString(pdf, StandardCharsets.ISO_8859_1);
    return (int) PAGE.matcher(printed).results().count();
  }
}
