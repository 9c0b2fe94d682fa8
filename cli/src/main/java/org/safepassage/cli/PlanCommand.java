package org.safepassage.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Dues;
import org.safepassage.cli.ContinueOptions.Ongoing;
import org.safepassage.formats.PlanSheet;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.plan.levers.Setting;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.TripId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Makes a timetable.
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    header = "Makes a timetable of convoys, and checks it independently.",
    description = {
      "",
      "Releases each convoy as soon as the agreement, the vehicles and the roads allow it, and"
          + " searches for better ways to put convoys together until the time is over or none can be"
          + " better. Ctrl-C ends it with the best so far. Says how much better another timetable"
          + " could be at most. Nothing is shown as a plan that the audit has not passed. The picture"
          + " has time across and the way down.",
      "Exit codes: 0 everybody who is due is moved and the audit passes, 1 not, 2 a file or the"
          + " command is wrong.",
      ""
    })
final class PlanCommand implements Callable<Integer> {
  @Mixin private AnswerOptions options = new AnswerOptions();

  @Mixin private SearchOptions search = new SearchOptions();

  @Mixin private WhatIfOptions whatIf = new WhatIfOptions();

  @Mixin private HandoutOptions handout = new HandoutOptions();

  @Mixin private ContinueOptions continued = new ContinueOptions();

  @Option(
      names = "--aim",
      paramLabel = "AIM",
      converter = Given.AsAim.class,
      description =
          "what is made small, once as many people as can be are moved: waiting (person-hours;"
              + " without it) or end (the last arrival)")
  private Aim aim = Aim.WAITING;

  @Option(
      names = "--bep",
      paramLabel = "FILE",
      converter = Given.AsPath.class,
      description =
          "plans an instance of the literature's bus evacuation problem instead"
              + " (docs/formats/bus-evacuation.md)")
  private @Nullable Path bep;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() {
    whatIf.check(
        new WhatIfOptions.Beside(
            bep != null, options.hasPicture(), handout.isAsked(), continued.isAsked()));
    if (bep != null) {
      if (options.hasPath()) {
        throw new ParameterException(
            Objects.requireNonNull(command).commandLine(),
            "--bep names all that is planned: leave PATH out.");
      }
      return new BusPlanning(search, options).answer(bep, options.asJson());
    }
    try (Interruption interruption = Interruption.listen()) {
      int code =
          whatIf.isAnotherQuestion()
              ? options.<Answer>answer(opened ->
                  plannable(opened).then(_ -> new Attempt.Done<>(whatIf(opened, interruption))))
              : options.answer(
                  opened ->
                      plannable(opened)
                          .then(handout::replaced)
                          .then(replaced ->
                              continued
                                  .ongoing(opened)
                                  .then(ongoing ->
                                      new Attempt.Done<>(
                                          timetable(opened, replaced, ongoing, interruption)))),
                  handout.outputs());
      options.out().flush();
      return code;
    }
  }

  private Answer whatIf(Opened opened, Interruption interruption) {
    search.takeUsually(WhatIfOptions.LONG);
    return whatIf.answer(opened, aim, search, interruption, search.line(options.err()));
  }

  private Timetable timetable(
      Opened opened,
      Optional<PlanSheet> replaced,
      Optional<Ongoing> ongoing,
      Interruption interruption) {
    Planned planned = planned(opened, ongoing, interruption);
    return new Timetable(
        opened,
        planned,
        PlanExposure.of(opened, planned, whatIf.exposureCap()),
        replaced.or(() -> ongoing.map(Ongoing::before)),
        ongoing);
  }

  private Planned planned(Opened opened, Optional<Ongoing> ongoing, Interruption interruption) {
    SearchLine line = search.line(options.err());
    PlanWords words = new PlanWords(opened);
    Planned planned =
        Planned.of(
            opened,
            new Planned.Wish(
                aim,
                search.seed(),
                search.effort(interruption, line),
                progress -> line.found(words.inBrief(progress, aim)),
                ongoing.map(Ongoing::kept).orElse(Kept.NOTHING)),
            whatIf.framed(new Setting(opened.operation(), opened.agreement())));
    line.end();
    return planned;
  }

  /// The same, if it can be put on a timetable.
  static Attempt<Opened> plannable(Opened opened) {
    List<Finding> unplannable = unplannable(opened);
    return unplannable.isEmpty() ? new Attempt.Done<>(opened) : new Attempt.Failed<>(unplannable);
  }

  /// What has no number can't be put on a timetable.
  static List<Finding> unplannable(Opened opened) {
    return opened.agreement().commitments().stream()
        .filter(commitment -> Dues.quota(opened.operation(), commitment).isEmpty())
        .map(PlanCommand::withoutNumber)
        .toList();
  }

  private static Finding withoutNumber(Commitment commitment) {
    return new Finding(
        FindingCode.NO_NUMBER,
        commitment.where(),
        "The agreement doesn't say how many are to go under \"%s\".".formatted(commitment.id()),
        "Maybe a number was agreed elsewhere: write it as quota.");
  }

  private record Timetable(
      Opened opened,
      Planned planned,
      PlanExposure exposure,
      Optional<PlanSheet> replaced,
      Optional<Ongoing> ongoing)
      implements PlanAnswer {
    @Override
    public boolean isYes() {
      return planned.movesEverybody() && exposure.isKept();
    }

    @Override
    public String words() {
      return new PlanWords(opened)
          .within(exposure)
          .whole(planned, changes().map(OngoingChanges::inWords));
    }

    @Override
    public Map<String, @Nullable Object> json() {
      Map<String, @Nullable Object> answer = new PlanJson(opened).of(planned);
      exposure.writeTo(answer);
      answer.put("goesOn", changes().map(OngoingChanges::json).orElse(null));
      answer.put("revision", sheet().revision());
      answer.put("pinned", sheet().pinned().stream().map(TripId::value).toList());
      return answer;
    }

    private Optional<OngoingChanges> changes() {
      return ongoing.map(before -> OngoingChanges.of(opened, before, planned));
    }

    @Override
    public PlanSheet sheet() {
      return new PlanSheet(
          opened.operation().id(),
          opened.agreement().id(),
          HandoutOptions.revision(0, replaced),
          planned.schedule(),
          ongoing.map(before -> before.before().pinned()).orElse(Set.of()));
    }
  }
}
