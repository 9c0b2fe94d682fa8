package org.safepassage.accounts.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: the trees of English sentences, as far as who says what hangs on them.
class EnglishParserTest {
  private static final EnglishParser PARSER = EnglishParser.load();

  private static Tree tree(String sentence) {
    return new Tree(PARSER.parse(List.of(sentence.split(" "))));
  }

  private static int find(Tree tree, String form) {
    for (int i = 0; i < tree.size(); i++) {
      if (tree.word(i).form().equals(form)) {
        return i;
      }
    }
    throw new AssertionError(form + " isn't in the sentence");
  }

  private static String form(Tree tree, int word) {
    return tree.word(word).form();
  }

  @Test
  void what_is_said_hangs_on_the_verb_of_saying_and_that_on_who_says_it() {
    Tree tree = tree("The ministry said rebels had fired on the convoy .");
    int said = find(tree, "said");

    assertThat(tree.roots()).containsExactly(said);
    assertThat(form(tree, tree.child(said, "nsubj").getAsInt())).isEqualTo("ministry");
    assertThat(form(tree, tree.child(said, "ccomp").getAsInt())).isEqualTo("fired");
  }

  @Test
  void of_a_passive_the_one_behind_by_does_it_and_the_subject_suffers_it() {
    Tree tree = tree("The buses were stopped by armed men .");
    Clauses clauses = new Clauses(tree);
    int stopped = find(tree, "stopped");

    assertThat(tree.isPassive(stopped)).isTrue();
    assertThat(form(tree, clauses.actor(stopped).getAsInt())).isEqualTo("men");
    assertThat(form(tree, clauses.patient(stopped).getAsInt())).isEqualTo("buses");
  }

  @Test
  void whoever_is_urged_is_the_one_who_is_to_do_it() {
    Tree tree = tree("The envoy called on all sides to provide guarantees .");
    Clauses clauses = new Clauses(tree);

    assertThat(form(tree, clauses.subject(find(tree, "provide")).getAsInt())).isEqualTo("sides");
  }

  @Test
  void every_word_has_a_head_in_the_sentence_and_no_circle_is_made() {
    Tree tree =
        tree(
            "But hours after the announcement , aid agencies were still waiting for it to start .");

    for (int word = 0; word < tree.size(); word++) {
      int at = word;
      int steps = 0;
      while (at >= 0) {
        at = tree.head(at);
        assertThat(++steps).isLessThanOrEqualTo(tree.size());
      }
    }
  }

  @Test
  void words_that_depend_on_each_other_in_a_circle_are_parted() {
    Tree tree =
        new Tree(
            List.of(
                new Word(0, "a", "a", "NN", 1, "dep"),
                new Word(1, "b", "b", "NN", 2, "dep"),
                new Word(2, "c", "c", "NN", 1, "dep")));

    assertThat(tree.roots()).containsExactly(2);
    assertThat(tree.under(2).cardinality()).isEqualTo(3);
    assertThat(tree.lemma(tree.head(2))).isEmpty();
    assertThat(tree.children(-1)).isEmpty();
  }

  @Test
  void nothing_is_parsed_to_nothing() {
    assertThat(PARSER.parse(List.of())).isEmpty();
  }
}
