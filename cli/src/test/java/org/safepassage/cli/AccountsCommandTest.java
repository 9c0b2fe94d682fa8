package org.safepassage.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.compare.Relation;
import org.safepassage.accounts.record.Lack;
import org.safepassage.accounts.record.Measure;
import org.safepassage.accounts.text.SourceText;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: the command `accounts`: what it reads, what it shows, and bad input. All
/// texts are made up.
final class AccountsCommandTest {
  @TempDir private Path folder = Path.of("");

  private AccountsScene scene() {
    return new AccountsScene(folder);
  }

  private static final String COUNT =
      "More than 6,400 people left East Aleppo on Friday, Valley Television said. The rebels fired"
          + " on a convoy in Ramouseh, the army said.";

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(each -> words.add(each.asString()));
    return words;
  }

  private static JsonNode claim(JsonNode answer, String topic) {
    for (JsonNode claim : answer.get("claims")) {
      if (claim.get("topic").asString().equals(topic)) {
        return claim;
      }
    }
    throw new AssertionError("no claim on " + topic + " in " + answer);
  }

  @Test
  void A01_a_claimed_count_stands_beside_what_was_reported_and_attested_that_day() {
    JsonNode answer = scene().text("one", "Hill Post", 16, COUNT).read("--json").json();
    JsonNode beside = answer.get("beside").get(0);
    JsonNode measure = beside.get("measures").get(0);

    assertThat(beside.get("claim").asString())
        .isEqualTo(claim(answer, "left").get("id").asString());
    assertThat(measure.get("place").asString()).isEqualTo("east-aleppo");
    assertThat(measure.get("from").asString()).isEqualTo("2016-12-15T22:00:00Z");
    assertThat(measure.get("until").asString()).isEqualTo("2016-12-16T22:00:00Z");
    assertThat(measure.get("attested").get("most").asLong()).isEqualTo(6462);
    assertThat(measure.get("reported").get("claim").asString()).isEqualTo("fits");
    assertThat(beside.get("words").asString())
        .contains("6,462 attested", "from the start to the end of 16 December 2016", "fits both")
        .doesNotContain("wrong", "right", "true", "false");
  }

  @Test
  void A02_what_is_above_is_said_by_how_much_and_the_day_alone_is_another_reading() {
    String text = "At least 12,000 people left East Aleppo on Friday, the ministry said.";
    JsonNode answer = scene().text("one", "Hill Post", 16, text).read("--json").json();
    JsonNode measures = answer.get("beside").get(0).get("measures");

    assertThat(measures.get(0).get("over").asString()).isEqualTo("in-all");
    assertThat(measures.get(1).get("over").asString()).isEqualTo("on-the-days");
    for (JsonNode measure : measures) {
      for (String evidence : List.of("reported", "attested")) {
        JsonNode counted = measure.get(evidence);
        assertThat(counted.get("claim").asString()).isEqualTo("above");
        assertThat(counted.get("by").asLong()).isEqualTo(12_000 - counted.get("most").asLong());
      }
    }
    assertThat(answer.get("beside").get(0).get("words").asString())
        .contains("is above what is reported by at least");
  }

  @Test
  void A03_where_the_record_has_nothing_it_says_why() {
    JsonNode answer =
        scene()
            .text("a", "A", 10, "More than 600 people left East Aleppo on Friday.")
            .text("b", "B", 16, "More than 600 people left Upper Dorn on Friday.")
            .text("c", "C", 16, "More than 600 families left East Aleppo on Friday.")
            .text("d", "D", 16, "More than 600 people left Idlib on Friday.")
            .text("e", "E", 16, "Some 20,000 people live in Kefraya.")
            .text("f", "F", 16, "At least 4,000 people will leave East Aleppo on Saturday.")
            .read("--json")
            .json();
    List<String> lacks = new ArrayList<>();
    answer.get("beside").forEach(each -> lacks.add(each.get("lack").asString()));

    assertThat(lacks)
        .contains(
            "before-the-record", "unit-not-counted", "place-not-counted", "not-counted", "to-come");
    answer
        .get("beside")
        .forEach(
            each -> assertThat(each.get("words").asString()).startsWith("The record has nothing"));
  }

  @Test
  void A04_spans_count_from_the_start_of_the_file_with_the_lines_at_its_top() throws IOException {
    scene().text("one", "Hill Post", 16, "𝔸 note. " + COUNT).read();
    JsonNode answer =
        scene().text("one", "Hill Post", 16, "𝔸 note. " + COUNT).read("--json").json();
    int[] file = Files.readString(folder.resolve("one.txt")).codePoints().toArray();
    JsonNode claim = claim(answer, "left");
    JsonNode span = claim.get("spans").get("content").get(0);
    int start = span.get("start").asInt();

    assertThat(new String(file, start, span.get("end").asInt() - start))
        .isEqualTo(claim.get("words").asString().split(" \\.\\.\\. ")[0]);
  }

  @Test
  void A05_the_page_holds_texts_questions_record_and_pictures_and_asks_for_nothing()
      throws IOException {
    AccountsScene scene =
        scene()
            .text("one", "Hill Post", 16, COUNT)
            .text(
                "two",
                "Valley <b>News</b>",
                17,
                "Close to 8,000 people left East Aleppo on Friday, a Turkish official said. The army"
                    + " fired on a convoy in Ramouseh, rebels said.");
    for (String language : List.of("en", "ar", "fr")) {
      Path page = folder.resolve("page-" + language + ".html");
      Said said = scene.read("--html", page.toString(), "--lang", language);
      String html = Files.readString(page).replace("&#39;", "'");

      assertThat(said.code()).isZero();
      assertThat(said.err()).contains("The page is in");
      assertThat(html)
          .startsWith("<!DOCTYPE html>")
          .contains("lang=\"" + language + "\"", "Content-Security-Policy", "default-src 'none'")
          .contains("Valley &lt;b&gt;News&lt;/b&gt;", "<mark", "<svg", "6,400", "id=\"record\"")
          .contains("≠")
          .doesNotContain("<script", " src=", " style=", "<b>News", "@import");
      assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
      assertThat(html.split("id=\"claim-1\"", -1)).hasSize(2);
      assertThat(html).contains("href=\"#claim-1\"");
    }
  }

  @Test
  void A06_a_page_goes_into_a_folder_under_its_name_or_says_that_it_can_not() {
    AccountsScene scene = scene().text("one", "Hill Post", 16, COUNT);

    assertThat(scene.read("--html", folder.toString()).code()).isZero();
    assertThat(folder.resolve("accounts.html")).exists();
    Said nowhere = scene.read("--html", folder.resolve("no/such/page.html").toString());
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.err()).contains("can't be written", "Maybe");
  }

  @Test
  void A07_what_is_new_is_shown_and_compared_with_what_came_before() {
    AccountsScene scene =
        scene()
            .text(
                "old", "Hill Post", 16, "The rebels fired on a convoy in Ramouseh, the army said.")
            .text("new", "Valley News", 18, "The army fired on a convoy in Ramouseh, rebels said.");
    Said said = scene.read("--since", "2016-12-17");

    assertThat(said.out())
        .contains("Valley News", "contradict", "1 text from before")
        .doesNotContain("Hill Post, 2016");
    JsonNode texts = scene.read("--since", "2016-12-17T10:00", "--json").json().get("texts");
    assertThat(texts.get(0).get("new").asBoolean()).isFalse();
    assertThat(texts.get(1).get("new").asBoolean()).isTrue();
    Said wrong = scene.read("--since", "friday");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("wrong-value", "Maybe");
  }

  @Test
  void A08_a_feed_is_read_entry_by_entry() {
    String feed =
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Valley Radio</title><link>x</link>
        <description>d</description>
        <item><guid>a</guid><pubDate>Fri, 16 Dec 2016 20:00:00 GMT</pubDate><description>&lt;p&gt;%s&lt;/p&gt;</description></item>
        <item><guid>b</guid><pubDate>Fri, 16 Dec 2016 23:00:00 GMT</pubDate><description>Nothing new.</description></item>
        </channel></rss>
        """
            .formatted(COUNT);
    JsonNode answer = scene().file("radio.rss", feed).read("--json").json();

    assertThat(answer.get("texts").get(0).get("id").asString()).isEqualTo("radio#a");
    assertThat(answer.get("texts").get(0).get("outlet").asString()).isEqualTo("Valley Radio");
    assertThat(answer.get("texts").get(1).get("published").asString()).isEqualTo("2016-12-17");
    assertThat(claim(answer, "left").get("text").asString()).isEqualTo("radio#a");
    Said broken = scene().file("broken.xml", feed.substring(0, 200)).read();
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.err()).contains("broken.xml", "wrong-format", "Maybe");
  }

  @Test
  void A09_standard_input_is_a_text_too() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(("Outlet: Piped\n\n" + COUNT).getBytes(UTF_8)));
      Said said = Said.by("accounts", "-", "--date", "2016-12-16", "--json");
      assertThat(said.json().get("texts").get(0).get("outlet").asString()).isEqualTo("Piped");
      assertThat(claim(said.json(), "left").get("days").get("to").asString())
          .isEqualTo("2016-12-16");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void A10_the_page_on_the_answer_tells_every_key_and_word_and_none_that_there_is_not()
      throws IOException {
    JsonPage page = JsonPage.read("accounts.md");
    AccountsScene scene =
        scene()
            .text(
                "one",
                "Hill Post",
                16,
                COUNT
                    + " The government said it would let people leave only after the wounded had left"
                    + " Kefraya.")
            .text("two", "Valley News", 17, "The army fired on a convoy in Ramouseh, rebels said.")
            .text("arabic", "قناة", 16, "غادر ٦٬٤٠٠ شخص حلب الشرقية عبر الراموسة بحسب روسيا");
    JsonNode answer = scene.read("--json").json();
    page.walk(answer);

    assertThat(page.unknown()).isEmpty();
    assertThat(page.neverMet()).isEmpty();
    assertThat(List.copyOf(answer.propertyNames())).isEqualTo(page.inOrder());
    List<Enum<?>> words = new ArrayList<>();
    words.addAll(List.of(Topic.values()));
    words.addAll(List.of(Kind.values()));
    words.addAll(List.of(Claim.Doubt.values()));
    words.addAll(List.of(SourceText.Remark.values()));
    words.addAll(List.of(Relation.Type.values()));
    words.addAll(List.of(Lack.values()));
    words.addAll(List.of(Measure.Passage.values()));
    words.addAll(List.of(Measure.Over.values()));
    for (Enum<?> word : words) {
      assertThat(page.text())
          .contains("`" + word.name().toLowerCase(Locale.ROOT).replace('_', '-') + "`");
    }
  }

  @Test
  void B01_all_that_is_wrong_is_said_at_once() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    Said said =
        scene()
            .file("photo.txt", new byte[] {'P', 'K', 3, 4, 0, 0, 7, 0})
            .readAlone(
                folder.resolve("nothing.txt").toString(),
                folder.resolve("empty").toString(),
                "--date",
                "yesterday");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .contains("nothing.txt", "file-missing", "photo.txt", "wrong-format", "wrong-value")
        .contains("There is no text in this folder", "docs/findings")
        .doesNotContain("\tat ");
  }

  @Test
  void B02_the_command_itself_can_be_wrong() {
    assertThat(Said.by("accounts").err()).contains("FILE");
    assertThat(Said.by("accounts").code()).isEqualTo(2);
    Said ledger = scene().text("one", "A", 16, COUNT).readAlone("--ledger", Said.scenario());
    assertThat(ledger.code()).isEqualTo(2);
    assertThat(ledger.err()).contains("--operation", "Maybe");
    Said other =
        scene()
            .text("one", "A", 16, COUNT)
            .readAlone(
                "--operation",
                Main.home().resolve("scenarios/homs-2014").toString(),
                "--ledger",
                Said.scenario());
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("aleppo-2016", "homs-2014", "Maybe");
  }

  @Test
  void B03_an_empty_file_is_a_text_without_claims() {
    Said said = scene().file("empty.txt", "").readAlone();

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("0 claims", "There is nothing in it");
  }

  @Test
  void B04_of_a_text_in_another_language_names_and_numbers_are_told() {
    JsonNode answer =
        scene()
            .text(
                "arabic",
                "قناة",
                16,
                "غادر ٦٬٤٠٠ شخص حلب الشرقية عبر الراموسة بعد اتفاق جديد بين الطرفين، بحسب روسيا")
            .read("--json")
            .json();
    JsonNode text = answer.get("texts").get(0);
    List<String> names = new ArrayList<>();
    text.get("names").forEach(each -> names.add(each.get("name").asString()));

    assertThat(words(text.get("remarks"))).contains("not-english");
    assertThat(answer.get("claims")).isEmpty();
    assertThat(names).contains("East Aleppo", "Ramouseh crossing", "Russia");
    assertThat(text.get("numbers").get(0).get("digits").asString()).isEqualTo("6,400");
  }

  @Test
  void B05_scripts_in_a_page_say_nothing() {
    JsonNode answer =
        scene()
            .file(
                "page.html",
                "<html><body><p>"
                    + COUNT
                    + "</p><script>document.write('<p>At least 90 people were"
                    + " killed in Idlib.</p>')</script><p>It was cold.</p></body></html>")
            .read("--json", "--date", "2016-12-16")
            .json();

    assertThat(words(answer.get("texts").get(0).get("remarks"))).contains("markup");
    assertThat(answer.get("claims").toString()).contains("6,400").doesNotContain("killed");
  }

  @Test
  void B06_encodings_are_read_and_told() {
    String text = "Outlet: Élan\n\n“" + COUNT + "”";
    JsonNode answer =
        scene()
            .file("old.txt", text.getBytes(Charset.forName("windows-1252")))
            .file("wide.txt", text.getBytes(UTF_16))
            .read("--json", "--date", "2016-12-16")
            .json();

    assertThat(words(answer.get("texts").get(0).get("remarks"))).contains("old-encoding");
    assertThat(words(answer.get("texts").get(1).get("remarks"))).isEmpty();
    answer
        .get("texts")
        .forEach(each -> assertThat(each.get("outlet").asString()).isEqualTo("Élan"));
  }

  @Test
  void B07_a_text_about_another_operation_is_told_and_compared_with_nothing() {
    String other =
        "More than 6,400 people left Upper Dorn on Friday, Valley Television said. Gunmen fired on the"
            + " convoy at the bridge, the mayor said. The buses had waited since the morning, and the"
            + " talks between the two valleys went on in the evening.";
    JsonNode answer =
        scene()
            .text("dorn", "Dorn Post", 16, other)
            .text("one", "A", 16, COUNT)
            .read("--json")
            .json();

    assertThat(words(answer.get("texts").get(0).get("remarks"))).contains("another-operation");
    assertThat(words(answer.get("texts").get(1).get("remarks"))).isEmpty();
    assertThat(answer.get("claims").toString()).contains("dorn:C1");
    assertThat(answer.get("relations").toString()).doesNotContain("dorn:");
    assertThat(answer.get("beside").toString()).doesNotContain("dorn:");
  }

  @Test
  void B08_a_correction_is_told_with_what_it_corrects() {
    JsonNode answer =
        scene()
            .file("new.txt", "Date: 2016-12-17\nOutlet: A\nCorrects: old\n\n" + COUNT)
            .read("--json")
            .json();

    assertThat(words(answer.get("texts").get(0).get("remarks"))).contains("correction");
    assertThat(answer.get("texts").get(0).get("corrects").asString()).isEqualTo("old");
    assertThat(scene().file("new.txt", "Corrects: old\n\n" + COUNT).read().out())
        .contains("new, no date: 2 claims", "It corrects an earlier text: old");
  }

  @Test
  void B09_whoever_quotes_our_report_is_no_further_source() {
    String quoting =
        "According to situation report 4 of East Aleppo, December 2016, 6,462 people left East Aleppo"
            + " by Friday. The rebels fired on a convoy in Ramouseh, the army said.";
    JsonNode answer =
        scene()
            .text("quoting", "Hill Post", 16, quoting)
            .text("own", "Valley News", 16, "Exactly 6,462 people left East Aleppo on Friday.")
            .read("--json")
            .json();

    assertThat(words(answer.get("texts").get(0).get("remarks"))).contains("quotes-our-report");
    for (JsonNode claim : answer.get("claims")) {
      boolean isOurs =
          claim.get("text").asString().equals("quoting")
              && claim.get("topic").asString().equals("left");
      assertThat(claim.get("ours").asBoolean()).as(claim.toString()).isEqualTo(isOurs);
      if (isOurs) {
        assertThat(answer.get("relations").toString()).doesNotContain(claim.get("id").asString());
        assertThat(answer.get("beside").toString()).contains("our-own");
      }
    }
  }

  @Test
  void B10_five_megabytes_are_read_as_far_as_texts_go() {
    String filler = "It was cold.\n" + " \n".repeat(2_600_000);
    Said said = scene().file("long.txt", COUNT + "\n" + filler).readAlone("--date", "2016-12-16");

    assertThat(filler.length()).isGreaterThan(5_000_000);
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("the rest was left out", "6,400");
  }

  @Test
  void B11_what_turns_letters_round_or_is_none_stays_out_of_the_page() throws IOException {
    String twisted = "\u202eHill\u0007 Post\u2066";
    Path page = folder.resolve("page.html");
    scene()
        .text(
            "one", twisted, 16, "About \u202e6,400 people left East Aleppo on Friday, rebels said.")
        .read("--html", page.toString(), "--lang", "fr");
    String html = Files.readString(page);

    assertThat(html).contains("Hill", "6,400").doesNotContain("\u202e", "\u2066", "\u0007");
    // Else a screen reader would make one number of a count and the number of its claim.
    assertThat(html).contains("<sup>[1]</sup>");
    assertThat(html).doesNotContainPattern("\\p{L}\u00a0: L’affirmation");
  }

  @Test
  void B12_names_in_a_text_that_is_not_read_are_in_the_language_of_the_page() throws IOException {
    Path page = folder.resolve("page.html");
    scene()
        .text("arabic", "قناة", 16, "غادر ٦٬٤٠٠ شخص حلب الشرقية عبر الراموسة بحسب روسيا")
        .read("--html", page.toString(), "--lang", "fr");

    assertThat(Files.readString(page))
        .contains("Il nomme\u00a0: Alep-Est, Point de passage de Ramoussa, Russie");
  }

  @Test
  void B13_the_page_goes_to_standard_output_and_the_answer_beside_it() {
    Said said = scene().text("one", "Hill Post", 16, COUNT).read("--html", "-");

    assertThat(said.code()).isZero();
    assertThat(said.out()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(said.err()).contains("Hill Post, 2016-12-16", "Beside the record");
    assertThat(Path.of("-")).doesNotExist();
  }

  @Test
  void B14_thousands_are_one_number_whatever_blank_stands_between_them() throws IOException {
    Path page = folder.resolve("page.html");
    scene()
        .text(
            "french",
            "Le Mont",
            16,
            "Plus de 6\u202f400 personnes ont quitté Alep-Est vendredi, selon la Russie, et 4\u00a0000"
                + " autres ont attendu avec 12 500,5 tonnes d’aide, 1 200 tentes et 16 2016.")
        .read("--html", page.toString(), "--lang", "ar");

    assertThat(Files.readString(page))
        // Else the thousands of a number would stand behind the rest of it.
        .contains(
            "<bdi>6\u202f400</bdi>؛ <bdi>4\u00a0000</bdi>؛ <bdi>12 500,5</bdi>؛ <bdi>1 200</bdi>؛"
                + " 16؛ 2016");
  }

  @Test
  void B15_who_says_something_through_whom_stands_in_the_order_of_the_page() throws IOException {
    AccountsScene scene =
        scene()
            .text("one", "إذاعة الوادي", 16, "At least 12 people were killed, قناة الجبل said.")
            .text("two", "Hill Post", 16, "At least 30 people left, Valley Television said.");
    Path page = folder.resolve("page.html");
    Said said = scene.read("--html", page.toString(), "--lang", "fr");

    assertThat(Files.readString(page))
        .contains("<bdi>إذاعة الوادي</bdi> &gt; <bdi>قناة الجبل</bdi>")
        .contains("Hill Post &gt; Valley Television");
    assertThat(said.out()).contains("\u2068قناة الجبل\u2069");
    scene.read("--html", page.toString(), "--lang", "ar");
    assertThat(Files.readString(page))
        .contains("<bdi>\u200f<bdi>Hill Post</bdi> &gt; <bdi>Valley Television</bdi></bdi>");
  }

  @Test
  void B16_a_page_is_not_made_larger_than_its_text_by_what_is_said_again_and_again()
      throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      text.append("Exactly ").append(1_000 + 7 * i).append(" people left East Aleppo on Friday, ");
      text.append("Speaker%c Name%c said. ".formatted('A' + i % 26, 'A' + i / 26));
    }
    String same = "The rebels fired on a convoy in Ramouseh, the army said. ";
    Path page = folder.resolve("page.html");
    scene()
        .text("many", "Hill Post", 16, text.toString())
        .text("same", "Valley News", 16, same.repeat(60))
        .text("other", "Dorn Post", 16, "The army fired on a convoy in Ramouseh, rebels said.")
        .read("--html", page.toString());
    String html = Files.readString(page);

    assertThat(html.length()).isLessThan(900_000);
    assertThat(html).contains("More pairs on this question that are not shown: ");
    for (int i = 1; i <= 181; i++) {
      assertThat(html.split("id=\"claim-" + i + "\"", -1)).hasSize(2);
      assertThat(html).contains("href=\"#claim-" + i + "\"");
    }
    assertThat(html.split("The rebels fired on a convoy in Ramouseh", -1))
        .as("each in its text, and once in each list")
        .hasSizeLessThan(60 + 8);
  }

  @Test
  void B17_a_file_that_is_named_twice_is_one_source() throws IOException {
    AccountsScene scene = scene().text("one", "Hill Post", 16, COUNT);
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("one.txt"));
    Said said =
        scene.read(
            folder.resolve("one.txt").toString(),
            folder.resolve("link.txt").toString(),
            folder.toString());

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("Hill Post, 2016-12-16 (one)").doesNotContain("Side by side");
    assertThat(said.err()).contains("named more than once", "read once");
  }

  @Test
  @Timeout(60)
  void B18_of_a_folder_all_that_can_not_be_read_is_told_and_pipes_are_left_alone()
      throws IOException, InterruptedException {
    Path bad = Files.createDirectory(folder.resolve("bad"));
    Files.createDirectory(bad.resolve("folder.txt"));
    Files.createSymbolicLink(bad.resolve("gone.txt"), bad.resolve("nowhere"));
    Files.writeString(bad.resolve("empty.rss"), " \n");
    Files.writeString(
        bad.resolve("half.rss"),
        "<rss version=\"2.0\"><channel>\n<title>A</title>\n<item><guid>a</guid>\n<desc");
    Files.writeString(bad.resolve("one.txt"), COUNT);
    new ProcessBuilder("mkfifo", bad.resolve("pipe.txt").toString()).start().waitFor();
    Said said = scene().readAlone(bad.toString());

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .contains("gone.txt: error file-missing: This is a link to a file that is not there.")
        .contains("empty.rss: error file-empty: There is nothing in this feed.")
        .contains("half.rss:4:", "wrong-format", "cut off")
        .contains("3 errors")
        .doesNotContain("pipe", "folder.txt");
  }

  @Test
  void B19_a_text_without_a_claim_stands_on_the_page_all_the_same() throws IOException {
    Path page = folder.resolve("page.html");
    scene().text("one", "Hill Post", 16, "It was cold.").read("--html", page.toString());

    assertThat(Files.readString(page))
        .contains("It was cold.", "No claim was found in it.", "No claim is about a count.");
  }

  @Test
  void B20_a_page_takes_no_place_of_a_text_and_is_no_source_itself() throws IOException {
    AccountsScene scene = scene().text("one", "Hill Post", 16, COUNT);
    Path text = folder.resolve("one.txt");
    String before = Files.readString(text);
    Said over = scene.read("--html", text.toString());
    assertThat(over.code()).isEqualTo(2);
    assertThat(over.err()).contains("it is one of the texts that are read", "Maybe");
    assertThat(Files.readString(text)).isEqualTo(before);

    Files.createDirectory(folder.resolve("texts"));
    Files.move(text, folder.resolve("texts/one.txt"));
    String[] again = {folder.resolve("texts").toString(), "--html"};
    for (int i = 0; i < 2; i++) {
      Said said = scene().readAlone(again[0], again[1], again[0]);
      assertThat(said.code()).isZero();
      assertThat(said.out()).contains("Hill Post").doesNotContain("accounts, no date");
      assertThat(said.err().contains("written by this command; it is left out")).isEqualTo(i == 1);
    }
  }
}
