package org.safepassage.bench.accounts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.bench.gold.GoldFault;
import org.safepassage.bench.gold.GoldFolder;
import org.safepassage.bench.gold.GoldSet;
import org.safepassage.formats.JsonText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// How well claims are read out of the texts of gold sets, and what it takes. Fails above a second
/// for a text, five seconds for the start, or 1.5 GiB.
@Command(
    name = "bench/accounts",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the claims out of the texts of gold sets (docs/formats/gold.md), compares them with those that people"
          + " read in them, and takes the time. Without a folder: all sets of bench/gold.",
      "Exit codes: 0 within the limits, 1 above one of them, 2 a set or the command is wrong.",
      ""
    })
final class AccountsBench implements Callable<Integer> {
  private static final double MOST_TEXT_MILLISECONDS = 1_000;
  private static final double MOST_START_MILLISECONDS = 5_000;
  private static final long MOST_MEBIBYTES = 1_536;
  private static final int WRONG_INPUT = 2;

  private final PrintStream out;

  @Parameters(arity = "0..*", paramLabel = "FOLDER", description = "gold sets")
  private List<Path> folders = List.of();

  @Option(
      names = "--operation",
      paramLabel = "PATH",
      description = "the operation that the texts are about, for sets that name none")
  private @Nullable Path operation;

  @Option(
      names = "--published",
      paramLabel = "TEXT=DAY",
      description = "when a text was published that doesn't say it: A1=2016-12-17")
  private Map<String, LocalDate> published = Map.of();

  @Option(names = "--check", description = "only tells what is wrong with the sets")
  private boolean check;

  @Option(
      names = "--confusions",
      description = {
        "lists what was missed, what is extra and what is wrong, with its words; never for sets that are held out.",
        "The words of copyrighted texts belong on the screen, not into a file."
      })
  private boolean confusions;

  @Option(
      names = "--json",
      description = "the scores as JSON, without a word of the texts; keeps no table")
  private boolean json;

  @Option(
      names = "--peers",
      description = "other readers beside the program's own, each in a Java of its own")
  private boolean peers;

  @Option(
      names = "--reader",
      hidden = true,
      paramLabel = "NAME",
      description = "this reader instead of the program's own")
  private String reader = Readers.OURS;

  private AccountsBench(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new AccountsBench(System.out)).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    List<GoldSet> sets = new ArrayList<>();
    if (!read(sets)) {
      return WRONG_INPUT;
    }
    if (check) {
      sets.forEach(set ->
          out.printf(
              "%s: nothing wrong; %d texts, %d claims, %d relations, %d names%s%n",
              set.name(),
              set.texts().size(),
              set.claims().size(),
              set.relations().size(),
              set.names().size(),
              set.heldOut() ? "; held out" : ""));
      return 0;
    }
    if (peers) {
      return new PeersTable(arguments(), out).run() ? 0 : 1;
    }
    Optional<ClaimReader.Kind> kind = ClaimReader.named(reader, Readers.all());
    if (kind.isEmpty()) {
      out.printf(
          "There is no reader \"%s\". Maybe one of these is meant: %s.%n",
          reader, Readers.all().stream().map(ClaimReader.Kind::id).toList());
      return WRONG_INPUT;
    }
    Trial trial = Trial.of(kind.get().start(), sets);
    List<String> over = over(trial.cost());
    if (json) {
      out.print(JsonText.of(json(trial, over)));
    } else {
      tell(sets, trial);
    }
    if (!reader.equals(Readers.OURS)) {
      return 0;
    }
    if (!json) {
      new AccountsTable(sets, trial, over).keep();
      over.forEach(fault -> out.println("TOO MUCH: " + fault));
    }
    return over.isEmpty() ? 0 : 1;
  }

  /// Whether all sets were read without a fault; faults are told.
  private boolean read(List<GoldSet> sets) throws IOException {
    GoldFolder.Given given = new GoldFolder.Given(Optional.ofNullable(operation), published);
    boolean right = true;
    for (Path folder : folders()) {
      if (!Files.isRegularFile(folder.resolve(GoldFolder.CLAIMS))) {
        out.printf(
            "There is no %s in %s. Maybe another folder is meant.%n", GoldFolder.CLAIMS, folder);
        right = false;
        continue;
      }
      GoldFolder.Read read = GoldFolder.read(folder, given);
      for (GoldFault fault : read.faults()) {
        out.println(folder.resolve(fault.file()).getParent() + "/" + fault);
        right = false;
      }
      sets.add(read.set());
    }
    return right;
  }

  private List<Path> folders() throws IOException {
    if (!folders.isEmpty()) {
      return folders;
    }
    Path gold = Path.of(System.getProperty("safepassage.home", "."), "bench", "gold");
    try (Stream<Path> listed = Files.list(gold)) {
      return listed.filter(Files::isDirectory).sorted().toList();
    }
  }

  /// What a reader in a Java of its own is to be told.
  private List<String> arguments() throws IOException {
    List<String> arguments = new ArrayList<>();
    folders().forEach(folder -> arguments.add(folder.toString()));
    if (operation != null) {
      arguments.addAll(List.of("--operation", operation.toString()));
    }
    published.forEach((text, day) -> arguments.addAll(List.of("--published", text + "=" + day)));
    return arguments;
  }

  private static List<String> over(Trial.Cost cost) {
    List<String> over = new ArrayList<>();
    cost.textMilliseconds()
        .forEach((text, milliseconds) -> {
          if (milliseconds > MOST_TEXT_MILLISECONDS) {
            over.add("%s took %.0f ms".formatted(text, milliseconds));
          }
        });
    if (cost.startMilliseconds() > MOST_START_MILLISECONDS) {
      over.add("the start took %.0f ms".formatted(cost.startMilliseconds()));
    }
    long most = Math.max(cost.heapMebibytes(), cost.residentMebibytes());
    if (most > MOST_MEBIBYTES) {
      over.add("it held %,d MiB".formatted(most));
    }
    return over;
  }

  private void tell(List<GoldSet> sets, Trial trial) {
    for (int i = 0; i < sets.size(); i++) {
      SetScore.Scored scored = trial.scored().get(i);
      ScoreWords.lines(scored.score()).forEach(out::println);
      if (confusions && !sets.get(i).heldOut()) {
        Confusions.of(scored.pairing()).forEach(line -> out.println("    " + line));
      } else if (confusions) {
        out.println("    It is held out: what went wrong isn't told.");
      }
    }
    if (sets.size() > 1) {
      ScoreWords.lines(trial.sum()).forEach(out::println);
    }
    Trial.Cost cost = trial.cost();
    out.printf(
        "Started in %.0f ms, first text in %.0f ms, then at most %.0f ms a text; heap %,d MiB, resident %,d MiB.%n",
        cost.startMilliseconds(),
        cost.firstMilliseconds(),
        cost.longestMilliseconds(),
        cost.heapMebibytes(),
        cost.residentMebibytes());
  }

  private Map<String, Object> json(Trial trial, List<String> over) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reader", reader);
    json.put(
        "sets", trial.scored().stream().map(scored -> ScoreWords.json(scored.score())).toList());
    json.put("all", ScoreWords.json(trial.sum()));
    Trial.Cost cost = trial.cost();
    json.put("start-ms", cost.startMilliseconds());
    json.put("first-text-ms", cost.firstMilliseconds());
    json.put("text-ms", cost.textMilliseconds());
    json.put("heap-mib", cost.heapMebibytes());
    json.put("resident-mib", cost.residentMebibytes());
    json.put("model-bytes", cost.modelBytes());
    json.put("too-much", over);
    return json;
  }
}
