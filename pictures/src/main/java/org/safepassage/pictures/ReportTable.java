package org.safepassage.pictures;

import java.util.List;

/// A table that can be scrolled sideways where the page is narrow, with a keyboard too.
final class ReportTable {
  private final Html html;
  private final Words words;

  /// @param heading the id of the heading that names the table
  ReportTable(Html html, Words words, String heading) {
    this.html = html;
    this.words = words;
    html.open("div", "class", "wide", "role", "region", "aria-labelledby", heading, "tabindex", "0")
        .open("table", "aria-labelledby", heading)
        .open("thead")
        .open("tr");
  }

  ReportTable head(Wording title) {
    html.element("th", words.say(title), "scope", "col");
    return this;
  }

  ReportTable body() {
    html.close("tr").close("thead").open("tbody");
    return this;
  }

  /// Begins a row, with what it is about.
  ReportTable row(String about) {
    html.open("tr").element("th", about, "scope", "row");
    return this;
  }

  /// Begins a row with several lines.
  ReportTable row(List<String> about) {
    html.open("tr").open("th", "scope", "row");
    about.forEach(line -> html.element("div", line));
    html.close("th");
    return this;
  }

  ReportTable cell(String text) {
    html.element("td", text);
    return this;
  }

  ReportTable number(String text) {
    html.element("td", text, "class", "number");
    return this;
  }

  /// A number that should worry.
  ReportTable alarm(String text) {
    html.open("td", "class", "number").element("strong", text, "class", "alarm").close("td");
    return this;
  }

  /// Text with a drawing after it.
  ReportTable markup(String kind, String text, String markup) {
    html.open("td", "class", kind).element("span", text).markup(markup).close("td");
    return this;
  }

  ReportTable endRow() {
    html.close("tr");
    return this;
  }

  void end() {
    html.close("tbody").close("table").close("div");
  }
}
