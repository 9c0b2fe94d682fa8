package org.safepassage.bench.accounts;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.parser.AbstractBottomUpParser;
import opennlp.tools.parser.Parse;
import opennlp.tools.parser.Parser;
import opennlp.tools.parser.ParserFactory;
import opennlp.tools.parser.ParserModel;
import opennlp.tools.util.Span;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.parse.Word;

/// OpenNLP's parser of phrases, with its trees turned into those that the program's extractor
/// reads.
final class ConstituentParser implements EnglishParser {
  private static final String MODEL = "/en-parser-chunking.bin";
  private static final int BEAM = 20;
  private static final double ADVANCE = 0.95;

  private final Parser parser;
  private final MorphologicalAnalyzer<NLPNode> lemmas =
      new MorphologicalAnalyzer<>(Language.ENGLISH);

  private ConstituentParser(Parser parser) {
    this.parser = parser;
  }

  static ClaimReader load() throws IOException {
    try (var in = ConstituentParser.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IOException("There is no " + MODEL + " on the class path.");
      }
      return new OurReader(
          new ConstituentParser(ParserFactory.create(new ParserModel(in), BEAM, ADVANCE)),
          OurReader.size(ConstituentParser.class, MODEL));
    }
  }

  @Override
  public List<Word> parse(List<String> tokens) {
    if (tokens.isEmpty()) {
      return List.of();
    }
    String text = String.join(" ", tokens);
    Parse root = new Parse(text, new Span(0, text.length()), AbstractBottomUpParser.INC_NODE, 0, 0);
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int end = at + tokens.get(i).length();
      root.insert(new Parse(text, new Span(at, end), AbstractBottomUpParser.TOK_NODE, 0, i));
      at = end + 1;
    }
    DependenciesOfPhrases dependencies = new DependenciesOfPhrases(tokens, parser.parse(root));
    NLPNode[] nodes = new NLPNode[tokens.size() + 1];
    nodes[0] = new NLPNode();
    nodes[0].toRoot();
    for (int i = 0; i < tokens.size(); i++) {
      nodes[i + 1] = new NLPNode(i + 1, tokens.get(i));
      nodes[i + 1].setPartOfSpeechTag(dependencies.tag(i));
    }
    lemmas.process(nodes);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(
          new Word(
              i,
              tokens.get(i),
              lemma(tokens.get(i), nodes[i + 1]),
              dependencies.tag(i),
              dependencies.head(i),
              dependencies.relation(i)));
    }
    return words;
  }

  /// As the program's own parser has it: numbers keep their words.
  private static String lemma(String form, NLPNode node) {
    String lemma = node.getLemma().toLowerCase(Locale.ROOT);
    String lower = form.toLowerCase(Locale.ROOT);
    if (!lemma.startsWith("#")) {
      return lemma;
    }
    boolean plural = node.getPartOfSpeechTag().equals("NNS") && lower.endsWith("s");
    return plural ? lower.substring(0, lower.length() - 1) : lower;
  }
}
