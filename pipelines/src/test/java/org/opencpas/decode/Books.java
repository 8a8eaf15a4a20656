package org.opencpas.decode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.opencpas.decode.text.CsvDecoder;
import org.opencpas.decode.workbook.WorkbookDecoder;
import org.opencpas.source.FileLayout;
import org.opencpas.source.SourceFile;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TextFormat;

/** Workbooks for tests, made by libraries, and what the decoder makes of them. */
public final class Books {
  public static final SourceFile FILE =
      new SourceFile("returns", 0, "records/a.xlsx", "memory://records/a.xlsx", -1);

  private Books() {}

  /** An XLSX workbook with one sheet, Data. */
  public static byte[] xlsx(Consumer<Worksheet> fill) {
    return xlsxOf(book -> fill.accept(book.newWorksheet("Data")));
  }

  /** An XLSX workbook. */
  public static byte[] xlsxOf(Consumer<Workbook> fill) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "OpenCPAS", "1.0")) {
      fill.accept(book);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** An XLSX workbook with rows of texts on its only sheet. */
  public static byte[] xlsxOfTexts(List<List<String>> rows) {
    return xlsx(
        sheet -> {
          for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
              sheet.value(row, column, rows.get(row).get(column));
            }
          }
        });
  }

  /** An XLSX workbook whose only sheet, Data, has this XML for its rows. */
  public static byte[] xlsxOfXml(String rows) {
    return with(
        xlsx(sheet -> sheet.value(0, 0, "x")),
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + rows
            + "</sheetData></worksheet>");
  }

  /** The package with another text for one of its parts. */
  public static byte[] with(byte[] file, String part, String text) {
    Map<String, byte[]> parts = parts(file);
    parts.put(part, text.getBytes(StandardCharsets.UTF_8));
    return packed(parts, Deflater.DEFAULT_COMPRESSION);
  }

  /** The package with its parts uncompressed, so that changes reach their XML. */
  public static byte[] stored(byte[] file) {
    return packed(parts(file), Deflater.NO_COMPRESSION);
  }

  private static Map<String, byte[]> parts(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return parts;
  }

  private static byte[] packed(Map<String, byte[]> parts, int level) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(level);
      for (Map.Entry<String, byte[]> each : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getValue());
        out.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** An XLS workbook. */
  public static byte[] xls(Consumer<HSSFWorkbook> fill) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      fill.accept(book);
      book.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  public static Decoded read(SourceFormat format, byte[] file) {
    return read(format, file, "", "");
  }

  public static Decoded read(SourceFormat format, byte[] file, String sheet, String range) {
    return read(format, file, TextFormat.DETECTED, new TablePlace(sheet, range, "", ""));
  }

  public static Decoded read(SourceFormat format, byte[] file, TextFormat text, TablePlace table) {
    Decoded decoded = new Decoded();
    Decoder decoder = format.hasSheets() ? new WorkbookDecoder() : new CsvDecoder();
    decoded.file =
        decoder.decode(
            () -> new ByteArrayInputStream(file),
            FILE,
            new FileLayout(format, text, table),
            decoded);
    return decoded;
  }
}
