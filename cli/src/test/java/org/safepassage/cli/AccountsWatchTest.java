package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.accounts.text.SourceText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// FEATURE UNDER TEST: a folder that is watched: each text is told once, whole, and again when it
/// changes.
final class AccountsWatchTest {
  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private final AccountsTexts texts =
      new AccountsTexts(
          new AccountsTexts.Unsaid(Optional.empty(), Optional.empty()), ZoneOffset.UTC);

  private AccountsWatch watch() {
    AccountsBasis basis = new AccountsBasis(Optional.empty(), Optional.empty(), Optional.empty());
    return new AccountsWatch(
        folder,
        texts,
        new AccountsReading(basis),
        new AccountsWatch.Told(new PrintWriter(out), new PrintWriter(err), true));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), "Date: 2030-03-15\n\n" + text);
  }

  private List<JsonNode> lines() {
    return out.toString().lines().map(line -> JsonMapper.builder().build().readTree(line)).toList();
  }

  @Test
  void a_text_is_told_when_it_has_come_to_rest_and_once() throws IOException {
    AccountsWatch watch = watch();
    write("one.txt", "Gunmen fired on the convoy in Upper Dorn");
    watch.look();
    assertThat(lines()).isEmpty();
    write("one.txt", "Gunmen fired on the convoy in Upper Dorn on Friday, the army said.");
    watch.look();
    assertThat(lines()).isEmpty();
    watch.look();
    watch.look();

    assertThat(lines()).hasSize(1);
    assertThat(lines().getFirst().get("texts").get(0).get("id").asString()).isEqualTo("one");
    assertThat(lines().getFirst().get("claims")).hasSize(1);
  }

  @Test
  void a_later_text_is_compared_with_those_before_and_a_changed_one_takes_its_own_place()
      throws IOException {
    AccountsWatch watch = watch();
    write("one.txt", "Gunmen fired on the convoy in Upper Dorn on Friday, the army said.");
    watch.look();
    watch.look();
    write("two.txt", "Gunmen fired on the convoy in Upper Dorn on Friday, said the mayor.");
    watch.look();
    watch.look();
    write("two.txt", "More than 200 people left East Aleppo on Friday, the mayor said.");
    watch.look();
    watch.look();

    assertThat(lines()).hasSize(3);
    assertThat(lines().get(1).get("relations").toString()).contains("one:C1", "two:C1");
    assertThat(lines().get(2).get("texts").get(0).get("id").asString()).isEqualTo("two");
    assertThat(lines().get(2).get("claims").toString()).contains("200").doesNotContain("fired");
  }

  @Test
  void what_can_not_be_read_is_said_and_the_watch_goes_on() throws IOException {
    AccountsWatch watch = watch();
    Files.writeString(folder.resolve("broken.rss"), "<rss");
    write("one.txt", "More than 300 people left Upper Dorn, the army said.");
    Files.writeString(folder.resolve("picture.png"), "not looked at");
    watch.look();
    watch.look();

    assertThat(err.toString()).contains("broken.rss", "wrong-format", "Maybe");
    assertThat(lines()).hasSize(1);
  }

  @Test
  void a_folder_that_goes_meanwhile_is_told_once_and_read_on_when_it_is_back() throws IOException {
    AccountsWatch watch = watch();
    write("one.txt", "More than 300 people left Upper Dorn, the army said.");
    watch.look();
    watch.look();
    Path away = Files.move(folder, folder.resolveSibling(folder.getFileName() + "-away"));
    watch.look();
    watch.look();
    assertThat(err.toString().split("can't be read any longer", -1)).hasSize(2);
    assertThat(err.toString()).contains("Maybe it was moved or deleted");

    Files.move(away, folder);
    write("two.txt", "More than 200 people left Upper Dorn, the army said.");
    watch.look();
    watch.look();
    assertThat(err.toString().split("can be read again", -1)).hasSize(2);
    assertThat(lines()).hasSize(2);
  }

  @Test
  void it_ends_when_asked_and_says_how_many_it_read() throws IOException {
    write("one.txt", "More than 300 people left Upper Dorn, the army said.");
    int[] looks = {0};
    int code = watch().run(List.of(), () -> looks[0]++ >= 3);

    assertThat(code).isZero();
    assertThat(lines()).hasSize(1);
    assertThat(err.toString()).contains("Watching", "Ctrl-C", "Ended: 1 text read.");
  }

  @Test
  void what_was_given_is_not_read_again_until_it_changes() throws IOException {
    write("one.txt", "More than 300 people left Upper Dorn, the army said.");
    write("two.txt", "More than 200 people left Upper Dorn, the army said.");
    List<SourceText> given = texts.of(List.of(folder.resolve(".")), InputStream.nullInputStream());
    int[] looks = {0};
    watch()
        .run(
            given,
            () -> {
              if (looks[0] == 3) {
                try {
                  write("two.txt", "More than 2,500 people left Upper Dorn, the army said.");
                } catch (IOException broken) {
                  throw new UncheckedIOException(broken);
                }
              }
              return looks[0]++ >= 6;
            });

    assertThat(lines()).hasSize(1);
    assertThat(lines().getFirst().get("texts").get(0).get("id").asString()).isEqualTo("two");
    assertThat(lines().getFirst().toString()).contains("2,500").doesNotContain("two-2");
    assertThat(err.toString()).contains("Ended: 1 text read.");
  }

  @Test
  void more_than_fifty_megabytes_of_standard_input_are_refused() {
    List<SourceText> none =
        texts.of(List.of(Path.of("-")), new ByteArrayInputStream(new byte[50_000_001]));
    assertThat(none).isEmpty();
    assertThat(FindingsText.of(texts.findings())).contains("larger than 50 MB", "Maybe");
  }

  @Test
  void a_folder_that_is_not_there_is_said_in_words() {
    Said said = Said.by("accounts", "--watch", folder.resolve("nowhere").toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("is no folder", "Maybe its name is misspelt");
  }

  @Test
  void a_file_that_is_to_be_watched_is_said_to_be_none() throws IOException {
    write("one.txt", "More than 300 people left Upper Dorn, the army said.");
    Said said = Said.by("accounts", "--watch", folder.resolve("one.txt").toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("is no folder", "Maybe the folder that it is in was meant");
  }
}
