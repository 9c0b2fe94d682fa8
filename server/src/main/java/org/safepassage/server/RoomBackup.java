package org.safepassage.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.model.OperationId;
import org.safepassage.server.store.Backup;
import org.safepassage.server.store.BackupContents;
import org.safepassage.server.store.BackupException;
import org.safepassage.server.store.BackupPart;
import org.safepassage.server.store.Database;
import org.safepassage.server.store.DatabaseAddress;
import org.safepassage.server.store.DatabaseUnusableException;
import org.safepassage.server.store.EmbeddedDatabase;
import org.safepassage.server.store.Secret;
import org.safepassage.server.store.TablePart;

/// Takes what a room keeps out of its database into a file, and puts it into an empty one. The room
/// may be running while a backup is written.
///
/// Kept are the ledgers and the files of operations, accounts with what they are in which
/// operation, and the access log. Not kept is what lets somebody in without a password: sessions,
/// links and the tokens of programs.
public final class RoomBackup {
  private static final TablePart UPLOADS =
      TablePart.all(
          "uploads",
          "operation_upload",
          List.of("operation", "version", "uploaded", "account"),
          "operation, version");

  private static final TablePart FILES =
      TablePart.all(
          "files",
          "operation_file",
          List.of("operation", "version", "path", "content"),
          "operation, version, path");

  private static final TablePart ACCOUNTS =
      TablePart.all(
          "accounts",
          "account",
          List.of("id", "name", "password", "administrator", "disabled", "created"),
          "id");

  private static final TablePart MEMBERSHIPS =
      TablePart.all(
          "memberships",
          "membership",
          List.of("account", "operation", "role", "side", "party", "site", "member"),
          "account, operation");

  private static final TablePart ACCESS_LOG =
      TablePart.all(
          "access-log",
          "access_log",
          List.of("at", "who", "what", "about", "operation", "address"),
          "place");

  /// In an order in which nothing names what isn't there yet.
  private static final List<BackupPart> ALL =
      List.of(ACCOUNTS, MEMBERSHIPS, UPLOADS, FILES, ACCESS_LOG);

  private static final DateTimeFormatter IN_A_NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private RoomBackup() {}

  /// Which room is meant.
  ///
  /// @param data the folder in which it keeps what it has to keep
  /// @param database the address of a PostgreSQL; none for one of its own, in the data folder
  public record Where(Path data, Optional<Options.Postgres> database) {}

  /// Is told how far it has come: how many of all events of an operation are done.
  @FunctionalInterface
  public interface Progress {
    void at(OperationId operation, long events, long all);
  }

  /// What is in a backup.
  ///
  /// @param file where it is
  /// @param ledgers of each operation
  /// @param accounts how many accounts; none where only some operations were backed up
  public record Kept(Path file, List<Ledger> ledgers, Optional<Long> accounts) {
    public Kept {
      ledgers = List.copyOf(ledgers);
    }

    /// @param root the Merkle root over its events, as 64 hexadecimal digits
    public record Ledger(OperationId operation, long events, String root) {}

    private static Kept of(Path file, BackupContents contents) {
      return new Kept(
          file,
          contents.ledgers().stream()
              .map(ledger ->
                  new Ledger(ledger.operation(), ledger.events(), ledger.root().toString()))
              .toList(),
          contents.parts().stream()
              .filter(part -> part.name().equals(ACCOUNTS.name()))
              .map(BackupContents.Part::lines)
              .findFirst());
    }
  }

  /// Writes a backup.
  ///
  /// @param to a file that isn't there yet; or a folder, for a file that is called by the moment
  /// @param only the operations that go into it, then without accounts and access log; none for all
  ///   that there is
  /// @throws CannotStartException when it can't be, with a sentence that says why
  public static Kept write(
      Where where, Path to, List<OperationId> only, Instant now, Progress progress)
      throws CannotStartException {
    Path file =
        Files.isDirectory(to)
            ? to.resolve(
                "safepassage-" + IN_A_NAME.format(now.truncatedTo(ChronoUnit.SECONDS)) + ".zip")
            : to;
    List<BackupPart> parts =
        only.isEmpty()
            ? ALL
            : List.of(UPLOADS.of(only, List.of("account")), FILES.of(only, List.of()));
    try (Lent lent = existing(where)) {
      BackupContents contents =
          new Backup(lent.database(), parts)
              .write(file, only.isEmpty() ? Optional.empty() : Optional.of(only), progress::at);
      return Kept.of(file, contents);
    } catch (BackupException | DatabaseUnusableException refusal) {
      throw explained(refusal);
    }
  }

  /// Reads a backup to its end and compares it with its roots and hashes.
  ///
  /// @throws CannotStartException when it isn't whole, with a sentence that says why
  public static Kept check(Path file, Progress progress) throws CannotStartException {
    try {
      return Kept.of(file, Backup.check(file, progress::at));
    } catch (BackupException refusal) {
      throw explained(refusal);
    }
  }

  /// Puts a backup into a room in which there is nothing yet, after it was checked. The folder of a
  /// room is made if it isn't there.
  ///
  /// @throws CannotStartException when it can't be, with a sentence that says why; then nothing of
  ///   the backup is there
  public static Kept restore(Path file, Where where, Progress progress)
      throws CannotStartException {
    check(file, progress);
    if (where.database().isEmpty()) {
      refuseForeign(where.data());
    }
    try (Lent lent = writable(where)) {
      return Kept.of(file, new Backup(lent.database(), ALL).restore(file, progress::at));
    } catch (BackupException | DatabaseUnusableException refusal) {
      throw explained(refusal);
    }
  }

  /// A folder with other things in it is not the one of a room.
  private static void refuseForeign(Path data) throws CannotStartException {
    if (!Files.exists(data) || EmbeddedDatabase.isIn(data.resolve("database"))) {
      return;
    }
    try (Stream<Path> inside = Files.list(data)) {
      if (inside.findAny().isEmpty()) {
        return;
      }
    } catch (IOException unreadable) {
      throw new CannotStartException(
          """
          The folder %s can't be read.
          Maybe it is a file, or belongs to another user.\
          """
              .formatted(data),
          unreadable);
    }
    throw new CannotStartException(
        """
        The folder %s holds something else than a room, so nothing is put there.
        Maybe name a folder that isn't there yet: it is made.\
        """
            .formatted(data));
  }

  /// A database with whom it was borrowed from.
  private record Lent(Database database, Optional<EmbeddedDatabase> own) implements AutoCloseable {
    @Override
    public void close() {
      database.close();
      own.ifPresent(EmbeddedDatabase::close);
    }
  }

  /// The database of a room that is there, running or not; nothing in it is changed.
  private static Lent existing(Where where) throws DatabaseUnusableException {
    Optional<DatabaseAddress> running =
        where.database().isPresent()
            ? Optional.of(address(where.database().get()))
            : EmbeddedDatabase.findRunning(folder(where));
    if (running.isPresent()) {
      return new Lent(Database.openAsItIs(running.get()), Optional.empty());
    }
    EmbeddedDatabase own = EmbeddedDatabase.start(folder(where), new SecureRandom());
    try {
      return new Lent(Database.openAsItIs(own.address()), Optional.of(own));
    } catch (DatabaseUnusableException | RuntimeException refusal) {
      own.close();
      throw refusal;
    }
  }

  private static Lent writable(Where where) throws DatabaseUnusableException {
    if (where.database().isPresent()) {
      return new Lent(Database.open(address(where.database().get())), Optional.empty());
    }
    EmbeddedDatabase own = EmbeddedDatabase.start(folder(where), new SecureRandom());
    try {
      return new Lent(Database.open(own.address()), Optional.of(own));
    } catch (DatabaseUnusableException | RuntimeException refusal) {
      own.close();
      throw refusal;
    }
  }

  private static Path folder(Where where) {
    return where.data().resolve("database");
  }

  private static DatabaseAddress address(Options.Postgres wanted) throws DatabaseUnusableException {
    return DatabaseAddress.of(wanted.url(), wanted.user(), new Secret(wanted.password()));
  }

  private static CannotStartException explained(Exception refusal) {
    return new CannotStartException(String.valueOf(refusal.getMessage()), refusal);
  }
}
