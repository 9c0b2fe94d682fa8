package org.safepassage.formats;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.safepassage.agreement.Agreement;
import org.safepassage.amend.Edit;
import org.safepassage.model.AgreementId;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;

/// Writes amendments as patches of an agreement's file, reads patches, and makes the next version
/// out of them.
public final class Patches {
  private static final List<String> NAMES = List.of("id", "version", "replaces");
  private static final List<String> STEPS =
      List.of("proposed", "announced", "accepted", "in-force");

  private final Agreement agreement;
  private final String before;
  private final AgreementText text;
  private final boolean marked;

  private Patches(Agreement agreement, TextFile.Contents contents) {
    this.agreement = agreement;
    this.before = contents.text();
    this.text = new AgreementText(before);
    this.marked = contents.marked();
  }

  /// Opens the file that an agreement was read from.
  public static Reading<Patches> open(Agreement agreement) {
    Findings findings = new Findings();
    Optional<TextFile.Contents> contents =
        TextFile.open(Path.of(agreement.where().file()), findings);
    return Reading.of(contents.map(read -> new Patches(agreement, read)), findings);
  }

  /// An amendment as a patch.
  ///
  /// @param becomes what the next version is called
  public Patch of(List<Edit> edits, AgreementId becomes) {
    return new Patch(
        agreement.id(),
        agreement.version(),
        becomes,
        new EditChanges(agreement, text.tree()).of(edits));
  }

  /// Reads a patch from a file.
  public static Reading<Patch> read(Path file) {
    Findings findings = new Findings();
    Context context = new Context(findings, new Directory(Optional.empty(), findings));
    Optional<Patch> patch =
        Documents.open(file, Shape.AMENDMENT, Patch.FORMAT, context).flatMap(PatchReader::read);
    return Reading.of(patch, findings);
  }

  /// The text of the next version.
  ///
  /// @return or all in the patch that doesn't fit, where it stands in the patch's file
  public Reading<String> next(Patch patch) {
    PatchPlaces places = patch.places();
    Findings findings = new Findings();
    if (!patch.agreement().equals(agreement.id()) || patch.version() != agreement.version()) {
      findings.add(
          FindingCode.PATCH_DOES_NOT_FIT,
          patch.agreement().equals(agreement.id()) ? places.version() : places.agreement(),
          "The patch is for version %d of %s; this is version %d of %s."
              .formatted(
                  patch.version(),
                  Quoted.of(patch.agreement().value()),
                  agreement.version(),
                  Quoted.of(agreement.id().value())),
          "Maybe choose the other with --agreement, or look for amendments of this one anew.");
    }
    Map<Boolean, List<TextChange>> byReserved =
        patch.changes().stream().collect(Collectors.partitioningBy(Patches::isReserved));
    for (TextChange change : byReserved.getOrDefault(true, List.of())) {
      findings.add(
          FindingCode.PATCH_DOES_NOT_FIT,
          places.at(change),
          "%s is not for a patch to change: the next version gets its own name and number, and nobody has taken a step with it yet."
              .formatted(Quoted.of(change.at())),
          "Maybe leave this change out; what the next version is called says `becomes`.");
    }
    for (TextChange clash : text.clashes(patch.changes())) {
      findings.add(
          FindingCode.PATCH_DOES_NOT_FIT,
          places.at(clash),
          "%s is no place that this patch can change: it can't be one, or another change is there or inside it."
              .formatted(Quoted.of(clash.at())),
          "Maybe put what belongs together into one change.");
    }
    for (TextChange misfit : text.misfits(byReserved.getOrDefault(false, List.of()))) {
      findings.add(
          FindingCode.PATCH_DOES_NOT_FIT,
          places.was(misfit),
          misfit(misfit),
          isWithoutWas(misfit)
              ? "Maybe add `was`, with what stands there now."
              : "Maybe the agreement was changed since: look for amendments anew.");
    }
    List<Finding> wrong = findings.sorted();
    if (!wrong.isEmpty()) {
      return new Reading<>(Optional.empty(), wrong);
    }
    String next = text.with(allChanges(patch));
    return Reading.of(Optional.of(marked ? TextFile.MARK + next : next), findings);
  }

  /// What is wrong with a next version, told where it comes from: in the patch's file where the
  /// patch says it.
  ///
  /// @param next made of this version by the patch
  public List<Finding> told(List<Finding> findings, Patch patch, Unsaved next) {
    String file = TextFile.nameOf(next.file());
    Findings unsaid = new Findings();
    return new Provenance(
            patch,
            text.tree(),
            YamlText.parse(agreement.where().file(), before, unsaid),
            TextFile.ofBytes(next.file(), next.text().getBytes(StandardCharsets.UTF_8), unsaid)
                .flatMap(read -> YamlText.parse(file, read, unsaid)))
        .told(findings, file);
  }

  private static boolean isReserved(TextChange change) {
    String at = change.at();
    String key = at.contains("/") ? at.substring(0, at.indexOf('/')) : at;
    return NAMES.contains(key) || STEPS.contains(key);
  }

  /// Whether it writes over something and doesn't say over what.
  private boolean isWithoutWas(TextChange change) {
    return change instanceof TextChange.Set
        && change.was().isEmpty()
        && text.tree().value(change.at()).isPresent();
  }

  private String misfit(TextChange change) {
    String stands =
        text.tree()
            .value(change.at())
            .map(value -> "there is %s".formatted(shown(value)))
            .orElse("nothing is there");
    if (isWithoutWas(change)) {
      return "The patch has no `was` and so expects nothing at %s; %s."
          .formatted(change.at(), stands);
    }
    String expected = change.was().map(Patches::shown).orElse("a place for it");
    return "The patch expects %s at %s; %s.".formatted(expected, change.at(), stands);
  }

  private static String shown(Object value) {
    return Quoted.of(
        value instanceof String text ? text : JsonText.of(value).replaceAll("\\s+", " ").strip());
  }

  /// The next version has a name and a number of its own. Nobody has proposed, accepted or put it
  /// into force yet.
  private List<TextChange> allChanges(Patch patch) {
    List<TextChange> all = new ArrayList<>();
    all.add(set("id", patch.becomes().value()));
    all.add(set("version", Integer.toString(agreement.version() + 1)));
    all.add(set("replaces", agreement.id().value()));
    all.addAll(patch.changes());
    for (String step : STEPS) {
      text.tree()
          .value(step)
          .ifPresent(was -> all.add(new TextChange.Remove(step, Optional.of(was))));
    }
    return all;
  }

  private TextChange set(String at, Object becomes) {
    return new TextChange.Set(at, text.tree().value(at), becomes);
  }
}
