package org.safepassage.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.model.Finding;
import org.safepassage.model.Severity;
import org.safepassage.model.SourceRef;

/// Tells what is wrong with a next version where it comes from: in the patch, or in the version
/// that it replaces. The next version's own lines are of no use to anybody while it is in no file.
///
/// A place has one name here, its steps: keys, and numbers of items from 1. Since items can be
/// taken out, the numbers of the two versions differ.
final class Provenance {
  /// How a finding names a line of its own file.
  private static final Pattern IN_LINE = Pattern.compile("in line ([0-9]{1,9})");

  private final Patch patch;

  /// By what a change puts in, as the next version counts.
  private final Map<List<String>, TextChange> changes = new LinkedHashMap<>();

  private final List<Touched> touched = new ArrayList<>();

  /// By list, as the old version counts: the numbers of the items that are taken out.
  private final Map<List<String>, TreeSet<Integer>> takenOut = new HashMap<>();

  /// What the old version says at its places.
  private final Map<List<String>, SourceRef> before = new HashMap<>();

  /// Which places are at which line and column of the next version.
  private final Map<SourceRef, Place> after = new LinkedHashMap<>();

  /// @param isKey whether the last key itself is meant, and not its value
  /// @param isText whether it is a text or number, and not a key, a mapping or a list
  private record Place(List<String> steps, boolean isKey, boolean isText) {}

  /// @param old the whole old version, if it can be read
  /// @param next the same of the next version
  Provenance(Patch patch, TextTree tree, Optional<YamlNode> old, Optional<YamlNode> next) {
    this.patch = patch;
    old.ifPresent(root ->
        visit(
            root,
            List.of(),
            (where, place) -> {
              if (!place.isKey()) {
                before.put(place.steps(), where);
              }
            }));
    // A mapping begins where its first key does: the mapping counts.
    next.ifPresent(root -> visit(root, List.of(), after::putIfAbsent));
    patch.changes().forEach(change -> takeOut(change, tree));
    Map<List<String>, Integer> added = new HashMap<>();
    patch.changes().forEach(change -> locate(change, tree, added));
  }

  /// @param holder the mapping or list that it changes, as the next version counts
  private record Touched(TextChange change, List<String> holder) {}

  private interface Visitor {
    void at(SourceRef where, Place place);
  }

  private static void visit(YamlNode node, List<String> steps, Visitor visitor) {
    visitor.at(node.where(), new Place(steps, false, node instanceof YamlNode.Scalar));
    switch (node) {
      case YamlNode.Entries(var entries, var _) -> {
        for (YamlNode.Entry entry : entries) {
          List<String> inner = with(steps, entry.key());
          visitor.at(entry.where(), new Place(inner, true, false));
          visit(entry.value(), inner, visitor);
        }
      }
      case YamlNode.Items(var items, var _) -> {
        for (int i = 0; i < items.size(); i++) {
          visit(items.get(i), with(steps, Integer.toString(i + 1)), visitor);
        }
      }
      case YamlNode.Scalar _, YamlNode.Refused _ -> {}
    }
  }

  private static List<String> with(List<String> steps, String last) {
    List<String> more = new ArrayList<>(steps);
    more.add(last);
    return List.copyOf(more);
  }

  private static List<String> withoutLast(List<String> steps) {
    return steps.subList(0, Math.max(0, steps.size() - 1));
  }

  private static List<String> steps(TextChange change, TextTree tree) {
    return List.of(tree.numbered(change.at()).split("/", -1));
  }

  private void takeOut(TextChange change, TextTree tree) {
    boolean isItem =
        change instanceof TextChange.Remove
            && tree.find(change.at())
                .flatMap(TextTree.Spot::node)
                .flatMap(tree::owner)
                .filter(TextTree.Owner.OfItem.class::isInstance)
                .isPresent();
    if (isItem) {
      List<String> steps = steps(change, tree);
      takenOut
          .computeIfAbsent(withoutLast(steps), _ -> new TreeSet<>())
          .add(Integer.valueOf(steps.getLast()));
    }
  }

  private void locate(TextChange change, TextTree tree, Map<List<String>, Integer> added) {
    List<String> old = steps(change, tree);
    List<String> steps = after(old);
    switch (change) {
      case TextChange.Set _ -> {
        changes.put(steps, change);
        touched.add(new Touched(change, withoutLast(steps)));
      }
      case TextChange.Add _ -> {
        boolean isList = tree.value(change.at()).filter(List.class::isInstance).isPresent();
        int items = isList ? ((List<?>) tree.value(change.at()).orElseThrow()).size() : 0;
        int left = items - takenOut.getOrDefault(old, new TreeSet<>()).size();
        int number = left + added.merge(old, 1, Integer::sum);
        changes.put(with(steps, Integer.toString(number)), change);
        touched.add(new Touched(change, steps));
      }
      case TextChange.Remove _ -> touched.add(new Touched(change, withoutLast(steps)));
    }
  }

  /// What a place of the old version is called in the next one.
  private List<String> after(List<String> old) {
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      TreeSet<Integer> gone = takenOut.get(old.subList(0, i));
      steps.add(
          gone == null
              ? old.get(i)
              : Integer.toString(
                  Integer.parseInt(old.get(i)) - gone.headSet(Integer.valueOf(old.get(i))).size()));
    }
    return steps;
  }

  /// What a place of the next version was called in the old one.
  private List<String> before(List<String> next) {
    List<String> steps = new ArrayList<>();
    for (String step : next) {
      TreeSet<Integer> gone = takenOut.get(steps);
      if (gone == null) {
        steps.add(step);
      } else {
        int number = Integer.parseInt(step);
        for (int item : gone) {
          number += item <= number ? 1 : 0;
        }
        steps.add(Integer.toString(number));
      }
    }
    return steps;
  }

  /// The same findings, those about the next version where they come from.
  ///
  /// @param file of the next version
  List<Finding> told(List<Finding> findings, String file) {
    return findings.stream()
        .map(finding -> finding.where().file().equals(file) ? told(finding) : finding)
        .distinct()
        .sorted()
        .toList();
  }

  private Finding told(Finding finding) {
    Optional<Place> place = Optional.ofNullable(after.get(finding.where()));
    String message = withoutLines(finding);
    Optional<SourceRef> own = place.flatMap(this::inPatch);
    if (own.isPresent()) {
      return new Finding(finding.code(), own.get(), message, finding.maybe());
    }
    Optional<SourceRef> old = place.flatMap(this::inOldVersion);
    if (old.isPresent() && finding.severity() == Severity.WARNING) {
      return new Finding(finding.code(), old.get(), message, finding.maybe());
    }
    String elsewhere =
        old.map(where -> " This is said at %s, which the patch leaves as it is.".formatted(where))
            .orElse("");
    return new Finding(
        finding.code(), patch.places().changes(), message + elsewhere, finding.maybe());
  }

  /// In the change that it lies in, else at the nearest change that lies in it: what a mapping
  /// lacks, a change may have taken out.
  private Optional<SourceRef> inPatch(Place place) {
    return inChange(place)
        .or(() ->
            touched.stream()
                .filter(each -> startsWith(each.holder(), place.steps()))
                .min(Comparator.comparingInt(each -> each.holder().size()))
                .map(each -> patch.places().at(each.change())));
  }

  private Optional<SourceRef> inChange(Place place) {
    List<String> steps = place.steps();
    for (int length = steps.size(); length > 0; length--) {
      TextChange change = changes.get(steps.subList(0, length));
      if (change != null) {
        List<String> inner = steps.subList(length, steps.size());
        return Optional.of(patch.places().inside(change, inner, place.isKey()));
      }
    }
    return Optional.empty();
  }

  private Optional<SourceRef> inOldVersion(Place place) {
    return Optional.ofNullable(before.get(before(place.steps())));
  }

  private static boolean startsWith(List<String> steps, List<String> start) {
    return steps.size() >= start.size() && steps.subList(0, start.size()).equals(start);
  }

  /// A line of the next version that the words name is named as the place that it comes from.
  private String withoutLines(Finding finding) {
    Matcher line = IN_LINE.matcher(finding.message());
    return line.replaceAll(match ->
        Matcher.quoteReplacement(
            after.entrySet().stream()
                .filter(entry -> entry.getKey().line() == Integer.parseInt(match.group(1)))
                .map(Map.Entry::getValue)
                .filter(Place::isText)
                .findFirst()
                .flatMap(place -> inChange(place).or(() -> inOldVersion(place)))
                .map(where -> "at " + where)
                .orElse(match.group())));
  }
}
