package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.safepassage.pictures.Language;
import org.safepassage.server.access.Access;
import org.safepassage.server.access.Policy;
import org.safepassage.server.access.SignIns.Outcome;
import org.safepassage.server.operations.Rooms;
import org.safepassage.server.pages.AccountPages;
import org.safepassage.server.pages.Pages;
import org.safepassage.server.pages.Pages.AccountNotice;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The list of operations, and the page of one's own account.
@RestController
public final class HomePages {
  private static final String A_YEAR = "; Path=/; Max-Age=31536000; SameSite=Strict; HttpOnly";

  private final Pages pages;
  private final Rooms rooms;
  private final Access access;
  private final Cookies cookies;

  public HomePages(Pages pages, Rooms rooms, Access access, Cookies cookies) {
    this.pages = pages;
    this.rooms = rooms;
    this.access = access;
    this.cookies = cookies;
  }

  @GetMapping("/")
  @Needs.SignIn
  ResponseEntity<byte[]> operations(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    Language language = PageDesk.language(request);
    List<AccountPages.Listed> listed =
        rooms.list().stream()
            .filter(room -> Policy.knows(asking.viewer(), room.operation()))
            .map(room ->
                new AccountPages.Listed(
                    room.operation(),
                    room.room().operation().names().in(language.tag()),
                    asking.viewer().findMembership(room.operation()).map(m -> m.role()),
                    room.last().value()))
            .toList();
    return PageRoutes.html(
        200, pages.operations(language, PageDesk.guard(asking), asking.viewer().name(), listed));
  }

  @GetMapping("/account")
  @Needs.SignIn
  ResponseEntity<byte[]> account(HttpServletRequest request) {
    boolean isChanged = request.getParameter("changed") != null;
    return account(
        request, 200, isChanged ? Optional.of(AccountNotice.PASSWORD_CHANGED) : Optional.empty());
  }

  private ResponseEntity<byte[]> account(
      HttpServletRequest request, int status, Optional<AccountNotice> notice) {
    Asking asking = Asking.of(request);
    return PageRoutes.html(
        status,
        pages.account(
            PageDesk.language(request), PageDesk.guard(asking), asking.viewer().name(), notice));
  }

  @PostMapping("/account/language")
  @Needs.SignIn
  ResponseEntity<byte[]> language(HttpServletRequest request) {
    String tag = request.getParameter("language");
    Language language =
        PageDesk.find(tag == null ? "" : tag)
            .orElseThrow(() -> RefusedException.of(Message.BAD_FORM));
    return ResponseEntity.status(303)
        .header("Location", "/account")
        .header(
            "Set-Cookie",
            PageDesk.LANGUAGE_COOKIE
                + "="
                + language.tag()
                + A_YEAR
                + (cookies.secure() ? "; Secure" : ""))
        .build();
  }

  @PostMapping("/account/password")
  @Needs.SignIn
  ResponseEntity<byte[]> password(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    Outcome outcome =
        access
            .signIns()
            .change(
                asking.viewer().user(),
                sent(request, "password"),
                sent(request, "new-password"),
                asking.address());
    return switch (outcome) {
      case Outcome.In(var _, var token) ->
          ResponseEntity.status(303)
              .header("Location", "/account?changed")
              .header("Set-Cookie", cookies.set(token))
              .build();
      case Outcome.Refused _, Outcome.Wait _, Outcome.Weak _ ->
          account(request, 422, Optional.of(AccountNotice.PASSWORD_FAILED));
    };
  }

  private static String sent(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
