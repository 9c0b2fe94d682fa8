package org.safepassage.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.Verdict;
import org.safepassage.amend.Amender;
import org.safepassage.amend.Amendments;
import org.safepassage.formats.Patches;
import org.safepassage.formats.Reading;
import org.safepassage.model.Progress;
import org.safepassage.pictures.AgreementReport;
import org.safepassage.pictures.Language;
import org.safepassage.pictures.PacePicture;
import org.safepassage.pictures.ReportSubject;
import org.safepassage.pictures.WaitForPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says whether an agreement can work.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = "Says whether an agreement can work, who waits for whom, and who can break it.",
    description = {
      "",
      "Reads the operation in PATH, takes every consent, fact and crossing as given, and finds how far"
          + " everybody gets. The answer comes in words first, then in figures. The picture shows who"
          + " waits for whom, or what the deal relies on.",
      "Exit codes: 0 completes, 1 does not, 2 a file or the command is wrong.",
      ""
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin private AnswerOptions options = new AnswerOptions();

  @Option(
      names = "--withhold",
      paramLabel = "X",
      converter = Given.AsText.class,
      description =
          "a party, non-party, fact, crossing, corridor, kind of vehicles, group of observers, window, time limit or"
              + " suspension that is taken as withheld; can be given several times. By its id, or by a name that the files"
              + " give it. Where that can mean several things, with its kind in front: place:bridge")
  private List<String> withhold = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "FILE",
      converter = Given.AsPath.class,
      description =
          "the counts to start from (docs/formats/progress.md); without it nobody has left")
  private @Nullable Path asOf;

  @Option(
      names = "--thorough",
      description =
          "works out to the last person how few of each may go for the others all to arrive, however long that"
              + " takes; without it the search stops after a set number of steps, and bounds are given where it"
              + " isn't done. Changes nothing else in the answer")
  private boolean thorough;

  @Option(
      names = "--exposure-cap",
      paramLabel = "N",
      converter = Given.AsAmount.class,
      description =
          "looks for the least change with which no balance is exposed by more than N, in its own"
              + " weights")
  private @Nullable Long exposureCap;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      converter = Given.AsPath.class,
      description = "writes the answer there for those who sign: two pages to print, as HTML")
  private @Nullable Path report;

  @Option(
      names = "--pace-picture",
      paramLabel = "FILE",
      converter = Given.AsPath.class,
      description = "draws there, as SVG, how many rounds it costs to be less exposed")
  private @Nullable Path pacePicture;

  @Option(
      names = "--states",
      paramLabel = "N",
      converter = Given.AsBound.class,
      description =
          "how many states to explore at most where the order of movements matters (something is"
              + " shared, or a fact can be taken back); ${DEFAULT-VALUE} if not given")
  private int states = Question.STATES;

  @Override
  public Integer call() {
    List<Output<Checked>> printed = new ArrayList<>();
    if (report != null) {
      printed.add(new Printed<>(report, "report", Checked::printed));
    }
    if (pacePicture != null) {
      printed.add(new Printed<>(pacePicture, "picture of the pace", Checked::pacePicture));
    }
    return options.answer(
        opened ->
            Questions.of(opened, Optional.ofNullable(asOf), withhold)
                .then(asked ->
                    patches(opened)
                        .then(file -> new Attempt.Done<>(check(asked.opened(), asked, file)))),
        printed);
  }

  private String command(Opened opened) {
    List<String> words = new ArrayList<>(sameDeal("check", opened));
    withhold.forEach(name -> words.addAll(List.of("--withhold", name)));
    if (thorough) {
      words.add("--thorough");
    }
    if (states != Question.STATES) {
      words.addAll(List.of("--states", Integer.toString(states)));
    }
    return Typed.command(words);
  }

  /// A command that asks about the same deal, from the same counts and within the same cap.
  private List<String> sameDeal(String command, Opened opened) {
    List<String> words = new ArrayList<>(List.of("./safepassage", command));
    words.addAll(options.typed(opened));
    if (asOf != null) {
      words.addAll(List.of("--as-of", asOf.toString()));
    }
    if (exposureCap != null) {
      words.addAll(List.of("--exposure-cap", exposureCap.toString()));
    }
    return words;
  }

  private static Attempt<Patches> patches(Opened opened) {
    Reading<Patches> reading = Patches.open(opened.agreement());
    return reading
        .value()
        .<Attempt<Patches>>map(Attempt.Done::new)
        .orElse(new Attempt.Failed<>(reading.findings()));
  }

  private Checked check(Opened opened, Questions.Asked asked, Patches patches) {
    List<Question> questions = asked.questions().stream().map(this::withEffort).toList();
    Checker checker = new Checker(opened.operation(), opened.agreement());
    ProgressLine line = new ProgressLine(options.err(), StatusLine.onTerminal());
    CheckReport report = checker.check(questions.getFirst(), line::at);
    Optional<CheckReport> withMost =
        questions.size() > 1
            ? Optional.of(checker.check(questions.getLast(), line::at))
            : Optional.empty();
    Optional<Amended> amended =
        report.outcome().verdict() == Verdict.UNCHECKABLE
            ? Optional.empty()
            : Optional.of(amended(opened, report, questions.getFirst(), patches));
    line.end();
    return new Checked(
        opened.withWarnings(asked.warnings()).withWarnings(report.findings()),
        report,
        withMost,
        amended,
        questions.getFirst().start(),
        command(opened));
  }

  private Amended amended(Opened opened, CheckReport report, Question question, Patches patches) {
    Amender.Request request =
        new Amender.Request(
            question,
            Optional.ofNullable(exposureCap),
            Amender.Request.A_FEW,
            Amender.Request.ENOUGH);
    return new Amended(
        opened,
        report,
        new Amender(opened.operation(), opened.agreement()).find(request),
        patches,
        Typed.command(sameDeal("amend", opened)));
  }

  private Question withEffort(Question question) {
    long effort = thorough ? Long.MAX_VALUE : Question.ENOUGH;
    return new Question(question.start(), question.withheld(), effort, states);
  }

  private record Checked(
      Opened opened,
      CheckReport report,
      Optional<CheckReport> withMost,
      Optional<Amended> amended,
      Progress start,
      String command)
      implements Answer {
    @Override
    public boolean isYes() {
      return report.outcome().verdict() == Verdict.COMPLETES;
    }

    @Override
    public String words() {
      return new CheckWords(opened).of(report, withMost, amended);
    }

    @Override
    public Map<String, @Nullable Object> json() {
      return new CheckJson(opened, amended).of(report, withMost);
    }

    @Override
    public String picture(Language language) {
      return WaitForPicture.draw(opened.operation(), opened.agreement(), report, language);
    }

    String pacePicture(Language language) {
      return PacePicture.draw(opened.operation(), opened.agreement(), report, language);
    }

    private Amendments amendments() {
      return amended
          .map(Amended::amendments)
          .orElse(new Amendments(new Amendments.Result.NotNeeded(), List.of(), 0, 0));
    }

    String printed(Language language) {
      return AgreementReport.write(
          new ReportSubject(
              opened.operation(),
              opened.agreement(),
              new ReportSubject.Answers(report, withMost, amendments()),
              start,
              opened.warnings(),
              new ReportSubject.Origin(Main.VERSION, command)),
          language);
    }
  }
}
