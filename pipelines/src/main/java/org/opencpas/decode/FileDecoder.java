package org.opencpas.decode;

import org.opencpas.decode.avro.AvroDecoder;
import org.opencpas.decode.dhis2.Dhis2Decoder;
import org.opencpas.decode.iati.IatiDecoder;
import org.opencpas.decode.json.JsonDecoder;
import org.opencpas.decode.packed.PackedDecoder;
import org.opencpas.decode.parquet.ParquetDecoder;
import org.opencpas.decode.sdmx.SdmxCsvDecoder;
import org.opencpas.decode.text.CsvDecoder;
import org.opencpas.decode.workbook.WorkbookDecoder;
import org.opencpas.source.ByteSource;
import org.opencpas.source.ExpansionLimits;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

/**
 * Reads files of every format, each with the decoder of its format, and whatever lies packed in
 * them.
 */
public final class FileDecoder implements Decoder {

  private final Decoder csv;
  private final Decoder json;
  private final Decoder avro;
  private final Decoder parquet;
  private final Decoder workbooks;
  private final Decoder hxl;
  private final Decoder dhis2;
  private final Decoder sdmx;
  private final Decoder iati;

  /** Expands packed files as far as is documented. */
  public FileDecoder() {
    this(ExpansionLimits.DOCUMENTED);
  }

  /** Expands packed files within limits. */
  public FileDecoder(ExpansionLimits limits) {
    this.csv = packed(new CsvDecoder(), limits);
    this.json = packed(new JsonDecoder(), limits);
    this.avro = packed(new AvroDecoder(), limits);
    this.parquet = packed(new ParquetDecoder(), limits);
    this.workbooks =
        new PackedDecoder(new FirstLook(new WorkbookDecoder()), limits, Container.WORKBOOK_MEMBER);
    this.hxl = new PackedDecoder(new HxlDecoder(), limits, Container.WORKBOOK_MEMBER);
    this.dhis2 = packed(new Dhis2Decoder(), limits);
    this.sdmx = packed(new SdmxCsvDecoder(), limits);
    this.iati = packed(new IatiDecoder(), limits);
  }

  /** Looks at the file as it lies there, and at what is in it. */
  private static Decoder packed(Decoder decoder, ExpansionLimits limits) {
    return new FirstLook(new PackedDecoder(new FirstLook(decoder), limits));
  }

  @Override
  public DecodedFile decode(ByteSource bytes, SourceFile file, FileLayout layout, RowSink sink) {
    Decoder decoder =
        switch (layout.format()) {
          case CSV, INDICATOR_RECORDS -> csv;
          case JSON -> json;
          case AVRO -> avro;
          case PARQUET -> parquet;
          case XLSX, XLS -> workbooks;
          case HXL -> hxl;
          case DHIS2 -> dhis2;
          case SDMX_CSV -> sdmx;
          case IATI -> iati;
        };
    return decoder.decode(bytes, file, layout, sink);
  }
}
