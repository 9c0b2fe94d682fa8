package org.safepassage.accounts.claim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;

/// Finds out when, from the words and the tense, counted from the day on which the text was
/// published.
final class DayFinder {
  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.of(
          "monday",
          DayOfWeek.MONDAY,
          "tuesday",
          DayOfWeek.TUESDAY,
          "wednesday",
          DayOfWeek.WEDNESDAY,
          "thursday",
          DayOfWeek.THURSDAY,
          "friday",
          DayOfWeek.FRIDAY,
          "saturday",
          DayOfWeek.SATURDAY,
          "sunday",
          DayOfWeek.SUNDAY);

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("february", 2),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("july", 7),
          Map.entry("august", 8),
          Map.entry("september", 9),
          Map.entry("october", 10),
          Map.entry("november", 11),
          Map.entry("december", 12),
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sept", 9),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private static final String MONTH =
      "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
          + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

  /// With a capital: "10 may have been killed" is no day.
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?"
              + MONTH
              + "|"
              + MONTH
              + "\\.? (\\d{1,2})(?:st|nd|rd|th)?)(?:,? ([1-9]\\d{3}))?\\b");

  private static final Pattern RANGE =
      Pattern.compile("\\b(\\d{1,2})(?: ?[-–] ?| and | to )(\\d{1,2}) " + MONTH + "\\b");

  private static final Pattern PERIOD =
      Pattern.compile(
          "\\b(?:[Ii]n|[Ss]ince|[Oo]f|[Uu]ntil|[Ff]rom|[Ll]ast|[Bb]y|[Ee]arly|[Ll]ate|[Mm]id)[ -](?:"
              + MONTH
              + "(?: ([12]\\d{3}))?|((?:19|20)\\d\\d))\\b");

  private final Optional<LocalDate> published;

  /// The last day in the past that the text named.
  private Optional<Days> last = Optional.empty();

  DayFinder(Optional<LocalDate> published) {
    this.published = published;
  }

  /// When the event is said to happen.
  ///
  /// @param words those that tell of it
  /// @param counts whether it tells how many, "since Monday" then is all the time from Monday on
  Optional<Days> of(Event event, BitSet words, boolean counts) {
    Optional<Days> said =
        said(event, words).map(days -> counts ? lasting(event, words, days) : days);
    if (said.isPresent()) {
      remember(said.get(), event);
      return said;
    }
    if (published.isEmpty()) {
      return last.map(Days::inherited);
    }
    if (event.willBe()) {
      return Optional.empty();
    }
    if (event.isPerfect() && !event.isPluperfect()) {
      return Optional.of(Days.until(published.get()));
    }
    if (event.isPluperfect()) {
      return Optional.of(Days.until(published.get()));
    }
    if (event.isPast() && !event.isStanding()) {
      return last.map(Days::inherited).or(() -> Optional.of(Days.until(published.get())));
    }
    boolean beside =
        event.tree().tag(event.head()).equals("VBG") && !event.tree().has(event.head(), "aux");
    return beside && last.isPresent()
        ? last.map(Days::inherited)
        : Optional.of(new Days("", published, published.get(), false));
  }

  /// "have left since 9 March": up to today.
  private Days lasting(Event event, BitSet words, Days days) {
    Tree tree = event.tree();
    boolean since =
        words.stream().anyMatch(word -> tree.lemma(word).equals("since"))
            && (event.isPerfect() || event.isNegated());
    boolean whole = since && published.filter(today -> !today.isBefore(days.to())).isPresent();
    return whole ? new Days(days.words(), days.from(), published.get(), true) : days;
  }

  private void remember(Days days, Event event) {
    boolean past = published.isEmpty() || !days.to().isAfter(published.get());
    boolean recent =
        days.from().filter(from -> from.plusWeeks(1).isAfter(days.to())).isPresent()
            && published.filter(today -> days.to().plusWeeks(2).isBefore(today)).isEmpty();
    if (past && recent && !event.willBe()) {
      last = Optional.of(days);
    }
  }

  private Optional<Days> said(Event event, BitSet words) {
    ReadSentence sentence = event.sentence();
    Tree tree = sentence.tree();
    for (int word : words.stream().toArray()) {
      String lower = sentence.form(word).toLowerCase(Locale.ROOT);
      DayOfWeek weekday = WEEKDAYS.get(lower);
      if (weekday != null && published.isPresent()) {
        return Optional.of(Days.on(sentence.form(word), weekday(weekday, event, word)));
      }
      if (published.isPresent()) {
        Optional<LocalDate> near = near(lower, word, tree);
        if (near.isPresent()) {
          return Optional.of(Days.on(sentence.form(word), near.get()));
        }
      }
      if (lower.equals("weekend") && published.isPresent()) {
        boolean ahead = event.willBe() && !event.isPast();
        LocalDate saturday =
            published
                .get()
                .with(
                    ahead
                        ? TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)
                        : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return Optional.of(new Days("weekend", Optional.of(saturday), saturday.plusDays(1), true));
      }
    }
    return date(sentence, words);
  }

  private LocalDate weekday(DayOfWeek day, Event event, int word) {
    LocalDate today = published.orElseThrow();
    Tree tree = event.tree();
    boolean next = word > 0 && tree.lemma(word - 1).equals("next");
    if (next || (event.willBe() && !event.isPast())) {
      return today.with(next ? TemporalAdjusters.next(day) : TemporalAdjusters.nextOrSame(day));
    }
    boolean lastWeek = word > 0 && tree.lemma(word - 1).equals("last");
    return today.with(
        lastWeek ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
  }

  /// "yesterday", "today", "the day before", "earlier in the day".
  private Optional<LocalDate> near(String lower, int word, Tree tree) {
    LocalDate today = published.orElseThrow();
    LocalDate spokenOf = last.map(Days::to).orElse(today);
    return switch (lower) {
      case "today", "tonight" -> Optional.of(today);
      case "yesterday" -> Optional.of(today.minusDays(1));
      case "tomorrow" -> Optional.of(today.plusDays(1));
      case "day" -> {
        boolean before =
            word + 1 < tree.size() && Set.of("before", "earlier").contains(tree.lemma(word + 1));
        boolean previous = word > 0 && tree.lemma(word - 1).equals("previous");
        if (before || previous) {
          yield Optional.of(spokenOf.minusDays(1));
        }
        boolean same =
            word >= 2 && tree.lemma(word - 1).equals("the") && tree.lemma(word - 2).equals("in");
        yield same ? Optional.of(today) : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  /// Whether the word is a weekday or a month.
  static boolean isDay(String word) {
    return WEEKDAYS.containsKey(word.toLowerCase(Locale.ROOT))
        || isMonth(word.toLowerCase(Locale.ROOT));
  }

  /// Whether the word names a month.
  static boolean isMonth(String word) {
    return MONTHS.containsKey(word.toLowerCase(Locale.ROOT))
        && !Set.of("may", "mar", "dec", "sep", "march").contains(word);
  }

  private Optional<Days> date(ReadSentence sentence, BitSet words) {
    int first = words.nextSetBit(0);
    if (first < 0) {
      return Optional.empty();
    }
    String text = sentence.words(sentence.span(first, words.length() - 1));
    Optional<Days> range = between(text);
    if (range.isPresent()) {
      return range;
    }
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      String month = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
      String day = matcher.group(1) != null ? matcher.group(1) : matcher.group(4);
      Integer number = MONTHS.get(month.toLowerCase(Locale.ROOT));
      if (number == null) {
        continue;
      }
      Optional<Integer> year =
          matcher.group(5) == null
              ? published.map(LocalDate::getYear)
              : Optional.of(Integer.valueOf(matcher.group(5)));
      if (year.isEmpty()) {
        continue;
      }
      Optional<LocalDate> date = day(year.get(), number, Integer.parseInt(day));
      if (date.isPresent()) {
        boolean early =
            matcher.group(5) == null
                && published.isPresent()
                && date.get().isAfter(published.get().plusMonths(6));
        boolean late =
            matcher.group(5) == null
                && published.isPresent()
                && date.get().isBefore(published.get().minusMonths(6));
        LocalDate meant =
            early ? date.get().minusYears(1) : late ? date.get().plusYears(1) : date.get();
        return Optional.of(Days.on(matcher.group(), meant));
      }
    }
    return period(text);
  }

  /// "between 26 and 28 August", "on 23 and 24 May".
  private Optional<Days> between(String text) {
    Matcher matcher = RANGE.matcher(text);
    if (!matcher.find() || published.isEmpty()) {
      return Optional.empty();
    }
    int month = month(matcher.group(3));
    int year = yearOf(month);
    Optional<LocalDate> first = day(year, month, Integer.parseInt(matcher.group(1)));
    Optional<LocalDate> second = day(year, month, Integer.parseInt(matcher.group(2)));
    return first.isPresent() && second.isPresent() && !second.get().isBefore(first.get())
        ? Optional.of(new Days(matcher.group(), first, second.get(), true))
        : Optional.empty();
  }

  /// A month or a year alone: "in January", "since December 2016", "in 2013".
  private Optional<Days> period(String text) {
    Matcher matcher = PERIOD.matcher(text);
    if (!matcher.find() || published.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> year =
        Optional.ofNullable(matcher.group(2) == null ? matcher.group(3) : matcher.group(2))
            .map(Integer::valueOf);
    if (matcher.group(1) == null) {
      return year.filter(when -> when <= published.get().getYear())
          .map(when ->
              new Days(
                  matcher.group(3),
                  Optional.of(LocalDate.of(when, 1, 1)),
                  LocalDate.of(when, 12, 31),
                  true));
    }
    int month = month(matcher.group(1));
    YearMonth meant = YearMonth.of(year.orElseGet(() -> yearOf(month)), month);
    String words = year.isPresent() ? matcher.group(1) + " " + year.get() : matcher.group(1);
    return Optional.of(new Days(words, Optional.of(meant.atDay(1)), meant.atEndOfMonth(), true));
  }

  private static int month(String name) {
    return Objects.requireNonNull(MONTHS.get(name.toLowerCase(Locale.ROOT)), name);
  }

  /// Of the last such month until the text was published.
  private int yearOf(int month) {
    LocalDate today = published.orElseThrow();
    return month <= today.getMonthValue() ? today.getYear() : today.getYear() - 1;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    boolean isThere = day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return isThere ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }
}
