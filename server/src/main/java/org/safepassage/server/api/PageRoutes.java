package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Fact;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.Party;
import org.safepassage.operate.Marks;
import org.safepassage.server.access.Access;
import org.safepassage.server.access.AccessLog.What;
import org.safepassage.server.access.Act;
import org.safepassage.server.pages.LogFilter;
import org.safepassage.server.pages.PagePictures;
import org.safepassage.server.pages.Pages;
import org.safepassage.server.pages.View;
import org.safepassage.server.room.LiveRoom;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The pages of an operation. Each gathers what it is made of and hands out the text.
@RestController
@RequestMapping("/o/{operation}")
public final class PageRoutes {
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

  private final Pages pages;
  private final PageDesk desk;
  private final EventStore store;
  private final Access access;

  public PageRoutes(Pages pages, PageDesk desk, EventStore store, Access access) {
    this.pages = pages;
    this.desk = desk;
    this.store = store;
    this.access = access;
  }

  private View view(HttpServletRequest request) {
    return desk.view(Asking.of(request));
  }

  static ResponseEntity<byte[]> html(int status, String page) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .body(page.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> picture(String svg) {
    return ResponseEntity.ok().contentType(SVG).body(svg.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping
  @Needs.Right(Act.SEE_OVERVIEW)
  ResponseEntity<byte[]> overview(HttpServletRequest request) {
    return html(200, pages.overview(view(request)));
  }

  @GetMapping("/map.json")
  @Needs.Right(Act.SEE_OVERVIEW)
  ResponseEntity<byte[]> map(HttpServletRequest request) {
    return Answers.text(200, PagePictures.map(view(request)));
  }

  @GetMapping("/convoys")
  @Needs.Right(Act.SEE_CONVOYS)
  ResponseEntity<byte[]> convoys(HttpServletRequest request) {
    return html(200, pages.convoys(view(request)));
  }

  @GetMapping("/convoys/{convoy}")
  @Needs.Right(Act.SEE_CONVOYS)
  ResponseEntity<byte[]> convoy(@PathVariable String convoy, HttpServletRequest request) {
    View view = view(request);
    return html(200, pages.convoy(view, convoyId(convoy), PageForms.sent(view, request)));
  }

  private static ConvoyId convoyId(String text) {
    try {
      return new ConvoyId(text);
    } catch (IllegalArgumentException notAnId) {
      throw RefusedException.of(Message.NOT_FOUND);
    }
  }

  @GetMapping("/agreement")
  @Needs.Right(Act.SEE_AGREEMENT)
  ResponseEntity<byte[]> agreement(HttpServletRequest request) {
    View view = view(request);
    return html(200, pages.agreement(view, PageForms.sent(view, request)));
  }

  @GetMapping("/waits.svg")
  @Needs.Right(Act.SEE_AGREEMENT)
  ResponseEntity<byte[]> waits(HttpServletRequest request) {
    return picture(
        PagePictures.waits(view(request))
            .orElseThrow(() -> RefusedException.of(Message.NOT_FOUND)));
  }

  @GetMapping("/plan")
  @Needs.Right(Act.SEE_CONVOYS)
  ResponseEntity<byte[]> plan(HttpServletRequest request) {
    View view = view(request);
    return html(200, pages.plan(view, PageForms.answers(request), PageForms.sent(view, request)));
  }

  @GetMapping("/plan.svg")
  @Needs.Right(Act.SEE_CONVOYS)
  ResponseEntity<byte[]> planPicture(HttpServletRequest request) {
    return picture(PagePictures.plan(view(request)));
  }

  @GetMapping("/incidents")
  @Needs.Right(Act.SEE_LOG)
  ResponseEntity<byte[]> incidents(HttpServletRequest request) {
    View view = view(request);
    return html(200, pages.incidents(view, PageForms.sent(view, request)));
  }

  @GetMapping("/log")
  @Needs.Right(Act.SEE_LOG)
  ResponseEntity<byte[]> log(HttpServletRequest request) throws UnknownOperationException {
    Asking asking = Asking.of(request);
    LiveRoom room = asking.operation();
    View view = desk.view(asking);
    LogFilter filter = new LogFilter(PageForms.answers(request));
    LogFilter.Window window =
        filter.search(part ->
            room.read(record ->
                part.read(
                    record, new Marks(room.room(), record), view, desk.shown(asking, record))));
    EventStore.Head head = store.head(room.operation());
    // The root is told only with the number of events that it is over.
    Optional<Hash> root =
        Optional.of(head)
            .filter(h -> h.last().equals(view.standing().last()))
            .map(EventStore.Head::root);
    return html(200, pages.log(view, filter, window, root, PageForms.sent(view, request)));
  }

  /// Whom to reach. Who asked is in the access log.
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
    Map<String, String> facts = new LinkedHashMap<>();
    room.room().agreements().values().stream()
        .flatMap(agreement -> agreement.facts().stream())
        .filter((Fact fact) -> fact.owner().equals(found.id()) && !fact.contact().isBlank())
        .forEach(
            fact -> facts.put(fact.names().in(PageDesk.language(request).tag()), fact.contact()));
    return html(200, pages.contact(desk.view(asking), found, facts));
  }
}
