package org.safepassage.server.pages;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.safepassage.pictures.Bidi;

/// Text as it stands between two tags: never markup, whatever is in it. The isolates that
/// [org.safepassage.pictures.Words] puts around names become `bdi` elements, and those that never
/// end are ended. Signs that would turn the direction of what follows are left out, as are
/// controls.
public record Said(String text) implements Content {

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(html());
  }

  String html() {
    StringBuilder html = new StringBuilder(text.length() + 16);
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '&' -> html.append("&amp;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case Bidi.ISOLATE -> {
          html.append("<bdi>");
          depth++;
        }
        case Bidi.END -> {
          html.append(depth > 0 ? "</bdi>" : "");
          depth = Math.max(0, depth - 1);
        }
        default -> {
          if (!isLeftOut(letter)) {
            html.append(letter);
          }
        }
      }
    }
    return html.append("</bdi>".repeat(depth)).toString();
  }

  private static boolean isLeftOut(char letter) {
    boolean turns =
        (letter >= '\u202a' && letter <= '\u202e') || letter == '\u2066' || letter == '\u2067';
    return turns || (Character.isISOControl(letter) && letter != '\n' && letter != '\t');
  }
}
