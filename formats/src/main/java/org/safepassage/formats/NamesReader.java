package org.safepassage.formats;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Names;

/// Reads `name` (one text, or one for each language) and `aliases`.
final class NamesReader {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private NamesReader() {}

  /// The names of an item; without any, its id is its name.
  static Names read(Fields fields, String id) {
    List<String> aliases =
        fields.each("aliases", Scalars::text).stream().map(NamesReader::normal).toList();
    return names(fields, "name", id, aliases);
  }

  /// As [#read], entered into the directory so that a misspelt reference can be guessed.
  static Names declare(Fields fields, Thing thing, String id) {
    Names names = read(fields, id);
    fields.context().directory().spell(thing, id, names);
    return names;
  }

  static Names names(Fields fields, String key, String otherwise, List<String> aliases) {
    Optional<YamlNode> node = fields.find(key);
    if (node.isPresent() && node.get() instanceof YamlNode.Entries entries) {
      Map<String, String> byLanguage = byLanguage(fields.context(), entries);
      String plain =
          Optional.ofNullable(byLanguage.get("en"))
              .or(() -> byLanguage.values().stream().findFirst())
              .orElse(otherwise);
      return new Names(plain, byLanguage, aliases);
    }
    String plain = fields.find(key, Scalars::text).map(NamesReader::normal).orElse(otherwise);
    return new Names(plain, Map.of(), aliases);
  }

  private static Map<String, String> byLanguage(Context context, YamlNode.Entries entries) {
    Map<String, String> names = new LinkedHashMap<>();
    if (entries.entries().isEmpty()) {
      context.add(
          FindingCode.WRONG_TYPE,
          entries.where(),
          "No name is written here.",
          "Maybe {en: Aleppo}: one name for each language.");
    }
    for (YamlNode.Entry entry : entries.entries()) {
      if (!LANGUAGE.matcher(entry.key()).matches()) {
        context.add(
            FindingCode.UNKNOWN_KEY,
            entry.where(),
            "%s is not the code of a language.".formatted(Quoted.of(entry.key())),
            "Maybe `en`, `ar` or `fr`.");
      }
      Optional<String> name = Scalars.text(context, entry.value()).map(NamesReader::normal);
      if (name.isPresent() && names.putIfAbsent(entry.key(), name.get()) != null) {
        context.add(
            FindingCode.DUPLICATE_KEY,
            entry.where(),
            "The language %s has a name already.".formatted(Quoted.of(entry.key())),
            "Maybe this is another spelling: put it under `aliases`.");
      }
    }
    return names;
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
