package org.safepassage.server.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.safepassage.ledger.TextId;
import org.safepassage.server.accounts.TakenText;
import org.safepassage.server.pages.Form.Field;

/// The form by which a text is taken in.
final class TextForms {
  /// The name of the field with the text, which a script fills in from a file.
  static final String WORDS = "words";

  private static final String OUTLET = "outlet";
  private static final String PUBLISHED = "published";
  private static final int MOST = 5 * 1024 * 1024;

  private TextForms() {}

  static List<Field> taken(Asking asking) {
    return List.of(
        asking.hinted(
            asking.line(OUTLET, TextPhrase.F_OUTLET, List.of()), TextPhrase.F_OUTLET_HINT),
        asking.day(PUBLISHED, TextPhrase.F_DAY),
        asking.hinted(
            asking.text(WORDS, TextPhrase.F_WORDS, ".txt,.html,.htm"), TextPhrase.F_WORDS_HINT));
  }

  /// @param zone by whose clocks a day begins
  static Optional<Wanted> readTaken(Answers answers, String fresh, ZoneId zone) {
    String outlet = answers.text(OUTLET);
    Optional<LocalDate> published = answers.day(PUBLISHED);
    answers.required(WORDS);
    byte[] bytes = answers.raw(WORDS).getBytes(UTF_8);
    if (bytes.length > MOST) {
      answers.slip(WORDS, TextPhrase.TOO_LARGE);
    }
    return answers.slips().isEmpty()
        ? Optional.of(
            new Wanted.Recorded(
                TakenText.of(
                    new TextId(fresh),
                    bytes,
                    zone,
                    outlet.isEmpty() ? Optional.empty() : Optional.of(outlet),
                    published)))
        : Optional.empty();
  }
}
