package org.safepassage.accounts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.safepassage.accounts.parse.Word;

/// Words that the parser is given in place of others which it would misread.
///
/// In "close to 8,000 people" it would take "close" for what something is, and "up to 30,000" for a
/// way: it reads "more than" there, which is built alike. "said about 1,000" it takes for speaking
/// about them, "between 800 and 1,000 men remain" for where they remain, and "600 wounded were
/// lying" for wounding.
final class StandIns {
  private static final Set<String> HURT =
      Set.of("wounded", "injured", "sick", "elderly", "missing", "dead", "displaced", "ill");

  private static final Set<String> AMOUNTS =
      Set.of(
          "hundred",
          "thousand",
          "hundreds",
          "thousands",
          "dozens",
          "some",
          "more",
          "other",
          "the",
          "all",
          "many",
          "no");

  private static final Set<String> NUMBERS =
      Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve");

  /// Behind these "besieged Aleppo" is what somebody did to it, else it is a place.
  private static final Set<String> DOERS =
      Set.of(
          "army",
          "are",
          "been",
          "fighters",
          "forces",
          "had",
          "has",
          "have",
          "insurgents",
          "is",
          "it",
          "militants",
          "militias",
          "rebels",
          "regime",
          "they",
          "troops",
          "was",
          "were",
          "which",
          "who");

  private StandIns() {}

  static List<String> of(List<String> tokens) {
    List<String> forms = new ArrayList<>(tokens);
    for (int i = 0; i + 1 < forms.size(); i++) {
      boolean counted = isNumber(forms.get(i + 1));
      boolean next = i + 2 < forms.size() && isNumber(forms.get(i + 2));
      String lower = forms.get(i).toLowerCase(Locale.ROOT);
      String then = forms.get(i + 1).toLowerCase(Locale.ROOT);
      boolean named = Character.isUpperCase(forms.get(i + 1).codePointAt(0));
      phrase(forms, i);
      boolean describes = i == 0 || !isDoer(forms.get(i - 1), i);
      if (named && describes && forms.get(i).equals("besieged")) {
        forms.set(i, "eastern");
      } else if (counted && i > 0 && lower.equals("about")) {
        forms.set(i, "some");
      } else if (counted && i == 0 && lower.equals("around")) {
        forms.set(i, "Some");
      } else if (next && then.equals("to") && Set.of("close", "up").contains(lower)) {
        forms.set(i, "more");
        forms.set(i + 1, "than");
      } else if (counted && lower.equals("between") && isRange(forms, i)) {
        forms.set(i, "about");
        forms.set(i + 2, "to");
      } else if (lower.equals("by") && then.equals("evening")) {
        forms.set(i + 1, "night");
      } else if (isHurt(forms, i + 1)) {
        forms.set(i + 1, "people");
      }
    }
    return forms;
  }

  /// Sayings of several words, which the parser knows in one only: "made it plain that", "let it be
  /// known", "he went on".
  private static void phrase(List<String> forms, int i) {
    String verb = forms.get(i).toLowerCase(Locale.ROOT);
    boolean it = Set.of("it", "this").contains(forms.get(i + 1));
    int clear = it ? i + 2 : i + 1;
    boolean makes =
        Set.of("made", "makes", "make").contains(verb)
            && clear < forms.size()
            && Set.of("plain", "clear", "known", "public").contains(forms.get(clear));
    if (makes) {
      forms.set(
          i,
          it ? (verb.equals("made") ? "told" : "tells") : (verb.equals("made") ? "said" : "says"));
      if (it) {
        forms.set(i + 1, "them");
      }
      forms.set(clear, "clearly");
    }
    boolean known =
        Set.of("let", "lets").contains(verb)
            && i + 3 < forms.size()
            && forms.get(i + 1).equals("it")
            && forms.get(i + 2).equals("be")
            && forms.get(i + 3).equals("known");
    if (known) {
      forms.set(i, "told");
      forms.set(i + 1, "them");
      forms.set(i + 2, "very");
      forms.set(i + 3, "clearly");
    }
    boolean goesOn =
        Set.of("went", "goes").contains(verb)
            && forms.get(i + 1).equals("on")
            && (i + 2 == forms.size()
                || Set.of(".", ",", ":", ";", "\"", "”").contains(forms.get(i + 2)));
    if (goesOn) {
      forms.set(i, verb.equals("went") ? "added" : "adds");
      forms.set(i + 1, "then");
    }
  }

  /// The words as they stand in the text; what was hurt people stays a noun of its own.
  static List<Word> undone(List<Word> words, List<String> tokens) {
    List<Word> undone = new ArrayList<>(words);
    for (Word word : words) {
      String token = tokens.get(word.index());
      if (word.form().equals("people") && !token.equals("people")) {
        undone.set(
            word.index(),
            new Word(word.index(), token, token, word.tag(), word.head(), word.relation()));
      }
    }
    return undone;
  }

  private static boolean isDoer(String before, int at) {
    boolean name = at > 1 && Character.isUpperCase(before.codePointAt(0));
    return name || DOERS.contains(before.toLowerCase(Locale.ROOT));
  }

  private static boolean isRange(List<String> forms, int between) {
    return between + 4 < forms.size()
        && forms.get(between + 2).equals("and")
        && isNumber(forms.get(between + 3));
  }

  /// "600 wounded", "several hundred wounded": not followed by those whom it tells of.
  private static boolean isHurt(List<String> forms, int at) {
    if (!HURT.contains(forms.get(at))) {
      return false;
    }
    String before = forms.get(at - 1).toLowerCase(Locale.ROOT);
    boolean amount = isNumber(before) || AMOUNTS.contains(before);
    String behind = at + 1 < forms.size() ? forms.get(at + 1) : ".";
    return amount
        && (!Character.isLetter(behind.codePointAt(0))
            || Set.of(
                    "were",
                    "are",
                    "have",
                    "had",
                    "was",
                    "will",
                    "and",
                    "from",
                    "in",
                    "to",
                    "left",
                    "on",
                    "who",
                    "out",
                    "could",
                    "would",
                    "remain",
                    "remained",
                    "must",
                    "should",
                    "or",
                    "be",
                    "come",
                    "speak",
                    "said",
                    "say",
                    "first",
                    "of",
                    "among",
                    "for",
                    "at",
                    "by",
                    "as",
                    "being",
                    "while",
                    "inside",
                    "still")
                .contains(behind));
  }

  private static boolean isNumber(String form) {
    return Character.isDigit(form.codePointAt(0))
        || NUMBERS.contains(form.toLowerCase(Locale.ROOT));
  }
}
