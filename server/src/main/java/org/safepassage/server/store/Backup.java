package org.safepassage.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.MerkleLog;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.OperationId;

/// Writes what a database holds to one file, and puts it into an empty one again.
///
/// The file is a zip with each ledger as lines of JSON and a list of contents with counts, Merkle
/// roots and hashes, so that it can be read without this program. What is in it is what the
/// database held at one moment, while servers may go on. Roots are worked out anew from the events,
/// when writing and when restoring, and must be those that the database and the list have.
public final class Backup {
  private static final int PAGE = 2_000;

  private final Database database;
  private final List<BackupPart> parts;

  /// @param parts what there is beside ledgers
  public Backup(Database database, List<BackupPart> parts) {
    this.database = database;
    this.parts = List.copyOf(parts);
  }

  /// Writes a backup to a file that isn't there yet. Either the whole file comes to be or none.
  ///
  /// @param only the operations whose ledgers go into it; none for all
  /// @throws BackupException when the file is there, can't be written, when there is no such
  ///   operation, or when what the database holds is damaged
  public BackupContents write(Path file, Optional<List<OperationId>> only, BackupProgress progress)
      throws BackupException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new BackupException(
          """
          There is a file %s already; a backup doesn't overwrite anything.
          Maybe give this one the date as its name.\
          """
              .formatted(file));
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try (Connection connection = database.pool().getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      List<OperationId> operations = operations(new LedgerRows(connection), only);
      Files.deleteIfExists(unfinished);
      BackupContents contents;
      try (ZipOutputStream zip =
          new ZipOutputStream(
              new BufferedOutputStream(OwnFiles.create(unfinished), 1 << 16), UTF_8)) {
        contents = write(connection, operations, zip, progress);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return contents;
    } catch (IOException | SQLException | UnknownOperationException e) {
      throw new BackupException(
          """
          The backup %s couldn't be written.
          Maybe the disk is full, the folder isn't there or belongs to another user, or the database was stopped.\
          """
              .formatted(file),
          e);
    } finally {
      deleteQuietly(unfinished);
    }
  }

  private static void deleteQuietly(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException stays) {
      // Its name says what it is, and why it couldn't be written is told already.
      return;
    }
  }

  private static List<OperationId> operations(LedgerRows rows, Optional<List<OperationId>> only)
      throws SQLException, BackupException {
    List<OperationId> all = rows.operations();
    for (OperationId wanted : only.orElse(List.of())) {
      if (!all.contains(wanted)) {
        throw new BackupException(
            """
            There is no operation %s in the database.
            Maybe one of these: %s.\
            """
                .formatted(
                    wanted,
                    all.isEmpty()
                        ? "none is there yet"
                        : String.join(", ", all.stream().map(OperationId::value).toList())));
      }
    }
    return only.isPresent() ? all.stream().filter(only.get()::contains).toList() : all;
  }

  private BackupContents write(
      Connection connection,
      List<OperationId> operations,
      ZipOutputStream zip,
      BackupProgress progress)
      throws IOException, SQLException, UnknownOperationException, BackupException {
    LedgerRows rows = new LedgerRows(connection);
    List<BackupContents.Ledger> ledgers = new ArrayList<>();
    for (OperationId operation : operations) {
      LedgerRows.Tip tip = rows.tip(operation);
      BackupContents.Ledger ledger =
          new BackupContents.Ledger(operation, tip.last().value(), tip.log().root());
      zip.putNextEntry(new ZipEntry(ledger.file()));
      write(rows, ledger, zip, progress);
      ledgers.add(ledger);
    }
    List<BackupContents.Part> written = new ArrayList<>();
    for (BackupPart part : parts) {
      zip.putNextEntry(new ZipEntry("parts/" + part.name()));
      // Closing it would close the file.
      Summed.Out summed = new Summed.Out(zip);
      part.write(connection, summed);
      written.add(new BackupContents.Part(part.name(), summed.lines(), summed.hash()));
    }
    BackupContents contents = new BackupContents(ledgers, written);
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(Manifest.text(contents).getBytes(UTF_8));
    zip.closeEntry();
    return contents;
  }

  private static void write(
      LedgerRows rows, BackupContents.Ledger ledger, OutputStream out, BackupProgress progress)
      throws IOException, SQLException, BackupException {
    MerkleLog log = new MerkleLog();
    Sequence at = Sequence.NONE;
    for (List<Event> page = rows.after(ledger.operation(), at, PAGE);
        !page.isEmpty();
        page = rows.after(ledger.operation(), at, PAGE)) {
      for (Event event : page) {
        byte[] line = Canonical.bytes(event);
        log.add(MerkleLog.leaf(line));
        out.write(line);
        out.write('\n');
      }
      at = page.getLast().sequence();
      progress.at(ledger.operation(), log.size(), ledger.events());
    }
    BackupFile.checkRoot(ledger, log);
  }

  /// Reads a backup to its end and looks whether it holds what its list of contents says. Needs no
  /// database.
  ///
  /// @throws BackupException when the file is damaged, changed or of a later version
  public static BackupContents check(Path file, BackupProgress progress) throws BackupException {
    try (BackupFile backup = BackupFile.open(file)) {
      for (BackupContents.Ledger ledger : backup.contents().ledgers()) {
        backup.each(
            ledger,
            event -> progress.at(ledger.operation(), event.sequence().value(), ledger.events()));
      }
      for (BackupContents.Part part : backup.contents().parts()) {
        backup.read(part, _ -> {});
      }
      return backup.contents();
    } catch (IOException e) {
      throw BackupFile.unreadable(file, e);
    }
  }

  /// Puts a backup into a database that holds nothing yet. Either all of it comes to be there or
  /// nothing.
  ///
  /// @throws BackupException when the database holds anything, or when the file is damaged, changed
  ///   or of a later version
  public BackupContents restore(Path file, BackupProgress progress) throws BackupException {
    try (BackupFile backup = BackupFile.open(file);
        Connection connection = database.pool().getConnection()) {
      connection.setAutoCommit(false);
      LedgerRows rows = new LedgerRows(connection);
      try (Statement statement = connection.createStatement()) {
        statement.execute("LOCK TABLE operation IN EXCLUSIVE MODE");
      }
      if (!rows.operations().isEmpty()) {
        throw new BackupException(
            """
            The database holds ledgers already; a backup is restored into an empty one only.
            Maybe make another database, or another folder for the embedded one.\
            """);
      }
      for (BackupContents.Ledger ledger : backup.contents().ledgers()) {
        restore(rows, ledger, backup, progress);
      }
      for (BackupContents.Part part : backup.contents().parts()) {
        BackupPart known = known(part.name());
        backup.<SQLException>read(part, in -> restore(known, connection, in));
      }
      connection.commit();
      return backup.contents();
    } catch (IOException e) {
      throw BackupFile.unreadable(file, e);
    } catch (SQLException e) {
      throw new BackupException(
          """
          The backup couldn't be put into the database; nothing was put there.
          Maybe the database was stopped, or its disk is full.\
          """,
          e);
    }
  }

  private static void restore(BackupPart part, Connection connection, InputStream in)
      throws SQLException, IOException, BackupException {
    part.restore(connection, in);
  }

  private BackupPart known(String name) throws BackupException {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new BackupException(
                """
                The backup holds %s, which this version doesn't know.
                Maybe a later version has written it.\
                """
                    .formatted(name)));
  }

  private static void restore(
      LedgerRows rows, BackupContents.Ledger ledger, BackupFile backup, BackupProgress progress)
      throws IOException, SQLException, BackupException {
    rows.open(ledger.operation());
    RestoredLedger restored = new RestoredLedger(rows, ledger, progress);
    try {
      backup.each(ledger, restored::add);
      restored.flush();
    } catch (RestoredLedger.Refused refused) {
      throw refused.refusal();
    }
  }
}
