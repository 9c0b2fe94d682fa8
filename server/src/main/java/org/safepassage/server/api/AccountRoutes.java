package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.EventStore.Receipt;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.TextId;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.operate.Account;
import org.safepassage.server.access.Act;
import org.safepassage.server.access.Denial;
import org.safepassage.server.access.ReportPolicy;
import org.safepassage.server.accounts.Comparisons;
import org.safepassage.server.accounts.Readings;
import org.safepassage.server.accounts.SideBySide;
import org.safepassage.server.accounts.TakenText;
import org.safepassage.server.room.LiveRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Texts of others and what they claim, for programs. Claims are looked at by reports, as any other
/// entry: `claim-reviewed`.
@RestController
@RequestMapping("/api/v1/operations/{operation}/accounts")
public final class AccountRoutes {
  /// For so long a text is waited for that is being read.
  static final Duration A_LITTLE = Duration.ofSeconds(1);

  private static final int LETTERS_OF_A_NAME = 16;

  /// After so long there is likely to be room for another text.
  private static final long WAIT_SECONDS = 60;

  private final Readings readings;
  private final Comparisons comparisons;
  private final InstantSource clock;

  public AccountRoutes(Readings readings, Comparisons comparisons, InstantSource clock) {
    this.readings = readings;
    this.comparisons = comparisons;
    this.clock = clock;
  }

  @GetMapping
  @Needs.Right(Act.SEE_ACCOUNTS)
  ResponseEntity<byte[]> all(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    LiveRoom room = asking.operation();
    List<Account> accounts = room.read(Account::listOf);
    boolean seesEverything = PageDesk.seesEverything(asking);
    SideBySide beside =
        seesEverything
            ? comparisons.of(accounts, room.room(), () -> comparisons.counts(room, clock.instant()))
            : comparisons.of(accounts, room.room().operation());
    return Answers.ok(new AccountsJson(seesEverything).all(accounts, beside));
  }

  @GetMapping("/{text}")
  @Needs.Right(Act.SEE_ACCOUNTS)
  ResponseEntity<byte[]> one(@PathVariable String text, HttpServletRequest request) {
    Asking asking = Asking.of(request);
    return Answers.ok(
        new AccountsJson(PageDesk.seesEverything(asking))
            .withWords(find(asking.operation(), text)));
  }

  static Account find(LiveRoom room, String text) {
    Optional<TextId> id = id(text, TextId::new);
    return id.flatMap(known -> room.read(record -> Account.find(record, known)))
        .orElseThrow(() -> RefusedException.of(Message.NOT_FOUND));
  }

  private static <T> Optional<T> id(String text, Function<String, T> make) {
    try {
      return Optional.of(make.apply(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /// A text as it was published, as plain text or HTML. It is read for claims at once, or soon.
  @PostMapping
  @Needs.Right(Act.REPORT)
  ResponseEntity<byte[]> take(HttpServletRequest request)
      throws IOException, UnknownOperationException {
    Asking asking = Asking.of(request);
    LiveRoom room = asking.operation();
    String type =
        String.valueOf(request.getContentType()).startsWith("text/html") ? "html" : "plain";
    byte[] bytes = Sent.of(request, "text/" + type, Sent.FILES);
    String hash = Hash.ofContent(bytes).toString();
    TextId id =
        named(request, "text", TextId::new)
            .orElseGet(() -> new TextId("text-" + hash.substring(0, LETTERS_OF_A_NAME)));
    EntryKey key =
        named(request, "key", EntryKey::new)
            .orElseGet(() -> new EntryKey("text-" + hash.substring(0, LETTERS_OF_A_NAME)));
    AccountBody.TextTaken taken =
        TakenText.of(
            id,
            bytes,
            room.room().operation().calendar().zone(),
            Optional.ofNullable(request.getParameter("outlet")).filter(name -> !name.isBlank()),
            named(request, "published", AccountRoutes::day));
    Optional<Denial> denial =
        room.read(
            record -> new ReportPolicy(room.room(), record).denies(asking.membership(), taken));
    if (denial.isPresent()) {
      throw ReportRoutes.denied(denial.get(), Optional.empty());
    }
    TextNames.requireFree(room, taken);
    requireRoom(readings);
    Receipt receipt =
        room.report(List.of(new Entry(clock.instant(), asking.reporter(), key, taken))).getFirst();
    if (receipt.conflicting() && !receipt.event().body().equals(taken)) {
      throw RefusedException.of(Message.KEY_USED);
    }
    // Another server may have taken in another one meanwhile: the first keeps the name.
    TextNames.requireFree(room, taken);
    boolean isRead = find(room, id.value()).read();
    boolean read = isRead || readings.read(room, taken, asking.reporter(), A_LITTLE);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", id);
    json.put("sequence", receipt.event().sequence().value());
    json.put("repeated", receipt.repeated());
    json.put("read", read);
    return Answers.of(receipt.repeated() ? 200 : 201, json);
  }

  /// @throws RefusedException where too many texts wait to be read
  static void requireRoom(Readings readings) {
    if (readings.isFull()) {
      throw new RefusedException(language ->
          Problem.of(Message.TOO_MANY, language, WAIT_SECONDS)
              .with(Door.RETRY_AFTER, WAIT_SECONDS));
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      throw new IllegalArgumentException(notADay);
    }
  }

  private static <T> Optional<T> named(
      HttpServletRequest request, String name, Function<String, T> make) {
    String text = request.getParameter(name);
    if (text == null) {
      return Optional.empty();
    }
    return Optional.of(id(text, make).orElseThrow(() -> RefusedException.of(Message.BAD_FORM)));
  }
}
