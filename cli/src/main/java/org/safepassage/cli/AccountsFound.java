package org.safepassage.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepassage.accounts.about.NamesAndNumbers;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.compare.Relation;
import org.safepassage.accounts.record.Beside;
import org.safepassage.accounts.text.SourceText;

/// What was read out of texts.
///
/// @param named what can be told of texts in a language that isn't read
/// @param ours the claims that only repeat our own report
/// @param beside claimed counts beside the record; none where there is no ledger
record AccountsFound(
    AccountsBasis basis,
    Map<SourceText, NamesAndNumbers> named,
    List<SourceText> texts,
    List<Claim> claims,
    Set<Claim> ours,
    List<Relation> relations,
    List<Beside> beside) {

  /// How a claim is called among the claims of several texts.
  static String id(Claim claim) {
    return claim.text().id() + ":" + claim.id();
  }

  List<Claim> of(SourceText text) {
    return claims.stream().filter(claim -> claim.text() == text).toList();
  }

  /// The texts that are new.
  List<SourceText> newTexts() {
    return texts.stream().filter(basis::isNew).toList();
  }

  /// The same as far as it is about one text: its claims, and whatever these are compared with.
  AccountsFound only(SourceText text) {
    return new AccountsFound(
        basis,
        named,
        List.of(text),
        of(text),
        ours,
        relations.stream()
            .filter(relation ->
                Stream.concat(relation.left().stream(), relation.right().stream())
                    .anyMatch(claim -> claim.text() == text))
            .toList(),
        beside.stream().filter(each -> each.claim().text() == text).toList());
  }

  /// The relations that a new claim stands in.
  List<Relation> newRelations() {
    return relations.stream()
        .filter(relation ->
            Stream.concat(relation.left().stream(), relation.right().stream())
                .anyMatch(claim -> basis.isNew(claim.text())))
        .toList();
  }

  /// The new claims that are set beside the record.
  List<Beside> newBeside() {
    return beside.stream().filter(each -> basis.isNew(each.claim().text())).toList();
  }

  /// Claims that nothing is unsure about and that stand in no relation.
  List<Claim> apart() {
    Set<Claim> related =
        relations.stream()
            .flatMap(relation -> Stream.concat(relation.left().stream(), relation.right().stream()))
            .collect(Collectors.toSet());
    return claims.stream()
        .filter(Claim::isSure)
        .filter(claim -> !related.contains(claim) && !ours.contains(claim))
        .toList();
  }
}
