package org.safepassage.server.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.safepassage.ledger.Event;
import org.safepassage.server.access.Seen;
import org.safepassage.server.access.SeenEvents;
import org.safepassage.server.api.Viewing.Notice;
import org.safepassage.server.room.LiveRoom;

/// Sends what is added to one ledger to all who watch it. What comes within a tenth of a second
/// goes out together, made once for each audience.
final class Broadcast implements AutoCloseable {
  private static final long MILLISECONDS_TOGETHER = 100;

  private final LiveRoom room;
  private final Set<Viewing> viewings = ConcurrentHashMap.newKeySet();
  private final LinkedBlockingQueue<List<Event>> added = new LinkedBlockingQueue<>();
  private final Runnable listening;
  private final Thread sender;

  Broadcast(LiveRoom room) {
    this.room = room;
    this.listening = room.listen(added::add);
    this.sender = Thread.ofVirtual().name("broadcast-" + room.operation()).start(this::send);
  }

  LiveRoom room() {
    return room;
  }

  int viewers() {
    return viewings.size();
  }

  Viewing watch(Audience audience) {
    Viewing viewing = new Viewing(audience);
    viewings.add(viewing);
    return viewing;
  }

  void leave(Viewing viewing) {
    viewings.remove(viewing);
  }

  void tellAll(Notice notice) {
    viewings.forEach(viewing -> viewing.tell(notice));
  }

  private void send() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        List<Event> together = new ArrayList<>(added.take());
        Thread.sleep(MILLISECONDS_TOGETHER);
        for (List<Event> more = added.poll(); more != null; more = added.poll()) {
          together.addAll(more);
        }
        sendTogether(together);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendTogether(List<Event> events) {
    Map<Audience, Frame> frames = new HashMap<>();
    for (Viewing viewing : viewings) {
      Frame frame =
          frames.computeIfAbsent(viewing.audience(), audience -> frame(room, audience, events));
      viewing.tell(new Notice.Sends(frame));
    }
  }

  static Frame frame(LiveRoom room, Audience audience, List<Event> events) {
    if (!audience.withLog()) {
      return Frame.of(events, List.of());
    }
    Seen seen = Seen.of(audience.sight(), room.room());
    List<Event> visible =
        room.read(record -> {
          SeenEvents shown = new SeenEvents(seen, record, audience.party());
          return events.stream().filter(shown::shows).toList();
        });
    return Frame.of(events, visible);
  }

  /// Ends all streams.
  @Override
  public void close() {
    listening.run();
    sender.interrupt();
    tellAll(new Notice.End());
  }
}
