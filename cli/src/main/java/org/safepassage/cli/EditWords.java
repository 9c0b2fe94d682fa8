package org.safepassage.cli;

import static org.safepassage.cli.Amount.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Together;
import org.safepassage.amend.Edit;
import org.safepassage.model.ClauseId;
import org.safepassage.model.Count;
import org.safepassage.model.Premise;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Unit;

/// The changes of an amendment, each as a sentence.
///
/// @param agreement as it is before them
record EditWords(Agreement agreement, Labels labels) {

  String of(Edit edit) {
    return switch (edit) {
      case Edit.Reach(var at, var was, var becomes) ->
          "%s: it is enough that %s, instead of %s."
              .formatted(place(at.condition()), reached(at, becomes), amount(was));
      case Edit.Lead(var at, var was, var becomes) ->
          "%s: may be ahead by %s, instead of %s."
              .formatted(
                  place(at.condition()), lead(becomes, at.condition()), lead(was, at.condition()));
      case Edit.Earlier(var at, var was, var becomes) ->
          "%s: people count once they have %s and the observers attest it, instead of once they have %s."
              .formatted(
                  place(at.condition()),
                  Labels.done(becomes.milestone()),
                  Labels.done(was.milestone()));
      case Edit.Attest(var commitment, var observers) ->
          "%s: the observers \"%s\" attest its counts."
              .formatted(labels.name(commitment), labels.name(new Premise.Quorum(observers)));
      case Edit.Cover(var at, var was, var becomes) ->
          "%s: holds back %s, instead of %s.".formatted(place(at), covered(becomes), covered(was));
      case Edit.Drop(var at) -> "%s: is given up.".formatted(place(at));
      case Edit.Jointly(var together, var instead) -> jointly(together, List.copyOf(instead));
      case Edit.Lot(var commitment, var was, var becomes) ->
          "%s: moves in lots of %s, instead of %s."
              .formatted(labels.name(commitment), number(becomes.value()), number(was.value()));
      case Edit.AtMost(var shared, var was, var becomes) ->
          "\"%s\": at most %s, instead of %s."
              .formatted(labels.name(shared), number(becomes.value()), number(was.value()));
      case Edit.Unshare(var shared) ->
          "\"%s\": is no longer shared.".formatted(labels.name(shared));
      case Edit.InBatch(var batches, var commitment, var bound, var was, var becomes) ->
          "\"%s\": %s %s of %s in each batch, instead of %s."
              .formatted(
                  labels.name(batches),
                  switch (bound) {
                    case AT_LEAST -> "at least";
                    case AT_MOST -> "at most";
                  },
                  number(becomes.value()),
                  labels.name(commitment),
                  number(was.value()));
      case Edit.Unbatch(var batches) -> "\"%s\": is given up.".formatted(labels.name(batches));
      case Edit.LowerQuota(var commitment, var was, var becomes) ->
          "%s: %s to go, instead of %s."
              .formatted(
                  labels.name(commitment),
                  Amount.are(becomes.value(), labels.unit(commitment)),
                  number(was.value()));
    };
  }

  /// The clauses whose words no longer say what the terms do.
  List<ClauseId> outdated(List<Edit> edits) {
    List<ClauseId> clauses = new ArrayList<>();
    for (Edit edit : edits) {
      edit.condition().flatMap(this::clause).ifPresent(clauses::add);
      edit.clause(agreement).ifPresent(clauses::add);
      edit.takenOut().stream().flatMap(at -> clause(at).stream()).forEach(clauses::add);
    }
    return clauses.stream().distinct().sorted().toList();
  }

  private Optional<ClauseId> clause(ConditionAt at) {
    return at instanceof ConditionAt.OfCommitment of
        ? condition(of).flatMap(Condition::clause)
        : Optional.empty();
  }

  private Optional<Condition> condition(ConditionAt.OfCommitment at) {
    return agreement
        .findCommitment(at.commitment())
        .map(commitment -> commitment.conditions().get(at.number()));
  }

  private String place(ConditionAt at) {
    String clause = clause(at).map(id -> ", clause " + labels.plain(id.value())).orElse("");
    String line =
        where(at)
            .filter(where -> where.line() > 0)
            .map(where -> " (line " + where.line() + ")")
            .orElse("");
    String whose =
        switch (at) {
          case ConditionAt.OfCommitment(var commitment, var _) -> labels.name(commitment);
          case ConditionAt.OfFact(var fact, var _) ->
              "The fact \"" + labels.name(new Premise.Fact(fact)) + "\"";
        };
    return "%s, condition %d%s%s".formatted(whose, at.number() + 1, clause, line);
  }

  private Optional<SourceRef> where(ConditionAt at) {
    return switch (at) {
      case ConditionAt.OfCommitment of -> condition(of).map(Condition::where);
      case ConditionAt.OfFact(var fact, var number) ->
          agreement.findFact(fact).map(found -> found.conditions().get(number).where());
    };
  }

  private String reached(Edit.TermAt at, Count becomes) {
    return term(at) instanceof Term.After after
        ? "%s of %s %s %s"
            .formatted(
                Amount.of(becomes.value(), labels.unit(after.of().getFirst().commitment())),
                group(after),
                becomes.value() == 1 ? "has" : "have",
                Labels.done(after.at().milestone()))
        : number(becomes.value());
  }

  private String group(Term.After after) {
    return String.join(
        " and ", after.of().stream().map(part -> labels.name(part.commitment())).toList());
  }

  private Term term(Edit.TermAt at) {
    Term term =
        switch (at.condition()) {
          case ConditionAt.OfCommitment of -> condition(of).orElseThrow().term();
          case ConditionAt.OfFact(var fact, var number) ->
              agreement.findFact(fact).orElseThrow().conditions().get(number);
        };
    for (int part : at.path()) {
      term =
          switch (term) {
            case Term.All(var parts, var _) -> parts.get(part);
            case Term.Any(var parts, var _) -> parts.get(part);
            case Term.After _,
                Term.Balance _,
                Term.Holds _,
                Term.During _,
                Term.Before _,
                Term.Unless _ ->
                term;
          };
    }
    return term;
  }

  private static String amount(Term.Amount amount) {
    return switch (amount) {
      case Term.Amount.AtLeast(var count) -> number(count.value());
      case Term.Amount.Share(var share) ->
          "%d/%d of them".formatted(share.numerator(), share.denominator());
      case Term.Amount.Complete() -> "all of them";
    };
  }

  private String lead(Term.Ahead ahead, ConditionAt at) {
    return switch (ahead) {
      case Term.Ahead.Weighted(var amount) -> number(amount.value()) + " weighted";
      case Term.Ahead.Own(var amount) -> Amount.of(amount.value(), unit(at));
    };
  }

  private Unit unit(ConditionAt at) {
    return at instanceof ConditionAt.OfCommitment(var commitment, var _)
        ? labels.unit(commitment)
        : Unit.PEOPLE;
  }

  private static String covered(Condition.Coverage coverage) {
    List<String> bounds = new ArrayList<>();
    coverage.last().ifPresent(last -> bounds.add("the last " + number(last.value())));
    coverage.beyond().ifPresent(beyond -> bounds.add("those beyond " + number(beyond.value())));
    coverage.upTo().ifPresent(upTo -> bounds.add("those up to " + number(upTo.value())));
    return bounds.isEmpty() ? "everybody" : String.join(" and ", bounds);
  }

  private String jointly(Together together, List<ConditionAt> instead) {
    String strands =
        String.join(
            " with ",
            together.strands().stream()
                .map(strand ->
                    strand.beyond().isZero() && strand.upTo().isEmpty()
                        ? "all of " + labels.name(strand.commitment())
                        : "%s beyond %s%s"
                            .formatted(
                                labels.name(strand.commitment()),
                                number(strand.beyond().value()),
                                strand.upTo().map(u -> " up to " + number(u.value())).orElse("")))
                .toList());
    return "%s cross as %s, instead of %s."
        .formatted(
            strands,
            together.parts() == 1 ? "one event" : number(together.parts()) + " events",
            String.join("; ", instead.stream().map(this::place).sorted().toList()));
  }
}
