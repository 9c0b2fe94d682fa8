package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.server.access.Act;
import org.safepassage.server.operations.Rooms;
import org.safepassage.server.replay.Bookmark;
import org.safepassage.server.replay.Replay;
import org.safepassage.server.replay.Speed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The clock of a ledger that is being played again. Whoever may give commands in the operation may
/// set it; everybody who watches sees the same moment.
@RestController
@RequestMapping("/api/v1/operations/{operation}/replay")
public final class ReplayRoutes {
  private final Rooms rooms;

  public ReplayRoutes(Rooms rooms) {
    this.rooms = rooms;
  }

  @GetMapping
  @Needs.Right(Act.SEE_OVERVIEW)
  ResponseEntity<byte[]> state(HttpServletRequest request) {
    return Answers.ok(json(replay(request)));
  }

  @PostMapping("/play")
  @Needs.Right(Act.COMMAND)
  ResponseEntity<byte[]> play(HttpServletRequest request) {
    Replay replay = replay(request);
    replay.play();
    return Answers.ok(json(replay));
  }

  @PostMapping("/pause")
  @Needs.Right(Act.COMMAND)
  ResponseEntity<byte[]> pause(HttpServletRequest request) {
    Replay replay = replay(request);
    replay.pause();
    return Answers.ok(json(replay));
  }

  /// @param request with `times` in its query: how many times as fast as it happened
  @PostMapping("/speed")
  @Needs.Right(Act.COMMAND)
  ResponseEntity<byte[]> speed(HttpServletRequest request) {
    Replay replay = replay(request);
    replay.setSpeed(Speed.of((int) Asking.of(request).number("times", 1, Speed.GREATEST, 1)));
    return Answers.ok(json(replay));
  }

  /// @param request with `to` in its query: a moment, or the name of a bookmark
  @PostMapping("/jump")
  @Needs.Right(Act.COMMAND)
  ResponseEntity<byte[]> jump(HttpServletRequest request) {
    Replay replay = replay(request);
    String to = String.valueOf(request.getParameter("to"));
    replay.jumpTo(ReplayPages.at(replay, to));
    rooms.keepPlaying();
    return Answers.ok(json(replay));
  }

  private Replay replay(HttpServletRequest request) {
    return rooms
        .findReplay(Asking.of(request).operation().operation())
        .orElseThrow(() -> RefusedException.of(Message.NOT_FOUND))
        .replay();
  }

  private static Map<String, Object> json(Replay replay) {
    Replay.State state = replay.state();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("at", state.at());
    json.put("playing", state.isPlaying());
    json.put("speed", state.speed().times());
    json.put("start", replay.start());
    json.put("end", replay.end());
    json.put("last", state.last().value());
    json.put("of", state.of().value());
    List<Map<String, Object>> bookmarks =
        replay.bookmarks().stream().map(ReplayRoutes::json).toList();
    json.put("bookmarks", bookmarks);
    return json;
  }

  private static Map<String, Object> json(Bookmark bookmark) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", bookmark.name());
    json.put("at", bookmark.at());
    json.put("text", bookmark.text());
    return json;
  }
}
