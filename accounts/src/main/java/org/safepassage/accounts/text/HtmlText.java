package org.safepassage.accounts.text;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text that a page of HTML shows, found without running anything in it.
final class HtmlText {
  static final Pattern TAG =
      Pattern.compile("(?i)<(?:/?[a-z][^<>]{0,4000}|![^<>]{0,200})>", Pattern.DOTALL);

  /// A comment or a script that nothing ends goes on to the end, as browsers have it; so none is
  /// looked for twice.
  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?is)<(script|style|head|noscript|template|svg|iframe|object|nav)\\b.*?(?:</\\1\\s*>|\\z)|<!--.*?(?:-->|\\z)");

  private static final Pattern BREAK =
      Pattern.compile(
          "(?i)^</?(?:p|div|br|h[1-6]|li|ul|ol|tr|table|section|article|blockquote|body|html|title|header|footer|figure|figcaption)\\b.*",
          Pattern.DOTALL);
  private static final Pattern LINE_END = Pattern.compile("\\r?\\n");

  /// Each step takes at least one line end: none is looked at twice.
  private static final Pattern BLANK_LINES = Pattern.compile("\\n(?:[ \\t\\r]*+\\n)++[ \\t]*+");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");
  private static final Pattern META = Pattern.compile("(?is)<meta\\b([^<>]{0,2000})>");
  private static final Pattern NAMED =
      Pattern.compile("(?is)\\b(?:property|name|itemprop)\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern CONTENT =
      Pattern.compile("(?is)\\bcontent\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private HtmlText() {}

  /// Whether a text holds so many tags at least: in plain text a thing or two may look like one.
  static boolean isMarkup(String text, int tags) {
    return TAG.matcher(text).results().limit(tags).count() == tags;
  }

  /// What a page says of itself under a name such as `article:published_time`.
  static Optional<String> meta(String page, String name) {
    Matcher matcher = META.matcher(page);
    while (matcher.find()) {
      Matcher named = NAMED.matcher(matcher.group(1));
      Matcher content = CONTENT.matcher(matcher.group(1));
      if (named.find() && named.group(1).equalsIgnoreCase(name) && content.find()) {
        String value = content.group(1) == null ? content.group(2) : content.group(1);
        return Optional.of(
                ENTITY
                    .matcher(value)
                    .replaceAll(found -> Matcher.quoteReplacement(entity(found)))
                    .strip())
            .filter(some -> !some.isEmpty());
      }
    }
    return Optional.empty();
  }

  /// The letters without tags, scripts and comments; where a tag ends a block, a line ends. Where
  /// there are such tags, the ends of the file's own lines end nothing.
  static Letters shown(Letters read) {
    Letters shown = HiddenParts.leftOut(read.replaced(HIDDEN, _ -> "\n"));
    boolean blocks =
        TAG.matcher(shown.text()).results().anyMatch(tag -> BREAK.matcher(tag.group()).matches());
    Letters joined = blocks ? shown.replaced(LINE_END, _ -> " ") : shown;
    Letters plain = joined.replaced(TAG, tag -> BREAK.matcher(tag.group()).matches() ? "\n" : "");
    return plain.replaced(BLANK_LINES, _ -> "\n\n").replaced(ENTITY, HtmlText::entity);
  }

  private static String entity(MatchResult found) {
    try {
      if (found.group(1) != null) {
        return Character.toString(Integer.parseInt(found.group(1)));
      }
      if (found.group(2) != null) {
        return Character.toString(Integer.parseInt(found.group(2), 16));
      }
    } catch (IllegalArgumentException _) {
      return found.group();
    }
    return switch (found.group(3)) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> " ";
      case "ldquo" -> "“";
      case "rdquo" -> "”";
      case "lsquo" -> "‘";
      case "rsquo" -> "’";
      case "laquo" -> "«";
      case "raquo" -> "»";
      case "eacute" -> "é";
      case "egrave" -> "è";
      case "agrave" -> "à";
      case "ccedil" -> "ç";
      case "ndash" -> "–";
      case "mdash" -> "—";
      case "hellip" -> "…";
      case "shy" -> "";
      default -> found.group();
    };
  }
}
