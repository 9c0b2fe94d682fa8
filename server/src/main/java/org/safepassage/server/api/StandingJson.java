package org.safepassage.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.ledger.Site;
import org.safepassage.model.Progress;
import org.safepassage.operate.AgreementState;
import org.safepassage.operate.Alarm;
import org.safepassage.operate.Allotment;
import org.safepassage.operate.Closure;
import org.safepassage.operate.Standing;
import org.safepassage.operate.Terms;
import org.safepassage.pictures.Language;

/// How an operation stands, as JSON.
///
/// @param standing what the viewer may see of it
record StandingJson(Standing standing, Language language) {

  /// @param withConvoys whether convoys are told one by one
  /// @param withOver whether those are told too of which nothing more is to come
  Map<String, Object> whole(boolean withConvoys, boolean withOver) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("operation", standing.operation().id());
    json.put("name", standing.operation().names().in(language.tag()));
    json.put("sequence", standing.last().value());
    json.put("now", standing.now());
    json.put("in-force", standing.deal().map(deal -> deal.terms().agreement().id()));
    json.put("agreements", standing.agreements().values().stream().map(this::agreement).toList());
    json.put("commitments", commitments());
    json.put("figures", figures());
    json.put("caseload", caseload());
    json.put("alarms", standing.alarms().stream().map(StandingJson::alarm).toList());
    json.put("closures", standing.closures().values().stream().map(this::closure).toList());
    json.put("incidents", standing.progress().incidents().stream().map(this::incident).toList());
    Map<String, Object> facts = new LinkedHashMap<>();
    standing.progress().facts().forEach((fact, state) -> facts.put(fact.value(), state.word()));
    json.put("facts", facts);
    Map<String, Object> consents = new LinkedHashMap<>();
    standing.consents().forEach((party, given) -> consents.put(party.value(), given));
    json.put("consents", consents);
    json.put(
        "may-move",
        standing.deal().stream()
            .flatMap(deal -> WaitJson.prospects(deal.outlook().prospects()).stream())
            .toList());
    json.put(
        "waits",
        standing.deal().stream()
            .flatMap(deal -> WaitJson.waits(deal.outlook().waits()).stream())
            .toList());
    json.put(
        "exposures",
        standing.deal().stream()
            .flatMap(deal -> deal.exposures().stream())
            .map(StandingJson::exposure)
            .toList());
    json.put("allotments", standing.allotments().stream().map(this::allotment).toList());
    if (withConvoys) {
      json.put(
          "convoys",
          standing.convoys().values().stream()
              .filter(convoy -> withOver || !convoy.state().isOver())
              .map(ConvoyJson::of)
              .toList());
    }
    return json;
  }

  private Map<String, Object> agreement(AgreementState state) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", state.agreement());
    json.put("proposed", state.proposed());
    json.put("announced", state.announced());
    Map<String, Object> accepted = new LinkedHashMap<>();
    state.accepted().forEach((party, at) -> accepted.put(party.value(), at));
    json.put("accepted", accepted);
    json.put("in-force", state.inForce());
    return json;
  }

  private List<Map<String, Object>> commitments() {
    List<Map<String, Object>> all = new ArrayList<>();
    List<Commitment> commitments =
        standing
            .deal()
            .map(Standing.Deal::terms)
            .map(Terms::agreement)
            .map(Agreement::commitments)
            .orElse(List.of());
    for (Commitment commitment : commitments) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("id", commitment.id());
      json.put("name", commitment.names().in(language.tag()));
      json.put("kind", commitment.kind().word());
      json.put("giver", commitment.giver());
      json.put("beneficiary", commitment.beneficiary());
      json.put("from", commitment.origin());
      json.put("to", commitment.destination());
      json.put("unit", commitment.unit().name().toLowerCase(java.util.Locale.ROOT));
      all.add(json);
    }
    return all;
  }

  /// How many passed which milestone, each with what it rests on.
  private List<Map<String, Object>> figures() {
    List<Map<String, Object>> all = new ArrayList<>();
    standing
        .progress()
        .counts()
        .forEach((key, count) -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("commitment", key.commitment());
          json.put("milestone", key.milestone().word());
          json.put("category", key.category());
          json.put("figure", count.value());
          json.put("kind", key.evidence().word());
          all.add(json);
        });
    standing
        .progress()
        .accountedFor()
        .forEach((key, count) -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("commitment", key.commitment());
          json.put("accounted-for-after", key.lastPassed().word());
          json.put("category", key.category());
          json.put("figure", count.value());
          json.put("kind", "reported");
          all.add(json);
        });
    return all;
  }

  /// How many wait where, as it was declared, claimed or assumed.
  private List<Map<String, Object>> caseload() {
    return standing.operation().population().caseload().stream()
        .map(entry -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("from", entry.origin());
          json.put("category", entry.category());
          json.put("least", entry.people().range().least().value());
          json.put("most", entry.people().range().most().value());
          json.put("kind", entry.people().kind().word());
          return json;
        })
        .toList();
  }

  private static Map<String, Object> alarm(Alarm alarm) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", alarm.code());
    switch (alarm) {
      case Alarm.Unaccounted(var convoy, var category, var missing) -> {
        json.put("convoy", convoy);
        json.put("category", category);
        json.putAll(ConvoyJson.missing(missing));
      }
      case Alarm.Overdue(var convoy, var place, var expected, var by, var lastSeen, var at) -> {
        json.put("convoy", convoy);
        json.put("expected-at", place);
        json.put("expected", expected);
        json.put("late-minutes", by.toMinutes());
        json.put("last-seen", lastSeen);
        json.put("last-seen-at", at);
      }
      case Alarm.OnClosedWay(var convoy, var site) -> {
        json.put("convoy", convoy);
        site(site, json);
      }
      case Alarm.WithoutRelease(var convoy) -> json.put("convoy", convoy);
      case Alarm.OverTheBand(var commitment, var by) -> {
        json.put("commitment", commitment);
        json.put("people", by);
      }
      case Alarm.Discrepancy(var convoy, var point, var category, var tally) -> {
        json.put("convoy", convoy);
        json.putAll(ConvoyJson.point(point));
        json.put("category", category);
        json.putAll(ConvoyJson.tally(tally));
      }
      case Alarm.NotCounted(var convoy, var category) -> {
        json.put("convoy", convoy);
        json.put("category", category);
      }
      case Alarm.OfNoCommitment(var convoy) -> json.put("convoy", convoy);
    }
    return json;
  }

  private static void site(Site site, Map<String, Object> json) {
    switch (site) {
      case Site.AtPlace(var place) -> json.put("place", place);
      case Site.OnCorridor(var corridor) -> json.put("corridor", corridor);
    }
  }

  private Map<String, Object> closure(Closure closure) {
    Map<String, Object> json = new LinkedHashMap<>();
    site(closure.site(), json);
    json.put("since", closure.since());
    json.put("reason", closure.reason());
    json.put("lifted-by", closure.liftedBy());
    return json;
  }

  private Map<String, Object> incident(Progress.Incident incident) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", incident.kind());
    switch (incident.at()) {
      case Progress.Incident.Site.AtPlace(var place) -> json.put("place", place);
      case Progress.Incident.Site.OnCorridor(var corridor) -> json.put("corridor", corridor);
    }
    return json;
  }

  private static Map<String, Object> exposure(Standing.Exposed exposed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("given", exposed.stakes().given().stream().map(stake -> stake.commitment()).toList());
    json.put(
        "received", exposed.stakes().received().stream().map(stake -> stake.commitment()).toList());
    json.put("exposure", exposed.exposure());
    return json;
  }

  private Map<String, Object> allotment(Allotment allotment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", allotment.issued().allotment());
    json.put("commitment", allotment.issued().commitment());
    json.put("crossing", allotment.issued().crossing());
    json.put("people", allotment.issued().people().value());
    json.put("used", allotment.used().value());
    json.put("outstanding", allotment.outstanding());
    json.put("until", allotment.issued().until());
    json.put("over", allotment.isOver(standing.now()));
    return json;
  }
}
