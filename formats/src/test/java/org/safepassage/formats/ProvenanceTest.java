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
import org.safepassage.model.AgreementId;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;

/// FEATURE UNDER TEST: what is wrong with a next version is told where it comes from. The oracle is
/// the words themselves: where a text of the next version is said to come from, the same text
/// stands.
final class ProvenanceTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20161219);

  @TempDir private Path folder = Path.of("");

  @Test
  void every_text_is_told_where_the_same_text_stands() throws IOException {
    int inPatches = 0;
    Path file = folder.resolve("patch.yaml");
    for (String text : PatchesTest.TEXTS) {
      for (long seed = SEED; seed < SEED + 50; seed++) {
        List<TextChange> drawn = PatchesTest.changes(text, new SplittableRandom(seed));
        Patch written = new Patch(new AgreementId("a"), 1, new AgreementId("b"), drawn);
        Files.writeString(file, JsonText.of(written.json()));
        Patch patch = Patches.read(file).value().orElseThrow();
        String next = new AgreementText(text).with(patch.changes());
        Map<SourceRef, String> all = new LinkedHashMap<>();
        texts(parsed("old.yaml", text), all);
        texts(parsed(TextFile.nameOf(file), Files.readString(file)), all);
        Map<SourceRef, String> after = new LinkedHashMap<>();
        texts(parsed("next.yaml", next), after);
        Provenance provenance =
            new Provenance(
                patch, new TextTree(text), parsed("old.yaml", text), parsed("next.yaml", next));
        for (Map.Entry<SourceRef, String> each : after.entrySet()) {
          Finding about = new Finding(FindingCode.NEVER_BINDS, each.getKey(), "", "");
          Finding told = provenance.told(List.of(about), "next.yaml").getFirst();
          assertThat(all)
              .as("seed %d: %s of%n%s%n%s", seed, each, next, drawn)
              .containsEntry(told.where(), each.getValue());
          inPatches += told.where().file().equals("old.yaml") ? 0 : 1;
        }
      }
    }
    assertThat(inPatches).isGreaterThan(500);
  }

  private static Optional<YamlNode> parsed(String file, String text) {
    return YamlText.parse(file, text, new Findings());
  }

  private static void texts(Optional<YamlNode> root, Map<SourceRef, String> into) {
    List<YamlNode> open = new ArrayList<>(root.stream().toList());
    while (!open.isEmpty()) {
      switch (open.removeLast()) {
        case YamlNode.Scalar(var text, var _, var where) -> into.put(where, text);
        case YamlNode.Items(var items, var _) -> open.addAll(items);
        case YamlNode.Entries(var entries, var _) ->
            open.addAll(entries.stream().map(YamlNode.Entry::value).toList());
        case YamlNode.Refused _ -> {}
      }
    }
  }

  private static final String OLD =
      """
      list:
        - {id: x, kind: one}
        - {id: y, kind: two}
      map: {a: 1}
      """;

  /// One finding about the next version.
  private Finding told(String changes, FindingCode code, int line, int column, String message)
      throws IOException {
    Path file = folder.resolve("patch.yaml");
    String head = "safepassage: amendment/1\nagreement: a\nbecomes: b\nchanges:\n";
    Files.writeString(file, head + changes);
    Patch patch = Patches.read(file).value().orElseThrow();
    String next = new AgreementText(OLD).with(patch.changes());
    Finding about = new Finding(code, new SourceRef("next.yaml", line, column), message, "");
    return new Provenance(
            patch, new TextTree(OLD), parsed("old.yaml", OLD), parsed("next.yaml", next))
        .told(List.of(about), "next.yaml")
        .getFirst();
  }

  @Test
  void what_is_lacking_is_told_at_the_change_that_took_it_out() throws IOException {
    String changes = "  - {set: map/a, was: 1, becomes: 2}\n  - {remove: list/y/kind, was: two}\n";
    Finding told = told(changes, FindingCode.MISSING_KEY, 3, 5, "It needs the key `kind`.");
    assertThat(told.where().line()).isEqualTo(6);
    assertThat(told.message()).isEqualTo("It needs the key `kind`.");
  }

  @Test
  void what_the_patch_leaves_as_it_is_is_told_at_its_changes_with_the_old_place()
      throws IOException {
    String changes = "  - {remove: list/x, was: {id: x, kind: one}}\n";
    Finding told = told(changes, FindingCode.UNKNOWN_FACT, 2, 19, "No fact has the id \"two\".");
    assertThat(told.where().line()).isEqualTo(5);
    assertThat(told.message())
        .isEqualTo(
            "No fact has the id \"two\". This is said at old.yaml:3:19, which the patch leaves as it is.");
    // A second change: none of the two is known to be at fault.
    Finding either =
        told(
            changes + "  - {set: map/a, was: 1, becomes: 2}\n",
            FindingCode.UNKNOWN_FACT,
            2,
            19,
            "x");
    assertThat(either.where().line()).isEqualTo(4);
    Finding warning = told(changes, FindingCode.NEVER_BINDS, 2, 19, "x");
    assertThat(warning.where()).isEqualTo(new SourceRef("old.yaml", 3, 19));
    assertThat(warning.message()).isEqualTo("x");
  }

  @Test
  void a_line_of_the_next_version_in_the_words_is_told_where_it_comes_from() throws IOException {
    String changes =
        "  - {remove: list/x, was: {id: x, kind: one}}\n  - {add: list, becomes: {id: y}}\n";
    Finding told =
        told(changes, FindingCode.DUPLICATE_ID, 3, 6, "Another has the id \"y\": in line 2.");
    assertThat(told.where().line()).isEqualTo(6);
    assertThat(told.message()).isEqualTo("Another has the id \"y\": at old.yaml:3:10.");
  }
}
