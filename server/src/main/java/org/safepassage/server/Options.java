package org.safepassage.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How a server is to be started.
///
/// @param data the folder in which it keeps what it has to keep
/// @param database the address of a PostgreSQL; none for one of its own, in the data folder
/// @param host the address that it listens to
/// @param port the port; 0 for any that is free
/// @param certificate to encrypt with
/// @param folders operations to add, if they aren't there yet
public record Options(
    Path data,
    Optional<Postgres> database,
    String host,
    int port,
    Optional<Certificate> certificate,
    List<Path> folders) {
  public Options {
    folders = List.copyOf(folders);
  }

  /// For this machine alone, on a free port.
  public static Options in(Path data) {
    return new Options(data, Optional.empty(), "127.0.0.1", 0, Optional.empty(), List.of());
  }

  public Options withPort(int other) {
    return new Options(data, database, host, other, certificate, folders);
  }

  public Options withFolders(List<Path> others) {
    return new Options(data, database, host, port, certificate, others);
  }

  /// A PostgreSQL that is there already.
  public record Postgres(String url, String user, String password) {
    @Override
    public String toString() {
      return "(the address of a database)";
    }
  }

  /// A certificate and its key, both in PEM.
  public record Certificate(Path certificate, Path key) {}
}
