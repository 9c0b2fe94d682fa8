package org.safepassage.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.PlannedCall;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.operate.ConvoyState;
import org.safepassage.operate.HeadCount;
import org.safepassage.operate.Point;
import org.safepassage.operate.Tally;

/// One convoy, as JSON. Every figure says what it rests on.
final class ConvoyJson {
  private ConvoyJson() {}

  static Map<String, Object> of(ConvoyRecord convoy) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", convoy.id());
    json.put("commitment", convoy.commitment());
    json.put("state", convoy.state().word());
    json.put("since", convoy.state().since());
    json.put("place", convoy.state().findPlace());
    if (convoy.state() instanceof ConvoyState.StoodDown(var _, var reason)) {
      json.put("reason", reason);
    }
    json.put("intended", load(convoy.intended()));
    json.put(
        "expected",
        convoy.planned().map(planned -> planned.calls().stream().map(ConvoyJson::call).toList()));
    json.put("next", convoy.findNextCall().map(ConvoyJson::call));
    json.put("released", released(convoy));
    json.put("counts", counts(convoy));
    json.put("attested", attested(convoy));
    json.put("accounted-for", fates(convoy));
    json.put("under-way", people(convoy.head().underWay()));
    json.put("unaccounted-for", missing(convoy.head()));
    return json;
  }

  static Map<String, Object> load(Load load) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("people", people(load.people()));
    if (!load.goods().isZero()) {
      json.put("goods", load.goods().value());
    }
    return json;
  }

  static Map<String, Object> people(Map<CategoryId, Count> people) {
    Map<String, Object> json = new LinkedHashMap<>();
    people.forEach((category, count) -> json.put(category.value(), count.value()));
    return json;
  }

  private static Map<String, Object> call(PlannedCall call) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("place", call.place());
    json.put("at", call.expected());
    return json;
  }

  private static Map<String, Object> released(ConvoyRecord convoy) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (Milestone milestone : Milestone.values()) {
      Optional.ofNullable(convoy.released().get(milestone))
          .ifPresent(release -> {
            Map<String, Object> one = load(release.load());
            one.put("exception", release.exception().map(exception -> exception.reason()));
            json.put(milestone.word(), one);
          });
    }
    return json;
  }

  static Map<String, Object> point(Point point) {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (point) {
      case Point.AtMilestone(var milestone) -> json.put("milestone", milestone.word());
      case Point.OnTheWay(var place) -> {
        json.put("stage", "on-the-way");
        json.put("place", place);
      }
      case Point.Assembled() -> json.put("stage", "assembled");
      case Point.AtHospital(var place) -> {
        json.put("stage", "at-hospital");
        json.put("place", place);
      }
      case Point.BackAtOrigin() -> json.put("stage", "returned");
    }
    return json;
  }

  private static List<Map<String, Object>> counts(ConvoyRecord convoy) {
    List<Map<String, Object>> all = new ArrayList<>();
    convoy
        .counts()
        .forEach((point, byCategory) ->
            byCategory.forEach((category, tally) -> {
              Map<String, Object> json = point(point);
              json.put("category", category);
              json.putAll(tally(tally));
              all.add(json);
            }));
    return all;
  }

  static Map<String, Object> tally(Tally tally) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("figure", tally.figure().value());
    json.put("kind", "reported");
    json.put("open", tally.isOpen());
    json.put("settled", tally.settled().map(Count::value));
    json.put(
        "said",
        tally.said().stream()
            .map(said -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("by", said.by());
              one.put("role", said.role().word());
              one.put("people", said.people().value());
              one.put("at", said.at());
              one.put("sequence", said.sequence().value());
              return one;
            })
            .toList());
    return json;
  }

  private static List<Map<String, Object>> attested(ConvoyRecord convoy) {
    List<Map<String, Object>> all = new ArrayList<>();
    convoy
        .attested()
        .forEach((milestone, byCategory) ->
            byCategory.forEach((category, attestations) -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("milestone", milestone.word());
              json.put("category", category);
              Map<String, Object> members = new LinkedHashMap<>();
              attestations
                  .byMember()
                  .forEach((member, count) -> members.put(member, count.value()));
              json.put("members", members);
              all.add(json);
            }));
    return all;
  }

  private static List<Map<String, Object>> fates(ConvoyRecord convoy) {
    return convoy.fates().stream()
        .map(fate -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("fate", fate.fate().word());
          json.put("category", fate.category());
          json.put("place", fate.place());
          json.putAll(tally(fate.tally()));
          return json;
        })
        .toList();
  }

  private static List<Map<String, Object>> missing(HeadCount head) {
    List<Map<String, Object>> all = new ArrayList<>();
    head.missing()
        .forEach((category, missing) -> {
          Map<String, Object> json = missing(missing);
          json.put("category", category);
          all.add(json);
        });
    return all;
  }

  static Map<String, Object> missing(HeadCount.Missing missing) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("people", missing.people().value());
    json.put("expected", missing.expected().value());
    json.put("counted", missing.counted().value());
    json.put("last-seen", point(missing.lastSeen()));
    json.put("last-seen-at", missing.lastSeenAt());
    json.put("noticed", point(missing.noticed()));
    return json;
  }
}
