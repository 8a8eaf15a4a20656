package org.opencpas.decode.iati;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks at the elements of a document. */
final class XmlElements {
  private XmlElements() {}

  /** The elements in an element that have a name, in their order. */
  static List<Element> children(Element element, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getTagName().equals(name)) {
        children.add(child);
      }
    }
    return children;
  }

  /** The first element in an element that has a name. */
  static Optional<Element> child(Element element, String name) {
    return children(element, name).stream().findFirst();
  }

  /** The text of an element in one line, without blanks at its ends. */
  static String line(Element element) {
    return line(String.valueOf(element.getTextContent()));
  }

  /** A text in one line, without blanks at its ends: how XML is indented is nobody's text. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t') {
        blank = true;
      } else {
        line.append(blank && !line.isEmpty() ? " " : "").append(letter);
        blank = false;
      }
    }
    return line.toString();
  }
}
