package org.opencpas.decode;

import org.opencpas.decode.json.JsonDecoder;
import org.opencpas.decode.text.CsvDecoder;
import org.opencpas.decode.workbook.WorkbookDecoder;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Rejections;
import org.opencpas.issue.Rule;
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

  private final Decoder text = new CsvDecoder();
  private final Decoder json = new JsonDecoder();
  private final Decoder workbooks = new WorkbookDecoder();

  @Override
  public DecodedFile decode(ByteSource bytes, SourceFile file, FileLayout layout, RowSink sink) {
    return switch (Container.orText(bytes)) {
      case XLS -> workbooks.decode(bytes, file, as(SourceFormat.XLS, layout), sink);
      case ZIP, EMPTY_ZIP, SPLIT_ZIP ->
          workbooks.decode(bytes, file, as(SourceFormat.XLSX, layout), sink);
      case JSON -> json.decode(bytes, file, as(SourceFormat.JSON, layout), sink);
      case XML -> refuse(file, sink);
      default -> text.decode(bytes, file, as(SourceFormat.CSV, layout), sink);
    };
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
