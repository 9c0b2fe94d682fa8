package org.safepassage.formats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Batches;
import org.safepassage.agreement.CarriedTerm;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Fact;
import org.safepassage.agreement.History;
import org.safepassage.agreement.Provisos;
import org.safepassage.agreement.Shared;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Together;
import org.safepassage.model.AgreementId;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.FactId;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Names;
import org.safepassage.model.PartyId;
import org.safepassage.model.SourceId;
import org.safepassage.model.Unit;

/// Reads the file of an agreement, but for its commitments and hand-overs.
final class AgreementReader {
  static final String FORMAT = "agreement/1";

  private final Fields agreement;
  private final Context context;

  private AgreementReader(Fields agreement) {
    this.agreement = agreement;
    this.context = agreement.context();
  }

  /// Leaves references unchecked, because an agreement may name another one that is read later.
  static Optional<Agreement> read(Fields agreement) {
    return new AgreementReader(agreement).read();
  }

  private Optional<Agreement> read() {
    Optional<AgreementId> id = agreement.declare(Thing.AGREEMENT, AgreementId::new);
    int version = agreement.findOr("version", 1, Scalars::few);
    Optional<AgreementId> replaces = agreement.refer("replaces", Thing.AGREEMENT, AgreementId::new);
    String plainTitle = id.map(AgreementId::value).orElse("");
    Names title = NamesReader.names(agreement, "title", plainTitle, List.of());
    History history = history();
    List<Clause> clauses = agreement.declarations("clauses", Thing.CLAUSE, AgreementReader::clause);
    List<Fact> facts = agreement.declarations("facts", Thing.FACT, AgreementReader::fact);
    Provisos provisos = ProvisosReader.read(agreement);
    List<Commitment> commitments =
        agreement.needDeclarations("commitments", Thing.COMMITMENT, CommitmentReader::read);
    if (agreement.find("commitments").orElse(null) instanceof YamlNode.Items items
        && items.items().isEmpty()) {
      context.add(
          FindingCode.WRONG_VALUE,
          items.where(),
          "The agreement commits nobody to anything.",
          "Maybe a commitment still has to be written.");
    }
    List<Together> together = agreement.each("together", TogetherReader::read);
    List<Shared> shared = agreement.each("shared", SharedReader::read);
    List<Batches> batches = BatchesReader.readAll(agreement);
    List<CarriedTerm> carried = agreement.each("carried", CarriedReader::read);
    Map<CommitmentId, Long> weights = WeightsReader.read(agreement, commitments);
    OperationReader.assumptions(agreement);
    return id.map(known ->
        new Agreement(
            known,
            version,
            replaces,
            title,
            history,
            clauses,
            facts,
            provisos,
            commitments,
            together,
            shared,
            batches,
            carried,
            weights,
            agreement.where()));
  }

  private History history() {
    return new History(
        agreement.fields("proposed", Shape.STEP).flatMap(AgreementReader::step),
        agreement.fields("announced", Shape.STEP).flatMap(AgreementReader::step),
        agreement.each(
            "accepted",
            (in, node) -> Fields.of(in, node, Shape.STEP).flatMap(AgreementReader::step)),
        agreement.fields("in-force", Shape.STEP).flatMap(AgreementReader::step));
  }

  private static Optional<History.Step> step(Fields step) {
    Optional<PartyId> by = step.refer("by", Thing.PARTY, PartyId::new);
    List<SourceId> sources = step.referAll("sources", Thing.SOURCE, SourceId::new);
    Optional<Instant> at = step.need("at", Times::moment);
    return at.map(when -> new History.Step(by, when, sources));
  }

  private static Optional<Clause> clause(Context context, YamlNode node) {
    Optional<Fields> fields = Fields.declaring(context, node, Shape.CLAUSE, Thing.CLAUSE);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Fields clause = fields.get();
    Optional<ClauseId> id = clause.declare(Thing.CLAUSE, ClauseId::new);
    String article = clause.findOr("article", "", Scalars::text);
    String language = clause.findOr("language", "en", Scalars::text);
    Optional<String> text = clause.need("text", Scalars::text);
    List<PartyId> readBy = clause.referAll("read-by", Thing.PARTY, PartyId::new);
    List<SourceId> sources = clause.referAll("sources", Thing.SOURCE, SourceId::new);
    return id.isPresent() && text.isPresent()
        ? Optional.of(
            new Clause(id.get(), article, language, text.get(), readBy, sources, clause.where()))
        : Optional.empty();
  }

  private static Optional<Fact> fact(Context context, YamlNode node) {
    Optional<Fields> fields = Fields.declaring(context, node, Shape.FACT, Thing.FACT);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Fields fact = fields.get();
    Optional<FactId> id = fact.declare(Thing.FACT, FactId::new);
    Optional<PartyId> owner = fact.needRefer("owner", Thing.PARTY, PartyId::new);
    String contact = fact.findOr("contact", "", Scalars::text);
    boolean revocable = fact.findOr("revocable", false, Scalars::yesNo);
    List<Term> conditions = new ArrayList<>();
    for (YamlNode term : fact.items("conditions")) {
      Fields.of(context, term, Shape.TERM)
          .flatMap(inner -> TermReader.ofFact().read(inner))
          .ifPresent(conditions::add);
    }
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Names names = NamesReader.declare(fact, Thing.FACT, id.get().value());
    return owner.map(
        by -> new Fact(id.get(), names, by, contact, revocable, conditions, fact.where()));
  }

  /// The units by their words, for keys and values alike.
  static Fields.Form<Unit> unit() {
    return Scalars.oneOf(Unit.values(), Unit::word);
  }
}
