package org.safepassage.accounts.claim;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Quantity.Bound;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;

/// Reads how many a noun is said to be.
final class Quantities {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[,.]\\d{3})+|\\d+(?:\\.\\d+)?");

  /// No count of people or vehicles is larger; what is, is no count.
  private static final long MOST = 1_000_000_000_000L;

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("person", "people"),
          Map.entry("individual", "people"),
          Map.entry("evacuee", "people"),
          Map.entry("inhabitant", "residents"),
          Map.entry("villager", "residents"),
          Map.entry("militant", "fighters"),
          Map.entry("rebel", "fighters"),
          Map.entry("gunman", "fighters"),
          Map.entry("insurgent", "fighters"),
          Map.entry("terrorist", "fighters"),
          Map.entry("combatant", "fighters"),
          Map.entry("fighter", "fighters"),
          Map.entry("prisoner", "captives"),
          Map.entry("captive", "captives"),
          Map.entry("hostage", "captives"),
          Map.entry("abductee", "captives"),
          Map.entry("child", "children"),
          Map.entry("woman", "women"),
          Map.entry("man", "men"),
          Map.entry("bus", "buses"),
          Map.entry("family", "families"),
          Map.entry("city", "cities"),
          Map.entry("injured", "wounded"),
          Map.entry("wounded", "wounded"),
          Map.entry("people", "people"),
          Map.entry("those", "people"),
          Map.entry("inhabitants", "residents"));

  /// What may stand before a number; what holds another of them within comes first.
  private static final List<Map.Entry<Pattern, Bound>> BEFORE =
      List.of(
          before("at least|no fewer than|no less than|not less than|a minimum of", Bound.GE),
          before(
              "no more than|not more than|no higher than|at most|up to|as many as|a maximum of"
                  + "|not exceeding",
              Bound.LE),
          before(
              "close to|nearly|almost|just under|just below|approaching|nigh on",
              Bound.APPROX_BELOW),
          before("less than|fewer than|under|below", Bound.LT),
          before("more than|over|above|upwards of|in excess of|well over|exceeding", Bound.GT),
          before(
              "about|around|some|approximately|roughly|an estimated|estimated|circa|or so",
              Bound.APPROX));

  private static Map.Entry<Pattern, Bound> before(String words, Bound bound) {
    return Map.entry(Pattern.compile("\\b(" + words + ")\\s*$"), bound);
  }

  /// Verbs with which "over" tells whither, not how many.
  private static final Set<String> GOING_OVER =
      Set.of("bring", "carry", "give", "hand", "pass", "sign", "take", "turn", "win");

  private Quantities() {}

  /// How many the noun is said to be; nothing if nobody says.
  static Optional<Quantity> of(ReadSentence sentence, int noun) {
    Tree tree = sentence.tree();
    int counted = counted(tree, noun);
    boolean ofThem = tree.tag(noun).equals("CD") && tree.isPronoun(counted);
    String unit = unit(tree, ofThem ? noun : counted);
    Optional<Quantity> number = number(sentence, noun, counted, unit);
    return number.isPresent() ? number : LooseNumbers.of(sentence, noun, counted, unit);
  }

  /// In "hundreds of people", "the number of the evacuees": people, evacuees.
  private static int counted(Tree tree, int noun) {
    boolean amount =
        LooseNumbers.isAmount(tree.lemma(noun))
            || Set.of("number", "total", "group", "batch", "rest", "some", "one", "convoy")
                .contains(tree.lemma(noun))
            || tree.tag(noun).equals("CD");
    if (!amount) {
      return noun;
    }
    return tree.objects(noun, Set.of("of")).stream().findFirst().orElse(noun);
  }

  private static String unit(Tree tree, int noun) {
    String lemma = tree.lemma(noun);
    if (tree.tag(noun).equals("CD")
        && noun + 3 < tree.size()
        && tree.lemma(noun + 1).equals("of")) {
      String who = tree.lemma(noun + 3);
      if (Set.of("they", "whom", "them").contains(tree.lemma(noun + 2)) && tree.isNoun(noun + 3)) {
        return UNITS.getOrDefault(who, tree.word(noun + 3).form().toLowerCase(Locale.ROOT));
      }
      if (noun + 4 < tree.size() && tree.lemma(noun + 3).equals("be")) {
        return UNITS.getOrDefault(tree.lemma(noun + 4), "people");
      }
    }
    if (LooseNumbers.isRound(lemma) || tree.tag(noun).equals("CD") || tree.isPronoun(noun)) {
      return "people";
    }
    boolean together =
        tree.children(noun, "conj").stream()
            .anyMatch(joined ->
                Lexicon.PEOPLE.contains(tree.lemma(joined))
                    && tree.children(joined).stream()
                        .noneMatch(word -> tree.tag(word).equals("CD")));
    if (together) {
      return "people";
    }
    String form = tree.word(noun).form().toLowerCase(Locale.ROOT);
    return UNITS.getOrDefault(lemma, form);
  }

  private static Optional<Quantity> number(
      ReadSentence sentence, int noun, int counted, String unit) {
    Tree tree = sentence.tree();
    BitSet near = own(tree, noun);
    near.or(own(tree, counted));
    for (int word : near.stream().toArray()) {
      if (!tree.tag(word).equals("CD") || isLabel(sentence, word)) {
        continue;
      }
      Optional<Long> value = value(sentence, word);
      if (value.isEmpty()) {
        continue;
      }
      Optional<Quantity> range = range(sentence, word, value.get(), unit);
      return range.isPresent() ? range : Optional.of(bounded(sentence, word, value.get(), unit));
    }
    return Optional.empty();
  }

  /// A number that counts nothing: of a day, a year, an hour of the clock, a bus.
  private static boolean isLabel(ReadSentence sentence, int word) {
    String before = word > 0 ? sentence.form(word - 1).toLowerCase(Locale.ROOT) : "";
    String behind =
        word + 1 < sentence.tree().size() ? sentence.form(word + 1).toLowerCase(Locale.ROOT) : "";
    boolean day = DayFinder.isMonth(before) || DayFinder.isMonth(behind);
    boolean year =
        sentence.form(word).matches("(19|20)\\d\\d")
            && Set.of("in", "since", "until", "of", "from", "by", "early", "late", "mid")
                .contains(before);
    boolean named =
        Set.of("number", "no", "no.", "nr", "page", "article", "route").contains(before);
    boolean clock =
        Set.of("a.m.", "p.m.", "am", "pm", "o'clock", "hours").contains(behind)
            && sentence.form(word).matches("0\\d{3}|\\d{1,2}[:.]\\d\\d");
    boolean ordinal =
        word > 0
            && sentence.tree().tag(word - 1).startsWith("NNP")
            && sentence.tree().head(word) == word - 1
            && Character.isUpperCase(sentence.form(word - 1).codePointAt(0))
            && !sentence
                .tree()
                .tag(Math.min(word + 1, sentence.tree().size() - 1))
                .startsWith("NN");
    return day
        || year
        || named
        || clock
        || ordinal
        || sentence.form(word).matches("\\d{1,2}:\\d\\d");
  }

  /// The words that describe the noun itself, without clauses and added phrases.
  static BitSet own(Tree tree, int noun) {
    BitSet own = new BitSet();
    own.set(noun);
    for (int child :
        tree.children(
            noun,
            "nmod",
            "det",
            "advmod",
            "qmod",
            "compound",
            "num",
            "nummod",
            "predet",
            "neg",
            "quantmod")) {
      own.or(tree.under(child));
    }
    return own;
  }

  private static Optional<Long> value(ReadSentence sentence, int word) {
    Optional<Double> plain = plain(sentence.form(word));
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    if (Character.isLetter(sentence.form(word).codePointAt(0))) {
      return Optional.of(NumberWords.at(sentence, word, plain.get().longValue()).value())
          .filter(value -> value >= 0 && value <= MOST);
    }
    long scale = 1;
    if (word + 1 < sentence.tree().size()) {
      String next = sentence.form(word + 1).toLowerCase(Locale.ROOT);
      scale = NumberWords.SCALES.getOrDefault(next, 1L);
    }
    return Optional.of(Math.round(plain.get() * scale)).filter(value -> value <= MOST);
  }

  /// The last word of the number that begins here: "hundred" of "two hundred", "5 hundred".
  private static int last(ReadSentence sentence, int word) {
    if (Set.of("a", "an").contains(sentence.form(word).toLowerCase(Locale.ROOT))) {
      return word + 1;
    }
    Long first = NumberWords.WORDS.get(sentence.form(word).toLowerCase(Locale.ROOT));
    if (first != null) {
      return NumberWords.at(sentence, word, first).last();
    }
    boolean scaled =
        word + 1 < sentence.tree().size()
            && NumberWords.SCALES.containsKey(sentence.form(word + 1).toLowerCase(Locale.ROOT));
    return scaled ? word + 1 : word;
  }

  private static Optional<Double> plain(String form) {
    String ascii = digits(form);
    Matcher matcher = NUMBER.matcher(ascii);
    if (matcher.matches()) {
      boolean grouped = ascii.matches("\\d{1,3}(?:[,.]\\d{3})+");
      return Optional.of(Double.valueOf(grouped ? ascii.replaceAll("[,.]", "") : ascii));
    }
    return Optional.ofNullable(NumberWords.WORDS.get(form.toLowerCase(Locale.ROOT)))
        .map(Long::doubleValue);
  }

  /// Digits of every script as 0 to 9.
  private static String digits(String form) {
    StringBuilder ascii = new StringBuilder();
    form.codePoints()
        .forEach(c -> {
          if (Character.isDigit(c)) {
            ascii.append(Character.digit(c, 10));
          } else {
            ascii.appendCodePoint(c);
          }
        });
    return ascii.toString();
  }

  private static Optional<Quantity> range(
      ReadSentence sentence, int word, long value, String unit) {
    if (word + 2 >= sentence.tree().size()) {
      return Optional.empty();
    }
    String joint = sentence.form(word + 1).toLowerCase(Locale.ROOT);
    Optional<Long> second =
        Set.of("to", "-", "and", "or").contains(joint)
            ? value(sentence, word + 2)
            : Optional.empty();
    boolean between =
        !joint.equals("and") || (word > 0 && sentence.form(word - 1).equalsIgnoreCase("between"));
    if (second.isEmpty() || second.get() <= value || !between) {
      return Optional.empty();
    }
    String words = sentence.words(sentence.span(word, word + 2));
    return Optional.of(new Quantity(words, Bound.RANGE, Optional.of(value), value, second, unit));
  }

  /// "handed over twelve soldiers": exactly twelve.
  private static boolean isParticle(ReadSentence sentence, int word) {
    Tree tree = sentence.tree();
    return word > 0
        && tree.lemma(word).equals("over")
        && tree.isVerb(word - 1)
        && (tree.relation(word).equals("prt") || GOING_OVER.contains(tree.lemma(word - 1)));
  }

  static Quantity bounded(ReadSentence sentence, int word, long value, String unit) {
    int from = Math.max(0, word - 4);
    String before =
        word == 0
            ? ""
            : sentence
                .words(sentence.span(from, word - 1))
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    Bound bound = Bound.EQ;
    String said = "";
    for (Map.Entry<Pattern, Bound> each : BEFORE) {
      Matcher matcher = each.getKey().matcher(before);
      if (matcher.find() && !isParticle(sentence, word - 1)) {
        bound = each.getValue();
        said = matcher.group(1) + " ";
        break;
      }
    }
    String words = said + sentence.words(sentence.span(word, last(sentence, word)));
    long tenth = Math.max(1, value / 10);
    return switch (bound) {
      case EQ -> new Quantity(words, bound, Optional.of(value), value, Optional.of(value), unit);
      case GE -> new Quantity(words, bound, Optional.of(value), value, Optional.empty(), unit);
      case GT -> new Quantity(words, bound, Optional.of(value), value + 1, Optional.empty(), unit);
      case LE -> new Quantity(words, bound, Optional.of(value), 0, Optional.of(value), unit);
      case LT -> new Quantity(words, bound, Optional.of(value), 0, Optional.of(value - 1), unit);
      case APPROX ->
          new Quantity(
              words, bound, Optional.of(value), value - tenth, Optional.of(value + tenth), unit);
      case APPROX_BELOW ->
          new Quantity(words, bound, Optional.of(value), value - tenth, Optional.of(value), unit);
      case RANGE, VAGUE, SHARE -> throw new IllegalStateException(bound.toString());
    };
  }
}
