package org.safepassage.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One change in the text of a file. Places are named by keys with `/` between them; an item of a
/// list by its `id`, or by its number from 1. Values are maps, lists and texts, numbers as texts.
public sealed interface TextChange {

  /// Where, in the file as it was before any change.
  String at();

  /// What stands there before the change; nothing for a key that isn't there.
  Optional<Object> was();

  /// A value is written over, or a key added.
  record Set(String at, Optional<Object> was, Object becomes) implements TextChange {}

  /// A key or an item is taken out.
  record Remove(String at, Optional<Object> was) implements TextChange {}

  /// An item is added at the end of a list, which is made where there is none.
  record Add(String at, Object item) implements TextChange {
    @Override
    public Optional<Object> was() {
      return Optional.empty();
    }
  }

  /// The change as it stands in an amendment's file.
  default Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    switch (this) {
      case Set(var at, var was, var becomes) -> {
        json.put("set", at);
        was.ifPresent(value -> json.put("was", plain(value)));
        json.put("becomes", plain(becomes));
      }
      case Remove(var at, var was) -> {
        json.put("remove", at);
        was.ifPresent(value -> json.put("was", plain(value)));
      }
      case Add(var at, var item) -> {
        json.put("add", at);
        json.put("becomes", plain(item));
      }
    }
    return json;
  }

  /// With numbers as numbers.
  private static Object plain(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((key, each) -> copy.put(key, plain(each)));
        yield copy;
      }
      case List<?> list -> list.stream().map(TextChange::plain).toList();
      default -> {
        String text = value.toString();
        yield text.matches("0|[1-9][0-9]{0,17}") ? (Object) Long.valueOf(text) : text;
      }
    };
  }
}
