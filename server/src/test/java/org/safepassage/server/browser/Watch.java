package org.safepassage.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// All that the pages of a context asked for, and what the browser had to say against them: errors
/// of scripts, and whatever the Content-Security-Policy refused.
final class Watch {
  private final String address;
  private final List<String> elsewhere = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Watch(String address) {
    this.address = address;
  }

  /// @param address of the only server that may be asked
  static Watch over(BrowserContext context, String address) {
    Watch watch = new Watch(address);
    context.onRequest(request -> watch.asked(request.url()));
    context.onConsoleMessage(watch::said);
    context.onWebError(error -> watch.complaints.add(error.error()));
    return watch;
  }

  private void asked(String url) {
    boolean isInPage = url.startsWith("data:") || url.startsWith("blob:");
    if (!isInPage && !url.startsWith(address + "/")) {
      elsewhere.add(URI.create(url).toString());
    }
  }

  private void said(ConsoleMessage message) {
    // An answer that isn't 200 is told as an error, too: what was refused on purpose.
    boolean isStatus = message.text().contains("the server responded with a status of 4");
    if (!isStatus && (message.type().equals("error") || message.type().equals("warning"))) {
      complaints.add(message.type() + ": " + message.text() + " (" + message.location() + ")");
    }
  }

  /// Fails with all that was noticed.
  void check() {
    assertThat(elsewhere).as("requests to other machines than %s", address).isEmpty();
    assertThat(complaints).as("errors and warnings in the browser's console").isEmpty();
  }
}
