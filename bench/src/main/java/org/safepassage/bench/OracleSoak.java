package org.safepassage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Rulebook;
import org.safepassage.bench.peers.Oracles;
import org.safepassage.bench.peers.Z3;
import org.safepassage.model.Progress;

/// Compares thousands of tiny deals with what Z3 and TLC find, to the last count.
final class OracleSoak {
  private static final Duration MOST_FOR_Z3 = Duration.ofSeconds(20);
  private static final Duration MOST_FOR_TLC = Duration.ofMinutes(10);
  private static final int DEALS_AT_ONCE = 40;

  private OracleSoak() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    long seed = Long.getLong("safepassage.seed", 1L);
    int withZ3 = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
    int withTlc = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 400;
    List<String> differ = new ArrayList<>();
    Optional<String> missing = Z3.missing();
    if (missing.isPresent()) {
      System.out.println("Z3 is left out. " + missing.get());
    } else {
      differ.addAll(withZ3(seed, withZ3));
    }
    differ.addAll(withTlc(seed, withTlc));
    differ.forEach(System.out::println);
    if (!differ.isEmpty()) {
      System.exit(1);
    }
  }

  static List<String> withZ3(long seed, int deals) throws IOException {
    List<String> differ = new ArrayList<>();
    int stuck = 0;
    for (Oracles.Case deal : cases(seed, deals)) {
      Oracles.disagreesWithZ3(deal, MOST_FOR_Z3).ifPresent(differ::add);
      stuck += Oracles.isComplete(deal.rulebook(), deal.end()) ? 0 : 1;
    }
    System.out.printf(
        "Z3: %d deals (seeds from %d), %d of them stuck, %d disagreements%n",
        deals, seed, stuck, differ.size());
    return differ;
  }

  static List<String> withTlc(long seed, int deals) throws IOException, InterruptedException {
    List<String> differ = new ArrayList<>();
    List<Oracles.Case> all = cases(seed, deals);
    for (int from = 0; from < deals; from += DEALS_AT_ONCE) {
      List<Oracles.Case> some = all.subList(from, Math.min(deals, from + DEALS_AT_ONCE));
      differ.addAll(Oracles.disagreeWithTlc(some, MOST_FOR_TLC));
    }
    System.out.printf(
        "TLC: %d deals (seeds from %d), %d disagreements%n", deals, seed, differ.size());
    return differ;
  }

  private static List<Oracles.Case> cases(long seed, int deals) throws IOException {
    List<Oracles.Case> all = new ArrayList<>();
    Path folder = Files.createTempDirectory("deals");
    try {
      for (long each = seed; each < seed + deals; each++) {
        DiceDeals.deal(each).write(folder);
        DealFolder.Deal read = DealFolder.read(folder);
        Dues dues = Dues.greatest(read.operation(), read.agreement());
        Rulebook rulebook = Rulebook.compile(read.operation(), read.agreement(), dues);
        Levels start = rulebook.levelsOf(Progress.NONE);
        all.add(new Oracles.Case("seed " + each, rulebook, start));
      }
    } finally {
      delete(folder);
    }
    return all;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
