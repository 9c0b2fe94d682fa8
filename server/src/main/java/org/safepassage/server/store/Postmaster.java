package org.safepassage.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;

/// How the PostgreSQL of a folder is started, the first time and again.
///
/// @param data what it keeps
/// @param program where it is unpacked to
/// @param passwordFile that is asked for
/// @param log what it says
record Postmaster(Path data, Path program, Path passwordFile, int port, DatabaseLog log) {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  /// Starts it, and makes its data where there are none.
  EmbeddedPostgres start(Secret password) throws IOException {
    log.bound();
    File file = log.file().toFile();
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        // Watch ends it: one that is being ended must not look like one that has died.
        .setRegisterShutdownHook(false)
        .setOverrideWorkingDirectory(program.toFile())
        .setPort(port)
        .setPGStartupWait(LONGEST_START)
        .setConnectConfig("password", password.revealed())
        // The builder's own settings are for tests: it starts without waiting for the disk.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100")
        // What was to be recorded doesn't belong into a log.
        .setServerConfig("log_min_error_statement", "panic")
        .setServerConfig("log_parameter_max_length_on_error", "0")
        // Two lines every few minutes that nobody reads.
        .setServerConfig("log_checkpoints", "off")
        // For initdb, whose last word on a matter counts: the builder lets everybody in.
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", passwordFile.toString())
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setErrorRedirector(Redirect.appendTo(file))
        .setOutputRedirector(Redirect.appendTo(file))
        .start();
  }
}
