package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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

/// The clock of a replay, as a page that works without any script: to be kept open beside the room.
@RestController
@RequestMapping("/o/{operation}/replay")
public final class ReplayPages {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /// A path without anything that a browser could take for more than that.
  private static final Pattern PLAIN = Pattern.compile("(/[\\w.:@%+-]+)+");

  private final Rooms rooms;

  public ReplayPages(Rooms rooms) {
    this.rooms = rooms;
  }

  @GetMapping
  @Needs.Right(Act.SEE_OVERVIEW)
  ResponseEntity<byte[]> page(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    ReplayWords words = new ReplayWords(PageDesk.language(request));
    Replay replay = replay(asking);
    ZoneId zone = asking.operation().room().operation().calendar().zone();
    String room = "/o/" + asking.operation().operation();
    String guard = PageDesk.guard(asking);
    Replay.State state = replay.state();
    StringBuilder page = new StringBuilder("<h1>" + escaped(words.title()) + "</h1>");
    String at = MOMENT.format(state.at().atZone(zone));
    page.append(
        para(
            words.shows(at, state.last().value(), state.of().value())
                + " "
                + (state.isPlaying() ? words.plays(state.speed().times()) : words.stands())));
    page.append("<p><a href=\"%s\">%s</a></p>".formatted(room, escaped(words.toRoom())));
    page.append(
        state.isPlaying()
            ? form(room, guard, button("pause", "", words.pause()))
            : form(room, guard, button("play", "", words.play())));
    page.append(
        form(
            room,
            guard,
            input(words.speed(), "times", "number", String.valueOf(state.speed().times()))
                + button("speed", "", words.change())));
    page.append(
        form(
            room,
            guard,
            input(words.jumpTo(), "to", "text", state.at().toString())
                + button("jump", "", words.jump())));
    page.append("<h2>").append(escaped(words.moments())).append("</h2>");
    for (Bookmark bookmark : replay.bookmarks()) {
      page.append(
          form(
              room,
              guard,
              button("moment", bookmark.name(), bookmark.name())
                  + "<span dir=\"auto\"> %s %s</span>"
                      .formatted(
                          MOMENT.format(bookmark.at().atZone(zone)), escaped(bookmark.text()))));
    }
    return PageRoutes.html(200, PlainPage.around(words.language(), words.title(), page.toString()));
  }

  @PostMapping
  @Needs.Right(Act.COMMAND)
  ResponseEntity<byte[]> change(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    Replay replay = replay(asking);
    if (request.getParameter("pause") != null) {
      replay.pause();
    } else if (request.getParameter("play") != null) {
      replay.play();
    } else if (request.getParameter("speed") != null) {
      replay.setSpeed(Speed.of((int) asking.number("times", 1, Speed.GREATEST, 1)));
    } else {
      String moment = request.getParameter("moment");
      String to = moment == null ? String.valueOf(request.getParameter("to")) : moment;
      replay.jumpTo(at(replay, to));
      rooms.keepPlaying();
    }
    return PageForms.to(back(request, "/o/" + asking.operation().operation()));
  }

  /// The page from which the clock was set, if it is one of this operation.
  private static String back(HttpServletRequest request, String room) {
    return Optional.ofNullable(request.getParameter("here"))
        .filter(here ->
            here.equals(room) || (here.startsWith(room + "/") && PLAIN.matcher(here).matches()))
        .orElse(room + "/replay");
  }

  /// A moment, or the name of a bookmark.
  static Instant at(Replay replay, String text) {
    return replay
        .findBookmark(text)
        .map(Bookmark::at)
        .orElseGet(() -> {
          try {
            return Instant.parse(text);
          } catch (DateTimeParseException notAMoment) {
            throw RefusedException.of(Message.BAD_MOMENT, text);
          }
        });
  }

  private Replay replay(Asking asking) {
    return rooms
        .findReplay(asking.operation().operation())
        .orElseThrow(() -> RefusedException.of(Message.NOT_FOUND))
        .replay();
  }

  private static String form(String room, String guard, String content) {
    return "<form method=\"post\" action=\"%s/replay\"><p><input type=\"hidden\" name=\"%s\" value=\"%s\">%s</p></form>"
        .formatted(room, Door.GUARD_FIELD, escaped(guard), content);
  }

  private static String input(String label, String name, String type, String value) {
    return "<label>%s <input name=\"%s\" type=\"%s\" value=\"%s\" required></label> "
        .formatted(escaped(label), name, type, escaped(value));
  }

  private static String button(String name, String value, String label) {
    return "<button name=\"%s\" value=\"%s\">%s</button>"
        .formatted(name, escaped(value), escaped(label));
  }

  private static String para(String text) {
    return "<p role=\"status\">" + escaped(text) + "</p>";
  }

  private static String escaped(String text) {
    return PlainPage.escaped(text);
  }
}
