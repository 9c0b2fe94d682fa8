package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.ledger.UserId;
import org.safepassage.pictures.Language;
import org.safepassage.server.access.Access;
import org.safepassage.server.access.Secret;
import org.safepassage.server.access.SetUp;
import org.safepassage.server.access.SignIns.Outcome;
import org.safepassage.server.access.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The pages at the door, which must work before anything else does and without any script: set-up,
/// sign-in, and what a link leads to. Only the last needs a script, to read what stands behind `#`.
@RestController
public final class DoorPages {
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private static final String FROM_HASH =
      """
      document.querySelectorAll('input[name=link]').forEach(function (field) {
        field.value = location.hash.slice(1);
      });
      history.replaceState(null, '', location.pathname);
      """;

  private final Access access;
  private final Cookies cookies;

  public DoorPages(Access access, Cookies cookies) {
    this.access = access;
    this.cookies = cookies;
  }

  @GetMapping("/setup")
  @Needs.Nothing
  ResponseEntity<byte[]> setUp(HttpServletRequest request) {
    if (!access.setUp().isOpen()) {
      return to("/sign-in", null);
    }
    DoorWords words = words(request);
    return page(
        request,
        words.setUp(),
        form(
            request,
            "/setup",
            field("code", words.code(), "text"),
            field("user", words.user(), "text"),
            field("name", words.name(), "text"),
            field("password", words.password(), "password")));
  }

  @PostMapping("/setup")
  @Needs.Nothing
  ResponseEntity<byte[]> finishSetUp(HttpServletRequest request) {
    try {
      UserId user = new UserId(sent(request, "user"));
      return answer(
          request,
          access
              .setUp()
              .finish(
                  sent(request, "code"),
                  user,
                  sent(request, "name"),
                  new SetUp.Choice(sent(request, "password"), request.getRemoteAddr())));
    } catch (IllegalArgumentException notAnId) {
      return refused(request, Problem.of(Message.SIGN_IN_REFUSED, words(request).language()));
    }
  }

  @GetMapping("/sign-in")
  @Needs.Nothing
  ResponseEntity<byte[]> signIn(HttpServletRequest request) {
    if (access.setUp().isOpen()) {
      return to("/setup", null);
    }
    DoorWords words = words(request);
    WayBack back = WayBack.named(request);
    return page(
        request,
        words.signIn(),
        (back.isHome() ? "" : "<p>" + PlainPage.escaped(words.toGoOn()) + "</p>")
            + form(
                request,
                "/sign-in",
                back.isHome() ? "" : hidden(WayBack.NAME, back.path()),
                field("user", words.user(), "text"),
                field("password", words.password(), "password")));
  }

  @PostMapping("/sign-in")
  @Needs.Nothing
  ResponseEntity<byte[]> finishSignIn(HttpServletRequest request) {
    return answer(
        request,
        access
            .signIns()
            .byPassword(sent(request, "user"), sent(request, "password"), request.getRemoteAddr()),
        WayBack.named(request).path());
  }

  @GetMapping("/link")
  @Needs.Nothing
  ResponseEntity<byte[]> link(HttpServletRequest request) {
    DoorWords words = words(request);
    return page(request, words.signIn(), form(request, "/link", hiddenLink()) + script());
  }

  @PostMapping("/link")
  @Needs.Nothing
  ResponseEntity<byte[]> finishLink(HttpServletRequest request) {
    return answer(
        request,
        access.signIns().byLink(Secret.of(sent(request, "link")), request.getRemoteAddr()));
  }

  @GetMapping("/invitation")
  @Needs.Nothing
  ResponseEntity<byte[]> invitation(HttpServletRequest request) {
    DoorWords words = words(request);
    return page(
        request,
        words.invitation(),
        form(request, "/invitation", hiddenLink(), field("password", words.password(), "password"))
            + script());
  }

  @PostMapping("/invitation")
  @Needs.Nothing
  ResponseEntity<byte[]> finishInvitation(HttpServletRequest request) {
    return answer(
        request,
        access
            .signIns()
            .byInvitation(
                Secret.of(sent(request, "link")),
                sent(request, "password"),
                request.getRemoteAddr()));
  }

  @PostMapping("/sign-out")
  @Needs.SignIn
  ResponseEntity<byte[]> signOut(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    if (asking.signedIn().map(SignedIn::by).orElse(null)
        instanceof SignedIn.By.Session(var token, var _)) {
      access.sessions().end(asking.actor(), token);
    }
    return to("/sign-in", cookies.clear());
  }

  /// What the page of a link needs to read its address.
  @GetMapping("/assets/door.js")
  @Needs.Nothing
  ResponseEntity<byte[]> script(HttpServletRequest request) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
        .body(FROM_HASH.getBytes(StandardCharsets.UTF_8));
  }

  private ResponseEntity<byte[]> answer(HttpServletRequest request, Outcome outcome) {
    return answer(request, outcome, "/");
  }

  private ResponseEntity<byte[]> answer(
      HttpServletRequest request, Outcome outcome, String onwards) {
    Language language = words(request).language();
    return switch (outcome) {
      case Outcome.In(var _, var token) -> to(onwards, cookies.set(token));
      case Outcome.Refused _ -> refused(request, Problem.of(Message.SIGN_IN_REFUSED, language));
      case Outcome.Wait(var wait) -> refused(request, Door.tooMany(Asking.of(request), wait));
      case Outcome.Weak(var weakness) ->
          refused(request, Problem.of(SessionRoutes.message(weakness), language));
    };
  }

  private static ResponseEntity<byte[]> refused(HttpServletRequest request, Problem problem) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status()).contentType(HTML);
    Optional.ofNullable(problem.more().get(Door.RETRY_AFTER))
        .ifPresent(wait -> answer.header("Retry-After", wait.toString()));
    return answer.body(
        PlainPage.of(words(request).language(), problem.detail(), problem.maybe())
            .getBytes(StandardCharsets.UTF_8));
  }

  /// A form is answered by sending the browser on, so that going back sends nothing again.
  private static ResponseEntity<byte[]> to(String address, @Nullable String cookie) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(303).header("Location", address);
    if (cookie != null) {
      answer.header("Set-Cookie", cookie);
    }
    return answer.build();
  }

  private static ResponseEntity<byte[]> page(
      HttpServletRequest request, String title, String content) {
    return ResponseEntity.ok()
        .contentType(HTML)
        .body(
            PlainPage.around(
                    words(request).language(),
                    title,
                    "<h1>" + PlainPage.escaped(title) + "</h1>" + content)
                .getBytes(StandardCharsets.UTF_8));
  }

  /// Whoever is signed in already may come in as somebody else, from our own page.
  private static String form(HttpServletRequest request, String address, String... fields) {
    Asking asking = Asking.of(request);
    String guard =
        asking.signedIn().isEmpty()
            ? ""
            : "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(Door.GUARD_FIELD, PlainPage.escaped(PageDesk.guard(asking)));
    return "<form method=\"post\" action=\"%s\">%s%s<p><button>%s</button></p></form>"
        .formatted(address, guard, String.join("", fields), PlainPage.escaped(words(request).go()));
  }

  private static String field(String name, String label, String type) {
    String complete =
        Map.of("password", "off", "code", "one-time-code", "user", "username")
            .getOrDefault(name, "name");
    return "<p><label>%s <input name=\"%s\" type=\"%s\" autocomplete=\"%s\" required></label></p>"
        .formatted(PlainPage.escaped(label), name, type, complete);
  }

  private static String hiddenLink() {
    return "<input type=\"hidden\" name=\"link\">";
  }

  private static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
        .formatted(name, PlainPage.escaped(value));
  }

  private static String script() {
    return "<script src=\"/assets/door.js\"></script>";
  }

  private static String sent(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  private static DoorWords words(HttpServletRequest request) {
    return new DoorWords(Asking.of(request).language());
  }
}
