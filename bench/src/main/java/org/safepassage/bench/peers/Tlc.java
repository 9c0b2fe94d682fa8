package org.safepassage.bench.peers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tlc2.TLC;

/// Runs TLC in a Java of its own, for it keeps its state in static fields.
public final class Tlc {
  private static final Pattern DISTINCT =
      Pattern.compile("([\\d,]+) states generated.*?([\\d,]+) distinct states found");
  private static final Pattern END = Pattern.compile("END <<(\\d+), <<([^<>]*)>>, <<([^<>]*)>>>>");

  private Tlc() {}

  /// @param finished whether TLC went through all states or came to one that it looked for
  /// @param violated whether it came to one
  /// @param states how many different states it saw
  /// @param ends the states in which nothing moves that it printed
  public record Walked(boolean finished, boolean violated, long states, List<End> ends) {
    public Walked {
      ends = List.copyOf(ends);
    }
  }

  /// @param deal its number, from 1
  public record End(int deal, List<Long> levels, List<Boolean> facts) {
    public End {
      levels = List.copyOf(levels);
      facts = List.copyOf(facts);
    }
  }

  /// @throws IllegalStateException when TLC doesn't understand the module
  public static Walked walk(String module, String configuration, Duration most)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tlc");
    try {
      Path log = folder.resolve("log");
      Files.writeString(folder.resolve(TlaModule.NAME + ".tla"), module);
      Files.writeString(folder.resolve(TlaModule.NAME + ".cfg"), configuration);
      Process process =
          new ProcessBuilder(command())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      boolean ended = process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      return read(Files.readString(log), ended);
    } finally {
      delete(folder);
    }
  }

  private static List<String> command() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String jar =
        Path.of(
                URI.create(
                    TLC.class.getProtectionDomain().getCodeSource().getLocation().toString()))
            .toString();
    return List.of(
        java.toString(),
        "-XX:+UseParallelGC",
        "-Xmx2g",
        "-Xss256m",
        "-cp",
        jar,
        "tlc2.TLC",
        "-deadlock",
        "-workers",
        "auto",
        "-metadir",
        "states",
        TlaModule.NAME);
  }

  private static Walked read(String log, boolean ended) {
    boolean violated = log.contains("is violated");
    boolean whole = log.contains("No error has been found");
    if (ended && !violated && !whole) {
      throw new IllegalStateException("TLC stumbled:\n" + log);
    }
    long states = 0;
    Matcher counts = DISTINCT.matcher(log);
    while (counts.find()) {
      states = Long.parseLong(counts.group(2).replace(",", ""));
    }
    return new Walked(ended, violated, states, END.matcher(log).results().map(Tlc::end).toList());
  }

  private static End end(MatchResult found) {
    return new End(
        Integer.parseInt(found.group(1)),
        parts(found.group(2)).map(Long::parseLong).toList(),
        parts(found.group(3)).map(part -> part.equals("TRUE")).toList());
  }

  private static Stream<String> parts(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(part -> !part.isEmpty());
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
