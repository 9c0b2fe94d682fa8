package org.safepassage.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.model.OperationId;
import org.safepassage.server.RoomBackup.Kept;
import org.safepassage.server.RoomBackup.Where;

/// FEATURE UNDER TEST: a room is backed up while it runs, and goes on from its backup elsewhere as
/// if nothing had happened; a backup that isn't whole, or a room that isn't empty, is left alone.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class GBackupTest {
  private static final Instant NOON = Instant.parse("2016-12-16T12:00:00Z");
  private static final RoomBackup.Progress UNHEARD = (_, _, _) -> {};

  @RegisterExtension static final Running RUNNING = new Running();

  @TempDir private static Path folder = Path.of("");

  private static Kept running(Path to, String... only) throws CannotStartException {
    Where where = new Where(RUNNING.data(), Optional.empty());
    return RoomBackup.write(
        where, to, Arrays.stream(only).map(OperationId::new).toList(), NOON, UNHEARD);
  }

  private static Where fresh(String name) {
    return new Where(folder.resolve(name), Optional.empty());
  }

  private static void refused(ThrowingCallable work, String words) {
    assertThatThrownBy(work)
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining(words)
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  @Order(1)
  void a_running_room_is_backed_up_and_goes_on_elsewhere() throws Exception {
    String operation = RUNNING.inForce();
    Caller coordinator = RUNNING.coordinator(operation);
    Caller.Answer before = coordinator.get("/api/v1/operations/" + operation + "/standing");
    List<String> shown = new ArrayList<>();
    Kept kept =
        RoomBackup.write(
            new Where(RUNNING.data(), Optional.empty()),
            folder,
            List.of(),
            NOON,
            (id, events, all) -> shown.add("%s %d %d".formatted(id, events, all)));
    assertThat(kept.file()).isEqualTo(folder.resolve("safepassage-2016-12-16T120000Z.zip"));
    assertThat(Files.getPosixFilePermissions(kept.file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(kept.ledgers())
        .extracting(Kept.Ledger::operation)
        .contains(new OperationId(operation));
    assertThat(shown).anyMatch(line -> line.startsWith(operation + " "));
    assertThat(RoomBackup.check(kept.file(), UNHEARD)).isEqualTo(kept);

    Where there = fresh("moved");
    assertThat(RoomBackup.restore(kept.file(), there, UNHEARD)).isEqualTo(kept);
    try (RoomServer moved = RoomServer.start(Options.in(there.data()))) {
      assertThat(moved.setUpCode()).isEmpty();
      Caller nobody = Caller.nobody(moved.address());
      Caller.Answer in =
          nobody.post("/api/v1/session", Map.of("user", "chief", "password", Running.PASSWORD));
      assertThat(in.status()).isEqualTo(200);
      String user = coordinator.get("/api/v1/session").json().get("user").asString();
      Caller again =
          nobody.as(
              nobody.post("/api/v1/session", Map.of("user", user, "password", Running.PASSWORD)));
      Caller.Answer after = again.get("/api/v1/operations/" + operation + "/standing");
      assertThat(after.status()).isEqualTo(200);
      assertThat(after.json().get("sequence")).isEqualTo(before.json().get("sequence"));
      assertThat(after.json().get("convoys")).isEqualTo(before.json().get("convoys"));
      // The ledger goes on where it ended.
      Caller.Answer remark =
          again.report(operation, Map.of("kind", "remark", "text", "here again"));
      assertThat(remark.status()).isEqualTo(201);
    }
    refused(() -> RoomBackup.restore(kept.file(), there, UNHEARD), "holds ledgers already");
  }

  @Test
  @Order(2)
  void sessions_and_tokens_do_not_go_along() throws Exception {
    String text =
        new String(Files.readAllBytes(unpacked()), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(text).contains("chief").doesNotContain("api_token", "one_time_link");
  }

  private static Path unpacked() throws Exception {
    Kept kept = running(folder.resolve("names.zip"));
    Path all = folder.resolve("names.txt");
    try (var zip = new java.util.zip.ZipFile(kept.file().toFile())) {
      StringBuilder text = new StringBuilder();
      for (var entry : java.util.Collections.list(zip.entries())) {
        text.append(entry.getName()).append('\n');
        text.append(
            new String(
                zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
      assertThat(zip.stream().map(java.util.zip.ZipEntry::getName))
          .contains(
              "MANIFEST",
              "parts/accounts",
              "parts/memberships",
              "parts/uploads",
              "parts/files",
              "parts/access-log")
          .noneMatch(name -> name.contains("session") || name.contains("token"));
      Files.writeString(all, text);
    }
    return all;
  }

  @Test
  @Order(3)
  void one_operation_goes_without_accounts() throws Exception {
    String operation = RUNNING.operation();
    RUNNING.operation();
    Kept kept = running(folder.resolve("one.zip"), operation);
    assertThat(kept.ledgers())
        .extracting(ledger -> ledger.operation().value())
        .containsExactly(operation);
    assertThat(kept.accounts()).isEmpty();
    Where there = fresh("one");
    RoomBackup.restore(kept.file(), there, UNHEARD);
    try (RoomServer moved = RoomServer.start(Options.in(there.data()))) {
      // Nobody has an account, so there is a code for the first.
      Caller nobody = Caller.nobody(moved.address());
      Caller.Answer in =
          nobody.post(
              "/api/v1/set-up",
              Map.of(
                  "code",
                  moved.setUpCode().orElseThrow(),
                  "user",
                  "other",
                  "name",
                  "Other",
                  "password",
                  Running.PASSWORD));
      Caller.Answer list = nobody.as(in).get("/api/v1/operations");
      assertThat(list.body()).contains(operation);
    }
    refused(() -> running(folder.resolve("no.zip"), "nowhere"), "no operation nowhere");
    assertThat(folder.resolve("no.zip")).doesNotExist();
  }

  @Test
  @Order(4)
  void a_file_that_is_not_whole_makes_no_room() throws Exception {
    Kept kept = running(folder.resolve("whole.zip"));
    byte[] whole = Files.readAllBytes(kept.file());
    Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length * 2 / 3));
    Path other = Files.writeString(folder.resolve("other.zip"), "PK, but no zip");
    Path empty = Files.createFile(folder.resolve("empty.zip"));
    byte[] changed = whole.clone();
    changed[whole.length / 3] ^= 4;
    Path byteChanged = Files.write(folder.resolve("changed.zip"), changed);
    for (Path each :
        List.of(cut, other, empty, byteChanged, folder.resolve("nowhere.zip"), folder)) {
      Where there = fresh("never");
      assertThatThrownBy(() -> RoomBackup.restore(each, there, UNHEARD))
          .as(each.toString())
          .isInstanceOf(CannotStartException.class)
          .hasMessageContaining("\nMaybe ");
      assertThat(there.data()).as(each.toString()).doesNotExist();
    }
  }

  @Test
  @Order(5)
  void what_is_there_is_left_as_it_is() throws Exception {
    Kept kept = running(folder.resolve("there.zip"));
    byte[] content = Files.readAllBytes(kept.file());
    refused(() -> running(kept.file()), "There is a file");
    assertThat(Files.readAllBytes(kept.file())).isEqualTo(content);
    Path link = Files.createSymbolicLink(folder.resolve("link.zip"), folder.resolve("behind.zip"));
    refused(() -> running(link), "There is a file");
    assertThat(folder.resolve("behind.zip")).doesNotExist();
    // Neither a room that runs, nor a folder with other things in it.
    refused(
        () -> RoomBackup.restore(kept.file(), new Where(RUNNING.data(), Optional.empty()), UNHEARD),
        "Another server is using");
    Path papers = Files.createDirectory(folder.resolve("papers"));
    Files.writeString(papers.resolve("letter.txt"), "mine");
    refused(
        () -> RoomBackup.restore(kept.file(), new Where(papers, Optional.empty()), UNHEARD),
        "something else than a room");
    assertThat(papers).isDirectoryContaining("glob:**letter.txt");
    assertThat(papers.resolve("database")).doesNotExist();
  }

  @Test
  @Order(6)
  void a_folder_without_a_room_is_told_and_stays_as_it_is() throws Exception {
    Path nowhere = folder.resolve("nowhere");
    refused(
        () ->
            RoomBackup.write(
                new Where(nowhere, Optional.empty()),
                folder.resolve("n.zip"),
                List.of(),
                NOON,
                UNHEARD),
        "There is no database in");
    assertThat(nowhere).doesNotExist();
    refused(
        () -> running(folder.resolve("no-such-folder").resolve("b.zip")), "couldn't be written");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
    if (!Files.isWritable(closed)) {
      refused(() -> running(closed), "belongs to another user");
    }
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    assertThat(left()).isEmpty();
  }

  private static List<Path> left() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".unfinished")).toList();
    }
  }
}
