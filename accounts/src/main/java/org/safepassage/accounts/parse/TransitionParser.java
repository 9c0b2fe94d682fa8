package org.safepassage.accounts.parse;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Parses with NLP4J, on whatever models. May be used by several threads at once.
///
/// The method is transition-based parsing with selectional branching (Choi and McCallum, 2013), on
/// models trained with OntoNotes.
public final class TransitionParser implements EnglishParser {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "besieged",
          "wounded",
          "injured",
          "displaced",
          "stranded",
          "trapped",
          "detained",
          "armed",
          "captured",
          "surrounded",
          "embattled");

  private static final Set<String> OPENERS =
      Set.of("IN", "DT", "CC", "TO", "CD", "WDT", "JJ", "``");

  /// Behind these, "surrounded" is what somebody did.
  private static final Set<String> HELPERS = Set.of("have", "has", "had", "having");

  /// Behind somebody's name these aren't what they are like.
  private static final Set<String> SAID =
      Set.of("related", "stated", "reported", "charged", "alleged", "reiterated", "estimated");

  private final POSTagger<NLPNode> tagger;
  private final DEPParser<NLPNode> parser;
  private final MorphologicalAnalyzer<NLPNode> lemmas;
  private final Function<String, List<String>> tags;
  private final Function<String, List<String>> clusters;

  /// @param tagger finds the part of speech of each word
  /// @param parser finds what each word depends on
  /// @param tags the parts of speech that a word in lower case is found as; nothing for words that
  ///   aren't known
  /// @param clusters the clusters that a word in lower case belongs to
  public TransitionParser(
      POSTagger<NLPNode> tagger,
      DEPParser<NLPNode> parser,
      Function<String, List<String>> tags,
      Function<String, List<String>> clusters) {
    this.tagger = tagger;
    this.parser = parser;
    this.tags = tags;
    this.clusters = clusters;
    lemmas = new MorphologicalAnalyzer<>(Language.ENGLISH);
  }

  /// With models whose weights are condensed (docs/decisions/0022).
  static TransitionParser of(Weights tagging, Weights parsing, List<WordTable> words) {
    POSTagger<NLPNode> tagger = new POSTagger<>();
    tagger.setFeatureTemplate(new Templates<>(tagging));
    tagger.setOptimizer(new Scorer(tagging));
    tagger.setFlag(NLPFlag.DECODE);
    DEPParser<NLPNode> parser = new DEPParser<>();
    parser.setFeatureTemplate(new Templates<>(parsing));
    parser.setOptimizer(new Scorer(parsing));
    for (int label = 0; label < parsing.labels().size(); label++) {
      parser.getLabelCandidates().add(parsing.labels().get(label), label);
    }
    parser.setFlag(NLPFlag.DECODE);
    return new TransitionParser(tagger, parser, words.get(0)::of, words.get(1)::of);
  }

  @Override
  public List<Word> parse(List<String> tokens) {
    if (tokens.isEmpty()) {
      return List.of();
    }
    NLPNode[] nodes = new NLPNode[tokens.size() + 1];
    nodes[0] = new NLPNode();
    nodes[0].toRoot();
    for (int i = 1; i < nodes.length; i++) {
      nodes[i] = new NLPNode(i, tokens.get(i - 1));
      String lower = nodes[i].getWordFormSimplifiedLowercase();
      nodes[i].setAmbiguityClasses(known(tags.apply(lower)));
      List<String> found = clusters.apply(lower);
      nodes[i].setWordClusters(found.isEmpty() ? null : new LinkedHashSet<>(found));
    }
    tagger.process(nodes);
    correct(nodes);
    lemmas.process(nodes);
    parser.process(nodes);
    List<Word> words = new ArrayList<>(tokens.size());
    for (int i = 1; i < nodes.length; i++) {
      words.add(
          new Word(
              i - 1,
              tokens.get(i - 1),
              lemma(tokens.get(i - 1), nodes[i]),
              nodes[i].getPartOfSpeechTag(),
              nodes[i].getDependencyHead().getID() - 1,
              nodes[i].getDependencyLabel()));
    }
    return List.copyOf(words);
  }

  /// The library has one lemma for all numbers, and "thousands" is one of them to it; and "ended"
  /// is a verb of its own to it.
  private static String lemma(String form, NLPNode node) {
    String lemma = node.getLemma().toLowerCase(Locale.ROOT);
    boolean verb = node.getPartOfSpeechTag().startsWith("VB");
    if (verb && Set.of("'s", "'re", "'m").contains(form)) {
      return "be";
    }
    if (verb && lemma.equals("ended")) {
      return "end";
    }
    if (!lemma.startsWith("#")) {
      return lemma;
    }
    String lower = form.toLowerCase(Locale.ROOT);
    boolean plural = node.getPartOfSpeechTag().equals("NNS") && lower.endsWith("s");
    return plural ? lower.substring(0, lower.length() - 1) : lower;
  }

  /// "in besieged Aleppo", "that wounded people be brought out": the tagger takes such words for
  /// verbs in the past, and the parser then finds a clause where there is none.
  private static void correct(NLPNode[] nodes) {
    for (int i = 1; i + 1 < nodes.length; i++) {
      boolean named =
          ATTRIBUTES.contains(nodes[i].getWordFormSimplifiedLowercase())
              && nodes[i].getPartOfSpeechTag().startsWith("VB")
              && nodes[i + 1].getPartOfSpeechTag().startsWith("NN");
      boolean opens =
          i == 1
              || OPENERS.contains(nodes[i - 1].getPartOfSpeechTag())
              || (nodes[i - 1].getPartOfSpeechTag().startsWith("VB")
                  && !HELPERS.contains(nodes[i - 1].getWordFormSimplifiedLowercase()));
      if (named && opens) {
        nodes[i].setPartOfSpeechTag("JJ");
      }
      boolean left =
          nodes[i].getWordFormSimplifiedLowercase().equals("left")
              && nodes[i].getPartOfSpeechTag().equals("JJ")
              && i > 1
              && nodes[i - 1].getPartOfSpeechTag().matches("NNS|CD|NNPS")
              && nodes[i + 1].getPartOfSpeechTag().matches("NNP|DT|IN");
      boolean said =
          SAID.contains(nodes[i].getWordFormSimplifiedLowercase())
              && nodes[i].getPartOfSpeechTag().equals("JJ")
              && nodes[i - 1].getPartOfSpeechTag().startsWith("NN")
              && nodes[i + 1].getPartOfSpeechTag().matches("[,.]");
      if (left || said) {
        nodes[i].setPartOfSpeechTag("VBD");
      }
    }
  }

  private static @Nullable List<String> known(List<String> found) {
    return found.isEmpty() ? null : found;
  }
}
