package org.safepassage.accounts.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.accounts.text.SourceText.Remark;

/// Reads what an outlet published from bytes of whatever kind: no text is refused for its form.
///
/// Lines such as `Date: 2016-12-16` and `Outlet: ...` before the first empty line tell about the
/// text and aren't part of it.
public final class TextReader {
  /// More than this is not read: a news text has some thousand letters.
  static final int LONGEST = 500_000;

  private static final Pattern HEADER =
      Pattern.compile("(?i)^(date|outlet|id|title|url|corrects):[ \\t]*(.*)$");

  private static final Pattern TAG =
      Pattern.compile("(?i)<(?:/?[a-z][^<>]{0,4000}|![^<>]{0,200})>", Pattern.DOTALL);

  /// A comment or a script that nothing ends goes on to the end, as browsers have it; so none is
  /// looked for twice.
  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?is)<(script|style|head|noscript|template|svg)\\b.*?(?:</\\1\\s*>|\\z)|<!--.*?(?:-->|\\z)");

  private static final Pattern BREAK =
      Pattern.compile(
          "(?i)^</?(?:p|div|br|h[1-6]|li|ul|ol|tr|table|section|article|blockquote|body|html|title|header|footer|figure|figcaption)\\b.*",
          Pattern.DOTALL);
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "was", "with", "as", "by",
          "said", "from", "are", "be", "have", "has", "had", "were", "at", "an", "it", "not",
          "they", "their", "which", "who", "this", "but", "will", "been", "after", "people");

  private TextReader() {}

  /// @param id what the text is called
  /// @param outlet who published it, if known otherwise than from the text
  /// @param published when, if known otherwise than from the text
  public static SourceText read(
      String id, byte[] bytes, Optional<String> outlet, Optional<LocalDate> published) {
    List<Remark> remarks = new ArrayList<>();
    String file = decoded(bytes, remarks);
    Letters letters = Letters.of(file);
    int body = 0;
    Optional<String> saidOutlet = Optional.empty();
    Optional<LocalDate> saidDate = Optional.empty();
    int line = 0;
    while (line < file.length()) {
      int end = file.indexOf('\n', line);
      end = end < 0 ? file.length() : end;
      String text = file.substring(line, end).strip();
      Matcher header = HEADER.matcher(text);
      if (text.isEmpty() && line > 0) {
        body = end + 1;
        break;
      }
      if (!header.matches()) {
        saidOutlet = Optional.empty();
        saidDate = Optional.empty();
        break;
      }
      String value = header.group(2).strip();
      switch (header.group(1).toLowerCase(Locale.ROOT)) {
        case "outlet" -> saidOutlet = Optional.of(value).filter(some -> !some.isEmpty());
        case "date" -> saidDate = date(value);
        case "corrects" -> remarks.add(Remark.CORRECTION);
        default -> {}
      }
      line = end + 1;
    }
    Letters read = letters.from(Math.min(body, file.length()));
    if (TAG.matcher(read.text()).results().limit(3).count() == 3) {
      remarks.add(Remark.MARKUP);
      read = withoutMarkup(read);
    }
    if (read.text().length() > LONGEST) {
      remarks.add(Remark.CUT_OFF);
      read = read.until(LONGEST);
    }
    if (read.text().isBlank()) {
      remarks.add(Remark.EMPTY);
    } else if (!isEnglish(read.text())) {
      remarks.add(Remark.NOT_ENGLISH);
    }
    Optional<LocalDate> date = published.or(supply(saidDate));
    if (date.isEmpty()) {
      remarks.add(Remark.NO_DATE);
    }
    return new SourceText(
        id, outlet.or(supply(saidOutlet)).orElse(id), date, read.text(), read.origin(), remarks);
  }

  private static <T> java.util.function.Supplier<Optional<? extends T>> supply(Optional<T> value) {
    return () -> value;
  }

  private static Optional<LocalDate> date(String value) {
    try {
      return Optional.of(LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  private static String decoded(byte[] bytes, List<Remark> remarks) {
    if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      remarks.add(Remark.OLD_ENCODING);
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  /// The letters without tags, scripts and comments; where a tag ends a block, a line ends.
  private static Letters withoutMarkup(Letters read) {
    Letters shown = read.replaced(HIDDEN, matcher -> "\n");
    Letters plain =
        shown.replaced(TAG, matcher -> BREAK.matcher(matcher.group()).matches() ? "\n" : "");
    return plain.replaced(ENTITY, TextReader::entity);
  }

  private static String entity(Matcher matcher) {
    try {
      if (matcher.group(1) != null) {
        return Character.toString(Integer.parseInt(matcher.group(1)));
      }
      if (matcher.group(2) != null) {
        return Character.toString(Integer.parseInt(matcher.group(2), 16));
      }
    } catch (IllegalArgumentException none) {
      return matcher.group();
    }
    return switch (matcher.group(3)) {
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
      case "ndash" -> "–";
      case "mdash" -> "—";
      case "hellip" -> "…";
      default -> matcher.group();
    };
  }

  /// Whether at least one word in eight is among the most frequent of English; in other languages
  /// hardly any is.
  private static boolean isEnglish(String text) {
    long words = 0;
    long common = 0;
    for (String word : text.substring(0, Math.min(text.length(), 20_000)).split("[^\\p{L}]+")) {
      if (!word.isEmpty()) {
        words++;
        if (ENGLISH.contains(word.toLowerCase(Locale.ROOT))) {
          common++;
        }
      }
    }
    return (common * 8 >= words && common > 0) || (words < 8 && isLatin(text));
  }

  private static boolean isLatin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }
}
