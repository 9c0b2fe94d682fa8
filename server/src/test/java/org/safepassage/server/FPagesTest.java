package org.safepassage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// FEATURE UNDER TEST: working in a browser without any script: pages are read, forms are filled in
/// and sent, and what was sent twice counts once.
final class FPagesTest {
  @RegisterExtension static final Running ROOM = new Running();

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  /// The form of a kind, with what stands in it unseen, as a browser would send it.
  private static Map<String, String> form(Caller caller, String operation, String kind) {
    String html = caller.get("/o/" + operation + "/report/" + kind).body();
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(html.substring(html.indexOf("<form class=\"fill\"")));
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    return fields;
  }

  /// A browser sends the guard in the form and no header.
  private static Caller.Answer send(
      Caller caller, String operation, String kind, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(e ->
                URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return caller
        .without("X-Guard")
        .send(
            HttpRequest.newBuilder(
                    URI.create(caller.address() + "/o/" + operation + "/report/" + kind))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static Map<String, String> boarded(Caller caller, String operation, String count) {
    Map<String, String> fields = form(caller, operation, "convoy-seen");
    fields.put("convoy", "upper-1");
    fields.put("stage", "boarded");
    fields.put("count.residents", count);
    return fields;
  }

  @Test
  void F01_a_report_is_sent_on_to_its_convoy_which_shows_it() {
    String operation = ROOM.inForce();
    Caller officer = ROOM.member(operation, "field-officer", Map.of());

    Caller.Answer sent = send(officer, operation, "convoy-seen", boarded(officer, operation, "٤٨"));

    assertThat(sent.status()).isEqualTo(303);
    Caller.Answer convoy = officer.get(sent.header("Location").orElseThrow());
    assertThat(convoy.body()).contains("Recorded as event", "Boarded", "48 by");
  }

  @Test
  void F02_a_form_that_is_sent_twice_is_recorded_once_and_says_so() {
    String operation = ROOM.inForce();
    Caller officer = ROOM.member(operation, "field-officer", Map.of());
    Map<String, String> fields = boarded(officer, operation, "50");

    String first = send(officer, operation, "convoy-seen", fields).header("Location").orElseThrow();
    String second =
        send(officer, operation, "convoy-seen", fields).header("Location").orElseThrow();
    fields.put("count.residents", "51");
    String other = send(officer, operation, "convoy-seen", fields).header("Location").orElseThrow();

    assertThat(second).isEqualTo(first.replace("as=new", "as=again"));
    assertThat(other).isEqualTo(first.replace("as=new", "as=other"));
    assertThat(officer.get(other).body()).contains("with something else in it").contains("50 by");
  }

  @Test
  void F03_a_form_without_the_guard_of_the_session_is_not_taken() {
    String operation = ROOM.inForce();
    Caller officer = ROOM.member(operation, "field-officer", Map.of());
    Map<String, String> fields = boarded(officer, operation, "50");
    fields.put("guard", "guessed");

    assertThat(send(officer, operation, "convoy-seen", fields).status()).isEqualTo(403);
  }

  @Test
  void F04_a_release_that_is_refused_says_why_and_can_be_made_with_a_reason() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.coordinator(operation);
    Map<String, String> fields = form(desk, operation, "convoy-released");
    fields.put("convoy", "upper-1");
    fields.put("milestone", "departed");
    assertThat(send(desk, operation, "convoy-released", fields).status()).isEqualTo(303);
    // One bus-load ahead is as far as it goes.
    fields = form(desk, operation, "convoy-released");
    fields.put("convoy", "upper-2");
    fields.put("milestone", "departed");
    Caller.Answer answer = send(desk, operation, "convoy-released", fields);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).contains("This was not done", "name=\"exception\"");

    Map<String, String> again = new LinkedHashMap<>(fields);
    Matcher hidden =
        HIDDEN.matcher(answer.body().substring(answer.body().indexOf("<form class=\"fill\"")));
    while (hidden.find()) {
      again.put(hidden.group(1), hidden.group(2));
    }
    again.put("exception", "wounded aboard <b>");
    Caller.Answer done = send(desk, operation, "convoy-released", again);

    assertThat(done.status()).isEqualTo(303);
    String seen = done.header("Location").orElseThrow().replaceFirst(".*&", "?");
    assertThat(desk.get("/o/" + operation + "/incidents" + seen).body())
        .contains("wounded aboard &lt;b&gt;", "not-permitted-now");
  }

  @Test
  void F05_a_form_comes_back_with_what_is_wrong_in_it() {
    String operation = ROOM.inForce();
    Caller officer = ROOM.member(operation, "field-officer", Map.of());
    Caller.Answer answer =
        send(officer, operation, "convoy-seen", boarded(officer, operation, "about fifty"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Nothing was sent yet", "value=\"about fifty\"");
  }

  @Test
  void F06_whoever_may_not_is_told_so_and_nothing_is_recorded() {
    String operation = ROOM.inForce();
    Caller observer = ROOM.member(operation, "observer", Map.of("member", "red"));
    Map<String, String> fields = form(observer, operation, "count-attested");
    fields.put("convoy", "upper-1");
    fields.put("member", "blue");
    fields.put("milestone", "boarded");
    fields.put("count.residents", "50");

    Caller.Answer answer = send(observer, operation, "count-attested", fields);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(observer.get("/o/" + operation + "/convoys/upper-1").body())
        .contains("No observer has attested anything yet");
  }

  @Test
  void F07_a_liaison_sees_the_other_side_only_in_numbers() {
    String operation = ROOM.inForce();
    Caller liaison = ROOM.liaison(operation, "southern-army");
    String whole = ROOM.coordinator(operation).get("/o/" + operation + "/convoys").body();
    String seen = liaison.get("/o/" + operation + "/convoys").body();

    assertThat(whole).contains("upper-1").contains("lower-1");
    assertThat(seen.contains("upper-1")).isNotEqualTo(seen.contains("lower-1"));
    assertThat(liaison.get("/o/" + operation).body()).contains("not shown");
  }

  @Test
  void F08_the_language_is_chosen_once_and_kept() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.coordinator(operation);
    Caller arabic = desk.with("Cookie", desk.headers().get("Cookie") + "; language=ar");

    assertThat(arabic.get("/o/" + operation).body()).contains("dir=\"rtl\"", "نظرة عامة");
    assertThat(desk.with("Accept-Language", "fr-CH, en").get("/account").body())
        .contains("lang=\"fr\"");
  }

  @Test
  void F10_a_plan_of_hundreds_of_convoys_is_small_enough_to_be_sent() {
    String operation = ROOM.inForce();
    Caller desk = ROOM.coordinator(operation);
    Map<String, String> fields = form(desk, operation, "plan-published");
    fields.put("csv", "row;id\n" + "trip;\u0635\n".repeat(70_000));

    Caller.Answer answer = send(desk, operation, "plan-published", fields);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("The plan was not taken");
  }

  private static Caller.Answer sendTo(Caller caller, String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return caller.send(
        HttpRequest.newBuilder(URI.create(caller.address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void F11_an_administrator_makes_the_first_coordinator_on_a_page_and_takes_the_role_away() {
    String operation = ROOM.operation();
    String page = "/o/" + operation + "/access";
    assertThat(ROOM.chief().get("/").body()).contains(operation);
    Caller.Answer given =
        sendTo(
            ROOM.chief(),
            page,
            Map.of("user", "nora-" + operation, "name", "Nora <b>", "role", "coordinator"));

    assertThat(given.status()).isEqualTo(200);
    assertThat(given.body()).contains("Nora &lt;b&gt;", "It works once and is shown this once");
    Matcher link = Pattern.compile("(http://[^<]*/invitation)#([^<]+)<").matcher(given.body());
    assertThat(link.find()).isTrue();
    assertThat(link.group(1)).isEqualTo(ROOM.address() + "/invitation");
    // It is on no other page, and opens the account once.
    assertThat(ROOM.chief().get(page).body()).doesNotContain("/invitation#");
    Map<String, String> chosen = Map.of("link", link.group(2), "password", Running.PASSWORD);
    Caller.Answer in = ROOM.nobody().post("/api/v1/session/invitation", chosen);
    assertThat(in.status()).isEqualTo(200);
    assertThat(ROOM.nobody().post("/api/v1/session/invitation", chosen).status()).isEqualTo(401);
    Caller nora = ROOM.nobody().as(in);
    assertThat(nora.get("/o/" + operation).status()).isEqualTo(200);

    // A coordinator gives roles, too; whoever has an account gets no link.
    Caller.Answer more = sendTo(nora, page, Map.of("user", "chief", "role", "viewer"));
    assertThat(more.status()).isEqualTo(303);
    assertThat(nora.get(more.header("Location").orElseThrow()).body()).contains("Done.");

    Caller.Answer taken =
        sendTo(ROOM.chief(), page + "/taken", Map.of("whom", "nora-" + operation));
    assertThat(taken.status()).isEqualTo(303);
    assertThat(nora.get("/o/" + operation).status()).isEqualTo(404);
  }

  @Test
  void F12_a_role_that_fits_nobody_is_refused_in_words_and_gives_nothing() {
    String operation = ROOM.operation();
    String page = "/o/" + operation + "/access";
    Map<Map<String, String>, String> wrong =
        Map.of(
            Map.of("user", "a b", "role", "viewer"),
            "Nothing was changed",
            Map.of("user", "someone", "role", "king"),
            "Nothing was changed",
            Map.of("user", "someone", "role", "administrator"),
            "for the whole server",
            Map.of("user", "someone", "role", "liaison"),
            "which must be named",
            Map.of("user", "someone", "role", "observer", "member", "green"),
            "No group of observers",
            Map.of("user", "someone", "role", "field-officer", "site", "moon"),
            "There is no such place");
    wrong.forEach((fields, words) -> {
      Caller.Answer answer = sendTo(ROOM.chief(), page, fields);
      assertThat(answer.status()).as(fields.toString()).isEqualTo(422);
      assertThat(answer.body()).as(fields.toString()).contains(words);
    });
    assertThat(ROOM.chief().get(page).body()).doesNotContain("someone");
    Caller officer = ROOM.member(operation, "field-officer", Map.of());
    assertThat(sendTo(officer, page, Map.of("user", "chief", "role", "viewer")).status())
        .isEqualTo(403);
    assertThat(
            sendTo(ROOM.chief().without("X-Guard"), page, Map.of("user", "chief", "role", "viewer"))
                .status())
        .isEqualTo(403);
  }

  @Test
  void F13_a_plan_that_breaks_something_is_published_only_when_asked_again() {
    String operation = ROOM.operation();
    Caller desk = ROOM.coordinator(operation);
    // A phone sends a file: a script puts it into the field.
    assertThat(desk.get("/o/" + operation + "/report/plan-published").body())
        .contains("type=\"file\"", "accept=\".csv\"")
        .doesNotContain("name=\"despite-audit\"");
    Map<String, String> fields = form(desk, operation, "plan-published");
    fields.put("csv", IPlansTest.withoutLast(IPlansTest.csv(operation)));

    Caller.Answer refused = send(desk, operation, "plan-published", fields);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("was not published", "name=\"despite-audit\"");

    fields.put("despite-audit", "yes");
    assertThat(send(desk, operation, "plan-published", fields).status()).isEqualTo(303);
    assertThat(desk.get("/o/" + operation + "/plan").body()).contains("convoys");
  }

  @Test
  void F11_a_plan_of_hundreds_of_convoys_is_shown_a_part_at_a_time() {
    String operation = ROOM.inForce();
    List<Map<String, Object>> convoys = new ArrayList<>();
    for (int i = 0; i < 540; i++) {
      Instant leaves = Instant.parse("2030-03-01T08:00:00Z").plusSeconds(600L * i);
      Map<String, Object> convoy =
          new LinkedHashMap<>(Running.planned("c" + (1_000 + i), "upper", 50));
      convoy.put(
          "calls",
          List.of(
              Map.of("place", "upper-village", "expected", leaves),
              Map.of("place", "bridge", "expected", leaves.plusSeconds(2_400)),
              Map.of("place", "south-town", "expected", leaves.plusSeconds(4_200))));
      convoys.add(convoy);
    }
    Caller desk = ROOM.coordinator(operation);
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("kind", "publish-plan");
    plan.put("plan", "large");
    plan.put("schedule", "0".repeat(64));
    plan.put("convoys", convoys);
    assertThat(desk.command(operation, plan).status()).isEqualTo(200);

    String first = desk.get("/o/" + operation + "/plan").body();
    String later = desk.get("/o/" + operation + "/plan?from=531").body();
    String all = desk.get("/o/" + operation + "/plan?from=all").body();

    assertThat(first)
        .contains("Convoys 1 to 20 of 540", ">c1000<", ">c1019<")
        .doesNotContain(">c1020<");
    assertThat(later).contains("Convoys 531 to 540 of 540", ">c1539<").doesNotContain(">c1529<");
    assertThat(all).contains(">c1000<", ">c1539<");
    assertThat(first.length()).isLessThan(all.length() / 10);
  }

  @Test
  void F09_style_and_scripts_come_from_here_and_may_be_kept() {
    String html = ROOM.coordinator(ROOM.inForce()).get("/account").body();
    Matcher asset = Pattern.compile("\"(/assets/[^\"]+)\"").matcher(html);
    int found = 0;
    while (asset.find()) {
      Caller.Answer answer = ROOM.nobody().get(asset.group(1));
      assertThat(answer.status()).as(asset.group(1)).isEqualTo(200);
      assertThat(answer.header("Cache-Control").orElseThrow()).contains("immutable");
      found++;
    }
    assertThat(found).isGreaterThanOrEqualTo(4);
    assertThat(ROOM.nobody().get("/assets/room.css").header("Cache-Control").orElseThrow())
        .doesNotContain("immutable");
    Caller.Answer icon = ROOM.nobody().get("/favicon.ico");
    assertThat(icon.status()).isEqualTo(200);
    assertThat(icon.header("Content-Type").orElseThrow()).startsWith("image/svg+xml");
    assertThat(icon.header("Cache-Control").orElseThrow()).contains("max-age=300");
    assertThat(icon.header("Content-Security-Policy")).isPresent();
    assertThat(html).contains("<link rel=\"icon\" href=\"/assets/icon.");
  }
}
