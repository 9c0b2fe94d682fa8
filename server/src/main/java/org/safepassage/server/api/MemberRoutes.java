package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.UserId;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SideId;
import org.safepassage.server.access.Access;
import org.safepassage.server.access.Account;
import org.safepassage.server.access.Act;
import org.safepassage.server.access.Membership;
import org.safepassage.server.access.MembershipFault;
import org.safepassage.server.access.Secret;
import org.safepassage.server.pages.MembershipPhrase;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who is what in an operation: for its coordinators, and for administrators.
@RestController
@RequestMapping("/api/v1/operations/{operation}")
public final class MemberRoutes {
  private final Access access;

  public MemberRoutes(Access access) {
    this.access = access;
  }

  @GetMapping("/people")
  @Needs.Right(Act.MANAGE_PEOPLE)
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    List<Map<String, Object>> people = new ArrayList<>();
    access
        .memberships()
        .in(Asking.of(request).operation().operation())
        .forEach((user, membership) -> people.add(json(user, membership)));
    return Answers.ok(Map.of("people", people));
  }

  /// Gives somebody a role. Whoever has no account yet gets one, with an invitation; an account
  /// that is there stays as it is.
  @PutMapping("/people/{user}")
  @Needs.Right(Act.MANAGE_PEOPLE)
  ResponseEntity<byte[]> grant(@PathVariable String user, HttpServletRequest request)
      throws IOException {
    Asking asking = Asking.of(request);
    Form form =
        Form.read(
            Sent.json(request, Sent.SMALL),
            Set.of("name", "role", "side", "party", "site", "member"));
    String role = form.text("role");
    Optional<Role> found = Role.find(role);
    if (found.isEmpty() && !role.isEmpty()) {
      form.wrong(
          "There is no such role.",
          "Maybe coordinator, field-officer, observer, liaison, information-officer or viewer.");
    }
    Membership membership =
        new Membership(
            asking.operation().operation(),
            found.orElse(Role.VIEWER),
            form.find("side", SideId::new),
            form.find("party", PartyId::new),
            form.find("site", PlaceId::new),
            form.findText("member"));
    Optional<String> name = form.findText("name");
    form.check();
    Grants grants = new Grants(access);
    Membership whole = grants.whole(asking, membership);
    Optional<MembershipFault> wrong = grants.findFault(asking, whole);
    if (wrong.isPresent()) {
      throw RefusedException.of(
          Message.BAD_MEMBERSHIP, MembershipPhrase.of(wrong.get()).in(asking.language()));
    }
    return granted(asking, id(user), name, whole);
  }

  private ResponseEntity<byte[]> granted(
      Asking asking, UserId user, Optional<String> name, Membership membership) {
    Optional<Secret> invitation = new Grants(access).grant(asking, user, name, membership);
    Map<String, Object> json = json(user, membership);
    invitation.ifPresent(secret -> json.put("invitation", secret.reveal()));
    return Answers.of(invitation.isPresent() ? 201 : 200, json);
  }

  @DeleteMapping("/people/{user}")
  @Needs.Right(Act.MANAGE_PEOPLE)
  ResponseEntity<byte[]> take(@PathVariable String user, HttpServletRequest request) {
    Asking asking = Asking.of(request);
    if (!access.memberships().take(asking.actor(), id(user), asking.operation().operation())) {
      throw RefusedException.of(Message.NOT_FOUND);
    }
    return Answers.nothing();
  }

  @GetMapping("/access-log")
  @Needs.Right(Act.MANAGE_PEOPLE)
  ResponseEntity<byte[]> log(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    long after = asking.number("after", 0, Long.MAX_VALUE, 0);
    int most = (int) asking.number("most", 1, 1_000, 200);
    return Answers.ok(
        Map.of(
            "lines",
            access.log().read(Optional.of(asking.operation().operation()), after, most).stream()
                .map(PeopleRoutes::json)
                .toList()));
  }

  private static UserId id(String user) {
    try {
      return new UserId(user);
    } catch (IllegalArgumentException notAnId) {
      throw RefusedException.of(Message.NOT_FOUND);
    }
  }

  private Map<String, Object> json(UserId user, Membership membership) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("user", user);
    json.put("name", access.accounts().find(user).map(Account::name));
    json.putAll(SessionRoutes.json(membership));
    return json;
  }
}
