package org.safepassage.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
record AccountsJson(AccountsCommand.Read read) {

  Map<String, @Nullable Object> whole() {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("operation", read.operation().map(known -> known.id().value()));
    whole.put("texts", read.texts().stream().map(AccountsJson::text).toList());
    whole.put("claims", read.claims().stream().map(AccountsJson::claim).toList());
    whole.put("relations", read.relations().stream().map(AccountsJson::relation).toList());
    return whole;
  }

  private static Map<String, @Nullable Object> text(SourceText text) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", text.id());
    json.put("outlet", text.outlet());
    json.put("published", text.published());
    json.put("remarks", text.remarks().stream().map(AccountsJson::word).toList());
    return json;
  }

  static String id(Claim claim) {
    return claim.text().id() + ":" + claim.id();
  }

  private static Map<String, @Nullable Object> claim(Claim claim) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    List<Link> links = claim.voice().links();
    json.put("id", id(claim));
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
    json.put("quantity", claim.quantity().map(AccountsJson::quantity));
    json.put("place", claim.place().map(AccountsJson::place));
    json.put("days", claim.days().map(AccountsJson::days));
    json.put("blamed", claim.blamed().stream().map(AccountsJson::blamed).toList());
    json.put("after", claim.after());
    json.put("unsure", claim.doubts().stream().map(AccountsJson::word).toList());
    return json;
  }

  private static List<Map<String, Object>> spans(SourceText text, Stream<Span> spans) {
    return spans
        .map(text::inFile)
        .map(span -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("start", span.start());
          json.put("end", span.end());
          return json;
        })
        .toList();
  }

  private static Map<String, @Nullable Object> speaker(Speaker speaker) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", speaker.name());
    json.put("kind", word(speaker.kind()));
    json.put("party", speaker.party().map(Object::toString));
    return json;
  }

  private static Map<String, @Nullable Object> quantity(Quantity quantity) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("words", quantity.words());
    json.put("bound", quantity.bound().word());
    json.put("value", quantity.value());
    json.put("least", quantity.least());
    json.put("most", quantity.most());
    json.put("unit", quantity.unit());
    return json;
  }

  private static Map<String, @Nullable Object> place(Spot spot) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", spot.name());
    json.put("place", spot.place().map(Object::toString));
    json.put("words", spot.words());
    json.put("likeness", Math.round(spot.likeness() * 100) / 100.0);
    json.put("said", spot.said());
    return json;
  }

  private static Map<String, @Nullable Object> days(Days days) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("from", days.from());
    json.put("to", days.to());
    json.put("words", days.words());
    json.put("said", days.said());
    return json;
  }

  private static Map<String, @Nullable Object> blamed(Blamed blamed) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("words", blamed.words());
    json.put("party", blamed.party().map(Object::toString));
    json.put("side", blamed.side().map(side -> side.value()));
    return json;
  }

  private static Map<String, @Nullable Object> relation(Relation relation) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("type", relation.type().word());
    json.put("what", relation.what());
    json.put("left", relation.left().stream().map(AccountsJson::id).toList());
    json.put("right", relation.right().stream().map(AccountsJson::id).toList());
    json.put(
        "claims",
        Stream.concat(relation.left().stream(), relation.right().stream())
            .map(AccountsJson::id)
            .distinct()
            .toList());
    return json;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A chain as people read it: "BBC, citing Reuters, ...".
  static Optional<String> chain(Claim claim) {
    return claim.voice().links().isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join(
                " > ", claim.voice().links().stream().map(link -> link.speaker().name()).toList()));
  }
}
