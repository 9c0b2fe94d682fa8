package org.safepassage.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.CarriedTerm;
import org.safepassage.model.ClauseId;
import org.safepassage.model.Documentation.Assumption;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SourceRef;

/// What an answer rests on that nobody counted or agreed: the assumptions of those who wrote the
/// files; and the terms that the answer leaves aside because no count decides them.
record Basis(Opened opened) {

  String inWords() {
    StringBuilder words = new StringBuilder();
    List<String> own = texts(true);
    Set<String> more = new LinkedHashSet<>(texts(false));
    own.forEach(more::remove);
    int others = more.size();
    if (!own.isEmpty() || others > 0) {
      words.append("\nWhat the writers of the files assumed\n");
      own.forEach(text -> words.append("  - ").append(text).append('\n'));
      if (others > 0) {
        words.append(
            "  %s in %s; --json lists all, with each place where it is assumed.%n"
                .formatted(
                    own.isEmpty()
                        ? Amount.of(others, "assumption", "assumptions")
                        : "And " + Amount.of(others, "more", "more"),
                    FindingsText.place(fileOnly(opened.operation().where()))));
      }
    }
    if (!opened.agreement().carried().isEmpty()) {
      words.append("\nAgreed as well, and not computed\n");
      for (CarriedTerm term : opened.agreement().carried()) {
        words.append("  - ").append(said(term)).append('\n');
      }
    }
    return words.toString();
  }

  /// What sort of term it is, its words, and what they are about.
  private String said(CarriedTerm term) {
    Labels labels = Labels.shown(opened);
    String kind =
        term.kind() == CarriedTerm.Kind.OTHER ? "" : term.kind().word().replace('-', ' ') + ": ";
    List<String> about = new ArrayList<>();
    term.amount()
        .ifPresent(amount ->
            about.add(Amount.number(amount.number().value()) + " " + labels.plain(amount.unit())));
    term.party().map(labels::name).ifPresent(about::add);
    term.place().map(labels::name).ifPresent(about::add);
    return kind
        + Shown.text(term.text())
        + (about.isEmpty() ? "" : " (" + String.join("; ", about) + ")");
  }

  /// Each once, at however many places it is assumed.
  private List<String> texts(boolean ofTheAgreement) {
    return ofTheAgreement(ofTheAgreement).stream()
        .map(Assumption::text)
        .map(Shown::text)
        .distinct()
        .toList();
  }

  private List<Assumption> ofTheAgreement(boolean wanted) {
    String file = opened.agreement().where().file();
    return opened.operation().documentation().assumptions().stream()
        .filter(a -> a.where().file().equals(file) == wanted)
        .filter(a -> wanted || a.where().file().equals(opened.operation().where().file()))
        .toList();
  }

  private static SourceRef fileOnly(SourceRef where) {
    return new SourceRef(where.file(), 0, 0);
  }

  /// As `assumptions` and `carried`: those of the agreement first.
  void writeTo(Map<String, @Nullable Object> answer) {
    List<Map<String, Object>> assumptions = new ArrayList<>();
    ofTheAgreement(true).forEach(a -> assumptions.add(said(a.text(), a.where())));
    ofTheAgreement(false).forEach(a -> assumptions.add(said(a.text(), a.where())));
    answer.put("assumptions", assumptions);
    List<Map<String, @Nullable Object>> carried = new ArrayList<>();
    for (CarriedTerm term : opened.agreement().carried()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>(said(term.text(), term.where()));
      one.put("kind", term.kind().word());
      one.put("amount", term.amount().map(amount -> amount.number().value()).orElse(null));
      one.put("unit", term.amount().map(CarriedTerm.Amount::unit).orElse(null));
      one.put("party", term.party().map(PartyId::value).orElse(null));
      one.put("place", term.place().map(PlaceId::value).orElse(null));
      one.put("clause", term.clause().map(ClauseId::value).orElse(null));
      carried.add(one);
    }
    answer.put("carried", carried);
  }

  private static Map<String, Object> said(String text, SourceRef where) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("text", text);
    one.put("file", where.file());
    one.put("line", where.line());
    return one;
  }
}
