package org.safepassage.server.accounts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.SourceText.Remark;
import org.safepassage.accounts.text.TextReader;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.TextId;
import org.safepassage.model.Operation;

/// A text on its way into the ledger and out of it. What is read for claims is what is kept, so
/// that places in the one are places in the other.
public final class TakenText {
  private static final int LONGEST_NAME = 200;
  private static final Belongings BELONGINGS = new Belongings();

  private TakenText() {}

  /// A text as it goes into the ledger: without markup, and without what is no text.
  ///
  /// @param bytes plain text or HTML
  /// @param zone by whose clocks a day begins
  /// @param outlet who published it, if known otherwise than from lines above the text
  /// @param published when, if known otherwise than from there
  public static AccountBody.TextTaken of(
      TextId id,
      byte[] bytes,
      ZoneId zone,
      Optional<String> outlet,
      Optional<LocalDate> published) {
    SourceText read = TextReader.read(id.value(), bytes, zone, outlet, published);
    List<Remark> remarks = read.remarks();
    String words = clean(read.body());
    String name = cut(clean(read.outlet()).replace('\n', ' ').strip(), LONGEST_NAME);
    return new AccountBody.TextTaken(
        id,
        new AccountBody.Origin(
            name.isEmpty() ? id.value() : name,
            read.published().filter(day -> day.getYear() > 0 && day.getYear() <= 9999),
            language(words, remarks)),
        Hash.ofContent(bytes),
        words,
        remarks.stream().distinct().map(InWords::of).toList());
  }

  /// The text as claims are found in it.
  public static SourceText read(AccountBody.TextTaken taken) {
    return SourceText.kept(
        taken.text().value(),
        taken.origin().outlet(),
        taken.origin().published(),
        taken.words(),
        remarks(taken));
  }

  private static List<Remark> remarks(AccountBody.TextTaken taken) {
    return taken.remarks().stream()
        .flatMap(word -> InWords.find(word, Remark.values()).stream())
        .toList();
  }

  /// What is to be known about it, as far as this program knows the words for it; also whether it
  /// is on another operation, or quotes this one's report.
  public static List<Remark> remarks(AccountBody.TextTaken taken, Operation operation) {
    return marked(taken, operation).remarks();
  }

  /// The text as claims are found in it, with these remarks.
  static SourceText marked(AccountBody.TextTaken taken, Operation operation) {
    return BELONGINGS.of(operation).marked(read(taken));
  }

  /// Whether a claim only repeats what the operation's own room has published.
  ///
  /// @return to be asked of claims of texts that are marked
  public static Predicate<Claim> ours(Operation operation) {
    Predicate<Claim> isOurs = BELONGINGS.of(operation).ours();
    // Most texts quote no report, and to look at each of their sentences again takes long.
    return claim -> claim.text().remarks().contains(Remark.QUOTES_OUR_REPORT) && isOurs.test(claim);
  }

  private static String language(String words, List<Remark> remarks) {
    if (remarks.contains(Remark.EMPTY)) {
      return "";
    }
    if (!remarks.contains(Remark.NOT_ENGLISH)) {
      return "en";
    }
    long letters = words.codePoints().filter(Character::isLetter).count();
    long arabic =
        words
            .codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
            .count();
    return arabic * 2 > letters ? "ar" : "";
  }

  /// Letter by letter, so that no place moves.
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < clean.length()
              && Character.isLowSurrogate(clean.charAt(i + 1));
      if (paired) {
        i++;
      } else if (Character.isSurrogate(c)) {
        clean.setCharAt(i, '\ufffd');
      } else if (c < ' ' && c != '\n' && c != '\t') {
        clean.setCharAt(i, ' ');
      }
    }
    return clean.toString();
  }

  /// At most so many characters, and no half one at the end.
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean halves = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, halves ? longest - 1 : longest);
  }
}
