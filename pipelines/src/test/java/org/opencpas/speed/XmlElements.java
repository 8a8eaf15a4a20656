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

  /** Reads every text of a document, and counts the elements of a name. */
  static long count(InputStream bytes, String element) throws IOException {
    long count = 0;
    long characters = 0;
    try {
      XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(bytes);
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(element)) {
          count++;
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
