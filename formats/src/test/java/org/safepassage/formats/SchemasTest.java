package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// FEATURE UNDER TEST: the JSON Schemas for editors say the same as the reader.
final class SchemasTest {
  private static final List<String> FORMATS =
      List.of("operation", "agreement", "progress", "amendment");

  private static String schemaText(String format) throws IOException {
    return Files.readString(Valley.home().resolve("docs/formats/" + format + "-1.schema.json"));
  }

  private static JsonNode definition(String format, Shape shape) throws IOException {
    JsonNode root = JsonMapper.shared().readTree(schemaText(format));
    if (shape.schemaName().equals(format)) {
      return root;
    }
    // A whole number is called "count" in all three.
    String name = shape == Shape.COUNT ? "count-item" : shape.schemaName();
    return root.path("$defs").path(name);
  }

  @Test
  void schemas_and_reader_know_the_same_keys() throws IOException {
    Set<Shape> found = EnumSet.noneOf(Shape.class);
    for (String format : FORMATS) {
      for (Shape shape : Shape.values()) {
        JsonNode definition = definition(format, shape);
        boolean isMapping =
            definition.path("type").asString("").equals("object")
                && definition.path("additionalProperties").isBoolean();
        if (isMapping) {
          found.add(shape);
          assertThat(new TreeSet<>(definition.path("properties").propertyNames()))
              .as("keys of %s in the schema of %s", shape.words(), format)
              .isEqualTo(new TreeSet<>(shape.keys()));
          assertThat(definition.path("additionalProperties").asBoolean()).isFalse();
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrder(Shape.values());
  }

  @Test
  void schemas_have_no_mapping_that_the_reader_does_not_know() throws IOException {
    for (String format : FORMATS) {
      JsonNode definitions = JsonMapper.shared().readTree(schemaText(format)).path("$defs");
      for (String name : definitions.propertyNames()) {
        if (definitions.path(name).path("properties").isObject()) {
          assertThat(Stream.of(Shape.values()).map(Shape::schemaName))
              .contains(name.equals("count-item") ? "count" : name);
        }
      }
    }
  }

  @Test
  void every_key_in_a_schema_is_described() throws IOException {
    for (String format : FORMATS) {
      for (Shape shape : Shape.values()) {
        JsonNode properties = definition(format, shape).path("properties");
        for (String key : properties.propertyNames()) {
          assertThat(properties.path(key).path("description").asString(""))
              .as("description of %s in %s", key, shape)
              .isNotBlank();
        }
      }
    }
  }

  @Test
  void the_full_example_has_every_key() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path file : yamlFiles("docs/formats/examples/full")) {
      collectKeys(YAMLMapper.shared().readTree(Files.readString(file)), used);
    }
    Set<String> known = new TreeSet<>();
    Stream.of(Shape.values()).forEach(shape -> known.addAll(shape.keys()));
    // One commitment for each unit would hide what the example is to show.
    known.removeAll(List.of("vehicles", "tonnes", "detainees", "captives", "bodies"));
    assertThat(used).containsAll(known);
  }

  private static void collectKeys(JsonNode node, Set<String> keys) {
    keys.addAll(node.propertyNames());
    node.forEach(child -> collectKeys(child, keys));
  }

  static Stream<Path> allFiles() throws IOException {
    List<Path> all = new ArrayList<>(yamlFiles("scenarios"));
    all.addAll(yamlFiles("docs/formats/examples"));
    return all.stream();
  }

  private static List<Path> yamlFiles(String folder) throws IOException {
    try (var files = Files.walk(Valley.home().resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("allFiles")
  void files_that_the_reader_takes_fit_the_schema(Path file) throws IOException {
    assertThat(errors(Files.readString(file))).isEmpty();
  }

  @Test
  void the_schemas_refuse_what_the_reader_refuses() throws IOException {
    assertThat(errors(Valley.OPERATION)).isEmpty();
    assertThat(errors(Valley.AGREEMENT)).isEmpty();
    assertThat(errors(Valley.OPERATION.replace("quorum: 2", "qorum: 2"))).isNotEmpty();
    assertThat(errors(Valley.OPERATION.replace("vehicles: 4", "vehicles: four"))).isNotEmpty();
    assertThat(errors(Valley.OPERATION.replace("to-origin: 2 h", "to-origin: 40"))).isNotEmpty();
    assertThat(errors(Valley.OPERATION.replace("T06:00:00+02:00", "T06:00:00"))).isNotEmpty();
    assertThat(errors(Valley.AGREEMENT.replace("lot: 50", "lot: 0"))).isNotEmpty();
    assertThat(errors(Valley.AGREEMENT.replace("quota: 800", "quota: some"))).isNotEmpty();
    assertThat(errors(Valley.AGREEMENT.replace("fact: ready", "fcat: ready"))).isNotEmpty();
    assertThat(errors(Valley.OPERATION.replace("seat: 50", "seat: 100001"))).isNotEmpty();
    assertThat(errors(Valley.OPERATION.replace("people: 40", "people: 1000000000"))).isEmpty();
    assertThat(errors(Valley.OPERATION.replace("people: 40", "people: 1000000001"))).isNotEmpty();
    assertThat(errors(Valley.AGREEMENT.replace("lot: 50", "lot: 1000000001"))).isNotEmpty();
    assertThat(errors(Valley.AGREEMENT.replace("id: last", "id: last, parts: 1000"))).isEmpty();
    assertThat(errors(Valley.AGREEMENT.replace("id: last", "id: last, parts: 1001"))).isNotEmpty();
    for (String share : List.of("1/2", "50%", "0.5", "1", "100 %")) {
      assertThat(errors(Valley.AGREEMENT.replace("share: 1/2", "share: " + share))).isEmpty();
    }
    for (String share : List.of("0", "0/5", "0%", "0.0 %", "half", "2")) {
      assertThat(errors(Valley.AGREEMENT.replace("share: 1/2", "share: " + share))).isNotEmpty();
    }
    assertThat(errors(Valley.AGREEMENT.replace("lot: 50", "lot: ٥٠"))).isEmpty();
    assertThat(errors(Valley.AGREEMENT.replace("lot: 50", "lot: ۵۰"))).isEmpty();
    assertThat(errors(Valley.AGREEMENT.replace("lot: 50", "lot: ۵٠"))).isNotEmpty();
  }

  private static List<com.networknt.schema.Error> errors(String yaml) throws IOException {
    JsonNode tree = YAMLMapper.shared().readTree(yaml);
    String format = tree.path("safepassage").asString("").replace("/1", "");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schemaText(format));
    return schema.validate(JsonMapper.shared().writeValueAsString(tree), InputFormat.JSON);
  }
}
