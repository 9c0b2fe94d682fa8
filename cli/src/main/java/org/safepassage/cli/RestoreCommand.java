package org.safepassage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.server.CannotStartException;
import org.safepassage.server.RoomBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Puts a backup into an empty room.
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    header = "Puts a backup into an operations room in which there is nothing yet.",
    description = {
      "",
      "Reads the backup to its end first and works out every root anew. If anything in it is missing or"
          + " was changed, or if there is anything in the room already, nothing is put there. No"
          + " server may be running in the folder. Compare the roots with those that you wrote down:"
          + " only they tell that this is the backup you took.",
      "The user and the password of a database elsewhere are taken from the variables"
          + " SAFEPASSAGE_DB_USER and SAFEPASSAGE_DB_PASSWORD.",
      "Exit codes: 0 all of it is there, or the backup is whole; 2 it isn't, or it can't be put there;"
          + " then nothing is.",
      ""
    })
final class RestoreCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FROM",
      converter = Given.AsPath.class,
      description = "the file that backup has written")
  private Path from = Path.of("");

  @Mixin private RoomOptions room = new RoomOptions();

  @Option(names = "--check", description = "only looks whether the backup is whole")
  private boolean check;

  @Option(names = "--json", description = "answers as JSON (docs/formats/backup.md)")
  private boolean json;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    try {
      RoomBackup.Kept kept = read(err);
      if (json) {
        out.print(BackupWords.json(kept));
      } else {
        out.print(check ? BackupWords.whole(kept) : BackupWords.restored(kept, room));
      }
      return Exit.YES;
    } catch (CannotStartException refusal) {
      String.valueOf(refusal.getMessage()).lines().map(Shown::text).forEach(err::println);
      return Exit.WRONG_INPUT;
    }
  }

  private RoomBackup.Kept read(PrintWriter err) throws CannotStartException {
    EventsLine line = new EventsLine(err, "read");
    try {
      return check
          ? RoomBackup.check(from, line::at)
          : RoomBackup.restore(from, room.where(), line::at);
    } finally {
      line.end();
    }
  }
}
