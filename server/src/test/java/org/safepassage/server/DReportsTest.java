package org.safepassage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: reports are taken from those who may make them, each once; commands are
/// decided; each sees what is theirs.
final class DReportsTest {
  @RegisterExtension static final Running ROOM = new Running();

  private static Map<String, Object> release(String... convoys) {
    return Map.of("kind", "release", "convoys", List.of(convoys), "milestone", "departed");
  }

  @Test
  void D01_a_report_sent_twice_is_recorded_once_and_another_under_its_key_is_refused() {
    String id = ROOM.inForce();
    Map<String, Object> entry =
        Map.of(
            "key",
            "one",
            "occurred",
            "2030-03-01T08:00:00Z",
            "said",
            Running.seen("upper-1", "assembled", "upper-village", 50));
    Map<String, Object> other =
        Map.of(
            "key",
            "one",
            "occurred",
            "2030-03-01T08:00:00Z",
            "said",
            Running.seen("upper-1", "assembled", "upper-village", 49));
    Caller phone = ROOM.member(id, "field-officer", Map.of()).with("X-Device", "phone-7");
    String path = "/api/v1/operations/" + id + "/entries";

    Caller.Answer first = phone.post(path, Map.of("entries", List.of(entry)));
    Caller.Answer again = phone.post(path, Map.of("entries", List.of(entry)));
    Caller.Answer conflicting = phone.post(path, Map.of("entries", List.of(other)));

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(sequence(again)).isEqualTo(sequence(first));
    assertThat(conflicting.status()).isEqualTo(409);
    assertThat(conflicting.code()).isEqualTo("key-used");
    assertThat(events(id).stream().filter(kind -> kind.equals("convoy-seen"))).hasSize(1);
  }

  private static long sequence(Caller.Answer answer) {
    return answer.json().get("entries").get(0).get("sequence").asLong();
  }

  private static List<String> events(String id) {
    return kinds(ROOM.chief(), id);
  }

  private static List<String> kinds(Caller caller, String id) {
    return caller
        .get("/api/v1/operations/" + id + "/events?most=2000")
        .json()
        .get("events")
        .valueStream()
        .map(event -> event.get("said").get("kind").asString())
        .toList();
  }

  @Test
  void D02_a_field_officer_reports_from_their_site_and_nothing_that_is_decided() {
    String id = ROOM.inForce();
    Caller officer = ROOM.member(id, "field-officer", Map.of("site", "bridge"));

    assertThat(officer.report(id, Running.seen("upper-1", "crossed", "bridge", 50)).status())
        .isEqualTo(201);
    assertThat(officer.report(id, Running.seen("upper-1", "arrived", "south-town", 50)).code())
        .isEqualTo("not-your-site");
    assertThat(
            officer
                .report(id, Map.of("kind", "convoy-seen", "convoy", "upper-1", "stage", "arrived"))
                .code())
        .isEqualTo("not-your-site");
    assertThat(
            officer
                .report(id, Map.of("kind", "suspended", "place", "bridge", "reason", "x"))
                .code())
        .isEqualTo("only-as-command");
    assertThat(officer.command(id, release("upper-1")).code()).isEqualTo("role-may-not");
    assertThat(
            officer
                .command(id, Map.of("kind", "suspend", "place", "bridge", "reason", "shots"))
                .status())
        .isEqualTo(200);
  }

  @Test
  void D03_an_observer_attests_under_their_own_name_only_and_nobody_does_it_for_them() {
    String id = ROOM.inForce();
    Caller red = ROOM.member(id, "observer", Map.of("member", "red"));

    assertThat(red.report(id, attested("red")).status()).isEqualTo(201);
    assertThat(red.report(id, attested("blue")).code()).isEqualTo("not-your-member");
    assertThat(ROOM.chief().report(id, attested("red")).code()).isEqualTo("role-may-not");
    assertThat(red.report(id, Running.seen("upper-1", "arrived", "south-town", 50)).code())
        .isEqualTo("role-may-not");
    long attestation =
        ROOM.chief().get("/api/v1/operations/" + id + "/head").json().get("sequence").asLong();
    assertThat(
            ROOM.chief()
                .command(
                    id,
                    Map.of(
                        "kind",
                        "correct",
                        "corrects",
                        attestation,
                        "instead",
                        attested("blue"),
                        "reason",
                        "forged"))
                .status())
        .isEqualTo(403);
  }

  private static Map<String, Object> attested(String member) {
    return Map.of(
        "kind",
        "count-attested",
        "convoy",
        "upper-1",
        "milestone",
        "arrived",
        "people",
        Map.of("residents", 50),
        "member",
        member);
  }

  @Test
  void D04_a_liaison_speaks_for_their_party_and_no_correction_gets_them_past_the_gate() {
    String id = ROOM.inForce();
    Caller liaison = ROOM.liaison(id, "southern-army");

    assertThat(
            liaison
                .report(
                    id, Map.of("kind", "consent-stated", "party", "southern-army", "given", true))
                .status())
        .isEqualTo(201);
    assertThat(
            liaison
                .report(
                    id, Map.of("kind", "consent-stated", "party", "northern-army", "given", true))
                .code())
        .isEqualTo("not-your-party");
    long own =
        ROOM.chief().get("/api/v1/operations/" + id + "/head").json().get("sequence").asLong();
    assertThat(
            liaison
                .command(
                    id,
                    Map.of(
                        "kind",
                        "correct",
                        "corrects",
                        own,
                        "reason",
                        "x",
                        "instead",
                        Map.of(
                            "kind",
                            "convoy-released",
                            "convoy",
                            "upper-1",
                            "commitment",
                            "upper",
                            "milestone",
                            "departed",
                            "people",
                            Map.of("residents", 50))))
                .code())
        .isEqualTo("only-as-command");
  }

  @Test
  void D05_a_liaison_never_sees_the_other_sides_people() {
    String id = ROOM.inForce();
    ROOM.chief().command(id, release("upper-1"));
    ROOM.chief().command(id, release("lower-1"));
    for (String side : List.of("upper", "lower")) {
      ROOM.chief().report(id, Running.seen(side + "-1", "boarded", side + "-village", 50));
      ROOM.chief().report(id, Running.seen(side + "-1", "at-checkpoint", "bridge", 48));
    }
    Caller south = ROOM.liaison(id, "southern-army");
    Caller neither = ROOM.liaison(id, "guarantor");

    String standing = south.get("/api/v1/operations/" + id + "/standing").body();
    String events = south.get("/api/v1/operations/" + id + "/events").body();

    assertThat(standing).contains("upper-1").doesNotContain("lower-1");
    assertThat(events).contains("upper-1").doesNotContain("lower");
    assertThat(neither.get("/api/v1/operations/" + id + "/standing").body())
        .doesNotContain("upper-1", "lower-1");
    assertThat(neither.get("/api/v1/operations/" + id + "/events").body())
        .doesNotContain("upper-1", "lower-1");
    assertThat(ROOM.chief().get("/api/v1/operations/" + id + "/standing").body())
        .contains("upper-1", "lower-1", "people-unaccounted-for");
  }

  @Test
  void D06_a_refused_release_says_why_what_it_waits_for_and_what_may_move_instead() {
    String id = ROOM.inForce();
    ROOM.chief().command(id, release("upper-1"));

    Caller.Answer refused = ROOM.chief().command(id, release("upper-2"));
    Caller.Answer french =
        ROOM.chief().with("Accept-Language", "fr").command(id, release("upper-2"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("not-permitted-now");
    JsonNode wait = refused.json().get("refusals").get(0).get("waits").get(0);
    assertThat(wait.get("for").get("commitment").asString()).isEqualTo("lower");
    assertThat(wait.get("lifts").get(0).get("party").asString()).isEqualTo("southern-army");
    assertThat(refused.json().get("may-move").get(0).get("commitment").asString())
        .isEqualTo("lower");
    assertThat(refused.json().get("maybe").asString()).startsWith("Maybe");
    assertThat(french.json().get("detail").asString()).contains("ne peut pas aller si loin");
    assertThat(events(id).stream().filter(kind -> kind.equals("convoy-released"))).hasSize(1);
  }

  @Test
  void D07_two_coordinators_let_the_same_convoy_go_and_one_of_them_did() throws Exception {
    String id = ROOM.inForce();
    List<Caller> both = List.of(ROOM.coordinator(id), ROOM.coordinator(id));
    CountDownLatch together = new CountDownLatch(1);
    List<Future<Caller.Answer>> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Caller caller : both) {
        answers.add(
            threads.submit(() -> {
              together.await();
              return caller
                  .with("X-Device", "desk-" + caller.hashCode())
                  .post(
                      "/api/v1/operations/" + id + "/commands",
                      Map.of("key", "k", "command", release("upper-1")));
            }));
      }
      together.countDown();
    }

    List<Integer> statuses =
        answers.stream().map(answer -> answer.resultNow().status()).sorted().toList();
    assertThat(statuses).containsExactly(200, 409);
    assertThat(events(id).stream().filter(kind -> kind.equals("convoy-released"))).hasSize(1);
  }

  @Test
  void D08_a_command_sent_twice_is_decided_once_and_another_under_its_key_is_refused() {
    String id = ROOM.inForce();
    Caller.Answer first = ROOM.chief().command(id, "go", release("upper-1"));
    Caller.Answer again = ROOM.chief().command(id, "go", release("upper-1"));
    Caller.Answer other = ROOM.chief().command(id, "go", release("lower-1"));

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("repeated").asBoolean()).isTrue();
    assertThat(other.code()).isEqualTo("key-used");
    assertThat(events(id).stream().filter(kind -> kind.equals("convoy-released"))).hasSize(1);
  }

  @Test
  void D09_either_all_entries_are_taken_or_none() {
    String id = ROOM.inForce();
    int before = events(id).size();
    Caller officer = ROOM.member(id, "field-officer", Map.of("site", "bridge"));

    Caller.Answer answer =
        officer
            .with("X-Device", "phone-8")
            .post(
                "/api/v1/operations/" + id + "/entries",
                Map.of(
                    "entries",
                    List.of(
                        entry("a", Running.seen("upper-1", "crossed", "bridge", 50)),
                        entry("b", Running.seen("upper-1", "arrived", "south-town", 50)))));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().get("entry").asInt()).isEqualTo(1);
    assertThat(events(id)).hasSize(before);
  }

  private static Map<String, Object> entry(String key, Map<String, Object> said) {
    return Map.of("key", key, "occurred", "2030-03-01T08:00:00Z", "said", said);
  }

  @Test
  void D10_the_ledger_is_handed_out_line_by_line_and_has_the_root_that_the_head_says()
      throws Exception {
    String id = ROOM.inForce();
    String lines = ROOM.chief().get("/api/v1/operations/" + id + "/ledger.jsonl").body();
    var reading =
        org.safepassage.formats.LedgerFiles.read(
            "ledger.jsonl",
            new java.io.ByteArrayInputStream(
                lines.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

    assertThat(reading.findings()).isEmpty();
    org.safepassage.ledger.MerkleLog log = new org.safepassage.ledger.MerkleLog();
    lines
        .lines()
        .forEach(line ->
            log.add(
                org.safepassage.ledger.MerkleLog.leaf(
                    line.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    JsonNode head = ROOM.chief().get("/api/v1/operations/" + id + "/head").json();
    assertThat(head.get("root").asString()).isEqualTo(log.root().toString());
    assertThat(head.get("sequence").asLong()).isEqualTo(log.size());
  }

  @Test
  void D11_whom_to_reach_is_told_and_that_it_was_asked_is_kept() {
    String id = ROOM.inForce();
    Caller officer = ROOM.member(id, "field-officer", Map.of());

    Caller.Answer contact = officer.get("/api/v1/operations/" + id + "/contacts/southern-army");

    assertThat(contact.json().get("contact").asString()).isEqualTo("post of the south");
    assertThat(ROOM.chief().get("/api/v1/operations/" + id + "/access-log").body())
        .contains("contact-read");
  }

  @Test
  void D12_a_role_that_is_taken_is_gone_with_the_next_request() {
    String id = ROOM.inForce();
    Caller officer = ROOM.member(id, "field-officer", Map.of());
    String user = officer.get("/api/v1/session").json().get("user").asString();

    ROOM.chief().delete("/api/v1/operations/" + id + "/people/" + user);

    assertThat(officer.get("/api/v1/operations/" + id + "/standing").status()).isEqualTo(404);
  }

  @Test
  void D13_a_role_that_does_not_fit_the_operation_is_refused() {
    String id = ROOM.operation();
    for (Map<String, String> wrong :
        List.of(
            Map.of("role", "liaison"),
            Map.of("role", "observer"),
            Map.of("role", "observer", "member", "green"),
            Map.of("role", "coordinator", "side", "north"),
            Map.of("role", "viewer", "side", "west"),
            Map.of("role", "field-officer", "site", "nowhere"),
            Map.of("role", "administrator"))) {
      Caller.Answer answer =
          ROOM.chief().put("/api/v1/operations/" + id + "/people/somebody", wrong);
      assertThat(answer.code()).as("%s", wrong).isEqualTo("bad-membership");
    }
    assertThat(ROOM.chief().get("/api/v1/operations/" + id + "/people").body())
        .doesNotContain("somebody");
  }
}
