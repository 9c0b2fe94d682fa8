package org.safepassage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Plays the ledger of an operation again.
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    header = "Plays the record of an operation again in the operations room.",
    description = {
      "",
      "Shows every page as it was at any moment of the operation: play, pause, another speed, jump to a"
          + " moment or a bookmark. Nothing can be entered, and nothing is kept. Ctrl-C ends it.",
      "Exit codes: 0 it was ended, 2 the files are wrong or it can't be started.",
      ""
    })
final class ReplayCommand implements Callable<Integer> {
  private static final int GREATEST_SPEED = 3_600;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "OPERATION",
      converter = Given.AsPath.class,
      description = "the folder of the operation")
  private Path folder = Path.of(".");

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      converter = Given.AsPath.class,
      description = "its ledger; otherwise ledger.jsonl in the folder")
  private @Nullable Path ledger;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "the port; otherwise any that is free")
  private int port;

  @Option(
      names = "--speed",
      paramLabel = "TIMES",
      description = "how many times as fast as it happened, 1 to 3,600; otherwise 600")
  private int speed = 600;

  @Override
  public Integer call() throws InterruptedException {
    CommandSpec command = Objects.requireNonNull(spec);
    Port.check(port, command);
    if (speed < 1 || speed > GREATEST_SPEED) {
      throw new ParameterException(
          command.commandLine(), "A speed is a number from 1 to %d.".formatted(GREATEST_SPEED));
    }
    PrintWriter out = command.commandLine().getOut();
    out.println("The record is played again.");
    Path file = ledger == null ? folder.resolve("ledger.jsonl") : ledger;
    return new PlayedRoom(folder, file, new PlayedRoom.Start(port, speed))
        .open(true, out, command.commandLine().getErr());
  }
}
