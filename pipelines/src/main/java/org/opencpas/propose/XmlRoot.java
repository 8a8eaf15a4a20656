package org.opencpas.propose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencpas.decode.Container;
import org.opencpas.source.ByteSource;

/** Looks for the first element of an XML file, which tells what such a file is for. */
final class XmlRoot {
  private static final Pattern ELEMENT = Pattern.compile("<(?:\\w+:)?([A-Za-z_][\\w.-]*)");

  private XmlRoot() {}

  /** The name of the element, in lower case; empty where there is none near the start. */
  static String of(ByteSource bytes) throws IOException {
    String text = start(bytes).replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->", "");
    Matcher matcher = ELEMENT.matcher(text);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** Names are ASCII mostly; without the zeros that UTF-16 has they show in any encoding. */
  private static String start(ByteSource bytes) throws IOException {
    try (InputStream stream = bytes.open()) {
      byte[] start = stream.readNBytes(Container.LONGEST_LOOK);
      return new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
    }
  }
}
