package org.safepassage.bench;

import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.Term;
import org.safepassage.model.Count;

/// Writes a [GeneratedDeal] as files. Knows only the terms that it is made of.
final class DealWriter {
  private DealWriter() {}

  static DealFolder write(GeneratedDeal deal) {
    StringBuilder places = new StringBuilder("places:\n");
    StringBuilder corridors = new StringBuilder("corridors:\n");
    StringBuilder caseload = new StringBuilder("caseload:\n");
    StringBuilder commitments = new StringBuilder("commitments:\n");
    for (int i = 0; i < deal.agreement().commitments().size(); i++) {
      places.append("  - {id: from").append(i).append(", kind: enclave}\n");
      places.append("  - {id: to").append(i).append(", kind: reception-site}\n");
      corridors.append("  - {id: way").append(i).append(", path: [from").append(i);
      corridors.append(", to").append(i).append("], legs: [30 min]}\n");
      long people = deal.operation().population().caseload().get(i).people().range().most().value();
      caseload.append("  - {origin: from").append(i).append(", category: people, people: ");
      caseload.append(people).append("}\n");
      commitments.append(commitment(i, people, deal.agreement().commitments().get(i)));
    }
    String operation =
        """
        safepassage: operation/1
        id: generated
        time-zone: UTC
        start: 2020-01-01T00:00:00+00:00
        end: 2021-01-01T00:00:00+00:00
        sides: [{id: side}]
        parties: [{id: giver, side: side}]
        categories: [{id: people}]
        """;
    return new DealFolder(
        operation + places + corridors + caseload,
        "safepassage: agreement/1\nid: generated\n" + commitments);
  }

  private static String commitment(int i, long quota, Commitment commitment) {
    StringBuilder text = new StringBuilder();
    text.append("  - id: c").append(i);
    text.append(
        "\n    giver: giver\n    beneficiary: side\n    categories: [people]\n    from: from");
    text.append(i).append("\n    route: [way").append(i).append("]\n    to: to").append(i);
    text.append("\n    quota: ").append(quota).append("\n    conditions:\n");
    for (Condition condition : commitment.conditions()) {
      text.append("      - ").append(term(condition.term())).append('\n');
      condition
          .coverage()
          .beyond()
          .ifPresent(beyond -> text.append("        beyond: ").append(beyond.value()).append('\n'));
    }
    return text.toString();
  }

  private static String term(Term term) {
    return switch (term) {
      case Term.After(var of, var _, Term.Amount.Complete(), var _) ->
          "after: {commitment: %s, reaches: complete}".formatted(of.getFirst().commitment());
      case Term.After(var of, var _, Term.Amount.Share(var share), var _) ->
          "after: {commitment: %s, reaches: {share: %s}}"
              .formatted(of.getFirst().commitment(), share);
      case Term.Balance(
              var mine,
              var theirs,
              var _,
              Term.Ahead.Weighted(Count ahead),
              var _,
              var _) ->
          "balance: {mine: {weight: %d}, theirs: {commitment: %s, weight: %d}, ahead: {weighted: %d}}"
              .formatted(
                  mine.weight(),
                  theirs.getFirst().commitment(),
                  theirs.getFirst().weight(),
                  ahead.value());
      case Term.After _,
          Term.Balance _,
          Term.Holds _,
          Term.During _,
          Term.Before _,
          Term.Unless _,
          Term.All _,
          Term.Any _ ->
          throw new IllegalArgumentException("A generated deal has no such term: " + term);
    };
  }
}
