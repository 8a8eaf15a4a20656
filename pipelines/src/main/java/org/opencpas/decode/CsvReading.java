package org.opencpas.decode;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Place;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rejections;
import org.opencpas.issue.Rule;
import org.opencpas.source.ByteSource;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;
import org.opencpas.source.TagRow;
import org.opencpas.source.TextFormat;

/** The reading of one CSV file: what has been found in it so far. */
final class CsvReading {
  private final ByteSource bytes;
  private final SourceFile file;
  private final RowSink sink;
  private final int longestCell;
  private DecodedFile found = DecodedFile.UNREAD;
  private long rows;
  private long lastLine;

  CsvReading(ByteSource bytes, SourceFile file, RowSink sink, int longestCell) {
    this.bytes = bytes;
    this.file = file;
    this.sink = sink;
    this.longestCell = longestCell;
  }

  /** Reads the file to its end, or to where it cannot be read. */
  DecodedFile read(TextFormat text) {
    try {
      open(text);
    } catch (IOException trouble) {
      reject(FileTrouble.breach(trouble, file, lastLine));
    }
    return new DecodedFile(found.encoding(), found.origin(), found.delimiter(), rows);
  }

  private void open(TextFormat text) throws IOException {
    TextEncoding encoding = new EncodingDetection(bytes).find(text);
    char delimiter = delimiter(text, encoding);
    found =
        new DecodedFile(encoding.charset().name(), encoding.origin(), String.valueOf(delimiter), 0);
    try (Reader reader = encoding.open(bytes)) {
      readHeader(new RecordReader(reader, delimiter, longestCell), text.tagRow());
    }
  }

  private char delimiter(TextFormat text, TextEncoding encoding) throws IOException {
    if (text.declaredDelimiter().isPresent()) {
      return text.declaredDelimiter().get();
    }
    try (Reader reader = encoding.open(bytes)) {
      return DelimiterDetection.find(reader);
    }
  }

  private void readHeader(RecordReader records, TagRow tagRow) throws IOException {
    Optional<FoundRow> first = records.next();
    if (first.isEmpty()) {
      reject(Breach.of(Rule.FILE_EMPTY, file.path() + " has nothing but blank lines, or less"));
    } else if (first.get() instanceof FoundRow.Broken broken) {
      reject(
          Breach.of(
              Rule.HEADER_UNREADABLE,
              "%s: %s".formatted(broken.message(), Quotation.of(broken.raw()))));
    } else if (first.get() instanceof FoundRow.Cells names) {
      readRows(HeaderNames.header(names.texts()), records, tagRow);
    }
  }

  private void readRows(Header header, RecordReader records, TagRow tagRow) throws IOException {
    Optional<Breach> breach = HeaderNames.breach(header);
    if (breach.isPresent()) {
      reject(breach.get());
      return;
    }
    RowCheck check = new RowCheck(header, longestCell);
    Optional<FoundRow> next = records.next();
    if (next.isPresent()
        && next.get() instanceof FoundRow.Cells first
        && tagRow.isTagRow(header, first.texts())) {
      next = records.next();
    }
    for (; next.isPresent(); next = records.next()) {
      FoundRow row = next.get();
      if (row instanceof FoundRow.Cells cells) {
        give(cells, header, check, records);
      } else if (row instanceof FoundRow.Broken broken) {
        rejectRow(
            broken.line(),
            List.of(Breach.of(broken.rule(), check.name(broken.cell()), broken.message())),
            broken.raw());
      }
      countRow(row.line());
    }
  }

  private void give(FoundRow.Cells row, Header header, RowCheck check, RecordReader records)
      throws IOException {
    List<Breach> breaches = check.breaches(row.texts());
    if (breaches.isEmpty()) {
      sink.row(new RawRow(file, "", row.line(), header, row.texts()));
    } else {
      rejectRow(row.line(), breaches, records.raw());
    }
  }

  private void reject(Breach breach) {
    sink.rejection(Rejections.ofFile(file.source(), file.path(), breach));
  }

  private void rejectRow(long line, List<Breach> breaches, String raw) {
    Place place = new Place(file.source(), file.path(), "", line);
    sink.rejection(Rejections.of(place, breaches, raw));
  }

  private void countRow(long line) {
    lastLine = line;
    rows++;
  }
}
