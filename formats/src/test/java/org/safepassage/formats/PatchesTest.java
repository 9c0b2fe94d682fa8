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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.agreement.Agreement;
import org.safepassage.model.AgreementId;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// FEATURE UNDER TEST: a patch changes the text of a file where it says, and nowhere else. The
/// oracle makes the same changes in the values that the text stands for.
final class PatchesTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20161218);

  static final List<String> TEXTS =
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
              + "- plain\nmap: {inner: {one: \"𝟙 😀\", two: 2}}\nempty: []",
          """
          {
            "a": 1,
            "list": [
              {"id": "x", "deep": {"k": [1, 2, "three"]}},
              {
                "id": "y",
                "v": 2
              },
              "plain"
            ],
            "map": {
              "inner": {
                "one": 1,
                "two": "two"
              }
            },
            "empty": []
          }
          """,
          "{\"a\":1,\"list\":[{\"id\":\"x\",\"deep\":{\"k\":[1,2,\"three\"]}},{\"id\":\"y\",\"v\":2},"
              + "\"plain\"],\"map\":{\"inner\":{\"one\":1,\"two\":\"two\"}},\"empty\":[]}",
          """
          # Comments, colons and dashes where they can mislead.
          a: 1
          list: # note: the list
          -
            # about x
            id: x
            deep: # a: b
              k: [1, 2, three,]   # - dash
              text: |
                # not a comment
                - nor an item
          # about y
          - v: 2
            id: y
          - - inner
            - "in: ner"
          map: # m: n
            inner: # o
              one: 1 # p: q
              two: # nothing but this
                - 2
          empty: [ ]
          """);

  @TempDir private Path folder = Path.of("");

  @Test
  void the_text_changes_as_the_values_do() {
    int changed = 0;
    for (String text : TEXTS) {
      for (long seed = SEED; seed < SEED + 400; seed++) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<TextChange> changes = changes(text, dice);
        String next;
        try {
          next = new AgreementText(text).with(changes);
        } catch (RuntimeException e) {
          throw new AssertionError("seed %d: %s in%n%s".formatted(seed, changes, text), e);
        }
        Object expected = expected(changes, text);
        assertThat(values(next))
            .as("seed %d: %s in%n%s%n%s", seed, changes, text, next)
            .isEqualTo(expected);
        if (isJson(text)) {
          assertThat(isJson(next)).as("seed %d: %s%n%s", seed, changes, next).isTrue();
        }
        changed += next.equals(text) ? 0 : 1;
      }
    }
    assertThat(changed).isGreaterThan(1_000);
  }

  private static boolean isJson(String text) {
    try {
      return JsonMapper.shared().readTree(text).isObject();
    } catch (JacksonException e) {
      return false;
    }
  }

  /// Some changes that don't touch each other.
  static List<TextChange> changes(String text, SplittableRandom dice) {
    TextTree tree = new TextTree(text);
    List<TextChange> all = new ArrayList<>();
    for (String name : List.of("a", "list/x/deep/k/2", "map/inner/two", "list/y/v", "list/x/id")) {
      all.add(set(tree, name, "22"));
    }
    for (String name : List.of("new", "list/y/more", "map/new", "map/inner/new")) {
      all.add(set(tree, name, Map.of("m", List.of("1", "null", "some words: with a colon"))));
    }
    all.add(set(tree, "list/3", Map.of("key: odd", "x")));
    all.add(set(tree, "map/inner", List.of("x", "y")));
    for (String name :
        List.of(
            "a",
            "list",
            "list/x",
            "list/y",
            "list/3",
            "list/x/id",
            "list/x/deep",
            "list/x/deep/k/1",
            "list/x/deep/k/2",
            "list/x/deep/k/3",
            "list/y/id",
            "list/y/v",
            "map/inner/one",
            "map/inner/two",
            "map/inner",
            "empty")) {
      tree.value(name).ifPresent(was -> all.add(new TextChange.Remove(name, Optional.of(was))));
    }
    for (String name : List.of("list", "list/x/deep/k", "empty", "fresh", "map/inner/fresh")) {
      all.add(new TextChange.Add(name, Map.of("id", "z")));
      all.add(new TextChange.Add(name, "z"));
    }
    List<TextChange> some = new ArrayList<>();
    int sparse = dice.nextInt(2, 8);
    for (TextChange change : all) {
      if (dice.nextInt(sparse) == 0) {
        some.add(change);
        if (!clashes(some).isEmpty() || !new AgreementText(text).clashes(some).isEmpty()) {
          some.removeLast();
        }
      }
    }
    return some;
  }

  private static TextChange set(String text, String at, Object becomes) {
    return set(new TextTree(text), at, becomes);
  }

  private static TextChange set(TextTree tree, String at, Object becomes) {
    return new TextChange.Set(at, tree.value(at), becomes);
  }

  private static List<TextChange> clashes(List<TextChange> changes) {
    return new AgreementText("list: [{deep: 1}]").clashes(changes);
  }

  private static Object values(String text) {
    return TextTree.value(
        new Compose(LoadSettings.builder().build()).composeString(text).orElseThrow());
  }

  /// The same, in the values. Every place is looked up before anything changes.
  private static Object expected(List<TextChange> changes, String text) {
    Object root = values(text);
    List<Runnable> writing = new ArrayList<>();
    List<Map.Entry<Integer, Runnable>> takingOut = new ArrayList<>();
    for (TextChange change : changes) {
      String[] names = change.at().split("/", -1);
      Object holder = root;
      for (int i = 0; i < names.length - 1; i++) {
        holder = child(holder, names[i]).orElseThrow();
      }
      String last = names[names.length - 1];
      Object in = holder;
      switch (change) {
        case TextChange.Set(var _, var _, var becomes) when in instanceof Map<?, ?> map ->
            writing.add(() -> with(map, last, becomes));
        case TextChange.Set(var _, var _, var becomes) -> {
          int index = index((List<?>) in, last);
          writing.add(() -> items(in).set(index, becomes));
        }
        case TextChange.Add(var _, var item) ->
            writing.add(() -> {
              List<Object> items = new ArrayList<>();
              child(in, last).ifPresent(old -> items.addAll((List<?>) old));
              items.add(item);
              with((Map<?, ?>) in, last, items);
            });
        case TextChange.Remove _ when in instanceof Map<?, ?> map ->
            takingOut.add(Map.entry(0, () -> map.remove(last)));
        case TextChange.Remove _ -> {
          // What is added to the list makes a copy of it, so it is found anew.
          int index = index((List<?>) in, last);
          Object holderOfList = holder(root, names);
          String key = names[names.length - 2];
          takingOut.add(
              Map.entry(index, () -> items(child(holderOfList, key).orElseThrow()).remove(index)));
        }
      }
    }
    writing.forEach(Runnable::run);
    takingOut.stream()
        .sorted(Map.Entry.<Integer, Runnable>comparingByKey().reversed())
        .forEach(entry -> entry.getValue().run());
    return root;
  }

  /// What the list is in that the last name is an item of.
  private static Object holder(Object root, String[] names) {
    Object holder = root;
    for (int i = 0; i < names.length - 2; i++) {
      holder = child(holder, names[i]).orElseThrow();
    }
    return holder;
  }

  private static int index(List<?> list, String name) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Map<?, ?> map && name.equals(map.get("id"))) {
        return i;
      }
    }
    return Integer.parseInt(name) - 1;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> items(Object list) {
    return (List<Object>) list;
  }

  @SuppressWarnings("unchecked")
  private static void with(Map<?, ?> map, String key, Object value) {
    ((Map<String, Object>) map).put(key, value);
  }

  private static Optional<Object> child(Object holder, String name) {
    if (holder instanceof Map<?, ?> map) {
      return Optional.ofNullable(map.get(name));
    }
    List<?> list = (List<?>) holder;
    return Optional.of(list.get(index(list, name)));
  }

  private static String with(List<TextChange> changes, String text) {
    return new AgreementText(text).with(changes);
  }

  @Test
  void a_change_elsewhere_leaves_every_other_line_as_it_was() {
    String text = TEXTS.getFirst();
    String next = with(List.of(set(text, "map/inner/one", "7")), text);
    assertThat(next).isEqualTo(text.replace("one: 1", "one: 7"));
    String shorter =
        with(List.of(new TextChange.Remove("list/x", new TextTree(text).value("list/x"))), text);
    assertThat(shorter)
        .doesNotContain("the first", "folded")
        .contains("# the last", "a: 1   # one");
  }

  @Test
  void what_comes_in_is_laid_out_and_quoted_as_what_stands_there() {
    String json = TEXTS.get(3);
    assertThat(
            with(
                List.of(
                    set(json, "list/y/more", "some"),
                    set(json, "list/y/lot", "5"),
                    new TextChange.Remove("map/inner/one", Optional.of("1")),
                    new TextChange.Add("list", Map.of("id", "z"))),
                json))
        .isEqualTo(
            json.replace("\"v\": 2\n", "\"v\": 2,\n      \"more\": \"some\",\n      \"lot\": 5\n")
                .replace("      \"one\": 1,\n", "")
                .replace("\"plain\"\n", "\"plain\",\n    {\"id\": \"z\"}\n"));
    String quoted = "id: \"x\"\nname: 'y'\nlot: 5\n";
    assertThat(
            with(
                List.of(
                    set(quoted, "id", "it's"),
                    set(quoted, "name", "it's"),
                    set(quoted, "lot", "6")),
                quoted))
        .isEqualTo("id: \"it's\"\nname: 'it''s'\nlot: 6\n");
    assertThat(with(List.of(set("a: [1,]\n", "b", "c")), "a: [1,]\n")).isEqualTo("a: [1,]\nb: c\n");
    assertThat(with(List.of(new TextChange.Add("a", "2")), "a: [1,]")).isEqualTo("a: [1, 2,]");
  }

  /// Each change was once a new reading of the whole text.
  @Test
  @Timeout(30)
  void a_hundred_thousand_changes_take_hardly_longer_than_one_for_each_of_them() {
    int items = 50_000;
    StringBuilder text = new StringBuilder("list:\n");
    StringBuilder line = new StringBuilder("{\"list\": [");
    List<TextChange> changes = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      text.append("  - {id: i").append(i).append(", lot: 5}\n");
      line.append(i == 0 ? "" : ", ").append("{\"id\": \"i").append(i).append("\", \"lot\": 5}");
      changes.add(new TextChange.Set("list/i%d/lot".formatted(i), Optional.of("5"), "6"));
      changes.add(new TextChange.Set("list/i%d/more".formatted(i), Optional.empty(), "𝟙"));
    }
    for (String all : List.of(text.toString(), line.append("]}").toString())) {
      AgreementText agreement = new AgreementText(all);
      assertThat(agreement.clashes(changes)).isEmpty();
      int more = all.startsWith("{") ? ", \"more\": \"𝟙\"".length() : ", more: 𝟙".length();
      assertThat(agreement.with(changes).length()).isEqualTo(all.length() + items * more);
    }
  }

  @Test
  void the_example_of_the_documentation_fits_its_agreement() throws IOException {
    Path example = Valley.home().resolve("docs/formats/examples/full");
    Patch patch = Patches.read(example.resolve("amendments/second-v3.yaml")).value().orElseThrow();
    Agreement base = agreement(example, patch.agreement().value());
    String next = Patches.open(base).value().orElseThrow().next(patch).value().orElseThrow();
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
        Patches.open(agreement(example, "second")).value().orElseThrow().next(patch).findings();
    assertThat(findings)
        .hasSize(5)
        .allMatch(finding -> finding.code() == FindingCode.PATCH_DOES_NOT_FIT)
        .allMatch(finding -> finding.where().file().endsWith("late.yaml"));
    assertThat(findings.stream().map(finding -> finding.where().line()))
        .containsExactly(3, 6, 7, 8, 9);
    assertThat(findings.toString())
        .contains("version 1", "140", "there is \"150\"", "nothing is there", "bridge-observers");
  }

  @Test
  void changes_that_get_in_each_others_way_are_refused() {
    List<TextChange> clashing =
        List.of(
            new TextChange.Set("", Optional.empty(), "3"),
            new TextChange.Set("a b: [", Optional.empty(), "3"),
            new TextChange.Set("commitments//quota", Optional.empty(), "3"));
    assertThat(clashes(clashing)).isEqualTo(clashing);
    TextChange whole = new TextChange.Remove("list/1", Optional.of("x"));
    TextChange inside = new TextChange.Set("list/1/deep", Optional.of("x"), "y");
    TextChange again = new TextChange.Set("list/1/deep", Optional.of("x"), "z");
    TextChange more = new TextChange.Add("list", "y");
    assertThat(clashes(List.of(whole, inside))).containsExactly(inside);
    assertThat(clashes(List.of(inside, whole))).containsExactly(whole);
    assertThat(clashes(List.of(inside, again))).containsExactly(again);
    assertThat(clashes(List.of(whole, more, more))).isEmpty();
  }

  @Test
  void an_item_is_the_same_by_its_id_and_by_its_number() {
    AgreementText text = new AgreementText(TEXTS.getFirst());
    TextChange byId = new TextChange.Set("list/y/v", Optional.of("2"), "3");
    TextChange byNumber = new TextChange.Set("list/2/v", Optional.of("2"), "4");
    TextChange whole = new TextChange.Remove("list/2", Optional.of("x"));
    assertThat(text.clashes(List.of(byId, byNumber))).containsExactly(byNumber);
    assertThat(text.clashes(List.of(byId, whole))).containsExactly(whole);
    TextChange list = new TextChange.Set("list", Optional.of("x"), "y");
    TextChange more = new TextChange.Add("list", "z");
    assertThat(text.clashes(List.of(list, more))).containsExactly(more);
    assertThat(text.clashes(List.of(more, list))).containsExactly(list);
  }

  @Test
  void what_is_no_place_does_not_fit() {
    AgreementText text = new AgreementText(TEXTS.getFirst());
    for (String at : List.of("list/nobody", "a/b", "list/9")) {
      List<TextChange> none = List.of(new TextChange.Set(at, Optional.empty(), "3"));
      assertThat(text.misfits(none)).as(at).isEqualTo(none);
      List<TextChange> more = List.of(new TextChange.Add(at, "3"));
      assertThat(text.misfits(more)).as(at).isEqualTo(more);
    }
  }

  @Test
  void what_the_next_version_is_called_and_who_took_which_step_is_not_for_a_patch_to_say()
      throws IOException {
    Path example = Valley.home().resolve("docs/formats/examples/full");
    Agreement base = agreement(example, "second");
    List<TextChange> changes =
        List.of(
            new TextChange.Set("version", Optional.of("2"), "7"),
            new TextChange.Remove("accepted", Optional.of("x")),
            new TextChange.Set("in-force/at", Optional.empty(), "x"),
            new TextChange.Set("replaces", Optional.empty(), "x"));
    Patch patch = new Patch(base.id(), base.version(), new AgreementId("third"), changes);
    assertThat(Patches.open(base).value().orElseThrow().next(patch).findings())
        .hasSize(4)
        .allMatch(finding -> finding.message().contains("is not for a patch to change"));
  }

  @Test
  void the_mark_at_the_beginning_of_a_file_stays() throws IOException {
    Path copy = copied(Valley.home().resolve("docs/formats/examples/minimal"));
    Path file = copy.resolve("agreements/first.yaml");
    for (String mark : List.of("", "\uFEFF")) {
      Files.writeString(file, mark + Files.readString(file));
      Patches patches = Patches.open(agreement(copy, "first")).value().orElseThrow();
      String next =
          patches
              .next(new Patch(new AgreementId("first"), 1, new AgreementId("b"), List.of()))
              .value()
              .orElseThrow();
      assertThat(next.startsWith("\uFEFF")).isEqualTo(!mark.isEmpty());
      Files.writeString(copy.resolve("agreements/b.yaml"), next);
      assertThat(agreement(copy, "b").replaces()).isPresent();
      Files.delete(copy.resolve("agreements/b.yaml"));
    }
  }

  @Test
  void lines_end_as_they_do_in_the_file() {
    String text = TEXTS.getFirst().replace("\n", "\r\n");
    String next = with(List.of(set(text, "map/inner/three", "3")), text);
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
    for (String senseless :
        List.of("{add: x, was: 3, becomes: 4}", "{remove: x, was: 3, becomes: 4}")) {
      wrong.put(
          "safepassage: amendment/1\nagreement: a\nbecomes: b\nchanges: [%s]\n"
              .formatted(senseless),
          FindingCode.UNKNOWN_KEY);
    }
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

  @Test
  void whoever_leaves_out_what_was_there_is_told_so() throws IOException {
    Path file = folder.resolve("without.yaml");
    String head = "safepassage: amendment/1\nagreement: second\nversion: 2\nbecomes: third\n";
    Files.writeString(file, head + "changes:\n  - {remove: commitments/lower/lot}\n");
    assertThat(Patches.read(file).findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(FindingCode.MISSING_KEY);
          assertThat(finding.where().line()).isEqualTo(6);
          assertThat(finding.message()).contains("A `remove` needs the key `was`");
          assertThat(finding.maybe()).startsWith("Maybe add `was`");
        });
    Files.writeString(
        file, head + "changes:\n  - {set: commitments/lower/observers, becomes: others}\n");
    Patch patch = Patches.read(file).value().orElseThrow();
    Path example = Valley.home().resolve("docs/formats/examples/full");
    assertThat(
            Patches.open(agreement(example, "second")).value().orElseThrow().next(patch).findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message()).contains("no `was`", "there is \"bridge-observers\"");
          assertThat(finding.maybe()).startsWith("Maybe add `was`");
        });
  }
}
