package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.ledger.UserId;
import org.safepassage.server.access.Access;
import org.safepassage.server.access.AccessLog;
import org.safepassage.server.access.Account;
import org.safepassage.server.access.ApiTokens;
import org.safepassage.server.access.OneTimeLinks.Purpose;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Accounts, for administrators, and everybody's own tokens.
@RestController
@RequestMapping("/api/v1")
public final class PeopleRoutes {
  private final Access access;
  private final InstantSource clock;

  public PeopleRoutes(Access access, InstantSource clock) {
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/people")
  @Needs.Administrator
  ResponseEntity<byte[]> list() {
    return Answers.ok(
        Map.of("people", access.accounts().list().stream().map(PeopleRoutes::json).toList()));
  }

  /// Makes an account, with an invitation for whoever is to use it.
  @PostMapping("/people")
  @Needs.Administrator
  ResponseEntity<byte[]> create(HttpServletRequest request) throws IOException {
    Form form = Form.read(Sent.json(request, Sent.SMALL), Set.of("user", "name", "administrator"));
    form.text("user");
    Optional<UserId> user = form.find("user", UserId::new);
    String name = form.text("name");
    boolean administrator = form.truth("administrator", false);
    form.check();
    Account account = new Account(user.orElseThrow(), name, administrator, false);
    Asking asking = Asking.of(request);
    if (!access.accounts().create(asking.actor(), account)) {
      throw RefusedException.of(Message.ACCOUNT_THERE, account.user());
    }
    Map<String, Object> json = json(account);
    json.put("invitation", link(asking, account.user(), Purpose.INVITATION));
    return Answers.of(201, json);
  }

  @PatchMapping("/people/{user}")
  @Needs.Administrator
  ResponseEntity<byte[]> change(@PathVariable String user, HttpServletRequest request)
      throws IOException {
    Form form =
        Form.read(Sent.json(request, Sent.SMALL), Set.of("name", "administrator", "disabled"));
    Account before = account(user);
    Account after =
        new Account(
            before.user(),
            form.findText("name").orElse(before.name()),
            form.truth("administrator", before.administrator()),
            form.truth("disabled", before.disabled()));
    form.check();
    Asking asking = Asking.of(request);
    if (!access.accounts().change(asking.actor(), after)) {
      throw RefusedException.of(Message.LAST_ADMINISTRATOR);
    }
    return Answers.ok(json(after));
  }

  /// For somebody who was never here, or forgot their password.
  @PostMapping("/people/{user}/invitation")
  @Needs.Administrator
  ResponseEntity<byte[]> invite(@PathVariable String user, HttpServletRequest request) {
    return Answers.of(
        201,
        Map.of("invitation", link(Asking.of(request), account(user).user(), Purpose.INVITATION)));
  }

  /// A link that signs somebody in once, within a quarter of an hour.
  @PostMapping("/people/{user}/link")
  @Needs.Administrator
  ResponseEntity<byte[]> signInLink(@PathVariable String user, HttpServletRequest request) {
    return Answers.of(
        201, Map.of("link", link(Asking.of(request), account(user).user(), Purpose.SIGN_IN)));
  }

  /// Ends all sessions and tokens of somebody, at once.
  @DeleteMapping("/people/{user}/sessions")
  @Needs.Administrator
  ResponseEntity<byte[]> shutOut(@PathVariable String user, HttpServletRequest request) {
    Asking asking = Asking.of(request);
    UserId known = account(user).user();
    access.sessions().endAll(asking.actor(), known);
    access.tokens().revokeAll(asking.actor(), known);
    return Answers.nothing();
  }

  @GetMapping("/access-log")
  @Needs.Administrator
  ResponseEntity<byte[]> log(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    long after = asking.number("after", 0, Long.MAX_VALUE, 0);
    int most = (int) asking.number("most", 1, 1_000, 200);
    return Answers.ok(
        Map.of(
            "lines",
            access.log().read(Optional.empty(), after, most).stream()
                .map(PeopleRoutes::json)
                .toList()));
  }

  @GetMapping("/tokens")
  @Needs.SignIn
  ResponseEntity<byte[]> tokens(HttpServletRequest request) {
    return Answers.ok(
        Map.of(
            "tokens",
            access.tokens().of(Asking.of(request).viewer().user()).stream()
                .map(PeopleRoutes::json)
                .toList()));
  }

  @PostMapping("/tokens")
  @Needs.SignIn
  ResponseEntity<byte[]> issue(HttpServletRequest request) throws IOException {
    Form form = Form.read(Sent.json(request, Sent.SMALL), Set.of("name", "expires"));
    String name = form.text("name");
    Instant now = clock.instant();
    form.text("expires");
    Instant expires = form.findMoment("expires").orElse(now.plusSeconds(1));
    if (!expires.isAfter(now) || expires.isAfter(now.plus(ApiTokens.LONGEST))) {
      form.wrong("A token ends within 366 days from now.", "Maybe the year is wrong.");
    }
    form.check();
    Asking asking = Asking.of(request);
    ApiTokens.Issued issued =
        access.tokens().issue(asking.actor(), asking.viewer().user(), name, expires);
    Map<String, Object> json = json(issued.known());
    json.put("token", issued.secret().reveal());
    return Answers.of(201, json);
  }

  @DeleteMapping("/tokens/{token}")
  @Needs.SignIn
  ResponseEntity<byte[]> revoke(@PathVariable String token, HttpServletRequest request) {
    Asking asking = Asking.of(request);
    if (!access.tokens().revoke(asking.actor(), asking.viewer().user(), token)) {
      throw RefusedException.of(Message.NOT_FOUND);
    }
    return Answers.nothing();
  }

  private String link(Asking asking, UserId user, Purpose purpose) {
    return access.links().issue(asking.actor(), user, purpose).reveal();
  }

  private Account account(String user) {
    try {
      return access
          .accounts()
          .find(new UserId(user))
          .orElseThrow(() -> RefusedException.of(Message.NOT_FOUND));
    } catch (IllegalArgumentException notAnId) {
      throw RefusedException.of(Message.NOT_FOUND);
    }
  }

  private static Map<String, Object> json(Account account) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("user", account.user());
    json.put("name", account.name());
    json.put("administrator", account.administrator());
    json.put("disabled", account.disabled());
    return json;
  }

  private static Map<String, Object> json(ApiTokens.Known known) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", known.id());
    json.put("name", known.name());
    json.put("created", known.created());
    json.put("expires", known.expires());
    return json;
  }

  static Map<String, Object> json(AccessLog.Line line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("place", line.place());
    json.put("at", line.at());
    json.put("who", line.who());
    json.put("what", line.what());
    json.put("about", line.about());
    json.put("operation", line.operation());
    json.put("address", line.address());
    return json;
  }
}
