package org.safepassage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safepassage.formats.BusEvacuationFile;
import org.safepassage.formats.Reading;
import org.safepassage.plan.buses.BusEvacuation;

/// Instances of the bus evacuation problem in sets of one size each: drawn by chance like the ones
/// of the literature, or read from a folder.
///
/// Sizes and ranges: M. Goerigk, B. Grün, P. Heßler, "Branch and bound algorithms for the bus
/// evacuation problem", Computers & Operations Research 40 (2013).
///
/// @param name of the set
record BepInstances(String name, List<BusEvacuation> instances) {
  private static final int IN_A_SET = 10;
  private static final int LONGEST_WAY = 10;
  private static final int MOST_DEMAND = 5;
  private static final int MOST_CAPACITY = 10;

  private static final List<Size> SIZES =
      List.of(
          new Size(2, 2),
          new Size(3, 2),
          new Size(4, 3),
          new Size(5, 3),
          new Size(6, 4),
          new Size(7, 4),
          new Size(8, 5),
          new Size(9, 5),
          new Size(10, 6));

  BepInstances {
    instances = List.copyOf(instances);
  }

  /// @param places how many pickup points there are, and as many shelters
  private record Size(int places, int buses) {}

  /// Nine sets of ten, from two pickup points to ten: one yard; ways, demands and capacities are
  /// drawn evenly, the capacities again until they suffice. The same seed gives the same ones.
  static List<BepInstances> drawn(long seed) {
    SplittableGenerator dice =
        RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(seed);
    List<BepInstances> sets = new ArrayList<>();
    for (Size size : SIZES) {
      SplittableGenerator ofSet = dice.split();
      sets.add(
          new BepInstances(
              "S" + size.places(),
              Stream.generate(() -> draw(size, ofSet.split())).limit(IN_A_SET).toList()));
    }
    return sets;
  }

  private static BusEvacuation draw(Size size, RandomGenerator dice) {
    int places = size.places();
    List<Integer> demand = draw(places, MOST_DEMAND, dice);
    List<Integer> capacity = draw(places, MOST_CAPACITY, dice);
    while (sum(capacity) < sum(demand)) {
      capacity = draw(places, MOST_CAPACITY, dice);
    }
    return new BusEvacuation(
        List.of(size.buses()),
        demand,
        capacity,
        List.of(draw(places, LONGEST_WAY, dice)),
        Stream.generate(() -> draw(places, LONGEST_WAY, dice)).limit(places).toList());
  }

  private static List<Integer> draw(int count, int most, RandomGenerator dice) {
    return IntStream.range(0, count).mapToObj(_ -> dice.nextInt(1, most + 1)).toList();
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }

  /// The text files in each folder of this one, each folder being a set, smaller ones first.
  ///
  /// @throws IllegalArgumentException when a file can't be used, with the reasons
  static List<BepInstances> read(Path folder) throws IOException {
    List<BepInstances> sets = new ArrayList<>();
    for (Path each : sorted(folder)) {
      if (Files.isDirectory(each)) {
        List<BusEvacuation> instances =
            sorted(each).stream()
                .filter(file -> file.toString().endsWith(".txt"))
                .map(BepInstances::readFile)
                .toList();
        if (!instances.isEmpty()) {
          sets.add(new BepInstances(each.getFileName().toString(), instances));
        }
      }
    }
    sets.sort(Comparator.comparingInt(set -> set.instances().getFirst().pickups()));
    if (sets.isEmpty()) {
      throw new IllegalArgumentException(
          """
          %s has no folder with .txt files in it.
          Maybe one of its own folders is meant, or the one around it.\
          """
              .formatted(folder));
    }
    return sets;
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static BusEvacuation readFile(Path file) {
    Reading<BusEvacuationFile.Instance> reading = BusEvacuationFile.read(file);
    return reading
        .value()
        .orElseThrow(() -> new IllegalArgumentException(file + ": " + reading.findings()))
        .evacuation();
  }
}
