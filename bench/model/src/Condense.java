import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tukaani.xz.XZInputStream;

/// Makes the three files that the module `accounts` parses English with, from the models of NLP4J
/// 1.1.3 (Apache License 2.0, made by Emory University): `tagger.bin`, `parser.bin`, `words.bin`.
/// What they hold is told in docs/formats/parser-files.md.
///
/// Two things are given up: weights below a threshold, and all but eight bits of the others; and
/// the names of features and words, of which only a hash of 32 bits stays.
class Condense {
  private static final float SMALLEST = Float.parseFloat(System.getProperty("smallest", "0.01"));
  private static final float STEP = 0.005f;

  static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    component("models/en-pos", folder.resolve("tagger.bin"));
    component("models/en-dep", folder.resolve("parser.bin"));
    words(folder.resolve("words.bin"));
  }

  private static Object read(String name) throws Exception {
    InputStream in = Condense.class.getResourceAsStream("/edu/emory/mathcs/nlp/" + name + ".xz");
    try (ObjectInputStream objects =
        new ObjectInputStream(new BufferedInputStream(new XZInputStream(in)))) {
      return objects.readObject();
    }
  }

  private static void component(String name, Path file) throws Exception {
    OnlineComponent<?, ?> component = (OnlineComponent<?, ?>) read(name);
    FeatureTemplate<?, ?> template = component.getFeatureTemplate();
    java.lang.reflect.Field field = FeatureTemplate.class.getDeclaredField("feature_map");
    field.setAccessible(true);
    FeatureMap features = (FeatureMap) field.get(template);
    MajorVector weights = component.getOptimizer().getWeightVector().getSparseWeightVector();
    int kept = 0;
    int all = 0;
    try (DataOutputStream out = out(file)) {
      strings(out, component.getOptimizer().getLabelMap().getLabelList());
      List<String> sets = new ArrayList<>();
      template.getSetFeatureList().forEach(item -> sets.add(text(item)));
      strings(out, sets);
      List<String> lists = new ArrayList<>();
      template.getFeatureList().forEach(items -> lists.add(text(items)));
      strings(out, lists);
      out.writeFloat(component.getOptimizer().getBias());
      out.writeFloat(STEP);
      row(out, weights, 0);
      List<Object2IntMap<String>> maps = features.getIndexMaps();
      out.writeInt(maps.size());
      for (Object2IntMap<String> map : maps) {
        TreeMap<Integer, Integer> rows = new TreeMap<>();
        for (Object2IntMap.Entry<String> entry : map.object2IntEntrySet()) {
          all++;
          if (count(weights, entry.getIntValue()) > 0) {
            rows.put(hash(entry.getKey()), entry.getIntValue());
          }
        }
        out.writeInt(rows.size());
        for (int hash : rows.keySet()) {
          out.writeInt(hash);
        }
        for (int index : rows.values()) {
          kept += row(out, weights, index);
        }
      }
    }
    System.out.printf(
        "%s: %,d features, %,d weights kept, %,d bytes%n", name, all, kept, Files.size(file));
  }

  /// One feature's weights: how many, the labels they are for, and how many steps each has.
  private static int row(DataOutputStream out, MajorVector weights, int index) throws IOException {
    int count = count(weights, index);
    out.writeByte(count);
    for (int label = 0; label < weights.getLabelSize(); label++) {
      if (steps(weights, index, label) != 0) {
        out.writeByte(label);
      }
    }
    for (int label = 0; label < weights.getLabelSize(); label++) {
      if (steps(weights, index, label) != 0) {
        out.writeByte(steps(weights, index, label));
      }
    }
    return count;
  }

  private static int count(MajorVector weights, int index) {
    int count = 0;
    for (int label = 0; label < weights.getLabelSize(); label++) {
      if (steps(weights, index, label) != 0) {
        count++;
      }
    }
    return count;
  }

  private static int steps(MajorVector weights, int index, int label) {
    float weight = weights.get(label, index);
    if (Math.abs(weight) < SMALLEST) {
      return 0;
    }
    return Math.clamp(Math.round(weight / STEP), -127, 127);
  }

  private static String text(FeatureItem... items) {
    List<String> parts = new ArrayList<>();
    for (FeatureItem item : items) {
      parts.add(
          String.join(
              ":",
              item.source.name(),
              item.relation == null ? "" : item.relation.name(),
              Integer.toString(item.window),
              item.field.name(),
              item.attribute == null ? "" : item.attribute.toString()));
    }
    return String.join(" ", parts);
  }

  @SuppressWarnings("unchecked")
  private static void words(Path file) throws Exception {
    Map<String, List<String>> tags =
        (Map<String, List<String>>) read("lexica/en-ambiguity-classes-simplified-lowercase");
    Map<String, Set<String>> clusters =
        (Map<String, Set<String>>) read("lexica/en-brown-clusters-simplified-lowercase");
    try (DataOutputStream out = out(file)) {
      table(out, tags);
      table(out, clusters);
    }
    System.out.printf(
        "%,d words with tags, %,d with clusters, %,d bytes%n",
        tags.size(), clusters.size(), Files.size(file));
  }

  /// The distinct values, then the words' hashes in order, then the number of each one's value.
  private static void table(DataOutputStream out, Map<String, ? extends Collection<String>> table)
      throws IOException {
    Map<String, Integer> values = new LinkedHashMap<>();
    TreeMap<Integer, Integer> words = new TreeMap<>();
    Map<Integer, String> seen = new HashMap<>();
    for (Map.Entry<String, ? extends Collection<String>> entry : table.entrySet()) {
      String value = String.join(" ", entry.getValue());
      values.putIfAbsent(value, values.size());
      words.put(hash(entry.getKey()), values.get(value));
      seen.put(hash(entry.getKey()), entry.getKey());
    }
    System.out.printf(
        "%,d of %,d words share their hash with another; %,d values%n",
        table.size() - words.size(), table.size(), values.size());
    strings(out, List.copyOf(values.keySet()));
    out.writeInt(words.size());
    for (int hash : words.keySet()) {
      out.writeInt(hash);
    }
    for (int value : words.values()) {
      out.writeShort(value);
    }
  }

  private static void strings(DataOutputStream out, List<String> strings) throws IOException {
    out.writeInt(strings.size());
    for (String string : strings) {
      out.writeUTF(string);
    }
  }

  /// FNV-1a over the UTF-8 bytes, mixed so that all bits depend on all.
  private static int hash(String text) {
    int hash = 0x811c9dc5;
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (one & 0xff)) * 0x01000193;
    }
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    return hash;
  }

  private static DataOutputStream out(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }
}
