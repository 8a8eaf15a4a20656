package org.opencpas.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Rejections;
import org.opencpas.issue.Rule;
import org.opencpas.source.Blanks;
import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;
import org.opencpas.source.SourceFormat;

/**
 * Reads HXL in whatever it is written, told by its first bytes and never by its name: a workbook,
 * JSON, else delimited text. A web page is refused, which a link to data may have led to.
 */
final class HxlDecoder implements Decoder {
  private static final int LONGEST_LOOK = 1 << 12;
  private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0";
  private static final String ZIP = "PK";

  private final Decoder text = new CsvDecoder();
  private final Decoder json = new JsonDecoder();
  private final Decoder workbooks = new WorkbookDecoder();

  @Override
  public DecodedFile decode(ByteSource bytes, SourceFile file, FileLayout layout, RowSink sink) {
    String start = start(bytes);
    if (start.startsWith(OLE2)) {
      return workbooks.decode(bytes, file, as(SourceFormat.XLS, layout), sink);
    }
    if (start.startsWith(ZIP)) {
      return workbooks.decode(bytes, file, as(SourceFormat.XLSX, layout), sink);
    }
    String signs = signs(start);
    if (signs.startsWith("[") || signs.startsWith("{")) {
      return json.decode(bytes, file, as(SourceFormat.JSON, layout), sink);
    }
    if (signs.startsWith("<")) {
      return refuse(file, sink);
    }
    return text.decode(bytes, file, as(SourceFormat.CSV, layout), sink);
  }

  /** The first bytes, one character each; what cannot be opened is for another decoder to say. */
  private static String start(ByteSource bytes) {
    try (InputStream stream = bytes.open()) {
      byte[] start = stream.readNBytes(LONGEST_LOOK);
      int mark = ByteOrderMark.of(start).map(ByteOrderMark::length).orElse(0);
      return new String(Arrays.copyOfRange(start, mark, start.length), StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** The start without blanks before it, and without the zero bytes that UTF-16 has. */
  private static String signs(String start) {
    return Blanks.trim(start.replace("\0", ""));
  }

  private static FileLayout as(SourceFormat format, FileLayout layout) {
    return new FileLayout(format, layout.text(), layout.table());
  }

  private static DecodedFile refuse(SourceFile file, RowSink sink) {
    Breach breach = Breach.of(Rule.FILE_IS_PAGE, file.path() + " begins with <, as web pages do");
    sink.rejection(Rejections.ofFile(file.source(), file.path(), breach));
    return DecodedFile.UNREAD;
  }
}
