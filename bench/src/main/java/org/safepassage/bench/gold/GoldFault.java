package org.safepassage.bench.gold;

/// Something that is wrong in a gold set.
///
/// @param file its name within the folder
/// @param line from 1; 0 where the file as a whole is meant
/// @param what a sentence
public record GoldFault(String file, int line, String what) {
  @Override
  public String toString() {
    return line == 0 ? file + ": " + what : file + ":" + line + ": " + what;
  }
}
