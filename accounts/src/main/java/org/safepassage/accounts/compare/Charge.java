package org.safepassage.accounts.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words with which somebody lays a thing at another's door: "holds the League responsible".
final class Charge {
  private static final List<Pattern> CHARGES =
      List.of(
          Pattern.compile("\\b(?:blam|accus)\\w+ (?:the )?(?<whom>[^.]+?) (?:for|of)\\b"),
          Pattern.compile(
              "\\b(?:blam\\w+|attribut\\w+|ascrib\\w+|pin(?:s|ned)?) [^.]+? (?:on|to) (?:the )?(?<whom>[^.]+)"),
          Pattern.compile("\\b(?:holds?|held|holding) (?:the )?(?<whom>[^.]+?) responsible\\b"),
          Pattern.compile(
              "\\b(?:responsibility|blame|fault)\\b[^.]* (?:lies|lay|rests) with (?:the )?(?<whom>[^.]+)"));

  private Charge() {}

  /// Whom words charge, as they name them; nothing where they charge nobody.
  static Optional<String> whom(String words) {
    return CHARGES.stream()
        .map(charge -> charge.matcher(words))
        .filter(Matcher::find)
        .map(matcher -> Objects.requireNonNull(matcher.group("whom")))
        .findFirst();
  }
}
