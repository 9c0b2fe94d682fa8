package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.model.Finding;
import org.safepassage.model.Severity;

/// FEATURE UNDER TEST: no file, however broken, makes the reader throw, hang, or complain without a
/// place. Scenario files are broken at random; the seed is in the failure text.
final class MutantsTest {
  private static final int MUTANTS = Integer.getInteger("safepassage.mutants", 800);
  private static final Duration SLOWEST = Duration.ofSeconds(5);

  @TempDir Path folder = Path.of("");

  @Test
  void broken_scenarios_give_findings_with_a_place() throws IOException {
    long seed = Long.getLong("safepassage.seed", 20161218L);
    SplittableRandom chance = new SplittableRandom(seed);
    Path scenario = Valley.home().resolve("scenarios/aleppo-2016");
    Files.createDirectories(folder.resolve("agreements"));
    List<String> sound = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (String name : List.of("operation.yaml", "agreements/2016-12-18.yaml")) {
      // The agreement replaces one that is not here.
      String text =
          Files.readString(scenario.resolve(name)).replace("replaces: 2016-12-16-demands", "");
      sound.add(text);
      files.add(folder.resolve(name));
      Files.writeString(folder.resolve(name), text);
    }
    int refused = 0;
    for (int i = 0; i < MUTANTS; i++) {
      int which = chance.nextInt(files.size());
      byte[] mutant = mutant(sound.get(which), chance.split());
      Files.write(files.get(which), mutant);
      refused +=
          check("seed %d, mutant %d".formatted(seed, i), mutant, () -> OperationFiles.read(folder));
      Files.writeString(files.get(which), sound.get(which));
    }
    assertThat(refused).as("mutants with errors").isBetween(MUTANTS / 4, MUTANTS - 1);
  }

  @Test
  void broken_states_give_findings_with_a_place() throws IOException {
    long seed = Long.getLong("safepassage.seed", 20161216L);
    SplittableRandom chance = new SplittableRandom(seed);
    OperationFolder aleppo = Valley.aleppo();
    String sound =
        Files.readString(Valley.home().resolve("scenarios/aleppo-2016/states/2016-12-16.yaml"));
    Path file = folder.resolve("state.yaml");
    for (int i = 0; i < MUTANTS / 3; i++) {
      byte[] mutant = mutant(sound, chance.split());
      Files.write(file, mutant);
      String name = "seed %d, mutant %d".formatted(seed, i);
      check(
          name,
          mutant,
          () -> ProgressFiles.read(file, aleppo.operation(), aleppo.agreements().get(1)));
    }
  }

  private static int check(String name, byte[] mutant, Supplier<Reading<?>> reader) {
    Instant start = Instant.now();
    try {
      Reading<?> reading = reader.get();
      for (Finding finding : reading.findings()) {
        boolean told =
            !finding.where().file().isEmpty()
                && finding.where().line() > 0
                && finding.where().column() > 0
                && !finding.message().isBlank()
                && !finding.message().contains("\n")
                && !finding.message().contains("Exception");
        if (!told) {
          fail(name + ": " + finding);
        }
      }
      assertThat(Duration.between(start, Instant.now())).as(name).isLessThan(SLOWEST);
      boolean wrong = reading.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
      assertThat(reading.value().isEmpty()).as(name).isEqualTo(wrong);
      return wrong ? 1 : 0;
    } catch (RuntimeException | StackOverflowError e) {
      return fail(name + ":\n" + new String(mutant, StandardCharsets.ISO_8859_1), e);
    }
  }

  private static byte[] mutant(String sound, SplittableRandom chance) {
    List<String> lines = new ArrayList<>(sound.lines().toList());
    int at = chance.nextInt(lines.size());
    switch (chance.nextInt(8)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(chance.nextInt(lines.size())));
      case 2 -> Collections.swap(lines, at, chance.nextInt(lines.size()));
      case 3 -> lines.set(at, " ".repeat(chance.nextInt(1, 5)) + lines.get(at));
      case 4 -> lines.set(at, lines.get(at).strip());
      case 5 -> lines.set(at, lines.get(at).replaceFirst("[0-9]+", odd(chance)));
      case 6 -> lines.set(at, lines.get(at).replaceFirst(": .*", ": " + odd(chance)));
      default -> {
        return flipped(sound, chance);
      }
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static String odd(SplittableRandom chance) {
    List<String> odd =
        List.of(
            "-1",
            "0",
            "99999999999999999999",
            "1e9",
            "[]",
            "{}",
            "",
            "~",
            "[[x]]",
            "{x: y}",
            "٣",
            "2016-12-18",
            "\\u202e",
            "'",
            "*a",
            "!a b",
            "12:30",
            "NaN",
            "true",
            "|",
            "\u0000");
    return java.util.regex.Matcher.quoteReplacement(odd.get(chance.nextInt(odd.size())));
  }

  private static byte[] flipped(String sound, SplittableRandom chance) {
    byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
    for (int i = chance.nextInt(1, 4); i > 0; i--) {
      int at = chance.nextInt(bytes.length);
      bytes[at] = (byte) (bytes[at] ^ (1 << chance.nextInt(8)));
    }
    return bytes;
  }
}
