package org.safepassage.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.json.JsonFactory;

/// One line of JSON on its way to a value: takes it apart, and collects what is wrong with it.
///
/// Without columns it is read in half the time. So each line is read without them first, and only
/// one that has something wrong with it is read again.
final class LedgerLine {
  private static final JsonFactory JSON = new JsonFactory();

  /// A body in a correction in an event takes four; what is deeper is no ledger.
  private static final int DEEPEST = 16;

  private final String file;
  private final int number;
  private final boolean columns;
  private final Findings findings;

  /// @param number the line in the file, from 1
  LedgerLine(String file, int number, boolean columns, Findings findings) {
    this.file = file;
    this.number = number;
    this.columns = columns;
    this.findings = findings;
  }

  /// Takes a line apart.
  Optional<LedgerValue> parse(byte[] text) {
    return parsed(() -> JSON.createParser(ObjectReadContext.empty(), text));
  }

  /// As [#parse(byte\[\])], with columns that count characters.
  Optional<LedgerValue> parse(String text) {
    return parsed(() -> JSON.createParser(ObjectReadContext.empty(), text));
  }

  private Optional<LedgerValue> parsed(Supplier<JsonParser> opened) {
    try (JsonParser parser = opened.get()) {
      if (parser.nextToken() == null) {
        add(
            FindingCode.NOT_JSON,
            1,
            "Nothing is written here; an object in braces is expected.",
            "Maybe an empty line got in.");
        return Optional.empty();
      }
      LedgerValue value = value(parser, 1);
      if (parser.nextToken() != null) {
        add(
            FindingCode.NOT_JSON,
            column(parser),
            "Something follows behind the end of the object.",
            "Maybe the end of a line was lost between two.");
        return Optional.empty();
      }
      return Optional.of(value);
    } catch (TooDeep deep) {
      add(
          FindingCode.TOO_DEEP,
          deep.column,
          "Objects and lists are nested more than %d deep.".formatted(DEEPEST),
          "Maybe this is another file.");
    } catch (JacksonException broken) {
      add(
          FindingCode.NOT_JSON,
          Math.max(1, broken.getLocation().getColumnNr()),
          "From here on this is no JSON.",
          "Maybe a comma, a bracket or a quotation mark before it is missing, or the line was not"
              + " written to its end.");
    }
    return Optional.empty();
  }

  private LedgerValue value(JsonParser parser, int depth) {
    int column = column(parser);
    if (depth > DEEPEST) {
      throw new TooDeep(column);
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case VALUE_STRING -> new LedgerValue.Text(parser.getString(), column);
      case VALUE_NUMBER_INT -> whole(parser, column);
      case VALUE_TRUE -> new LedgerValue.Truth(true, column);
      case VALUE_FALSE -> new LedgerValue.Truth(false, column);
      case START_OBJECT -> entries(parser, depth, column);
      case START_ARRAY -> {
        List<LedgerValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser, depth + 1));
        }
        yield new LedgerValue.Items(items, column);
      }
      case VALUE_NULL -> new LedgerValue.Odd("null", column);
      case VALUE_NUMBER_FLOAT -> new LedgerValue.Odd("the fraction " + parser.getString(), column);
      case VALUE_EMBEDDED_OBJECT, PROPERTY_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE ->
          throw new IllegalStateException("No value of JSON begins with " + token + ".");
    };
  }

  private static LedgerValue whole(JsonParser parser, int column) {
    try {
      return new LedgerValue.Whole(parser.getLongValue(), column);
    } catch (InputCoercionException beyond) {
      return new LedgerValue.Odd("a number beyond all counts", column);
    }
  }

  private LedgerValue entries(JsonParser parser, int depth, int column) {
    List<LedgerValue.Entry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int at = column(parser);
      String key = parser.currentName();
      parser.nextToken();
      entries.add(new LedgerValue.Entry(key, value(parser, depth + 1), at));
    }
    return new LedgerValue.Entries(entries, column);
  }

  private int column(JsonParser parser) {
    if (!columns) {
      return 0;
    }
    TokenStreamLocation at = parser.currentTokenLocation();
    return at.getColumnNr();
  }

  void add(FindingCode code, int column, String message, String maybe) {
    findings.add(code, where(column), message, maybe);
  }

  int findings() {
    return findings.size();
  }

  /// Makes a value of its parts. When they can't go together, that becomes a finding.
  <T> Optional<T> make(FindingCode code, int column, Supplier<T> maker) {
    return findings.make(code, where(column), maker);
  }

  private SourceRef where(int column) {
    return new SourceRef(file, number, column);
  }

  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int column;

    TooDeep(int column) {
      super(null, null, false, false);
      this.column = column;
    }
  }
}
