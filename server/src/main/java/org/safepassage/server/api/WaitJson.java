package org.safepassage.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Outlook;
import org.safepassage.agreement.Wait;
import org.safepassage.agreement.Wait.Lift;
import org.safepassage.agreement.Wait.Target;
import org.safepassage.agreement.Wait.Waiting;
import org.safepassage.model.Premise;

/// Who may move and who waits for whom, as JSON.
final class WaitJson {
  private WaitJson() {}

  static List<Map<String, Object>> waits(List<Wait> waits) {
    return waits.stream().map(WaitJson::of).toList();
  }

  private static Map<String, Object> of(Wait wait) {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (wait.who()) {
      case Waiting.OfCommitment(var commitment) -> json.put("commitment", commitment);
      case Waiting.OfFact(var fact) -> json.put("fact", fact);
    }
    json.put("at", wait.at());
    json.put("held", wait.held().map(milestone -> milestone.word()));
    json.put("for", target(wait.forWhat()));
    json.put("clause", wait.clause());
    json.put("lifts", wait.lifts().stream().map(WaitJson::lift).toList());
    json.put("alternative", wait.alternative());
    return json;
  }

  private static Map<String, Object> target(Target target) {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (target) {
      case Target.Counted(
              var commitment,
              var milestone,
              var evidence,
              var needs,
              var has,
              var sum,
              var never) -> {
        json.put("kind", "counted");
        json.put("commitment", commitment);
        json.put("milestone", milestone.word());
        json.put("evidence", evidence.word());
        json.put("needs", needs);
        json.put("has", has);
        json.put("sum", sum);
        json.put("never", never);
      }
      case Target.Room(var shared, var needs, var left) -> {
        json.put("kind", "room");
        json.put("of", shared);
        json.put("needs", needs);
        json.put("left", left);
      }
      case Target.Company(var commitment, var batches, var needs, var left) -> {
        json.put("kind", "company");
        json.put("commitment", commitment);
        json.put("batches", batches);
        json.put("needs", needs);
        json.put("left", left);
      }
      case Target.Given(var premise) -> {
        json.put("kind", "given");
        json.put("premise", premise(premise));
      }
      case Target.Time(var premise, var opens) -> {
        json.put("kind", "time");
        json.put("premise", premise(premise));
        json.put("opens", opens);
      }
    }
    return json;
  }

  private static Map<String, Object> premise(Premise premise) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", premise.kind());
    json.put("id", premise.id());
    return json;
  }

  private static Map<String, Object> lift(Lift lift) {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (lift) {
      case Lift.OfParty(var party, var how) -> {
        json.put("party", party);
        json.put("how", how.word());
      }
      case Lift.OfObservers(var observers) -> {
        json.put("observers", observers);
        json.put("how", "attest");
      }
    }
    return json;
  }

  static List<Map<String, Object>> prospects(List<Outlook.Prospect> prospects) {
    return prospects.stream()
        .map(prospect -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("commitment", prospect.commitment());
          json.put("held-at", prospect.heldAt().word());
          json.put("passed", prospect.passed());
          json.put("may-reach", prospect.mayReach());
          json.put("more", prospect.more());
          json.put("due", prospect.due());
          return json;
        })
        .toList();
  }
}
