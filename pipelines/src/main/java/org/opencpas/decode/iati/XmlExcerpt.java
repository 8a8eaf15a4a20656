package org.opencpas.decode.iati;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Writes an element as XML again, for people to read; cut where it is long. */
final class XmlExcerpt {
  private static final int LONGEST = 10_001;

  private final StringBuilder text = new StringBuilder();

  private XmlExcerpt() {}

  static String of(Element element) {
    XmlExcerpt excerpt = new XmlExcerpt();
    excerpt.element(element);
    StringBuilder text = excerpt.text;
    return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST);
  }

  private void element(Element element) {
    text.append('<').append(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength() && text.length() < LONGEST; i++) {
      if (attributes.item(i) instanceof Attr attribute) {
        text.append(' ').append(attribute.getName()).append("=\"");
        escape(attribute.getValue());
        text.append('"');
      }
    }
    if (element.getFirstChild() == null) {
      text.append("/>");
      return;
    }
    text.append('>');
    for (Node node = element.getFirstChild();
        node != null && text.length() < LONGEST;
        node = node.getNextSibling()) {
      if (node instanceof Element child) {
        element(child);
      } else if (node instanceof Text piece) {
        escape(piece.getData());
      }
    }
    text.append("</").append(element.getTagName()).append('>');
  }

  private void escape(String plain) {
    for (int i = 0; i < plain.length() && text.length() < LONGEST; i++) {
      char letter = plain.charAt(i);
      switch (letter) {
        case '<' -> text.append("&lt;");
        case '&' -> text.append("&amp;");
        case '"' -> text.append("&quot;");
        default -> text.append(letter);
      }
    }
  }
}
