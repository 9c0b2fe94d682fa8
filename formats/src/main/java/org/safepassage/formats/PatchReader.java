package org.safepassage.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.AgreementId;
import org.safepassage.model.FindingCode;

/// Reads the file of an amendment.
final class PatchReader {
  private static final List<String> VERBS = List.of("set", "remove", "add");

  private PatchReader() {}

  static Optional<Patch> read(Fields patch) {
    Optional<AgreementId> agreement = patch.need("agreement", PatchReader::id);
    Optional<AgreementId> becomes = patch.need("becomes", PatchReader::id);
    int version = patch.findOr("version", 1, Scalars::few);
    List<YamlNode> nodes = patch.need("changes").isPresent() ? patch.items("changes") : List.of();
    PatchPlaces places =
        new PatchPlaces(
            patch.at("agreement"),
            patch.has("version") ? patch.at("version") : patch.at("agreement"),
            patch.at("becomes"),
            patch.keyAt("changes"));
    List<TextChange> changes = new ArrayList<>();
    for (YamlNode node : nodes) {
      Optional<Fields> fields = Fields.of(patch.context(), node, Shape.TEXT_CHANGE);
      Optional<TextChange> change = fields.flatMap(PatchReader::change);
      if (change.isPresent()) {
        changes.add(change.get());
        places.put(change.get(), places(fields.get()));
      }
    }
    return agreement.isPresent() && becomes.isPresent()
        ? Optional.of(new Patch(agreement.get(), version, becomes.get(), changes, places))
        : Optional.empty();
  }

  private static PatchPlaces.OfChange places(Fields change) {
    return new PatchPlaces.OfChange(
        VERBS.stream().filter(change::has).map(change::at).findFirst().orElse(change.where()),
        change.find("was").map(YamlNode::where),
        change.find("becomes"));
  }

  private static Optional<AgreementId> id(Context context, YamlNode node) {
    return Scalars.text(context, node)
        .flatMap(text -> Scalars.id(context, text, node.where(), "agreement", AgreementId::new));
  }

  private static Optional<TextChange> change(Fields change) {
    List<String> verbs = VERBS.stream().filter(change::has).toList();
    if (verbs.size() != 1) {
      change
          .context()
          .add(
              verbs.isEmpty() ? FindingCode.MISSING_KEY : FindingCode.WRONG_VALUE,
              change.where(),
              "A change is one of %s.".formatted(String.join(", ", VERBS)),
              "Maybe `set`, with what it `was` and what it `becomes`.");
      return Optional.empty();
    }
    String verb = verbs.getFirst();
    String senseless = verb.equals("add") ? "was" : verb.equals("remove") ? "becomes" : "";
    if (!senseless.isEmpty() && change.has(senseless)) {
      change
          .context()
          .add(
              FindingCode.UNKNOWN_KEY,
              change.at(senseless),
              verb.equals("add")
                  ? "An `add` has no `was`: it takes nothing's place, and isn't held against what is there."
                  : "A `remove` has no `becomes`: nothing comes in its place.",
              "Maybe `set` was meant, or the key is left over.");
      return Optional.empty();
    }
    Optional<String> at = change.find(verb, Scalars::text);
    Optional<Object> was = change.find("was").flatMap(node -> value(change.context(), node));
    if (verb.equals("remove")) {
      if (!change.has("was")) {
        change
            .context()
            .add(
                FindingCode.MISSING_KEY,
                change.where(),
                "A `remove` needs the key `was`: it takes out only what it says.",
                "Maybe add `was`, with what stands there now.");
        return Optional.empty();
      }
      return at.map(place -> new TextChange.Remove(place, was));
    }
    Optional<Object> becomes =
        change.need("becomes").flatMap(node -> value(change.context(), node));
    return at.isEmpty() || becomes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            verb.equals("set")
                ? new TextChange.Set(at.get(), was, becomes.get())
                : new TextChange.Add(at.get(), becomes.get()));
  }

  /// As maps, lists and texts; nothing for what there is a finding about.
  private static Optional<Object> value(Context context, YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> Optional.of(scalar.text());
      case YamlNode.Items(var items, var _) -> {
        List<Object> values = new ArrayList<>();
        items.forEach(item -> value(context, item).ifPresent(values::add));
        yield Optional.of(values);
      }
      case YamlNode.Entries(var entries, var _) -> {
        Map<String, Object> values = new LinkedHashMap<>();
        for (YamlNode.Entry entry : entries) {
          if (values.containsKey(entry.key())) {
            context.add(
                FindingCode.DUPLICATE_KEY,
                entry.where(),
                "The key %s stands here a second time.".formatted(Quoted.of(entry.key())),
                "Maybe a new item begins here and its dash is missing.");
          }
          value(context, entry.value()).ifPresent(v -> values.put(entry.key(), v));
        }
        yield Optional.of(values);
      }
      case YamlNode.Refused _ -> Optional.empty();
    };
  }
}
