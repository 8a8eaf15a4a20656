package org.opencpas.decode.workbook;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import org.opencpas.decode.FileBreachException;
import org.opencpas.issue.Rule;

/**
 * What cells of an XLSX workbook say.
 *
 * @param texts texts that cells share
 * @param styles style of numbers of each format of cells
 * @param numbers writes numbers
 */
record XlsxCells(SharedTexts texts, List<NumberStyle> styles, NumberCells numbers) {

  /**
   * The text of a cell.
   *
   * @param type what the file says that the cell holds
   * @param style number of its format; empty when it has none
   * @param value what the file has for it; empty for a blank cell
   */
  String text(String type, String style, String value) throws IOException {
    return switch (type) {
      case "s" -> shared(value);
      case "b" -> truth(value);
      case "d" -> date(value);
      case "n", "" -> number(style, value);
      default -> EscapedText.plain(value);
    };
  }

  private String shared(String value) throws IOException {
    int place = Integer.parseInt(value.strip());
    if (place < 0 || place >= texts.size()) {
      throw new FileBreachException(
          Rule.WORKBOOK_UNREADABLE,
          "a cell shares text %d, but the workbook has %d".formatted(place, texts.size()));
    }
    return texts.get(place);
  }

  private static String truth(String value) {
    return switch (value.strip()) {
      case "1" -> "true";
      case "0" -> "false";
      default -> value;
    };
  }

  private static String date(String value) {
    try {
      String time = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
      return NumberCells.date(LocalDateTime.parse(time.contains("T") ? time : time + "T00:00"));
    } catch (DateTimeException other) {
      return value;
    }
  }

  private String number(String style, String value) {
    int place = style.isEmpty() ? 0 : Integer.parseInt(style);
    NumberStyle shown =
        place >= 0 && place < styles.size() ? styles.get(place) : NumberStyle.NUMBER;
    try {
      return numbers.text(Double.parseDouble(value), shown);
    } catch (NumberFormatException other) {
      return value;
    }
  }
}
