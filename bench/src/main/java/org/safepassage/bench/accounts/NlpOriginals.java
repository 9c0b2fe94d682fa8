package org.safepassage.bench.accounts;

import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.safepassage.accounts.parse.TransitionParser;
import org.tukaani.xz.XZInputStream;

/// The program's own extractor on the models of NLP4J as they were published: four files of
/// `nlp4j-english`, which isn't among the libraries here because it has 261 MB. `bench/accounts
/// --peers` fetches it.
final class NlpOriginals {
  private static final String FOLDER = "/edu/emory/mathcs/nlp/";
  private static final String TAGGER = "models/en-pos.xz";
  private static final String PARSER = "models/en-dep.xz";
  private static final String TAGS = "lexica/en-ambiguity-classes-simplified-lowercase.xz";
  private static final String CLUSTERS = "lexica/en-brown-clusters-simplified-lowercase.xz";

  private NlpOriginals() {}

  static boolean areThere() {
    return NlpOriginals.class.getResource(FOLDER + PARSER) != null;
  }

  @SuppressWarnings("unchecked")
  static ClaimReader load() throws IOException {
    POSTagger<NLPNode> tagger = (POSTagger<NLPNode>) read(TAGGER);
    DEPParser<NLPNode> parser = (DEPParser<NLPNode>) read(PARSER);
    tagger.setFlag(NLPFlag.DECODE);
    parser.setFlag(NLPFlag.DECODE);
    Map<String, ? extends Collection<String>> tags =
        (Map<String, ? extends Collection<String>>) read(TAGS);
    Map<String, ? extends Collection<String>> clusters =
        (Map<String, ? extends Collection<String>>) read(CLUSTERS);
    long bytes = 0;
    for (String name : List.of(TAGGER, PARSER, TAGS, CLUSTERS)) {
      bytes += OurReader.size(NlpOriginals.class, FOLDER + name);
    }
    return new OurReader(
        new TransitionParser(
            tagger, parser, word -> known(tags, word), word -> known(clusters, word)),
        bytes);
  }

  private static List<String> known(Map<String, ? extends Collection<String>> table, String word) {
    Collection<String> found = table.get(word);
    return found == null ? List.of() : List.copyOf(found);
  }

  private static Object read(String name) throws IOException {
    try (InputStream in = NlpOriginals.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IOException(
            "There is no %s on the class path. Maybe --peers was left out.".formatted(name));
      }
      try (ObjectInputStream objects =
          new ObjectInputStream(new BufferedInputStream(new XZInputStream(in)))) {
        return objects.readObject();
      }
    } catch (ClassNotFoundException other) {
      throw new IOException(name + " was made by another version of NLP4J.", other);
    }
  }
}
