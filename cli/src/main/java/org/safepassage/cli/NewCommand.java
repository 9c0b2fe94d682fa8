package org.safepassage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepassage.model.OperationId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes a small operation to start from: the minimal example of the documentation, which the
/// build puts beside this class, with a state and a README. Never writes over anything.
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    header = "Writes a small operation that you change into your own.",
    description = {
      "",
      "Makes a folder NAME with operation.yaml, agreements/first.yaml, states/example.yaml and"
          + " README.md. All of it is commented and works at once: check says that it completes."
          + " Nothing is ever overwritten.",
      "Exit codes: 0 the folder is there, 2 it can't be made; then nothing is left behind.",
      ""
    })
final class NewCommand implements Callable<Integer> {
  private static final List<String> FILES =
      List.of("operation.yaml", "agreements/first.yaml", "states/example.yaml", "README.md");

  /// What the example says to whoever copies it by hand.
  private static final String COPY_AND_ASK =
      "Copy the folder, change the names, and ask:   ./safepassage check <your folder>";

  /// Where a file names its schema. The examples name theirs as seen from where they lie.
  private static final Pattern SCHEMA = Pattern.compile("(?<=\\$schema=)[./]*/([^/\\s]+)");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      converter = Given.AsPath.class,
      description =
          "what to call it: letters and digits of any script, with \"-\", \"_\" and \".\" inside; no"
              + " spaces. The folder is made here, or where a path in front says")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    String name = Objects.requireNonNullElse(folder.getFileName(), folder).toString();
    if (!isName(name)) {
      err.println(
          """
          "%s" can't be the name of an operation: a name is 1 to 100 letters, digits, "-", "_" or
          ".", begins with a letter or a digit, and has no spaces.\
          """
              .formatted(Shown.text(name)));
      nearest(name).ifPresent(other -> err.println("Maybe " + Shown.text(other) + "."));
      return Exit.WRONG_INPUT;
    }
    try {
      make(name);
    } catch (FileAlreadyExistsException _) {
      err.println(Shown.text(folder.toString()) + " is there already, and nothing is overwritten.");
      err.println("Maybe choose another name, or move it away first.");
      return Exit.WRONG_INPUT;
    } catch (IOException e) {
      throw CannotWriteException.of(folder, e);
    }
    tell(out);
    return Exit.YES;
  }

  private static boolean isName(String name) {
    try {
      return new OperationId(name).value().equals(name);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// What is left of a name when all that can't be in it has become a hyphen.
  private static Optional<String> nearest(String name) {
    String other =
        name.replaceAll("[^\\p{L}\\p{M}\\p{N}._]+", "-").replaceAll("^[^\\p{L}\\p{N}]+|-+$", "");
    return Optional.of(other.substring(0, Math.min(100, other.length())))
        .filter(NewCommand::isName);
  }

  /// All of it, or nothing.
  private void make(String name) throws IOException {
    List<Path> made = new ArrayList<>();
    try {
      made.add(Files.createDirectory(folder));
      for (String file : FILES) {
        Path path = folder.resolve(file);
        Path parent = Objects.requireNonNull(path.getParent());
        if (!Files.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
          made.add(Files.createDirectory(parent));
        }
        String text = text(file, name, parent);
        made.add(Files.createFile(path));
        Files.writeString(path, text);
      }
    } catch (IOException e) {
      takeBack(made, e);
      throw e;
    }
  }

  private static void takeBack(List<Path> made, IOException because) {
    for (Path path : made.reversed()) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        because.addSuppressed(e);
      }
    }
  }

  private String text(String file, String name, Path parent) throws IOException {
    String text = template(file);
    if (file.equals("operation.yaml")) {
      text = replaced(text, "id: two-villages", "id: " + inYaml(name));
      text =
          replaced(
              text,
              COPY_AND_ASK,
              "Change the names and the numbers, and ask:   ./safepassage check {folder}");
    }
    Matcher schema = SCHEMA.matcher(text);
    Path formats = Main.home().toAbsolutePath().normalize().resolve("docs").resolve("formats");
    if (schema.find()) {
      text =
          schema.replaceFirst(
              Matcher.quoteReplacement(way(parent, formats.resolve(schema.group(1)))));
    }
    return text.replace("{folder}", Typed.word(folder.toString()))
        .replace("{name}", name)
        .replace("{docs}", way(parent, formats.resolve("README.md")));
  }

  private static String template(String file) throws IOException {
    try (InputStream in = NewCommand.class.getResourceAsStream("start/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String replaced(String text, String words, String others) {
    if (!text.contains(words)) {
      throw new IllegalStateException("The example no longer says \"%s\".".formatted(words));
    }
    return text.replace(words, others);
  }

  /// How a file is named from a folder: by the way there, or in full where that has spaces in it.
  private static String way(Path from, Path to) throws IOException {
    Path there = Files.exists(to) ? to.toRealPath() : to;
    Path here = from.toRealPath();
    String way =
        Objects.equals(here.getRoot(), there.getRoot())
            ? here.relativize(there).toString().replace('\\', '/')
            : there.toUri().toString();
    return way.matches("\\S+") ? way : there.toUri().toString();
  }

  /// The one word that could be a name and that YAML keeps for itself.
  private static String inYaml(String name) {
    return name.equalsIgnoreCase("null") ? "\"" + name + "\"" : name;
  }

  private void tell(PrintWriter out) {
    String typed = Typed.word(folder.toString());
    out.println(
        Shown.text(typed) + " is there: two villages that leave in step, for you to change.");
    out.println("  operation.yaml         who is there, which way leads out, how many wait");
    out.println("  agreements/first.yaml  the deal");
    out.println("  states/example.yaml    what the counts say at one moment");
    out.println("  README.md              what to do with them");
    out.println();
    out.println("Whether the deal can work:  ./safepassage check " + typed);
    out.println("A timetable for it:         ./safepassage plan " + typed);
  }
}
