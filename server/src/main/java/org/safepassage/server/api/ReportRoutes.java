package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.safepassage.formats.CommandReader;
import org.safepassage.formats.Reading;
import org.safepassage.formats.SentEntries;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore.Decided;
import org.safepassage.ledger.EventStore.Receipt;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.TextId;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.operate.Command;
import org.safepassage.operate.Decision;
import org.safepassage.operate.Refusal;
import org.safepassage.pictures.Language;
import org.safepassage.server.access.Act;
import org.safepassage.server.access.Denial;
import org.safepassage.server.access.Policy;
import org.safepassage.server.access.ReportPolicy;
import org.safepassage.server.room.LiveRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The two ways into a ledger: what was observed, which is always recorded, and what somebody wants
/// done, which the gate decides.
@RestController
@RequestMapping("/api/v1/operations/{operation}")
public final class ReportRoutes {

  /// Either all entries are taken or none, save those whose key says something else already, and
  /// texts under the name of another.
  @PostMapping("/entries")
  @Needs.Right(Act.REPORT)
  ResponseEntity<byte[]> report(HttpServletRequest request)
      throws IOException, UnknownOperationException {
    Asking asking = Asking.of(request);
    List<SentEntries.Sent> sent = fit(SentEntries.read("sent", Sent.json(request, Sent.USUAL)));
    Reporter by = asking.reporter();
    LiveRoom room = asking.operation();
    for (int i = 0; i < sent.size(); i++) {
      SentEntries.Sent entry = sent.get(i);
      Optional<Denial> denial =
          room.read(record ->
              new ReportPolicy(room.room(), record).denies(asking.membership(), entry.said()));
      if (denial.isPresent()) {
        throw denied(denial.get(), Optional.of(i));
      }
    }
    SortedMap<Integer, TextId> taken =
        TextNames.taken(room, sent.stream().map(SentEntries.Sent::said).toList());
    List<Receipt> receipts =
        room.report(
            IntStream.range(0, sent.size())
                .filter(i -> !taken.containsKey(i))
                .mapToObj(sent::get)
                .map(entry -> new Entry(entry.occurred(), by, entry.key(), entry.said()))
                .toList());
    List<Map<String, Object>> entries = receipts.stream().map(ReportRoutes::json).toList();
    if (receipts.stream().anyMatch(Receipt::conflicting)) {
      throw new RefusedException(
          language -> Problem.of(Message.KEY_USED, language).with("entries", entries));
    }
    if (!taken.isEmpty()) {
      throw new RefusedException(language ->
          Problem.of(Message.TEXT_THERE, language, taken.firstEntry().getValue())
              .with("entries", entries)
              .with("refused", List.copyOf(taken.keySet())));
    }
    boolean isNew = receipts.stream().anyMatch(receipt -> !receipt.repeated());
    return Answers.of(isNew ? 201 : 200, Map.of("entries", entries));
  }

  private static Map<String, Object> json(Receipt receipt) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", receipt.event().entry().key());
    json.put("sequence", receipt.event().sequence().value());
    json.put("recorded", receipt.event().recorded());
    json.put("repeated", receipt.repeated());
    json.put("conflicting", receipt.conflicting());
    return json;
  }

  @PostMapping("/commands")
  @Needs.Right(Act.COMMAND)
  ResponseEntity<byte[]> command(HttpServletRequest request)
      throws IOException, UnknownOperationException {
    Asking asking = Asking.of(request);
    CommandReader.Sent sent = fit(CommandReader.read("sent", Sent.json(request, Sent.USUAL)));
    Reporter by = asking.reporter();
    Optional<Denial> denial =
        Policy.denies(asking.membership(), sent.command())
            .or(() -> deniesInstead(asking, sent.command()));
    if (denial.isPresent()) {
      throw denied(denial.get(), Optional.empty());
    }
    TextNames.requireFree(asking.operation(), sent.command());
    Decided<Decision> decided = asking.operation().command(sent.command(), by, sent.key());
    return switch (decided) {
      case Decided.Before<Decision>(var events) -> before(sent.command(), events);
      case Decided.Now<Decision>(var decision, var events) ->
          switch (decision) {
            case Decision.Agreed agreed -> agreed(asking, agreed, events);
            case Decision.Refused refused -> throw refused(asking, refused);
          };
    };
  }

  /// A correction is no way to say what one may not say, nor past the gate.
  static Optional<Denial> deniesInstead(Asking asking, Command command) {
    if (!(command instanceof Command.Correct(var corrects, var instead, var _))) {
      return Optional.empty();
    }
    LiveRoom room = asking.operation();
    return instead.flatMap(body ->
        room.read(record ->
            new ReportPolicy(room.room(), record)
                .deniesInstead(asking.membership(), corrects, body)));
  }

  static ResponseEntity<byte[]> before(Command command, List<Event> events) {
    if (!Repeated.is(command, events)) {
      throw RefusedException.of(Message.KEY_USED);
    }
    return Answers.text(200, answer(true, "", events));
  }

  private static ResponseEntity<byte[]> agreed(
      Asking asking, Decision.Agreed agreed, List<Event> events) {
    RefusalWords words = new RefusalWords(asking.operation().room(), asking.language());
    String against =
        org.safepassage.formats.JsonText.of(
            agreed.against().stream().map(refusal -> json(refusal, words)).toList());
    return Answers.text(200, answer(false, ",\"against\":" + against.strip(), events));
  }

  static String answer(boolean repeated, String more, List<Event> events) {
    return "{\"decided\":\"agreed\",\"repeated\":%s%s,\"events\":[%s]}\n"
        .formatted(
            repeated, more, String.join(",\n", events.stream().map(Canonical::line).toList()));
  }

  static RefusedException refused(Asking asking, Decision.Refused refused) {
    LiveRoom room = asking.operation();
    return new RefusedException((Language language) -> {
      RefusalWords words = new RefusalWords(room.room(), language);
      Refusal first = refused.refusals().getFirst();
      String[] text = words.of(first).split("\n", 2);
      int status =
          first instanceof Refusal.RoleMayNot || first instanceof Refusal.NotYours ? 403 : 409;
      return new Problem(status, first.code(), text[0], text[1], Map.of())
          .with("refusals", refused.refusals().stream().map(r -> json(r, words)).toList())
          .with("may-move", WaitJson.prospects(refused.mayMove()));
    });
  }

  private static Map<String, Object> json(Refusal refusal, RefusalWords words) {
    String[] text = words.of(refusal).split("\n", 2);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", refusal.code());
    json.put("detail", text[0]);
    json.put("maybe", text[1]);
    json.put("about", refusal.subject());
    json.put("can-be-overridden", refusal.canBeOverridden());
    if (refusal instanceof Refusal.NotPermitted not) {
      json.put("passed", not.passed());
      json.put("wants", not.wants());
      json.put("may-reach", not.mayReach());
      json.put("waits", WaitJson.waits(not.waits()));
    }
    return json;
  }

  static RefusedException denied(Denial denial, Optional<Integer> entry) {
    Message message = message(denial);
    return new RefusedException((Language language) -> {
      Problem problem = Problem.of(message, language);
      return entry.isPresent() ? problem.with("entry", entry.get()) : problem;
    });
  }

  static Message message(Denial denial) {
    return switch (denial) {
      case ROLE_MAY_NOT -> Message.ROLE_MAY_NOT;
      case NOT_YOUR_SITE -> Message.NOT_YOUR_SITE;
      case NOT_YOUR_PARTY -> Message.NOT_YOUR_PARTY;
      case NOT_YOUR_MEMBER -> Message.NOT_YOUR_MEMBER;
      case ONLY_AS_COMMAND -> Message.ONLY_AS_COMMAND;
    };
  }

  private static <T> T fit(Reading<T> reading) {
    return reading.value().orElseThrow(() -> Form.refused(new ArrayList<>(reading.findings())));
  }
}
