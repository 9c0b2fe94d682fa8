package org.safepassage.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes answers as JSON (RFC 8259) that people can read and programs can compare: keys in the
/// order in which the map gives them, two spaces for each level, `\n` as line end on every system,
/// and letters of all scripts as they are.
public final class JsonText {
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                          .withObjectEmptySeparator("")
                          .withArrayEmptySeparator(""))
                  .withObjectIndenter(INDENTER)
                  .withArrayIndenter(INDENTER))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final JsonMapper LINES = JsonMapper.builder().build();

  private JsonText() {}

  /// The text of maps, lists, texts, numbers, truth values and nothing, however nested, with a line
  /// end. An `Optional` is its value or `null`; anything else is written as its `toString`.
  ///
  /// @param value a map should give its keys in a fixed order
  public static String of(@Nullable Object value) {
    return MAPPER.writeValueAsString(plain(value)) + "\n";
  }

  /// The same on one line, for answers that follow each other.
  public static String line(@Nullable Object value) {
    return LINES.writeValueAsString(plain(value)) + "\n";
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, each) -> copy.put(String.valueOf(key), plain(each)));
        yield copy;
      }
      case Iterable<?> items -> {
        List<@Nullable Object> copy = new ArrayList<>();
        items.forEach(each -> copy.add(plain(each)));
        yield copy;
      }
      case Optional<?> optional -> plain(optional.orElse(null));
      case Number number -> number;
      case Boolean truth -> truth;
      default -> value.toString();
    };
  }
}
