package org.safepassage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/// Reads a report back, and checks what holds for every one.
final class ReportPage {
  private static final String DOCTYPE = "<!DOCTYPE html>\n";
  private static final Pattern ISOLATED = Pattern.compile("\u2068[^\u2069]*\u2069");

  private ReportPage() {}

  static Svg parse(String html) {
    assertThat(html).startsWith(DOCTYPE);
    return Svg.parse(html.substring(DOCTYPE.length()));
  }

  /// Language and direction, the policy, nothing from outside, headings in order, names of regions.
  static Svg assertSound(String html, Language language) {
    Svg page = parse(html);
    assertThat(page.root().getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.root().getAttribute("dir"))
        .isEqualTo(language == Language.ARABIC ? "rtl" : "ltr");
    assertThat(page.all("title")).isNotEmpty();
    assertThat(page.all("meta").stream().map(meta -> meta.getAttribute("content")))
        .contains(
            "default-src 'none'; style-src '"
                + ReportStyle.hash(page.all("style").getFirst().getTextContent())
                + "'; base-uri 'none'; form-action 'none'");
    assertThat(html).doesNotContain(" style=", " src=", "href=", "url(", "@import");
    assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
    assertThat(page.all("script")).isEmpty();
    assertThat(page.all("h1")).hasSize(1);
    Set<String> ids = new HashSet<>();
    for (Element element : page.all("*")) {
      String id = element.getAttribute("id");
      assertThat(id.isEmpty() || ids.add(id)).as("id %s twice", id).isTrue();
    }
    for (Element element : page.all("*")) {
      for (String name : element.getAttribute("aria-labelledby").split(" ")) {
        assertThat(name.isEmpty() || ids.contains(name)).as("nothing is called %s", name).isTrue();
      }
    }
    if (language == Language.ARABIC) {
      assertThat(arabicPart(page)).doesNotContainPattern("\\p{IsLatin}");
    }
    return page;
  }

  /// All that is said, without names and commands that are kept apart.
  static String arabicPart(Svg page) {
    StringBuilder said = new StringBuilder();
    said.append(own(page.root()));
    return ISOLATED.matcher(said).replaceAll("");
  }

  private static String own(Element element) {
    String name = element.getLocalName();
    boolean apart =
        name.equals("bdi")
            || name.equals("code")
            || name.equals("style")
            || (name.equals("title") && !element.getParentNode().getNodeName().equals("svg"));
    if (apart) {
      return "";
    }
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < element.getChildNodes().getLength(); i++) {
      switch (element.getChildNodes().item(i)) {
        case Element inner -> said.append(own(inner));
        case org.w3c.dom.Text text -> said.append(text.getData());
        default -> {}
      }
    }
    return said.append('\n').toString();
  }
}
