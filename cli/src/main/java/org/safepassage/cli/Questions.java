package org.safepassage.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.Withholding;
import org.safepassage.formats.ProgressFiles;
import org.safepassage.formats.Reading;
import org.safepassage.formats.StartingPoint;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;
import org.safepassage.model.Severity;

/// Makes questions to the checker out of what was asked for on the command line.
final class Questions {
  private static final String NON_PARTY = "non-party:";

  private final Opened opened;
  private final Labels labels;
  private final List<Finding> wrong = new ArrayList<>();
  private final List<Finding> warnings = new ArrayList<>();

  /// @param questions one; or two, for the smaller counts first, where counts are known only as
  ///   ranges
  /// @param opened with the numbers that were declared anew by then
  /// @param warnings what deserves a look in what was asked for
  record Asked(Opened opened, List<Question> questions, List<Finding> warnings) {
    Asked {
      questions = List.copyOf(questions);
      warnings = List.copyOf(warnings);
    }
  }

  private Questions(Opened opened) {
    this.opened = opened;
    this.labels = Labels.asWritten(opened);
  }

  /// From which counts to start, and without what.
  ///
  /// @param withhold ids, with their kind in front where an id stands for several things
  static Attempt<Asked> of(Opened opened, Optional<Path> asOf, List<String> withhold) {
    return new Questions(opened).ask(asOf, withhold);
  }

  private Attempt<Asked> ask(Optional<Path> asOf, List<String> withhold) {
    List<Premise> withheld =
        withhold.stream().flatMap(name -> find(name).stream()).distinct().toList();
    Optional<StartingPoint> point = asOf.flatMap(this::startingPoint);
    List<Progress> starts =
        asOf.isPresent() ? point.map(Questions::starts).orElse(List.of()) : List.of(Progress.NONE);
    Opened as = point.map(from -> opened.withDeclared(from.declared())).orElse(opened);
    return wrong.isEmpty()
        ? new Attempt.Done<>(
            new Asked(
                as, starts.stream().map(start -> new Question(start, withheld)).toList(), warnings))
        : new Attempt.Failed<>(wrong);
  }

  private static List<Progress> starts(StartingPoint point) {
    return point.most().equals(point.least())
        ? List.of(point.least())
        : List.of(point.least(), point.most());
  }

  private Optional<StartingPoint> startingPoint(Path asOf) {
    Reading<StartingPoint> reading =
        ProgressFiles.read(asOf, opened.operation(), opened.agreement());
    for (Finding finding : reading.findings()) {
      (finding.severity() == Severity.ERROR ? wrong : warnings).add(finding);
    }
    return reading.value();
  }

  private Optional<Premise> find(String name) {
    List<Premise> named =
        name.startsWith(NON_PARTY)
            ? nonParty(name)
            : Withholding.named(name, opened.operation(), opened.agreement());
    if (named.size() == 1) {
      return Optional.of(named.getFirst());
    }
    wrong.add(named.isEmpty() ? unknown(name) : ambiguous(name, named));
    return Optional.empty();
  }

  private List<Premise> nonParty(String name) {
    return all().stream().filter(premise -> qualified(premise).equals(name)).toList();
  }

  private List<Premise> all() {
    return Withholding.named("", opened.operation(), opened.agreement());
  }

  private Finding unknown(String name) {
    Map<String, String> meantBySpelling = new LinkedHashMap<>();
    for (Premise premise : all()) {
      meantBySpelling.put(premise.id(), premise.id());
      meantBySpelling.putIfAbsent(labels.name(premise), premise.id());
      meantBySpelling.put(qualified(premise), premise.id());
    }
    return new Finding(
        FindingCode.UNKNOWN_PREMISE,
        FindingsText.COMMAND_LINE,
        "Nothing called \"%s\" can be withheld.".formatted(name),
        Nearby.maybe(name, meantBySpelling));
  }

  private Finding ambiguous(String name, List<Premise> named) {
    return new Finding(
        FindingCode.AMBIGUOUS_NAME,
        FindingsText.COMMAND_LINE,
        "\"%s\" is the name of several things: %s."
            .formatted(name, String.join(", ", named.stream().map(labels::kind).toList())),
        "Maybe " + String.join(" or ", named.stream().map(this::qualified).toList()) + ".");
  }

  private String qualified(Premise premise) {
    return labels.kind(premise) + ":" + premise.id();
  }
}
