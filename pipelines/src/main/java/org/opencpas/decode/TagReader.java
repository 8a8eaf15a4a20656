package org.opencpas.decode;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.opencpas.issue.Rule;
import org.opencpas.source.ByteSource;
import org.opencpas.source.TextFormat;

/**
 * Reads the tags of an XML file one by one, whatever their namespaces; texts are of no use here. A
 * document type is refused, so there are no entities and nothing is fetched.
 */
final class TagReader implements Closeable {
  private static final int DEEPEST = 100;
  private static final int MOST_NAMES = 10_000;
  private static final int LONGEST_REASON = 200;

  private final StretchStream bytes;
  private final XMLStreamReader2 reader;
  private final Set<String> names = new HashSet<>();
  private int depth;

  private TagReader(StretchStream bytes, XMLStreamReader2 reader) {
    this.bytes = bytes;
    this.reader = reader;
  }

  /**
   * Opens a file; whoever does so closes it.
   *
   * @param format says the encoding, where the source declares one; else the file does
   */
  static TagReader open(ByteSource source, TextFormat format) throws IOException {
    boolean declared = format.declaredEncoding().isPresent();
    TextEncoding encoding = declared ? new EncodingDetection(source).find(format) : null;
    StretchStream bytes = new StretchStream(source.open());
    try {
      return new TagReader(
          bytes,
          call(
              () ->
                  encoding == null
                      ? (XMLStreamReader2) factory().createXMLStreamReader(bytes)
                      : (XMLStreamReader2)
                          factory().createXMLStreamReader(encoding.open(() -> bytes))));
    } catch (IOException unreadable) {
      bytes.close();
      throw unreadable;
    }
  }

  /** One for each file, since it keeps the names of what it has read. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    return factory;
  }

  /** A step of the library. */
  @FunctionalInterface
  private interface Step<T> {
    T take() throws IOException, XMLStreamException;
  }

  private static <T> T call(Step<T> step) throws IOException {
    return Untrusted.call(
        () -> {
          try {
            return step.take();
          } catch (XMLStreamException broken) {
            throw trouble(broken);
          }
        });
  }

  private static IOException trouble(XMLStreamException broken) {
    if (broken.getNestedException() instanceof IOException unreadable) {
      return unreadable;
    }
    String message = String.valueOf(broken.getMessage());
    String reason = message.lines().findFirst().orElse("");
    String place =
        broken.getLocation() == null
            ? ""
            : "line %d, column %d: "
                .formatted(
                    broken.getLocation().getLineNumber(), broken.getLocation().getColumnNumber());
    FileBreachException breach =
        new FileBreachException(
            Rule.XML_UNREADABLE,
            place + reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    breach.initCause(broken);
    return breach;
  }

  /**
   * Goes to the next start or end tag; whether there is one.
   *
   * @throws IOException when the file cannot be read on, or is no XML from here on
   */
  boolean next() throws IOException {
    bytes.pass();
    while (call(reader::hasNext)) {
      int event = call(reader::next);
      if (event == XMLStreamConstants.START_ELEMENT) {
        enter();
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        return true;
      }
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new FileBreachException(
            Rule.XML_WITH_ENTITIES, "the XML has a document type or an entity of its own");
      }
    }
    return false;
  }

  private void enter() throws IOException {
    depth++;
    if (depth > DEEPEST) {
      throw new FileBreachException(
          Rule.XML_EXCESSIVE, "elements are more than %d deep".formatted(DEEPEST));
    }
    names.add(name());
    for (int i = 0; i < attributes(); i++) {
      names.add(attribute(i));
    }
    if (names.size() > MOST_NAMES) {
      throw new FileBreachException(
          Rule.XML_EXCESSIVE, "the XML has more than %d different names".formatted(MOST_NAMES));
    }
  }

  /** Name of the encoding; empty when it is not known. */
  String encoding() throws IOException {
    String name = call(reader::getEncoding);
    return name == null ? "" : name;
  }

  boolean isStart() {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  /** Name of the element, without its namespace. */
  String name() throws IOException {
    return call(reader::getLocalName);
  }

  /** Number of attributes of the start tag. */
  int attributes() throws IOException {
    return call(reader::getAttributeCount);
  }

  /** Name of an attribute, from 0, without its namespace. */
  String attribute(int place) throws IOException {
    return call(() -> reader.getAttributeLocalName(place));
  }

  /** Text of an attribute, from 0. */
  String text(int place) throws IOException {
    return call(() -> reader.getAttributeValue(place));
  }

  /** Line on which the tag starts, from 1. */
  long line() throws IOException {
    return call(() -> reader.getLocationInfo().getStartLocation().getLineNumber());
  }

  @Override
  public void close() throws IOException {
    try (bytes) {
      call(
          () -> {
            reader.close();
            return reader;
          });
    }
  }
}
