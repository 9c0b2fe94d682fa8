package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.OperationId;
import org.safepassage.server.access.Access;
import org.safepassage.server.access.AccessLog.What;
import org.safepassage.server.access.Act;
import org.safepassage.server.access.Policy;
import org.safepassage.server.operations.Rooms;
import org.safepassage.server.room.LiveRoom;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Stands before each route and asks [Policy] whether whoever asks may pass. A route that doesn't
/// say what it needs lets nobody pass.
///
/// Whether an operation is there is nobody's business who has no part in it: they are told that
/// there is nothing.
public final class Doorkeeper implements HandlerInterceptor {
  private final Access access;
  private final Rooms rooms;

  public Doorkeeper(Access access, Rooms rooms) {
    this.access = access;
    this.rooms = rooms;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Asking asking = Asking.of(request);
    if (!(handler instanceof HandlerMethod method)) {
      throw RefusedException.of(Message.NOT_FOUND);
    }
    Needs.Right right = method.getMethodAnnotation(Needs.Right.class);
    if (right != null) {
      asking.with(enter(asking, right.value())).keep();
      return true;
    }
    if (method.hasMethodAnnotation(Needs.Administrator.class)) {
      if (!asking.viewer().administrator()) {
        throw refused(asking, Optional.empty());
      }
      return true;
    }
    if (method.hasMethodAnnotation(Needs.SignIn.class)) {
      asking.viewer();
      return true;
    }
    if (method.hasMethodAnnotation(Needs.Nothing.class)) {
      return true;
    }
    throw RefusedException.of(Message.NOT_FOUND);
  }

  private LiveRoom enter(Asking asking, Act act) {
    OperationId operation = named(asking.request());
    LiveRoom room =
        rooms
            .find(operation)
            .filter(_ -> Policy.knows(asking.viewer(), operation))
            .orElseThrow(() -> RefusedException.of(Message.NOT_FOUND));
    if (!Policy.may(asking.viewer(), operation, act)) {
      throw refused(asking, Optional.of(operation));
    }
    return room;
  }

  private RefusedException refused(Asking asking, Optional<OperationId> operation) {
    String about = asking.request().getMethod() + " " + asking.request().getRequestURI();
    String kept = about.length() > 200 ? about.substring(0, 200) : about;
    operation.ifPresentOrElse(
        id -> access.log().add(asking.actor(), What.NOT_ALLOWED, kept, id),
        () -> access.log().add(asking.actor(), What.NOT_ALLOWED, kept));
    return RefusedException.of(Message.NOT_ALLOWED);
  }

  private static OperationId named(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    Object name = variables instanceof Map<?, ?> map ? map.get("operation") : null;
    try {
      return new OperationId(String.valueOf(name));
    } catch (IllegalArgumentException notAnId) {
      throw RefusedException.of(Message.NOT_FOUND);
    }
  }
}
