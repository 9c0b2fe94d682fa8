package org.safepassage.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// What a port may be.
final class Port {
  private static final int HIGHEST = 65_535;

  private Port() {}

  /// @throws ParameterException when it is none
  static void check(int port, CommandSpec command) {
    if (port < 0 || port > HIGHEST) {
      throw new ParameterException(
          command.commandLine(), "A port is a number from 0 to %d.".formatted(HIGHEST));
    }
  }
}
