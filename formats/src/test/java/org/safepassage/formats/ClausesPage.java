package org.safepassage.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.Withholdable;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The snippets of `docs/formats/clauses.md`, made whole with the operation and the commitments of
/// `docs/formats/examples/clauses`.
final class ClausesPage {
  private static final Pattern SNIPPET =
      Pattern.compile("^## ([^\n]+)\n.*?^```yaml\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

  private final Path folder;

  ClausesPage(Path folder) {
    this.folder = folder;
  }

  private static Path home() {
    return Valley.home().resolve("docs/formats");
  }

  static String text() throws IOException {
    return Files.readString(home().resolve("clauses.md"));
  }

  /// By heading.
  static Map<String, String> snippets() throws IOException {
    Map<String, String> snippets = new LinkedHashMap<>();
    Matcher matcher = SNIPPET.matcher(text());
    while (matcher.find()) {
      snippets.put(matcher.group(1), matcher.group(2));
    }
    return snippets;
  }

  Reading<OperationFolder> read(String heading) throws IOException {
    Path clauses = home().resolve("examples/clauses");
    Path agreement = folder.resolve("agreements").resolve("clause.yaml");
    Files.createDirectories(folder.resolve("agreements"));
    Files.copy(
        clauses.resolve("operation.yaml"),
        folder.resolve("operation.yaml"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    // JSON is YAML.
    Files.writeString(agreement, whole(clauses, heading));
    return OperationFiles.read(folder);
  }

  private static String whole(Path clauses, String heading) throws IOException {
    Map<String, JsonNode> plain = new LinkedHashMap<>();
    YAMLMapper.shared()
        .readTree(Files.readString(clauses.resolve("agreements/plain.yaml")))
        .path("commitments")
        .forEach(commitment -> plain.put(commitment.path("id").asString(), commitment));
    String snippet =
        Optional.ofNullable(snippets().get(heading))
            .orElseThrow(() -> new IllegalArgumentException("No snippet under " + heading));
    ObjectNode whole = JsonMapper.shared().createObjectNode();
    whole.put("safepassage", "agreement/1").put("id", "clause");
    JsonNode written = YAMLMapper.shared().readTree(snippet);
    written.propertyNames().forEach(key -> whole.set(key, written.path(key)));
    ArrayNode commitments = whole.putArray("commitments");
    for (JsonNode own : written.path("commitments")) {
      JsonNode base = plain.get(own.path("id").asString());
      if (base == null) {
        throw new IllegalArgumentException("plain.yaml has no commitment " + own.path("id"));
      }
      ObjectNode merged = commitments.addObject();
      base.propertyNames().forEach(key -> merged.set(key, base.path(key)));
      own.propertyNames().forEach(key -> merged.set(key, own.path(key)));
    }
    return JsonMapper.shared().writeValueAsString(whole);
  }

  /// The answer about the deal under a heading.
  CheckReport check(String heading, String... withheld) throws IOException {
    OperationFolder read = read(heading).value().orElseThrow();
    List<Premise> premises = new ArrayList<>();
    for (String name : withheld) {
      premises.addAll(new Withholdable(read.operation(), read.agreements().getFirst()).named(name));
    }
    return new Checker(read.operation(), read.agreements().getFirst())
        .check(new Question(Progress.NONE, premises));
  }
}
