package org.opencpas.decode.workbook;

import java.util.List;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.FileBreachException;
import org.opencpas.issue.Rule;

/**
 * What cells of an XLS workbook say.
 *
 * @param texts texts that cells share; null when the workbook has none
 * @param styles style of numbers of each format of cells
 * @param numbers writes numbers
 */
record XlsCells(@Nullable SSTRecord texts, List<NumberStyle> styles, NumberCells numbers) {

  /** The text of a cell that shares it. */
  String shared(int place) throws FileBreachException {
    int count = texts == null ? 0 : texts.getNumUniqueStrings();
    if (texts == null || place < 0 || place >= count) {
      throw new FileBreachException(
          Rule.WORKBOOK_UNREADABLE,
          "a cell shares text %d, but the workbook has %d".formatted(place, count));
    }
    return texts.getString(place).getString();
  }

  /**
   * The text of a number.
   *
   * @param format number of the format of its cell
   */
  String number(double value, int format) {
    return numbers.text(
        value, format >= 0 && format < styles.size() ? styles.get(format) : NumberStyle.NUMBER);
  }

  /** The text of an error, such as #N/A. */
  static String error(int code) {
    return FormulaError.isValidCode(code)
        ? FormulaError.forInt(code).getString()
        : "#ERROR " + code;
  }
}
