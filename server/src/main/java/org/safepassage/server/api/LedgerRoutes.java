package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.safepassage.agreement.Fact;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.Party;
import org.safepassage.model.PartyId;
import org.safepassage.server.access.Access;
import org.safepassage.server.access.AccessLog.What;
import org.safepassage.server.access.Act;
import org.safepassage.server.access.SeenEvents;
import org.safepassage.server.room.LiveRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How an operation stands, and what was entered.
@RestController
@RequestMapping("/api/v1/operations/{operation}")
public final class LedgerRoutes {
  private static final int PAGE = 2_000;

  private final EventStore store;
  private final Access access;

  public LedgerRoutes(EventStore store, Access access) {
    this.store = store;
    this.access = access;
  }

  @GetMapping("/standing")
  @Needs.Right(Act.SEE_OVERVIEW)
  ResponseEntity<byte[]> standing(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    boolean withConvoys =
        org.safepassage.server.access.Policy.may(
            asking.viewer(), asking.operation().operation(), Act.SEE_CONVOYS);
    long atLeast = asking.number("at-least", 0, Long.MAX_VALUE, 0);
    boolean withOver = "all".equals(request.getParameter("convoys"));
    StandingJson json =
        new StandingJson(
            asking.seen().of(asking.operation().standing(Sequence.of(atLeast))), asking.language());
    return Answers.ok(json.whole(withConvoys, withOver));
  }

  /// How far the ledger goes, and the root over it: for everybody who has a part in the deal, so
  /// that each can hold us to it.
  @GetMapping("/head")
  @Needs.Right(Act.SEE_OVERVIEW)
  ResponseEntity<byte[]> head(HttpServletRequest request) throws UnknownOperationException {
    EventStore.Head head = store.head(Asking.of(request).operation().operation());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sequence", head.last().value());
    json.put("recorded", head.recorded());
    json.put("root", head.root());
    return Answers.ok(json);
  }

  /// A page of events, of those that whoever asks may see. `next` says from where to go on.
  @GetMapping("/events")
  @Needs.Right(Act.SEE_LOG)
  ResponseEntity<byte[]> events(HttpServletRequest request) throws UnknownOperationException {
    Asking asking = Asking.of(request);
    long after = asking.number("after", 0, Long.MAX_VALUE, 0);
    int most = (int) asking.number("most", 1, PAGE, 500);
    LiveRoom room = asking.operation();
    Sequence last = room.catchUp();
    List<Event> read =
        after >= last.value() ? List.of() : store.read(room.operation(), Sequence.of(after), most);
    long next = read.isEmpty() ? after : read.getLast().sequence().value();
    String lines =
        visible(asking, read).stream().map(Canonical::line).collect(Collectors.joining(",\n"));
    return Answers.text(
        200, "{\"last\":%d,\"next\":%d,\"events\":[%s]}\n".formatted(last.value(), next, lines));
  }

  static List<Event> visible(Asking asking, List<Event> events) {
    return asking
        .operation()
        .read(record -> {
          SeenEvents seen = new SeenEvents(asking.seen(), record, asking.membership().party());
          return events.stream().filter(seen::shows).toList();
        });
  }

  /// The whole ledger, line by line, as `docs/formats/ledger.md` has it.
  @GetMapping("/ledger.jsonl")
  @Needs.Right(Act.EXPORT)
  void export(HttpServletRequest request, HttpServletResponse response)
      throws IOException, UnknownOperationException {
    Asking asking = Asking.of(request);
    LiveRoom room = asking.operation();
    Sequence last = store.head(room.operation()).last();
    access.log().add(asking.actor(), What.LEDGER_EXPORTED, "up to " + last, room.operation());
    response.setContentType("application/x-ndjson");
    OutputStream out = response.getOutputStream();
    Sequence after = Sequence.NONE;
    while (after.compareTo(last) < 0) {
      int most = (int) Math.min(PAGE, last.value() - after.value());
      List<Event> page = store.read(room.operation(), after, most);
      for (Event event : page) {
        out.write(Canonical.bytes(event));
        out.write('\n');
      }
      after = page.getLast().sequence();
    }
    out.flush();
  }

  /// Whom to reach who can end a wait. Who asked is in the access log.
  @GetMapping("/contacts/{party}")
  @Needs.Right(Act.SEE_CONTACTS)
  ResponseEntity<byte[]> contact(@PathVariable String party, HttpServletRequest request) {
    Asking asking = Asking.of(request);
    LiveRoom room = asking.operation();
    Party found =
        room.room().operation().actors().parties().stream()
            .filter(each -> each.id().value().equals(party))
            .findFirst()
            .orElseThrow(() -> RefusedException.of(Message.NOT_FOUND));
    access.log().add(asking.actor(), What.CONTACT_READ, party, room.operation());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("party", found.id());
    json.put("name", found.names().in(asking.language().tag()));
    json.put("contact", found.contact());
    json.put("facts", contactsForFacts(room, found.id()));
    return Answers.ok(json);
  }

  private static Map<String, Object> contactsForFacts(LiveRoom room, PartyId party) {
    Map<String, Object> contacts = new LinkedHashMap<>();
    room.room().agreements().values().stream()
        .flatMap(agreement -> agreement.facts().stream())
        .filter(fact -> fact.owner().equals(party))
        .forEach((Fact fact) ->
            Optional.of(fact.contact())
                .filter(contact -> !contact.isEmpty())
                .ifPresent(contact -> contacts.put(fact.id().value(), contact)));
    return contacts;
  }
}
