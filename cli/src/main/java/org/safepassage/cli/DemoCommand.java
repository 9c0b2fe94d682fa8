package org.safepassage.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.pictures.Language;
import org.safepassage.pictures.TimetablePicture;
import org.safepassage.pictures.WaitForPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Tells the story of December 2016 with everything that the program can say of it.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    header = "Tells the story of the real operation of December 2016, with pictures.",
    description = {
      "",
      "Needs no file of yours. The pictures are written to a folder. At the end it starts the operations"
          + " room with the record of those days, played again, and stays until Ctrl-C; where nobody"
          + " watches, as in a script, it starts the room, says where it answers, and ends.",
      ""
    })
final class DemoCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--pictures",
      paramLabel = "FOLDER",
      converter = Given.AsPath.class,
      description = "where the pictures go; without it to target/demo in the program's folder")
  private @Nullable Path pictures;

  @Option(names = "--no-room", description = "only the story and the pictures")
  private boolean withoutRoom;

  @Option(names = "--stay", description = "keep the room open even where nobody seems to watch")
  private boolean stay;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "the port of the room; otherwise any that is free")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    Port.check(port, spec);
    PrintWriter err = spec.commandLine().getErr();
    Path scenario = Main.home().resolve("scenarios").resolve("aleppo-2016");
    List<Opened> deals = new ArrayList<>();
    for (String name :
        List.of("2016-12-13", "2016-12-16-demands", "2016-12-18", "2016-12-18-last-convoys")) {
      switch (Opened.open(scenario, Optional.of(Opened.Named.typed(name)))) {
        case Attempt.Failed<Opened>(var findings) -> {
          return Report.wrongInput(findings, false, out, err);
        }
        case Attempt.Done<Opened>(var opened) -> deals.add(opened);
      }
    }
    Path folder = folder();
    Attempt<Questions.Asked> friday =
        Questions.of(
            deals.get(1),
            Optional.of(scenario.resolve("states").resolve("2016-12-16.yaml")),
            List.of());
    return switch (friday) {
      case Attempt.Failed<Questions.Asked>(var findings) ->
          Report.wrongInput(findings, false, out, err);
      case Attempt.Done<Questions.Asked>(var asked) -> {
        new Story(out, folder).tell(deals, asked.questions());
        yield withoutRoom ? Exit.YES : room(scenario, out, err);
      }
    };
  }

  private int room(Path scenario, PrintWriter out, PrintWriter err) throws InterruptedException {
    out.println();
    out.println("The operations room, with the record of those days");
    out.println("  It is a reconstruction from published figures; what is ours in it is marked.");
    out.flush();
    PlayedRoom room =
        new PlayedRoom(scenario, scenario.resolve("ledger.jsonl"), new PlayedRoom.Start(port, 600));
    boolean isWatched =
        Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    return room.open(stay || isWatched, out, err);
  }

  private Path folder() {
    Path folder = pictures != null ? pictures : Main.home().resolve("target").resolve("demo");
    try {
      return Files.createDirectories(folder);
    } catch (IOException notThere) {
      if (pictures != null) {
        throw CannotWriteException.of(folder, notThere);
      }
      return temporary(notThere);
    }
  }

  /// Where the program's own folder is not the user's to write in.
  private static Path temporary(IOException because) {
    try {
      return Files.createTempDirectory("safepassage-demo");
    } catch (IOException nowhere) {
      nowhere.addSuppressed(because);
      throw CannotWriteException.of(Path.of("the temporary folder"), nowhere);
    }
  }

  /// The telling itself: what happened, then what the program says of it.
  private static final class Story {
    private final PrintWriter out;
    private final Path folder;

    Story(PrintWriter out, Path folder) {
      this.out = out;
      this.folder = folder;
    }

    void tell(List<Opened> deals, List<Question> friday) {
      opening();
      firstDeal(deals.get(0));
      demands(deals.get(1), friday);
      secondDeal(deals.get(2));
      lastConvoys(deals.get(3));
      timetable(deals.get(2));
      out.println();
      out.println("Where to go on");
      out.println("  ./safepassage                               explains the commands");
      out.println("  ./safepassage check scenarios/aleppo-2016   shows the second deal in full");
      out.println(
          "  docs/formats/README.md                      how to write an operation of your own");
    }

    private void opening() {
      out.println("EAST ALEPPO, DECEMBER 2016");
      out.println();
      say(
          "Tens of thousands of people are besieged in the east of the city of Aleppo. Some seventy"
              + " kilometres away, two towns of the other side, al-Foua and Kefraya, are besieged too."
              + " Everybody who leaves depends on a deal between parties who don't trust each other.",
          "Safe Passage reads such a deal as a file and says whether it can work at all, before anybody"
              + " boards a bus. Sizes such as 20,000 and 100 are our modelling and marked so in the"
              + " files; every other figure has its source there.");
    }

    private void firstDeal(Opened opened) {
      heading("1. Tuesday 13 December: the first deal");
      say(
          "Fighters and whoever wants to go leave east Aleppo under a truce. Nobody gives anything in"
              + " return.");
      CheckReport report = check(opened, Question.PLAIN, "1-first-deal.svg");
      answer(opened, report);
      say(
          "So nothing in the deal stands in its own way. But the side that lets them go receives"
              + " nothing for it, and each of those above can end it alone. On Friday that happened.");
    }

    private void demands(Opened opened, List<Question> questions) {
      heading("2. Friday 16 December: everything stops");
      say(
          "Between 6,000 and 8,000 people have left; the accounts differ. Then shots fall at a"
              + " checkpoint, a road is blocked, and a demand is raised: first people must be let out"
              + " of al-Foua and Kefraya. The other side lets them go only when Aleppo goes on.");
      CheckReport report = check(opened, questions.getFirst(), "2-fridays-demands.svg");
      answer(opened, report);
      if (questions.size() > 1) {
        CheckReport most =
            new Checker(opened.operation(), opened.agreement()).check(questions.getLast());
        say(
            "That is for the smaller count of those already out. For the greater one the answer is: "
                + most.outcome().verdict().word()
                + ". Whoever is right about the numbers, these demands can't be met one after the"
                + " other.");
      }
    }

    private void secondDeal(Opened opened) {
      heading("3. Sunday 18 December: the second deal");
      say(
          "People leave both places in turn. Each side may be only a little ahead of the other, and"
              + " only those who have arrived safely count.");
      CheckReport report = check(opened, Question.PLAIN, "3-second-deal.svg");
      answer(opened, report);
    }

    private void lastConvoys(Opened opened) {
      heading("4. What two more clauses would do");
      say(
          "Each side fears to be left with nothing in hand at the end. So suppose that both add a"
              + " clause: our last convoy leaves only after yours has arrived. Each clause alone looks"
              + " reasonable.");
      CheckReport report = check(opened, Question.PLAIN, "4-last-convoys.svg");
      answer(opened, report);
      say(
          "This is found now, on paper, and not by the last people standing in the snow beside their"
              + " buses.");
    }

    private void timetable(Opened opened) {
      heading("5. A timetable for the deal in force");
      Planned planned = Planned.of(opened, Planned.Wish.FIRST);
      out.print(new PlanWords(opened).summary(planned).indent(2).replaceAll("(?m)^ +$", ""));
      draw(
          "5-timetable.svg",
          TimetablePicture.draw(planned.problem(), planned.schedule(), Language.ENGLISH));
    }

    private CheckReport check(Opened opened, Question question, String picture) {
      CheckReport report = new Checker(opened.operation(), opened.agreement()).check(question);
      Pages.write(
          folder.resolve(picture),
          WaitForPicture.draw(opened.operation(), opened.agreement(), report, Language.ENGLISH));
      return report;
    }

    private void answer(Opened opened, CheckReport report) {
      out.println(new CheckWords(opened).inBrief(report).indent(2).replaceAll("(?m)^ +$", ""));
    }

    private void draw(String name, String svg) {
      Pages.write(folder.resolve(name), svg);
      out.println();
      out.println(
          "The pictures are in " + Shown.text(folder.toAbsolutePath().normalize().toString()));
      out.println(
          "  1-first-deal.svg, 2-fridays-demands.svg, 3-second-deal.svg, 4-last-convoys.svg:");
      out.println(
          "  who waits for whom, and on what each deal relies;  5-timetable.svg: every convoy");
    }

    private void heading(String text) {
      out.println();
      out.println(text);
      out.println("-".repeat(text.length()));
    }

    private void say(String... paragraphs) {
      for (String paragraph : paragraphs) {
        out.println(Wrapped.at(paragraph, 92));
        out.println();
      }
    }
  }
}
