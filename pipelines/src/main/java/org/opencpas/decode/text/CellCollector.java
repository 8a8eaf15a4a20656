package org.opencpas.decode.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.source.Blanks;

/**
 * Collects the cells of a record from the parser. Stops it where a quote inside an unquoted cell,
 * which the parser takes for text, is none, and where a record grows beyond bounds.
 */
final class CellCollector extends AbstractBaseCsvCallbackHandler<List<String>> {
  /** What a cell takes in memory beside its text, in characters. */
  private static final int COST_OF_CELL = 24;

  private final int longestRow;
  private final LongConsumer starts;
  private final long linesBefore;
  private List<String> cells = new ArrayList<>();
  private int expected;
  private int size;
  private long line = 1;
  private boolean lastQuoted;
  private LooseQuotes looseQuotes;

  /**
   * Starts with no record.
   *
   * @param longestRow characters that a row may have, each cell counted as 24 more
   * @param starts told the line on which each record starts
   * @param linesBefore lines of the file before the first that the parser reads
   * @param looseQuotes what quotes inside unquoted cells mean, until a cell is quoted
   */
  CellCollector(int longestRow, LongConsumer starts, long linesBefore, LooseQuotes looseQuotes) {
    this.longestRow = longestRow;
    this.starts = starts;
    this.linesBefore = linesBefore;
    this.looseQuotes = looseQuotes;
  }

  /** Line of the file on which the record starts, from 1. */
  long line() {
    return line;
  }

  /** Cells of the record that are complete. */
  List<String> cells() {
    return cells;
  }

  /** Whether the record is a line with nothing but blanks on it. */
  boolean isBlankLine() {
    return cells.size() == 1 && !lastQuoted && Blanks.isBlank(cells.get(0));
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = linesBefore + startingLineNumber;
    starts.accept(line);
    expected = Math.max(expected, cells.size());
    cells = new ArrayList<>(expected);
    size = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (quoted) {
      // A row with sound quotes: whatever was broken before it is over.
      looseQuotes = LooseQuotes.TEXT;
    } else if (looseQuotes.areStray(buffer, offset, length)) {
      throw new BrokenRecordException(
          Rule.QUOTE_STRAY, "a quote inside " + Quotation.of(new String(buffer, offset, length)));
    }
    size += length + COST_OF_CELL;
    if (size > longestRow) {
      throw new BrokenRecordException(
          Rule.CELL_TOO_LONG,
          "the row is too long; it was given up after %d cells".formatted(index));
    }
    cells.add(length == 0 ? "" : new String(buffer, offset, length));
    lastQuoted = quoted;
  }

  @Override
  protected List<String> buildRecord() {
    return cells;
  }
}
