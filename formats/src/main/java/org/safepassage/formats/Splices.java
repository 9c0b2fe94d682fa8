package org.safepassage.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Pieces of a text that are to be written anew, all by where they stand in the text as it is. They
/// are gathered first and put in at once, so that the work grows with their number and the text's
/// length and not with both multiplied.
final class Splices {
  private final List<Splice> splices = new ArrayList<>();

  /// @param depth of what is added in a place, the deeper stands first
  private record Splice(int from, int to, String words, boolean isLine, int depth) {}

  /// Takes out what stands from one index until the other, and puts the words there.
  void replace(int from, int to, String words) {
    splices.add(new Splice(from, to, words, false, 0));
  }

  /// Adds lines where a line begins or the text ends. What ends in the same line at several depths
  /// goes on at the same place: the inner goes first.
  void addLine(int at, int depth, String line) {
    splices.add(new Splice(at, at, line, true, depth));
  }

  /// @param lineEnd how lines end in it
  /// @throws IllegalStateException when two pieces overlap
  String in(String text, String lineEnd) {
    // A stable sort: what is added at one depth stays in its order.
    List<Splice> sorted = new ArrayList<>(splices);
    sorted.sort(
        Comparator.comparingInt(Splice::from)
            .thenComparing(Splice::isLine, Comparator.reverseOrder())
            .thenComparing(Splice::depth, Comparator.reverseOrder()));
    StringBuilder out = new StringBuilder(text.length() + 100);
    int done = 0;
    for (Splice splice : sorted) {
      if (splice.from() < done) {
        throw new IllegalStateException("Two changes overlap at " + splice.from() + ".");
      }
      out.append(text, done, splice.from());
      if (splice.isLine()) {
        boolean isOpen = !out.isEmpty() && out.charAt(out.length() - 1) != '\n';
        out.append(isOpen ? lineEnd : "").append(splice.words()).append(lineEnd);
      } else {
        out.append(splice.words());
      }
      done = splice.to();
    }
    return out.append(text, done, text.length()).toString();
  }
}
