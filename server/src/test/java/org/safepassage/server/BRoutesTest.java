package org.safepassage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: who gets through to which route. The table is written out; a route that
/// isn't in it fails the test. `ok` means that the route itself answers, whatever it says to an
/// empty request; `?` that it doesn't find what the walk asks for.
final class BRoutesTest {
  @RegisterExtension static final Running ROOM = new Running();

  private static final List<String> WHO =
      List.of(
          "nobody",
          "expired",
          "elsewhere",
          "administrator",
          "coordinator",
          "field-officer",
          "observer",
          "liaison",
          "information-officer",
          "viewer");

  private static final String TABLE =
      """
      #                                               nobody expired elsewhere admin coord field observer liaison info viewer
      GET /assets/door.js                             ok     ok      ok        ok    ok    ok    ok       ok      ok   ok
      GET /setup                                      ok     ok      ok        ok    ok    ok    ok       ok      ok   ok
      GET /sign-in                                    ok     ok      ok        ok    ok    ok    ok       ok      ok   ok
      GET /link                                       ok     ok      ok        ok    ok    ok    ok       ok      ok   ok
      GET /invitation                                 ok     ok      ok        ok    ok    ok    ok       ok      ok   ok
      POST /setup                                     401    401     401       401   401   401   401      401     401  401
      POST /sign-in                                   ok     ok      ok        ok    ok    ok    ok       ok      ok   ok
      POST /link                                      401    401     401       401   401   401   401      401     401  401
      POST /invitation                                401    401     401       401   401   401   401      401     401  401
      POST /sign-out                                  401    401     ok        ok    ok    ok    ok       ok      ok   ok
      GET /assets/{name}                              ok     ok      ok        ok    ok    ok    ok       ok      ok   ok
      GET /favicon.ico                                ok     ok      ok        ok    ok    ok    ok       ok      ok   ok
      GET /                                           401    401     ok        ok    ok    ok    ok       ok      ok   ok
      GET /account                                    401    401     ok        ok    ok    ok    ok       ok      ok   ok
      POST /account/language                          401    401     ok        ok    ok    ok    ok       ok      ok   ok
      POST /account/password                          401    401     ok        ok    ok    ok    ok       ok      ok   ok
      GET /o/{operation}                              401    401     404       403   ok    ok    ok       ok      ok   ok
      GET /o/{operation}/map.json                     401    401     404       403   ok    ok    ok       ok      ok   ok
      GET /o/{operation}/convoys                      401    401     404       403   ok    ok    ok       ok      ok   403
      GET /o/{operation}/convoys/{convoy}             401    401     404       403   ok    ok    ok       ok      ok   403
      GET /o/{operation}/agreement                    401    401     404       403   ok    ok    ok       ok      ok   ok
      GET /o/{operation}/waits.svg                    401    401     404       403   ok    ok    ok       ok      ok   ok
      GET /o/{operation}/plan                         401    401     404       403   ok    ok    ok       ok      ok   403
      GET /o/{operation}/plan.svg                     401    401     404       403   ok    ok    ok       ok      ok   403
      GET /o/{operation}/incidents                    401    401     404       403   ok    ok    ok       ok      ok   403
      GET /o/{operation}/accounts                     401    401     404       403   ok    ok    ok       ok      ok   ok
      GET /o/{operation}/accounts/counts.svg          401    401     404       403   404   404   404      404     404  404
      POST /o/{operation}/accounts/seen               401    401     404       403   ok    ok    ok       ok      ok   ok
      GET /o/{operation}/accounts/{text}              401    401     404       403   404   404   404      404     404  404
      POST /o/{operation}/accounts/{text}/read        401    401     404       403   404   404   404      404     404  403
      GET /o/{operation}/log                          401    401     404       403   ok    ok    ok       ok      ok   403
      GET /o/{operation}/access                       401    401     404       ok    ok    403   403      403     403  403
      POST /o/{operation}/access                      401    401     404       ok    ok    403   403      403     403  403
      POST /o/{operation}/access/taken                401    401     404       ok    ok    403   403      403     403  403
      GET /o/{operation}/contacts/{party}             401    401     404       403   ok    ok    ok       403     403  403
      GET /o/{operation}/report                       401    401     404       403   ok    ok    ok       ok      ok   403
      GET /o/{operation}/report/{kind}                401    401     404       403   ok    ok    ok       ok      ok   403
      POST /o/{operation}/report/{kind}               401    401     404       403   ok    ok    ok       ok      ok   403
      GET /api/v1/openapi.json                        ok     ok      ok        ok    ok    ok    ok       ok      ok   ok
      POST /api/v1/set-up                             ok     ok      ok        ok    ok    ok    ok       ok      ok   ok
      POST /api/v1/session                            ok     ok      ok        ok    ok    ok    ok       ok      ok   ok
      POST /api/v1/session/link                       ok     ok      ok        ok    ok    ok    ok       ok      ok   ok
      POST /api/v1/session/invitation                 ok     ok      ok        ok    ok    ok    ok       ok      ok   ok
      GET /api/v1/session                             401    401     ok        ok    ok    ok    ok       ok      ok   ok
      DELETE /api/v1/session                          401    401     ok        ok    ok    ok    ok       ok      ok   ok
      DELETE /api/v1/sessions                         401    401     ok        ok    ok    ok    ok       ok      ok   ok
      POST /api/v1/password                           401    401     ok        ok    ok    ok    ok       ok      ok   ok
      GET /api/v1/tokens                              401    401     ok        ok    ok    ok    ok       ok      ok   ok
      POST /api/v1/tokens                             401    401     ok        ok    ok    ok    ok       ok      ok   ok
      DELETE /api/v1/tokens/{token}                   401    401     ?         ?     ?     ?     ?        ?       ?    ?
      GET /api/v1/people                              401    401     403       ok    403   403   403      403     403  403
      POST /api/v1/people                             401    401     403       ok    403   403   403      403     403  403
      PATCH /api/v1/people/{user}                     401    401     403       ok    403   403   403      403     403  403
      POST /api/v1/people/{user}/invitation           401    401     403       ok    403   403   403      403     403  403
      POST /api/v1/people/{user}/link                 401    401     403       ok    403   403   403      403     403  403
      DELETE /api/v1/people/{user}/sessions           401    401     403       ok    403   403   403      403     403  403
      GET /api/v1/access-log                          401    401     403       ok    403   403   403      403     403  403
      GET /api/v1/operations                          401    401     ok        ok    ok    ok    ok       ok      ok   ok
      POST /api/v1/operations                         401    401     403       ok    403   403   403      403     403  403
      PUT /api/v1/operations/{operation}              401    401     404       ok    ok    403   403      403     403  403
      GET /api/v1/operations/{operation}/files        401    401     404       ok    ok    403   403      403     403  403
      GET /api/v1/operations/{operation}/people       401    401     404       ok    ok    403   403      403     403  403
      PUT /api/v1/operations/{operation}/people/{user}    401 401    404       ok    ok    403   403      403     403  403
      DELETE /api/v1/operations/{operation}/people/{user} 401 401    404       ok    ok    403   403      403     403  403
      GET /api/v1/operations/{operation}/access-log   401    401     404       ok    ok    403   403      403     403  403
      GET /api/v1/operations/{operation}/standing     401    401     404       403   ok    ok    ok       ok      ok   ok
      GET /api/v1/operations/{operation}/head         401    401     404       403   ok    ok    ok       ok      ok   ok
      GET /api/v1/operations/{operation}/stream       401    401     404       403   ok    ok    ok       ok      ok   ok
      GET /api/v1/operations/{operation}/events       401    401     404       403   ok    ok    ok       ok      ok   403
      GET /api/v1/operations/{operation}/ledger.jsonl 401    401     404       403   ok    ok    ok       403     ok   403
      GET /api/v1/operations/{operation}/contacts/{party} 401 401    404       403   ok    ok    ok       403     403  403
      GET /api/v1/operations/{operation}/agreements/{agreement} 401 401 404    403   ok    ok    ok       ok      ok   ok
      GET /api/v1/operations/{operation}/accounts     401    401     404       403   ok    ok    ok       ok      ok   ok
      GET /api/v1/operations/{operation}/accounts/{text} 401 401     404       403   404   404   404      404     404  404
      POST /api/v1/operations/{operation}/accounts    401    401     404       403   ok    ok    ok       ok      ok   403
      GET /o/{operation}/replay                       401    401     404       403   404   404   404      404     404  404
      POST /o/{operation}/replay                      401    401     404       403   404   404   404      404     404  403
      GET /api/v1/operations/{operation}/replay       401    401     404       403   404   404   404      404     404  404
      POST /api/v1/operations/{operation}/replay/play  401   401     404       403   404   404   404      404     404  403
      POST /api/v1/operations/{operation}/replay/pause 401   401     404       403   404   404   404      404     404  403
      POST /api/v1/operations/{operation}/replay/speed 401   401     404       403   404   404   404      404     404  403
      POST /api/v1/operations/{operation}/replay/jump  401   401     404       403   404   404   404      404     404  403
      POST /api/v1/operations/{operation}/entries     401    401     404       403   ok    ok    ok       ok      ok   403
      POST /api/v1/operations/{operation}/commands    401    401     404       403   ok    ok    ok       ok      ok   403
      POST /api/v1/operations/{operation}/plans       401    401     404       403   ok    ok    ok       ok      ok   403
      """;

  @Test
  void B01_every_route_lets_in_whom_the_table_says_and_nobody_else() throws Exception {
    Map<String, List<String>> table = new LinkedHashMap<>();
    TABLE
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> {
          List<String> cells = List.of(line.strip().split(" +"));
          table.put(cells.get(0) + " " + cells.get(1), cells.subList(2, cells.size()));
        });
    assertThat(new TreeSet<>(table.keySet())).containsExactlyElementsOf(ROOM.server().routes());

    String operation = ROOM.inForce();
    List<Caller> callers = callers(operation);
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (String route : table.keySet()) {
      found.put(route, callers.stream().map(caller -> walk(route, caller, operation)).toList());
    }
    table.forEach((route, expected) ->
        assertThat(found.get(route)).as("%s for %s", route, WHO).isEqualTo(expected));
  }

  @Test
  void B02_the_description_names_exactly_the_routes_of_the_interface() {
    JsonNode paths = ROOM.nobody().get("/api/v1/openapi.json").json().get("paths");
    TreeSet<String> described = new TreeSet<>();
    paths
        .propertyNames()
        .forEach(path ->
            paths
                .get(path)
                .propertyNames()
                .forEach(method ->
                    described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));

    assertThat(described)
        .containsExactlyElementsOf(
            ROOM.server().routes().stream().filter(route -> route.contains(" /api/")).toList());
  }

  private static String walk(String route, Caller caller, String operation) {
    String method = route.substring(0, route.indexOf(' '));
    String path =
        route
            .substring(route.indexOf(' ') + 1)
            .replace("{operation}", operation)
            .replace("{user}", "walked")
            .replace("{token}", "no-such-token")
            .replace("{name}", "room.css")
            .replace("{convoy}", "convoy-1")
            .replace("{kind}", "remark")
            .replace("{text}", "nothing")
            .replace("{agreement}", "first")
            .replace("{party}", "southern-army");
    if (route.contains("{user}")) {
      ROOM.chief()
          .put("/api/v1/operations/" + operation + "/people/walked", Map.of("role", "viewer"));
    }
    if (path.endsWith("/stream")) {
      return cell(statusOfStream(caller, path), "");
    }
    boolean isForm = !path.startsWith("/api/");
    boolean hasBody = !method.equals("GET") && !method.equals("DELETE");
    Caller.Answer answer =
        isForm && hasBody
            ? caller.send(
                HttpRequest.newBuilder(URI.create(caller.address() + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "user=chief&password=four+quiet+words+here")))
            : caller.send(method, path, hasBody ? Optional.of("{}") : Optional.empty());
    // A page sends whoever isn't signed in to the sign-in.
    boolean isSentAway = answer.status() == 303 && method.equals("GET") && !path.equals("/setup");
    return isSentAway ? "401" : cell(answer.status(), path);
  }

  private static String cell(int status, String path) {
    return switch (status) {
      case 401, 403 -> String.valueOf(status);
      case 404 -> path.contains("no-such") ? "?" : "404";
      default -> status < 500 ? "ok" : "fault " + status;
    };
  }

  private static int statusOfStream(Caller caller, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(caller.address() + path));
    caller.headers().forEach(request::setHeader);
    try {
      var response = Caller.CLIENT.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        assertThat(in).isNotNull();
        return response.statusCode();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Everybody by a token, which signing out doesn't end.
  private static List<Caller> callers(String operation) throws InterruptedException {
    Caller second =
        ROOM.nobody()
            .as(
                ROOM.nobody()
                    .post(
                        "/api/v1/session/invitation",
                        Map.of(
                            "link",
                            ROOM.chief()
                                .post(
                                    "/api/v1/people",
                                    Map.of(
                                        "user",
                                        "second-chief",
                                        "name",
                                        "Second",
                                        "administrator",
                                        true))
                                .json()
                                .get("invitation")
                                .asString(),
                            "password",
                            Running.PASSWORD)));
    Caller coordinator = ROOM.coordinator(operation);
    Caller expired = token(coordinator, 1);
    Thread.sleep(1_200);
    return List.of(
        ROOM.nobody(),
        expired,
        token(ROOM.coordinator(ROOM.operation()), 600),
        token(second, 600),
        token(coordinator, 600),
        token(ROOM.member(operation, "field-officer", Map.of()), 600),
        token(ROOM.member(operation, "observer", Map.of("member", "red")), 600),
        token(ROOM.liaison(operation, "southern-army"), 600),
        token(ROOM.member(operation, "information-officer", Map.of()), 600),
        token(ROOM.member(operation, "viewer", Map.of()), 600));
  }

  private static Caller token(Caller caller, int seconds) {
    String token =
        caller
            .post(
                "/api/v1/tokens",
                Map.of("name", "walk", "expires", Instant.now().plusSeconds(seconds)))
            .json()
            .get("token")
            .asString();
    return ROOM.nobody().with("Authorization", "Bearer " + token);
  }
}
