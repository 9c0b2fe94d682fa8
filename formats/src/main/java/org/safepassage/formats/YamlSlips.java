package org.safepassage.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Says in plain words what a YAML parser complains about.
final class YamlSlips {
  /// @param sign words of the complaint or of what was being read
  private record Slip(String sign, String what, String maybe) {}

  private static final String OPEN_QUOTE = "found unexpected end of stream";
  private static final String OPEN_BRACKET = "<stream end>";
  private static final List<String> UNENDING = List.of(OPEN_QUOTE, OPEN_BRACKET);
  private static final String NO_START = "cannot start any token";
  private static final String NOT_CLOSED = "Maybe a comma or a closing bracket is missing.";
  private static final String INDENTED =
      "Maybe the line is indented differently from its neighbours, or a text goes on after its"
          + " closing quote.";

  /// The first that fits counts.
  private static final List<Slip> SLIPS =
      List.of(
          new Slip(
              "TAB",
              "a tab stands where only spaces can",
              "Maybe a tab follows a colon: use spaces."),
          new Slip(
              "mapping values are not allowed",
              "a key with a colon stands where none can",
              "Maybe a text holds \": \" and needs quotes, or the line is indented too far."),
          new Slip(
              "sequence entries are not allowed",
              "a dash stands where no list can begin",
              "Maybe the list belongs on the next line, or a text begins with a dash and needs"
                  + " quotes."),
          new Slip(
              "mapping keys are not allowed",
              "a question mark begins a text",
              "Maybe put the text in quotes."),
          new Slip(
              "could not find expected ':'",
              "the line is not a key with its value",
              "Maybe a colon and a space are missing after the key."),
          new Slip(
              OPEN_QUOTE,
              "a quote is opened and never closed",
              "Maybe a closing quote is missing."),
          new Slip(
              "document separator",
              "a line of --- or ... stands within quotes",
              "Maybe a closing quote is missing above it."),
          new Slip(OPEN_BRACKET, "a bracket is opened and never closed", NOT_CLOSED),
          new Slip("',' or '}'", "a comma or a closing bracket is expected here", NOT_CLOSED),
          new Slip("',' or ']'", "a comma or a closing bracket is expected here", NOT_CLOSED),
          new Slip(
              "expected the node content",
              "a value is expected here",
              "Maybe a comma or a bracket is too many, or a text begins with one and needs quotes."),
          new Slip("<block end>", "this does not fit what stands before it", INDENTED),
          new Slip(
              "expected '<document start>'",
              "something follows after the end",
              "Maybe a closing bracket is too many, or the line is indented differently from its"
                  + " neighbours."),
          new Slip(
              "double-quoted scalar",
              "a backslash in double quotes begins nothing that is known",
              "Maybe put the text in single quotes."),
          new Slip(
              "block scalar",
              "something stands beside a | or > that opens a text of several lines",
              "Maybe the text belongs on the next line, or begins with that sign and needs quotes."),
          new Slip("scanning a tag", "a text begins with !", "Maybe put the text in quotes."),
          new Slip("tag handle", "a text begins with !", "Maybe put the text in quotes."),
          new Slip("scanning an anchor", "a text begins with &", "Maybe put the text in quotes."),
          new Slip("scanning an alias", "a text begins with *", "Maybe put the text in quotes."),
          new Slip("directive", "a line begins with %", "Maybe put the text in quotes."));

  private static final Pattern FIRST_CHARACTER = Pattern.compile("found character '(.+?)' that");

  /// A quote where a value, or an item, begins.
  private static final Pattern QUOTE = Pattern.compile("(?:^|: |- |[\\[{,]) *[\"']");

  private YamlSlips() {}

  /// Where it is: of what never ends, where it begins, since the parser notices only at the end of
  /// the file.
  static Optional<Mark> place(MarkedYamlEngineException e) {
    return isUnending(e)
        ? e.getContextMark().or(e::getProblemMark)
        : e.getProblemMark().or(e::getContextMark);
  }

  private static boolean isUnending(MarkedYamlEngineException e) {
    return slip(e).filter(slip -> UNENDING.contains(slip.sign())).isPresent();
  }

  static String message(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem()).strip().replaceAll("\\s+", " ");
    Matcher first = FIRST_CHARACTER.matcher(problem);
    String what =
        first.find() && !problem.contains("TAB")
            ? "a text can't begin with " + first.group(1)
            : slip(e).map(Slip::what).orElse(Quoted.of(problem).replace("\"", ""));
    return "This is not YAML: " + what + ".";
  }

  static String guess(MarkedYamlEngineException e, String text) {
    if (tabIndentsLineOf(e, text)) {
      return "Maybe a tab indents the line: use spaces.";
    }
    Optional<Integer> quote = lineOfOpenQuote(e, text);
    if (quote.isPresent()) {
      return "Maybe the quote that begins a text in line %d is not closed.".formatted(quote.get());
    }
    if (String.valueOf(e.getProblem()).contains(NO_START) && slip(e).isEmpty()) {
      return "Maybe put the text in quotes.";
    }
    Optional<Integer> bracket = lineOfOpenBracket(e);
    if (bracket.isPresent()) {
      return NOT_CLOSED.replace(".", "; the bracket opens in line %d.".formatted(bracket.get()));
    }
    return slip(e)
        .map(Slip::maybe)
        .orElse("Maybe a quote, a bracket or the indentation near here is wrong.");
  }

  /// The line of a quote that the parser took to be closed by the next one, so that it noticed only
  /// there: the first above what is told, or in the same line, that is not closed in its own line.
  private static Optional<Integer> lineOfOpenQuote(MarkedYamlEngineException e, String text) {
    int told = place(e).map(Mark::getLine).orElse(0);
    // Where the end of the file is told of, the text that is open there need not be the first.
    int last = isUnending(e) ? told - 1 : told;
    List<String> lines = text.lines().limit(last + 1L).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).stripLeading().startsWith("#") && leavesOpen(lines.get(i))) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  /// Where it isn't the line that is told anyway.
  private static Optional<Integer> lineOfOpenBracket(MarkedYamlEngineException e) {
    return slip(e)
        .filter(slip -> slip.maybe().equals(NOT_CLOSED))
        .flatMap(_ -> e.getContextMark())
        .map(Mark::getLine)
        .filter(line -> !place(e).map(Mark::getLine).equals(Optional.of(line)))
        .map(line -> line + 1);
  }

  private static boolean leavesOpen(String line) {
    Matcher quote = QUOTE.matcher(line);
    int from = 0;
    while (quote.find(from)) {
      char sign = line.charAt(quote.end() - 1);
      int end = quote.end();
      while (end < line.length() && line.charAt(end) != sign) {
        end += line.charAt(end) == '\\' && sign == '"' ? 2 : 1;
      }
      if (end >= line.length()) {
        return true;
      }
      from = end + 1;
    }
    return false;
  }

  private static Optional<Slip> slip(MarkedYamlEngineException e) {
    String complaint = e.getProblem() + " " + e.getContext();
    return SLIPS.stream().filter(slip -> complaint.contains(slip.sign())).findFirst();
  }

  private static boolean tabIndentsLineOf(MarkedYamlEngineException e, String text) {
    return e.getProblemMark()
        .map(mark -> text.lines().skip(mark.getLine()).findFirst().orElse(""))
        .filter(line -> line.length() > line.stripLeading().length())
        .map(line -> line.substring(0, line.length() - line.stripLeading().length()).contains("\t"))
        .orElse(false);
  }
}
