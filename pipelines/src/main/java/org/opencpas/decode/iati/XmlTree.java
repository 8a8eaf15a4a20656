package org.opencpas.decode.iati;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.xml.XmlCursor;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An element of an XML file with everything in it, as a small document. Elements of other
 * namespaces are left out, and so are attributes with a prefix, but for those of XML itself.
 */
final class XmlTree {
  private static final int MOST_ELEMENTS = 100_000;
  private static final long LONGEST_TEXT = 10_000_000;
  private static final DOMImplementation DOCUMENTS = documents();

  private final Document document = DOCUMENTS.createDocument(null, null, null);
  private final Map<Element, Long> lines = new HashMap<>();
  private int elements;
  private long characters;

  private XmlTree() {}

  private static DOMImplementation documents() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation();
    } catch (ParserConfigurationException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /**
   * Reads the element whose start tag the cursor is at, to its end tag.
   *
   * @param around names of elements to put around it, from the root
   * @return the tree; empty when it is larger than any that is held in memory
   */
  static Optional<XmlTree> read(XmlCursor cursor, String... around) throws IOException {
    XmlTree tree = new XmlTree();
    Element parent = null;
    for (String name : around) {
      Element element = tree.document.createElement(name);
      tree.append(parent, element);
      parent = element;
    }
    return tree.fill(parent, cursor) ? Optional.of(tree) : Optional.empty();
  }

  private void append(@Nullable Element parent, Element element) {
    if (parent == null) {
      document.appendChild(element);
    } else {
      parent.appendChild(element);
    }
  }

  /** Whether all of the element could be held. */
  private boolean fill(@Nullable Element around, XmlCursor cursor) throws IOException {
    int top = cursor.depth();
    String namespace = cursor.namespace();
    Element open = start(around, cursor);
    while (!(cursor.isEnd() && cursor.depth() == top) && cursor.next()) {
      if (cursor.isStart()) {
        if (cursor.namespace().equals(namespace)) {
          open = start(open, cursor);
        } else {
          cursor.skip();
        }
      } else if (cursor.isEnd()) {
        open = cursor.depth() > top && open.getParentNode() instanceof Element outer ? outer : open;
      } else {
        text(open, cursor.text());
      }
      if (elements > MOST_ELEMENTS || characters > LONGEST_TEXT) {
        leave(cursor, top);
        return false;
      }
    }
    return true;
  }

  private static void leave(XmlCursor cursor, int top) throws IOException {
    boolean more = true;
    while (more && !(cursor.isEnd() && cursor.depth() == top)) {
      more = cursor.next();
    }
  }

  private Element start(@Nullable Element parent, XmlCursor cursor) throws IOException {
    Element element = document.createElement(cursor.name());
    lines.put(element, cursor.line());
    elements++;
    for (int i = 0; i < cursor.attributes(); i++) {
      String name = cursor.attributeName(i);
      if (!name.isEmpty()) {
        String value = cursor.attributeValue(i);
        characters += value.length();
        element.setAttributeNS(
            name.startsWith("xml:") ? XMLConstants.XML_NS_URI : null, name, value);
      }
    }
    append(parent, element);
    return element;
  }

  private void text(Element element, String text) {
    characters += text.length();
    if (characters <= LONGEST_TEXT) {
      element.appendChild(document.createTextNode(text));
    }
  }

  /** The document, for rules to look at. */
  Document asDocument() {
    return document;
  }

  /** Line on which an element starts, from 1. */
  long line(Element element) {
    return lines.getOrDefault(element, 1L);
  }
}
