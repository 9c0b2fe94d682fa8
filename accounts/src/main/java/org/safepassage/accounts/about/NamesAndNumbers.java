package org.safepassage.accounts.about;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.names.Mention;
import org.safepassage.accounts.text.Sentence;
import org.safepassage.accounts.text.Sentences;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;

/// What can be told of a text in a language that isn't read: whom and what it names, and which
/// numbers stand in it. Who says what of them stays open.
///
/// @param names in the order of the text
/// @param numbers in its order
public record NamesAndNumbers(List<Mention> names, List<Number> numbers) {
  /// What stands between thousands in many languages. It is one where three digits at a time
  /// follow.
  private static final String BLANK = "[ \u00a0\u2009\u202f]";

  /// Digits of any script, with separators between thousands and before parts of one.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}])"
              + ("(?:\\p{Nd}{1,3}(?:"
                  + BLANK
                  + "\\p{Nd}{3})+(?!"
                  + BLANK
                  + "?\\p{Nd})|\\p{Nd}{1,12})")
              + "(?:[.,٬٫]\\p{Nd}{1,3})*(?![\\p{L}\\p{Nd}])");

  public NamesAndNumbers {
    names = List.copyOf(names);
    numbers = List.copyOf(numbers);
  }

  /// @param words as it stands in the text
  /// @param digits the same with the digits 0 to 9
  public record Number(Span span, String words, String digits) {}

  public static NamesAndNumbers of(SourceText text, Gazetteer gazetteer) {
    List<Mention> names = new ArrayList<>();
    for (Sentence sentence : Sentences.of(text)) {
      names.addAll(gazetteer.mentions(text, sentence));
    }
    List<Number> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text.body());
    while (matcher.find()) {
      numbers.add(
          new Number(
              new Span(matcher.start(), matcher.end()), matcher.group(), digits(matcher.group())));
    }
    return new NamesAndNumbers(names, numbers);
  }

  private static String digits(String words) {
    StringBuilder digits = new StringBuilder();
    words
        .codePoints()
        .forEach(letter -> {
          if (Character.isDigit(letter)) {
            digits.append(Character.digit(letter, 10));
          } else {
            digits.appendCodePoint(letter == '٬' ? ',' : letter == '٫' ? '.' : letter);
          }
        });
    return digits.toString();
  }
}
