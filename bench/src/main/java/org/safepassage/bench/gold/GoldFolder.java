package org.safepassage.bench.gold;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.TextReader;
import org.safepassage.bench.gold.TabTable.Row;
import org.safepassage.formats.OperationFiles;
import org.safepassage.formats.OperationFolder;
import org.safepassage.formats.Reading;
import org.safepassage.model.Operation;

/// Reads a gold set from its folder, and tells everything that is wrong with it.
public final class GoldFolder {
  /// The table without which a folder is no gold set.
  public static final String CLAIMS = "gold-claims.tsv";

  private static final String RELATIONS = "gold-relations.tsv";
  private static final String NAMES = "gold-names.tsv";

  /// One line: the way from this folder to that of the operation.
  private static final String OPERATION = "operation.txt";

  /// A folder with this file is held out; what stands in it says why.
  private static final String HELD_OUT = "held-out.txt";

  private static final List<String> NAME_COLUMNS = List.of("type", "canonical", "variants", "note");
  private static final Pattern TEXT = Pattern.compile("account-(\\d+)\\.txt");

  /// Where in which text: "(A1 x3)".
  private static final Pattern PLACES = Pattern.compile("\\s*\\(A\\d[^()]*\\)\\s*$");

  private final Path folder;
  private final Given given;
  private final List<GoldFault> faults = new ArrayList<>();

  private GoldFolder(Path folder, Given given) {
    this.folder = folder;
    this.given = given;
  }

  /// What the folder itself may leave open.
  ///
  /// @param operation the folder of the operation, for sets that name none
  /// @param published when a text was published, by its id, for texts that don't say it
  public record Given(Optional<Path> operation, Map<String, LocalDate> published) {
    public static final Given NOTHING = new Given(Optional.empty(), Map.of());

    public Given {
      published = Map.copyOf(published);
    }
  }

  /// What was read: a set of all that has no fault, and the faults.
  public record Read(GoldSet set, List<GoldFault> faults) {
    public Read {
      faults = List.copyOf(faults);
    }
  }

  /// @throws IOException if a file can't be read
  public static Read read(Path folder, Given given) throws IOException {
    return new GoldFolder(folder, given).read();
  }

  private Read read() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Map<String, SourceText> texts = new TreeMap<>();
    readTexts(files, texts);
    List<Row> rows = table(CLAIMS, ClaimRows.COLUMNS, true);
    TabTable.tellTwins(rows, faults);
    ClaimRows claimRows = new ClaimRows(files, texts, faults);
    List<GoldClaim> claims = rows.stream().flatMap(row -> claimRows.claim(row).stream()).toList();
    Set<String> ids = rows.stream().map(row -> row.get("id")).collect(Collectors.toSet());
    List<Row> relations = table(RELATIONS, RelationRows.COLUMNS, true);
    TabTable.tellTwins(relations, faults);
    RelationRows relationRows = new RelationRows(ids, faults);
    GoldSet set =
        new GoldSet(
            folder.toAbsolutePath().normalize().getFileName().toString(),
            files,
            texts,
            claims,
            relations.stream().flatMap(row -> relationRows.relation(row).stream()).toList(),
            table(NAMES, NAME_COLUMNS, false).stream().flatMap(row -> name(row).stream()).toList(),
            operation(),
            Files.exists(folder.resolve(HELD_OUT)));
    return new Read(set, faults);
  }

  private void readTexts(Map<String, String> files, Map<String, SourceText> texts)
      throws IOException {
    List<Path> found;
    try (Stream<Path> listed = Files.list(folder)) {
      found = listed.sorted().toList();
    }
    for (Path file : found) {
      Matcher name = TEXT.matcher(file.getFileName().toString());
      if (!name.matches()) {
        continue;
      }
      byte[] bytes = Files.readAllBytes(file);
      try {
        String whole =
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        String id = "A" + name.group(1);
        files.put(id, whole);
        texts.put(
            id,
            TextReader.read(
                id, bytes, Optional.empty(), Optional.ofNullable(given.published().get(id))));
      } catch (CharacterCodingException other) {
        faults.add(new GoldFault(name.group(), 0, "It isn't UTF-8."));
      }
    }
    if (files.isEmpty() && faults.isEmpty()) {
      faults.add(new GoldFault("account-1.txt", 0, "There is no text in this folder."));
    }
  }

  private List<Row> table(String name, List<String> columns, boolean needed) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      if (needed) {
        faults.add(new GoldFault(name, 0, "It is missing."));
      }
      return List.of();
    }
    return TabTable.read(file, columns, faults);
  }

  private Optional<GoldName> name(Row row) {
    Optional<GoldName.Type> type =
        Stream.of(GoldName.Type.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(row.get("type")))
            .findFirst();
    if (type.isEmpty()) {
      faults.add(row.fault("There is no type \"%s\".".formatted(row.get("type"))));
    }
    if (row.get("canonical").isEmpty()) {
      faults.add(row.fault("It has no canonical name."));
    }
    List<String> variants =
        row.parts("variants").stream()
            .map(variant -> PLACES.matcher(variant).replaceAll(""))
            .filter(variant -> !variant.isEmpty())
            .toList();
    return type.map(known -> new GoldName(known, row.get("canonical"), variants));
  }

  private Optional<Operation> operation() throws IOException {
    Path named = folder.resolve(OPERATION);
    Path own = folder.resolve(OperationFiles.OPERATION);
    Optional<Path> path =
        Files.exists(own)
            ? Optional.of(own)
            : Files.exists(named)
                ? Optional.of(folder.resolve(Files.readString(named).strip()).normalize())
                : given.operation();
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Reading<OperationFolder> reading = OperationFiles.read(path.get());
    if (reading.value().isEmpty()) {
      reading
          .findings()
          .forEach(finding ->
              faults.add(
                  new GoldFault(
                      Files.exists(named) ? OPERATION : OperationFiles.OPERATION,
                      0,
                      "The operation can't be read: " + finding)));
    }
    return reading.value().map(OperationFolder::operation);
  }
}
