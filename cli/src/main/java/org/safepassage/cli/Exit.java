package org.safepassage.cli;

/// Exit codes, the same for all commands. 3 and 4 belong to the launcher: no JDK, and a failed
/// build.
final class Exit {
  /// The deal completes; everybody is on the timetable; a timetable holds; nothing differs.
  static final int YES = 0;

  /// It doesn't; not everybody is; something does.
  static final int NO = 1;

  /// A file, or the command itself, is wrong. Also when what was asked for can't be written: the
  /// picture, or the answer itself.
  static final int WRONG_INPUT = 2;

  /// The program is at fault.
  static final int FAULT = 5;

  private Exit() {}
}
