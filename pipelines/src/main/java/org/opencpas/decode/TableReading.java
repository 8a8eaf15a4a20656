package org.opencpas.decode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Place;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rejections;
import org.opencpas.issue.Rule;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;
import org.opencpas.source.TagRow;

/**
 * Reads tables of one file, whatever its format: makes a header of the first record of each, gives
 * sound rows to a sink and rejects the others.
 */
public final class TableReading {
  private final SourceFile file;
  private final RowSink sink;
  private final int longestCell;
  private long rows;
  private long lastLine;

  /**
   * Starts a file.
   *
   * @param longestCell characters that a cell may have
   */
  public TableReading(SourceFile file, RowSink sink, int longestCell) {
    this.file = file;
    this.sink = sink;
    this.longestCell = longestCell;
  }

  /** Rows below the headers so far, those given and those rejected. */
  public long rows() {
    return rows;
  }

  /**
   * Reads a table to its end.
   *
   * @param sheet name of the table in its file; empty where it is the only one there can be
   * @throws IOException when the file cannot be read on
   */
  public void read(String sheet, TableRows table, TagRow tagRow) throws IOException {
    if (tagRow == TagRow.NAMES) {
      readTagged(sheet, TagSearch.in(table));
      return;
    }
    Optional<FoundRow> first = table.next();
    if (first.isEmpty()) {
      reject(empty());
    } else if (first.get() instanceof FoundRow.Broken broken) {
      reject(
          Breach.of(
              Rule.HEADER_UNREADABLE,
              "%s: %s".formatted(broken.message(), Quotation.of(broken.raw()))));
    } else if (first.get() instanceof FoundRow.Cells names) {
      readNamed(HeaderNames.header(names.line(), names.texts()), sheet, table, tagRow);
    }
  }

  private Breach empty() {
    return Breach.of(Rule.FILE_EMPTY, file.path() + " has nothing but blank lines, or less");
  }

  /** Reads a table from below its row of HXL tags to its end, or rejects the file without one. */
  public void readTagged(String sheet, TagSearch search) throws IOException {
    if (search.rows().isPresent()) {
      TaggedRows rows = search.rows().get();
      readRows(Header.tagged(rows.tags()), sheet, rows, rows.next());
    } else {
      reject(search.isOfNothing() ? empty() : search.breach());
    }
  }

  /** Rejects the file, since it could not be opened or read on. */
  public void breakOff(IOException trouble) {
    reject(FileTrouble.breach(trouble, file, lastLine));
  }

  private void readNamed(Header header, String sheet, TableRows table, TagRow tagRow)
      throws IOException {
    Optional<Breach> breach = HeaderNames.breach(header);
    if (breach.isPresent()) {
      reject(breach.get());
      return;
    }
    Optional<FoundRow> next = table.next();
    if (next.isPresent()
        && next.get() instanceof FoundRow.Cells first
        && tagRow.isTagRow(header, first.texts())) {
      next = table.next();
    }
    readRows(header, sheet, table, next);
  }

  private void readRows(Header header, String sheet, TableRows table, Optional<FoundRow> first)
      throws IOException {
    sink.header(file, sheet, header);
    RowCheck check = new RowCheck(header, longestCell);
    Optional<FoundRow> next = first;
    for (; next.isPresent(); next = table.next()) {
      FoundRow row = next.get();
      if (row instanceof FoundRow.Cells cells) {
        give(cells, header, check, sheet, table);
      } else if (row instanceof FoundRow.Broken broken) {
        rejectRow(
            sheet,
            broken.line(),
            List.of(Breach.of(broken.rule(), check.name(broken.cell()), broken.message())),
            broken.raw());
      }
      lastLine = row.line();
      rows++;
    }
  }

  private void give(
      FoundRow.Cells row, Header header, RowCheck check, String sheet, TableRows table)
      throws IOException {
    List<Breach> breaches = check.breaches(row.texts());
    if (breaches.isEmpty()) {
      sink.row(new RawRow(file, sheet, row.line(), header, row.texts()));
    } else {
      rejectRow(sheet, row.line(), breaches, table.raw());
    }
  }

  private void reject(Breach breach) {
    sink.rejection(Rejections.ofFile(file.source(), file.path(), breach));
  }

  private void rejectRow(String sheet, long line, List<Breach> breaches, String raw) {
    sink.rejection(
        Rejections.of(new Place(file.source(), file.path(), sheet, line), breaches, raw));
  }
}
