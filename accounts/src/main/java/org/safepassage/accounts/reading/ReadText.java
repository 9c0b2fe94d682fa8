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
      List<Word> words = Halves.parsed(parser, forms(sentence.tokens()));
      Tree tree = new Tree(Mended.words(words));
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

  /// The words as the parser knows them: in "close to 8,000 people" it would take "close" for what
  /// something is, so that it reads "more than" there, which is built alike; "said about 1,000" it
  /// takes for speaking about them.
  private static List<String> forms(List<Token> tokens) {
    List<String> forms = new ArrayList<>(tokens.stream().map(Token::form).toList());
    for (int i = 0; i + 2 < forms.size(); i++) {
      boolean number = Character.isDigit(forms.get(i + 2).codePointAt(0));
      boolean named = Character.isUpperCase(forms.get(i + 1).codePointAt(0));
      if (named && forms.get(i).equals("besieged")) {
        forms.set(i, "eastern");
      }
      boolean counted = Character.isDigit(forms.get(i + 1).codePointAt(0));
      if (counted && i > 0 && forms.get(i).equals("about")) {
        forms.set(i, "some");
      }
      if (number && forms.get(i).equalsIgnoreCase("close") && forms.get(i + 1).equals("to")) {
        forms.set(i, "more");
        forms.set(i + 1, "than");
      }
    }
    return forms;
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
