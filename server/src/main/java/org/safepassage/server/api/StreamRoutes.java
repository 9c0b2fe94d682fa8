package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.OperationId;
import org.safepassage.server.access.Access;
import org.safepassage.server.access.Act;
import org.safepassage.server.access.Membership;
import org.safepassage.server.access.Policy;
import org.safepassage.server.access.Sight;
import org.safepassage.server.access.SignedIn;
import org.safepassage.server.access.Viewer;
import org.safepassage.server.api.Viewing.Notice;
import org.safepassage.server.room.LiveRoom;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The live stream: server-sent events whose id is the place in the ledger. Whoever was away comes
/// back with the last id that they have and is sent the rest. Each viewer has a thread of their
/// own, a virtual one, which mostly sleeps.
@RestController
@RequestMapping("/api/v1/operations/{operation}")
public final class StreamRoutes {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int PAGE = 1_000;

  private final Broadcasts broadcasts;
  private final EventStore store;
  private final Access access;

  public StreamRoutes(Broadcasts broadcasts, EventStore store, Access access) {
    this.broadcasts = broadcasts;
    this.store = store;
    this.access = access;
  }

  @GetMapping("/stream")
  @Needs.Right(Act.SEE_OVERVIEW)
  void stream(HttpServletRequest request, HttpServletResponse response)
      throws IOException, UnknownOperationException, InterruptedException {
    Asking asking = Asking.of(request);
    if (broadcasts.isFull()) {
      throw RefusedException.of(Message.TOO_MANY, HEARTBEAT.toSeconds());
    }
    LiveRoom room = asking.operation();
    Audience audience = audience(asking.viewer(), asking.membership());
    long after = after(asking, room);
    Broadcast broadcast = broadcasts.of(room);
    Viewing viewing = broadcast.watch(audience);
    try {
      response.setContentType("text/event-stream;charset=UTF-8");
      response.setHeader("X-Accel-Buffering", "no");
      OutputStream out = response.getOutputStream();
      write(out, "retry: 3000\n\n");
      send(
          viewing, room, asking.signedIn().orElseThrow(), out, catchUp(room, audience, after, out));
    } finally {
      broadcast.leave(viewing);
    }
  }

  private static Audience audience(Viewer viewer, Membership membership) {
    return new Audience(
        Sight.of(membership),
        membership.party(),
        Policy.may(viewer, membership.operation(), Act.SEE_LOG));
  }

  /// From where to go on: where a browser says it was, or the address does; else from now.
  private static long after(Asking asking, LiveRoom room) {
    String last = asking.request().getHeader("Last-Event-ID");
    if (last != null && last.matches("[0-9]{1,18}")) {
      return Long.parseLong(last);
    }
    return asking.number("after", 0, Long.MAX_VALUE, room.last().value());
  }

  private void send(Viewing viewing, LiveRoom room, SignedIn who, OutputStream out, long caughtUpTo)
      throws IOException, UnknownOperationException, InterruptedException {
    long sent = caughtUpTo;
    while (!viewing.isOver()) {
      Notice notice = viewing.await(HEARTBEAT);
      switch (notice) {
        case null -> {
          write(out, ": still here\n\n");
          if (!isStillAllowed(who, room.operation(), viewing.audience())) {
            write(out, "event: end\ndata: {}\n\n");
            return;
          }
        }
        case Notice.Check _ -> {
          if (!isStillAllowed(who, room.operation(), viewing.audience())) {
            write(out, "event: end\ndata: {}\n\n");
            return;
          }
        }
        case Notice.End _ -> {
          return;
        }
        case Notice.Sends(var frame) -> {
          if (frame.first() == sent + 1) {
            out.write(frame.bytes());
            out.flush();
            sent = frame.last();
          } else if (frame.last() > sent) {
            sent = catchUp(room, viewing.audience(), sent, out);
          }
        }
      }
    }
  }

  /// Sends what is in the ledger already.
  ///
  /// @return how far that goes
  private long catchUp(LiveRoom room, Audience audience, long after, OutputStream out)
      throws IOException, UnknownOperationException {
    long last = room.catchUp().value();
    long sent = after;
    while (sent < last) {
      // What isn't folded yet would be taken for an unknown convoy's, and kept from whose it is.
      List<Event> page =
          store.read(room.operation(), Sequence.of(sent), PAGE).stream()
              .takeWhile(event -> event.sequence().value() <= last)
              .toList();
      if (page.isEmpty()) {
        break;
      }
      out.write(Broadcast.frame(room, audience, page).bytes());
      sent = page.getLast().sequence().value();
    }
    out.flush();
    return sent;
  }

  /// Whether they are still signed in, and may see what they are being sent.
  private boolean isStillAllowed(SignedIn who, OperationId operation, Audience audience) {
    Optional<Viewer> viewer = access.again(who.by());
    return viewer.isPresent()
        && Policy.may(viewer.get(), operation, Act.SEE_OVERVIEW)
        && viewer
            .get()
            .findMembership(operation)
            .filter(membership -> audience(viewer.get(), membership).equals(audience))
            .isPresent();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
