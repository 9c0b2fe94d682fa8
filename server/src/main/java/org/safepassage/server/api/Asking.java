package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.pictures.Language;
import org.safepassage.server.access.AccessLog.Actor;
import org.safepassage.server.access.Membership;
import org.safepassage.server.access.Seen;
import org.safepassage.server.access.Sight;
import org.safepassage.server.access.SignedIn;
import org.safepassage.server.access.Viewer;
import org.safepassage.server.room.LiveRoom;

/// A request, as far as it is known who asks, about what, and from where.
///
/// @param room the operation that the address names; found only once it is clear that they may
record Asking(
    HttpServletRequest request,
    Optional<SignedIn> signedIn,
    Optional<LiveRoom> room,
    Language language) {
  private static final String HERE = Asking.class.getName();

  static Asking of(HttpServletRequest request) {
    return request.getAttribute(HERE) instanceof Asking asking
        ? asking
        : new Asking(
            request,
            Optional.empty(),
            Optional.empty(),
            Languages.of(request.getHeader("Accept-Language")));
  }

  /// Keeps it with the request.
  Asking keep() {
    request.setAttribute(HERE, this);
    return this;
  }

  Asking with(SignedIn somebody) {
    return new Asking(request, Optional.of(somebody), room, language);
  }

  Asking with(LiveRoom found) {
    return new Asking(request, signedIn, Optional.of(found), language);
  }

  Viewer viewer() {
    return signedIn
        .map(SignedIn::viewer)
        .orElseThrow(() -> RefusedException.of(Message.NOT_SIGNED_IN));
  }

  LiveRoom operation() {
    return room.orElseThrow(() -> RefusedException.of(Message.NOT_FOUND));
  }

  /// What they are in the operation; only administrators can be there without being anything.
  Membership membership() {
    return viewer()
        .findMembership(operation().operation())
        .orElseGet(() -> Membership.of(operation().operation(), Role.ADMINISTRATOR));
  }

  Seen seen() {
    return Seen.of(Sight.of(membership()), operation().room());
  }

  String address() {
    return request.getRemoteAddr();
  }

  Actor actor() {
    return Actor.of(viewer().user(), address());
  }

  /// Who enters something, with the device that the header `X-Device` names.
  Reporter reporter() {
    String device = request.getHeader("X-Device");
    try {
      return new Reporter(
          viewer().user(), membership().role(), new DeviceId(device == null ? "" : device));
    } catch (IllegalArgumentException notAnId) {
      throw RefusedException.of(Message.BAD_DEVICE);
    }
  }

  /// A whole number from the query.
  long number(String name, long least, long most, long otherwise) {
    String text = request.getParameter(name);
    if (text == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw RefusedException.of(Message.BAD_NUMBER, name, least, most);
    }
    throw RefusedException.of(Message.BAD_NUMBER, name, least, most);
  }
}
