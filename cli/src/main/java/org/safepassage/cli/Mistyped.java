package org.safepassage.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command as it was typed, in plain words and with a guess at what was meant.
final class Mistyped {
  private final CommandLine line;

  private Mistyped(CommandLine line) {
    this.line = line;
  }

  /// What is wrong and, on lines of their own, what was maybe meant and where more is told.
  static String words(ParameterException wrong) {
    CommandLine line = wrong.getCommandLine();
    return "%s%nMaybe ./safepassage %s--help tells more."
        .formatted(
            new Mistyped(line).wrong(wrong),
            line.getParent() == null ? "" : line.getCommandName() + " ");
  }

  private String wrong(ParameterException wrong) {
    ArgSpec given = wrong.getArgSpec();
    if (given != null && wrong.getValue() != null && wrong.getValue().isBlank()) {
      return name(given) + " is empty. Maybe a variable in the command was never set.";
    }
    if (given != null && isFlag(given)) {
      return name(given) + " takes no value.";
    }
    return switch (wrong) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched.getUnmatched());
      case OverwrittenOptionException twice ->
          name(twice.getOverwritten())
              + " is given more than once; "
              + (isFlag(twice.getOverwritten()) ? "once is enough." : "it takes one value.");
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          missing(missing.getMissing().getFirst());
      case ParameterException other -> String.valueOf(other.getMessage());
    };
  }

  private static boolean isFlag(ArgSpec argument) {
    return argument instanceof OptionSpec option && option.arity().max() == 0;
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /// That something has to be there, and what it is.
  static String missing(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? "%s needs a value (%s) behind it.".formatted(option.longestName(), option.paramLabel())
        : "%s is missing. It is %s."
            .formatted(argument.paramLabel(), String.join(" ", argument.description()));
  }

  private String unmatched(List<String> words) {
    boolean isCommand = line.getParent() == null && !isOption(words.getFirst());
    // What is no option comes along with one that is none, mostly as its value.
    String first =
        isCommand
            ? words.getFirst()
            : words.stream().filter(Mistyped::isOption).findFirst().orElse(words.getFirst());
    if (isCommand) {
      List<String> commands = List.copyOf(line.getSubcommands().keySet());
      String maybe = maybe(first, commands);
      return "There is no command \"%s\".%s"
          .formatted(
              first,
              maybe.isEmpty()
                  ? "\nMaybe one of: %s.".formatted(String.join(", ", commands))
                  : maybe);
    }
    if (isOption(first)) {
      return "There is no option %s%s.%s"
          .formatted(
              first,
              line.getParent() == null ? "" : " of " + line.getCommandName(),
              maybe(first, options()));
    }
    List<String> places =
        line.getCommandSpec().positionalParameters().stream().map(ArgSpec::paramLabel).toList();
    return "%s takes %s; \"%s\" is too much.%s"
        .formatted(
            line.getCommandName(),
            places.isEmpty() ? "options alone" : String.join(" and ", places) + ", and options",
            first,
            maybe(first, options()));
  }

  private static boolean isOption(String word) {
    return word.startsWith("-");
  }

  private List<String> options() {
    List<String> names = new ArrayList<>();
    line.getCommandSpec().options().forEach(option -> names.add(option.longestName()));
    return names;
  }

  /// The nearest, on a line of its own; empty where none is near. That dashes are missing is seen.
  private static String maybe(String word, List<String> names) {
    Map<String, String> meantBySpelling = new LinkedHashMap<>();
    for (String name : names) {
      meantBySpelling.put(name.replaceFirst("^-+", ""), name);
    }
    List<String> near = Nearby.to(word.replaceFirst("^-+", ""), meantBySpelling);
    return near.isEmpty() ? "" : "\nMaybe %s.".formatted(String.join(" or ", near));
  }
}
