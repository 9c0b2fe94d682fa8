package org.safepassage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads pictures back.
record Svg(Element root) {
  static Svg parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      return new Svg(
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)))
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("Not well formed: " + text, e);
    }
  }

  List<Element> all(String name) {
    NodeList found = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      if (found.item(i) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  /// All that is written, in one string.
  String written() {
    StringBuilder written = new StringBuilder();
    all("text").forEach(text -> written.append(text.getTextContent()).append('\n'));
    return written.toString();
  }

  String description() {
    return all("desc").getFirst().getTextContent();
  }

  /// Nothing is written over anything else, and everything lies on the page.
  static void assertReadable(Sketch sketch) {
    List<Drawing.Label> labels = sketch.drawing().labels();
    for (int i = 0; i < labels.size(); i++) {
      Rect room = labels.get(i).room();
      assertThat(room.x()).as(labels.get(i).text()).isNotNegative();
      assertThat(room.y()).as(labels.get(i).text()).isNotNegative();
      for (int k = 0; k < i; k++) {
        assertThat(room.overlaps(labels.get(k).room()))
            .as("\"%s\" over \"%s\"", labels.get(i).text(), labels.get(k).text())
            .isFalse();
      }
    }
  }
}
