package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.agreement.Agreement;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;

/// FEATURE UNDER TEST: a patch changes the text of a file where it says, and nowhere else. The
/// oracle makes the same changes in the values that the text stands for.
final class PatchesTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20161218);
  private static final SourceRef HERE = new SourceRef("patch.yaml", 0, 0);

  private static final List<String> TEXTS =
      List.of(
          """
          # A deal.
          a: 1   # one
          list:
            # the first
            - id: x
              deep: {k: [1, 2, three], "q": "a, b"}
              text: >
                folded
                lines

            - {id: y, v: 2}
            # the last
            - plain
          map:
            inner:
              one: 1
              two: 'it''s'
          empty: []
          """,
          "{a: 1, list: [{id: x, deep: {k: [1, 2, three]}}, {id: y, v: 2}, plain],"
              + " map: {inner: {one: 1, two: two}}, empty: []}",
          "a: 1\nlist:\n- id: x\n  deep:\n    k:\n    - 1\n    - 2\n    - three\n- id: y\n  v: 2\n"
              + "- plain\nmap: {inner: {one: \"𝟙 😀\", two: 2}}\nempty: []");

  @TempDir private Path folder = Path.of("");

  @Test
  void the_text_changes_as_the_values_do() {
    int changed = 0;
    for (String text : TEXTS) {
      for (long seed = SEED; seed < SEED + 400; seed++) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<TextChange> changes = changes(text, dice);
        String next = AgreementText.with(changes, text);
        Object expected = values(text);
        for (TextChange change : changes) {
          if (!(change instanceof TextChange.Remove)) {
            apply(change, expected);
          }
        }
        for (TextChange change : changes.reversed()) {
          if (change instanceof TextChange.Remove) {
            apply(change, expected);
          }
        }
        assertThat(values(next))
            .as("seed %d: %s in%n%s%n%s", seed, changes, text, next)
            .isEqualTo(expected);
        changed += next.equals(text) ? 0 : 1;
      }
    }
    assertThat(changed).isGreaterThan(1_000);
  }

  /// Some changes that don't touch each other, in the order of the text.
  private static List<TextChange> changes(String text, SplittableRandom dice) {
    List<TextChange> all =
        List.of(
            set(text, "a", "22"),
            set(text, "new", "some words: with a colon"),
            set(text, "list/x/deep/k/2", "22"),
            set(text, "list/x/more", Map.of("m", List.of("1", "null"))),
            new TextChange.Remove("list/x/deep/k/1", new TextTree(text).value("list/x/deep/k/1")),
            new TextChange.Remove("list/y", new TextTree(text).value("list/y")),
            new TextChange.Remove("list/3", new TextTree(text).value("list/3")),
            new TextChange.Add("list", Map.of("id", "z")),
            set(text, "map/inner/two", "2"),
            new TextChange.Remove("map/inner/one", new TextTree(text).value("map/inner/one")),
            new TextChange.Add("empty", "first"),
            new TextChange.Add("fresh", Map.of("id", "f")));
    List<TextChange> some = new ArrayList<>();
    for (TextChange change : all) {
      if (dice.nextInt(3) == 0) {
        some.add(change);
      }
    }
    return some;
  }

  private static TextChange set(String text, String at, Object becomes) {
    return new TextChange.Set(at, new TextTree(text).value(at), becomes);
  }

  private static Object values(String text) {
    return TextTree.value(
        new Compose(LoadSettings.builder().build()).composeString(text).orElseThrow());
  }

  /// The same, in the values.
  private static void apply(TextChange change, Object root) {
    String[] names = change.at().split("/", -1);
    Object holder = root;
    for (int i = 0; i < names.length - 1; i++) {
      holder = child(holder, names[i]).orElseThrow();
    }
    String last = names[names.length - 1];
    switch (change) {
      case TextChange.Set(var _, var _, var becomes) -> {
        if (holder instanceof Map<?, ?> map) {
          with(map, last, becomes);
        } else {
          at((List<?>) holder, last, becomes);
        }
      }
      case TextChange.Remove _ -> {
        if (holder instanceof Map<?, ?> map) {
          map.remove(last);
        } else {
          ((List<?>) holder).remove(child(holder, last).orElseThrow());
        }
      }
      case TextChange.Add(var _, var item) -> {
        List<Object> items = new ArrayList<>();
        child(holder, last).ifPresent(old -> items.addAll((List<?>) old));
        items.add(item);
        with((Map<?, ?>) holder, last, items);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static void with(Map<?, ?> map, String key, Object value) {
    ((Map<String, Object>) map).put(key, value);
  }

  @SuppressWarnings("unchecked")
  private static void at(List<?> list, String number, Object value) {
    ((List<Object>) list).set(Integer.parseInt(number) - 1, value);
  }

  private static Optional<Object> child(Object holder, String name) {
    if (holder instanceof Map<?, ?> map) {
      return Optional.ofNullable(map.get(name));
    }
    List<?> list = (List<?>) holder;
    for (Object item : list) {
      if (item instanceof Map<?, ?> map && name.equals(map.get("id"))) {
        return Optional.of(item);
      }
    }
    return Optional.of(list.get(Integer.parseInt(name) - 1));
  }

  @Test
  void a_change_elsewhere_leaves_every_other_line_as_it_was() {
    String text = TEXTS.getFirst();
    String next = AgreementText.with(List.of(set(text, "map/inner/one", "7")), text);
    assertThat(next).isEqualTo(text.replace("one: 1", "one: 7"));
    String shorter =
        AgreementText.with(
            List.of(new TextChange.Remove("list/x", new TextTree(text).value("list/x"))), text);
    assertThat(shorter)
        .doesNotContain("the first", "folded")
        .contains("# the last", "a: 1   # one");
  }

  @Test
  void the_example_of_the_documentation_fits_its_agreement() throws IOException {
    Path example = Valley.home().resolve("docs/formats/examples/full");
    Patch patch = Patches.read(example.resolve("amendments/second-v3.yaml")).value().orElseThrow();
    Agreement base = agreement(example, patch.agreement().value());
    String next = Patches.open(base).value().orElseThrow().next(patch, HERE).value().orElseThrow();
    Path copy = copied(example);
    Files.writeString(copy.resolve("agreements/second-v3.yaml"), next);
    Agreement read = agreement(copy, "second-v3");
    assertThat(read.version()).isEqualTo(3);
    assertThat(read.replaces()).contains(base.id());
    assertThat(read.history().accepted()).isEmpty();
    assertThat(read.history().inForce()).isEmpty();
    assertThat(read.carried()).hasSize(base.carried().size() + 1);
    assertThat(next).contains("ahead: {people: 200}").doesNotContain("A tenth.");
  }

  private static Agreement agreement(Path folder, String id) {
    Reading<OperationFolder> reading = OperationFiles.read(folder);
    assertThat(reading.value()).as("%s", reading.findings()).isPresent();
    return reading.value().orElseThrow().agreements().stream()
        .filter(each -> each.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Path copied(Path from) throws IOException {
    Path to = folder.resolve("copy");
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path there = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(there);
        } else {
          Files.copy(file, there);
        }
      }
    }
    return to;
  }

  @Test
  void a_patch_that_no_longer_fits_says_every_place_at_once() throws IOException {
    Path example = Valley.home().resolve("docs/formats/examples/full");
    Path file = folder.resolve("late.yaml");
    Files.writeString(
        file,
        """
        safepassage: amendment/1
        agreement: second
        version: 1
        becomes: third
        changes:
          - {set: commitments/lower/conditions/1/balance/ahead/people, was: 140, becomes: 200}
          - {remove: commitments/nobody/lot, was: 3}
          - {set: commitments/lower/observers, becomes: others}
          - {add: id, becomes: x}
        """);
    Patch patch = Patches.read(file).value().orElseThrow();
    List<Finding> findings =
        Patches.open(agreement(example, "second"))
            .value()
            .orElseThrow()
            .next(patch, HERE)
            .findings();
    assertThat(findings)
        .hasSize(5)
        .allMatch(finding -> finding.code() == FindingCode.PATCH_DOES_NOT_FIT);
    assertThat(findings.toString())
        .contains("version 1", "140", "there is \"150\"", "nothing is there", "bridge-observers");
  }

  @Test
  void changes_that_get_in_each_others_way_are_refused() {
    List<TextChange> clashing =
        List.of(
            new TextChange.Set("", Optional.empty(), "3"),
            new TextChange.Set("a b: [", Optional.empty(), "3"),
            new TextChange.Set("version", Optional.of("2"), "7"),
            new TextChange.Set("commitments//quota", Optional.empty(), "3"));
    assertThat(AgreementText.clashes(clashing)).isEqualTo(clashing);
    TextChange whole = new TextChange.Remove("list/1", Optional.of("x"));
    TextChange inside = new TextChange.Set("list/1/deep", Optional.of("x"), "y");
    TextChange again = new TextChange.Set("list/1/deep", Optional.of("x"), "z");
    TextChange more = new TextChange.Add("list", "y");
    assertThat(AgreementText.clashes(List.of(whole, inside))).containsExactly(inside);
    assertThat(AgreementText.clashes(List.of(inside, whole))).containsExactly(whole);
    assertThat(AgreementText.clashes(List.of(inside, again))).containsExactly(again);
    assertThat(AgreementText.clashes(List.of(whole, more, more))).isEmpty();
  }

  @Test
  void lines_end_as_they_do_in_the_file() {
    String text = TEXTS.getFirst().replace("\n", "\r\n");
    String next = AgreementText.with(List.of(set(text, "map/inner/three", "3")), text);
    assertThat(next.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void a_file_that_is_no_patch_is_told_as_such() throws IOException {
    Map<String, FindingCode> wrong = new LinkedHashMap<>();
    wrong.put("safepassage: agreement/1\n", FindingCode.WRONG_FORMAT);
    wrong.put("safepassage: amendment/1\nagreement: a\nbecomes: b\n", FindingCode.MISSING_KEY);
    wrong.put(
        "safepassage: amendment/1\nagreement: a\nbecomes: b\nchanges: [{was: 1}]\n",
        FindingCode.MISSING_KEY);
    wrong.put(
        "safepassage: amendment/1\nagreement: a\nbecomes: b\nchanges: [{set: x, remove: y}]\n",
        FindingCode.WRONG_VALUE);
    wrong.put(
        "safepassage: amendment/1\nagreement: a\nbecomes: b c\nchanges: []\n", FindingCode.BAD_ID);
    for (Map.Entry<String, FindingCode> entry : wrong.entrySet()) {
      Path file = folder.resolve("wrong.yaml");
      Files.writeString(file, entry.getKey());
      assertThat(Patches.read(file).findings().stream().map(Finding::code))
          .as(entry.getKey())
          .contains(entry.getValue());
    }
  }
}
