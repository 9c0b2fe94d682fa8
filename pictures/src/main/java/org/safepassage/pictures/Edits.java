package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.LevelRange;
import org.safepassage.agreement.Limit;
import org.safepassage.agreement.Term;
import org.safepassage.amend.Edit;
import org.safepassage.model.Count;
import org.safepassage.model.Unit;

/// Says what an amendment changes.
record Edits(Called called) {
  private Words words() {
    return called.words();
  }

  String sentence(Edit edit) {
    Words words = words();
    return switch (edit) {
      case Edit.Reach(var at, var was, var becomes) ->
          words.say(
              ReportPhrase.EDIT_REACH,
              clause(at.condition()),
              words.number(becomes.value()),
              words.list(group(at)),
              amount(was));
      case Edit.Lead(var at, var was, var becomes) ->
          words.say(
              ReportPhrase.EDIT_LEAD,
              clause(at.condition()),
              ahead(at.condition(), becomes),
              ahead(at.condition(), was));
      case Edit.Earlier(var at, var was, var becomes) ->
          words.say(
              ReportPhrase.EDIT_EARLIER,
              clause(at.condition()),
              words.milestone(becomes.milestone()),
              words.milestone(was.milestone()));
      case Edit.Attest(var commitment, var observers) ->
          words.say(
              ReportPhrase.EDIT_ATTEST, called.commitment(commitment), called.observers(observers));
      case Edit.Cover(var at, var was, var becomes) ->
          words.say(ReportPhrase.EDIT_COVER, clause(at), coverage(becomes), coverage(was));
      case Edit.Drop(var at) -> words.say(ReportPhrase.EDIT_DROP, clause(at));
      case Edit.Jointly(var together, var instead) ->
          words.say(
              ReportPhrase.EDIT_JOINTLY,
              words.joined(
                  Phrase.AND,
                  together.strands().stream()
                      .map(strand ->
                          words.say(
                              ReportPhrase.PART_OF,
                              called.commitment(strand.commitment()),
                              levels(strand.beyond(), strand.upTo())))
                      .toList()),
              words.number(together.parts()),
              clauses(instead));
      case Edit.Lot(var commitment, var was, var becomes) ->
          words.say(
              ReportPhrase.EDIT_LOT,
              called.commitment(commitment),
              words.number(becomes.value()),
              words.number(was.value()));
      case Edit.AtMost(var shared, var was, var becomes) ->
          words.say(
              ReportPhrase.EDIT_AT_MOST,
              called.limit(new Limit.What.Agreed(shared)),
              words.number(becomes.value()),
              words.number(was.value()));
      case Edit.Unshare(var shared) ->
          words.say(ReportPhrase.EDIT_DROP, called.limit(new Limit.What.Agreed(shared)));
      case Edit.InBatch(var batches, var commitment, var bound, var was, var becomes) ->
          words.say(
              switch (bound) {
                case AT_LEAST -> ReportPhrase.EDIT_BATCH_LEAST;
                case AT_MOST -> ReportPhrase.EDIT_BATCH_MOST;
              },
              called.batches(batches),
              words.number(becomes.value()),
              called.commitment(commitment),
              words.number(was.value()));
      case Edit.Unbatch(var batches) -> words.say(ReportPhrase.EDIT_DROP, called.batches(batches));
      case Edit.LowerQuota(var commitment, var was, var becomes) ->
          words.say(
              ReportPhrase.EDIT_QUOTA,
              called.commitment(commitment),
              words.amount(becomes.value(), called.unit(commitment)),
              words.number(was.value()));
    };
  }

  private String clauses(Set<ConditionAt> all) {
    return words().joined(Phrase.AND, all.stream().map(this::clause).sorted().toList());
  }

  private String clause(ConditionAt at) {
    Words words = words();
    return switch (at) {
      case ConditionAt.OfFact(var fact, var _) ->
          words.say(ReportPhrase.EDIT_CONDITION, called.fact(fact));
      case ConditionAt.OfCommitment(var id, var _) ->
          condition(at)
              .flatMap(Condition::clause)
              .map(clause ->
                  words.say(ReportPhrase.EDIT_CLAUSE, clause.value(), called.commitment(id)))
              .orElseGet(() -> words.say(ReportPhrase.EDIT_CONDITION, called.commitment(id)));
    };
  }

  private Optional<Condition> condition(ConditionAt at) {
    return switch (at) {
      case ConditionAt.OfFact _ -> Optional.empty();
      case ConditionAt.OfCommitment(var id, var number) ->
          called
              .agreement()
              .findCommitment(id)
              .map(Commitment::conditions)
              .filter(conditions -> number < conditions.size())
              .map(conditions -> conditions.get(number));
    };
  }

  /// Who is counted by an `after`.
  private List<String> group(Edit.TermAt at) {
    Optional<Term> term =
        switch (at.condition()) {
          case ConditionAt.OfCommitment _ -> condition(at.condition()).map(Condition::term);
          case ConditionAt.OfFact(var id, var number) ->
              called
                  .agreement()
                  .findFact(id)
                  .map(fact -> fact.conditions())
                  .filter(conditions -> number < conditions.size())
                  .map(conditions -> conditions.get(number));
        };
    for (int part : at.path()) {
      term = term.flatMap(outer -> part(outer, part));
    }
    List<String> names = new ArrayList<>();
    if (term.isPresent() && term.get() instanceof Term.After after) {
      after.of().forEach(part -> names.add(called.commitment(part.commitment())));
    }
    return names;
  }

  private static Optional<Term> part(Term term, int number) {
    return switch (term) {
      case Term.All(var parts, var _) when number < parts.size() -> Optional.of(parts.get(number));
      case Term.Any(var parts, var _) when number < parts.size() -> Optional.of(parts.get(number));
      case Term.All _,
          Term.Any _,
          Term.After _,
          Term.Balance _,
          Term.Holds _,
          Term.During _,
          Term.Before _,
          Term.Unless _ ->
          Optional.empty();
    };
  }

  private String amount(Term.Amount amount) {
    Words words = words();
    return switch (amount) {
      case Term.Amount.AtLeast(var count) -> words.number(count.value());
      case Term.Amount.Share(var share) -> words.say(ReportPhrase.SHARE_OF, words.fraction(share));
      case Term.Amount.Complete() -> words.say(ReportPhrase.ALL_DUE);
    };
  }

  private String ahead(ConditionAt at, Term.Ahead ahead) {
    Words words = words();
    return switch (ahead) {
      case Term.Ahead.Own(var amount) -> words.amount(amount.value(), unit(at));
      case Term.Ahead.Weighted(var amount) ->
          words.say(ReportPhrase.IN_WEIGHTS, words.number(amount.value()));
    };
  }

  private Unit unit(ConditionAt at) {
    return switch (at) {
      case ConditionAt.OfCommitment(var id, var _) -> called.unit(id);
      case ConditionAt.OfFact _ -> Unit.PEOPLE;
    };
  }

  private String coverage(Condition.Coverage coverage) {
    List<String> parts = new ArrayList<>();
    if (coverage.beyond().isPresent() || coverage.upTo().isPresent()) {
      parts.add(levels(coverage.beyond().orElse(Count.ZERO), coverage.upTo()));
    }
    coverage.last().ifPresent(last -> parts.add(words().count(last.value(), Counted.LAST)));
    return parts.isEmpty()
        ? words().say(ReportPhrase.ALL_OF_THEM)
        : words().joined(Phrase.COMMA, parts);
  }

  private String levels(Count beyond, Optional<Count> upTo) {
    LevelRange range =
        new LevelRange(beyond.value(), upTo.map(Count::value).orElse(Long.MAX_VALUE));
    return new Leads(called).levels(range);
  }
}
