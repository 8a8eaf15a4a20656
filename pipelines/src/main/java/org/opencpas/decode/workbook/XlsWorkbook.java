package org.opencpas.decode.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.FileBreachException;
import org.opencpas.decode.Untrusted;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.source.ByteSource;

/** A workbook of Excel 97 to 2003. Held in memory; sheets are read in the order of the file. */
final class XlsWorkbook implements Workbook {
  private static final int LARGEST = 50_000_000;

  private final POIFSFileSystem files;
  private final char decimal;
  private final List<String> sheets = new ArrayList<>();
  private final List<Integer> formats = new ArrayList<>();
  private final Map<Integer, String> codes = new HashMap<>();
  private @Nullable SSTRecord texts;
  private boolean from1904;
  private @Nullable RecordFactoryInputStream records;
  private int nextSheet;

  private XlsWorkbook(POIFSFileSystem files, char decimal) {
    this.files = files;
    this.decimal = decimal;
  }

  /**
   * Opens a workbook.
   *
   * @param decimal decimal sign of the source
   * @throws IOException when it is none, or above 50 MB
   */
  static XlsWorkbook open(ByteSource bytes, char decimal) throws IOException {
    byte[] file;
    try (InputStream stream = bytes.open()) {
      file = stream.readNBytes(LARGEST + 1);
      stream.transferTo(OutputStream.nullOutputStream());
    }
    if (file.length > LARGEST) {
      throw new FileBreachException(
          Rule.WORKBOOK_TOO_LARGE, "an XLS workbook of more than %d bytes".formatted(LARGEST));
    }
    if (FileMagic.valueOf(file) != FileMagic.OLE2) {
      throw new FileBreachException(
          Rule.WORKBOOK_UNREADABLE,
          FileMagic.valueOf(file) == FileMagic.OOXML
              ? "the file is no XLS workbook but an XLSX one"
              : "the file is no XLS workbook of Excel 97 to 2003");
    }
    return Untrusted.call(
        Rule.WORKBOOK_UNREADABLE,
        () -> {
          XlsWorkbook workbook =
              new XlsWorkbook(new POIFSFileSystem(new ByteArrayInputStream(file)), decimal);
          workbook.readContents();
          return workbook;
        });
  }

  private void readContents() throws IOException {
    String name = "Workbook";
    if (!files.getRoot().hasEntry(name)) {
      throw new FileBreachException(
          Rule.WORKBOOK_UNREADABLE, "the file is no XLS workbook of Excel 97 to 2003");
    }
    RecordFactoryInputStream stream =
        new RecordFactoryInputStream(files.createDocumentInputStream(name), false);
    records = stream;
    List<BoundSheetRecord> bound = new ArrayList<>();
    Record record = stream.nextRecord();
    while (record != null && !(record instanceof EOFRecord)) {
      if (record instanceof BoundSheetRecord sheet) {
        bound.add(sheet);
      } else {
        note(record);
      }
      record = stream.nextRecord();
    }
    for (BoundSheetRecord sheet : BoundSheetRecord.orderByBofPosition(bound)) {
      sheets.add(sheet.getSheetname());
    }
  }

  private void note(Record record) throws FileBreachException {
    if (record instanceof SSTRecord shared) {
      texts = shared;
    } else if (record instanceof FormatRecord format) {
      codes.put(format.getIndexCode(), format.getFormatString());
    } else if (record instanceof ExtendedFormatRecord format) {
      formats.add((int) format.getFormatIndex());
    } else if (record instanceof DateWindow1904Record window) {
      from1904 = window.getWindowing() == 1;
    } else if (record instanceof FilePassRecord) {
      throw new FileBreachException(Rule.WORKBOOK_UNREADABLE, "the workbook has a password");
    }
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public SheetRows rows(String sheet) throws IOException {
    RecordFactoryInputStream stream = Objects.requireNonNull(records);
    BOFRecord start = Untrusted.call(Rule.WORKBOOK_UNREADABLE, () -> goTo(sheet, stream));
    return start.getType() == BOFRecord.TYPE_WORKSHEET
        ? new XlsRows(stream, cells())
        : Optional::empty;
  }

  /** Goes to the start of a sheet that lies ahead. */
  private BOFRecord goTo(String sheet, RecordFactoryInputStream stream) throws IOException {
    int depth = 0;
    Record record = stream.nextRecord();
    while (record != null) {
      if (record instanceof BOFRecord start) {
        if (depth == 0 && sheets.get(nextSheet++).equals(sheet)) {
          return start;
        }
        depth++;
      } else if (record instanceof EOFRecord) {
        depth = Math.max(0, depth - 1);
      }
      record = stream.nextRecord();
    }
    throw new FileBreachException(
        Rule.WORKBOOK_UNREADABLE,
        "the workbook is damaged: it ends before sheet " + Quotation.of(sheet));
  }

  private XlsCells cells() {
    List<NumberStyle> styles = new ArrayList<>();
    for (int format : formats) {
      styles.add(NumberStyle.of(format, codes.getOrDefault(format, "")));
    }
    return new XlsCells(texts, styles, new NumberCells(from1904, decimal));
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
