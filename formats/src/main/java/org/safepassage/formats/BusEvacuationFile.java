package org.safepassage.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.Article;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;
import org.safepassage.plan.buses.BusEvacuation;

/// Reads an instance of the bus evacuation problem in the public text format, as told in
/// `docs/formats/bus-evacuation.md`: numbers parted by blanks, in this order.
///
///     buses seats-of-a-bus
///     yards       buses of each yard
///     pickups     all-people      people at each pickup point
///     shelters    all-places      places of each shelter
///     for each yard:   its number, and the way to each pickup point
///     for each pickup: its number, and the way to each shelter
public final class BusEvacuationFile {
  private static final int GREATEST = 1_000_000_000;
  private static final int MOST_PLACES = 2_000;
  private static final int MOST_LOADS = 100_000;

  private final List<Token> tokens;
  private final Findings findings;
  private final String file;
  private final List<String> remarks = new ArrayList<>();
  private int next;

  private BusEvacuationFile(String file, List<Token> tokens, Findings findings) {
    this.file = file;
    this.tokens = tokens;
    this.findings = findings;
  }

  /// An instance with what was made of its numbers.
  ///
  /// @param remarks where numbers of people had to be made into loads
  public record Instance(BusEvacuation evacuation, List<String> remarks) {
    public Instance {
      remarks = List.copyOf(remarks);
    }
  }

  private record Token(String text, SourceRef where) {}

  /// The file was at an end, or held something else than a number: what comes behind means nothing.
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /// The rows of one kind of place.
  private record Group(int count, int total, SourceRef where, List<Integer> numbers) {}

  /// Reads it. All that can be told apart is found at once; after something that is no number
  /// nothing can.
  public static Reading<Instance> read(Path path) {
    Findings findings = new Findings();
    Optional<Instance> instance = Optional.empty();
    Optional<String> text = TextFile.read(path, findings);
    if (text.isPresent()) {
      String name = TextFile.nameOf(path);
      List<Token> tokens = tokens(name, text.get());
      if (tokens.isEmpty()) {
        findings.add(
            FindingCode.FILE_EMPTY,
            new SourceRef(name, 0, 0),
            "There is no number in the file.",
            "Maybe it was not written to its end.");
      } else {
        instance = new BusEvacuationFile(name, tokens, findings).readAll();
      }
    }
    return Reading.of(instance, findings);
  }

  private static List<Token> tokens(String file, String text) {
    List<Token> tokens = new ArrayList<>();
    String[] lines = text.split("\\R", -1);
    for (int line = 0; line < lines.length; line++) {
      int column = 0;
      String each = lines[line];
      while (column < each.length()) {
        if (Character.isWhitespace(each.charAt(column))) {
          column++;
          continue;
        }
        int end = column;
        while (end < each.length() && !Character.isWhitespace(each.charAt(end))) {
          end++;
        }
        tokens.add(
            new Token(each.substring(column, end), new SourceRef(file, line + 1, column + 1)));
        column = end;
      }
    }
    return tokens;
  }

  private Optional<Instance> readAll() {
    try {
      return instance();
    } catch (Broken e) {
      return Optional.empty();
    }
  }

  private Optional<Instance> instance() throws Broken {
    SourceRef top = where();
    int buses = number("the number of buses", 0, MOST_LOADS);
    int seats = number("the seats of a bus", 1, GREATEST);
    Group yards = group("yards", "buses", false);
    Group pickups = group("pickup points", "people", true);
    Group shelters = group("shelters", "places", true);
    requireSum(yards.numbers(), buses, top, "buses at the yards");
    requireSum(pickups.numbers(), pickups.total(), pickups.where(), "people at the pickup points");
    requireSum(shelters.numbers(), shelters.total(), shelters.where(), "places of the shelters");
    List<List<Integer>> fromYard = table("yard", yards.count(), "pickup point", pickups.count());
    List<List<Integer>> toShelter =
        table("pickup point", pickups.count(), "shelter", shelters.count());
    if (next < tokens.size()) {
      findings.add(
          FindingCode.WRONG_FORMAT,
          tokens.get(next).where(),
          "The instance is complete, and here is more: %s."
              .formatted(Quoted.of(tokens.get(next).text())),
          "Maybe one of the counts above is too small.");
    }
    List<Integer> demand = loads(pickups.numbers(), seats, true, "people at pickup point");
    List<Integer> capacity = loads(shelters.numbers(), seats, false, "places of shelter");
    if (demand.stream().mapToLong(Integer::longValue).sum() > MOST_LOADS) {
      findings.add(
          FindingCode.WRONG_VALUE,
          pickups.where(),
          "These are more than %,d bus-loads.".formatted(MOST_LOADS),
          "Maybe the seats of a bus are written too small.");
      return Optional.empty();
    }
    return findings
        .make(
            pickups.where(),
            () -> new BusEvacuation(yards.numbers(), demand, capacity, fromYard, toShelter))
        .map(evacuation -> new Instance(evacuation, remarks));
  }

  private Group group(String places, String what, boolean withTotal) throws Broken {
    int count = number("the number of " + places, 1, MOST_PLACES);
    SourceRef where = where();
    int total = withTotal ? number("the sum of the " + what, 0, GREATEST) : 0;
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(
          number("the %s of number %d of the %s".formatted(what, i + 1, places), 0, GREATEST));
    }
    return new Group(count, total, where, numbers);
  }

  private List<List<Integer>> table(String row, int rows, String column, int columns)
      throws Broken {
    List<List<Integer>> table = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      SourceRef where = where();
      int index = number("the number of " + Article.with(row), 0, GREATEST);
      if (index != r + 1) {
        findings.add(
            FindingCode.WRONG_VALUE,
            where,
            "The row of %s %d begins with %d.".formatted(row, r + 1, index),
            "Maybe a number is missing in the row above, or one is too many.");
      }
      List<Integer> cells = new ArrayList<>();
      for (int c = 0; c < columns; c++) {
        cells.add(
            number(
                "the way from %s %d to %s %d".formatted(row, r + 1, column, c + 1), 0, GREATEST));
      }
      table.add(cells);
    }
    return table;
  }

  private int number(String what, int least, int most) throws Broken {
    if (next == tokens.size()) {
      findings.add(
          FindingCode.WRONG_FORMAT,
          where(),
          "The file ends where %s is expected.".formatted(what),
          "Maybe it was not written to its end, or one of the counts above is too large.");
      throw new Broken();
    }
    Token token = tokens.get(next++);
    String written = Digits.latin(token.text());
    if (!written.matches("-?[0-9]{1,18}")) {
      findings.add(
          FindingCode.WRONG_TYPE,
          token.where(),
          "%s is no whole number; %s is expected here.".formatted(Quoted.of(token.text()), what),
          NumberGuess.of(token.text(), least, most));
      throw new Broken();
    }
    long value = Long.parseLong(written);
    if (value < least || value > most) {
      findings.add(
          FindingCode.WRONG_VALUE,
          token.where(),
          "%d is no possible value for %s: it lies from %,d to %,d."
              .formatted(value, what, least, most),
          value < 0 ? "Maybe a sign slipped in." : "Maybe a number is missing before it.");
      if (what.startsWith("the number of")) {
        throw new Broken();
      }
    }
    return Math.clamp(value, least, most);
  }

  private SourceRef where() {
    if (next < tokens.size()) {
      return tokens.get(next).where();
    }
    return new SourceRef(file, tokens.getLast().where().line(), tokens.getLast().where().column());
  }

  private void requireSum(List<Integer> parts, int whole, SourceRef where, String what) {
    long sum = parts.stream().mapToLong(Integer::longValue).sum();
    if (sum != whole) {
      findings.add(
          FindingCode.WRONG_VALUE,
          where,
          "The %s are %,d together, and the sum given is %,d.".formatted(what, sum, whole),
          "Maybe one of them was changed and the sum was not.");
    }
  }

  /// Whoever doesn't fill a bus needs one all the same; places that don't take a whole bus-load are
  /// left out.
  private List<Integer> loads(List<Integer> people, int seats, boolean up, String what) {
    List<Integer> loads = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      int each = people.get(i);
      int whole = up ? Math.ceilDiv(each, seats) : each / seats;
      if (whole * (long) seats != each) {
        remarks.add(
            "The %,d %s %d are counted as %,d bus-loads of %,d."
                .formatted(each, what, i + 1, whole, seats));
      }
      loads.add(whole);
    }
    return loads;
  }
}
