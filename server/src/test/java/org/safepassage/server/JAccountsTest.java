package org.safepassage.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.safepassage.ledger.Hash;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: texts of others in a room: taken in by a form or by a program, read for
/// claims, looked at by a person, and put side by side. The texts are invented.
final class JAccountsTest {
  @RegisterExtension static final Running ROOM = new Running();

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  static final String NORTH =
      """
      Date: 2030-03-01
      Outlet: Northern Post

      More than 40 people have left Upper Village, the northern army said on Friday.
      The southern army opened fire at the bridge, a spokesman for the northern army said.
      """;

  static final String SOUTH =
      """
      Date: 2030-03-01
      Outlet: Southern Radio

      Fewer than 10 people have left Upper Village, the southern army said on Friday.
      The northern army opened fire at the bridge, the southern army said.
      """;

  private static String accounts(String operation) {
    return "/api/v1/operations/" + operation + "/accounts";
  }

  private static Caller.Answer take(Caller caller, String operation, String query, String text) {
    return caller
        .with("X-Device", "desk-1")
        .send(
            HttpRequest.newBuilder(URI.create(caller.address() + accounts(operation) + query))
                .header("Content-Type", "text/plain; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(text)));
  }

  /// A browser sends the guard in the form and no header.
  private static Caller.Answer send(Caller caller, String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return caller
        .without("X-Guard")
        .send(
            HttpRequest.newBuilder(URI.create(caller.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static Map<String, String> hidden(String html) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher matcher = HIDDEN.matcher(html);
    while (matcher.find()) {
      fields.put(matcher.group(1), matcher.group(2));
    }
    return fields;
  }

  private static Map<String, String> form(Caller caller, String operation) {
    String html = caller.get("/o/" + operation + "/report/text-taken").body();
    return hidden(html.substring(html.indexOf("<form class=\"fill\"")));
  }

  private static JsonNode read(Caller caller, String operation, String text) {
    for (int i = 0; i < 300; i++) {
      JsonNode json = caller.get(accounts(operation) + "/" + text).json();
      if (json.get("read").asBoolean()) {
        return json;
      }
      pause();
    }
    throw new AssertionError(text + " was not read within half a minute");
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(100));
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  private static JsonNode claim(JsonNode text, String topic) {
    for (JsonNode claim : text.get("claims")) {
      if (claim.get("topic").asString().equals(topic)) {
        return claim;
      }
    }
    throw new AssertionError("no claim on " + topic + " in " + text.get("claims"));
  }

  private static Map<String, Object> review(String text, String claim, String outcome) {
    return Map.of("kind", "claim-reviewed", "text", text, "claim", claim, "outcome", outcome);
  }

  @Test
  void J01_texts_are_taken_in_read_and_put_side_by_side() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.member(operation, "information-officer", Map.of());
    Caller.Answer first = take(desk, operation, "?text=north", NORTH);
    Caller.Answer second = take(desk, operation, "?text=south", SOUTH);
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    JsonNode north = read(desk, operation, "north");
    read(desk, operation, "south");

    assertThat(north.get("outlet").asString()).isEqualTo("Northern Post");
    assertThat(north.get("published").asString()).isEqualTo("2030-03-01");
    JsonNode fired = claim(north, "fired");
    assertThat(fired.get("state").asString()).isEqualTo("found");
    String words = north.get("words").asString();
    JsonNode part = fired.get("words").get(0);
    assertThat(words.substring(part.get("from").asInt(), part.get("until").asInt()))
        .contains("opened fire at the bridge");
    assertThat(claim(north, "left").get("figure").get("value").asInt()).isEqualTo(40);

    JsonNode all = desk.get(accounts(operation)).json();
    assertThat(all.get("texts").size()).isEqualTo(2);
    assertThat(all.get("questions").toString()).contains("\"contradict\"");
    assertThat(desk.get("/o/" + operation + "/accounts").body())
        .contains("Who opened fire?", "can’t both be true");
  }

  @Test
  void J02_a_rejected_claim_leaves_the_page_and_comes_back_when_it_is_confirmed() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.coordinator(operation);
    take(desk, operation, "?text=north", NORTH);
    take(desk, operation, "?text=south", SOUTH);
    String claim = claim(read(desk, operation, "north"), "fired").get("claim").asString();
    read(desk, operation, "south");

    assertThat(desk.report(operation, review("north", claim, "rejected")).status()).isEqualTo(201);
    String named = "\"text\":\"north\",\"claim\":\"" + claim + "\"";
    assertThat(desk.get(accounts(operation)).json().get("questions").toString())
        .doesNotContain(named);
    assertThat(desk.get("/o/" + operation + "/accounts").body())
        .contains("only one side says anything on this");

    // Another of the same moment: the later one in the ledger has the say.
    assertThat(desk.report(operation, review("north", claim, "confirmed")).status()).isEqualTo(201);
    assertThat(desk.get(accounts(operation)).json().get("questions").toString()).contains(named);
    assertThat(desk.get("/o/" + operation + "/log").body())
        .contains("It doesn’t say so")
        .contains("It says so");
  }

  @Test
  void J03_without_a_script_a_text_is_pasted_and_claims_are_looked_at_by_forms() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.member(operation, "information-officer", Map.of());
    Map<String, String> fields = form(desk, operation);
    fields.put("outlet", "");
    fields.put("published", "");
    fields.put("words", NORTH);

    Caller.Answer sent = send(desk, "/o/" + operation + "/report/text-taken", fields);
    assertThat(sent.status()).as(sent.body()).isEqualTo(303);
    String page = sent.header("Location").orElseThrow();
    String text = page.substring(page.lastIndexOf('/') + 1, page.indexOf('?'));
    JsonNode read = read(desk, operation, text);
    String claim = claim(read, "left").get("claim").asString();
    String html = desk.get(page).body();
    assertThat(html).contains("<mark data-claims=\"" + claim, "found by the program");

    String card = html.substring(html.indexOf("id=\"claim-" + claim + "\""));
    Map<String, String> confirm = hidden(card.substring(0, card.indexOf("data-letter=\"c\"")));
    Caller.Answer done = send(desk, "/o/" + operation + "/report/claim-reviewed", confirm);
    assertThat(done.status()).as(done.body()).isEqualTo(303);
    assertThat(done.header("Location").orElseThrow()).contains("#claim-");
    assertThat(desk.get(page).body()).contains("confirmed: the text says so");

    String twice =
        send(desk, "/o/" + operation + "/report/text-taken", fields)
            .header("Location")
            .orElseThrow();
    assertThat(twice).contains("as=again");
    assertThat(desk.get(accounts(operation)).json().get("texts").size()).isEqualTo(1);
  }

  @Test
  void J04_a_liaison_reads_what_was_published_and_not_who_looked_at_it() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.coordinator(operation);
    take(desk, operation, "?text=north", NORTH);
    String claim = claim(read(desk, operation, "north"), "left").get("claim").asString();
    Map<String, Object> noted = new LinkedHashMap<>(review("north", claim, "confirmed"));
    noted.put("note", "seen in the printed edition");
    desk.report(operation, noted);
    for (Caller reader :
        List.of(
            ROOM.liaison(operation, "southern-army"), ROOM.member(operation, "viewer", Map.of()))) {
      String page = reader.get("/o/" + operation + "/accounts/north").body();
      assertThat(page)
          .contains("confirmed: the text says so")
          .doesNotContain("seen in the printed edition")
          .doesNotContain("data-letter");
      assertThat(reader.get(accounts(operation)).body())
          .doesNotContain("seen in the printed edition")
          .doesNotContain("reviewed-by");
      assertThat(reader.get("/o/" + operation + "/accounts").body())
          .doesNotContain("beside reported and attested");
    }
    Caller liaison = ROOM.liaison(operation, "southern-army");
    assertThat(liaison.get("/o/" + operation + "/log").body())
        .contains("Northern Post")
        .doesNotContain("seen in the printed edition");
    assertThat(liaison.report(operation, review("north", claim, "rejected")).status())
        .isEqualTo(403);
    assertThat(take(liaison, operation, "", NORTH).status()).isEqualTo(403);
    assertThat(desk.get(accounts(operation)).body()).contains("seen in the printed edition");
  }

  @Test
  void J05_a_text_is_never_run_whatever_is_in_it() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.coordinator(operation);
    String hostile =
        """
        <html><head><title>x</title><script>alert(1)</script></head><body onload="alert(2)">
        <p>More than 40 people have left Upper Village, the northern army said on Friday.</p>
        <p>&lt;script&gt;alert(3)&lt;/script&gt; \u202eevil\u0007\u0000 قالت الإذاعة</p><img src=x onerror=alert(4)>
        </body></html>
        """;
    Caller.Answer taken =
        take(desk, operation, "?text=evil&outlet=%3Cb%3EPost&published=2030-03-01", hostile);
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    JsonNode read = read(desk, operation, "evil");

    assertThat(read.get("words").asString()).doesNotContain("\u0007", "alert(1)", "alert(4)");
    assertThat(read.get("remarks").toString()).contains("markup");
    String html = desk.get("/o/" + operation + "/accounts/evil").body();
    assertThat(html)
        .doesNotContain("<script>", "<b>Post", "<img src=x", "\u202e")
        .contains("&lt;script&gt;alert(3)");
    assertThat(desk.get("/o/" + operation + "/accounts").body()).doesNotContain("<b>Post");
  }

  @Test
  void J06_whatever_comes_in_as_a_text_is_kept_and_said_what_it_is() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.coordinator(operation);
    take(desk, operation, "?text=empty&outlet=A", "  \n ");
    take(
        desk,
        operation,
        "?text=arabic&outlet=B",
        "قالت الإذاعة إن أكثر من أربعين شخصاً غادروا القرية.");
    take(desk, operation, "?text=line&outlet=C", "people left " + "x".repeat(200_000));

    assertThat(read(desk, operation, "empty").get("remarks").toString()).contains("empty");
    JsonNode arabic = read(desk, operation, "arabic");
    assertThat(arabic.get("remarks").toString()).contains("not-english", "no-date");
    assertThat(arabic.get("language").asString()).isEqualTo("ar");
    assertThat(arabic.get("claims").size()).isZero();
    JsonNode line = read(desk, operation, "line");
    assertThat(line.get("remarks").toString()).contains("cut-off");
    assertThat(line.get("words").asString()).hasSize(100_000);
    assertThat(desk.get("/o/" + operation + "/accounts/arabic").body())
        .contains("It is not in English", "No claims were found in it");
  }

  @Test
  void J07_what_is_not_a_text_is_refused() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.coordinator(operation);

    assertThat(take(desk, operation, "?published=yesterday", NORTH).status()).isEqualTo(400);
    assertThat(take(desk, operation, "?text=%3C", NORTH).status()).isEqualTo(400);
    assertThat(take(desk, operation, "", "x".repeat(6_000_000)).status()).isEqualTo(413);
    assertThat(
            desk.with("X-Device", "d")
                .send("POST", accounts(operation), Optional.of("{}"))
                .status())
        .isEqualTo(415);
    assertThat(take(desk, operation, "?key=k1&text=a", NORTH).status()).isEqualTo(201);
    assertThat(take(desk, operation, "?key=k1&text=b", SOUTH).status()).isEqualTo(409);
    assertThat(take(desk, operation, "?key=k1&text=a", NORTH).status()).isEqualTo(200);
  }

  @Test
  void J08_what_is_new_since_somebody_last_looked_is_told() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.coordinator(operation);
    take(desk, operation, "?text=north", NORTH);
    read(desk, operation, "north");
    String page = "/o/" + operation + "/accounts";
    String html = desk.get(page).body();
    assertThat(html).contains("You have not marked anything here as seen yet.");
    String form = html.substring(html.indexOf("action=\"" + page + "/seen\""));
    Caller.Answer seen = send(desk, page + "/seen", hidden(form));
    assertThat(seen.status()).isEqualTo(303);
    String cookie = seen.header("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=" + page);
    Map<String, String> far = hidden(form);
    far.put("last", "1" + "0".repeat(15));
    assertThat(send(desk, page + "/seen", far).status()).isEqualTo(400);

    take(desk, operation, "?text=south", SOUTH);
    read(desk, operation, "south");
    Caller later =
        desk.with("Cookie", desk.headers().get("Cookie") + "; " + cookie.split(";", 2)[0]);
    assertThat(later.get(page + "?new=yes").body())
        .contains("Claims that came or changed since you last looked", ">new<");
    assertThat(later.get(page + "?since=2001-01-01T00:00").body()).contains(">new<");
    assertThat(later.get(page + "?since=nonsense").status()).isEqualTo(200);
  }

  @Test
  void J09_claims_change_nothing_that_is_counted() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.coordinator(operation);
    JsonNode before = desk.get("/api/v1/operations/" + operation + "/standing").json();
    take(desk, operation, "?text=north", NORTH);
    read(desk, operation, "north");
    desk.report(operation, Map.of("kind", "claims-found", "text", "nowhere-" + UUID.randomUUID()));
    JsonNode after = desk.get("/api/v1/operations/" + operation + "/standing").json();

    for (String part : List.of("counts", "alarms", "convoys", "prospects")) {
      assertThat(String.valueOf(after.get(part))).isEqualTo(String.valueOf(before.get(part)));
    }
  }

  @Test
  void J11_a_text_keeps_its_name_and_another_is_not_taken_in_under_it() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.coordinator(operation);
    assertThat(take(desk, operation, "?text=north", NORTH).status()).isEqualTo(201);

    Caller.Answer other = take(desk, operation, "?text=north", SOUTH);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.body()).contains("text-there");
    assertThat(take(desk, operation, "?text=north&key=again", NORTH).status()).isEqualTo(201);
    assertThat(desk.get(accounts(operation) + "/north").json().get("outlet").asString())
        .isEqualTo("Northern Post");
    assertThat(take(desk, operation, "", SOUTH).json().get("text").asString())
        .matches("text-[0-9a-f]{16}");
  }

  private static Map<String, Object> taken(String text, String words) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("kind", "text-taken");
    said.put("text", text);
    said.put("outlet", "Southern Radio");
    said.put("original", Hash.ofContent(words.getBytes(UTF_8)).toString());
    said.put("words", words);
    said.put("remarks", List.of());
    return said;
  }

  @Test
  void J12_nor_is_another_reported_under_its_name_or_put_there_by_a_correction() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.coordinator(operation);
    take(desk, operation, "?text=north", NORTH);

    // It happened before: it would take the place of the text that is there.
    Caller.Answer other = desk.report(operation, taken("north", "All is quiet."));
    assertThat(other.status()).as(other.body()).isEqualTo(409);
    assertThat(other.json().get("code").asString()).isEqualTo("text-there");
    Caller.Answer together =
        desk.with("X-Device", "phone-1")
            .post(
                "/api/v1/operations/" + operation + "/entries",
                Map.of(
                    "entries",
                    List.of(
                        entry(taken("north", "All is quiet.")),
                        entry(taken("fresh", "All is quiet.")),
                        entry(taken("fresh", "Nothing is.")))));
    assertThat(together.status()).as(together.body()).isEqualTo(409);
    assertThat(together.json().get("refused").toString()).isEqualTo("[0,2]");
    assertThat(together.json().get("entries").size()).isEqualTo(1);
    assertThat(desk.get(accounts(operation) + "/fresh").json().get("words").asString())
        .isEqualTo("All is quiet.");

    Caller.Answer south = desk.report(operation, taken("south", "All is quiet."));
    assertThat(south.status()).as(south.body()).isEqualTo(201);
    assertThat(desk.report(operation, taken("south", "All is quiet.")).status()).isEqualTo(201);
    long event = south.json().get("entries").get(0).get("sequence").asLong();
    assertThat(desk.command(operation, corrected(event, taken("north", "Quiet."))).status())
        .isEqualTo(409);
    assertThat(desk.command(operation, corrected(event, taken("south", "Quiet."))).status())
        .isEqualTo(200);
    assertThat(desk.get(accounts(operation) + "/north").json().get("outlet").asString())
        .isEqualTo("Northern Post");
    assertThat(desk.get(accounts(operation) + "/south").json().get("words").asString())
        .isEqualTo("Quiet.");
  }

  private static Map<String, Object> entry(Map<String, Object> said) {
    return Map.of(
        "key", UUID.randomUUID().toString(), "occurred", "2030-03-01T08:00:00Z", "said", said);
  }

  private static Map<String, Object> corrected(long event, Map<String, Object> instead) {
    return Map.of("kind", "correct", "corrects", event, "instead", instead, "reason", "mistyped");
  }

  @Test
  void J13_of_two_texts_sent_with_one_form_none_is_lost() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.member(operation, "information-officer", Map.of());
    Map<String, String> fields = form(desk, operation);
    fields.put("words", NORTH);
    assertThat(send(desk, "/o/" + operation + "/report/text-taken", fields).status())
        .isEqualTo(303);
    fields.put("words", SOUTH);
    Caller.Answer second = send(desk, "/o/" + operation + "/report/text-taken", fields);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body()).contains("Southern Radio", "Send this one once more");

    String again = second.body().substring(second.body().indexOf("<form class=\"fill\""));
    Map<String, String> once = hidden(again);
    once.put("words", SOUTH);
    assertThat(send(desk, "/o/" + operation + "/report/text-taken", once).status()).isEqualTo(303);
    assertThat(desk.get(accounts(operation)).json().get("texts").size()).isEqualTo(2);
  }

  private static Map<String, String> deed(
      Caller caller, String operation, String claim, String letter) {
    String html = caller.get("/o/" + operation + "/accounts/north").body();
    String card = html.substring(html.indexOf("id=\"claim-" + claim + "\""));
    String before = card.substring(0, card.indexOf("data-letter=\"" + letter + "\""));
    return hidden(before.substring(before.lastIndexOf("<form")));
  }

  @Test
  void J15_of_two_who_look_at_a_claim_at_once_the_second_is_told_what_the_first_said() {
    String operation = ROOM.inForce();
    Caller ines = ROOM.member(operation, "information-officer", Map.of());
    Caller omar = ROOM.coordinator(operation);
    take(ines, operation, "?text=north", NORTH);
    String claim = claim(read(ines, operation, "north"), "left").get("claim").asString();
    String path = "/o/" + operation + "/report/claim-reviewed";
    Map<String, String> confirms = deed(ines, operation, claim, "c");
    Map<String, String> rejects = deed(omar, operation, claim, "r");
    Map<String, String> alike = deed(omar, operation, claim, "c");

    assertThat(send(ines, path, confirms).status()).isEqualTo(303);
    assertThat(send(ines, path, confirms).header("Location").orElseThrow()).contains("as=again");
    assertThat(send(omar, path, alike).status()).as("they say the same").isEqualTo(303);
    Caller.Answer late = send(omar, path, rejects);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body())
        .contains("Nothing was recorded this time", "confirmed: the text says so")
        .contains("/accounts/north#claim-" + claim)
        .contains("More than 40 people have left Upper Village");
    assertThat(claim(read(ines, operation, "north"), "left").get("state").asString())
        .isEqualTo("confirmed");

    Map<String, String> still =
        hidden(late.body().substring(late.body().indexOf("<form class=\"fill\"")));
    still.putAll(Map.of("text", "north", "claim", claim, "outcome", "rejected"));
    assertThat(send(omar, path, still).status()).isEqualTo(303);
    assertThat(claim(read(ines, operation, "north"), "left").get("state").asString())
        .isEqualTo("rejected");
  }

  @Test
  void J16_a_claim_or_a_text_that_is_not_there_and_a_correction_of_nothing_are_told() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.member(operation, "information-officer", Map.of());
    take(desk, operation, "?text=north", NORTH);
    String claim = claim(read(desk, operation, "north"), "left").get("claim").asString();
    String path = "/o/" + operation + "/report/claim-reviewed";
    Map<String, String> fields = deed(desk, operation, claim, "c");

    fields.put("claim", "C999");
    assertThat(send(desk, path, fields))
        .satisfies(answer -> assertThat(answer.status()).isEqualTo(422))
        .satisfies(answer -> assertThat(answer.body()).contains("There is no such claim"));
    fields.put("text", "no-such-text");
    assertThat(send(desk, path, fields).status()).isEqualTo(422);
    fields.put("text", "<b>no id</b>");
    assertThat(send(desk, path, fields).status()).isEqualTo(422);
    assertThat(desk.get("/o/" + operation + "/accounts/no-such-text").status()).isEqualTo(404);
    assertThat(desk.get("/o/" + operation + "/accounts/%3Cb%3E").status()).isEqualTo(404);

    fields.putAll(Map.of("text", "north", "claim", claim, "outcome", "corrected"));
    fields.putAll(Map.of("quote", " ", "topic", "", "speaker", ""));
    Caller.Answer empty = send(desk, path, fields);
    assertThat(empty.status()).isEqualTo(422);
    // What was emptied stays so: else a warning stood beside something that is filled in.
    assertThat(empty.body()).doesNotContain(">More than 40 people have left Upper Village<");
    assertThat(desk.report(operation, review("north", claim, "corrected")).status()).isEqualTo(400);
    assertThat(claim(read(desk, operation, "north"), "left").get("state").asString())
        .isEqualTo("found");
  }

  @Test
  void J14_a_moment_that_a_page_tells_is_a_day_by_the_clocks_of_the_operation() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.coordinator(operation);
    String page =
        """
        <html><head><meta property="article:published_time" content="2030-03-01T23:30:00Z">
        </head><body><p>More than 40 people left Upper Village.</p><p>b</p></body></html>
        """;
    Map<String, String> fields = form(desk, operation);
    fields.put("outlet", "Hill Post");
    fields.put("words", page);
    send(desk, "/o/" + operation + "/report/text-taken", fields);
    take(desk, operation, "?outlet=B", page);

    for (JsonNode text : desk.get(accounts(operation)).json().get("texts")) {
      assertThat(text.get("published").asString()).isEqualTo("2030-03-02");
    }
  }

  /// What takes a careless reader hours, as each beginning is looked at up to the end.
  @Test
  @Timeout(90)
  void J10_a_page_that_is_made_to_take_long_doesnt() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.coordinator(operation);
    String start = "<p>a<p>b<p>c";
    Map<String, String> bombs =
        Map.of(
            "comments", start + "<!--".repeat(200_000),
            "tags", start + "<a".repeat(400_000),
            "scripts", start + "<script ".repeat(100_000),
            "signs", start + "&#".repeat(400_000),
            "letters", "people " + "x".repeat(99_000));
    bombs.forEach((name, bomb) ->
        assertThat(take(desk, operation, "?outlet=A&text=" + name, bomb).status())
            .as(name)
            .isEqualTo(201));
    bombs.keySet().forEach(name -> read(desk, operation, name));
  }
}
