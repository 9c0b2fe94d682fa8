package org.safepassage.server.pages;

/// How something is meant, beside its words: no meaning is in the colour alone.
public enum Tone {
  PLAIN,
  QUIET,
  GOOD,
  NOTE,
  WARNING,
  ALARM;

  /// The class in the style sheet.
  public String css() {
    return switch (this) {
      case PLAIN -> "plain";
      case QUIET -> "quiet";
      case GOOD -> "good";
      case NOTE -> "note";
      case WARNING -> "warning";
      case ALARM -> "alarm";
    };
  }
}
