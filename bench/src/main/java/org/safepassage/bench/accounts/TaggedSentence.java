package org.safepassage.bench.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.safepassage.accounts.text.Sentence;
import org.safepassage.accounts.text.Span;

/// A sentence of which no more is known than the parts of speech, in the tags of Universal
/// Dependencies.
record TaggedSentence(Sentence sentence, List<String> tags) {
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM");
  private static final Set<String> INSIDE_NAMES = Set.of("DET", "ADJ", "NUM", "PART", "ADV");

  TaggedSentence {
    tags = List.copyOf(tags);
  }

  int size() {
    return tags.size();
  }

  String form(int word) {
    return sentence.tokens().get(word).form();
  }

  String lower(int word) {
    return form(word).toLowerCase(Locale.ROOT);
  }

  String tag(int word) {
    return tags.get(word);
  }

  boolean isNominal(int word) {
    return NOMINAL.contains(tag(word));
  }

  boolean isVerb(int word) {
    return tag(word).equals("VERB") || tag(word).equals("AUX");
  }

  /// From the first word's start to the end of the one before `to`.
  Span span(int from, int to) {
    return new Span(
        sentence.tokens().get(from).span().start(), sentence.tokens().get(to - 1).span().end());
  }

  /// The words from `from` up to, and without, `to`, with spaces between.
  String words(int from, int to) {
    return String.join(
        " ", sentence.tokens().subList(from, to).stream().map(t -> t.form()).toList());
  }

  /// Where the name that ends before `end` begins; `end` if there is none.
  int nameBefore(int end) {
    if (end == 0 || !isNominal(end - 1)) {
      return end;
    }
    int from = end - 1;
    while (from > 0 && isInName(from - 1)) {
      from--;
    }
    return from;
  }

  /// Where the name that begins at `from` ends; `from` if there is none.
  int nameAfter(int from) {
    int to = from;
    while (to < size() && isInName(to)) {
      to++;
    }
    while (to > from && !isNominal(to - 1)) {
      to--;
    }
    return to;
  }

  private boolean isInName(int word) {
    return isNominal(word)
        || INSIDE_NAMES.contains(tag(word))
        || Set.of("of", "for", "-", "'s", "'").contains(lower(word));
  }
}
