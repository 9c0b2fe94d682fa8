package org.safepassage.bench.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.bench.accounts.TraitLearner.Example;
import org.safepassage.bench.accounts.TraitLearner.Learnt;

/// FEATURE UNDER TEST: weights learnt from examples; where they can be worked out they are known.
final class TraitLearnerTest {
  private static List<Example> examples(String set, int kind, int times, String... traits) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      examples.add(new Example(set, kind, List.of(traits)));
    }
    return examples;
  }

  /// With one trait and no decay the likelihood is the share.
  @Test
  void what_is_learnt_of_one_trait_is_the_share() {
    List<Example> examples = examples("one", 0, 30, "a");
    examples.addAll(examples("one", 1, 70, "a"));
    examples.addAll(examples("one", 1, 10, "b"));
    examples.addAll(examples("one", 0, 10, "b"));

    Learnt learnt = new TraitLearner(2, 1, 0).learnt(examples);

    assertThat(learnt.likely(List.of("a"))[1]).isCloseTo(0.7, within(1e-3));
    assertThat(learnt.likely(List.of("b"))[1]).isCloseTo(0.5, within(1e-3));
    assertThat(learnt.best(List.of("a"))).isEqualTo(1);
  }

  @Test
  void decay_keeps_weights_small_and_rare_traits_are_left_out() {
    List<Example> examples = examples("one", 0, 50, "a");
    examples.addAll(examples("one", 1, 50, "b"));
    examples.addAll(examples("one", 1, 1, "rare"));

    Learnt free = new TraitLearner(2, 2, 0).learnt(examples);
    Learnt held = new TraitLearner(2, 2, 5).learnt(examples);

    assertThat(held.likely(List.of("b"))[1]).isBetween(0.5, free.likely(List.of("b"))[1]);
    assertThat(free.weights()).containsOnlyKeys("a", "b");
  }

  @Test
  void a_set_is_judged_by_what_is_learnt_from_the_others() {
    List<Example> examples = examples("one", 0, 20, "a");
    examples.addAll(examples("two", 1, 20, "a"));

    Map<String, Learnt> fromOthers = new TraitLearner(2, 1, 0.1).fromOthers(examples);

    assertThat(fromOthers)
        .hasEntrySatisfying("one", learnt -> assertThat(learnt.best(List.of("a"))).isEqualTo(1))
        .hasEntrySatisfying("two", learnt -> assertThat(learnt.best(List.of("a"))).isZero());
  }

  @Test
  void the_same_examples_give_the_same_file(@TempDir Path folder) throws Exception {
    List<Example> examples = examples("one", 0, 3, "a", "b");
    examples.addAll(examples("one", 1, 4, "b"));
    TraitLearner learner = new TraitLearner(2, 1, 0.1);

    learner.learnt(examples).write(folder.resolve("one.tsv"));
    learner.learnt(examples).write(folder.resolve("two.tsv"));

    assertThat(Files.readString(folder.resolve("one.tsv")))
        .isEqualTo(Files.readString(folder.resolve("two.tsv")))
        .matches("a\t\\S+\t\\S+\nb\t\\S+\t\\S+\n");
  }
}
