package org.safepassage.formats;

import org.snakeyaml.engine.v2.nodes.Node;

/// Where one value stands that is to be written anew as a whole.
final class ValuePlace {
  private final Node old;
  private final TextTree tree;
  private final TextPlaces places;

  ValuePlace(Node old, TextTree tree, TextPlaces places) {
    this.old = old;
    this.tree = tree;
    this.places = places;
  }

  void replace(String words, Splices splices) {
    int start = places.start(old);
    int end = places.end(old);
    boolean isEmpty = start == end;
    if (!TextPlaces.isBlock(old) && !isEmpty) {
      splices.replace(start, end, words);
      return;
    }
    int colon = afterColon(start);
    if (colon >= 0) {
      splices.replace(colon, end, " " + words);
    } else {
      // On lines of its own behind a comment, a list may stand right below its key; a value on one
      // line may not.
      String before = places.isFirstInLine(start) ? "  " : isEmpty ? " " : "";
      splices.replace(start, end, before + words);
    }
  }

  /// The index after the colon of its key, if nothing but space is between; else -1.
  private int afterColon(int start) {
    if (!(tree.owner(old).orElse(null) instanceof TextTree.Owner.OfKey(var _, var key))) {
      return -1;
    }
    int colon = places.text().indexOf(':', places.end(key));
    return colon >= 0 && colon < start && places.text().substring(colon + 1, start).isBlank()
        ? colon + 1
        : -1;
  }
}
