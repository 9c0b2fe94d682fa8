package org.safepassage.bench.accounts;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.bench.gold.GoldSet;

/// One reader on all sets: what it cost, and how well it did.
///
/// @param scored one for each set, in their order
/// @param cost what it took
record Trial(List<SetScore.Scored> scored, Cost cost) {
  private static final int RUNS = 5;
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final long MEBIBYTE = 1 << 20;

  /// What a reader takes.
  ///
  /// @param startMilliseconds to load it, with the names of one operation
  /// @param textMilliseconds for each text (`set/A1`) the middle of five runs after loading; the
  ///   first of them is the first text that this Java ever reads
  /// @param firstMilliseconds the very first run of the first text
  /// @param heapMebibytes the most that was on Java's heap, garbage included
  /// @param residentMebibytes the most that the process held of the machine's memory; -1 where that
  ///   can't be found out
  record Cost(
      double startMilliseconds,
      Map<String, Double> textMilliseconds,
      double firstMilliseconds,
      long heapMebibytes,
      long residentMebibytes,
      long modelBytes) {
    Cost {
      textMilliseconds = Collections.unmodifiableMap(new TreeMap<>(textMilliseconds));
    }

    double longestMilliseconds() {
      return textMilliseconds.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
  }

  Trial {
    scored = List.copyOf(scored);
  }

  /// Of all sets together.
  SetScore sum() {
    return SetScore.sum("all", scored.stream().map(SetScore.Scored::score).toList());
  }

  /// Loads the reader and has it read every text five times, then scores it: memory is measured
  /// before the scoring.
  static Trial of(ClaimReader.Start start, List<GoldSet> sets) throws IOException {
    long begin = System.nanoTime();
    ClaimReader reader = start.load();
    List<Gazetteer> names = new ArrayList<>();
    names.add(Gazetteer.of(sets.getFirst().operation()));
    double started = since(begin);
    sets.stream().skip(1).forEach(set -> names.add(Gazetteer.of(set.operation())));
    List<List<Claim>> claims = new ArrayList<>();
    Map<String, Double> times = new TreeMap<>();
    double first = 0;
    for (int i = 0; i < sets.size(); i++) {
      List<Claim> ofSet = new ArrayList<>();
      for (SourceText text : sorted(sets.get(i))) {
        double[] runs = new double[RUNS];
        List<Claim> read = List.of();
        for (int run = 0; run < RUNS; run++) {
          long from = System.nanoTime();
          read = reader.claims(text, names.get(i));
          runs[run] = since(from);
        }
        first = first == 0 ? runs[0] : first;
        Arrays.sort(runs);
        times.put(sets.get(i).name() + "/" + text.id(), runs[RUNS / 2]);
        ofSet.addAll(read);
      }
      claims.add(ofSet);
    }
    Cost cost = new Cost(started, times, first, peakHeap(), peakResident(), reader.modelBytes());
    List<SetScore.Scored> scored = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      scored.add(SetScore.of(sets.get(i), claims.get(i)));
    }
    return new Trial(scored, cost);
  }

  private static List<SourceText> sorted(GoldSet set) {
    return List.copyOf(new TreeMap<>(set.texts()).values());
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / MEBIBYTE;
  }

  private static long peakResident() throws IOException {
    if (!Files.exists(STATUS)) {
      return -1;
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(-1);
    }
  }
}
