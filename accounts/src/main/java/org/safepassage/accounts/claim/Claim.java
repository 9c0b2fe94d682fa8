package org.safepassage.accounts.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;

/// One thing that somebody says.
///
/// @param id unique within the text: "C1", "C2", in its order
/// @param spans the words that it rests on, as places in the text's body, in its order
/// @param quantity how many; for counts, and wherever else a number belongs to it
/// @param after what must come first, in the text's words; for conditions
/// @param negated whether it says that something isn't so
/// @param certainty how likely it is in the right mouth, from 0 to 1, as far as its words show;
///   nothing where nobody reckoned it, or a person has looked
/// @param doubts why a person should look at it before it is compared; empty if nothing is unsure
public record Claim(
    String id,
    SourceText text,
    Voice voice,
    Kind kind,
    Topic topic,
    List<Span> spans,
    Optional<Quantity> quantity,
    Optional<Spot> place,
    Optional<Days> days,
    List<Blamed> blamed,
    Optional<String> after,
    boolean negated,
    OptionalDouble certainty,
    List<Doubt> doubts) {
  public Claim {
    spans = List.copyOf(spans);
    blamed = List.copyOf(blamed);
    doubts = List.copyOf(doubts);
  }

  /// Its words, with " ... " between parts that don't stand side by side.
  public String words() {
    return String.join(" ... ", spans.stream().map(text::words).toList());
  }

  /// Where the words of one of its slots stand: among its own, or else in the lines that it stands
  /// in.
  ///
  /// @param words those of its quantity, place, days or of somebody who is blamed
  /// @return nothing where nobody said them there, such as for a day taken from the tense
  public Optional<Span> whereIs(String words) {
    if (words.isBlank()) {
      return Optional.empty();
    }
    String body = text.body();
    int from = body.lastIndexOf('\n', spans.getFirst().start()) + 1;
    int to = body.indexOf('\n', spans.getLast().end());
    Span lines = new Span(from, to < 0 ? body.length() : to);
    return Stream.concat(spans.stream(), Stream.of(lines))
        .flatMap(span -> find(words, span).stream())
        .findFirst();
  }

  private Optional<Span> find(String words, Span within) {
    String pattern =
        Stream.of(words.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    Matcher matcher =
        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text.body())
            .region(within.start(), within.end());
    return matcher.find()
        ? Optional.of(new Span(matcher.start(), matcher.end()))
        : Optional.empty();
  }

  public boolean isSure() {
    return doubts.isEmpty();
  }

  /// Why a person should look.
  public enum Doubt {
    /// It may be the words of somebody else: grammar leaves open whether the speaker or the outlet
    /// says it, or in many sentences that look like it somebody else did.
    WHOSE_WORDS,
    /// A pronoun whose meaning wasn't found.
    WHO_IS_MEANT,
    /// A place is spelt as none of its known names.
    WHICH_PLACE,
    /// The day was told by a weekday, and nobody said when the text was published.
    WHICH_DAY,
    /// Its words fit no topic, and of what kind it is was told by likeness alone, barely.
    WHAT_KIND
  }
}
