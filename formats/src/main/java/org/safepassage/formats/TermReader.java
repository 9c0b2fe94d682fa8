package org.safepassage.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Term;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactId;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Milestone;
import org.safepassage.model.SourceRef;
import org.safepassage.model.SuspensionId;
import org.safepassage.model.TimeLimit;
import org.safepassage.model.Unit;
import org.safepassage.model.WindowId;

/// Reads terms. What they mean is nobody's business here.
final class TermReader {
  /// Nobody reads a longer list. Keeps the sums of what is counted exact.
  private static final int MOST_PARTS = 1000;

  private static final List<String> KINDS =
      List.of(
          "after",
          "balance",
          "fact",
          "window",
          "start-by",
          "deadline",
          "void-by",
          "unless",
          "any",
          "all");

  /// What the own level is counted in; none for the conditions of a fact, which has no level.
  private final Optional<Unit> own;

  private TermReader(Optional<Unit> own) {
    this.own = own;
  }

  static TermReader of(Unit own) {
    return new TermReader(Optional.of(own));
  }

  static TermReader ofFact() {
    return new TermReader(Optional.empty());
  }

  /// Reads the one term that a mapping holds beside its other keys.
  Optional<Term> read(Fields fields) {
    List<String> given = KINDS.stream().filter(fields::has).toList();
    if (given.size() != 1) {
      fields
          .context()
          .add(
              given.isEmpty() ? FindingCode.MISSING_KEY : FindingCode.WRONG_VALUE,
              given.isEmpty() ? fields.where() : fields.at(given.get(1)),
              "A condition holds one of %s, not %d of them."
                  .formatted(String.join(", ", KINDS), given.size()),
              given.isEmpty()
                  ? "Maybe `after`."
                  : "Maybe a dash is missing before the second, or both belong under `all`.");
      return Optional.empty();
    }
    return switch (given.getFirst()) {
      case "after" -> fields.fields("after", Shape.AFTER).flatMap(f -> after(f, fields.where()));
      case "balance" ->
          fields.fields("balance", Shape.BALANCE).flatMap(f -> balance(f, fields.where()));
      case "fact" ->
          fields
              .refer("fact", Thing.FACT, FactId::new)
              .map(fact -> new Term.Holds(fact, fields.where()));
      case "window" ->
          fields
              .refer("window", Thing.WINDOW, WindowId::new)
              .map(window -> new Term.During(window, fields.where()));
      case "unless" ->
          fields
              .refer("unless", Thing.SUSPENSION, SuspensionId::new)
              .map(suspension -> new Term.Unless(suspension, fields.where()));
      case "start-by" -> before(fields, TimeLimit.Kind.START_BY);
      case "deadline" -> before(fields, TimeLimit.Kind.DEADLINE);
      case "void-by" -> before(fields, TimeLimit.Kind.VOID_BY);
      case "any" -> parts(fields, "any").map(parts -> new Term.Any(parts, fields.where()));
      default -> parts(fields, "all").map(parts -> new Term.All(parts, fields.where()));
    };
  }

  private Optional<Term> before(Fields fields, TimeLimit.Kind kind) {
    if (own.isEmpty() && kind != TimeLimit.Kind.DEADLINE) {
      fields
          .context()
          .add(
              FindingCode.WRONG_VALUE,
              fields.at(kind.word()),
              "A fact has no people of its own who could go or arrive by a time.",
              "Maybe `deadline`: from then on it can't be established any more.");
    }
    return fields
        .find(kind.word(), Times::moment)
        .map(at -> new Term.Before(new TimeLimit(kind, at), fields.where()));
  }

  private Optional<List<Term>> parts(Fields fields, String key) {
    List<YamlNode> nodes = fields.items(key);
    if (nodes.isEmpty() && fields.find(key).orElse(null) instanceof YamlNode.Items) {
      fields
          .context()
          .add(
              FindingCode.WRONG_VALUE,
              fields.at(key),
              "`%s` lists no condition.".formatted(key),
              "Maybe leave it out.");
    }
    List<Term> parts = new ArrayList<>();
    for (YamlNode node : nodes) {
      Fields.of(fields.context(), node, Shape.TERM).flatMap(this::read).ifPresent(parts::add);
    }
    return parts.size() == nodes.size() ? Optional.of(parts) : Optional.empty();
  }

  private static Optional<Term> after(Fields after, SourceRef where) {
    if (after.has("of") == after.has("commitment")) {
      after
          .context()
          .add(
              after.has("of") ? FindingCode.WRONG_VALUE : FindingCode.MISSING_KEY,
              after.where(),
              "An \"after\" names either one `commitment` or a group with `of`.",
              after.has("of") ? "Maybe leave out `commitment`." : "Maybe add `commitment`.");
    }
    List<Term.Part> of = new ArrayList<>();
    after
        .refer("commitment", Thing.COMMITMENT, CommitmentId::new)
        .ifPresent(id -> of.add(new Term.Part(id, 1, Count.ZERO, Optional.empty())));
    of.addAll(group(after, "of"));
    Term.CountedAt at = countedAt(after);
    Optional<Term.Amount> reaches = after.need("reaches", TermReader::amount);
    return reaches.map(amount -> new Term.After(of, at, amount, where));
  }

  private static Optional<Term.Amount> amount(Context context, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      if (scalar.text().equals("complete")) {
        return Optional.of(new Term.Amount.Complete());
      }
      if (Shares.refusesSlip(context, scalar, List.of("complete"))) {
        return Optional.empty();
      }
    }
    if (node instanceof YamlNode.Entries) {
      return Fields.of(context, node, Shape.SHARE)
          .flatMap(share -> share.need("share", Shares::share))
          .map(Term.Amount.Share::new);
    }
    return Scalars.positive(context, node).map(Term.Amount.AtLeast::new);
  }

  private static Term.CountedAt countedAt(Fields fields) {
    return new Term.CountedAt(
        fields.findOr(
            "milestone", Milestone.ARRIVED, Scalars.oneOf(Milestone.values(), Milestone::word)),
        fields.findOr(
            "evidence", Evidence.REPORTED, Scalars.oneOf(Evidence.values(), Evidence::word)));
  }

  /// The parts whose counts are added.
  private static List<Term.Part> group(Fields fields, String key) {
    if (fields.find(key).orElse(null) instanceof YamlNode.Items items) {
      int size = items.items().size();
      if (size > MOST_PARTS) {
        fields
            .context()
            .add(
                FindingCode.WRONG_VALUE,
                fields.at(key),
                "`%s` lists %d parts; at most %d are added.".formatted(key, size, MOST_PARTS),
                "Maybe some of them can be one commitment.");
        return List.of();
      }
      if (size == 0) {
        fields
            .context()
            .add(
                FindingCode.WRONG_VALUE,
                fields.at(key),
                "`%s` lists nobody.".formatted(key),
                "Maybe [{commitment: ...}] with the commitment that is waited for.");
      }
    }
    return fields.each(key, TermReader::part);
  }

  private static Optional<Term.Part> part(Context context, YamlNode node) {
    return Fields.of(context, node, Shape.PART)
        .flatMap(part -> {
          Optional<CommitmentId> id =
              part.needRefer("commitment", Thing.COMMITMENT, CommitmentId::new);
          int weight = part.findOr("weight", 1, Scalars::few);
          Count beyond = part.findOr("beyond", Count.ZERO, Scalars::count);
          Optional<Count> upTo = part.find("up-to", Scalars::positive);
          ConditionReader.checkRange(part, Optional.of(beyond), upTo);
          return id.map(known -> new Term.Part(known, weight, beyond, upTo));
        });
  }

  private Optional<Term> balance(Fields balance, SourceRef where) {
    Context context = balance.context();
    if (own.isEmpty()) {
      context.add(
          FindingCode.WRONG_VALUE,
          balance.where(),
          "A fact has no numbers of its own to balance.",
          "Maybe `after` was meant, or the balance belongs to a commitment.");
    }
    Term.Own mine =
        balance
            .fields("mine", Shape.MINE)
            .map(TermReader::own)
            .orElse(new Term.Own(1, Count.ZERO, Optional.empty()));
    List<Term.Part> theirs =
        balance
            .need("theirs")
            .map(node ->
                node instanceof YamlNode.Entries
                    ? part(context, node).stream().toList()
                    : group(balance, "theirs"))
            .orElse(List.of());
    Term.Ahead ahead =
        balance
            .fields("ahead", Shape.AHEAD)
            .flatMap(this::ahead)
            .orElse(new Term.Ahead.Weighted(Count.ZERO));
    Term.AccountedFor rule =
        balance
            .fields("accounted-for", Shape.ACCOUNTED_FOR_RULE)
            .map(fields ->
                new Term.AccountedFor(
                    fields.findOr("given", true, Scalars::yesNo),
                    fields.findOr("received", false, Scalars::yesNo)))
            .orElse(Term.AccountedFor.DEFAULT);
    return Optional.of(new Term.Balance(mine, theirs, countedAt(balance), ahead, rule, where));
  }

  private static Term.Own own(Fields mine) {
    int weight = mine.findOr("weight", 1, Scalars::few);
    Count beyond = mine.findOr("beyond", Count.ZERO, Scalars::count);
    Optional<Count> upTo = mine.find("up-to", Scalars::positive);
    ConditionReader.checkRange(mine, Optional.of(beyond), upTo);
    return new Term.Own(weight, beyond, upTo);
  }

  private Optional<Term.Ahead> ahead(Fields ahead) {
    Context context = ahead.context();
    Optional<Term.Ahead> read =
        ahead.find("weighted", Scalars::count).map(Term.Ahead.Weighted::new);
    int given = ahead.has("weighted") ? 1 : 0;
    for (Unit unit : Unit.values()) {
      if (!ahead.has(unit.word())) {
        continue;
      }
      given++;
      if (own.isPresent() && own.get() != unit) {
        context.add(
            FindingCode.UNITS_MIXED,
            ahead.at(unit.word()),
            "The commitment counts %s, and how far it may be ahead is given in %s."
                .formatted(own.get().word(), unit.word()),
            "Maybe `%s`, or `weighted` for a number of weighted units."
                .formatted(own.get().word()));
      }
      read = ahead.find(unit.word(), Scalars::count).map(Term.Ahead.Own::new);
    }
    if (given != 1) {
      context.add(
          given == 0 ? FindingCode.MISSING_KEY : FindingCode.WRONG_VALUE,
          ahead.where(),
          "`ahead` is one number with its unit, not %d.".formatted(given),
          "Maybe {people: 100}, or {weighted: 100}.");
    }
    return read;
  }
}
