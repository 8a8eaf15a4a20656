package org.opencpas.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks of Excel since 2007 that are the same bytes everywhere. */
final class ModernWorkbook {
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[^<]*");
  private static final String CREATED = "2026-03-02T09:00:00Z";

  private ModernWorkbook() {}

  /** A workbook with what is put into it. */
  static byte[] of(Consumer<Workbook> fill) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Kestria", "1.0")) {
      fill.accept(book);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return StoredZip.of(parts(bytes.toByteArray()));
  }

  /** Puts a number, a day, a truth value or a text into a cell; nothing where it is blank. */
  static void put(Worksheet sheet, int row, int column, Object cell) {
    if (cell instanceof Double number) {
      sheet.value(row, column, number);
    } else if (cell instanceof Boolean truth) {
      sheet.value(row, column, truth);
    } else if (cell instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("dd/mm/yyyy").set();
    } else if (!cell.toString().isEmpty()) {
      sheet.value(row, column, cell.toString());
    }
  }

  /** The parts by name, without the moment at which they were made. */
  private static Map<String, byte[]> parts(byte[] workbook) {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        String timeless =
            entry.getName().startsWith("docProps/")
                ? MOMENT.matcher(text).replaceAll(CREATED)
                : text;
        parts.put(entry.getName(), timeless.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return parts;
  }
}
