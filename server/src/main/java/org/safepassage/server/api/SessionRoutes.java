package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.ledger.UserId;
import org.safepassage.pictures.Language;
import org.safepassage.server.access.Access;
import org.safepassage.server.access.Membership;
import org.safepassage.server.access.Passwords;
import org.safepassage.server.access.Secret;
import org.safepassage.server.access.Sessions;
import org.safepassage.server.access.SetUp;
import org.safepassage.server.access.SignIns.Outcome;
import org.safepassage.server.access.SignedIn;
import org.safepassage.server.access.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Signing in and out. Secrets come in bodies, never in addresses.
@RestController
@RequestMapping("/api/v1")
public final class SessionRoutes {
  private final Access access;
  private final Cookies cookies;

  public SessionRoutes(Access access, Cookies cookies) {
    this.access = access;
    this.cookies = cookies;
  }

  @PostMapping("/set-up")
  @Needs.Nothing
  ResponseEntity<byte[]> setUp(HttpServletRequest request) throws IOException {
    Form form =
        Form.read(Sent.json(request, Sent.SMALL), Set.of("code", "user", "name", "password"));
    String code = form.text("code");
    String name = form.text("name");
    String password = form.text("password");
    form.text("user");
    Optional<UserId> user = form.find("user", UserId::new);
    form.check();
    return answer(
        access
            .setUp()
            .finish(
                code,
                user.orElseThrow(),
                name,
                new SetUp.Choice(password, request.getRemoteAddr())));
  }

  @PostMapping("/session")
  @Needs.Nothing
  ResponseEntity<byte[]> signIn(HttpServletRequest request) throws IOException {
    Form form = Form.read(Sent.json(request, Sent.SMALL), Set.of("user", "password"));
    String user = form.text("user");
    String password = form.text("password");
    form.check();
    return answer(access.signIns().byPassword(user, password, request.getRemoteAddr()));
  }

  @PostMapping("/session/link")
  @Needs.Nothing
  ResponseEntity<byte[]> byLink(HttpServletRequest request) throws IOException {
    Form form = Form.read(Sent.json(request, Sent.SMALL), Set.of("link"));
    String link = form.text("link");
    form.check();
    return answer(access.signIns().byLink(Secret.of(link), request.getRemoteAddr()));
  }

  @PostMapping("/session/invitation")
  @Needs.Nothing
  ResponseEntity<byte[]> byInvitation(HttpServletRequest request) throws IOException {
    Form form = Form.read(Sent.json(request, Sent.SMALL), Set.of("link", "password"));
    String link = form.text("link");
    String password = form.text("password");
    form.check();
    return answer(
        access.signIns().byInvitation(Secret.of(link), password, request.getRemoteAddr()));
  }

  @PostMapping("/password")
  @Needs.SignIn
  ResponseEntity<byte[]> changePassword(HttpServletRequest request) throws IOException {
    Form form = Form.read(Sent.json(request, Sent.SMALL), Set.of("before", "after"));
    String before = form.text("before");
    String after = form.text("after");
    form.check();
    Asking asking = Asking.of(request);
    return answer(access.signIns().change(asking.viewer().user(), before, after, asking.address()));
  }

  @GetMapping("/session")
  @Needs.SignIn
  ResponseEntity<byte[]> who(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    Optional<Secret> guard =
        asking
            .signedIn()
            .map(SignedIn::by)
            .flatMap(by ->
                by instanceof SignedIn.By.Session session
                    ? Optional.of(session.guard())
                    : Optional.empty());
    return Answers.ok(json(asking.viewer(), guard));
  }

  @DeleteMapping("/session")
  @Needs.SignIn
  ResponseEntity<byte[]> signOut(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    if (asking.signedIn().map(SignedIn::by).orElse(null)
        instanceof SignedIn.By.Session(var token, var _)) {
      access.sessions().end(asking.actor(), token);
    }
    return ResponseEntity.noContent().header("Set-Cookie", cookies.clear()).build();
  }

  @DeleteMapping("/sessions")
  @Needs.SignIn
  ResponseEntity<byte[]> signOutEverywhere(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    access.sessions().endAll(asking.actor(), asking.viewer().user());
    return ResponseEntity.noContent().header("Set-Cookie", cookies.clear()).build();
  }

  private ResponseEntity<byte[]> answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.In(var user, var token) ->
          Answers.withCookie(
              cookies.set(token),
              json(
                  access.accounts().findViewer(user).orElseThrow(),
                  Optional.of(Sessions.guardOf(token))));
      case Outcome.Refused _ -> throw RefusedException.of(Message.SIGN_IN_REFUSED);
      case Outcome.Wait(var howLong) -> throw tooMany(howLong);
      case Outcome.Weak(var weakness) -> throw RefusedException.of(message(weakness));
    };
  }

  private static RefusedException tooMany(Duration howLong) {
    long seconds = Math.max(1, howLong.plusMillis(999).toSeconds());
    return new RefusedException((Language language) ->
        Problem.of(Message.TOO_MANY, language, seconds).with(Door.RETRY_AFTER, seconds));
  }

  static Message message(Passwords.Weakness weakness) {
    return switch (weakness) {
      case NONE, TOO_SHORT -> Message.PASSWORD_SHORT;
      case TOO_LONG -> Message.PASSWORD_LONG;
      case COMMON -> Message.PASSWORD_COMMON;
      case LIKE_THE_NAME -> Message.PASSWORD_LIKE_NAME;
    };
  }

  private static Map<String, Object> json(Viewer viewer, Optional<Secret> guard) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("user", viewer.user());
    json.put("name", viewer.name());
    json.put("administrator", viewer.administrator());
    json.put("guard", guard.map(Secret::reveal));
    List<Map<String, Object>> operations =
        viewer.memberships().values().stream()
            .sorted(java.util.Comparator.comparing(m -> m.operation().value()))
            .map(SessionRoutes::json)
            .toList();
    json.put("operations", operations);
    return json;
  }

  static Map<String, Object> json(Membership membership) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("operation", membership.operation());
    json.put("role", membership.role().word());
    json.put("side", membership.side());
    json.put("party", membership.party());
    json.put("site", membership.site());
    json.put("member", membership.member());
    return json;
  }
}
