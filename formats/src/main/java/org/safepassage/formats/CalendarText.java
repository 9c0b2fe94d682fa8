package org.safepassage.formats;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes iCalendar (RFC 5545). Written here and not by a library, as a few lines are all that it
/// takes: lines are folded by octets, as the standard counts them, and an Arabic letter has two.
///
/// Times are in UTC, so that no reader needs the rules of a time zone.
final class CalendarText {
  /// Octets of a line without its end (RFC 5545, 3.1).
  private static final int LONGEST = 75;

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StringBuilder written = new StringBuilder();

  CalendarText begin(String component) {
    return line("BEGIN:" + component);
  }

  CalendarText end(String component) {
    return line("END:" + component);
  }

  /// A property whose value is no text and needs no escaping.
  CalendarText plain(String name, String value) {
    return line(name + ":" + value);
  }

  CalendarText text(String name, String value) {
    return line(name + ":" + escaped(value));
  }

  CalendarText moment(String name, Instant at) {
    return line(name + ":" + UTC.format(at));
  }

  /// RFC 5545, 3.3.11. Other controls can't stand in a text and are left out.
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '\\', ';', ',' -> escaped.append('\\').append(letter);
        case '\n' -> escaped.append("\\n");
        default -> {
          if (letter >= ' ' && letter != 0x7F) {
            escaped.append(letter);
          }
        }
      }
    }
    return escaped.toString();
  }

  /// Folds between letters, never within the octets of one.
  private CalendarText line(String line) {
    int used = 0;
    for (int at = 0; at < line.length(); ) {
      int letter = line.codePointAt(at);
      int octets = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
      if (used + octets > LONGEST) {
        written.append("\r\n ");
        used = 1;
      }
      written.appendCodePoint(letter);
      used += octets;
      at += Character.charCount(letter);
    }
    written.append("\r\n");
    return this;
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
