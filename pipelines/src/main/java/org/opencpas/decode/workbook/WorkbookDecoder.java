package org.opencpas.decode.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.Decoder;
import org.opencpas.decode.EncodingOrigin;
import org.opencpas.decode.FileBreachException;
import org.opencpas.decode.TableReading;
import org.opencpas.decode.TagSearch;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.source.ByteSource;
import org.opencpas.source.CellArea;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TagRow;

/**
 * Reads a table of a workbook: that of the declared sheet and range, else of the first sheet that
 * has something in it. Lines are row numbers of the sheet. Formulas are never worked out, only
 * their last results read; macros, links and everything else but cells are not looked at. What is
 * held in memory is bounded: for XLSX by the texts that its cells share, for XLS by the file.
 */
public final class WorkbookDecoder implements Decoder {
  /** Characters that a cell may have. */
  private static final int LONGEST_CELL = 1_000_000;

  private static final int MOST_NAMED = 20;

  @Override
  public DecodedFile decode(ByteSource bytes, SourceFile file, FileLayout layout, RowSink sink) {
    TableReading reading = new TableReading(file, sink, LONGEST_CELL);
    try (Workbook workbook = open(bytes, layout)) {
      read(workbook, layout, reading);
    } catch (IOException trouble) {
      reading.breakOff(trouble);
    }
    return new DecodedFile("", EncodingOrigin.UNKNOWN, "", reading.rows());
  }

  /**
   * Reads several sheets, each a table that starts with its first row that is not blank. A sheet
   * with nothing on it gives no row and no rejection.
   *
   * @param sinks for the name of a sheet what takes its rows and rejections; empty: the sheet is
   *     not read. Asked once a sheet, in the order of the workbook
   * @param whole takes the rejection of a workbook that cannot be read
   */
  public static void decodeSheets(
      ByteSource bytes,
      SourceFile file,
      FileLayout layout,
      Function<String, Optional<RowSink>> sinks,
      RowSink whole) {
    try (Workbook workbook = open(bytes, layout)) {
      for (String sheet : workbook.sheets()) {
        Optional<RowSink> sink = sinks.apply(sheet);
        if (sink.isPresent()) {
          readSheet(workbook, sheet, new TableReading(file, sink.get(), LONGEST_CELL));
        }
      }
    } catch (IOException trouble) {
      new TableReading(file, whole, LONGEST_CELL).breakOff(trouble);
    }
  }

  private static void readSheet(Workbook workbook, String sheet, TableReading reading)
      throws IOException {
    SheetTable table = new SheetTable(workbook.rows(sheet), CellArea.WHOLE);
    if (!table.isEmpty()) {
      reading.read(sheet, table, TagRow.NONE);
    }
  }

  /** Opens a workbook in the format of its layout. */
  private static Workbook open(ByteSource bytes, FileLayout layout) throws IOException {
    char decimal = layout.text().decimal();
    return layout.format() == SourceFormat.XLS
        ? XlsWorkbook.open(bytes, decimal)
        : XlsxWorkbook.open(bytes, decimal);
  }

  private static void read(Workbook workbook, FileLayout layout, TableReading reading)
      throws IOException {
    String wanted = layout.table().sheet();
    String range = layout.table().range();
    CellArea area = CellArea.parse(range).orElse(CellArea.WHOLE);
    if (wanted.isEmpty() && layout.text().tagRow() == TagRow.NAMES) {
      readTagged(workbook, area, reading);
      return;
    }
    for (String sheet : workbook.sheets()) {
      if (!wanted.isEmpty() && !wanted.equals(sheet)) {
        continue;
      }
      Optional<SheetTable> table = table(workbook.rows(sheet), area, wanted.isEmpty());
      if (table.isPresent()) {
        if (table.get().isEmpty()) {
          throw missing("nothing stands on sheet " + Quotation.of(sheet) + in(range), workbook);
        }
        reading.read(sheet, table.get(), layout.text().tagRow());
        return;
      }
    }
    throw wanted.isEmpty()
        ? empty()
        : missing("there is no sheet " + Quotation.of(wanted), workbook);
  }

  /** Reads the first sheet with a row of HXL tags: covers and notes may stand before it. */
  private static void readTagged(Workbook workbook, CellArea area, TableReading reading)
      throws IOException {
    boolean blank = true;
    for (String sheet : workbook.sheets()) {
      SheetTable table = new SheetTable(workbook.rows(sheet), area);
      TagSearch search = TagSearch.in(table);
      if (search.rows().isPresent()) {
        reading.readTagged(sheet, search);
        return;
      }
      blank &= search.isOfNothing();
      // Sheets of XLS are told apart by their ends, which are passed by reading.
      while (table.next().isPresent()) {}
    }
    throw blank
        ? empty()
        : breach(Rule.HXL_NO_TAGS, "no sheet has a row of tags such as #adm1+code", workbook);
  }

  /**
   * The table of a sheet; empty where another sheet is to be looked at, since nothing stands on
   * this one.
   */
  private static Optional<SheetTable> table(SheetRows rows, CellArea area, boolean passBlank)
      throws IOException {
    if (!passBlank) {
      return Optional.of(new SheetTable(rows, area));
    }
    Optional<SheetRow> first = rows.next();
    while (first.isPresent() && first.get().width(0, Integer.MAX_VALUE) == 0) {
      first = rows.next();
    }
    return first.isEmpty()
        ? Optional.empty()
        : Optional.of(new SheetTable(new RowsFrom(first.get(), rows), area));
  }

  private static String in(String range) {
    return range.isEmpty() ? "" : " in " + range;
  }

  private static FileBreachException empty() {
    return new FileBreachException(Rule.FILE_EMPTY, "the workbook has nothing in any cell");
  }

  private static FileBreachException missing(String what, Workbook workbook) {
    return breach(Rule.TABLE_MISSING, what, workbook);
  }

  private static FileBreachException breach(Rule rule, String what, Workbook workbook) {
    List<String> sheets = workbook.sheets();
    String names =
        sheets.stream().limit(MOST_NAMED).map(Quotation::of).collect(Collectors.joining(", "));
    int more = sheets.size() - MOST_NAMED;
    return new FileBreachException(
        rule,
        "%s; sheets: %s%s".formatted(what, names, more > 0 ? " and %d more".formatted(more) : ""));
  }
}
