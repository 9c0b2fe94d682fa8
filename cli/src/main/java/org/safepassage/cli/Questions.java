package org.safepassage.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.Withholdable;
import org.safepassage.formats.ProgressFiles;
import org.safepassage.formats.Reading;
import org.safepassage.formats.StartingPoint;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Names;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;
import org.safepassage.model.Severity;

/// Makes questions to the checker out of what was asked for on the command line.
final class Questions {
  private final Opened opened;
  private final Labels labels;
  private final Withholdable withholdable;
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
    this.withholdable = new Withholdable(opened.operation(), opened.agreement());
  }

  /// From which counts to start, and without what.
  ///
  /// @param withhold ids or names, with their kind in front where they can mean several things
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
    List<Premise> named = withholdable.named(name);
    List<Premise> meant = named.isEmpty() ? asAnswersSay(name) : named;
    if (meant.size() == 1) {
      return Optional.of(meant.getFirst());
    }
    wrong.add(meant.isEmpty() ? unknown(name) : ambiguous(name, meant));
    return Optional.empty();
  }

  /// What answers call so, with what sort of thing it is behind it: `Ramouseh (hand-over point)`.
  private List<Premise> asAnswersSay(String name) {
    String folded = Names.folded(name);
    return withholdable.all().stream()
        .filter(premise ->
            Stream.of(labels.described(premise), labels.name(premise))
                .map(Names::folded)
                .anyMatch(folded::equals))
        .toList();
  }

  private Finding unknown(String name) {
    Map<String, String> meantBySpelling = new LinkedHashMap<>();
    List<Premise> all = withholdable.all();
    Map<String, Long> times =
        all.stream().collect(Collectors.groupingBy(Premise::id, Collectors.counting()));
    for (Premise premise : all) {
      boolean alone = Long.valueOf(1).equals(times.get(premise.id()));
      String meant = alone ? premise.id() : qualified(premise);
      meantBySpelling.put(meant, meant);
      meantBySpelling.put(qualified(premise), meant);
      for (String spelling : withholdable.spellings(premise)) {
        meantBySpelling.putIfAbsent(spelling, meant);
      }
      meantBySpelling.putIfAbsent(labels.described(premise), meant);
    }
    return new Finding(
        FindingCode.UNKNOWN_PREMISE,
        FindingsText.COMMAND_LINE,
        "Nothing called \"%s\" can be withheld.".formatted(name),
        Nearby.maybe(name, meantBySpelling));
  }

  private Finding ambiguous(String name, List<Premise> meant) {
    return new Finding(
        FindingCode.AMBIGUOUS_NAME,
        FindingsText.COMMAND_LINE,
        "\"%s\" can mean several things: %s."
            .formatted(
                name,
                String.join(
                    "; ",
                    meant.stream()
                        .map(premise -> labels.name(premise) + " (" + labels.kind(premise) + ")")
                        .toList())),
        "Maybe " + String.join(" or ", meant.stream().map(this::qualified).toList()) + ".");
  }

  private String qualified(Premise premise) {
    return labels.kind(premise) + ":" + premise.id();
  }
}
