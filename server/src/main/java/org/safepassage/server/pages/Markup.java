package org.safepassage.server.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// Turns pages into HTML by the templates that were compiled with the program. Safe to share
/// between threads.
public final class Markup {
  private static final int ROOM = 32 * 1024;

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /// The whole document.
  public String of(Page page) {
    StringOutput output = new StringOutput(ROOM);
    engine.render("page.jte", page, output);
    return output.toString();
  }
}
