package org.safepassage.formats;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.History;
import org.safepassage.agreement.Quota;
import org.safepassage.model.Calendar;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactId;
import org.safepassage.model.FactState;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Progress;
import org.safepassage.model.SourceId;
import org.safepassage.model.Unit;

/// Reads the file of a state. Whether its counts go together is checked by [CountsCheck].
final class ProgressReader {
  static final String FORMAT = "progress/1";

  private final Fields file;
  private final Context context;
  private final Operation operation;
  private final Agreement agreement;
  private final CountsCheck counts;
  private final Map<CommitmentId, Count> declared = new TreeMap<>();

  private ProgressReader(Fields file, Operation operation, Agreement agreement) {
    this.file = file;
    this.context = file.context();
    this.operation = operation;
    this.agreement = agreement;
    for (YamlNode node : file.items("declared")) {
      Fields.of(context, node, Shape.DECLARED).ifPresent(this::readDeclared);
    }
    this.counts = new CountsCheck(context, operation, agreement.withDeclared(declared));
  }

  static StartingPoint read(Fields file, Operation operation, Agreement agreement) {
    return new ProgressReader(file, operation, agreement).read();
  }

  private StartingPoint read() {
    Optional<Instant> asOf = file.need("as-of", Times::moment);
    asOf.ifPresent(this::checkMoment);
    for (YamlNode node : file.items("accounted-for")) {
      Fields.of(context, node, Shape.ACCOUNTED_FOR).ifPresent(this::readAccountedFor);
    }
    for (YamlNode node : file.items("counts")) {
      Fields.of(context, node, Shape.COUNT).ifPresent(this::readCount);
    }
    Map<FactId, FactState> facts = new TreeMap<>();
    for (YamlNode node : file.items("facts")) {
      Fields.of(context, node, Shape.FACT_STATE).ifPresent(fields -> readFact(fields, facts));
    }
    List<Progress.Incident> incidents = new ArrayList<>();
    for (YamlNode node : file.items("incidents")) {
      Fields.of(context, node, Shape.INCIDENT).flatMap(this::incident).ifPresent(incidents::add);
    }
    OperationReader.assumptions(file);
    counts.complete();
    return new StartingPoint(
        new Progress(asOf, counts.least(), counts.accountedFor(), facts, incidents),
        new Progress(asOf, counts.most(), counts.accountedFor(), facts, incidents),
        declared);
  }

  /// More than the agreement lets go can't be declared; of all who are there, any number.
  private void readDeclared(Fields fields) {
    Optional<CommitmentId> id = fields.needRefer("commitment", Thing.COMMITMENT, CommitmentId::new);
    Optional<Count> people = fields.need("people", Scalars::count);
    fields.refer("by", Thing.PARTY, PartyId::new);
    fields.referAll("sources", Thing.SOURCE, SourceId::new);
    if (id.isEmpty() || people.isEmpty()) {
      return;
    }
    Optional<Count> most =
        agreement
            .findCommitment(id.get())
            .filter(commitment -> commitment.quota() instanceof Quota.Number)
            .flatMap(commitment -> Dues.quota(operation, commitment))
            .map(CountRange::most);
    if (most.filter(quota -> people.get().compareTo(quota) > 0).isPresent()) {
      context.add(
          FindingCode.TURNOUT_ABOVE_QUOTA,
          fields.at("people"),
          "%s of %s are declared to want to leave; the agreement lets %s go."
              .formatted(people.get(), Quoted.of(id.get().value()), most.get()),
          "Maybe the quota is to be raised, in a new version of the agreement.");
      return;
    }
    if (declared.putIfAbsent(id.get(), people.get()) != null) {
      context.add(
          FindingCode.DUPLICATE_KEY,
          fields.where(),
          "The number of %s is declared twice.".formatted(Quoted.of(id.get().value())),
          "Maybe only the later one holds.");
    }
  }

  /// An operation may be written down when people have left already, so a moment before its start
  /// is told only if the agreement was not on the table then either.
  private void checkMoment(Instant asOf) {
    Calendar calendar = operation.calendar();
    Optional<Instant> firstStep = firstStep(agreement.history());
    boolean early =
        asOf.isBefore(calendar.start()) && firstStep.filter(at -> !asOf.isBefore(at)).isEmpty();
    if (early || asOf.isAfter(calendar.end())) {
      context.add(
          FindingCode.STATE_OUT_OF_TIME,
          file.at("as-of"),
          early
              ? "The state is older than the operation, which begins at %s%s."
                  .formatted(
                      local(calendar.start()),
                      firstStep.map(at -> ", and than the agreement, of " + local(at)).orElse(""))
              : "The state is younger than the operation, which ends at %s."
                  .formatted(local(calendar.end())),
          "Maybe the day or the year is mistyped, or the state belongs to another operation.");
    }
  }

  private static Optional<Instant> firstStep(History history) {
    return Stream.concat(
            Stream.of(history.proposed(), history.announced(), history.inForce())
                .flatMap(Optional::stream),
            history.accepted().stream())
        .map(History.Step::at)
        .min(Comparator.naturalOrder());
  }

  private OffsetDateTime local(Instant moment) {
    return moment.atZone(operation.calendar().zone()).toOffsetDateTime();
  }

  private void readCount(Fields fields) {
    fields.referAll("sources", Thing.SOURCE, SourceId::new);
    Optional<Commitment> commitment = commitment(fields);
    Optional<Milestone> milestone =
        fields.need("milestone", Scalars.oneOf(Milestone.values(), Milestone::word));
    Evidence evidence =
        fields.findOr(
            "evidence", Evidence.REPORTED, Scalars.oneOf(Evidence.values(), Evidence::word));
    Optional<CategoryId> category = commitment.flatMap(c -> category(fields, c));
    Optional<CountRange> range = range(fields, commitment);
    if (commitment.isPresent()
        && milestone.isPresent()
        && category.isPresent()
        && range.isPresent()) {
      counts.put(
          new Progress.Key(
              commitment.get().id(),
              category.get(),
              commitment.get().unit(),
              milestone.get(),
              evidence),
          range.get(),
          fields.where());
    }
  }

  private Optional<Commitment> commitment(Fields fields) {
    return fields
        .needRefer("commitment", Thing.COMMITMENT, CommitmentId::new)
        .flatMap(agreement::findCommitment);
  }

  /// The one that is written, or the only one there is. Goods are counted under the word of their
  /// unit.
  private Optional<CategoryId> category(Fields fields, Commitment commitment) {
    if (fields.has("category")) {
      Optional<CategoryId> category = fields.refer("category", Thing.CATEGORY, CategoryId::new);
      if (category.isPresent()
          && context.directory().knows(Thing.CATEGORY, category.get().value())
          && !commitment.categories().contains(category.get())) {
        context.add(
            FindingCode.WRONG_VALUE,
            fields.at("category"),
            "The commitment %s has no %s."
                .formatted(Quoted.of(commitment.id().value()), Quoted.of(category.get().value())),
            commitment.categories().isEmpty()
                ? "Maybe leave it out: it counts %s.".formatted(commitment.unit().word())
                : "Maybe one of %s.".formatted(commitment.categories()));
        return Optional.empty();
      }
      return category;
    }
    if (commitment.categories().size() > 1) {
      context.add(
          FindingCode.MISSING_KEY,
          fields.where(),
          "The commitment %s has several categories; a count needs the key `category`."
              .formatted(Quoted.of(commitment.id().value())),
          "Maybe one of %s.".formatted(commitment.categories()));
      return Optional.empty();
    }
    return Optional.of(
        commitment.categories().isEmpty()
            ? new CategoryId(commitment.unit().word())
            : commitment.categories().getFirst());
  }

  private Optional<CountRange> range(Fields fields, Optional<Commitment> commitment) {
    Map<Unit, CountRange> ranges = new EnumMap<>(Unit.class);
    int given = 0;
    for (Unit unit : Unit.values()) {
      if (!fields.has(unit.word())) {
        continue;
      }
      given++;
      if (commitment.isPresent() && commitment.get().unit() != unit) {
        context.add(
            FindingCode.UNITS_MIXED,
            fields.at(unit.word()),
            "The commitment %s counts %s, not %s."
                .formatted(
                    Quoted.of(commitment.get().id().value()),
                    commitment.get().unit().word(),
                    unit.word()),
            "Maybe `%s`.".formatted(commitment.get().unit().word()));
      }
      fields
          .find(unit.word(), FigureReader.countOrRange(Shape.COUNT_RANGE))
          .ifPresent(range -> ranges.put(unit, range));
    }
    if (given != 1) {
      String expected = commitment.map(c -> c.unit().word()).orElse("people");
      context.add(
          given == 0 ? FindingCode.MISSING_KEY : FindingCode.WRONG_VALUE,
          fields.where(),
          "A count is one number under its unit, not %d.".formatted(given),
          "Maybe `%s`.".formatted(expected));
      return Optional.empty();
    }
    return ranges.values().stream().findFirst();
  }

  private void readAccountedFor(Fields fields) {
    fields.referAll("sources", Thing.SOURCE, SourceId::new);
    Optional<Commitment> commitment = commitment(fields);
    Optional<CategoryId> category = commitment.flatMap(c -> category(fields, c));
    Optional<Milestone> after =
        fields.need("after", Scalars.oneOf(Milestone.values(), Milestone::word));
    Optional<Count> people = fields.need("people", Scalars::count);
    if (commitment.isPresent() && category.isPresent() && after.isPresent() && people.isPresent()) {
      counts.putAccountedFor(
          new Progress.LostKey(commitment.get().id(), category.get(), after.get()),
          people.get(),
          fields.where());
    }
  }

  private void readFact(Fields fields, Map<FactId, FactState> facts) {
    fields.referAll("sources", Thing.SOURCE, SourceId::new);
    Optional<FactId> fact = fields.needRefer("fact", Thing.FACT, FactId::new);
    Optional<FactState> state =
        fields.need("state", Scalars.oneOf(FactState.values(), FactState::word));
    if (fact.isEmpty() || state.isEmpty()) {
      return;
    }
    if (facts.putIfAbsent(fact.get(), state.get()) != null) {
      context.add(
          FindingCode.DUPLICATE_ID,
          fields.where(),
          "The state of the fact %s is given already.".formatted(Quoted.of(fact.get().value())),
          "Maybe another fact was meant.");
    }
  }

  private Optional<Progress.Incident> incident(Fields fields) {
    fields.referAll("sources", Thing.SOURCE, SourceId::new);
    Optional<String> kind = fields.need("kind", Scalars::text);
    kind.ifPresent(word -> checkKind(fields, word));
    if (fields.has("place") == fields.has("corridor")) {
      context.add(
          fields.has("place") ? FindingCode.WRONG_VALUE : FindingCode.MISSING_KEY,
          fields.where(),
          "An incident is either at a `place` or on a `corridor`.",
          fields.has("place") ? "Maybe write it twice, once for each." : "Maybe add `place`.");
    }
    Optional<Progress.Incident.Site> site =
        fields
            .refer("place", Thing.PLACE, PlaceId::new)
            .<Progress.Incident.Site>map(Progress.Incident.Site.AtPlace::new)
            .or(() ->
                fields
                    .refer("corridor", Thing.CORRIDOR, CorridorId::new)
                    .map(Progress.Incident.Site.OnCorridor::new));
    return kind.isPresent() && site.isPresent()
        ? Optional.of(new Progress.Incident(kind.get(), site.get()))
        : Optional.empty();
  }

  /// People would go on under fire if a kind were spelt in two ways, so one that the agreement
  /// doesn't know is told.
  private void checkKind(Fields fields, String kind) {
    Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    agreement.provisos().suspensions().forEach(s -> known.addAll(s.incidents()));
    if (!known.isEmpty() && !known.contains(kind.strip())) {
      context.add(
          FindingCode.UNKNOWN_INCIDENT,
          fields.at("kind"),
          "No suspension of the agreement is about incidents of the kind %s: it stops nothing."
              .formatted(Quoted.of(kind)),
          Nearest.of(kind, known)
              .map(near -> "Maybe %s.".formatted(Quoted.of(near)))
              .orElse(
                  "Maybe one of %s."
                      .formatted(String.join(", ", known.stream().map(Quoted::of).toList()))));
    }
  }
}
