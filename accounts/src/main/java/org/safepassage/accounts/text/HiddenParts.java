package org.safepassage.accounts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Elements of a page that say of themselves that nobody sees them. One that never ends hides
/// nothing: rather too much is read than a whole text left out.
final class HiddenParts {
  private static final Pattern NAME = Pattern.compile("^</?([a-zA-Z][a-zA-Z0-9-]*)");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s([a-zA-Z-]++)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s>]++)))?+");

  private static final Pattern UNSEEN =
      Pattern.compile("(?i)\\b(?:display\\s*+:\\s*+none|visibility\\s*+:\\s*+hidden)\\b");

  /// Without one of these words nothing is hidden, and most pages have none.
  private static final Pattern WORD = Pattern.compile("(?i)hidden|display|visibility");

  /// Elements that have no end.
  private static final List<String> VOID =
      List.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr");

  private HiddenParts() {}

  /// The same without them; each is a line end.
  static Letters leftOut(Letters page) {
    List<Span> hidden = WORD.matcher(page.text()).find() ? of(page.text()) : List.of();
    return hidden.isEmpty() ? page : page.without(hidden);
  }

  /// In their order, none within another.
  private static List<Span> of(String page) {
    List<Span> parts = new ArrayList<>();
    Optional<Open> open = Optional.empty();
    Matcher tag = HtmlText.TAG.matcher(page);
    while (tag.find()) {
      if (open.isPresent()) {
        Open now = open.get().after(tag.group());
        if (now.depth() == 0) {
          parts.add(new Span(now.start(), tag.end()));
        }
        open = Optional.of(now).filter(still -> still.depth() > 0);
      } else if (isHidden(tag.group()) && !VOID.contains(name(tag.group()))) {
        open = Optional.of(new Open(tag.start(), name(tag.group()), 1));
      }
    }
    return parts;
  }

  private static boolean isHidden(String tag) {
    Matcher attribute = ATTRIBUTE.matcher(tag);
    while (attribute.find()) {
      String name = attribute.group(1).toLowerCase(Locale.ROOT);
      boolean isStyle = name.equals("style") && UNSEEN.matcher(attribute.group()).find();
      if (name.equals("hidden") || isStyle) {
        return true;
      }
    }
    return false;
  }

  private static String name(String tag) {
    Matcher name = NAME.matcher(tag);
    return name.find() ? name.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /// A hidden element that hasn't ended yet.
  ///
  /// @param depth how many of its name are open
  private record Open(int start, String name, int depth) {
    Open after(String tag) {
      if (!HiddenParts.name(tag).equals(name)) {
        return this;
      }
      return new Open(start, name, tag.startsWith("</") ? depth - 1 : depth + 1);
    }
  }
}
