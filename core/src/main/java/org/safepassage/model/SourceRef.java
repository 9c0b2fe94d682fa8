package org.safepassage.model;

/// A place in a file that somebody can open. `line` and `column` count from 1; 0 means that only
/// the file is known.
public record SourceRef(String file, int line, int column) implements Comparable<SourceRef> {
  /// For values that come from no file, such as those made in a program.
  public static final SourceRef NONE = new SourceRef("", 0, 0);

  @Override
  public int compareTo(SourceRef other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
