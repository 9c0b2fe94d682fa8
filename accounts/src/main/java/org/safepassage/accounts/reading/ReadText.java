package org.safepassage.accounts.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.Clauses;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.parse.Word;
import org.safepassage.accounts.text.Sentence;
import org.safepassage.accounts.text.Sentences;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;
import org.safepassage.accounts.text.Token;

/// A text with all its sentences.
public record ReadText(SourceText text, List<ReadSentence> sentences) {
  public ReadText {
    sentences = List.copyOf(sentences);
  }

  public static ReadText of(SourceText text, EnglishParser parser, Gazetteer names) {
    List<Span> quotes = Quotes.in(text);
    List<ReadSentence> sentences = new ArrayList<>();
    for (Sentence sentence : Sentences.of(text)) {
      List<String> forms = sentence.tokens().stream().map(Token::form).toList();
      List<Word> words = Halves.parsed(parser, StandIns.of(forms));
      Tree tree = new Tree(Mended.words(StandIns.undone(words, forms)));
      sentences.add(
          new ReadSentence(
              text,
              sentences.size(),
              sentence,
              tree,
              new Clauses(tree),
              names.mentions(text, sentence),
              quoted(sentence, quotes)));
    }
    return new ReadText(text, sentences);
  }

  private static BitSet quoted(Sentence sentence, List<Span> quotes) {
    BitSet quoted = new BitSet(sentence.tokens().size());
    for (int i = 0; i < sentence.tokens().size(); i++) {
      Span word = sentence.tokens().get(i).span();
      quoted.set(i, quotes.stream().anyMatch(quote -> quote.contains(word)));
    }
    return quoted;
  }
}
