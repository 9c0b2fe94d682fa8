package org.safepassage.pictures;

import java.util.List;

/// Lists that are cut where they would burst a page, and say so.
record ReportLists(Html html, Words words) {
  static final String ALL_OF_IT = "check --json";

  /// The first `most` of them, then how many more there are.
  void list(List<String> items, int most) {
    html.open("ul");
    for (String item : items.subList(0, Math.min(most, items.size()))) {
      html.element("li", item);
    }
    if (items.size() > most) {
      html.element("li", more(items.size() - most), "class", "more");
    }
    html.close("ul");
  }

  /// Says that so many are left out, if any are.
  void rest(long leftOut) {
    if (leftOut > 0) {
      html.element("p", more(leftOut), "class", "more");
    }
  }

  /// Clauses one after the other, the first `most` of them.
  String joined(Wording separator, List<String> parts, int most) {
    if (parts.size() <= most) {
      return words.joined(separator, parts);
    }
    String shown = words.joined(separator, parts.subList(0, most));
    return shown + words.say(separator) + more(parts.size() - most);
  }

  String more(long leftOut) {
    return words.say(ReportPhrase.MORE, words.number(leftOut), ALL_OF_IT);
  }

  /// Names one after the other, the first `most` of them.
  String names(List<String> names, int most) {
    String shown = words.list(names.subList(0, Math.min(most, names.size())));
    return names.size() > most
        ? shown + words.say(Phrase.COMMA) + more(names.size() - most)
        : shown;
  }
}
