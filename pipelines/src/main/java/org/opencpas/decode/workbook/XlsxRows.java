package org.opencpas.decode.workbook;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.opencpas.decode.Untrusted;
import org.opencpas.issue.Rule;

/** Reads the rows of a sheet of an XLSX workbook one by one. */
final class XlsxRows implements SheetRows {
  private final PartXml xml;
  private final XlsxCells cells;
  private int last;
  private int width;
  private boolean ended;

  XlsxRows(PartXml xml, XlsxCells cells) {
    this.xml = xml;
    this.cells = cells;
  }

  @Override
  public Optional<SheetRow> next() throws IOException {
    return ended ? Optional.empty() : Untrusted.call(Rule.WORKBOOK_UNREADABLE, this::read);
  }

  private Optional<SheetRow> read() throws IOException, XMLStreamException {
    xml.pass();
    while (xml.nextTag()) {
      if (xml.isStart("row")) {
        return Optional.of(row());
      }
      if (xml.isEnd("sheetData")) {
        break;
      }
      xml.pass();
    }
    ended = true;
    xml.drain();
    return Optional.empty();
  }

  private SheetRow row() throws IOException, XMLStreamException {
    String number = xml.attribute("r");
    RowCollector row =
        new RowCollector(number.isEmpty() ? last + 1 : Integer.parseInt(number), last, width);
    while (xml.nextTag() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        cell(row);
      }
    }
    last = row.number();
    width = Math.max(width, row.end());
    return row.row();
  }

  private void cell(RowCollector row) throws IOException, XMLStreamException {
    String address = xml.attribute("r");
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    int column = address.isEmpty() ? row.end() : column(address);
    String value = "";
    String text = "";
    while (xml.nextTag() && !xml.isEnd("c")) {
      if (xml.isStart("v")) {
        value = xml.text();
      } else if (xml.isStart("is")) {
        text = xml.runs("is");
      }
      if (xml.isEnd("c")) {
        break;
      }
    }
    if (type.equals("inlineStr")) {
      row.text(column, text);
    } else if (type.equals("e") && !value.isEmpty()) {
      row.error(column, value);
    } else {
      row.text(column, value.isEmpty() ? "" : cells.text(type, style, value));
    }
  }

  /** The column of an address such as AB12, from 0; beyond any sheet where it is none. */
  private static int column(String address) {
    int column = 0;
    for (int i = 0; i < Math.min(address.length(), 4); i++) {
      char letter = Character.toUpperCase(address.charAt(i));
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }
}
