package org.safepassage.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.safepassage.server.Caller;
import org.safepassage.server.CannotStartException;
import org.safepassage.server.Options;
import org.safepassage.server.RoomServer;

/// One server and one browser for all tests that look at pages. The server is set up in the
/// browser, by an administrator who is called `chief`; whoever else is in [Valley#PEOPLE] signs in
/// there once, and is signed in then wherever they open a page.
final class Browsing implements BeforeAllCallback {
  static final String PASSWORD = "four quiet words here";

  private @Nullable Started started;

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<Path> executable = Chromium.find();
    Assumptions.assumeTrue(
        executable.isPresent(),
        "The pages are not tested in a browser: none of %s is installed."
            .formatted(Chromium.NAMES));
    started =
        context
            .getRoot()
            .getStore(Namespace.create(Browsing.class))
            .computeIfAbsent("started", _ -> Started.now(executable.orElseThrow()), Started.class);
  }

  private Started started() {
    return Objects.requireNonNull(started);
  }

  SetClock clock() {
    return started().clock;
  }

  Chromium chromium() {
    return started().chromium;
  }

  String address() {
    return started().server.address();
  }

  Caller chief() {
    return started().chief;
  }

  /// The server that plays a record again; it is started when it is first asked for.
  Played played() {
    return started().played();
  }

  /// What there was to see while the server was set up.
  List<String> setUpSeen() {
    return started().setUpSeen;
  }

  /// A new operation with everybody in it.
  Valley valley(String id) {
    clock().set(Valley.BEGIN);
    Valley valley = Valley.open(id, chief());
    Valley.PEOPLE.forEach((user, as) -> {
      String invitation = valley.member(user, as);
      if (!invitation.isEmpty()) {
        started().invitations.put(user, invitation);
      }
    });
    return valley;
  }

  /// Somebody at a browser of their own, signed in.
  Person person(String user, Look look) {
    Person person = nobody(look);
    List<Cookie> cookies =
        started().cookies.computeIfAbsent(user, _ -> signIn(user, look).context().cookies());
    person.page().context().addCookies(cookies);
    return person;
  }

  private Page signIn(String user, Look look) {
    Instant before = clock().instant();
    clock().goOn();
    Person person = nobody(look);
    String invitation = started().invitations.get(user);
    if (invitation == null) {
      person.open("/sign-in");
      person.fill(Word.ACCOUNT, user);
    } else {
      person.open("/invitation#" + invitation);
    }
    person.fill(Word.PASSWORD, PASSWORD);
    person.button(Word.GO_ON);
    person.page().waitForURL(address() + "/");
    person.watch().check();
    clock().set(before);
    return person.page();
  }

  /// Somebody at a browser who isn't signed in.
  Person nobody(Look look) {
    return started().nobody(look);
  }

  /// Closed by JUnit when all tests are done.
  static final class Started implements AutoCloseable {
    private final SetClock clock = new SetClock(Valley.BEGIN);
    private final Map<String, String> invitations = new HashMap<>();
    private final Map<String, List<Cookie>> cookies = new HashMap<>();
    private final Path data;
    private final RoomServer server;
    private final Chromium chromium;
    private final Caller chief;
    private final List<String> setUpSeen;
    private @Nullable Played played;

    private Started(Path executable) throws IOException, CannotStartException {
      data = Files.createTempDirectory("safepassage-browser");
      server = RoomServer.start(Options.in(data), clock);
      chromium = Chromium.start(executable);
      setUpSeen = setUp();
      Caller nobody = Caller.nobody(server.address());
      chief =
          nobody.as(nobody.post("/api/v1/session", Map.of("user", "chief", "password", PASSWORD)));
    }

    static Started now(Path executable) {
      try {
        return new Started(executable);
      } catch (IOException | CannotStartException e) {
        throw new IllegalStateException(e);
      }
    }

    private Played played() {
      try {
        Played known = played;
        if (known == null) {
          known = new Played(data.resolve("played"), chromium);
          played = known;
        }
        return known;
      } catch (CannotStartException e) {
        throw new IllegalStateException(e);
      }
    }

    Person nobody(Look look) {
      BrowserContext context = chromium.context(look);
      return new Person(
          context.newPage(), look, server.address(), Watch.over(context, server.address()), clock);
    }

    /// As whoever started the server does it, with the code on its terminal.
    private List<String> setUp() {
      Person person = nobody(Look.ARABIC_PHONE);
      person.open("/");
      person.page().waitForURL(server.address() + "/setup");
      List<String> seen =
          Stream.concat(
                  Stream.of(person.page().getByRole(AriaRole.HEADING).first().textContent()),
                  Fitness.all(person.page()).stream())
              .toList();
      person.fill(Word.CODE, server.setUpCode().orElseThrow());
      person.fill(Word.ACCOUNT, "chief");
      person.fill(Word.NAME, "Chief");
      person.fill(Word.PASSWORD, PASSWORD);
      person.button(Word.GO_ON);
      person.page().waitForURL(server.address() + "/");
      cookies.put("chief", person.page().context().cookies());
      person.leave();
      return seen;
    }

    @Override
    public void close() {
      chromium.close();
      if (played != null) {
        played.close();
      }
      server.close();
      // PostgreSQL may still take away its last files.
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (UncheckedIOException | FileSystemException meanwhile) {
        System.err.println(data + " is left behind.");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
