package org.safepassage.accounts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Cuts a sentence into words as the corpora do that parsers are trained with: "Russia's" is two
/// words, "rebel-held" three, "pro-government" and "al." one.
final class Tokens {
  /// As many letters without a gap, or more, are no words: addresses of pages, pictures as letters.
  /// Whatever looks at words one by one takes minutes for them.
  private static final int NO_WORD = 120;

  private static final Pattern RUN = Pattern.compile("[^\\s\\p{Z}]+");

  /// Numbers with their separators; abbreviations with dots; words with apostrophes inside;
  /// repeated dots and dashes; anything else alone. Nothing is given back once it is taken: else
  /// long runs would use up the stack.
  private static final Pattern PIECE =
      Pattern.compile(
          "\\d++(?:[.,:]\\d++(?=(?:st|nd|rd|th)?(?![\\p{L}\\d])))*+(?:st|nd|rd|th)?(?![\\p{L}\\d])"
              + "|(?:\\p{L}\\.){2,}+"
              + "|[\\p{L}\\p{M}\\d]++(?:['’ʼ`][\\p{L}\\p{M}\\d]++)*+"
              + "|\\.{2,}|-{2,}"
              + "|[^\\s\\p{Z}]");

  private static final Pattern CLITIC = Pattern.compile("(?i)(n['’]t|['’](?:s|re|ve|ll|d|m))$");

  /// With these a hyphen doesn't part the word.
  private static final Set<String> PREFIXES =
      Set.of(
          "anti", "bi", "co", "counter", "de", "e", "ex", "extra", "inter", "mid", "mini", "multi",
          "neo", "non", "post", "pre", "pro", "quasi", "re", "semi", "sub", "super", "trans",
          "ultra", "un", "vice");

  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "capt", "sgt", "gov", "sen", "rep",
          "st", "prof", "rev", "no", "jr", "sr", "brig", "adm", "hon");

  private Tokens() {}

  /// The tokens of the part `span` of a body, without what is too long to be words.
  static List<Token> of(String body, Span span) {
    List<Token> tokens = new ArrayList<>();
    Matcher run = RUN.matcher(body).region(span.start(), span.end());
    while (run.find()) {
      if (run.end() - run.start() < NO_WORD) {
        addPieces(body, new Span(run.start(), run.end()), tokens);
      }
    }
    return joined(body, tokens);
  }

  private static void addPieces(String body, Span run, List<Token> tokens) {
    Matcher piece = PIECE.matcher(body).region(run.start(), run.end());
    while (piece.find()) {
      add(body, new Span(piece.start(), piece.end()), tokens);
    }
  }

  /// A piece without a clitic such as "'s", then the clitic.
  private static void add(String body, Span piece, List<Token> tokens) {
    String text = body.substring(piece.start(), piece.end());
    Matcher clitic = CLITIC.matcher(text);
    if (text.length() > 2 && clitic.find() && clitic.start() > 0) {
      int cut = piece.start() + clitic.start();
      tokens.add(token(body, new Span(piece.start(), cut)));
      tokens.add(token(body, new Span(cut, piece.end())));
    } else {
      tokens.add(token(body, piece));
    }
  }

  /// Puts prefixes and titles together again with what belongs to them: "pro" "-" "government",
  /// "Mr" ".".
  private static List<Token> joined(String body, List<Token> tokens) {
    List<Token> joined = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      String lower = token.form().toLowerCase(Locale.ROOT);
      if (i + 2 < tokens.size()
          && PREFIXES.contains(lower)
          && tokens.get(i + 1).form().equals("-")
          && touch(token, tokens.get(i + 1), tokens.get(i + 2))) {
        joined.add(token(body, new Span(token.span().start(), tokens.get(i + 2).span().end())));
        i += 3;
      } else if (i + 1 < tokens.size()
          && tokens.get(i + 1).form().equals(".")
          && i + 2 < tokens.size()
          && (TITLES.contains(lower) || isInitial(token))) {
        joined.add(token(body, new Span(token.span().start(), tokens.get(i + 1).span().end())));
        i += 2;
      } else {
        int end = i;
        while (end + 1 < tokens.size() && isThousands(body, tokens, i, end + 1)) {
          end++;
        }
        joined.add(end == i ? token : grouped(tokens.subList(i, end + 1)));
        i = end + 1;
      }
    }
    return joined;
  }

  /// "4 000": what stands behind a narrow or an unbreakable blank belongs to the number before it;
  /// behind a plain blank only round thousands and more groups do, for "in block 12 300 people" are
  /// two numbers.
  private static boolean isThousands(String body, List<Token> tokens, int first, int at) {
    Token token = tokens.get(at);
    String between = body.substring(tokens.get(at - 1).span().end(), token.span().start());
    boolean more = at + 1 < tokens.size() && tokens.get(at + 1).form().equals("000");
    boolean blank =
        between.matches("[\u00a0\u2009\u202f]")
            || (between.equals(" ") && (token.form().equals("000") || more));
    return blank
        && tokens.get(first).form().matches("[1-9]\\d{0,2}")
        && token.form().matches("\\d{3}");
  }

  /// One number, with commas in it as English writes it.
  private static Token grouped(List<Token> parts) {
    return new Token(
        new Span(parts.getFirst().span().start(), parts.getLast().span().end()),
        parts.stream().map(Token::form).collect(Collectors.joining(",")));
  }

  private static boolean touch(Token one, Token two, Token three) {
    return one.span().end() == two.span().start() && two.span().end() == three.span().start();
  }

  private static boolean isInitial(Token token) {
    return token.form().length() == 1 && Character.isUpperCase(token.form().charAt(0));
  }

  private static Token token(String body, Span span) {
    String text = body.substring(span.start(), span.end());
    String plain =
        text.replace('’', '\'')
            .replace('‘', '\'')
            .replace('ʼ', '\'')
            .replace('“', '"')
            .replace('”', '"')
            .replace('«', '"')
            .replace('»', '"')
            .replace('‑', '-')
            .replace('–', '-')
            .replace('—', '-');
    return new Token(span, plain);
  }

  static boolean isAbbreviation(String word) {
    return TITLES.contains(word.toLowerCase(Locale.ROOT));
  }
}
