package org.opencpas.speed;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML with Aalto alone. */
final class XmlElements {
  private XmlElements() {}

  /** Reads every text and attribute of a document, and counts the elements of a name. */
  static long count(InputStream bytes, String element) throws IOException {
    long count = 0;
    long characters = 0;
    try {
      XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(bytes);
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          count += reader.getLocalName().equals(element) ? 1 : 0;
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            characters += reader.getAttributeValue(i).length();
          }
        } else if (event == XMLStreamConstants.CHARACTERS) {
          characters += reader.getText().length();
        }
      }
    } catch (XMLStreamException broken) {
      throw new IOException("no XML", broken);
    }
    return characters < 0 ? -1 : count;
  }
}
