package org.opencpas.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An area of cells on a sheet, as its range names it.
 *
 * @param firstRow number of its uppermost row, from 1
 * @param lastRow number of its lowest row; Integer.MAX_VALUE where it is open
 * @param firstColumn its leftmost column, from 0
 * @param lastColumn its rightmost column, from 0; Integer.MAX_VALUE where it is open
 */
public record CellArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {

  /** Every cell of a sheet. */
  public static final CellArea WHOLE = new CellArea(1, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

  private static final int COLUMNS = 16_384;
  private static final int ROWS = 1_048_576;
  private static final Pattern RANGE =
      Pattern.compile("([A-Za-z]{1,3})([1-9][0-9]{0,6})(?::([A-Za-z]{1,3})([1-9][0-9]{0,6}))?");

  /** The area that a range such as B3:K200 or B3 names; empty when it is none. */
  public static Optional<CellArea> parse(String range) {
    Matcher matcher = RANGE.matcher(range);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean open = matcher.group(3) == null;
    CellArea area =
        new CellArea(
            Integer.parseInt(matcher.group(2)),
            open ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(4)),
            column(matcher.group(1)),
            open ? Integer.MAX_VALUE : column(matcher.group(3)));
    return Optional.of(area).filter(CellArea::isOnSheet);
  }

  /** Whether its right edge is known. */
  public boolean isBoundedRight() {
    return lastColumn < Integer.MAX_VALUE;
  }

  private boolean isOnSheet() {
    return firstRow <= lastRow
        && firstColumn <= lastColumn
        && firstRow <= ROWS
        && firstColumn < COLUMNS
        && (lastRow == Integer.MAX_VALUE || lastRow <= ROWS)
        && (lastColumn == Integer.MAX_VALUE || lastColumn < COLUMNS);
  }

  private static int column(String letters) {
    int column = 0;
    for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }
}
