package org.safepassage.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.safepassage.server.CannotStartException;
import org.safepassage.server.Options;
import org.safepassage.server.RoomServer;

/// A server that plays the record of December 2016 again, by a clock of its own.
final class Played implements AutoCloseable {
  static final String ROOM = "/o/aleppo-2016";

  private final SetClock clock = new SetClock("2030-03-02T05:00:00Z");
  private final RoomServer server;
  private final Chromium chromium;
  private final List<Cookie> cookies = new ArrayList<>();

  /// @param data a folder of its own
  Played(Path data, Chromium chromium) throws CannotStartException {
    Path folder = Path.of(System.getProperty("safepassage.home", ".."), "scenarios", "aleppo-2016");
    this.server =
        RoomServer.start(
            Options.in(data)
                .withReplays(List.of(new Options.Played(folder, folder.resolve("ledger.jsonl")))),
            clock);
    this.chromium = chromium;
  }

  /// The guest of the link that is printed on the terminal; the first one opens it.
  Person guest(Look look) {
    Person person = guest(chromium.context(look), look);
    if (cookies.isEmpty()) {
      person.page().navigate(server.guestLink());
      person.button(Word.GO_ON);
      person.page().waitForURL(server.address() + "/");
      cookies.addAll(person.page().context().cookies());
    } else {
      person.page().context().addCookies(cookies);
    }
    return person;
  }

  private Person guest(BrowserContext context, Look look) {
    return new Person(
        context.newPage(), look, server.address(), Watch.over(context, server.address()), clock);
  }

  @Override
  public void close() {
    server.close();
  }
}
