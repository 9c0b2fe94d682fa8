package org.safepassage.pictures;

/// A finished drawing with what is said of it to those who can't see it.
record Sketch(Drawing drawing, String title, String description) {
  String document() {
    return document("picture");
  }

  /// The same with a mark before the ids in it, of which no other drawing of a page has the same.
  String document(String mark) {
    return drawing.document(title, description, mark);
  }
}
