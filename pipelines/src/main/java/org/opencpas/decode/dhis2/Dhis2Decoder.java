package org.opencpas.decode.dhis2;

import java.io.IOException;
import org.opencpas.decode.Container;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.Decoder;
import org.opencpas.decode.EncodingOrigin;
import org.opencpas.decode.TableReading;
import org.opencpas.decode.json.JsonText;
import org.opencpas.decode.text.CsvReading;
import org.opencpas.decode.xml.XmlCursor;
import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;
import org.opencpas.source.TagRow;
import org.opencpas.source.TextFormat;

/**
 * Reads data value sets of DHIS2 in CSV, XML and JSON, which show themselves by their first sign.
 * All have the same columns. The line of a row is the one on which its value starts.
 */
public final class Dhis2Decoder implements Decoder {
  private static final int LONGEST_CELL = 1_000_000;

  @Override
  public DecodedFile decode(ByteSource bytes, SourceFile file, FileLayout layout, RowSink sink) {
    Container container = Container.orText(bytes);
    if (container != Container.JSON && container != Container.XML) {
      return new CsvReading(bytes, file, sink, LONGEST_CELL, Dhis2CsvRows::new).read(layout.text());
    }
    TableReading table = new TableReading(file, sink, LONGEST_CELL);
    String encoding = "";
    try {
      encoding =
          container == Container.JSON
              ? readJson(bytes, layout.text(), table)
              : readXml(bytes, layout.text(), table);
    } catch (IOException trouble) {
      table.breakOff(trouble);
    }
    EncodingOrigin origin =
        layout.text().declaredEncoding().isPresent()
            ? EncodingOrigin.DECLARED
            : EncodingOrigin.DETECTED;
    return new DecodedFile(encoding, origin, "", table.rows());
  }

  private static String readJson(ByteSource bytes, TextFormat format, TableReading table)
      throws IOException {
    JsonText text = new JsonText(bytes, format, LONGEST_CELL);
    Dhis2JsonRows.read(text, table, new Dhis2Row(LONGEST_CELL), LONGEST_CELL);
    return text.encoding();
  }

  private static String readXml(ByteSource bytes, TextFormat format, TableReading table)
      throws IOException {
    try (XmlCursor cursor = XmlCursor.open(bytes, format)) {
      table.read("", new Dhis2XmlRows(cursor, new Dhis2Row(LONGEST_CELL)), TagRow.NONE);
      return cursor.encoding();
    }
  }
}
