package org.safepassage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.safepassage.server.CannotStartException;
import org.safepassage.server.Options;
import org.safepassage.server.RoomServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs an operations room until somebody ends it.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    header = "Runs an operations room: who may move now, who is where, who said what.",
    description = {
      "",
      "Starts a server with a database of its own, and prints where it answers. At the first start it"
          + " prints a code, too, with which you make the first account. Ctrl-C ends it; what was"
          + " recorded is on disk.",
      "It listens to this machine only, unless --host says otherwise; then give it a certificate.",
      "The user and the password of a database elsewhere are taken from the variables"
          + " SAFEPASSAGE_DB_USER and SAFEPASSAGE_DB_PASSWORD.",
      "Exit code: 2 if it can't be started.",
      ""
    })
final class ServeCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "OPERATION",
      arity = "0..*",
      converter = Given.AsPath.class,
      description = "folders of operations to add, where they aren't there yet")
  private List<Path> folders = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      converter = Given.AsPath.class,
      description = "the folder to keep everything in; otherwise safepassage-room, here")
  private Path data = Path.of("safepassage-room");

  @Option(
      names = "--db",
      paramLabel = "URL",
      converter = Given.AsText.class,
      description =
          "a PostgreSQL that is there already, such as jdbc:postgresql://host:5432/safepassage")
  private @Nullable String database;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "the port; otherwise 8080, and 0 for any that is free")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      converter = Given.AsText.class,
      description = "the address to listen to; otherwise 127.0.0.1, this machine alone")
  private String host = "127.0.0.1";

  @Option(
      names = "--cert",
      paramLabel = "FILE",
      converter = Given.AsPath.class,
      description = "a certificate in PEM, to encrypt with; with --key")
  private @Nullable Path certificate;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      converter = Given.AsPath.class,
      description = "its private key in PEM, without a password")
  private @Nullable Path key;

  @Override
  public Integer call() throws InterruptedException {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    try (RoomServer server = RoomServer.start(options(command))) {
      out.println("The operations room answers at " + server.address());
      server
          .setUpCode()
          .ifPresent(code -> {
            out.println("Nobody has an account yet. Open " + server.address() + "/setup");
            out.println("and enter this code, which works once:   " + code);
          });
      out.println("Ctrl-C ends it.");
      out.flush();
      awaitEnd(server);
      return Exit.YES;
    } catch (CannotStartException refusal) {
      String.valueOf(refusal.getMessage()).lines().map(Shown::text).forEach(err::println);
      return Exit.WRONG_INPUT;
    }
  }

  private Options options(CommandSpec command) {
    Port.check(port, command);
    if ((certificate == null) != (key == null)) {
      throw new ParameterException(
          command.commandLine(), "A certificate and its key go together: give --cert and --key.");
    }
    return new Options(
        data,
        RoomOptions.postgres(database),
        host,
        port,
        certificate == null || key == null
            ? Optional.empty()
            : Optional.of(new Options.Certificate(certificate, key)),
        folders,
        List.of());
  }

  /// Waits for Ctrl-C. Java stops when the hook returns, so the server is ended in it.
  private static void awaitEnd(RoomServer server) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  ended.countDown();
                },
                "end-of-the-room"));
    ended.await();
  }
}
