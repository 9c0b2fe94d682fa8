package org.safepassage.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// One server for all tests that call one, set up by an administrator who is called `chief`. Each
/// test makes an operation of its own in it.
final class Running implements BeforeAllCallback {
  static final String PASSWORD = "four quiet words here";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Started started = new Started(Path.of(""), null, Caller.nobody(""));

  @Override
  public void beforeAll(ExtensionContext context) {
    started =
        context
            .getRoot()
            .getStore(Namespace.create(Running.class))
            .computeIfAbsent("started", _ -> Started.now(), Started.class);
  }

  String address() {
    return started.chief().address();
  }

  RoomServer server() {
    return java.util.Objects.requireNonNull(started.server());
  }

  Caller chief() {
    return started.chief();
  }

  /// The folder that the server keeps everything in.
  Path data() {
    return started.data();
  }

  Caller nobody() {
    return Caller.nobody(address());
  }

  static Path home() {
    return Path.of(System.getProperty("safepassage.home", ".."));
  }

  /// The files of the small operation of the documentation, under another name, with observers.
  static Map<String, String> files(String id) {
    Path folder = home().resolve("docs/formats/examples/minimal");
    try {
      Map<String, String> files = new LinkedHashMap<>();
      String operation = Files.readString(folder.resolve("operation.yaml"));
      files.put(
          "operation.yaml",
          operation
              .replace("id: two-villages", "id: " + id)
              .replace(
                  "places:\n",
                  """
                  observers:
                    - {id: watch, members: [red, blue], quorum: 2}

                  places:
                  """)
              .replace(
                  "{id: southern-army, side: south}",
                  "{id: southern-army, side: south, contact: post of the south}\n"
                      + "  - {id: guarantor, roles: [guarantor]}"));
      files.put("agreements/first.yaml", Files.readString(folder.resolve("agreements/first.yaml")));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A new operation.
  String operation() {
    String id = "villages-" + NUMBER.incrementAndGet();
    Caller.Answer added = chief().post("/api/v1/operations", Map.of("files", files(id)));
    if (added.status() != 201) {
      throw new IllegalStateException(added.body());
    }
    return id;
  }

  /// The same with its agreement in force, and a convoy of each side planned.
  String inForce() {
    String id = operation();
    for (String party : java.util.List.of("northern-army", "southern-army")) {
      chief().report(id, Map.of("kind", "agreement-accepted", "agreement", "first", "by", party));
    }
    chief().command(id, Map.of("kind", "put-in-force", "agreement", "first"));
    Caller.Answer planned =
        chief()
            .command(
                id,
                Map.of(
                    "kind",
                    "publish-plan",
                    "plan",
                    "p1",
                    "schedule",
                    "0".repeat(64),
                    "convoys",
                    java.util.List.of(
                        planned("upper-1", "upper", 50),
                        planned("upper-2", "upper", 50),
                        planned("lower-1", "lower", 50))));
    if (planned.status() != 200) {
      throw new IllegalStateException(planned.body());
    }
    return id;
  }

  static Map<String, Object> planned(String convoy, String commitment, int people) {
    return Map.of(
        "convoy", convoy, "commitment", commitment, "people", Map.of("residents", people));
  }

  static Map<String, Object> seen(String convoy, String stage, String place, int people) {
    return Map.of(
        "kind",
        "convoy-seen",
        "convoy",
        convoy,
        "stage",
        stage,
        "place",
        place,
        "people",
        Map.of("residents", people));
  }

  /// Somebody who has a role in an operation, and is signed in.
  Caller member(String operation, String role, Map<String, String> more) {
    String user = "u" + NUMBER.incrementAndGet() + "-" + role;
    Map<String, String> sent = new LinkedHashMap<>(more);
    sent.put("role", role);
    Caller.Answer granted =
        chief().put("/api/v1/operations/" + operation + "/people/" + user, sent);
    if (granted.status() != 201) {
      throw new IllegalStateException(granted.body());
    }
    return nobody()
        .as(
            nobody()
                .post(
                    "/api/v1/session/invitation",
                    Map.of(
                        "link",
                        granted.json().get("invitation").asString(),
                        "password",
                        PASSWORD)));
  }

  Caller coordinator(String operation) {
    return member(operation, "coordinator", Map.of());
  }

  Caller liaison(String operation, String party) {
    return member(operation, "liaison", Map.of("party", party));
  }

  /// Closed by JUnit when all tests are done.
  record Started(Path data, @org.jspecify.annotations.Nullable RoomServer server, Caller chief)
      implements AutoCloseable {
    static Started now() {
      try {
        Path data = Files.createTempDirectory("safepassage-server");
        RoomServer server = RoomServer.start(Options.in(data));
        Caller nobody = Caller.nobody(server.address());
        Caller.Answer in =
            nobody.post(
                "/api/v1/set-up",
                Map.of(
                    "code",
                    server.setUpCode().orElseThrow(),
                    "user",
                    "chief",
                    "name",
                    "Chief",
                    "password",
                    PASSWORD));
        if (in.status() != 200) {
          throw new IllegalStateException(in.body());
        }
        return new Started(data, server, nobody.as(in));
      } catch (IOException | CannotStartException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      if (server != null) {
        server.close();
      }
      // PostgreSQL may still take away its last files.
      try (var files = Files.walk(data)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (UncheckedIOException | java.nio.file.FileSystemException meanwhile) {
        System.err.println(data + " is left behind.");
      }
    }
  }
}
