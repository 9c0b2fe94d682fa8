package org.safepassage.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Says in plain words what a YAML parser complains about.
final class YamlSlips {
  /// @param sign words of the complaint or of what was being read
  private record Slip(String sign, String what, String maybe) {}

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
              "found unexpected end of stream",
              "a quote is opened and never closed",
              "Maybe a closing quote is missing."),
          new Slip(
              "document separator",
              "a line of --- or ... stands within quotes",
              "Maybe a closing quote is missing above it."),
          new Slip("<stream end>", "a bracket is opened and never closed", NOT_CLOSED),
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

  private YamlSlips() {}

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
    if (String.valueOf(e.getProblem()).contains(NO_START) && slip(e).isEmpty()) {
      return "Maybe put the text in quotes.";
    }
    return slip(e)
        .map(Slip::maybe)
        .orElse("Maybe a quote, a bracket or the indentation near here is wrong.");
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
