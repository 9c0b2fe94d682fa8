package org.safepassage.accounts.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.safepassage.accounts.names.Mention;
import org.safepassage.accounts.parse.Clauses;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.text.Sentence;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;

/// A sentence with everything that is known about its words. Words are named by their places in it.
///
/// @param number its place among the text's sentences, from 0
/// @param quoted the words between quotation marks
public record ReadSentence(
    SourceText text,
    int number,
    Sentence sentence,
    Tree tree,
    Clauses clauses,
    List<Mention> mentions,
    BitSet quoted) {
  public ReadSentence {
    mentions = List.copyOf(mentions);
  }

  public Span span(int word) {
    return sentence.tokens().get(word).span();
  }

  public String form(int word) {
    return sentence.tokens().get(word).form();
  }

  /// From the first word's start to the last one's end.
  public Span span(int first, int last) {
    return new Span(span(first).start(), span(last).end());
  }

  public String words(Span span) {
    return text.words(span);
  }

  /// The parts of the text that these words fill: one for each run of words side by side.
  public List<Span> spans(BitSet words) {
    List<Span> spans = new ArrayList<>();
    for (int from = words.nextSetBit(0); from >= 0; ) {
      int to = words.nextClearBit(from);
      spans.add(span(from, to - 1));
      from = words.nextSetBit(to);
    }
    return spans;
  }

  /// The first of the mentions that stand within these words.
  public Optional<Mention> mention(BitSet words) {
    return mentionsIn(words).stream().findFirst();
  }

  public List<Mention> mentionsIn(BitSet words) {
    return mentions.stream().filter(mention -> covers(words, mention.span())).toList();
  }

  private boolean covers(BitSet words, Span span) {
    return words.stream().anyMatch(word -> span.overlaps(span(word)));
  }

  /// The mention that this word is part of.
  public Optional<Mention> mentionAt(int word) {
    return mentions.stream().filter(mention -> mention.span().overlaps(span(word))).findFirst();
  }
}
