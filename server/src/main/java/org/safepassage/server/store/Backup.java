package org.safepassage.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.safepassage.formats.LedgerFiles;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.MerkleLog;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.Finding;
import org.safepassage.model.OperationId;

/// Writes all that a database holds to one file, and puts it into an empty one again.
///
/// The file is a zip with each ledger as lines of JSON and a list of contents with counts and
/// Merkle roots, so that it can be read without this program. What is in it is what the database
/// held at one moment, while servers may go on. Roots are worked out anew from the events, when
/// writing and when restoring, and must be those that the database and the list have.
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
  /// @throws BackupException when the file is there, can't be written, or when what the database
  ///   holds is damaged
  public void write(Path file) throws BackupException {
    if (Files.exists(file)) {
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
      Files.deleteIfExists(unfinished);
      OwnFiles.write(unfinished, "");
      try (ZipOutputStream zip =
          new ZipOutputStream(
              new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16), UTF_8)) {
        write(connection, zip);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | SQLException | UnknownOperationException e) {
      throw new BackupException(
          """
          The backup %s couldn't be written.
          Maybe the disk is full, the folder isn't there or belongs to another user, or the database was stopped.\
          """
              .formatted(file),
          e);
    }
  }

  private void write(Connection connection, ZipOutputStream zip)
      throws IOException, SQLException, UnknownOperationException, BackupException {
    LedgerRows rows = new LedgerRows(connection);
    List<Manifest.Ledger> ledgers = new ArrayList<>();
    for (OperationId operation : rows.operations()) {
      LedgerRows.Tip tip = rows.tip(operation);
      Manifest.Ledger ledger = new Manifest.Ledger(operation, tip.last().value(), tip.log().root());
      zip.putNextEntry(new ZipEntry(ledger.file()));
      MerkleLog log = new MerkleLog();
      Sequence at = Sequence.NONE;
      for (List<Event> page = rows.after(operation, at, PAGE);
          !page.isEmpty();
          page = rows.after(operation, at, PAGE)) {
        for (Event event : page) {
          byte[] line = Canonical.bytes(event);
          log.add(MerkleLog.leaf(line));
          zip.write(line);
          zip.write('\n');
        }
        at = page.getLast().sequence();
      }
      checkRoot(ledger, log);
      ledgers.add(ledger);
    }
    for (BackupPart part : parts) {
      zip.putNextEntry(new ZipEntry(Manifest.file(part.name())));
      part.write(connection, zip);
    }
    List<String> names = parts.stream().map(BackupPart::name).toList();
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(new Manifest(ledgers, names).text().getBytes(UTF_8));
    zip.closeEntry();
  }

  /// Puts a backup into a database that holds nothing yet. Either all of it comes to be there or
  /// nothing.
  ///
  /// @throws BackupException when the database holds anything, or when the file is damaged, changed
  ///   or of a later version
  public void restore(Path file) throws BackupException {
    try (ZipFile zip = new ZipFile(file.toFile(), UTF_8);
        Connection connection = database.pool().getConnection()) {
      connection.setAutoCommit(false);
      LedgerRows rows = new LedgerRows(connection);
      if (!rows.operations().isEmpty()) {
        throw new BackupException(
            """
            The database holds ledgers already; a backup is restored into an empty one only.
            Maybe make another database, or another folder for the embedded one.\
            """);
      }
      Manifest manifest = manifest(zip);
      for (Manifest.Ledger ledger : manifest.ledgers()) {
        try (InputStream in = entry(zip, ledger.file())) {
          restore(rows, ledger, in);
        }
      }
      for (String name : manifest.parts()) {
        try (InputStream in = entry(zip, Manifest.file(name))) {
          part(name).restore(connection, in);
        }
      }
      connection.commit();
    } catch (IOException e) {
      throw new BackupException(
          """
          The file %s can't be read as a backup.
          Maybe it was not copied to its end, or it is another file.\
          """
              .formatted(file),
          e);
    } catch (SQLException e) {
      throw new BackupException(
          """
          The backup couldn't be put into the database; nothing was put there.
          Maybe the database was stopped, or its disk is full.\
          """,
          e);
    }
  }

  private static Manifest manifest(ZipFile zip) throws IOException, BackupException {
    try (InputStream in = entry(zip, Manifest.NAME)) {
      return Manifest.parse(new String(in.readAllBytes(), UTF_8));
    }
  }

  private static InputStream entry(ZipFile zip, String name) throws IOException, BackupException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new BackupException(
          """
          The backup lacks %s.
          Maybe it was not copied to its end, or somebody has taken it out.\
          """
              .formatted(name));
    }
    return zip.getInputStream(entry);
  }

  private BackupPart part(String name) throws BackupException {
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

  private static void restore(LedgerRows rows, Manifest.Ledger ledger, InputStream in)
      throws IOException, SQLException, BackupException {
    rows.open(ledger.operation());
    RestoredLedger restored = new RestoredLedger(rows, ledger.operation());
    try {
      List<Finding> findings = LedgerFiles.each(ledger.file(), in, restored::add);
      // Nobody has reported anything yet where nothing is expected: an empty file is right then.
      if (!findings.isEmpty() && ledger.events() > 0) {
        Finding first = findings.getFirst();
        throw new BackupException(
            """
            The ledger of %s in the backup is damaged, at %s and %d more places: %s
            %s\
            """
                .formatted(
                    ledger.operation(),
                    first.where(),
                    findings.size() - 1,
                    first.message(),
                    first.maybe()));
      }
      restored.flush();
    } catch (RestoredLedger.Refused refused) {
      switch (refused.getCause()) {
        case BackupException cause -> throw cause;
        case SQLException cause -> throw cause;
        case null, default -> throw refused;
      }
    }
    checkRoot(ledger, restored.log());
  }

  private static void checkRoot(Manifest.Ledger ledger, MerkleLog log) throws BackupException {
    Hash root = log.root();
    if (log.size() != ledger.events() || !root.equals(ledger.root())) {
      throw new BackupException(
          """
          The ledger of %s isn't what its root stands for: %d events with the root %s instead of %d with %s.
          Maybe events were changed, added or taken out; take another backup, and compare the root with one that was written down.\
          """
              .formatted(ledger.operation(), log.size(), root, ledger.events(), ledger.root()));
    }
  }
}
