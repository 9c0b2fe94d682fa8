package org.safepassage.bench.accounts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Traits;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.reading.ReadText;
import org.safepassage.accounts.say.Voices;
import org.safepassage.bench.accounts.TraitLearner.Example;
import org.safepassage.bench.accounts.TraitLearner.Learnt;
import org.safepassage.bench.gold.GoldClaim;
import org.safepassage.bench.gold.GoldSet;

/// Learns from gold sets what kind of claim a clause makes, and writes the weights beside the class
/// that uses them. Sets that are held out are left out. Tells, for each set, how often the kind is
/// right where it is learnt from all others.
final class KindTraining {
  private static final TraitLearner LEARNER = new TraitLearner(Kind.values().length, 2, 0.1);

  private KindTraining() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(System.getProperty("safepassage.home", "."));
    EnglishParser parser = EnglishParser.load();
    List<Example> examples = new ArrayList<>();
    for (GoldSet set : TraitLearner.sets(home)) {
      examples.addAll(examples(set, parser));
    }
    int right = 0;
    for (Map.Entry<String, Learnt> each : LEARNER.fromOthers(examples).entrySet()) {
      List<Example> own =
          examples.stream().filter(example -> example.set().equals(each.getKey())).toList();
      long good =
          own.stream()
              .filter(example -> each.getValue().best(example.traits()) == example.kind())
              .count();
      right += (int) good;
      System.out.printf(
          Locale.ROOT, "%-12s %d of %d, learnt from the others%n", each.getKey(), good, own.size());
    }
    System.out.printf("%-12s %d of %d%n", "all", right, examples.size());
    Path file = Path.of("accounts/src/main/resources/org/safepassage/accounts/claim/kinds.tsv");
    LEARNER.learnt(examples).write(home.resolve(file));
    System.out.println("Kept in " + file + ".");
  }

  private static List<Example> examples(GoldSet set, EnglishParser parser) {
    Gazetteer names = Gazetteer.of(set.operation());
    List<Example> examples = new ArrayList<>();
    new TreeMap<>(set.texts())
        .forEach((doc, text) -> {
          ReadText read = ReadText.of(text, parser, names);
          Voices voices = Voices.of(read, names);
          boolean terms = false;
          for (ReadSentence sentence : read.sentences()) {
            boolean before = terms;
            terms = false;
            for (GoldClaim claim : set.claims()) {
              BitSet words = words(sentence, claim);
              if (!claim.doc().equals(doc) || claim.kind().isEmpty() || words.isEmpty()) {
                continue;
              }
              terms |= claim.kind().get() == Kind.TERM;
              int head = topmost(sentence.tree(), words);
              examples.add(
                  new Example(
                      set.name(),
                      claim.kind().get().ordinal(),
                      Traits.of(sentence, head, voices.at(sentence, head).getFirst(), before)));
            }
          }
        });
    return examples;
  }

  private static BitSet words(ReadSentence sentence, GoldClaim claim) {
    BitSet words = new BitSet();
    for (int word = 0; word < sentence.tree().size(); word++) {
      int at = word;
      if (claim.content().stream()
          .anyMatch(part -> part.contains(sentence.text().inFile(sentence.span(at))))) {
        words.set(word);
      }
    }
    return words;
  }

  private static int topmost(Tree tree, BitSet words) {
    int best = words.nextSetBit(0);
    int least = Integer.MAX_VALUE;
    for (int word : words.stream().toArray()) {
      int depth = 0;
      for (int at = word; at >= 0 && depth <= tree.size(); at = tree.head(at)) {
        depth++;
      }
      if (depth < least && !tree.relation(word).equals("punct")) {
        best = word;
        least = depth;
      }
    }
    return best;
  }
}
