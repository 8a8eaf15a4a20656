package org.opencpas.decode.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML that anybody may have written: nothing is fetched and no entity of a file's own is
 * expanded. What the parser holds at once is for the bytes to bound, see {@link MeteredInput}.
 */
public final class XmlOpening {
  private XmlOpening() {}

  /** A reader of bytes, whose encoding shows itself. */
  public static XMLStreamReader of(InputStream bytes) throws XMLStreamException {
    return factory().createXMLStreamReader(bytes);
  }

  /** A reader of characters. */
  public static XMLStreamReader of(Reader text) throws XMLStreamException {
    return factory().createXMLStreamReader(text);
  }

  /** One for each file, since it keeps the names of what it has read. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
