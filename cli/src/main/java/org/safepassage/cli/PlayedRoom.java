package org.safepassage.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.safepassage.server.CannotStartException;
import org.safepassage.server.Options;
import org.safepassage.server.RoomServer;

/// An operations room in which a ledger is played again. Keeps nothing: its folder is a temporary
/// one and goes when it ends.
///
/// @param folder of the operation
/// @param ledger the file with its events
record PlayedRoom(Path folder, Path ledger, Start start) {

  /// @param port 0 for any that is free
  /// @param speed how many times as fast as it happened
  record Start(int port, int speed) {}

  /// Opens it, says where it answers, and waits for Ctrl-C.
  ///
  /// @param stay whether to wait; otherwise it ends as soon as it answers
  /// @return the exit code
  int open(boolean stay, PrintWriter out, PrintWriter err) throws InterruptedException {
    Path data = temporary();
    CountDownLatch ended = new CountDownLatch(1);
    try (RoomServer server =
        RoomServer.start(
            Options.in(data)
                .withPort(start.port())
                .withReplays(List.of(new Options.Played(folder, ledger))))) {
      server.play(start.speed());
      out.println("  It answers at " + server.address() + ", to this machine alone.");
      out.println("  Open this in a browser, within a quarter of an hour; it works once:");
      out.println("  " + server.guestLink());
      server
          .replayPages()
          .forEach(page -> out.println("  Play, pause, and jump to a moment: " + page));
      if (stay) {
        out.println("  Ctrl-C ends it.");
        out.flush();
        Thread closing = new Thread(() -> end(server, data, ended), "end-of-the-room");
        Runtime.getRuntime().addShutdownHook(closing);
        ended.await();
      } else {
        out.println("  Nobody seems to watch, so it ends here; --stay keeps it open.");
      }
      return Exit.YES;
    } catch (CannotStartException refusal) {
      err.println(Shown.text(String.valueOf(refusal.getMessage())));
      return Exit.WRONG_INPUT;
    } finally {
      delete(data);
    }
  }

  /// Java stops when the hook returns, so all is put away in it.
  private static void end(RoomServer server, Path data, CountDownLatch ended) {
    server.close();
    delete(data);
    ended.countDown();
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("safepassage-replay");
    } catch (IOException nowhere) {
      throw CannotWriteException.of(Path.of("the temporary folder"), nowhere);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException alreadyGone) {
      // It is in the folder for temporary files, which is emptied anyway.
      return;
    }
  }
}
