package org.safepassage.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safepassage.server.store.DatabaseAddress;
import org.safepassage.server.store.DatabaseUnusableException;
import org.safepassage.server.store.Secret;

/// An operations room in a process of its own, started as `./safepassage serve` starts it: with a
/// database of its own, and the options that the launcher gives Java.
///
/// `-Dsafepassage.serve` gives Java further options, parted by blanks.
final class ServedRoom implements AutoCloseable {
  private static final String ANSWERS = "The operations room answers at ";
  private static final Pattern GENERATION =
      Pattern.compile("^\\s*(?:DefNew|Tenured).*used ([0-9]+)K");

  private static final Path PROCESSES = Path.of("/proc");

  private final Path data;
  private int port;
  private Optional<Process> process = Optional.empty();

  /// @param data the folder it keeps everything in, on a real disk
  ServedRoom(Path data) {
    this.data = data;
  }

  /// A new folder for a room below `target`.
  static Path folder(String name) throws IOException {
    Path target = home().resolve("target");
    return Files.createTempDirectory(Files.createDirectories(target), name);
  }

  private static Path home() {
    return Path.of(System.getProperty("safepassage.home", "."));
  }

  /// Starts it, the first time on any free port, then on that.
  ///
  /// @param folders operations to add
  void start(Path... folders) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(options());
    command.addAll(
        List.of(
            "-cp",
            home().resolve("cli/target/quick/safepassage-cli.jar").toString(),
            "org.safepassage.cli.Main",
            "serve",
            "--port",
            String.valueOf(port),
            "--data",
            data.toString()));
    Arrays.stream(folders).map(Path::toString).forEach(command::add);
    Process started =
        new ProcessBuilder(command)
            .redirectError(
                ProcessBuilder.Redirect.appendTo(data.resolve("server-errors.log").toFile()))
            .start();
    process = Optional.of(started);
    BufferedReader out = new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(ANSWERS)) {
        port = URI.create(line.substring(ANSWERS.length())).getPort();
        Thread.ofVirtual().start(() -> drain(out));
        return;
      }
    }
    throw new IOException("The server didn't start; see server-errors.log in " + data);
  }

  private static List<String> options() {
    List<String> options =
        new ArrayList<>(
            List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Xlog:disable"));
    Stream.of(System.getProperty("safepassage.serve", "").split(" +"))
        .filter(option -> !option.isEmpty())
        .forEach(options::add);
    return options;
  }

  /// What it says further is of no interest, and must not fill the pipe.
  private static void drain(BufferedReader out) {
    try {
      out.transferTo(Writer.nullWriter());
    } catch (IOException killed) {
      Thread.currentThread().interrupt();
    }
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
  }

  /// The database, for what a benchmark does past the server.
  DatabaseAddress database() throws IOException, DatabaseUnusableException {
    Path folder = databaseFolder();
    return DatabaseAddress.of(
        "jdbc:postgresql://127.0.0.1:%s/postgres"
            .formatted(Files.readString(folder.resolve("port")).strip()),
        "postgres",
        new Secret(Files.readString(folder.resolve("password")).strip()));
  }

  Path databaseFolder() {
    return data.resolve("database");
  }

  /// Ends it as a power failure would, without a word.
  void kill() {
    process.ifPresent(ServedRoom::end);
  }

  private static void end(Process running) {
    running.destroyForcibly();
    running.onExit().join();
  }

  /// Ends the database in the same way. Its process is found by the file that it writes itself.
  void killDatabase() throws IOException {
    postmaster()
        .ifPresent(postmaster -> {
          postmaster.destroyForcibly();
          postmaster.onExit().join();
        });
  }

  private Optional<ProcessHandle> postmaster() throws IOException {
    Path file = databaseFolder().resolve("data/postmaster.pid");
    return Files.exists(file)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
        : Optional.empty();
  }

  /// How much of a processor they have used so far.
  ///
  /// @param server Java
  /// @param database all processes of PostgreSQL that are there
  /// @param ours whoever asks
  record Used(Duration server, Duration database, Duration ours) {
    Used since(Used before) {
      return new Used(
          server.minus(before.server), database.minus(before.database), ours.minus(before.ours));
    }

    /// A share of one processor, in percent.
    static String percent(Duration used, double seconds) {
      return "%.0f".formatted(used.toMillis() / seconds / 10);
    }
  }

  Used used() throws IOException {
    Duration database =
        postmaster().stream()
            .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
            .map(ServedRoom::used)
            .reduce(Duration.ZERO, Duration::plus);
    return new Used(used(running().toHandle()), database, used(ProcessHandle.current()));
  }

  private static Duration used(ProcessHandle one) {
    return one.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// What Java holds of the machine's memory, in MiB; -1 where that can't be found out.
  long residentMebibytes() throws IOException {
    if (!Files.exists(PROCESSES)) {
      return -1;
    }
    try (Stream<String> lines = Files.lines(PROCESSES.resolve(running().pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(-1);
    }
  }

  /// What is alive on the heap of the server, after its garbage was collected, in MiB.
  long heapMebibytes() throws IOException, InterruptedException {
    jcmd("GC.run");
    String info = jcmd("GC.heap_info");
    long kibibytes = 0;
    for (String line : info.lines().toList()) {
      Matcher generation = GENERATION.matcher(line);
      if (generation.find()) {
        kibibytes += Long.parseLong(generation.group(1));
      }
    }
    return kibibytes >> 10;
  }

  private String jcmd(String what) throws IOException, InterruptedException {
    Process asked =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(running().pid()),
                what)
            .redirectErrorStream(true)
            .start();
    String answer = new String(asked.getInputStream().readAllBytes(), UTF_8);
    asked.waitFor();
    return answer;
  }

  private Process running() {
    return process.orElseThrow(() -> new IllegalStateException("The server doesn't run."));
  }

  /// Stops it in peace; it can be started again.
  void stop() {
    process.ifPresent(running -> {
      running.destroy();
      running.onExit().join();
    });
  }

  @Override
  public void close() {
    stop();
  }
}
