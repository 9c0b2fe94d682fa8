package org.safepassage.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Batches;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Together;
import org.safepassage.amend.Edit;
import org.safepassage.model.AgreementId;
import org.safepassage.model.Count;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Unit;

/// Writes amendments as patches of an agreement's file, reads patches, and makes the next version
/// out of them.
public final class Patches {
  private final Agreement agreement;
  private final TextTree tree;
  private final String text;

  private Patches(Agreement agreement, String text) {
    this.agreement = agreement;
    this.text = text;
    this.tree = new TextTree(text);
  }

  /// Opens the file that an agreement was read from.
  public static Reading<Patches> open(Agreement agreement) {
    Findings findings = new Findings();
    Optional<String> text = TextFile.read(Path.of(agreement.where().file()), findings);
    return Reading.of(text.map(read -> new Patches(agreement, read)), findings);
  }

  /// An amendment as a patch.
  ///
  /// @param becomes what the next version is called
  public Patch of(List<Edit> edits, AgreementId becomes) {
    List<TextChange> changes = new ArrayList<>();
    edits.forEach(edit -> add(edit, changes));
    return new Patch(agreement.id(), agreement.version(), becomes, changes);
  }

  private void add(Edit edit, List<TextChange> changes) {
    switch (edit) {
      case Edit.Reach(var at, var _, var becomes) -> {
        changes.add(set(place(at) + "/after/reaches", number(becomes)));
        settle(at.condition(), changes);
      }
      case Edit.Lead(var at, var _, var becomes) -> {
        changes.add(lead(place(at) + "/balance/ahead", becomes, at.condition()));
        settle(at.condition(), changes);
      }
      case Edit.Earlier(var at, var _, var becomes) -> {
        String term =
            place(at) + (tree.value(place(at) + "/after").isPresent() ? "/after" : "/balance");
        changes.add(set(term + "/milestone", becomes.milestone().word()));
        changes.add(set(term + "/evidence", becomes.evidence().word()));
        settle(at.condition(), changes);
      }
      case Edit.Attest(var commitment, var observers) ->
          changes.add(set("commitments/" + commitment.value() + "/observers", observers.value()));
      case Edit.Cover(var at, var _, var becomes) -> addCover(place(at), becomes, changes);
      case Edit.Drop(var at) -> changes.add(remove(place(at)));
      case Edit.Jointly(var together, var instead) -> {
        changes.add(new TextChange.Add("together", value(together)));
        instead.stream()
            .sorted(java.util.Comparator.comparing(Patches::place))
            .forEach(at -> changes.add(remove(place(at))));
      }
      case Edit.Lot(var commitment, var _, var becomes) ->
          changes.add(set("commitments/" + commitment.value() + "/lot", number(becomes)));
      case Edit.LowerQuota(var commitment, var _, var becomes) ->
          addQuota("commitments/" + commitment.value(), becomes, changes);
      case Edit.AtMost(var shared, var _, var becomes) ->
          changes.add(set("shared/" + shared.value() + "/at-most", number(becomes)));
      case Edit.Unshare(var shared) -> changes.add(remove("shared/" + shared.value()));
      case Edit.InBatch inBatch -> changes.add(inBatch(inBatch));
      case Edit.Unbatch(var batches) -> changes.add(remove("batches/" + batches.value()));
    }
  }

  private TextChange inBatch(Edit.InBatch edit) {
    List<Batches.Part> parts = agreement.findBatches(edit.batches()).orElseThrow().of();
    int number = 1;
    while (!parts.get(number - 1).commitment().equals(edit.commitment())) {
      number++;
    }
    String key =
        switch (edit.bound()) {
          case AT_LEAST -> "at-least";
          case AT_MOST -> "at-most";
        };
    return set(
        "batches/%s/of/%d/%s".formatted(edit.batches().value(), number, key),
        number(edit.becomes()));
  }

  /// No more can want to leave than may.
  private void addQuota(String commitment, Count becomes, List<TextChange> changes) {
    changes.add(set(commitment + "/quota", number(becomes)));
    for (String turnout : List.of("/turnout", "/turnout/least", "/turnout/most")) {
      boolean above =
          tree.value(commitment + turnout)
              .filter(String.class::isInstance)
              .map(text -> Digits.latin(text.toString()))
              .filter(text -> text.matches("[0-9]{1,18}"))
              .filter(text -> Long.parseLong(text) > becomes.value())
              .isPresent();
      if (above) {
        changes.add(set(commitment + turnout, number(becomes)));
      }
    }
  }

  private static String place(ConditionAt at) {
    int number = at.number() + 1;
    return switch (at) {
      case ConditionAt.OfCommitment(var commitment, var _) ->
          "commitments/%s/conditions/%d".formatted(commitment.value(), number);
      case ConditionAt.OfFact(var fact, var _) ->
          "facts/%s/conditions/%d".formatted(fact.value(), number);
    };
  }

  private String place(Edit.TermAt at) {
    String place = place(at.condition());
    for (int part : at.path()) {
      place += tree.value(place + "/all").isPresent() ? "/all/" : "/any/";
      place += part + 1;
    }
    return place;
  }

  private TextChange set(String at, Object becomes) {
    return new TextChange.Set(at, tree.value(at), becomes);
  }

  private TextChange remove(String at) {
    return new TextChange.Remove(at, tree.value(at));
  }

  /// New words settle how the old ones are to be read.
  private void settle(ConditionAt at, List<TextChange> changes) {
    String readings = place(at) + "/readings";
    TextChange remove = remove(readings);
    if (tree.value(readings).isPresent() && !changes.contains(remove)) {
      changes.add(remove);
    }
  }

  private TextChange lead(String at, Term.Ahead becomes, ConditionAt condition) {
    return switch (becomes) {
      case Term.Ahead.Weighted(var amount) -> lead(at, "weighted", amount);
      case Term.Ahead.Own(var amount) -> lead(at, unit(condition).word(), amount);
    };
  }

  private TextChange lead(String at, String unit, Count amount) {
    return tree.value(at + "/" + unit).isPresent()
        ? set(at + "/" + unit, number(amount))
        : set(at, Map.of(unit, number(amount)));
  }

  private Unit unit(ConditionAt condition) {
    return condition instanceof ConditionAt.OfCommitment(var commitment, var _)
        ? agreement.findCommitment(commitment).orElseThrow().unit()
        : Unit.PEOPLE;
  }

  private void addCover(String at, Condition.Coverage becomes, List<TextChange> changes) {
    addBound(at + "/beyond", becomes.beyond(), changes);
    addBound(at + "/up-to", becomes.upTo(), changes);
    addBound(at + "/last", becomes.last(), changes);
  }

  private void addBound(String at, Optional<Count> becomes, List<TextChange> changes) {
    boolean changed = !becomes.map(Patches::number).equals(tree.value(at));
    if (changed && becomes.isPresent()) {
      changes.add(set(at, number(becomes.get())));
    } else if (changed && tree.value(at).isPresent()) {
      changes.add(remove(at));
    }
  }

  private static String number(Count count) {
    return Long.toString(count.value());
  }

  private static Map<String, Object> value(Together together) {
    List<Object> strands = new ArrayList<>();
    for (Together.Strand strand : together.strands()) {
      Map<String, Object> written = new LinkedHashMap<>();
      written.put("commitment", strand.commitment().value());
      written.put("beyond", number(strand.beyond()));
      strand.upTo().ifPresent(upTo -> written.put("up-to", number(upTo)));
      strands.add(written);
    }
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("id", together.id().value());
    written.put("parts", Integer.toString(together.parts()));
    written.put("strands", strands);
    return written;
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
  /// @param patch the changes
  /// @param file where the patch comes from, for what is wrong with it
  public Reading<String> next(Patch patch, SourceRef file) {
    Findings findings = new Findings();
    if (!patch.agreement().equals(agreement.id()) || patch.version() != agreement.version()) {
      findings.add(
          FindingCode.PATCH_DOES_NOT_FIT,
          file,
          "The patch is for version %d of %s; this is version %d of %s."
              .formatted(
                  patch.version(),
                  Quoted.of(patch.agreement().value()),
                  agreement.version(),
                  Quoted.of(agreement.id().value())),
          "Maybe choose the other with --agreement, or look for amendments of this one anew.");
    }
    for (TextChange clash : AgreementText.clashes(patch.changes())) {
      findings.add(
          FindingCode.PATCH_DOES_NOT_FIT,
          file,
          "%s is no place that this patch can change: it can't be one, or another change is there or inside it."
              .formatted(Quoted.of(clash.at())),
          "Maybe put what belongs together into one change.");
    }
    for (TextChange misfit : AgreementText.misfits(patch.changes(), text)) {
      findings.add(
          FindingCode.PATCH_DOES_NOT_FIT,
          file,
          misfit(misfit),
          "Maybe the agreement was changed since: look for amendments anew.");
    }
    List<Finding> wrong = findings.sorted();
    if (!wrong.isEmpty()) {
      return new Reading<>(Optional.empty(), wrong);
    }
    return Reading.of(Optional.of(AgreementText.with(allChanges(patch), text)), findings);
  }

  private String misfit(TextChange change) {
    String stands =
        tree.value(change.at())
            .map(value -> "there is %s".formatted(shown(value)))
            .orElse("nothing is there");
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
    for (String step : List.of("proposed", "announced", "accepted", "in-force")) {
      if (tree.value(step).isPresent()) {
        all.add(remove(step));
      }
    }
    return all;
  }
}
