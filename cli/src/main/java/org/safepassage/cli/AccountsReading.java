package org.safepassage.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.safepassage.accounts.about.Belonging;
import org.safepassage.accounts.about.NamesAndNumbers;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Extractor;
import org.safepassage.accounts.compare.Comparison;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.record.Beside;
import org.safepassage.accounts.record.Lack;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.SourceText.Remark;

/// Reads texts: their claims, how these stand to each other, and to the record.
///
/// Claims of a text about another operation are told but compared with nothing, and so are those
/// that only repeat our own report.
final class AccountsReading {
  /// Loaded when it is first needed, and once: that takes a second.
  private static final class Loaded {
    static final EnglishParser PARSER = EnglishParser.load();
  }

  private final AccountsBasis basis;
  private final Gazetteer gazetteer;
  private final Extractor extractor;
  private final Optional<Belonging> belonging;

  AccountsReading(AccountsBasis basis) {
    this.basis = basis;
    this.gazetteer = basis.gazetteer();
    this.extractor = new Extractor(Loaded.PARSER, gazetteer);
    this.belonging = basis.operation().map(known -> new Belonging(known, gazetteer));
  }

  AccountsBasis basis() {
    return basis;
  }

  /// @param texts as they came
  /// @param progress is told how many of how many were read
  AccountsFound read(List<SourceText> texts, BiConsumer<Integer, Integer> progress) {
    List<ReadOne> read = new ArrayList<>();
    for (SourceText text : texts) {
      progress.accept(read.size(), texts.size());
      read.add(read(text));
    }
    return together(read);
  }

  /// One text, read by itself.
  ///
  /// @param text with what there is to remark about it
  record ReadOne(SourceText text, List<Claim> claims, Optional<NamesAndNumbers> named) {}

  ReadOne read(SourceText plain) {
    SourceText text = belonging.map(known -> known.marked(plain)).orElse(plain);
    if (text.remarks().contains(Remark.NOT_ENGLISH)) {
      return new ReadOne(text, List.of(), Optional.of(NamesAndNumbers.of(text, gazetteer)));
    }
    return new ReadOne(text, extractor.claims(text), Optional.empty());
  }

  /// Several texts beside each other.
  AccountsFound together(List<ReadOne> read) {
    Map<SourceText, NamesAndNumbers> named = new HashMap<>();
    List<Claim> claims = new ArrayList<>();
    for (ReadOne one : read) {
      claims.addAll(one.claims());
      one.named().ifPresent(found -> named.put(one.text(), found));
    }
    Set<Claim> ours = new HashSet<>();
    belonging.ifPresent(known -> claims.stream().filter(known.ours()).forEach(ours::add));
    List<Beside> beside =
        basis
            .record()
            .map(record -> record.of(claims.stream().filter(this::isHere).toList(), ours::contains))
            .orElse(List.of());
    beside.stream()
        .filter(each -> each.lack().filter(Lack.OUR_OWN::equals).isPresent())
        .forEach(each -> ours.add(each.claim()));
    List<Claim> compared =
        claims.stream().filter(this::isHere).filter(claim -> !ours.contains(claim)).toList();
    return new AccountsFound(
        basis,
        named,
        read.stream().map(ReadOne::text).toList(),
        claims,
        ours,
        Comparison.of(compared, basis.operation()),
        beside);
  }

  private boolean isHere(Claim claim) {
    return !claim.text().remarks().contains(Remark.ANOTHER_OPERATION);
  }
}
