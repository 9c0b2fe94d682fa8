package org.safepassage.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.accounts.about.NamesAndNumbers;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.compare.Relation;
import org.safepassage.accounts.say.Link;
import org.safepassage.accounts.say.Speaker;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;

/// Claims and relations as JSON: docs/formats/accounts.md.
record AccountsJson(AccountsFound found) {
  private static final double HUNDRED = 100;

  Map<String, @Nullable Object> whole() {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("operation", found.basis().operation().map(known -> known.id().value()));
    whole.put("since", found.basis().since());
    whole.put("texts", found.texts().stream().map(this::text).toList());
    whole.put("claims", found.claims().stream().map(this::claim).toList());
    whole.put("relations", found.relations().stream().map(AccountsJson::relation).toList());
    whole.put("onlyOneSays", found.apart().stream().map(AccountsFound::id).toList());
    whole.put(
        "beside",
        found.basis().record().map(_ -> found.beside().stream().map(BesideJson::of).toList()));
    return whole;
  }

  private Map<String, @Nullable Object> text(SourceText text) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", text.id());
    json.put("outlet", text.outlet());
    json.put("published", text.published());
    json.put("publishedAt", text.publishedAt());
    json.put("new", found.basis().isNew(text));
    json.put("remarks", text.remarks().stream().map(AccountsJson::word).toList());
    json.put("corrects", text.corrects());
    NamesAndNumbers named = found.named().get(text);
    json.put("names", named == null ? null : names(text, named));
    json.put("numbers", named == null ? null : numbers(text, named));
    return json;
  }

  private static List<Map<String, @Nullable Object>> names(SourceText text, NamesAndNumbers named) {
    return named.names().stream()
        .map(mention -> {
          Map<String, @Nullable Object> json = new LinkedHashMap<>();
          json.put("words", mention.words());
          json.put("name", mention.named().name());
          json.put("kind", word(mention.named().kind()));
          json.put("likeness", Math.round(mention.likeness() * 100) / 100.0);
          json.put("span", span(text, mention.span()));
          return json;
        })
        .toList();
  }

  private static List<Map<String, @Nullable Object>> numbers(
      SourceText text, NamesAndNumbers named) {
    return named.numbers().stream()
        .map(number -> {
          Map<String, @Nullable Object> json = new LinkedHashMap<>();
          json.put("words", number.words());
          json.put("digits", number.digits());
          json.put("span", span(text, number.span()));
          return json;
        })
        .toList();
  }

  private Map<String, @Nullable Object> claim(Claim claim) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    List<Link> links = claim.voice().links();
    json.put("id", AccountsFound.id(claim));
    json.put("text", claim.text().id());
    json.put("words", claim.words());
    Map<String, Object> spans = new LinkedHashMap<>();
    spans.put("content", spans(claim.text(), claim.spans().stream()));
    spans.put(
        "source",
        spans(claim.text(), links.stream().flatMap(link -> link.speaker().span().stream())));
    spans.put(
        "cue",
        spans(
            claim.text(), links.stream().flatMap(link -> link.cue().spans().stream()).distinct()));
    json.put("spans", spans);
    List<String> chain = new ArrayList<>();
    chain.add(claim.text().outlet());
    links.forEach(link -> chain.add(link.speaker().name()));
    json.put("sourceChain", chain);
    json.put("sources", links.stream().map(Link::speaker).map(AccountsJson::speaker).toList());
    json.put(
        "cue",
        links.isEmpty()
            ? null
            : String.join(
                " ... ",
                links.stream()
                    .flatMap(link -> link.cue().spans().stream())
                    .distinct()
                    .map(claim.text()::words)
                    .toList()));
    json.put("kind", claim.kind().word());
    json.put("topic", claim.topic().word());
    json.put("manner", claim.voice().manner().word());
    json.put("quoted", claim.voice().quoted());
    json.put("negated", claim.negated());
    json.put("quantity", claim.quantity().map(each -> quantity(claim, each)));
    json.put("place", claim.place().map(each -> place(claim, each)));
    json.put("days", claim.days().map(each -> days(claim, each)));
    json.put("blamed", claim.blamed().stream().map(each -> blamed(claim, each)).toList());
    json.put("after", claim.after());
    json.put("certainty", rounded(claim.certainty()));
    json.put("unsure", claim.doubts().stream().map(AccountsJson::word).toList());
    json.put("ours", found.ours().contains(claim));
    return json;
  }

  private static @Nullable Double rounded(OptionalDouble share) {
    return share.isEmpty() ? null : Math.floor(HUNDRED * share.getAsDouble()) / HUNDRED;
  }

  private static List<Map<String, Object>> spans(SourceText text, Stream<Span> spans) {
    return spans.map(span -> span(text, span)).toList();
  }

  private static Map<String, Object> span(SourceText text, Span span) {
    Span inFile = text.inFile(span);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("start", inFile.start());
    json.put("end", inFile.end());
    return json;
  }

  private static Optional<Map<String, Object>> slot(Claim claim, String words) {
    return claim.whereIs(words).map(span -> span(claim.text(), span));
  }

  private static Map<String, @Nullable Object> speaker(Speaker speaker) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", speaker.name());
    json.put("kind", word(speaker.kind()));
    json.put("party", speaker.party().map(Object::toString));
    return json;
  }

  private static Map<String, @Nullable Object> quantity(Claim claim, Quantity quantity) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("words", quantity.words());
    json.put("span", slot(claim, quantity.words()));
    json.put("bound", quantity.bound().word());
    json.put("value", quantity.value());
    json.put("least", quantity.least());
    json.put("most", quantity.most());
    json.put("unit", quantity.unit());
    return json;
  }

  private static Map<String, @Nullable Object> place(Claim claim, Spot spot) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", spot.name());
    json.put("place", spot.place().map(Object::toString));
    json.put("words", spot.words());
    json.put("span", slot(claim, spot.words()));
    json.put("likeness", Math.round(spot.likeness() * 100) / 100.0);
    json.put("said", spot.said());
    return json;
  }

  private static Map<String, @Nullable Object> days(Claim claim, Days days) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("from", days.from());
    json.put("to", days.to());
    json.put("words", days.words());
    json.put("span", slot(claim, days.words()));
    json.put("said", days.said());
    return json;
  }

  private static Map<String, @Nullable Object> blamed(Claim claim, Blamed blamed) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("words", blamed.words());
    json.put("span", slot(claim, blamed.words()));
    json.put("party", blamed.party().map(Object::toString));
    json.put("side", blamed.side().map(side -> side.value()));
    return json;
  }

  static Map<String, @Nullable Object> relation(Relation relation) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("type", relation.type().word());
    json.put("what", relation.what());
    json.put("left", relation.left().stream().map(AccountsFound::id).toList());
    json.put("right", relation.right().stream().map(AccountsFound::id).toList());
    json.put(
        "claims",
        Stream.concat(relation.left().stream(), relation.right().stream())
            .map(AccountsFound::id)
            .distinct()
            .toList());
    return json;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
