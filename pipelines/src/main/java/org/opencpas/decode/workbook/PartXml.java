package org.opencpas.decode.workbook;

import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opencpas.decode.FileBreachException;
import org.opencpas.decode.xml.XmlOpening;
import org.opencpas.issue.Rule;

/**
 * Reads the XML of a part from one start tag to the next. No namespaces are asked for: strict and
 * transitional workbooks differ in nothing else here. A document type is refused, so there are no
 * entities and nothing is fetched.
 */
final class PartXml implements Closeable {

  private final PartStream part;
  private final XMLStreamReader reader;

  PartXml(PartStream part) throws XMLStreamException {
    this.part = part;
    this.reader = XmlOpening.of(part);
  }

  /** Goes to the next start or end tag; whether there is one. */
  boolean nextTag() throws IOException, XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new FileBreachException(
            Rule.WORKBOOK_UNREADABLE, "the workbook's XML has a document type or an entity");
      }
    }
    return false;
  }

  /** Goes to the next start tag of an element; whether there is one. */
  boolean nextStart(String name) throws IOException, XMLStreamException {
    while (nextTag()) {
      if (isStart(name)) {
        return true;
      }
    }
    return false;
  }

  boolean isStart(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  /** An attribute of the start tag; empty when it has none. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** An attribute of a namespace that ends so; empty when the start tag has none. */
  String attribute(String namespace, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String uri = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals(name) && uri != null && uri.endsWith(namespace)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The text up to the next tag, which is gone to. */
  String text() throws IOException, XMLStreamException {
    String text = "";
    StringBuilder longer = null;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        break;
      }
      if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new FileBreachException(
            Rule.WORKBOOK_UNREADABLE, "the workbook's XML has an entity of its own");
      }
      if (reader.isCharacters() || event == XMLStreamConstants.SPACE) {
        if (text.isEmpty() && longer == null) {
          text = reader.getText();
        } else {
          longer = longer == null ? new StringBuilder(text) : longer;
          longer.append(reader.getText());
        }
      }
    }
    return longer == null ? text : longer.toString();
  }

  /**
   * The text of a cell or of a shared text: its plain text, or the runs of its rich text without
   * what tells how to pronounce them. Goes to its end tag.
   */
  String runs(String element) throws IOException, XMLStreamException {
    StringBuilder runs = new StringBuilder();
    int spoken = 0;
    while (!isEnd(element) && nextTag()) {
      while (isStart("t")) {
        String text = text();
        if (spoken == 0) {
          runs.append(text);
        }
      }
      if (isStart("rPh")) {
        spoken++;
      } else if (isEnd("rPh")) {
        spoken--;
      }
    }
    return EscapedText.plain(runs.toString());
  }

  /** Notes that what was read so far is no longer held in memory. */
  void pass() {
    part.pass();
  }

  /** Reads what is left of the part, so that damage in it is found. */
  void drain() throws IOException {
    part.drain();
  }

  @Override
  public void close() throws IOException {
    part.close();
  }
}
