package org.safepassage.accounts.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.safepassage.accounts.text.SourceText.Remark;

/// Reads what an outlet published from bytes of whatever kind: no text is refused for its form.
///
/// Lines such as `Date: 2016-12-16` and `Outlet: ...` before the first empty line tell about the
/// text and aren't part of it. A page of HTML may say the same in its `meta` elements.
public final class TextReader {
  /// More than this is not read: a news text has some thousand letters.
  static final int LONGEST = 100_000;

  /// How much of a text shows what language it is in.
  private static final int SAMPLE = 20_000;

  /// As computers of Apple ended lines once.
  private static final Pattern OLD_LINE_END = Pattern.compile("\\r(?!\\n)");

  /// A text says that it corrects another in its first lines, or at its end.
  private static final Pattern CORRECTION =
      Pattern.compile(
          "(?im)^[^\\w\\n]{0,12}(?:correction|corrected|clarification|erratum)\\b\\s*(?:[:.—–-]|\\(|$)"
              + "|\\bcorrects\\b[^.\\n]{0,80}\\b(?:paragraph|headline|figure|number|spelling|day|date|name|to (?:show|say|read))\\b"
              + "|\\b(?:an|the) earlier version of this\\b"
              + "|\\bthis (?:story|article|report|text|dispatch) (?:has been|was) (?:corrected|amended)\\b");

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "was", "with", "as", "by",
          "said", "from", "are", "be", "have", "has", "had", "were", "at", "an", "it", "not",
          "they", "their", "which", "who", "this", "but", "will", "been", "after", "people");

  private TextReader() {}

  /// Whether bytes are a text at all, in whatever encoding, rather than a picture or the like.
  public static boolean isText(byte[] bytes) {
    return Decoding.isText(bytes);
  }

  /// The same where nobody knows by whose clocks: by UTC.
  public static SourceText read(
      String id, byte[] bytes, Optional<String> outlet, Optional<LocalDate> published) {
    return read(id, bytes, ZoneOffset.UTC, outlet, published);
  }

  /// @param id what the text is called
  /// @param zone by whose clocks a day begins
  /// @param outlet who published it, if known otherwise than from the text
  /// @param published when, if known otherwise than from the text
  public static SourceText read(
      String id,
      byte[] bytes,
      ZoneId zone,
      Optional<String> outlet,
      Optional<LocalDate> published) {
    List<Remark> remarks = new ArrayList<>();
    String file = Decoding.of(bytes, remarks);
    Headers headers = Headers.of(file, zone);
    int mark = file.startsWith("\ufeff") ? 1 : 0;
    Letters read = Letters.of(file).from(Math.min(Math.max(headers.body(), mark), file.length()));
    if (headers.date().isPresent() && headers.day().isEmpty()) {
      remarks.add(Remark.DATE_UNCLEAR);
    }
    Optional<String> stated = HtmlText.meta(file, "article:published_time");
    return text(
        new Source(
            id,
            outlet.or(supply(headers.outlet())).or(() -> HtmlText.meta(file, "og:site_name")),
            published
                .or(supply(headers.day()))
                .or(() -> stated.flatMap(value -> Headers.day(value, zone))),
            headers.time().or(() -> stated.flatMap(value -> Headers.time(value, zone))),
            headers.corrects()),
        read,
        3,
        remarks);
  }

  /// Reads what an entry of a feed holds, without lines above it. Places in it are counted from its
  /// own start.
  ///
  /// @param content text or HTML
  public static SourceText readEntry(Source source, String content) {
    return text(source, Letters.of(content), 1, new ArrayList<>());
  }

  /// What is known of a text besides its letters.
  ///
  /// @param id what it is called
  /// @param outlet who published it
  /// @param day when
  /// @param time at what time of the day, by the clock of whoever says it
  /// @param corrects which text it corrects
  public record Source(
      String id,
      Optional<String> outlet,
      Optional<LocalDate> day,
      Optional<LocalTime> time,
      Optional<String> corrects) {}

  private static SourceText text(Source source, Letters letters, int tags, List<Remark> remarks) {
    Letters read = letters.replaced(OLD_LINE_END, _ -> "\n");
    if (HtmlText.isMarkup(read.text(), tags)) {
      remarks.add(Remark.MARKUP);
      read = HtmlText.shown(read);
    } else {
      read = Wrapped.joined(read);
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
    if (source.day().isEmpty() && !remarks.contains(Remark.DATE_UNCLEAR)) {
      remarks.add(Remark.NO_DATE);
    }
    if (source.corrects().isPresent() || CORRECTION.matcher(read.text()).find()) {
      remarks.add(Remark.CORRECTION);
    }
    return new SourceText(source, read, remarks);
  }

  private static <T> Supplier<Optional<? extends T>> supply(Optional<T> value) {
    return () -> value;
  }

  /// Whether at least one word in eight is among the most frequent of English; in other languages
  /// hardly any is.
  private static boolean isEnglish(String text) {
    long words = 0;
    long common = 0;
    for (String word : text.substring(0, Math.min(text.length(), SAMPLE)).split("[^\\p{L}]+")) {
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
