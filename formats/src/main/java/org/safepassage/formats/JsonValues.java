package org.safepassage.formats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/// Turns JSON text into values with their places, without recursion.
final class JsonValues {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String file;
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<YamlNode> root = Optional.empty();

  private JsonValues(String file) {
    this.file = file;
  }

  /// An object or a list whose end hasn't come yet.
  private static final class Open {
    final SourceRef where;
    final List<YamlNode> items = new ArrayList<>();
    final List<YamlNode.Entry> entries = new ArrayList<>();
    String key = "";
    SourceRef keyAt;

    Open(SourceRef where) {
      this.where = where;
      this.keyAt = where;
    }
  }

  /// @return nothing when it can't be taken apart or there is nothing in it, with a finding that
  ///   says so
  static Optional<YamlNode> parse(String file, String text, Findings findings) {
    JsonValues values = new JsonValues(file);
    try (JsonParser parser = MAPPER.reader().createParser(text)) {
      values.read(parser);
    } catch (JacksonException broken) {
      TokenStreamLocation at = broken.getLocation();
      findings.add(
          FindingCode.NOT_JSON,
          new SourceRef(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr())),
          "From here on this is no JSON.",
          "Maybe a comma or a bracket before it is missing, or one too many; or the file was not"
              + " written to its end.");
      return Optional.empty();
    }
    if (values.root.isEmpty()) {
      findings.add(
          FindingCode.FILE_EMPTY,
          new SourceRef(file, 0, 0),
          "There is nothing in the file.",
          "Maybe it was not written to its end.");
    }
    return values.root;
  }

  private void read(JsonParser parser) {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      TokenStreamLocation at = parser.currentTokenLocation();
      SourceRef where = new SourceRef(file, at.getLineNr(), at.getColumnNr());
      if (token == JsonToken.PROPERTY_NAME) {
        Open object = open.getLast();
        object.key = parser.currentName();
        object.keyAt = where;
      } else if (token.isStructStart()) {
        open.addLast(new Open(where));
      } else if (token.isStructEnd()) {
        Open ended = open.removeLast();
        put(
            token == JsonToken.END_OBJECT
                ? new YamlNode.Entries(ended.entries, ended.where)
                : new YamlNode.Items(ended.items, ended.where));
      } else {
        boolean plain = token != JsonToken.VALUE_STRING;
        put(new YamlNode.Scalar(parser.getString(), plain, where));
      }
    }
  }

  private void put(YamlNode value) {
    if (open.isEmpty()) {
      root = Optional.of(value);
      return;
    }
    Open around = open.getLast();
    if (around.key.isEmpty()) {
      around.items.add(value);
    } else {
      around.entries.add(new YamlNode.Entry(around.key, value, around.keyAt));
    }
  }
}
