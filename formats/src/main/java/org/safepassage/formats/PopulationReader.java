package org.safepassage.formats;

import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.Calendar;
import org.safepassage.model.Caseload;
import org.safepassage.model.Category;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Figure;
import org.safepassage.model.FigureKind;
import org.safepassage.model.FindingCode;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Population;
import org.safepassage.model.SeatKind;
import org.safepassage.model.SourceRef;
import org.safepassage.model.WaitingWeights;

/// Reads who is to leave: categories, caseload, and what waiting weighs.
final class PopulationReader {
  private PopulationReader() {}

  /// More often than this nobody sums up all waiting until the end, plans that last longer than the
  /// operation included.
  private static final long SUMS = 64;

  static Population read(Fields operation, Optional<Calendar> calendar) {
    List<Category> categories =
        operation.needDeclarations("categories", Thing.CATEGORY, PopulationReader::category);
    List<Caseload> caseload = operation.each("caseload", PopulationReader::caseload);
    Map<String, SourceRef> firsts = new HashMap<>();
    for (Caseload each : caseload) {
      // No id holds a space, so the pair can't be mistaken for another.
      SourceRef first = firsts.putIfAbsent(each.origin() + " " + each.category(), each.where());
      if (first != null) {
        operation
            .context()
            .add(
                FindingCode.DUPLICATE_ID,
                each.where(),
                "The caseload of %s in %s is given in line %d already."
                    .formatted(
                        Quoted.of(each.category().value()),
                        Quoted.of(each.origin().value()),
                        first.line()),
                "Maybe another category was meant; figures that contradict belong under"
                    + " `figures`.");
      }
    }
    checkTotal(operation, caseload);
    Population population = new Population(categories, caseload, waiting(operation));
    calendar.ifPresent(times -> checkWeights(operation, population, times));
    return population;
  }

  private static WaitingWeights waiting(Fields operation) {
    Optional<Fields> fields = operation.fields("waiting", Shape.WAITING);
    if (fields.isEmpty()) {
      return WaitingWeights.EQUAL;
    }
    int home = fields.get().findOr("home", 1, PopulationReader::weight);
    int held = fields.get().findOr("held", 1, PopulationReader::weight);
    int aboard = fields.get().findOr("aboard", 1, PopulationReader::weight);
    if (home + held + aboard == 0) {
      operation
          .context()
          .add(
              FindingCode.WRONG_VALUE,
              fields.get().where(),
              "Waiting counts for nothing, wherever it is.",
              "Maybe leave `waiting` out: then an hour counts the same everywhere.");
      return WaitingWeights.EQUAL;
    }
    return new WaitingWeights(home, held, aboard);
  }

  private static Optional<Integer> weight(Context context, YamlNode node) {
    return Numbers.whole(context, node, 0, WaitingWeights.GREATEST).map(Long::intValue);
  }

  /// All waiting until the end must stay countable, too.
  private static void checkWeights(Fields operation, Population population, Calendar calendar) {
    BigInteger weight = BigInteger.ZERO;
    for (Caseload each : population.caseload()) {
      long people = each.people().range().most().value();
      weight = weight.add(BigInteger.valueOf(people * population.weight(each.category())));
    }
    long minutes = Duration.between(calendar.start(), calendar.end()).toMinutes();
    BigInteger most =
        weight
            .multiply(BigInteger.valueOf(population.waiting().greatest()))
            .multiply(BigInteger.valueOf(minutes))
            .multiply(BigInteger.valueOf(SUMS));
    if (most.bitLength() >= Long.SIZE) {
      operation
          .context()
          .add(
              FindingCode.WRONG_VALUE,
              operation.at(operation.has("waiting") ? "waiting" : "categories"),
              "With these weights, all waiting until the end is more than can be counted.",
              "Maybe smaller weights say the same: only how they compare matters.");
    }
  }

  /// Sums of it must stay countable.
  private static void checkTotal(Fields operation, List<Caseload> caseload) {
    long total = 0;
    for (Caseload each : caseload) {
      total += each.people().range().most().value();
      if (total > Scalars.GREATEST_COUNT) {
        operation
            .context()
            .add(
                FindingCode.WRONG_VALUE,
                each.where(),
                "With this, the caseload is more than %d people.".formatted(Scalars.GREATEST_COUNT),
                "Maybe a digit too many was written.");
        return;
      }
    }
  }

  private static Optional<Category> category(Context context, YamlNode node) {
    Optional<Fields> fields = Fields.declaring(context, node, Shape.CATEGORY, Thing.CATEGORY);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Fields category = fields.get();
    Optional<CategoryId> id = category.declare(Thing.CATEGORY, CategoryId::new);
    List<SeatKind> seats =
        category.has("seats")
            ? category.each("seats", Scalars.oneOf(SeatKind.values(), SeatKind::word))
            : List.of(SeatKind.SEAT);
    int priority = category.findOr("priority", 1, Scalars::few);
    int party = category.findOr("party", 1, Scalars::few);
    int weight = category.findOr("weight", 1, Scalars::few);
    return id.map(known ->
        new Category(
            known,
            NamesReader.declare(category, Thing.CATEGORY, known.value()),
            seats,
            priority,
            party,
            weight,
            category.where()));
  }

  private static Optional<Caseload> caseload(Context context, YamlNode node) {
    Optional<Fields> fields = Fields.of(context, node, Shape.CASELOAD);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Fields caseload = fields.get();
    Optional<PlaceId> origin = caseload.needRefer("origin", Thing.PLACE, PlaceId::new);
    Optional<CategoryId> category = caseload.needRefer("category", Thing.CATEGORY, CategoryId::new);
    Optional<Figure> people = caseload.need("people", FigureReader.form(FigureKind.ASSUMED));
    return origin.isPresent() && category.isPresent() && people.isPresent()
        ? Optional.of(new Caseload(origin.get(), category.get(), people.get(), caseload.where()))
        : Optional.empty();
  }
}
