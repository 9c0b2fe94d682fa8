package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.Term;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactState;
import org.safepassage.model.Names;
import org.safepassage.operate.Terms;

/// Terms of the agreement in force in words, with how far each is. What they mean is asked of the
/// rulebook.
///
/// @param terms in force, with the counts of the moment
record TermWords(View view, Terms terms) {
  private Speech speech() {
    return view.speech();
  }

  /// A condition with the part that it covers.
  List<Piece> of(Condition condition) {
    List<Piece> pieces = new ArrayList<>(of(condition.term()));
    List<String> covered = new ArrayList<>();
    Condition.Coverage coverage = condition.coverage();
    coverage
        .beyond()
        .ifPresent(n -> covered.add(say(AgreementPhrase.BEYOND, speech().number(n.value()))));
    coverage
        .upTo()
        .ifPresent(n -> covered.add(say(AgreementPhrase.UP_TO, speech().number(n.value()))));
    coverage
        .last()
        .ifPresent(n -> covered.add(say(AgreementPhrase.LAST, speech().number(n.value()))));
    if (!covered.isEmpty()) {
      pieces.add(new Piece.Small("(" + speech().list(covered) + ")"));
    }
    condition
        .clause()
        .flatMap(
            id -> terms.agreement().clauses().stream().filter(c -> c.id().equals(id)).findFirst())
        .ifPresent(clause -> {
          pieces.add(new Piece.Break());
          pieces.add(
              new Piece.Small(
                  say(
                      AgreementPhrase.CLAUSE,
                      clause.article().isBlank() ? clause.id().value() : clause.article())));
          pieces.add(new Piece.Quoted(clause.text()));
        });
    return pieces;
  }

  private String say(AgreementPhrase phrase, String... fillings) {
    return speech().say(phrase, fillings);
  }

  private List<Piece> of(Term term) {
    return switch (term) {
      case Term.After after -> after(after);
      case Term.Balance balance ->
          Piece.text(
              say(
                  AgreementPhrase.BALANCE,
                  ahead(balance.ahead()),
                  parts(balance.theirs()),
                  at(balance.at())));
      case Term.Holds(var fact, var _) -> {
        FactState state = view.standing().progress().stateOf(fact);
        yield List.of(
            new Piece.Text(say(AgreementPhrase.HOLDS, speech().fact(fact))),
            new Piece.Tag(WayWords.toneOf(state), speech().say(WayWords.of(state))));
      }
      case Term.During(var window, var _) ->
          Piece.text(
              say(
                  AgreementPhrase.DURING,
                  name(
                      terms.agreement().provisos().findWindow(window).map(w -> w.names()),
                      window.value())));
      case Term.Before before ->
          Piece.text(say(AgreementPhrase.BEFORE, speech().moment(before.limit().at())));
      case Term.Unless(var suspension, var _) ->
          Piece.text(
              say(
                  AgreementPhrase.UNLESS,
                  name(
                      terms.agreement().provisos().findSuspension(suspension).map(s -> s.names()),
                      suspension.value())));
      case Term.All(var parts, var _) -> joined(parts);
      case Term.Any(var parts, var _) -> {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece.Text(say(AgreementPhrase.ANY_OF)));
        pieces.addAll(joined(parts));
        yield pieces;
      }
    };
  }

  private String name(Optional<Names> names, String id) {
    return names.map(n -> n.in(speech().language().tag())).orElse(id);
  }

  private List<Piece> joined(List<Term> parts) {
    List<Piece> pieces = new ArrayList<>();
    for (Term part : parts) {
      pieces.addAll(of(part));
    }
    return pieces;
  }

  private List<Piece> after(Term.After after) {
    long has = terms.rulebook().count(after, terms.levels());
    long needs = terms.rulebook().needs(after);
    boolean met = has >= needs;
    return List.of(
        new Piece.Text(
            say(
                AgreementPhrase.AFTER,
                speech().number(needs),
                parts(after.of()),
                at(after.at()),
                speech().number(has))),
        new Piece.Tag(
            met ? Tone.GOOD : Tone.QUIET,
            say(met ? AgreementPhrase.IS_MET : AgreementPhrase.NOT_MET)));
  }

  private String parts(List<Term.Part> parts) {
    return speech()
        .list(
            parts.stream()
                .map(part ->
                    part.weight() == 1
                        ? speech().commitment(part.commitment())
                        : speech().commitment(part.commitment()) + " × " + part.weight())
                .toList());
  }

  private String at(Term.CountedAt at) {
    String milestone = speech().say(WayWords.of(at.milestone()));
    return at.evidence() == Evidence.ATTESTED
        ? say(AgreementPhrase.ATTESTED_TOO, milestone)
        : milestone;
  }

  private String ahead(Term.Ahead ahead) {
    return switch (ahead) {
      case Term.Ahead.Weighted(var amount) -> speech().number(amount.value());
      case Term.Ahead.Own(var amount) -> speech().number(amount.value());
    };
  }
}
