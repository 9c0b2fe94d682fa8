package org.safepassage.accounts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.safepassage.accounts.parse.Word;

/// FEATURE UNDER TEST: whatever tree the parser makes, mending it breaks nothing and ties no knot.
final class MendedTest {
  private static final String[][] WORDS = {
    {"army", "army", "NN"},
    {"rebels", "rebel", "NNS"},
    {"Lunga", "lunga", "NNP"},
    {"said", "say", "VBD"},
    {"says", "say", "VBZ"},
    {"told", "tell", "VBD"},
    {"reported", "report", "VBN"},
    {"denied", "deny", "VBD"},
    {"noting", "note", "VBG"},
    {"left", "leave", "VBN"},
    {"left", "left", "JJ"},
    {"fled", "flee", "VBD"},
    {"detained", "detain", "VBN"},
    {"wounded", "wound", "VBN"},
    {"wanted", "want", "VBD"},
    {"dozen", "dozen", "NN"},
    {"buses", "bus", "NNS"},
    {"people", "people", "NNS"},
    {"calls", "call", "NNS"},
    {"claims", "claim", "NNS"},
    {"statement", "statement", "NN"},
    {"that", "that", "IN"},
    {"in", "in", "IN"},
    {"of", "of", "IN"},
    {"on", "on", "IN"},
    {"although", "although", "IN"},
    {"According", "accord", "VBG"},
    {"to", "to", "TO"},
    {"the", "the", "DT"},
    {"two", "two", "CD"},
    {"was", "be", "VBD"},
    {"had", "have", "VBD"},
    {"and", "and", "CC"},
    {",", ",", ","},
    {",", ",", ","},
    {".", ".", "."},
    {"yesterday", "yesterday", "NN"},
    {"it", "it", "PRP"},
    {"over", "over", "RP"},
  };

  private static final String[] RELATIONS = {
    "nsubj", "nsubjpass", "dobj", "ccomp", "xcomp", "acl", "relcl", "advcl", "conj", "cc", "pobj",
    "prep", "appos", "det", "nmod", "compound", "mark", "aux", "auxpass", "punct", "dep",
        "npadvmod",
    "advmod", "attr", "acomp",
  };

  private static List<Word> anyTree(Random random) {
    int size = 1 + random.nextInt(14);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(random.nextInt(order.size() + 1), i);
    }
    int[] heads = new int[size];
    for (int i = 0; i < size; i++) {
      boolean root = i == 0 || random.nextInt(12) == 0;
      heads[order.get(i)] = root ? -1 : order.get(random.nextInt(i));
    }
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String[] word = WORDS[random.nextInt(WORDS.length)];
      String relation = heads[i] < 0 ? "root" : RELATIONS[random.nextInt(RELATIONS.length)];
      words.add(new Word(i, word[0], word[1], word[2], heads[i], relation));
    }
    return words;
  }

  private static boolean isTree(List<Word> words) {
    for (Word word : words) {
      int at = word.index();
      for (int steps = 0; at >= 0; steps++) {
        if (steps > words.size()) {
          return false;
        }
        at = words.get(at).head();
      }
    }
    return true;
  }

  private static void each(int trees, Consumer<List<Word>> mend) {
    long seed = Long.getLong("safepassage.seed", 20161216);
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < trees; i++) {
      List<Word> words = anyTree(random);
      List<Word> given = List.copyOf(words);
      mend.accept(words);
      assertThat(isTree(words)).as("%s became %s", given, words).isTrue();
    }
  }

  @Test
  void any_tree_stays_one() {
    each(20_000, Finite::mend);
    each(20_000, Retagged::mend);
    each(20_000, Misread::mend);
    each(
        20_000,
        words -> {
          Asides.behindAccording(words);
          Asides.mend(words);
        });
  }

  @Test
  void all_mends_together_end_on_any_tree() {
    each(
        20_000,
        words -> {
          List<Word> mended = Mended.words(words);
          assertThat(mended).hasSameSizeAs(words);
        });
  }
}
