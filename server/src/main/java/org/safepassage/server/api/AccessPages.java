package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.safepassage.server.pages.MembersPage;
import org.safepassage.server.pages.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who belongs to an operation, as a page: for its coordinators and for administrators, who give
/// roles there and take them away.
@RestController
@RequestMapping("/o/{operation}/access")
public final class AccessPages {
  private final Pages pages;
  private final PageDesk desk;
  private final Access access;

  public AccessPages(Pages pages, PageDesk desk, Access access) {
    this.pages = pages;
    this.desk = desk;
    this.access = access;
  }

  @GetMapping
  @Needs.Right(Act.MANAGE_PEOPLE)
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    boolean isDone = request.getParameter("done") != null;
    return page(
        200,
        Asking.of(request),
        isDone ? new MembersPage.Outcome.Done() : new MembersPage.Outcome.None());
  }

  /// Gives a role. The invitation of a new account stands on the answer and nowhere else, so the
  /// browser is not sent on.
  @PostMapping
  @Needs.Right(Act.MANAGE_PEOPLE)
  ResponseEntity<byte[]> grant(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    Optional<UserId> user = found(request, "user", UserId::new);
    Optional<Role> role = Role.find(text(request, "role"));
    if (user.isEmpty() || role.isEmpty()) {
      return page(422, asking, new MembersPage.Outcome.Incomplete());
    }
    Grants grants = new Grants(access);
    Membership membership =
        grants.whole(
            asking,
            new Membership(
                asking.operation().operation(),
                role.get(),
                found(request, "side", SideId::new),
                found(request, "party", PartyId::new),
                found(request, "site", PlaceId::new),
                Optional.of(text(request, "member")).filter(member -> !member.isEmpty())));
    Optional<MembershipFault> fault = grants.findFault(asking, membership);
    if (fault.isPresent()) {
      return page(422, asking, new MembersPage.Outcome.Unfit(fault.get()));
    }
    Optional<Secret> invitation =
        grants.grant(
            asking,
            user.get(),
            Optional.of(text(request, "name")).filter(name -> !name.isEmpty()),
            membership);
    return invitation.isPresent()
        ? page(
            200,
            asking,
            new MembersPage.Outcome.Invited(user.get().value(), link(request, invitation.get())))
        : done(asking);
  }

  @PostMapping("/taken")
  @Needs.Right(Act.MANAGE_PEOPLE)
  ResponseEntity<byte[]> take(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    boolean isTaken =
        found(request, "whom", UserId::new)
            .filter(user ->
                access.memberships().take(asking.actor(), user, asking.operation().operation()))
            .isPresent();
    return isTaken ? done(asking) : page(422, asking, new MembersPage.Outcome.Incomplete());
  }

  /// Whoever took their own role away may see the page no longer.
  private static ResponseEntity<byte[]> done(Asking asking) {
    return ResponseEntity.status(303)
        .header("Location", "/o/" + asking.operation().operation() + "/access?done")
        .build();
  }

  /// What opens an account stands behind `#`, which browsers keep to themselves.
  private static String link(HttpServletRequest request, Secret invitation) {
    return "%s://%s/invitation#%s"
        .formatted(request.getScheme(), request.getHeader("Host"), invitation.reveal());
  }

  private ResponseEntity<byte[]> page(int status, Asking asking, MembersPage.Outcome outcome) {
    List<MembersPage.Member> members = new ArrayList<>();
    access
        .memberships()
        .in(asking.operation().operation())
        .forEach((user, membership) -> {
          Optional<Account> account = access.accounts().find(user);
          members.add(
              new MembersPage.Member(
                  user.value(),
                  account.map(Account::name).orElse(user.value()),
                  membership.role(),
                  standsFor(membership),
                  account.map(Account::disabled).orElse(false)));
        });
    return PageRoutes.html(status, pages.members(desk.view(asking), members, outcome));
  }

  private static String standsFor(Membership membership) {
    return membership
        .party()
        .map(party -> party.value())
        .or(() -> membership.member())
        .or(() -> membership.site().map(site -> site.value()))
        .or(() -> membership.side().map(side -> side.value()))
        .orElse("");
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /// @return nothing as well for what can't be such an id
  private static <T> Optional<T> found(
      HttpServletRequest request, String name, Function<String, T> make) {
    String text = text(request, name);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(make.apply(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
