package org.safepassage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.model.OperationId;
import org.safepassage.server.CannotStartException;
import org.safepassage.server.RoomBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Writes what a room keeps to one file.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    header = "Writes all that an operations room keeps to one file.",
    description = {
      "",
      "The room may be running meanwhile. In the file are the ledgers with their roots, the files of the"
          + " operations, accounts with their roles, and the access log, as they were at one moment."
          + " Sessions, links and tokens of programs are not, nor certificates. Nothing is"
          + " overwritten. The file is open to you alone; whoever gets it can read everything in it.",
      "The user and the password of a database elsewhere are taken from the variables"
          + " SAFEPASSAGE_DB_USER and SAFEPASSAGE_DB_PASSWORD.",
      "Exit codes: 0 the file is there and whole, 2 it can't be written; then there is none.",
      ""
    })
final class BackupCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private RoomOptions room = new RoomOptions();

  @Option(
      names = "--to",
      paramLabel = "PATH",
      required = true,
      converter = Given.AsPath.class,
      description = "the file to write; or a folder, for a file that is called by date and time")
  private Path to = Path.of("");

  @Option(
      names = "--operation",
      paramLabel = "ID",
      converter = Given.AsText.class,
      description =
          "this operation alone, then without accounts and access log; can be given several times")
  private List<String> operations = List.of();

  @Option(names = "--json", description = "answers as JSON (docs/formats/backup.md)")
  private boolean json;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    List<OperationId> only = operations.stream().map(text -> id(text, command)).distinct().toList();
    try {
      RoomBackup.Kept kept = written(only, err);
      out.print(json ? BackupWords.json(kept) : BackupWords.written(kept));
      return Exit.YES;
    } catch (CannotStartException refusal) {
      String.valueOf(refusal.getMessage()).lines().map(Shown::text).forEach(err::println);
      return Exit.WRONG_INPUT;
    }
  }

  private RoomBackup.Kept written(List<OperationId> only, PrintWriter err)
      throws CannotStartException {
    EventsLine line = new EventsLine(err, "written");
    try {
      return RoomBackup.write(room.where(), to, only, InstantSource.system().instant(), line::at);
    } finally {
      line.end();
    }
  }

  private static OperationId id(String text, CommandSpec command) {
    try {
      return new OperationId(text);
    } catch (IllegalArgumentException notAnId) {
      throw new ParameterException(
          command.commandLine(),
          "\"%s\" can't be the id of an operation.".formatted(Shown.text(text)),
          notAnId);
    }
  }
}
