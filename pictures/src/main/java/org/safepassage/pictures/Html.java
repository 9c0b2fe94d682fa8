package org.safepassage.pictures;

/// Writes HTML that is well-formed XML too. Used by one thread.
final class Html {
  private final StringBuilder written = new StringBuilder();

  Html open(String tag, String... attributes) {
    start(tag, attributes);
    written.append(">\n");
    return this;
  }

  Html close(String tag) {
    written.append("</").append(tag).append(">\n");
    return this;
  }

  /// An element with nothing but text in it.
  Html element(String tag, String text, String... attributes) {
    start(tag, attributes);
    written.append('>');
    text(text);
    written.append("</").append(tag).append(">\n");
    return this;
  }

  /// An element that can have no content.
  Html empty(String tag, String... attributes) {
    start(tag, attributes);
    written.append("/>\n");
    return this;
  }

  /// Escaped; isolates become elements, and those that never end are ended.
  Html text(String text) {
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean begins = letter == Bidi.ISOLATE;
      boolean ends = letter == Bidi.END;
      if (begins || ends) {
        written.append(Xml.escaped(text.substring(from, i)));
        written.append(begins ? "<bdi>" : depth > 0 ? "</bdi>" : "");
        depth = Math.max(0, depth + (begins ? 1 : -1));
        from = i + 1;
      }
    }
    written.append(Xml.escaped(text.substring(from))).append("</bdi>".repeat(depth));
    return this;
  }

  /// Markup that was written with care elsewhere.
  Html markup(String markup) {
    written.append(markup);
    return this;
  }

  private void start(String tag, String... attributes) {
    written.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      written.append(' ').append(attributes[i]).append("=\"");
      written.append(Xml.escaped(attributes[i + 1])).append('"');
    }
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
