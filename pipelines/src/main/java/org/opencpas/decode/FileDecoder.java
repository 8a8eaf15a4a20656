package org.opencpas.decode;

import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

/** Reads files of every format, each with the decoder of its format. */
public final class FileDecoder implements Decoder {
  private final Decoder csv = new CsvDecoder();
  private final Decoder workbooks = new WorkbookDecoder();

  @Override
  public DecodedFile decode(ByteSource bytes, SourceFile file, FileLayout layout, RowSink sink) {
    Decoder decoder =
        switch (layout.format()) {
          case CSV, INDICATOR_RECORDS -> csv;
          case XLSX, XLS -> workbooks;
        };
    return decoder.decode(bytes, file, layout, sink);
  }
}
