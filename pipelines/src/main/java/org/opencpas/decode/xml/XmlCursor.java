package org.opencpas.decode.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opencpas.decode.FileBreachException;
import org.opencpas.decode.Untrusted;
import org.opencpas.decode.text.EncodingDetection;
import org.opencpas.decode.text.TextEncoding;
import org.opencpas.issue.Rule;
import org.opencpas.source.ByteSource;
import org.opencpas.source.TextFormat;

/**
 * Goes through an XML file that anybody may have written, from tag to text to tag. A document type
 * is refused, so there are no entities and nothing is fetched; depth, names and everything that the
 * parser would hold at once are bounded. Comments and instructions are passed over.
 */
public final class XmlCursor implements Closeable {
  private static final int DEEPEST = 100;
  private static final int MOST_NAMES = 10_000;
  private static final long LONGEST_PART = 16_000_000;

  private final MeteredInput bytes;
  private final XMLStreamReader reader;
  private final Set<String> names = new HashSet<>();
  private int depth;

  private XmlCursor(MeteredInput bytes, XMLStreamReader reader) {
    this.bytes = bytes;
    this.reader = reader;
  }

  /**
   * Opens a file; whoever does so closes it.
   *
   * @param format the encoding, where the source declares one; else the file says
   */
  public static XmlCursor open(ByteSource source, TextFormat format) throws IOException {
    MeteredInput bytes;
    if (format.declaredEncoding().isPresent()) {
      TextEncoding encoding = new EncodingDetection(source).find(format);
      bytes = new MeteredInput(source.open(), LONGEST_PART);
      return open(bytes, () -> XmlOpening.of(encoding.open(() -> bytes)));
    }
    bytes = new MeteredInput(source.open(), LONGEST_PART);
    return open(bytes, () -> XmlOpening.of(bytes));
  }

  private static XmlCursor open(MeteredInput bytes, Untrusted.Call<XMLStreamReader> step)
      throws IOException {
    try {
      return new XmlCursor(bytes, taken(step));
    } catch (IOException broken) {
      bytes.close();
      throw broken;
    }
  }

  private static <T> T taken(Untrusted.Call<T> step) throws IOException {
    return Untrusted.call(
        () -> {
          try {
            return step.get();
          } catch (XMLStreamException broken) {
            throw trouble(broken);
          } catch (UncheckedStreamException late) {
            // So comes what the parser finds while it gives a text.
            if (late.getCause() instanceof XMLStreamException broken) {
              throw trouble(broken);
            }
            throw late;
          }
        });
  }

  private static IOException trouble(XMLStreamException broken) {
    Throwable nested = broken.getNestedException();
    if (nested instanceof CharConversionException || nested instanceof CharacterCodingException) {
      return new FileBreachException(
          Rule.ENCODING_INVALID,
          "the bytes do not fit the encoding that the file says or has: " + reason(broken));
    }
    if (nested instanceof IOException unreadable) {
      return unreadable;
    }
    FileBreachException breach = new FileBreachException(Rule.XML_UNREADABLE, reason(broken));
    breach.initCause(broken);
    return breach;
  }

  private static String reason(XMLStreamException broken) {
    Location place = broken.getLocation();
    String message = String.valueOf(broken.getMessage());
    int start = message.indexOf("Message: ");
    String told = start < 0 ? message : message.substring(start + "Message: ".length());
    // The library says the place once more, on a line of its own.
    String reason = told.lines().findFirst().orElse("");
    return place == null
        ? reason
        : "line %d, column %d: %s"
            .formatted(place.getLineNumber(), place.getColumnNumber(), reason);
  }

  /**
   * Goes to the next tag or piece of text; false at the end of the file.
   *
   * @throws IOException when the file cannot be read on
   */
  public boolean next() throws IOException {
    if (reader.getEventType() == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    while (true) {
      bytes.pass();
      int event = taken(reader::next);
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          enter();
          return true;
        }
        case XMLStreamConstants.END_ELEMENT,
            XMLStreamConstants.CHARACTERS,
            XMLStreamConstants.CDATA,
            XMLStreamConstants.SPACE -> {
          return true;
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new FileBreachException(
                Rule.XML_WITH_ENTITIES,
                "line %d: %s"
                    .formatted(
                        line(),
                        event == XMLStreamConstants.DTD
                            ? "a document type"
                            : "an entity that XML does not know"));
        case XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  private void enter() throws FileBreachException {
    depth++;
    if (depth > DEEPEST) {
      throw new FileBreachException(
          Rule.XML_EXCESSIVE,
          "line %d: elements lie in elements more than %d deep".formatted(line(), DEEPEST));
    }
    names.add(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      names.add(reader.getAttributeLocalName(i));
    }
    // The parser remembers every name.
    if (names.size() > MOST_NAMES) {
      throw new FileBreachException(
          Rule.XML_EXCESSIVE,
          "line %d: there are more than %d different names".formatted(line(), MOST_NAMES));
    }
  }

  /** How many elements are open, with the one whose tag this is. */
  public int depth() {
    return depth;
  }

  /** Whether it stands at a start tag. */
  public boolean isStart() {
    return reader.isStartElement();
  }

  /** Whether it stands at an end tag. */
  public boolean isEnd() {
    return reader.isEndElement();
  }

  /** The piece of text; a long text comes in several. */
  public String text() throws IOException {
    bytes.pass();
    return taken(reader::getText);
  }

  /** Name of the element without its prefix. */
  public String name() {
    return reader.getLocalName();
  }

  /** Namespace of the element; empty when it is in none. */
  public String namespace() {
    String namespace = reader.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  /** Number of attributes of the start tag. */
  public int attributes() {
    return reader.getAttributeCount();
  }

  /**
   * Name of an attribute, with the prefix xml where it is one of those; empty for other prefixes.
   */
  public String attributeName(int place) {
    String prefix = reader.getAttributePrefix(place);
    String name = reader.getAttributeLocalName(place);
    if (prefix == null || prefix.isEmpty()) {
      return name;
    }
    return prefix.equals("xml") ? "xml:" + name : "";
  }

  /** Text of an attribute, from 0. */
  public String attributeValue(int place) throws IOException {
    return taken(() -> reader.getAttributeValue(place));
  }

  /** Line on which the tag starts, from 1. */
  public long line() {
    Location place = reader.getLocation();
    return place == null ? 1 : Math.max(1, place.getLineNumber());
  }

  /** Encoding that the file was found to have; empty when none was. */
  public String encoding() {
    String encoding = reader.getEncoding();
    return encoding == null ? "" : encoding;
  }

  /** Goes to the end tag of the element whose start tag this is, and holds nothing of it. */
  public void skip() throws IOException {
    int start = depth;
    while (!(isEnd() && depth == start)) {
      if (!next()) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
