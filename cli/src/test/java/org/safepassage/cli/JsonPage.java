package org.safepassage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A page of the documentation that tells the keys of a JSON answer: sections with tables of keys,
/// whose types name the sections of what lies inside. Walks answers along it and notes what it
/// meets.
final class JsonPage {
  /// What has the keys of the whole answer.
  private static final String ANSWER = "the-answer";

  private static final Pattern KEY = Pattern.compile("`([A-Za-z]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]*)\\)");

  private final Path file;
  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
  private final Map<String, Set<String>> inherits = new LinkedHashMap<>();
  private final Set<String> met = new TreeSet<>();
  private final Set<String> unknown = new TreeSet<>();

  private JsonPage(Path file) {
    this.file = file;
  }

  static JsonPage read(String name) throws IOException {
    JsonPage page = new JsonPage(Main.home().resolve("docs/formats").resolve(name));
    page.parse(Files.readAllLines(page.file));
    return page;
  }

  private void parse(List<String> lines) {
    String section = "";
    boolean inTable = false;
    for (String line : lines) {
      inTable &= line.startsWith("|");
      if (line.startsWith("#")) {
        section =
            line.replaceFirst("^#+ ", "").toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
      } else if (line.startsWith("| key | type |")) {
        inTable = true;
        sections.put(section, new LinkedHashMap<>());
      } else if (inTable && line.startsWith("| `")) {
        String[] cells = line.split(" \\| ");
        Matcher keys = KEY.matcher(cells[0]);
        while (keys.find()) {
          sections
              .computeIfAbsent(section, _ -> new LinkedHashMap<>())
              .put(keys.group(1), cells[1]);
        }
      } else if (line.startsWith("The keys of a") || line.startsWith("A [")) {
        inherits.computeIfAbsent(section, _ -> new LinkedHashSet<>()).addAll(links(line));
      }
    }
  }

  private static List<String> links(String text) {
    List<String> links = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      links.add(link.group(1));
    }
    return links;
  }

  /// Keys of one section and of those whose keys it has too, with their types.
  private Map<String, String> keys(String section) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String other : inherits.getOrDefault(section, Set.of())) {
      keys.putAll(keys(other.replaceFirst("^#", "")));
    }
    keys.putAll(sections.getOrDefault(section, Map.of()));
    return keys;
  }

  void walk(JsonNode answer) throws IOException {
    object(answer, ANSWER);
  }

  private void object(JsonNode node, String section) throws IOException {
    Map<String, String> keys = keys(section);
    for (String key : node.propertyNames()) {
      String type = keys.get(key);
      if (type == null) {
        unknown.add(section + ": " + key);
      } else {
        note(section, key);
        value(node.get(key), type);
      }
    }
  }

  private void note(String section, String key) {
    if (sections.getOrDefault(section, Map.of()).containsKey(key)) {
      met.add(section + ": " + key);
    }
    for (String other : inherits.getOrDefault(section, Set.of())) {
      note(other.replaceFirst("^#", ""), key);
    }
  }

  private void value(JsonNode node, String type) throws IOException {
    if (node.isArray()) {
      for (JsonNode item : node) {
        value(item, type);
      }
    } else if (node.isObject() && type.contains("by commitment")) {
      for (JsonNode item : node) {
        value(item, type.replace("by commitment", ""));
      }
    } else if (node.isObject()) {
      List<String> links = links(type);
      if (links.isEmpty()) {
        unknown.add("an object that is said to be " + type + ": " + node.propertyNames());
      } else if (links.getFirst().startsWith("#")) {
        object(node, links.getFirst().substring(1));
      } else if (links.getFirst().contains("#")) {
        String[] other = links.getFirst().split("#");
        JsonPage page = read(other[0]);
        page.object(node, other[1]);
        unknown.addAll(page.unknown);
      }
    }
  }

  /// Keys that were met and are not on the page.
  Set<String> unknown() {
    return unknown;
  }

  /// Keys on the page that were never met.
  Set<String> neverMet() {
    Set<String> never = new TreeSet<>();
    sections.forEach(
        (section, keys) -> keys.keySet().forEach(key -> never.add(section + ": " + key)));
    never.removeAll(met);
    return never;
  }

  /// The keys of the answer, in the order of the page.
  List<String> inOrder() {
    return List.copyOf(sections.getOrDefault(ANSWER, Map.of()).keySet());
  }

  /// The keys of a section, by its heading.
  List<String> inOrder(String heading) {
    return List.copyOf(
        sections
            .getOrDefault(heading.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), Map.of())
            .keySet());
  }

  String text() throws IOException {
    return Files.readString(file);
  }
}
