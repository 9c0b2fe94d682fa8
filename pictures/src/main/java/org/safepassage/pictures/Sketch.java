package org.safepassage.pictures;

/// A finished drawing with what is said of it to those who can't see it.
record Sketch(Drawing drawing, String title, String description) {
  String document() {
    return drawing.document(title, description);
  }
}
