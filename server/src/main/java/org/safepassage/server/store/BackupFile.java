package org.safepassage.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.safepassage.formats.LedgerFiles;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.MerkleLog;
import org.safepassage.model.Finding;

/// A backup that is read. Whatever is taken out of it is compared with its list of contents when it
/// was read to its end.
final class BackupFile implements AutoCloseable {
  private static final int LONGEST_CONTENTS = 1 << 24;

  private final ZipFile zip;
  private final BackupContents contents;

  private BackupFile(ZipFile zip, BackupContents contents) {
    this.zip = zip;
    this.contents = contents;
  }

  /// Does something with a part, reading it as far as it likes.
  @FunctionalInterface
  interface Use<X extends Exception> {
    void of(InputStream in) throws IOException, BackupException, X;
  }

  /// @throws BackupException when it is no backup
  static BackupFile open(Path file) throws BackupException {
    if (!Files.isRegularFile(file)) {
      throw new BackupException(
          """
          There is no file %s.
          Maybe a part of its path is mistyped; a backup is a single file that ends in .zip.\
          """
              .formatted(file));
    }
    ZipFile zip = null;
    try {
      zip = new ZipFile(file.toFile(), UTF_8);
      try (InputStream in = entry(zip, Manifest.NAME)) {
        String text = new String(in.readNBytes(LONGEST_CONTENTS), UTF_8);
        return new BackupFile(zip, Manifest.parse(text));
      }
    } catch (IOException e) {
      close(zip);
      throw unreadable(file, e);
    } catch (BackupException e) {
      close(zip);
      throw e;
    }
  }

  static BackupException unreadable(Path file, IOException why) {
    return new BackupException(
        """
        The file %s can't be read as a backup.
        Maybe it was not copied to its end, it was damaged, it is another file, or reading it is not permitted.\
        """
            .formatted(file),
        why);
  }

  private static void close(@org.jspecify.annotations.Nullable ZipFile zip) {
    if (zip != null) {
      try {
        zip.close();
      } catch (IOException e) {
        throw new IllegalStateException("A file that was only read couldn't be closed.", e);
      }
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

  BackupContents contents() {
    return contents;
  }

  /// Shows every event of a ledger.
  ///
  /// @throws BackupException when it isn't what its root stands for; after events were shown
  void each(BackupContents.Ledger ledger, Consumer<Event> consumer)
      throws IOException, BackupException {
    MerkleLog log = new MerkleLog();
    List<Finding> findings;
    try (InputStream in = entry(zip, ledger.file())) {
      findings =
          LedgerFiles.each(
              ledger.file(),
              in,
              event -> {
                if (!event.operation().equals(ledger.operation())) {
                  throw new OfAnother(event);
                }
                log.add(MerkleLog.leaf(Canonical.bytes(event)));
                consumer.accept(event);
              });
    } catch (OfAnother other) {
      throw new BackupException(
          """
          The ledger of %s in the backup holds an event of %s.
          Maybe files in it were renamed.\
          """
              .formatted(ledger.operation(), other.operation));
    }
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
    checkRoot(ledger, log);
  }

  /// @throws BackupException when events are not those that a root stands for
  static void checkRoot(BackupContents.Ledger ledger, MerkleLog log) throws BackupException {
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

  /// Has a part read, and the rest of it that was left.
  ///
  /// @throws BackupException when it isn't what was written
  <X extends Exception> void read(BackupContents.Part part, Use<X> use)
      throws IOException, BackupException, X {
    try (InputStream in = entry(zip, part.file());
        Summed.In summed = new Summed.In(in)) {
      use.of(summed);
      summed.transferTo(OutputStream.nullOutputStream());
      if (!summed.hash().equals(part.content()) || summed.lines() != part.lines()) {
        throw new BackupException(
            """
            The part %s of the backup isn't what was written: its hash is another.
            Maybe it was damaged when it was copied, or somebody has changed it; take another backup.\
            """
                .formatted(part.name()));
      }
    }
  }

  @Override
  public void close() {
    close(zip);
  }

  /// Carries out of the reading of a ledger that an event in it belongs elsewhere.
  private static final class OfAnother extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String operation;

    OfAnother(Event event) {
      this.operation = event.operation().value();
    }
  }
}
