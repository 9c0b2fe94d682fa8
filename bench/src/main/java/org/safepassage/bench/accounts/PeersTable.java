package org.safepassage.bench.accounts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.safepassage.bench.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Other readers beside the program's own, each in a Java of its own, so that none pays for
/// another's memory or profits from what another has warmed up.
final class PeersTable {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final double MEBIBYTE = 1 << 20;

  private final List<String> arguments;
  private final PrintStream out;

  /// @param arguments the sets, and what has to be said of them, for each reader's command
  PeersTable(List<String> arguments, PrintStream out) {
    this.arguments = List.copyOf(arguments);
    this.out = out;
  }

  /// @return whether all readers did their work
  boolean run() throws IOException, InterruptedException {
    Table table =
        new Table(
            "accounts-peers",
            "Claims read out of texts: the parser beside others",
            "reader",
            "models MiB",
            "start s",
            "longest text ms",
            "heap MiB",
            "resident MiB",
            "gold claims",
            "found",
            "F1",
            "F1 content",
            "F1 source",
            "F1 cue",
            "whole chain",
            "contradictions",
            "wrong mouth at 75 %");
    boolean all = true;
    for (ClaimReader.Kind kind : Readers.all()) {
      JsonNode told = run(kind);
      if (told.isMissingNode()) {
        out.println("It did not finish: " + kind.title());
        all = false;
      } else {
        row(table, kind, told);
      }
    }
    if (all) {
      table.keep(notes());
    }
    return all;
  }

  private JsonNode run(ClaimReader.Kind kind) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx4g",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dslf4j.internal.verbosity=ERROR",
            "-cp",
            System.getProperty("java.class.path"),
            AccountsBench.class.getName(),
            "--json",
            "--reader",
            kind.id()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return json.startsWith("{") ? MAPPER.readTree(json) : MAPPER.missingNode();
  }

  private static void row(Table table, ClaimReader.Kind kind, JsonNode told) {
    JsonNode sum = told.get("all");
    double longest = 0;
    for (JsonNode each : told.get("text-ms")) {
      longest = Math.max(longest, each.asDouble());
    }
    JsonNode chain = sum.at("/slots/chain");
    table.row(
        kind.title(),
        "%.1f".formatted(told.get("model-bytes").asDouble() / MEBIBYTE),
        "%.1f".formatted(told.get("start-ms").asDouble() / 1_000),
        "%.0f".formatted(longest),
        told.get("heap-mib").asLong(),
        told.get("resident-mib").asLong(),
        sum.get("gold").asInt(),
        sum.get("found").asInt() + " + " + sum.get("apart").asInt(),
        share(sum.at("/levels/holder/f1")),
        share(sum.at("/levels/content/f1")),
        share(sum.at("/spans/source/overlap/f1")),
        share(sum.at("/spans/cue/overlap/f1")),
        "%.3f".formatted(chain.get("right").asDouble() / Math.max(1, chain.get("said").asDouble())),
        sum.at("/relations/contradictions/shown").asInt()
            + " of "
            + sum.at("/relations/contradictions/wanted").asInt(),
        "%.1f %%".formatted(100 * sum.at("/misattribution/at/rate").asDouble()));
  }

  private static String share(JsonNode share) {
    return String.format(Locale.ROOT, "%.3f", share.asDouble());
  }

  private static List<String> notes() {
    return List.of(
        "Every reader reads the same gold sets ([docs/formats/gold.md](../formats/gold.md)) in a Java of its own, with 4 GiB, which loads it, has it read each text five times and scores it. \"Start\" is loading the models; of the five readings of a text the middle one counts, and the longest of the texts is told. Heap is the most that was on it, garbage included; resident is the most of the machine's memory that the process held.",
        "The first three have everything in common but the trees: the same words, names, rules and comparison. OpenNLP's parser finds phrases; `DependenciesOfPhrases` turns them into words that depend on words, which the extractor's rules were not written for. The last has no trees: a verb of saying gives what stands on its other side to the nearest name, and the rest is cut at commas and conjunctions; names, comparison and scores are the same.",
        "The rules of the extractor were written while looking at the trees of the first, which favours it and the second. Why the program parses so: [decision 22](../decisions/0022-english-is-parsed-by-condensed-models.md).");
  }
}
