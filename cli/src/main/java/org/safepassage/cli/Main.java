package org.safepassage.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// The program: `./safepassage COMMAND`.
@Command(
    name = "safepassage",
    mixinStandardHelpOptions = true,
    version = Main.VERSION,
    subcommands = {
      CheckCommand.class,
      AmendCommand.class,
      PlanCommand.class,
      AuditCommand.class,
      CompareCommand.class,
      AccountsCommand.class,
      ServeCommand.class,
      ReplayCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      NewCommand.class,
      DemoCommand.class
    },
    header = "Says whether an evacuation agreement can work, and puts it on a timetable.",
    synopsisHeading = "%n",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./safepassage demo",
      "      tells the story of the real operation of December 2016, with pictures and the room",
      "  ./safepassage check scenarios/aleppo-2016",
      "      says whether the agreement in force can work, and who can break it",
      "  ./safepassage check scenarios/aleppo-2016 --agreement 2016-12-16-demands"
          + " --as-of scenarios/aleppo-2016/states/2016-12-16.yaml",
      "      says it of another version, from what the counts said that day",
      "  ./safepassage check scenarios/aleppo-2016 --withhold russia --picture waits.svg",
      "      says who still leaves without Russia, and draws who waits for whom",
      "  ./safepassage amend scenarios/aleppo-2016 --agreement 2016-12-18-last-convoys --dry-run",
      "      shows that version with the least change that mends it",
      "  ./safepassage plan scenarios/aleppo-2016 --picture timetable.svg",
      "      makes a timetable, checks it independently, and draws it",
      "  ./safepassage plan scenarios/aleppo-2016 --levers",
      "      says what holds it back: what one more lane, bus, hour or a larger lead would gain",
      "  ./safepassage plan scenarios/aleppo-2016 --out handed-out",
      "      writes it for those who carry it out: to print, for spreadsheets, phones and maps",
      "  ./safepassage audit scenarios/aleppo-2016 changed.csv",
      "      says whether a timetable that somebody changed by hand holds, and what it breaks",
      "  ./safepassage accounts docs/formats/examples/texts --operation scenarios/aleppo-2016",
      "      reads who claims what out of news texts, and puts it side by side",
      "  ./safepassage serve scenarios/aleppo-2016",
      "      runs an operations room: who may move now, who is where, who said what",
      "  ./safepassage backup --to backups",
      "      writes all that the room keeps to one file, while it runs",
      "  ./safepassage new valley",
      "      writes a small operation there, for you to change into your own",
      "",
      "Exit codes: 0 yes; 1 no; 2 a file or the command is wrong, or the answer can't be",
      "written; 3 something must be installed first; 4 the build failed; 5 the program is at fault.",
      "How to write an operation of your own: docs/formats/README.md"
    })
public final class Main implements Runnable {
  static final String VERSION = "Safe Passage 0.1.0";

  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  public static void main(String[] arguments) {
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, new FileOutputStream(FileDescriptor.out), err));
  }

  /// Runs one command.
  ///
  /// @param answers where the answer goes, as UTF-8
  /// @return the exit code
  static int run(String[] arguments, OutputStream answers, PrintWriter err) {
    Outlet outlet = new Outlet(answers);
    PrintWriter out = new PrintWriter(outlet, false, StandardCharsets.UTF_8);
    CommandLine commands = new CommandLine(new Main());
    commands.setOut(out);
    commands.setErr(err);
    commands.setUsageHelpWidth(100);
    commands.setParameterExceptionHandler((e, _) -> wrongCommand(e));
    commands.setExecutionExceptionHandler((e, line, _) -> fault(e, line));
    int code = commands.execute(arguments);
    out.flush();
    Optional<String> failure = outlet.findFailure();
    failure.ifPresent(reason -> err.println("The answer can't be written out: " + reason + "."));
    err.flush();
    return failure.isPresent() ? Exit.WRONG_INPUT : code;
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  private static int wrongCommand(ParameterException wrong) {
    wrong.getCommandLine().getErr().println(Mistyped.words(wrong));
    return Exit.WRONG_INPUT;
  }

  private static int fault(Exception fault, CommandLine line) {
    if (fault instanceof CannotWriteException cannot) {
      line.getErr().println(cannot.getMessage());
      return Exit.WRONG_INPUT;
    }
    line.getErr()
        .println("Safe Passage itself went wrong, not your file: " + Shown.text(fault.toString()));
    if (System.getenv("SAFEPASSAGE_DEBUG") == null) {
      line.getErr()
          .println("Maybe run it again with SAFEPASSAGE_DEBUG=1 and report what it prints.");
    } else {
      fault.printStackTrace(line.getErr());
    }
    return Exit.FAULT;
  }

  /// The folder of the program, as the launcher gives it; else the working directory.
  static Path home() {
    return Path.of(System.getProperty("safepassage.home", ""));
  }
}
