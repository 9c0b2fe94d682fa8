package org.safepassage.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.TextId;
import org.safepassage.model.OperationId;
import org.safepassage.model.PartyId;

/// Where the pages of an operation are.
record Paths(OperationId operation) {
  String overview() {
    return "/o/" + segment(operation.value());
  }

  String convoys() {
    return overview() + "/convoys";
  }

  String convoy(ConvoyId convoy) {
    return convoys() + "/" + segment(convoy.value());
  }

  String agreement() {
    return overview() + "/agreement";
  }

  /// The picture of who waits for whom. The number makes it another picture when anything changes.
  String waits(long last) {
    return overview() + "/waits.svg?at=" + last;
  }

  String contact(PartyId party) {
    return overview() + "/contacts/" + segment(party.value());
  }

  String plan() {
    return overview() + "/plan";
  }

  String plan(Map<String, String> part) {
    return plan() + query(part);
  }

  /// @param drawn makes it another picture when it is drawn anew
  String planPicture(String drawn) {
    return plan() + ".svg?at=" + drawn;
  }

  String accounts() {
    return overview() + "/accounts";
  }

  /// What is on the page of accounts from a place of the ledger on.
  String accounts(Map<String, String> part) {
    return accounts() + query(part);
  }

  String seenAccounts() {
    return accounts() + "/seen";
  }

  String account(TextId text) {
    return accounts() + "/" + segment(text.value());
  }

  String readAccount(TextId text) {
    return account(text) + "/read";
  }

  /// The picture of what is claimed of a count over time.
  String claimedCounts(Map<String, String> which) {
    return accounts() + "/counts.svg" + query(which);
  }

  String incidents() {
    return overview() + "/incidents";
  }

  String access() {
    return overview() + "/access";
  }

  String log() {
    return overview() + "/log";
  }

  String log(Map<String, String> filter) {
    return log() + query(filter);
  }

  String map() {
    return overview() + "/map.json";
  }

  String replay() {
    return overview() + "/replay";
  }

  String reports() {
    return overview() + "/report";
  }

  String report(FormKind kind) {
    return reports() + "/" + kind.word();
  }

  /// A form with something filled in already.
  String report(FormKind kind, Map<String, String> filled) {
    return report(kind) + query(filled);
  }

  String stream() {
    return "/api/v1/operations/" + segment(operation.value()) + "/stream";
  }

  String export() {
    return "/api/v1/operations/" + segment(operation.value()) + "/ledger.jsonl";
  }

  private static String query(Map<String, String> values) {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .sorted()
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String segment(String text) {
    return encoded(text).replace("+", "%20");
  }
}
