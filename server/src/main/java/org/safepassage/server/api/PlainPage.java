package org.safepassage.server.api;

import org.safepassage.pictures.Language;

/// The least of pages: for refusals, and for signing in before there is anything else.
final class PlainPage {
  private PlainPage() {}

  static String of(Language language, String heading, String text) {
    return around(
        language, heading, "<h1>" + escaped(heading) + "</h1><p>" + escaped(text) + "</p>");
  }

  /// @param content is written as it is
  static String around(Language language, String title, String content) {
    return """
    <!doctype html>
    <html lang="%s" dir="%s"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
    <link rel="stylesheet" href="/assets/room.css"></head>
    <body><header class="top"><div class="wrap"><a class="brand" href="/">Safe Passage</a></div></header>
    <main><div class="wrap door">%s</div></main></body></html>
    """
        .formatted(
            language.tag(), language == Language.ARABIC ? "rtl" : "ltr", escaped(title), content);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
