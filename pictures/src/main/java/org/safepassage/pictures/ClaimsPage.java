package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepassage.pictures.ClaimsSheet.Beside;
import org.safepassage.pictures.ClaimsSheet.Mark;
import org.safepassage.pictures.ClaimsSheet.Question;
import org.safepassage.pictures.ClaimsSheet.Related;
import org.safepassage.pictures.ClaimsSheet.Said;
import org.safepassage.pictures.ClaimsSheet.Text;

/// Writes what is claimed as one HTML document that asks for nothing outside itself and runs
/// nothing: questions with what each side says, counts beside the record, pictures, and the texts
/// with the words that claims rest on.
public final class ClaimsPage {
  /// Tells the page from those of sources.
  public static final String GENERATOR =
      "<meta name=\"generator\" content=\"Safe Passage: accounts\"/>";

  private final ClaimsSheet sheet;
  private final Words words;
  private final Html html = new Html();
  private final SaidList said;

  private ClaimsPage(ClaimsSheet sheet, Language language) {
    this.sheet = sheet;
    this.words = new Words(language);
    this.said = new SaidList(html, words);
  }

  /// An HTML document, well-formed as XML too.
  public static String write(ClaimsSheet sheet, Language language) {
    return new ClaimsPage(sheet, language).whole();
  }

  private String whole() {
    Language language = words.language();
    html.open("html", "lang", language.tag(), "dir", language.isRightToLeft() ? "rtl" : "ltr");
    html.open("head")
        .empty("meta", "charset", "utf-8")
        .empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src '"
                + ReportStyle.hash(ClaimsStyle.SHEET)
                + "'; base-uri 'none'; form-action 'none'")
        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .empty("meta", "name", "color-scheme", "content", "light dark")
        .empty("meta", "name", "referrer", "content", "no-referrer")
        .markup(GENERATOR + "\n")
        .element("title", Bidi.unmarked(title()))
        .markup("<style>" + ClaimsStyle.SHEET + "</style>\n")
        .close("head");
    html.open("body").open("main");
    html.element("h1", title());
    html.element("p", words.say(ClaimsPagePhrase.LEAD), "class", "lead");
    questions();
    apart();
    unsure();
    sheet.beside().ifPresent(this::record);
    pictures();
    texts();
    html.element("p", words.say(ClaimsPagePhrase.FOOT), "class", "foot");
    return "<!DOCTYPE html>\n" + html.close("main").close("body").close("html");
  }

  private String title() {
    return sheet.subject().isEmpty()
        ? words.say(ClaimsPagePhrase.TITLE)
        : words.say(ClaimsPagePhrase.TITLE_OF, Xml.cleaned(sheet.subject()));
  }

  private void questions() {
    open("side-by-side", ClaimsPagePhrase.SIDE_BY_SIDE);
    if (sheet.questions().isEmpty()) {
      html.element("p", words.say(ClaimsPagePhrase.NOTHING_SHARED));
    }
    for (Question question : sheet.questions()) {
      html.element("h3", question.asked());
      question.relations().forEach(this::related);
      if (question.more() > 0) {
        html.element(
            "p",
            words.say(ClaimsPagePhrase.MORE_RELATIONS, words.number(question.more())),
            "class",
            "quiet");
      }
    }
    html.close("section");
  }

  private void related(Related related) {
    html.open("div", "class", "related").open("p", "class", "relation");
    html.element("span", related.sign(), "class", "sign", "aria-hidden", "true");
    html.text(related.relation()).close("p").open("div", "class", "sides");
    for (List<Said> side : List.of(related.left(), related.right())) {
      html.open("div");
      said.side(side);
      html.close("div");
    }
    html.close("div").close("div");
  }

  private void apart() {
    if (!sheet.apart().isEmpty()) {
      open("only-one", ClaimsPagePhrase.ONLY_ONE);
      said.all(sheet.apart());
      html.close("section");
    }
  }

  private void unsure() {
    List<Said> unsure =
        sheet.texts().stream()
            .flatMap(text -> text.claims().stream())
            .filter(said -> !said.doubts().isEmpty())
            .toList();
    if (!unsure.isEmpty()) {
      open("unsure", ClaimsPagePhrase.UNSURE);
      html.element("p", words.say(ClaimsPagePhrase.UNSURE_LEAD), "class", "lead");
      said.all(unsure);
      html.close("section");
    }
  }

  private void record(List<Beside> all) {
    open("record", ClaimsPagePhrase.RECORD);
    if (all.isEmpty()) {
      html.element("p", words.say(ClaimsPagePhrase.NO_COUNTS)).close("section");
      return;
    }
    html.element("p", words.say(ClaimsPagePhrase.RECORD_LEAD), "class", "lead");
    html.open(
        "div", "class", "wide", "tabindex", "0", "role", "group", "aria-labelledby", "record");
    html.open("table").open("thead").open("tr");
    for (ClaimsPagePhrase column :
        List.of(
            ClaimsPagePhrase.CLAIM,
            ClaimsPagePhrase.CLAIMED,
            ClaimsPagePhrase.READING,
            ClaimsPagePhrase.REPORTED,
            ClaimsPagePhrase.ATTESTED)) {
      html.element("th", words.say(column), "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    Map<Beside, List<Integer>> alike = new LinkedHashMap<>();
    for (Beside beside : all) {
      alike
          .computeIfAbsent(beside.unnumbered(), _ -> new ArrayList<>())
          .add(beside.said().number());
    }
    alike.forEach(this::beside);
    html.close("tbody").close("table").close("div").close("section");
  }

  private void beside(Beside beside, List<Integer> numbers) {
    int rows = beside.rows().size() + 1;
    html.open("tr").open("th", "scope", "row", "rowspan", Integer.toString(rows));
    said.links(numbers);
    html.element("bdi", beside.said().who()).close("th");
    html.open("td", "rowspan", Integer.toString(rows));
    html.element("bdi", beside.claimed()).close("td");
    for (ClaimsSheet.Row row : beside.rows()) {
      html.element("td", row.reading()).element("td", row.reported());
      html.element("td", row.attested()).close("tr").open("tr");
    }
    html.element("td", beside.words(), "colspan", "3").close("tr");
  }

  private void pictures() {
    if (sheet.pictures().isEmpty()) {
      return;
    }
    open("over-time", ClaimsPagePhrase.OVER_TIME);
    html.open("div", "class", "pictures");
    for (int i = 0; i < sheet.pictures().size(); i++) {
      html.open("div", "class", "picture")
          .markup(
              ClaimsPicture.drawWithin(
                  sheet.pictures().get(i), words.language(), "picture" + (i + 1)))
          .close("div");
    }
    html.close("div").close("section");
  }

  private void texts() {
    open("texts", ClaimsPagePhrase.TEXTS);
    for (Text text : sheet.texts()) {
      html.open("h3").element("bdi", text.outlet());
      html.text(text.published().isEmpty() ? "" : " · " + text.published()).close("h3");
      text.remarks().forEach(remark -> html.element("p", remark, "class", "quiet"));
      body(text);
      if (text.claims().isEmpty()) {
        html.element("p", words.say(ClaimsPagePhrase.NO_CLAIMS));
      } else {
        html.open("details").element("summary", words.say(ClaimsPagePhrase.CLAIMS_OF));
        said.all(text.claims());
        html.close("details");
      }
    }
    html.close("section");
  }

  /// Pieces of one line each: a line end inside an element is kept by its style.
  private void body(Text text) {
    if (text.body().isBlank()) {
      return;
    }
    html.markup("<div class=\"body\" dir=\"auto\">");
    Set<Integer> named = new HashSet<>();
    // Pages of outlets begin and end with many empty lines.
    String shown = text.body().stripTrailing();
    int from = shown.length() - shown.stripLeading().length();
    for (Mark mark : text.marks()) {
      plain(text.body().substring(Math.min(from, mark.start()), mark.start()));
      html.markup(anchors(mark, named));
      html.markup(mark.isSure() ? "<mark>" : "<mark class=\"unsure\">");
      plain(text.body().substring(mark.start(), mark.end()));
      // In brackets: read aloud or copied, the number of a claim is no digit of a count.
      html.markup("<sup>[" + numbers(mark) + "]</sup></mark>");
      from = mark.end();
    }
    plain(from < shown.length() ? shown.substring(from) : "");
    html.markup("</div>\n");
  }

  /// A claim is found where its first words are.
  private static String anchors(Mark mark, Set<Integer> named) {
    return mark.claims().stream()
        .filter(named::add)
        .map("<span id=\"claim-%d\"></span>"::formatted)
        .collect(Collectors.joining());
  }

  private static String numbers(Mark mark) {
    return mark.claims().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private void plain(String letters) {
    String[] lines = Bidi.untwisted(letters).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      html.markup(Xml.escaped(lines[i])).markup(i + 1 < lines.length ? "\n" : "");
    }
  }

  private void open(String id, Wording heading) {
    html.open("section", "aria-labelledby", id).element("h2", words.say(heading), "id", id);
  }
}
