package org.opencpas.decode.iati;

import java.io.IOException;
import java.util.Optional;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.Decoder;
import org.opencpas.decode.EncodingOrigin;
import org.opencpas.decode.TableReading;
import org.opencpas.decode.xml.XmlCursor;
import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

/**
 * Reads the results of IATI activity files, versions 2.01 to 2.03, and of 1.0x where they mean the
 * same. A row is what one period, or one baseline that belongs to none, says for one combination of
 * places and dimensions. One result is held in memory at a time; one of more than 100,000 elements
 * or 10,000,000 characters is rejected. The rules that IATI has for results are checked: a period
 * or figure that breaks one and so cannot be used is rejected, the others are named in a column.
 */
public final class IatiDecoder implements Decoder {
  private static final int LONGEST_CELL = 1_000_000;

  @Override
  public DecodedFile decode(ByteSource bytes, SourceFile file, FileLayout layout, RowSink sink) {
    TableReading table = new TableReading(file, sink, LONGEST_CELL);
    Optional<String> declared = layout.text().declaredEncoding();
    String encoding = declared.orElse("");
    try (XmlCursor cursor = XmlCursor.open(bytes, layout.text())) {
      encoding = declared.orElse(cursor.encoding());
      table.read("", new IatiRows(new IatiActivities(cursor)), layout.text().tagRow());
    } catch (IOException trouble) {
      table.breakOff(trouble);
    }
    return new DecodedFile(
        encoding,
        declared.isPresent() ? EncodingOrigin.DECLARED : EncodingOrigin.DETECTED,
        "",
        table.rows());
  }
}
