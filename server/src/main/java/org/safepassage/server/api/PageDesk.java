package org.safepassage.server.api;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.Sequence;
import org.safepassage.operate.Account;
import org.safepassage.operate.Marks;
import org.safepassage.operate.OperationRecord;
import org.safepassage.operate.Standing;
import org.safepassage.operate.Statement;
import org.safepassage.pictures.Language;
import org.safepassage.server.access.Act;
import org.safepassage.server.access.Membership;
import org.safepassage.server.access.Policy;
import org.safepassage.server.access.Secret;
import org.safepassage.server.access.Seen;
import org.safepassage.server.access.SeenEvents;
import org.safepassage.server.access.Sight;
import org.safepassage.server.access.SignedIn;
import org.safepassage.server.operations.FileTable;
import org.safepassage.server.operations.Rooms;
import org.safepassage.server.pages.Affairs;
import org.safepassage.server.pages.Forms;
import org.safepassage.server.pages.Playing;
import org.safepassage.server.pages.View;
import org.safepassage.server.pages.Viewer;
import org.safepassage.server.replay.Bookmark;
import org.safepassage.server.replay.Replay;
import org.safepassage.server.replay.ReplayRoom;
import org.safepassage.server.room.LiveRoom;

/// Gathers what pages are made of, for whoever asks: what they may see, and nothing else.
///
/// @param chance for keys of forms
public record PageDesk(FileTable files, Rooms rooms, RandomGenerator chance) {
  static final String LANGUAGE_COOKIE = "language";

  /// How far the ledger goes that whoever asks has seen already, or added to.
  private static final String AT_LEAST = "at-least";

  private static final long MOST = 1_000_000_000_000_000L;

  View view(Asking asking) {
    LiveRoom room = asking.operation();
    Seen seen = seen(asking);
    Viewer viewer = viewer(asking);
    Standing standing = seen.of(room.standing(Sequence.of(asking.number(AT_LEAST, 0, MOST, 0))));
    boolean seesLog = mayDo(asking, Act.SEE_LOG);
    Affairs affairs =
        room.read(record ->
            Affairs.read(
                record,
                new Marks(room.room(), record),
                seesLog ? shown(asking, record) : event -> isOfTheDeal(event)));
    return new View(
        standing,
        affairs,
        room.room().agreements().values(),
        viewer,
        seen::shows,
        new View.Paper(guard(asking), this::key, playing(asking)));
  }

  private Optional<Playing> playing(Asking asking) {
    return rooms
        .findReplay(asking.operation().operation())
        .map(ReplayRoom::replay)
        .map(replay -> {
          Replay.State state = replay.state();
          return new Playing(
              state.isPlaying(),
              state.speed().times(),
              state.last().value(),
              state.of().value(),
              moments(replay.bookmarks(), state.at()),
              asking.request().getRequestURI());
        });
  }

  private static List<Playing.Moment> moments(List<Bookmark> bookmarks, Instant at) {
    int last = (int) bookmarks.stream().filter(bookmark -> !bookmark.at().isAfter(at)).count() - 1;
    return IntStream.range(0, bookmarks.size())
        .mapToObj(i -> new Playing.Moment(bookmarks.get(i).name(), i == last))
        .toList();
  }

  /// Whoever may not see convoys sees nobody's people, whatever side they are of.
  private static Seen seen(Asking asking) {
    return mayDo(asking, Act.SEE_CONVOYS)
        ? asking.seen()
        : Seen.of(new Sight.Totals(), asking.operation().room());
  }

  /// Whether all of the record is seen, with who entered what.
  static boolean seesEverything(Asking asking) {
    return mayDo(asking, Act.SEE_LOG) && seen(asking).isEverything();
  }

  private static boolean mayDo(Asking asking, Act act) {
    return Policy.may(asking.viewer(), asking.operation().operation(), act);
  }

  /// What stands on the page of the agreement, which more may see than the log.
  private static boolean isOfTheDeal(Event event) {
    return switch (event.body()) {
      case org.safepassage.ledger.AgreementBody _, org.safepassage.ledger.AssuranceBody _ -> true;
      case org.safepassage.ledger.PeopleBody _,
          org.safepassage.ledger.ConvoyBody _,
          org.safepassage.ledger.TroubleBody _,
          org.safepassage.ledger.RecordBody _,
          org.safepassage.ledger.AccountBody _ ->
          false;
    };
  }

  Predicate<Event> shown(Asking asking, OperationRecord record) {
    SeenEvents events = new SeenEvents(seen(asking), record, asking.membership().party());
    return events::shows;
  }

  Forms forms(Asking asking, View view) {
    LiveRoom room = asking.operation();
    return new Forms(
        view,
        id -> text(room, id),
        sequence -> statement(asking, sequence),
        () -> room.read(Account::listOf));
  }

  private Optional<Statement> statement(Asking asking, Sequence sequence) {
    return asking
        .operation()
        .read(record ->
            record
                .findStatement(sequence)
                .filter(found -> shown(asking, record).test(found.event())));
  }

  /// The hash of the file of a version, of nothing where there is none.
  private Hash text(LiveRoom room, org.safepassage.model.AgreementId id) {
    String text =
        Optional.ofNullable(room.room().agreements().get(id))
            .flatMap(agreement ->
                files
                    .find(room.operation())
                    .map(version ->
                        version
                            .files()
                            .getOrDefault(agreement.where().file().replaceFirst("^/", ""), "")))
            .orElse("");
    return Hash.ofContent(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Viewer viewer(Asking asking) {
    Membership membership = asking.membership();
    return new Viewer(
        asking.viewer().user(),
        asking.viewer().name(),
        membership.role(),
        language(asking.request()),
        device(asking),
        new Viewer.Belonging(
            membership.side(), membership.party(), membership.site(), membership.member()));
  }

  /// A browser is a device for as long as its session lasts.
  private static DeviceId device(Asking asking) {
    String name =
        asking
            .signedIn()
            .map(SignedIn::by)
            .map(by ->
                switch (by) {
                  case SignedIn.By.Session(var token, var _) -> token;
                  case SignedIn.By.Token(var token) -> token;
                })
            .map(hash -> hash.toString().substring(0, 12))
            .orElse("none");
    return new DeviceId("browser-" + name);
  }

  static String guard(Asking asking) {
    return asking
        .signedIn()
        .map(SignedIn::by)
        .flatMap(by ->
            by instanceof SignedIn.By.Session session
                ? Optional.of(session.guard())
                : Optional.empty())
        .map(Secret::reveal)
        .orElse("");
  }

  /// As chosen on the page of the account, else as the browser asks for it.
  static Language language(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        Optional<Language> chosen =
            cookie.getName().equals(LANGUAGE_COOKIE) ? find(cookie.getValue()) : Optional.empty();
        if (chosen.isPresent()) {
          return chosen.get();
        }
      }
    }
    return Asking.of(request).language();
  }

  static Optional<Language> find(String tag) {
    return Stream.of(Language.values()).filter(l -> l.tag().equals(tag)).findFirst();
  }

  private EntryKey key() {
    byte[] bytes = new byte[16];
    chance.nextBytes(bytes);
    return new EntryKey(HexFormat.of().formatHex(bytes));
  }
}
