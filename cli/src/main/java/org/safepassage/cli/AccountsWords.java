package org.safepassage.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.accounts.about.NamesAndNumbers;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.compare.Relation;
import org.safepassage.accounts.record.Beside;
import org.safepassage.accounts.text.SourceText;

/// Claims, relations and what the record has as text.
record AccountsWords(AccountsFound found) {
  /// Of a text in another language so many names and numbers are shown.
  private static final int MOST_NAMES = 40;

  String whole() {
    StringBuilder text = new StringBuilder();
    found.newTexts().forEach(each -> text.append(text(each)).append('\n'));
    int old = found.texts().size() - found.newTexts().size();
    if (old > 0) {
      text.append(
          "%s from before are compared with, and not shown.\n\n"
              .formatted(Amount.of(old, "text", "texts")));
    }
    text.append(relations(found.newRelations()));
    List<String> apart =
        found.apart().stream()
            .filter(claim -> found.basis().isNew(claim.text()))
            .map(AccountsFound::id)
            .toList();
    if (!apart.isEmpty()) {
      text.append("Only one side says\n  %s\n".formatted(String.join(", ", apart)));
    }
    if (!found.newBeside().isEmpty()) {
      text.append("\nBeside the record\n");
      found.newBeside().forEach(beside -> text.append(beside(beside)));
    }
    return text.toString();
  }

  /// One text with its claims.
  String text(SourceText each) {
    List<Claim> claims = found.of(each);
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, %s%s: %s\n"
            .formatted(
                Shown.name(each.outlet()),
                each.published().map(Object::toString).orElse("no date"),
                // Below, claims are called by it.
                each.outlet().equals(each.id()) ? "" : " (%s)".formatted(Shown.text(each.id())),
                Amount.of(claims.size(), "claim", "claims")));
    each.remarks().forEach(remark -> text.append("  ").append(remark(each, remark)).append('\n'));
    Optional.ofNullable(found.named().get(each)).ifPresent(named -> text.append(named(named)));
    claims.forEach(claim -> text.append(claim(claim)));
    return text.toString();
  }

  static String relations(List<Relation> relations) {
    if (relations.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("Side by side\n");
    relations.forEach(relation -> text.append(relation(relation)));
    return text.toString();
  }

  private String claim(Claim claim) {
    String said = chain(claim).orElse("the text itself");
    String slots =
        String.join(
            "; ",
            Stream.of(
                    claim.quantity().map(how -> how.words() + " " + how.unit()),
                    claim.place().filter(Spot::said).map(Spot::name).map(Shown::name),
                    claim.days().filter(Days::said).map(Days::iso),
                    Optional.of(claim.blamed())
                        .filter(blamed -> !blamed.isEmpty())
                        .map(blamed ->
                            "by "
                                + String.join(
                                    ", ",
                                    blamed.stream().map(Blamed::words).map(Shown::name).toList())))
                .flatMap(Optional::stream)
                .toList());
    String doubts = claim.isSure() ? "" : ", unsure: " + doubts(claim);
    return "  %-4s %s, %s%s%s\n       %s%s%s\n       \"%s\"\n"
        .formatted(
            claim.id(),
            claim.kind().word(),
            claim.topic().word(),
            claim.negated() ? " (not)" : "",
            slots.isEmpty() ? "" : ": " + Shown.text(slots),
            Shown.text(said),
            doubts,
            found.ours().contains(claim) ? ", from our own report" : "",
            Shown.text(claim.words()));
  }

  private static Optional<String> chain(Claim claim) {
    return claim.voice().links().isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join(
                " > ",
                claim.voice().links().stream()
                    .map(link -> Shown.name(link.speaker().name()))
                    .toList()));
  }

  private static String doubts(Claim claim) {
    return String.join(
        ", ",
        claim.doubts().stream()
            .map(doubt -> doubt.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .toList());
  }

  private static String named(NamesAndNumbers named) {
    StringBuilder text = new StringBuilder();
    if (!named.names().isEmpty()) {
      text.append("  It names: ")
          .append(
              Shown.text(
                  String.join(
                      ", ",
                      named.names().stream()
                          .map(mention -> mention.named().name())
                          .distinct()
                          .limit(MOST_NAMES)
                          .toList())))
          .append('\n');
    }
    if (!named.numbers().isEmpty()) {
      text.append("  Numbers in it: ")
          .append(
              String.join(
                  "; ",
                  named.numbers().stream()
                      .map(NamesAndNumbers.Number::digits)
                      .distinct()
                      .limit(MOST_NAMES)
                      .toList()))
          .append('\n');
    }
    return text.toString();
  }

  private static String relation(Relation relation) {
    return "  %s: %s\n    %s  |  %s\n"
        .formatted(
            relation.type().word(),
            Shown.text(relation.what()),
            String.join(", ", relation.left().stream().map(AccountsFound::id).toList()),
            String.join(", ", relation.right().stream().map(AccountsFound::id).toList()));
  }

  private static String beside(Beside beside) {
    return "  %s\n    %s\n".formatted(AccountsFound.id(beside.claim()), Shown.text(beside.words()));
  }

  private static String remark(SourceText text, SourceText.Remark remark) {
    return switch (remark) {
      case OLD_ENCODING -> "It is not in UTF-8; it was read as Windows-1252.";
      case OTHER_ENCODING -> "It is not in UTF-8; it was read as UTF-16.";
      case BROKEN_LETTERS -> "Some of its letters are broken.";
      case MARKUP -> "It holds markup, which was left out.";
      case NOT_ENGLISH -> "It is not in English: only names and numbers can be read.";
      case EMPTY -> "There is nothing in it.";
      case CUT_OFF -> "It is longer than what is read; the rest was left out.";
      case NO_DATE -> "Nobody said when it was published; days of the week stay open.";
      case ANOTHER_OPERATION ->
          "It names no place of the operation: its claims are compared with nothing.";
      case DATE_UNCLEAR ->
          "The date at its top can't be read as a day; it should be written like 2016-12-16.";
      case CORRECTION ->
          text.corrects()
              .map(corrected -> "It corrects an earlier text: " + Shown.text(corrected))
              .orElse("It corrects an earlier text.");
      case QUOTES_OUR_REPORT ->
          "It quotes the report of this room: figures from there are no further source.";
    };
  }
}
