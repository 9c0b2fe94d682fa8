package org.safepassage.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.server.Options;
import org.safepassage.server.RoomBackup;
import picocli.CommandLine.Option;

/// Which room a command is about: by its folder, or by the address of its database.
final class RoomOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      converter = Given.AsPath.class,
      description = "the folder of the room; otherwise safepassage-room, here")
  private Path data = Path.of("safepassage-room");

  @Option(
      names = "--db",
      paramLabel = "URL",
      converter = Given.AsText.class,
      description = "the PostgreSQL of the room, such as jdbc:postgresql://host:5432/safepassage")
  private @Nullable String database;

  RoomBackup.Where where() {
    return new RoomBackup.Where(data, postgres(database));
  }

  /// Where it is, to be told.
  String words() {
    return database == null ? Shown.text(Typed.word(data.toString())) : "the database";
  }

  /// The options that name it, as they are typed.
  String typed() {
    return database == null ? "--data " + Typed.word(data.toString()) : "--db URL";
  }

  /// The user and the password come from variables, so that they stand in no list of processes.
  static Optional<Options.Postgres> postgres(@Nullable String url) {
    return Optional.ofNullable(url)
        .map(address ->
            new Options.Postgres(
                address, variable("SAFEPASSAGE_DB_USER"), variable("SAFEPASSAGE_DB_PASSWORD")));
  }

  private static String variable(String name) {
    return Objects.requireNonNullElse(System.getenv(name), "");
  }
}
