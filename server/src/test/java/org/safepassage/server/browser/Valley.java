package org.safepassage.server.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.safepassage.server.Caller;

/// An operation of two villages, prepared by an administrator through the interface for programs:
/// the agreement in force, and three convoys planned for the morning of 1 March 2030.
///
/// @param id of the operation
/// @param chief the administrator, who coordinates it, too
record Valley(String id, Caller chief) {
  static final String BEGIN = "2030-03-01T05:00:00Z";

  /// What two outlets that don't exist have to say about the morning.
  static final String NORTHERN_POST =
      """
      More than 40 people have left Upper village, the northern army said on Friday.
      The southern army opened fire at the mill, a spokesman for the northern army said.
      The Relief society confirmed the departure but not the figure. It called on all sides to keep the road open.
      "Seven of them were detained at the mill," the spokesman said.
      Residents are still waiting in Lower village.
      """;

  static final String SOUTHERN_RADIO =
      """
      Fewer than 10 people have left Upper village, the southern army said on Friday.
      The northern army opened fire at the mill, the southern army said.
      It denied that anyone was detained.
      """;

  /// Everybody with a part in it, by the name of their account.
  static final Map<String, Map<String, String>> PEOPLE =
      Map.of(
          "maya", Map.of("name", "Maya", "role", "coordinator"),
          "omar", Map.of("name", "Omar", "role", "field-officer"),
          "ines", Map.of("name", "Ines", "role", "observer", "member", "Relief society"),
          "lina", Map.of("name", "Lina", "role", "liaison", "party", "southern-army"),
          "victor", Map.of("name", "Victor", "role", "viewer"));

  static Valley open(String id, Caller administrator) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("operation.yaml", read("operation.yaml").replace("id: the-valley", "id: " + id));
    files.put("agreements/first.yaml", read("first.yaml"));
    Valley valley = new Valley(id, administrator);
    valley.fit(administrator.post("/api/v1/operations", Map.of("files", files)));
    valley.member("chief", Map.of("role", "coordinator"));
    for (String party : List.of("northern-army", "southern-army")) {
      valley.says(BEGIN, Map.of("kind", "agreement-accepted", "agreement", "first", "by", party));
    }
    valley.command(Map.of("kind", "put-in-force", "agreement", "first"));
    valley.command(
        Map.of(
            "kind",
            "publish-plan",
            "plan",
            "morning",
            "schedule",
            "0".repeat(64),
            "convoys",
            List.of(
                planned("upper-1", "upper", "road-south", "06:00"),
                planned("upper-2", "upper", "road-south", "08:00"),
                planned("lower-1", "lower", "road-north", "07:00"))));
    return valley;
  }

  private static String read(String name) {
    try (InputStream in = Valley.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> planned(
      String convoy, String commitment, String road, String departs) {
    Instant leaves = Instant.parse("2030-03-01T" + departs + ":00Z");
    List<Map<String, Object>> calls =
        road.equals("road-south")
            ? List.of(
                call("upper-village", leaves, 0),
                call("mill", leaves, 20),
                call("bridge", leaves, 40),
                call("south-town", leaves, 70))
            : List.of(
                call("lower-village", leaves, 0),
                call("bridge", leaves, 50),
                call("north-town", leaves, 70));
    return Map.of(
        "convoy", convoy,
        "commitment", commitment,
        "people", Map.of("residents", 50),
        "vehicles", Map.of("bus", 1),
        "calls", calls);
  }

  private static Map<String, Object> call(String place, Instant from, int minutes) {
    return Map.of("place", place, "expected", from.plusSeconds(60L * minutes));
  }

  private Caller.Answer fit(Caller.Answer answer) {
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.body());
    }
    return answer;
  }

  /// Gives somebody a part in the operation.
  ///
  /// @return the invitation of whoever has no account yet, else the empty text
  String member(String user, Map<String, String> as) {
    return fit(chief.put("/api/v1/operations/" + id + "/people/" + user, as))
        .json()
        .path("invitation")
        .asString("");
  }

  void says(String occurred, Map<String, Object> said) {
    fit(
        chief
            .with("X-Device", "phone-1")
            .post(
                "/api/v1/operations/" + id + "/entries",
                Map.of(
                    "entries",
                    List.of(
                        Map.of("key", UUID.randomUUID(), "occurred", occurred, "said", said)))));
  }

  /// Has a text taken in, and waits until it is read.
  void takes(String text, String outlet, String words) {
    String accounts = "/api/v1/operations/" + id + "/accounts";
    fit(
        chief
            .with("X-Device", "desk-1")
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            chief.address()
                                + accounts
                                + "?text=%s&outlet=%s&published=2030-03-01"
                                    .formatted(text, outlet.replace(" ", "%20"))))
                    .header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofString(words))));
    for (int i = 0; i < 100 && !isRead(accounts + "/" + text); i++) {
      LockSupport.parkNanos(100_000_000);
    }
  }

  private boolean isRead(String path) {
    return chief.get(path).json().get("read").asBoolean();
  }

  void seen(String occurred, String convoy, String stage, int people) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("kind", "convoy-seen");
    said.put("convoy", convoy);
    said.put("stage", stage);
    if (people > 0) {
      said.put("people", Map.of("residents", people));
    }
    says(occurred, said);
  }

  void command(Map<String, Object> command) {
    fit(chief.command(id, command));
  }

  /// A morning in which something of everything happened: a convoy arrived with seven of fifty
  /// missing, a road is suspended after shots, and there are an exception, a violation with its
  /// dispute, a demand and an allotment.
  void morning(SetClock clock) {
    clock.set("2030-03-01T05:40:00Z");
    seen("2030-03-01T05:40:00Z", "upper-1", "boarded", 50);
    clock.set("2030-03-01T06:00:00Z");
    command(Map.of("kind", "release", "convoys", List.of("upper-1"), "milestone", "departed"));
    clock.set("2030-03-01T06:05:00Z");
    seen("2030-03-01T06:05:00Z", "upper-1", "departed", 0);
    clock.set("2030-03-01T07:05:00Z");
    seen("2030-03-01T07:00:00Z", "lower-1", "boarded", 50);
    command(Map.of("kind", "release", "convoys", List.of("lower-1"), "milestone", "departed"));
    seen("2030-03-01T07:05:00Z", "lower-1", "departed", 0);
    clock.set("2030-03-01T07:20:00Z");
    seen("2030-03-01T07:20:00Z", "upper-1", "disembarked", 43);
    clock.set("2030-03-01T07:30:00Z");
    says(
        "2030-03-01T07:30:00Z",
        Map.of(
            "kind", "incident-reported",
            "incident", "shots-1",
            "type", "shots",
            "place", "mill",
            "text", "Shots near the mill; nobody hurt so far."));
    command(
        Map.of(
            "kind", "suspend",
            "corridor", "road-south",
            "reason", "shots near the mill",
            "lifted-by", List.of("southern-army")));
    command(
        Map.of(
            "kind", "release",
            "convoys", List.of("upper-2"),
            "milestone", "departed",
            "exception", "Two of them need a doctor today."));
    says(
        "2030-03-01T07:40:00Z",
        Map.of(
            "kind", "violation-noted",
            "violation", "violation-1",
            "by", "northern-army",
            "of", "southern-army",
            "clause", "in-step",
            "text", "People were taken off a bus."));
    says(
        "2030-03-01T07:42:00Z",
        Map.of(
            "kind", "violation-disputed",
            "violation", "violation-1",
            "by", "southern-army",
            "text", "They asked to get off."));
    says(
        "2030-03-01T07:44:00Z",
        Map.of(
            "kind", "demand-raised",
            "demand", "demand-1",
            "by", "southern-army",
            "about", List.of("upper"),
            "text", "The road is swept first."));
    command(
        Map.of(
            "kind", "issue-allotment",
            "allotment", "bridge-1",
            "commitment", "lower",
            "crossing", "bridge",
            "people", 10,
            "until", "2030-03-01T15:00:00Z"));
    clock.set("2030-03-01T08:00:00Z");
    says("2030-03-01T08:00:00Z", Map.of("kind", "remark", "text", "سقط المطر على الطريق"));
  }
}
