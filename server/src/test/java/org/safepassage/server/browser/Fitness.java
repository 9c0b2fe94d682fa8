package org.safepassage.server.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What keeps somebody from using a page: findings of axe, and pages that are wider than a phone.
final class Fitness {
  private static final Map<String, Object> RULES =
      Map.of(
          "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

  /// Dark pages differ from light ones in nothing but their colours.
  private static final Map<String, Object> COLOURS =
      Map.of("type", "rule", "values", List.of("color-contrast"));

  /// axe is evaluated, not added to the page: the page lets no script in that isn't the server's.
  private static final String RUN =
      """
      only => axe.run(document, {
        runOnly: only, resultTypes: ['violations']
      }).then(found => found.violations
        .filter(each => each.impact === 'serious' || each.impact === 'critical')
        .flatMap(each => each.nodes.map(node =>
          each.id + ': ' + node.target.join(' ') + ' ' + (node.any[0] || node.all[0] || node.none[0] || {}).message)))
      """;

  private static final String WIDER =
      """
      () => {
        const most = document.documentElement.clientWidth;
        if (document.scrollingElement.scrollWidth <= most) return [];
        return [...document.querySelectorAll('body *')]
          .filter(each => each.getBoundingClientRect().right > most + 1
            || each.getBoundingClientRect().left < -1)
          .filter(each => !each.closest('.unseen, .skip, thead'))
          .slice(0, 5)
          .map(each => each.tagName + '.' + each.className + ' ' + each.textContent.trim().slice(0, 40))
          .concat(['is ' + document.scrollingElement.scrollWidth + ' wide of ' + most]);
      }
      """;

  private static final int DESK = 1280;
  private static final int PHONE = 390;
  private static final int SMALL_PHONE = 320;
  private static final int HEIGHT = 844;

  private static final String AXE = axe();

  private Fitness() {}

  private static String axe() {
    try (InputStream in = Fitness.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Everything that is wrong, in light and dark, on a desk and on phones. Nothing is loaded anew.
  static List<String> all(Page page) {
    return on(List.of(DESK, PHONE), page);
  }

  /// What is wrong on what this person has, and whether it is wider than any screen. It is enough
  /// for a page that somebody else looks at on the other kind of screen.
  static List<String> own(Person person) {
    return own(person.look(), person.page());
  }

  static List<String> own(Look look, Page page) {
    return on(List.of(look.isPhone() ? PHONE : DESK), page);
  }

  private static List<String> on(List<Integer> screens, Page page) {
    List<String> found = new ArrayList<>();
    page.evaluate(AXE);
    for (int width : screens) {
      page.setViewportSize(width, HEIGHT);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      add(found, width + " wide", page.evaluate(RUN, RULES));
    }
    // Colours are the same on every screen.
    if (screens.contains(PHONE)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      add(found, "dark", page.evaluate(RUN, COLOURS));
    }
    for (int width : List.of(DESK, PHONE, SMALL_PHONE)) {
      page.setViewportSize(width, HEIGHT);
      add(found, width + " wide", page.evaluate(WIDER));
    }
    return found;
  }

  private static void add(List<String> found, String how, @Nullable Object lines) {
    if (lines instanceof List<?> all) {
      all.forEach(line -> found.add(how + ": " + line));
    }
  }
}
