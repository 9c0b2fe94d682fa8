package org.safepassage.server.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.ClaimContent;
import org.safepassage.ledger.ClaimId;
import org.safepassage.ledger.ClaimSlots;
import org.safepassage.ledger.ClaimSource;
import org.safepassage.ledger.ClaimWord;
import org.safepassage.ledger.ReviewOutcome;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.TextId;
import org.safepassage.ledger.TextPart;
import org.safepassage.model.Count;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.operate.Account;
import org.safepassage.operate.CountHistory;
import org.safepassage.server.accounts.Comparisons;
import org.safepassage.server.accounts.InWords;
import org.safepassage.server.accounts.TakenText;

/// Two texts that never were, with claims that part, that wait for a person, that were corrected
/// and rejected, and that rest on the same words; so that every page about accounts has something
/// to show.
final class MadeUpAccounts {
  static final TextId NORTH = new TextId("north-post");
  static final TextId SOUTH = new TextId("south-radio");
  static final TextId UNREAD = new TextId("unread");

  private static final String FIRST =
      """
      About 340 people have left east Aleppo, the armed groups said on Monday.
      They accuse the army of having opened fire at Ramouseh 🚌 twice.
      """;

  private static final String SECOND =
      "No more than 200 people left, the government says; the rebels fired first.\n";

  private MadeUpAccounts() {}

  static MadeUpDay in(MadeUpDay day) {
    take(day, NORTH, FIRST, "North Post");
    take(day, SOUTH, SECOND, "إذاعة الجنوب");
    take(day, UNREAD, "قالت الحكومة إن الجميع خرجوا.", "Unread");
    day.says(
        "ines",
        Role.INFORMATION_OFFICER,
        new AccountBody.ClaimsFound(
            NORTH,
            Optional.of("accounts 1"),
            List.of(
                found("C1", FIRST, Topic.LEFT, "About 340 people have left east Aleppo", 340, 340),
                found("C2", FIRST, Topic.FIRED, "opened fire at Ramouseh 🚌 twice", 0, 0),
                found("C3", FIRST, Topic.VIOLATED, "opened fire at Ramouseh", 0, 0, "who-is-meant"),
                found("C4", FIRST, Topic.CALLED_FOR, "said on Monday", 0, 0))));
    day.says(
        "ines",
        Role.INFORMATION_OFFICER,
        new AccountBody.ClaimsFound(
            SOUTH,
            Optional.of("accounts 1"),
            List.of(
                found("C1", SECOND, Topic.LEFT, "No more than 200 people left", 0, 200),
                found("C2", SECOND, Topic.FIRED, "the rebels fired first", 0, 0))));
    day.says("ines", Role.INFORMATION_OFFICER, review("C4", ReviewOutcome.REJECTED, "no call"));
    day.says("ines", Role.INFORMATION_OFFICER, review("C1", ReviewOutcome.CONFIRMED, ""));
    return day;
  }

  static void take(MadeUpDay day, TextId id, String words, String outlet) {
    day.says(
        "ines",
        Role.INFORMATION_OFFICER,
        TakenText.of(
            id,
            words.getBytes(UTF_8),
            ZoneOffset.UTC,
            Optional.of(outlet),
            Optional.of(LocalDate.of(2016, 12, 19))));
  }

  static AccountBody.ClaimReviewed review(String claim, ReviewOutcome outcome, String note) {
    return new AccountBody.ClaimReviewed(
        NORTH, new ClaimId(claim), outcome, Optional.empty(), note);
  }

  static AccountBody.Found found(
      String id, String text, Topic topic, String words, long least, long most, String... doubts) {
    int from = text.codePointCount(0, text.indexOf(words));
    List<TextPart> parts =
        List.of(new TextPart(from, from + words.codePointCount(0, words.length())));
    boolean north = text.equals(FIRST);
    ClaimSource source =
        new ClaimSource(
            north ? "the armed groups" : "the government",
            new ClaimWord("organisation"),
            Optional.of(new PartyId(north ? "armed-groups" : "government")),
            List.of(),
            new ClaimSource.Cue("say", new ClaimWord("verb"), List.of()));
    PartyId blamed = new PartyId(north ? "government" : "armed-groups");
    boolean isCount = topic == Topic.LEFT;
    ClaimSlots slots =
        new ClaimSlots(
            isCount
                ? Optional.of(
                    new ClaimSlots.Figure(
                        north ? "About 340" : "No more than 200",
                        new ClaimWord(north ? "approx" : "le"),
                        Optional.of(Count.of(most)),
                        Count.of(least),
                        Optional.of(Count.of(most)),
                        "people"))
                : Optional.empty(),
            Optional.of(
                new ClaimSlots.Where(
                    isCount ? "east Aleppo" : "Ramouseh",
                    Optional.of(new PlaceId(isCount ? "east-aleppo" : "ramouseh")),
                    isCount ? "east Aleppo" : "Ramousseh",
                    isCount ? 100 : 94,
                    true)),
            Optional.of(
                new ClaimSlots.Dates(
                    "on Monday",
                    Optional.of(LocalDate.of(2016, 12, 19)),
                    LocalDate.of(2016, 12, 19),
                    true)),
            isCount
                ? List.of()
                : List.of(
                    new ClaimSlots.Blame(
                        north ? "the army" : "the rebels", Optional.of(blamed), Optional.empty())),
            "",
            false);
    return new AccountBody.Found(
        new ClaimId(id),
        new ClaimContent(
            InWords.of(topic.kind()),
            InWords.of(topic),
            new ClaimContent.Voiced(List.of(source), new ClaimWord("asserted"), true),
            parts,
            slots,
            Stream.of(doubts).map(ClaimWord::new).toList()));
  }

  /// What the page about all of it is made of.
  static TextsPage.Claimed claimed(MadeUpDay day) {
    return claimed(day, News.NONE);
  }

  static TextsPage.Claimed claimed(MadeUpDay day, News news) {
    List<Account> accounts = Account.listOf(day.record);
    CountHistory counts =
        CountHistory.of(day.record, day.room.operation(), day.room.agreements().values());
    return new TextsPage.Claimed(
        accounts,
        new Comparisons().of(accounts, day.room, () -> counts),
        Optional.of(counts),
        news);
  }
}
