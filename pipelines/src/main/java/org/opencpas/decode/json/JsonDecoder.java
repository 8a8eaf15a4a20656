package org.opencpas.decode.json;

import java.io.IOException;
import org.opencpas.decode.BrokenRecordsException;
import org.opencpas.decode.ColumnNames;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.Decoder;
import org.opencpas.decode.EncodingOrigin;
import org.opencpas.decode.TableReading;
import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

/**
 * Reads JSON as RFC 8259 has it: a list of objects, a list of lists of which the first names the
 * columns, an object on each line, or such a list inside an object, where the source says or else
 * the first that there is, or the objects inside an object, whose names become the column {@code
 * key}. Objects inside a row become columns with a slash in their name; a list of values becomes a
 * cell with ";" between them; a list of objects rejects its row; a list of lists, which is what the
 * shape of a place is, becomes no column. Numbers stay as they are written. The encoding is the one
 * declared, else UTF-8, UTF-16 or UTF-32, which shows itself. The file is read up to three times,
 * so that what is held in memory does not grow with it.
 */
public final class JsonDecoder implements Decoder {
  private static final int LONGEST_CELL = 1_000_000;

  private final int longestCell;

  /** Allows cells of up to 1,000,000 characters. */
  public JsonDecoder() {
    this(LONGEST_CELL);
  }

  /**
   * Sets a limit.
   *
   * @param longestCell characters that a cell may have; a text of four times as many breaks off the
   *     file
   */
  JsonDecoder(int longestCell) {
    this.longestCell = longestCell;
  }

  @Override
  public DecodedFile decode(ByteSource bytes, SourceFile file, FileLayout layout, RowSink sink) {
    TableReading table = new TableReading(file, sink, longestCell);
    JsonText text = new JsonText(bytes, layout.text(), longestCell);
    try {
      read(text, layout, table);
    } catch (IOException trouble) {
      table.breakOff(trouble);
    }
    return new DecodedFile(
        text.encoding(),
        layout.text().declaredEncoding().isPresent()
            ? EncodingOrigin.DECLARED
            : EncodingOrigin.DETECTED,
        "",
        table.rows());
  }

  private void read(JsonText text, FileLayout layout, TableReading table) throws IOException {
    JsonPlace place = JsonPlace.find(text, layout.table().rows());
    if (place.areLists()) {
      try (JsonEntries entries = JsonEntries.open(text, place)) {
        table.read("", new JsonListRows(entries, longestCell), layout.text().tagRow());
      }
      return;
    }
    ColumnNames names = new ColumnNames();
    gather(text, place, new JsonRowWalk(names, longestCell, layout.table().ignored()));
    try (JsonEntries entries = JsonEntries.open(text, place)) {
      table.read(
          "",
          new JsonObjectRows(entries, names.names(), longestCell, layout.table().ignored()),
          layout.text().tagRow());
    }
  }

  /**
   * The names of the columns, as far as the file can be read; reading again says why no further.
   */
  private static void gather(JsonText text, JsonPlace place, JsonRowWalk walk) throws IOException {
    try (JsonEntries entries = JsonEntries.open(text, place)) {
      while (entries.next()) {
        if (entries.isObject()) {
          walk.row(entries.name(), entries.parser());
        }
      }
    } catch (BrokenRecordsException broken) {
      // The rows before it count; the reading of the rows meets it again and tells of it.
      return;
    }
  }
}
