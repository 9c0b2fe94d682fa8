package org.safepassage.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A PostgreSQL of our own, kept in a folder. It listens to this machine only, and asks for a
/// password that is in the folder, which nobody but the owner can open. Commits wait for the disk.
/// When it ends though nobody ended it, it is started again at the same address.
///
/// In the folder: `data` (what PostgreSQL keeps), `program` (PostgreSQL itself, unpacked),
/// `password`, `port`, `postgres.log` (two megabytes, and as much from before in `postgres.log.1`),
/// and `lock`, which is held while a server uses the folder. The system gives a lock back when its
/// holder ends in whatever way, so none is ever stale.
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String USER = "postgres";

  private final FolderLock lock;
  private final Watch watch;
  private final DatabaseAddress address;

  private EmbeddedDatabase(FolderLock lock, Watch watch, DatabaseAddress address) {
    this.lock = lock;
    this.watch = watch;
    this.address = address;
  }

  /// Starts the PostgreSQL in a folder, and makes both if they aren't there.
  ///
  /// @param random for the password; not to be guessed from outside
  /// @throws DatabaseUnusableException when another server uses the folder, or it can't be written,
  ///   or PostgreSQL doesn't start
  public static EmbeddedDatabase start(Path folder, RandomGenerator random)
      throws DatabaseUnusableException {
    return start(folder, folder.resolve("program"), random);
  }

  /// As [#start(Path, RandomGenerator)], with the program unpacked elsewhere: to a folder that
  /// nobody else can write to.
  static EmbeddedDatabase start(Path folder, Path program, RandomGenerator random)
      throws DatabaseUnusableException {
    FolderLock lock = FolderLock.take(folder);
    try {
      return started(lock, folder, program, random);
    } catch (IOException | IllegalStateException refusal) {
      lock.close();
      throw new DatabaseUnusableException(
          """
          The database in %s doesn't start.
          Maybe its last words tell why: they are at the end of %s.\
          """
              .formatted(folder, folder.resolve("postgres.log")),
          refusal);
    } catch (DatabaseUnusableException refusal) {
      lock.close();
      throw refusal;
    }
  }

  /// The PostgreSQL that another server runs in a folder.
  ///
  /// @return nothing when nobody uses the folder
  /// @throws DatabaseUnusableException when no database was ever in the folder, or when it can't be
  ///   read
  public static Optional<DatabaseAddress> findRunning(Path folder)
      throws DatabaseUnusableException {
    if (!isIn(folder)) {
      throw new DatabaseUnusableException(
          """
          There is no database in %s.
          Maybe another folder was meant: the one that the server was started with.\
          """
              .formatted(folder));
    }
    if (!FolderLock.isTaken(folder)) {
      return Optional.empty();
    }
    try {
      String port = Files.readString(folder.resolve("port")).strip();
      Secret password = new Secret(Files.readString(folder.resolve("password"), UTF_8).strip());
      return Optional.of(
          DatabaseAddress.of(
              "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(port), USER, password));
    } catch (IOException unreadable) {
      throw new DatabaseUnusableException(
          """
          A server is using the database in %s, and how to reach it can't be read.
          Maybe the folder belongs to another user, or the server is being started just now.\
          """
              .formatted(folder),
          unreadable);
    }
  }

  /// Whether there is a database in a folder, running or not.
  public static boolean isIn(Path folder) {
    return Files.isDirectory(folder.resolve("data"));
  }

  private static EmbeddedDatabase started(
      FolderLock lock, Path folder, Path program, RandomGenerator random)
      throws IOException, DatabaseUnusableException {
    Path data = folder.resolve("data");
    Path begun = folder.resolve("begun");
    if (Files.exists(begun) || !Files.exists(data)) {
      // It never came up with these data, so nobody has put anything into them.
      OwnFiles.delete(data);
      Files.writeString(begun, "The database is being set up for the first time.\n");
    } else {
      Leftovers.end(data);
    }
    if (!Files.exists(begun) && !Files.exists(folder.resolve("password"))) {
      throw new DatabaseUnusableException(
          """
          The password of the database in %s is missing.
          Maybe only a part of the folder was copied: the file "password" belongs to it.\
          """
              .formatted(folder));
    }
    Secret password = password(folder, random);
    int port = port(folder.resolve("port"));
    OwnFiles.makeFolder(program);
    Postmaster postmaster =
        new Postmaster(data, program, folder.resolve("password"), port, DatabaseLog.in(folder));
    Watch watch = new Watch(postmaster, password, postmaster.start(password));
    watch.begin();
    Files.deleteIfExists(begun);
    String url = String.format(Locale.ROOT, "jdbc:postgresql://127.0.0.1:%d/postgres", port);
    return new EmbeddedDatabase(lock, watch, DatabaseAddress.of(url, USER, password));
  }

  /// Where it is and how to sign in, until it is closed.
  public DatabaseAddress address() {
    return address;
  }

  /// Stops it. What was committed is in the folder.
  @Override
  public void close() {
    try (lock) {
      watch.close();
    } catch (IOException e) {
      throw new IllegalStateException("The embedded database couldn't be stopped.", e);
    }
  }

  private static Secret password(Path folder, RandomGenerator random) throws IOException {
    Path file = folder.resolve("password");
    if (!Files.exists(file)) {
      byte[] bytes = new byte[24];
      random.nextBytes(bytes);
      OwnFiles.write(file, HexFormat.of().formatHex(bytes));
    }
    return new Secret(Files.readString(file, UTF_8).strip());
  }

  /// The port of last time, if it is free: whoever still waits for the database finds it again.
  private static int port(Path file) throws IOException {
    int last = 0;
    if (Files.exists(file)) {
      String text = Files.readString(file).strip();
      last = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }
    int port;
    try (ServerSocket socket = new ServerSocket(last, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      port = socket.getLocalPort();
    } catch (IOException taken) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
        port = socket.getLocalPort();
      }
    }
    Files.writeString(file, port + "\n");
    return port;
  }
}
