package org.safepassage.server.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;
import org.safepassage.pictures.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A small object of texts and truths, as people and roles are sent. Says all at once what is wrong
/// with it.
final class Form {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final SourceRef WHERE = new SourceRef("sent", 1, 1);
  private static final int LONGEST = 500;

  private final JsonNode object;
  private final List<Finding> findings;

  private Form(JsonNode object, List<Finding> findings) {
    this.object = object;
    this.findings = findings;
  }

  /// Reads an object that may have these keys and no others.
  static Form read(byte[] text, Set<String> keys) {
    JsonNode object;
    try {
      object = MAPPER.readTree(text);
    } catch (JacksonException broken) {
      throw refused(List.of(notJson(broken)));
    }
    Form form = new Form(object, new ArrayList<>());
    if (!object.isObject()) {
      form.add(FindingCode.WRONG_TYPE, "An object in braces is expected.", "");
      throw refused(form.findings);
    }
    object
        .propertyNames()
        .forEach(key -> {
          if (!keys.contains(key)) {
            form.add(
                FindingCode.UNKNOWN_KEY,
                "There is no key \"%s\" here.".formatted(shortened(key)),
                "Maybe one of " + String.join(", ", keys.stream().sorted().toList()) + ".");
          }
        });
    return form;
  }

  private static Finding notJson(JacksonException broken) {
    return new Finding(
        FindingCode.NOT_JSON,
        broken.getLocation() == null
            ? WHERE
            : new SourceRef(
                "sent",
                Math.max(1, broken.getLocation().getLineNr()),
                Math.max(1, broken.getLocation().getColumnNr())),
        "From here on this is no JSON, or a key stands there twice.",
        "Maybe a comma or a bracket before it is missing.");
  }

  private static String shortened(String key) {
    return key.length() > 60 ? key.substring(0, 60) + "…" : key;
  }

  /// A text that must be there.
  String text(String key) {
    Optional<String> found = findText(key);
    if (found.isEmpty() && !object.has(key)) {
      add(FindingCode.MISSING_KEY, "The key %s is missing.".formatted(key), "");
    }
    return found.orElse("");
  }

  Optional<String> findText(String key) {
    return findText(key, LONGEST);
  }

  private Optional<String> findText(String key, int longest) {
    JsonNode value = object.get(key);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString() || value.asString().length() > longest) {
      add(
          FindingCode.WRONG_TYPE,
          "The value of %s must be a text of at most %d characters.".formatted(key, longest),
          "");
      return Optional.empty();
    }
    return Optional.of(value.asString());
  }

  boolean truth(String key, boolean otherwise) {
    JsonNode value = object.get(key);
    if (value == null) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      add(FindingCode.WRONG_TYPE, "The value of %s must be true or false.".formatted(key), "");
      return otherwise;
    }
    return value.asBoolean();
  }

  Optional<Instant> findMoment(String key) {
    return findText(key)
        .flatMap(text -> {
          try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
          } catch (DateTimeException notATime) {
            add(
                FindingCode.WRONG_VALUE,
                "The value of %s is no date and time with a zone.".formatted(key),
                "Maybe 2016-12-16T08:05:00Z.");
            return Optional.empty();
          }
        });
  }

  /// Something made of a text.
  ///
  /// @param maker refuses with an exception what can't be
  <T> Optional<T> find(String key, Function<String, T> maker) {
    return findText(key)
        .flatMap(text -> {
          try {
            return Optional.of(maker.apply(text));
          } catch (IllegalArgumentException cannotBe) {
            String[] lines = String.valueOf(cannotBe.getMessage()).split("\n", 2);
            add(FindingCode.BAD_ID, lines[0], lines.length > 1 ? lines[1] : "");
            return Optional.empty();
          }
        });
  }

  /// Texts by key, such as files by their paths.
  Map<String, String> texts(String key, int longest) {
    Map<String, String> texts = new LinkedHashMap<>();
    JsonNode inner = object.get(key);
    if (inner == null || !inner.isObject()) {
      add(FindingCode.WRONG_TYPE, "The value of %s must be an object of texts.".formatted(key), "");
      return texts;
    }
    Form form = new Form(inner, findings);
    inner
        .propertyNames()
        .forEach(name -> form.findText(name, longest).ifPresent(text -> texts.put(name, text)));
    return texts;
  }

  /// Something else that is wrong with it.
  void wrong(String message, String maybe) {
    add(FindingCode.WRONG_VALUE, message, maybe);
  }

  private void add(FindingCode code, String message, String maybe) {
    findings.add(new Finding(code, WHERE, message, maybe));
  }

  /// Ends the request if anything was wrong.
  void check() {
    if (!findings.isEmpty()) {
      throw refused(findings);
    }
  }

  static RefusedException refused(List<Finding> findings) {
    List<Finding> all = List.copyOf(findings);
    return new RefusedException(
        (Language language) -> Problem.of(Message.BAD_FORM, language).withFindings(all));
  }
}
