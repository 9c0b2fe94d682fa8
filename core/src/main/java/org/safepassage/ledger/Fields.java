package org.safepassage.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Count;

/// Writes the fields of an event in their one canonical form: JSON in UTF-8 without spaces, fields
/// in the order they are written here, whole numbers, no field for what wasn't said. Strings escape
/// what JSON demands and nothing else (as RFC 8785 does).
public final class Fields {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder json;
  private boolean first = true;

  private Fields(StringBuilder json) {
    this.json = json;
  }

  /// The canonical text of an event: one line, without its end.
  static String canonical(Event event) {
    StringBuilder json = new StringBuilder(400).append('{');
    Fields fields = new Fields(json);
    fields.text("operation", event.operation().value());
    fields.number("sequence", event.sequence().value());
    fields.moment("recorded", event.recorded());
    fields.moment("occurred", event.occurred());
    Reporter by = event.entry().by();
    fields.text("user", by.user().value());
    fields.text("role", by.role().word());
    fields.text("device", by.device().value());
    fields.text("key", event.entry().key().value());
    fields.body("said", event.body());
    return json.append('}').toString();
  }

  /// The canonical text of what an entry says, by which two entries are seen to be the same.
  static String canonical(Body body) {
    StringBuilder json = new StringBuilder(200);
    writeBody(body, json);
    return json.toString();
  }

  private static void writeBody(Body body, StringBuilder json) {
    Fields fields = new Fields(json.append('{'));
    fields.text("kind", body.kind());
    body.write(fields);
    json.append('}');
  }

  void text(String name, String value) {
    name(name);
    string(value);
  }

  /// A text that is left out when it is empty.
  void remark(String name, String value) {
    if (!value.isEmpty()) {
      text(name, value);
    }
  }

  void number(String name, long value) {
    name(name);
    json.append(value);
  }

  void truth(String name, boolean value) {
    name(name);
    json.append(value);
  }

  void moment(String name, Instant value) {
    name(name);
    json.append('"');
    CanonicalTime.write(value, json);
    json.append('"');
  }

  /// A list that is left out when it is empty.
  void texts(String name, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    name(name);
    char before = '[';
    for (String value : values) {
      json.append(before);
      string(value);
      before = ',';
    }
    json.append(']');
  }

  /// Counts by id, in the order of the map; left out when there are none.
  <K> void counts(String name, Map<K, Count> counts, Function<K, String> id) {
    if (counts.isEmpty()) {
      return;
    }
    name(name);
    Fields inner = new Fields(json.append('{'));
    counts.forEach((key, count) -> inner.number(id.apply(key), count.value()));
    json.append('}');
  }

  void load(Load load) {
    counts("people", load.people(), CategoryId::value);
    if (!load.goods().isZero()) {
      number("goods", load.goods().value());
    }
  }

  void site(Site site) {
    switch (site) {
      case Site.AtPlace(var place) -> text("place", place.value());
      case Site.OnCorridor(var corridor) -> text("corridor", corridor.value());
    }
  }

  void calls(String name, List<PlannedCall> calls) {
    if (calls.isEmpty()) {
      return;
    }
    name(name);
    char before = '[';
    for (PlannedCall call : calls) {
      json.append(before);
      Fields inner = new Fields(json.append('{'));
      inner.text("place", call.place().value());
      inner.moment("expected", call.expected());
      json.append('}');
      before = ',';
    }
    json.append(']');
  }

  /// A truth that is left out where it is none.
  void flag(String name, boolean value) {
    if (value) {
      truth(name, true);
    }
  }

  void object(String name, Consumer<Fields> content) {
    name(name);
    Fields inner = new Fields(json.append('{'));
    content.accept(inner);
    json.append('}');
  }

  /// A list of objects that is left out when it is empty.
  <T> void objects(String name, List<T> values, BiConsumer<T, Fields> content) {
    if (values.isEmpty()) {
      return;
    }
    name(name);
    char before = '[';
    for (T value : values) {
      json.append(before).append('{');
      content.accept(value, new Fields(json));
      json.append('}');
      before = ',';
    }
    json.append(']');
  }

  /// Parts of a text, each as its two ends.
  void parts(String name, List<TextPart> parts) {
    objects(
        name,
        parts,
        (part, inner) -> {
          inner.number("from", part.from());
          inner.number("until", part.until());
        });
  }

  void body(String name, Body body) {
    name(name);
    writeBody(body, json);
  }

  private void name(String name) {
    if (!first) {
      json.append(',');
    }
    first = false;
    string(name);
    json.append(':');
  }

  private void string(String value) {
    json.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\t' -> json.append("\\t");
        case '\r' -> json.append("\\r");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        default -> {
          if (c < ' ') {
            json.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
