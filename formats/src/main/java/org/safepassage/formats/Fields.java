package org.safepassage.formats;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;

/// One mapping of a file, by key. Making it reports keys that don't belong there; its readers
/// report what is missing or of the wrong form, each once.
final class Fields {
  private final Context context;
  private final Shape shape;
  private final SourceRef where;
  private final Map<String, YamlNode.Entry> entries = new HashMap<>();

  private Fields(Context context, Shape shape, SourceRef where) {
    this.context = context;
    this.shape = shape;
    this.where = where;
  }

  /// @return nothing when `node` is no mapping, with a finding that says so
  static Optional<Fields> of(Context context, YamlNode node, Shape shape) {
    return switch (node) {
      case YamlNode.Entries entries -> Optional.of(of(context, entries, shape));
      case YamlNode.Scalar scalar -> {
        context.add(
            FindingCode.WRONG_TYPE,
            scalar.where(),
            scalar.isNothing()
                ? "Nothing is written here; %s is expected.".formatted(shape.words())
                : "%s is written as keys and values, not as the text %s."
                    .formatted(shape.sentenceStart(), Quoted.of(scalar.text())),
            "Maybe the lines below are indented too little.");
        yield Optional.empty();
      }
      case YamlNode.Items items -> {
        context.add(
            FindingCode.WRONG_TYPE,
            items.where(),
            "%s is written as keys and values, not as a list.".formatted(shape.sentenceStart()),
            "Maybe leave out the dash or the brackets.");
        yield Optional.empty();
      }
      case YamlNode.Refused _ -> Optional.empty();
    };
  }

  /// As [#of], for an item that others refer to: if it can't be read, a missing id proves nothing.
  static Optional<Fields> declaring(Context context, YamlNode node, Shape shape, Thing thing) {
    Optional<Fields> fields = of(context, node, shape);
    if (fields.isEmpty()) {
      context.directory().markIncomplete(thing);
    }
    return fields;
  }

  private static Fields of(Context context, YamlNode.Entries entries, Shape shape) {
    Fields fields = new Fields(context, shape, entries.where());
    Map<String, SourceRef> firsts = new HashMap<>();
    for (YamlNode.Entry entry : entries.entries()) {
      SourceRef first = firsts.putIfAbsent(entry.key(), entry.where());
      if (first != null) {
        context.add(
            FindingCode.DUPLICATE_KEY,
            entry.where(),
            "The key %s stands here a second time; the first is in line %d."
                .formatted(Quoted.of(entry.key()), first.line()),
            "Maybe a new item begins here and its dash is missing.");
      } else if (!shape.keys().contains(entry.key())) {
        fields.reportUnknown(entry);
      } else {
        fields.entries.put(entry.key(), entry);
      }
    }
    // A note is for the readers of the file and never used.
    fields.takeAssumption();
    return fields;
  }

  private void reportUnknown(YamlNode.Entry entry) {
    String key = entry.key();
    String maybe = "";
    if (!context.findings().isFull()) {
      List<String> homes = Shape.thatKnow(key);
      maybe =
          Nearest.of(key, shape.keys())
              .map(near -> "Maybe `%s`.".formatted(near))
              .orElse(
                  homes.isEmpty()
                      ? "Maybe one of %s.".formatted(String.join(", ", shape.keys()))
                      : "Maybe it belongs to %s: look at its indentation."
                          .formatted(String.join(" or ", homes)));
    }
    context.add(
        FindingCode.UNKNOWN_KEY,
        entry.where(),
        "%s has no key %s.".formatted(shape.sentenceStart(), Quoted.of(key)),
        maybe);
  }

  private void takeAssumption() {
    if (shape.keys().contains("assumption")) {
      find("assumption")
          .flatMap(node -> Scalars.text(context, node))
          .ifPresent(text -> context.assume(text, at("assumption")));
    }
  }

  Context context() {
    return context;
  }

  /// Where the mapping begins.
  SourceRef where() {
    return where;
  }

  /// Where the value of a key stands, or the mapping itself if it has no such key.
  SourceRef at(String key) {
    YamlNode.Entry entry = entries.get(key);
    return entry == null ? where : entry.value().where();
  }

  /// Where a key itself stands, or the mapping if it has no such key.
  SourceRef keyAt(String key) {
    YamlNode.Entry entry = entries.get(key);
    return entry == null ? where : entry.where();
  }

  boolean has(String key) {
    return find(key).isPresent();
  }

  Optional<YamlNode> find(String key) {
    if (!shape.keys().contains(key)) {
      throw new IllegalArgumentException(shape.words() + " never has " + key + ".");
    }
    return Optional.ofNullable(entries.get(key)).map(YamlNode.Entry::value);
  }

  /// Reports it if the key is missing.
  Optional<YamlNode> need(String key) {
    Optional<YamlNode> found = find(key);
    if (found.isEmpty()) {
      context.add(
          FindingCode.MISSING_KEY,
          where,
          "%s needs the key `%s`.".formatted(shape.sentenceStart(), key),
          "Maybe it is indented differently from its neighbours, or still has to be written.");
    }
    return found;
  }

  <T> Optional<T> find(String key, Form<T> form) {
    return find(key).flatMap(node -> form.read(context, node));
  }

  <T> Optional<T> need(String key, Form<T> form) {
    return need(key).flatMap(node -> form.read(context, node));
  }

  <T> T findOr(String key, T otherwise, Form<T> form) {
    return find(key, form).orElse(otherwise);
  }

  /// What a scalar can be read as. Reports and returns nothing if it can't.
  @FunctionalInterface
  interface Form<T> {
    Optional<T> read(Context context, YamlNode node);
  }

  /// The items of a list; none if the key is missing.
  List<YamlNode> items(String key) {
    return find(key).map(node -> Scalars.items(context, node)).orElse(List.of());
  }

  /// Each item of a list, as far as it can be read.
  <T> List<T> each(String key, Form<T> form) {
    List<T> read = new ArrayList<>();
    items(key).forEach(node -> form.read(context, node).ifPresent(read::add));
    return read;
  }

  /// The items of a list that declares what others refer to.
  <T> List<T> declarations(String key, Thing thing, Form<T> form) {
    boolean unreadable = find(key).map(node -> !(node instanceof YamlNode.Items)).orElse(false);
    if (unreadable) {
      context.directory().markIncomplete(thing);
    }
    return each(key, form);
  }

  /// As [#declarations], for a list that must be there. Without it, a missing id proves nothing.
  <T> List<T> needDeclarations(String key, Thing thing, Form<T> form) {
    if (need(key).isEmpty()) {
      context.directory().markIncomplete(thing);
    }
    return declarations(key, thing, form);
  }

  /// The mapping at a key.
  Optional<Fields> fields(String key, Shape inner) {
    return find(key).flatMap(node -> Fields.of(context, node, inner));
  }

  /// A reference to something declared elsewhere, checked when the whole file is read.
  <I> Form<I> reference(Thing thing, Function<String, I> id) {
    return (in, node) ->
        Scalars.text(in, node)
            .flatMap(raw -> {
              String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
              in.directory().refer(thing, text, node.where());
              try {
                return Optional.of(id.apply(text));
              } catch (IllegalArgumentException notAnId) {
                // Nothing has such an id, which the check of references will say.
                return Optional.empty();
              }
            });
  }

  <I> Optional<I> refer(String key, Thing thing, Function<String, I> id) {
    return find(key, reference(thing, id));
  }

  <I> Optional<I> needRefer(String key, Thing thing, Function<String, I> id) {
    return need(key, reference(thing, id));
  }

  <I> List<I> referAll(String key, Thing thing, Function<String, I> id) {
    return each(key, reference(thing, id));
  }

  /// The id of the item, entered into the directory.
  <I> Optional<I> declare(Thing thing, Function<String, I> id) {
    Optional<String> text = need("id", Scalars::text);
    if (text.isEmpty()) {
      context.directory().markIncomplete(thing);
      return Optional.empty();
    }
    String normal = Normalizer.normalize(text.get(), Normalizer.Form.NFC);
    context.directory().declare(thing, normal, at("id"));
    return Scalars.id(context, normal, at("id"), thing.word(), id);
  }
}
