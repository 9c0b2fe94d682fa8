package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.EventStore.Decided;
import org.safepassage.ledger.EventStore.Receipt;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.operate.Command;
import org.safepassage.operate.Decision;
import org.safepassage.server.access.Act;
import org.safepassage.server.access.Denial;
import org.safepassage.server.access.Policy;
import org.safepassage.server.access.ReportPolicy;
import org.safepassage.server.accounts.Readings;
import org.safepassage.server.pages.Block;
import org.safepassage.server.pages.FormKind;
import org.safepassage.server.pages.Forms;
import org.safepassage.server.pages.Notices;
import org.safepassage.server.pages.Pages;
import org.safepassage.server.pages.Reviews;
import org.safepassage.server.pages.View;
import org.safepassage.server.pages.Wanted;
import org.safepassage.server.room.LiveRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The forms of an operation, and what becomes of what they send. Whether somebody may is asked of
/// the same policies as for programs.
@RestController
@RequestMapping("/o/{operation}/report")
public final class PageForms {
  private final Pages pages;
  private final PageDesk desk;
  private final InstantSource clock;
  private final Readings readings;
  private final ReentrantLock reviewing = new ReentrantLock();

  public PageForms(Pages pages, PageDesk desk, InstantSource clock, Readings readings) {
    this.readings = readings;
    this.pages = pages;
    this.desk = desk;
    this.clock = clock;
  }

  static org.safepassage.server.pages.Answers answers(HttpServletRequest request) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
    return new org.safepassage.server.pages.Answers(given);
  }

  /// What has just become of something that was sent, where the address says so.
  static Optional<Block.Para> sent(View view, HttpServletRequest request) {
    return Notices.find(view, answers(request));
  }

  @GetMapping
  @Needs.Right(Act.REPORT)
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    return PageRoutes.html(200, pages.reports(desk.view(Asking.of(request))));
  }

  @GetMapping("/{kind}")
  @Needs.Right(Act.REPORT)
  ResponseEntity<byte[]> form(@PathVariable String kind, HttpServletRequest request) {
    Asking asking = Asking.of(request);
    return page(200, asking, kind(kind), answers(request), Optional.empty());
  }

  private static FormKind kind(String word) {
    return FormKind.find(word).orElseThrow(() -> RefusedException.of(Message.NOT_FOUND));
  }

  private ResponseEntity<byte[]> page(
      int status,
      Asking asking,
      FormKind kind,
      org.safepassage.server.pages.Answers answers,
      Optional<Block> trouble) {
    View view = desk.view(asking);
    return PageRoutes.html(
        status, pages.report(desk.forms(asking, view), kind, answers, Optional.empty(), trouble));
  }

  @PostMapping("/{kind}")
  @Needs.Right(Act.REPORT)
  ResponseEntity<byte[]> send(@PathVariable String kind, HttpServletRequest request)
      throws UnknownOperationException {
    Asking asking = Asking.of(request);
    FormKind of = kind(kind);
    org.safepassage.server.pages.Answers answers = answers(request);
    View view = desk.view(asking);
    Forms forms = desk.forms(asking, view);
    EntryKey key = key(request);
    Optional<Wanted> wanted = forms.read(of, answers, key);
    Optional<Instant> occurred = forms.occurred(answers, clock.instant());
    if (wanted.isEmpty() || occurred.isEmpty()) {
      return PageRoutes.html(
          422, pages.report(forms, of, answers, Optional.empty(), forms.findings(answers)));
    }
    Optional<Denial> denial = denial(asking, wanted.get());
    if (denial.isPresent()) {
      return page(403, asking, of, answers, Optional.of(Notices.of(text(denial.get(), view))));
    }
    if (wanted.get() instanceof Wanted.Recorded(AccountBody.TextTaken taken)
        && TextNames.isTaken(asking.operation(), taken)) {
      Forms.slipNameTaken(answers);
      return page(409, asking, of, answers, Optional.empty());
    }
    return switch (wanted.get()) {
      case Wanted.Recorded(AccountBody.ClaimReviewed review) ->
          reviewed(
              asking, answers, new Entry(occurred.get(), view.viewer().reporter(), key, review));
      case Wanted.Recorded(var body) ->
          recorded(
              asking,
              view,
              answers,
              new Entry(occurred.get(), view.viewer().reporter(), key, body));
      case Wanted.Decided(var command) -> {
        Decided<Decision> decided =
            asking.operation().command(command, view.viewer().reporter(), key);
        yield decided(asking, of, answers, command, decided);
      }
    };
  }

  private static EntryKey key(HttpServletRequest request) {
    String key = request.getParameter("key");
    try {
      return new EntryKey(key == null ? "" : key);
    } catch (IllegalArgumentException notAKey) {
      throw RefusedException.of(Message.BAD_FORM);
    }
  }

  private static Optional<Denial> denial(Asking asking, Wanted wanted) {
    LiveRoom room = asking.operation();
    return switch (wanted) {
      case Wanted.Recorded(var body) ->
          room.read(
              record -> new ReportPolicy(room.room(), record).denies(asking.membership(), body));
      case Wanted.Decided(var command) ->
          Policy.denies(asking.membership(), command)
              .or(() -> ReportRoutes.deniesInstead(asking, command));
    };
  }

  /// One at a time: of two who look at a claim at once, the second is told what the first said.
  private ResponseEntity<byte[]> reviewed(
      Asking asking, org.safepassage.server.pages.Answers answers, Entry entry)
      throws UnknownOperationException {
    reviewing.lock();
    try {
      View view = desk.view(asking);
      FormKind kind = FormKind.CLAIM_REVIEWED;
      Optional<Block> overtaken =
          desk.forms(asking, view).reviews().overtaken(answers, entry.key());
      return overtaken.isPresent()
          ? page(409, asking, kind, Reviews.told(answers), overtaken)
          : recorded(asking, view, answers, entry);
    } finally {
      reviewing.unlock();
    }
  }

  private static String text(Denial denial, View view) {
    return ReportRoutes.message(denial).in(view.viewer().language()).replace('\n', ' ');
  }

  private ResponseEntity<byte[]> recorded(
      Asking asking, View view, org.safepassage.server.pages.Answers answers, Entry entry)
      throws UnknownOperationException {
    Receipt receipt = asking.operation().report(List.of(entry)).getFirst();
    // Sent twice a minute apart, an entry differs in nothing but when it was sent.
    boolean isOther = receipt.conflicting() && !receipt.event().body().equals(entry.body());
    if (entry.body() instanceof AccountBody.TextTaken taken && !receipt.repeated()) {
      readings.read(asking.operation(), taken, entry.by(), AccountRoutes.A_LITTLE);
    }
    return to(
        Notices.after(view, entry.body())
            + Notices.query(
                receipt.event().sequence().value(),
                isOther
                    ? Notices.Kind.OTHER
                    : receipt.repeated() ? Notices.Kind.AGAIN : Notices.Kind.NEW)
            + Notices.place(answers));
  }

  private ResponseEntity<byte[]> decided(
      Asking asking,
      FormKind kind,
      org.safepassage.server.pages.Answers answers,
      Command command,
      Decided<Decision> decided) {
    View view = desk.view(asking);
    return switch (decided) {
      case Decided.Before<Decision>(var events) ->
          to(
              Notices.after(view, events.getFirst().body())
                  + Notices.query(
                      events.getFirst().sequence().value(),
                      Repeated.is(command, events) ? Notices.Kind.AGAIN : Notices.Kind.OTHER));
      case Decided.Now<Decision>(Decision.Refused refused, var _) ->
          PageRoutes.html(
              409,
              pages.report(
                  desk.forms(asking, view), kind, answers, Optional.of(refused), Optional.empty()));
      case Decided.Now<Decision>(Decision.Agreed _, var events) ->
          to(
              Notices.after(view, events.getFirst().body())
                  + Notices.query(events.getFirst().sequence().value(), Notices.Kind.NEW));
    };
  }

  /// A form is answered by sending the browser on, so that going back sends nothing again.
  static ResponseEntity<byte[]> to(String address) {
    return ResponseEntity.status(303).header("Location", address).build();
  }
}
