package org.safepassage.server.api;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.safepassage.ledger.Sequence;
import org.safepassage.operate.Account;
import org.safepassage.operate.CountHistory;
import org.safepassage.server.access.Act;
import org.safepassage.server.access.Denial;
import org.safepassage.server.access.ReportPolicy;
import org.safepassage.server.accounts.Comparisons;
import org.safepassage.server.accounts.Readings;
import org.safepassage.server.accounts.SideBySide;
import org.safepassage.server.pages.News;
import org.safepassage.server.pages.PagePictures;
import org.safepassage.server.pages.Pages;
import org.safepassage.server.pages.TextPage;
import org.safepassage.server.pages.TextsPage;
import org.safepassage.server.pages.View;
import org.safepassage.server.room.LiveRoom;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The pages about what others say. Texts are taken in and claims looked at by forms, as everything
/// else that is reported.
@RestController
@RequestMapping("/o/{operation}/accounts")
public final class AccountPageRoutes {
  /// How far the ledger went when somebody last said that they had seen all, kept by their browser.
  private static final String SEEN = "accounts-seen";

  /// As many digits as are read from the cookie again.
  private static final long MOST = 999_999_999_999_999L;

  private static final int A_YEAR = 365 * 24 * 3600;
  private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

  private final Pages pages;
  private final PageDesk desk;
  private final Readings readings;
  private final Comparisons comparisons;
  private final Cookies cookies;

  public AccountPageRoutes(
      Pages pages, PageDesk desk, Readings readings, Comparisons comparisons, Cookies cookies) {
    this.pages = pages;
    this.desk = desk;
    this.readings = readings;
    this.comparisons = comparisons;
    this.cookies = cookies;
  }

  @GetMapping
  @Needs.Right(Act.SEE_ACCOUNTS)
  ResponseEntity<byte[]> all(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    View view = desk.view(asking);
    return PageRoutes.html(
        200, pages.texts(view, claimed(asking, view), PageForms.sent(view, request)));
  }

  private TextsPage.Claimed claimed(Asking asking, View view) {
    LiveRoom room = asking.operation();
    List<Account> accounts = room.read(Account::listOf);
    boolean seesCounts = PageDesk.seesEverything(asking);
    Supplier<CountHistory> counts = () -> comparisons.counts(room, view.standing().now());
    SideBySide beside =
        seesCounts
            ? comparisons.of(accounts, room.room(), counts)
            : comparisons.of(accounts, room.room().operation());
    // Counts over time are worked out only where something is claimed that could stand beside them.
    Optional<CountHistory> record =
        seesCounts && beside.hasFigures() ? Optional.of(counts.get()) : Optional.empty();
    return new TextsPage.Claimed(accounts, beside, record, news(asking, view));
  }

  private static News news(Asking asking, View view) {
    return News.asked(view, PageForms.answers(asking.request()), lastSeen(asking.request()));
  }

  private static Optional<Sequence> lastSeen(HttpServletRequest request) {
    Cookie[] sent = request.getCookies();
    if (sent != null) {
      for (Cookie cookie : sent) {
        if (cookie.getName().equals(SEEN) && cookie.getValue().matches("[0-9]{1,15}")) {
          return Optional.of(Sequence.of(Long.parseLong(cookie.getValue())));
        }
      }
    }
    return Optional.empty();
  }

  /// From now on, what comes later is new to this browser.
  @PostMapping("/seen")
  @Needs.Right(Act.SEE_ACCOUNTS)
  ResponseEntity<byte[]> seen(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    long last = asking.number("last", 0, MOST, 0);
    String page = request.getRequestURI().replaceFirst("/seen$", "");
    return ResponseEntity.status(303)
        .header("Location", page)
        .header(
            HttpHeaders.SET_COOKIE,
            SEEN
                + "="
                + last
                + "; Path="
                + page
                + "; HttpOnly; SameSite=Strict; Max-Age="
                + A_YEAR
                + (cookies.secure() ? "; Secure" : ""))
        .build();
  }

  @GetMapping("/{text}")
  @Needs.Right(Act.SEE_ACCOUNTS)
  ResponseEntity<byte[]> one(@PathVariable String text, HttpServletRequest request) {
    Asking asking = Asking.of(request);
    View view = desk.view(asking);
    Account account = AccountRoutes.find(asking.operation(), text);
    TextPage.Shown shown =
        new TextPage.Shown(
            readings.state(asking.operation(), account.taken()), PageDesk.seesEverything(asking));
    return PageRoutes.html(200, pages.text(view, account, shown, PageForms.sent(view, request)));
  }

  /// Has a text read that wasn't, for whatever reason.
  @PostMapping("/{text}/read")
  @Needs.Right(Act.REPORT)
  ResponseEntity<byte[]> read(@PathVariable String text, HttpServletRequest request) {
    Asking asking = Asking.of(request);
    LiveRoom room = asking.operation();
    Account account = AccountRoutes.find(room, text);
    Optional<Denial> denial =
        room.read(record ->
            new ReportPolicy(room.room(), record).denies(asking.membership(), account.taken()));
    if (denial.isPresent()) {
      throw ReportRoutes.denied(denial.get(), Optional.empty());
    }
    if (!account.read()) {
      AccountRoutes.requireRoom(readings);
      readings.read(
          room, account.taken(), desk.view(asking).viewer().reporter(), AccountRoutes.A_LITTLE);
    }
    return PageForms.to(request.getRequestURI().replaceFirst("/read$", ""));
  }

  @GetMapping("/counts.svg")
  @Needs.Right(Act.SEE_ACCOUNTS)
  ResponseEntity<byte[]> picture(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    View view = desk.view(asking);
    String svg =
        PagePictures.claimed(view, claimed(asking, view), PageForms.answers(request))
            .orElseThrow(() -> RefusedException.of(Message.NOT_FOUND));
    return ResponseEntity.ok().contentType(SVG).body(svg.getBytes(StandardCharsets.UTF_8));
  }
}
