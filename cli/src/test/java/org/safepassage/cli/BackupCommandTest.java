package org.safepassage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.server.Options;
import org.safepassage.server.RoomServer;

/// FEATURE UNDER TEST: the commands that back a room up and restore it: what they say, and what
/// they leave alone.
final class BackupCommandTest {
  @TempDir private static Path folder = Path.of("");

  private static Path room = Path.of("");
  private static RoomServer server;

  @BeforeAll
  static void opens_a_room() throws Exception {
    room = folder.resolve("room");
    server =
        RoomServer.start(
            Options.in(room)
                .withFolders(List.of(Main.home().resolve("docs/formats/examples/minimal"))));
  }

  @AfterAll
  static void closes() {
    if (server != null) {
      server.close();
    }
  }

  private static Said backup(String to, String... more) {
    return Said.by(with(new String[] {"backup", "--data", room.toString(), "--to", to}, more));
  }

  private static Said restore(Path from, String... more) {
    return Said.by(with(new String[] {"restore", from.toString()}, more));
  }

  private static String[] with(String[] first, String... more) {
    String[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  @Test
  void a_running_room_is_backed_up_checked_and_restored() {
    Path file = folder.resolve("whole.zip");
    Said written = backup(file.toString());
    assertThat(written.err()).isEmpty();
    assertThat(written.code()).isZero();
    assertThat(written.out())
        .contains(
            "The backup is in " + file, "two-villages: 0 events, root ", "Write the roots down");

    Said whole = restore(file, "--check", "--json");
    assertThat(whole.code()).isZero();
    assertThat(whole.json().get("operations").get(0).get("operation").asString())
        .isEqualTo("two-villages");
    assertThat(whole.json().get("operations").get(0).get("root").asString()).hasSize(64);
    assertThat(whole.json().get("accounts").asLong()).isZero();

    Path there = folder.resolve("there");
    Said restored = restore(file, "--data", there.toString());
    assertThat(restored.err()).isEmpty();
    assertThat(restored.code()).isZero();
    assertThat(restored.out()).contains("./safepassage serve --data " + there);

    Said again = restore(file, "--data", there.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("holds ledgers already", "Maybe ");
  }

  @Test
  void one_operation_alone_and_one_that_is_not_there() {
    Said one = backup(folder.resolve("one.zip").toString(), "--operation", "two-villages");
    assertThat(one.code()).isZero();
    assertThat(one.out()).contains("no accounts and no access log");
    Said none = backup(folder.resolve("none.zip").toString(), "--operation", "three-villages");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err())
        .contains("no operation three-villages", "Maybe one of these: two-villages");
    assertThat(folder.resolve("none.zip")).doesNotExist();
    assertThat(backup("x.zip", "--operation", "a b").err()).contains("can't be the id");
  }

  @Test
  void what_cannot_be_is_told_in_words_with_exit_code_2() throws Exception {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "mine");
    Path nowhere = folder.resolve("nowhere");
    List<Said> wrong =
        List.of(
            Said.by("backup", "--data", nowhere.toString(), "--to", folder.toString()),
            backup(letter.toString()),
            backup(nowhere.resolve("b.zip").toString()),
            Said.by("backup", "--data", room.toString()),
            Said.by(
                "backup", "--db", "mysql://somewhere", "--to", folder.resolve("b.zip").toString()),
            restore(letter, "--data", nowhere.toString()),
            restore(nowhere, "--data", nowhere.toString()),
            Said.by("restore"));
    for (Said said : wrong) {
      assertThat(said.code()).as(said.err()).isEqualTo(2);
      assertThat(said.out()).isEmpty();
      assertThat(said.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }
    assertThat(nowhere).doesNotExist();
    assertThat(letter).hasContent("mine");
  }
}
