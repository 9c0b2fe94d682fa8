package org.safepassage.formats;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Says in plain words what a YAML parser complains about.
final class YamlSlips {
  private YamlSlips() {}

  static String message(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem()).strip().replaceAll("\\s+", " ");
    return "This is not YAML: " + Quoted.of(problem).replace("\"", "") + ".";
  }

  static String guess(MarkedYamlEngineException e, String text) {
    String problem = String.valueOf(e.getProblem());
    if (problem.contains("TAB") || problem.contains("\\t") || tabIndentsLineOf(e, text)) {
      return "Maybe a tab indents the line: use spaces.";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "Maybe a text holds \": \" and needs quotes, or the line is indented too far.";
    }
    if (problem.contains("could not find expected ':'")) {
      return "Maybe a colon and a space are missing after the key.";
    }
    if (problem.contains("<block end>") || problem.contains("expected <document start>")) {
      return "Maybe the line is indented differently from its neighbours.";
    }
    if (problem.contains("',' or '}'") || problem.contains("',' or ']'")) {
      return "Maybe a comma or a closing bracket is missing.";
    }
    if (problem.contains("quoted scalar") || problem.contains("unexpected end of stream")) {
      return "Maybe a closing quote is missing.";
    }
    if (problem.contains("cannot start any token")) {
      return "Maybe a text begins with a special character and needs quotes.";
    }
    return "Maybe a quote, a bracket or the indentation near here is wrong.";
  }

  private static boolean tabIndentsLineOf(MarkedYamlEngineException e, String text) {
    return e.getProblemMark()
        .map(mark -> text.lines().skip(mark.getLine()).findFirst().orElse(""))
        .filter(line -> line.length() > line.stripLeading().length())
        .map(line -> line.substring(0, line.length() - line.stripLeading().length()).contains("\t"))
        .orElse(false);
  }
}
