package org.safepassage.cli;

import java.util.List;
import java.util.Locale;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.compare.Relation;
import org.safepassage.accounts.text.SourceText;

/// Claims and relations as text.
record AccountsWords(AccountsCommand.Read read) {

  String whole() {
    StringBuilder text = new StringBuilder();
    for (SourceText each : read.texts()) {
      List<Claim> claims = read.claims().stream().filter(claim -> claim.text() == each).toList();
      text.append(
          "%s, %s: %d claims\n"
              .formatted(
                  each.outlet(),
                  each.published().map(Object::toString).orElse("no date"),
                  claims.size()));
      each.remarks().forEach(remark -> text.append("  ").append(remark(remark)).append('\n'));
      claims.forEach(claim -> text.append(claim(claim)));
      text.append('\n');
    }
    if (!read.relations().isEmpty()) {
      text.append("Side by side\n");
      read.relations().forEach(relation -> text.append(relation(relation)));
    }
    return text.toString();
  }

  private static String claim(Claim claim) {
    String said = AccountsJson.chain(claim).orElse("the text itself");
    String slots =
        String.join(
            "; ",
            java.util.stream.Stream.of(
                    claim.quantity().map(how -> how.words() + " " + how.unit()),
                    claim.place().filter(Spot::said).map(Spot::name),
                    claim.days().filter(Days::said).map(Days::iso),
                    claim.blamed().isEmpty()
                        ? java.util.Optional.<String>empty()
                        : java.util.Optional.of(
                            "by "
                                + String.join(
                                    ", ", claim.blamed().stream().map(Blamed::words).toList())))
                .flatMap(java.util.Optional::stream)
                .toList());
    return "  %-4s %s, %s%s%s%n       %s%n       \"%s\"%n"
        .formatted(
            claim.id(),
            claim.kind().word(),
            claim.topic().word(),
            claim.negated() ? " (not)" : "",
            slots.isEmpty() ? "" : ": " + slots,
            claim.isSure() ? said : said + ", unsure: " + doubts(claim),
            claim.words())
        .replace(System.lineSeparator(), "\n");
  }

  private static String doubts(Claim claim) {
    return String.join(
        ", ",
        claim.doubts().stream()
            .map(doubt -> doubt.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .toList());
  }

  private static String relation(Relation relation) {
    return "  %s: %s\n    %s  |  %s\n"
        .formatted(
            relation.type().word(),
            relation.what(),
            String.join(", ", relation.left().stream().map(AccountsJson::id).toList()),
            String.join(", ", relation.right().stream().map(AccountsJson::id).toList()));
  }

  private static String remark(SourceText.Remark remark) {
    return switch (remark) {
      case OLD_ENCODING -> "It is not in UTF-8; it was read as Windows-1252.";
      case MARKUP -> "It holds markup, which was left out.";
      case NOT_ENGLISH -> "It is not in English: only names and numbers can be read.";
      case EMPTY -> "There is nothing in it.";
      case CUT_OFF -> "It is longer than what is read; the rest was left out.";
      case NO_DATE -> "Nobody said when it was published; days of the week stay open.";
      case ANOTHER_OPERATION -> "It names no place and no party of the operation.";
      case CORRECTION -> "It corrects an earlier text.";
      case QUOTES_OUR_REPORT -> "It quotes a situation report of this room.";
    };
  }
}
