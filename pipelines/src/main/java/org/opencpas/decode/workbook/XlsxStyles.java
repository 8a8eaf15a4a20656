package org.opencpas.decode.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Reads what the styles of a workbook say about its numbers. */
final class XlsxStyles {
  private XlsxStyles() {}

  /** The style of numbers of each format of cells, in order. */
  static List<NumberStyle> read(PartXml xml) throws IOException, XMLStreamException {
    Map<Integer, String> codes = new HashMap<>();
    List<NumberStyle> styles = new ArrayList<>();
    boolean inFormats = false;
    while (xml.nextTag()) {
      if (xml.isStart("numFmt")) {
        codes.put(Integer.valueOf(xml.attribute("numFmtId")), xml.attribute("formatCode"));
      } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
        inFormats = xml.isStart("cellXfs");
      } else if (inFormats && xml.isStart("xf")) {
        String number = xml.attribute("numFmtId");
        int index = number.isEmpty() ? 0 : Integer.parseInt(number);
        styles.add(NumberStyle.of(index, codes.getOrDefault(index, "")));
      }
    }
    return styles;
  }
}
