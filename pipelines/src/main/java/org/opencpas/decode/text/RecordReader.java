package org.opencpas.decode.text;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.opencpas.decode.FoundRow;
import org.opencpas.decode.TableRows;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;

/**
 * Reads the records of a CSV text one after the other and goes on after one that is broken.
 *
 * <p>A quoted cell that is not properly closed gives up the record from its first line to the line
 * on which the quote opens; reading goes on at the line after, although the parser had taken it for
 * part of the cell. Text after a closing quote, or blanks before an opening one, give up the record
 * to the end of that line. A quote further inside an unquoted cell is text; but after an unclosed
 * quote, until a row is met whose quotes are sound, it gives up its row, since it may be what
 * should have closed the cell. So no text is lost, and none is read twice as a row.
 *
 * <p>The effort is bounded for any text: after a quote that opens on a line and never properly
 * closes, the parser stops at the next line with a quote that is not doubled, and the lines
 * between, read again, open no quote that reaches beyond their own end; so no line is looked at
 * more than three times. A row that grows beyond the longest is given up with all the lines that it
 * reached, so memory is bounded too.
 */
final class RecordReader implements TableRows {
  private static final int LONGEST_RAW = 10_001;
  private static final int READ_AHEAD = 1 << 15;

  private final LineWindow window;
  private final char delimiter;
  private final int longestCell;
  private final int longestRow;
  private CellCollector collector;
  private CloseableIterator<List<String>> records;

  /**
   * Starts at the first line.
   *
   * @param text the text, whose line 1 comes first; left open
   * @param longestCell characters that a cell may have; a row may have four times as many
   */
  RecordReader(Reader text, char delimiter, int longestCell) {
    this.window = new LineWindow(text);
    this.delimiter = delimiter;
    this.longestCell = longestCell;
    this.longestRow = 4 * longestCell + READ_AHEAD;
    this.collector = new CellCollector(longestRow, window::keepFrom, 0, LooseQuotes.TEXT);
    this.records = parser().build(collector, window).iterator();
  }

  private CsvReader.CsvReaderBuilder parser() {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(parserBuffer());
  }

  /** The parser doubles its buffer and overruns one that ends between two doublings. */
  private int parserBuffer() {
    int size = READ_AHEAD;
    while (size < 2 * longestCell + READ_AHEAD) {
      size *= 2;
    }
    return size;
  }

  /**
   * The next record; empty at the end of the text. Blank lines are passed over.
   *
   * @throws IOException when the text cannot be read on; records before it have been given
   */
  @Override
  public Optional<FoundRow> next() throws IOException {
    try {
      while (records.hasNext()) {
        List<String> cells = records.next();
        if (!collector.isBlankLine()) {
          return Optional.of(new FoundRow.Cells(collector.line(), cells));
        }
      }
      return Optional.empty();
    } catch (BrokenRecordException broken) {
      return Optional.of(giveUp(broken.rule(), String.valueOf(broken.getMessage())));
    } catch (CsvParseException broken) {
      if (broken.getCause() != null) {
        throw broken;
      }
      return Optional.of(giveUpQuote());
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  /** The text of the record that was given last; may be cut. */
  @Override
  public String raw() throws IOException {
    return window.lines(collector.line(), lineReached(), LONGEST_RAW);
  }

  /** The line on which the complete cells of the record end and its next cell begins. */
  private long lineReached() {
    return collector.line() + collector.cells().stream().mapToLong(LineCount::breaks).sum();
  }

  private FoundRow giveUpQuote() throws IOException {
    long line = lineReached();
    if (!window.ends(line, longestRow)) {
      return giveUpCell();
    }
    String text = window.lines(collector.line(), line, longestRow);
    String cell = "cell %d on line %d".formatted(collector.cells().size() + 1, line);
    if (text.indexOf('"') < 0) {
      // Nothing else stops the parser where no quote is.
      return giveUpCell();
    }
    if (leavesQuoteOpen(text)) {
      return giveUp(
          Rule.QUOTE_UNCLOSED,
          "the quote that opens %s is never properly closed; reading goes on at line %d"
              .formatted(cell, line + 1));
    }
    return giveUp(
        Rule.QUOTE_STRAY,
        "text follows the closing quote of %s: %s".formatted(cell, Quotation.of(text)));
  }

  private FoundRow giveUpCell() throws IOException {
    return giveUp(Rule.CELL_TOO_LONG, "a cell is longer than %d characters".formatted(longestCell));
  }

  /** Whether the parser, which stumbled over the record, would still do so without what follows. */
  private boolean leavesQuoteOpen(String text) {
    try {
      parser()
          .allowUnclosedQuote(true)
          .ofSingleCsvRecord(new CellCollector(longestRow, line -> {}, 0, LooseQuotes.TEXT), text);
      return true;
    } catch (CsvParseException stray) {
      return false;
    }
  }

  private FoundRow giveUp(Rule rule, String message) throws IOException {
    long last = lineReached();
    String raw = window.lines(collector.line(), last, LONGEST_RAW);
    FoundRow given =
        new FoundRow.Broken(collector.line(), rule, collector.cells().size(), message, raw);
    window.restartAfter(last);
    LooseQuotes quotes = rule == Rule.QUOTE_UNCLOSED ? LooseQuotes.STRAY : LooseQuotes.TEXT;
    collector = new CellCollector(longestRow, window::keepFrom, last, quotes);
    records = parser().build(collector, window).iterator();
    return given;
  }
}
