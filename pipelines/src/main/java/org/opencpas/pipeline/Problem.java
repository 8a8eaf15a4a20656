package org.opencpas.pipeline;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.RawRow;

/**
 * Something that is wrong with the files of a source: a row or a file that cannot be used, or a
 * fact that is used and doubtful. Texts are empty where there is nothing to say.
 *
 * @param source name of the source in assessment.yaml
 * @param file path of the file
 * @param sheet sheet of a workbook, member of an archive
 * @param line line on which the row starts; 0 for the file as a whole
 * @param columnName column of the source that is at fault, several joined by a comma
 * @param cell the cell as it was written, cut after 1,000 characters; of a doubtful fact its value
 * @param rule code of the rule
 * @param severity {@code rejected}, or the severity of a flag: error, warning or info
 * @param message what is wrong
 * @param hint what to do about it
 */
public record Problem(
    String source,
    String file,
    String sheet,
    long line,
    String columnName,
    String cell,
    String rule,
    String severity,
    String message,
    String hint) {

  /** The severity of what is not used at all. */
  public static final String REJECTED = "rejected";

  private static final int LONGEST_CELL = 1_000;

  /** What a rejection says; the row, where there is one, has the cell. */
  static Problem of(Rejection rejection, Optional<RawRow> row) {
    String column = orEmpty(rejection.getColumnName());
    String also = rejection.getAlso();
    return new Problem(
        rejection.getSource(),
        rejection.getFile(),
        rejection.getSheet(),
        rejection.getLine(),
        column,
        shortened(row.map(cells -> cell(column, cells)).orElse("")),
        rejection.getRule(),
        REJECTED,
        also == null ? rejection.getMessage() : rejection.getMessage() + "; also " + also,
        orEmpty(rejection.getHint()));
  }

  /** What a flag says. */
  static Problem of(QualityFlag flag) {
    return new Problem(
        flag.getSource(),
        flag.getFile(),
        flag.getSheet(),
        flag.getLine(),
        "",
        shortened(orEmpty(flag.getObserved())),
        flag.getRule(),
        flag.getSeverity().name(),
        message(flag),
        Rule.ofCode(flag.getRule()).hint());
  }

  /** What is doubtful, then about what; everything that differs between facts is in quotes. */
  private static String message(QualityFlag flag) {
    StringBuilder message = new StringBuilder(flag.getMessage());
    message.append(": ");
    if (flag.getObserved() != null) {
      message.append(Quotation.of(flag.getObserved())).append(", ");
    }
    if (flag.getExpected() != null) {
      message.append("expected ").append(Quotation.of(flag.getExpected())).append(", ");
    }
    message.append("of ");
    if (!flag.getEventId().isEmpty()) {
      message.append("event ").append(Quotation.of(flag.getEventId()));
    } else {
      message.append(Quotation.of(flag.getIndicatorId()));
    }
    message.append(" in ").append(Quotation.of(flag.getRegionId()));
    if (!flag.getDisaggregation().isEmpty()) {
      message.append(" for ").append(Quotation.of(flag.getDisaggregation()));
    }
    String period = new Period(flag.getPeriodStart(), flag.getPeriodEnd()).text();
    return message.append(", ").append(Quotation.of(period)).toString();
  }

  private static String cell(String column, RawRow row) {
    if (row.header().position(column) >= 0) {
      return row.cell(column);
    }
    List<String> cells = List.of(column.split(",", -1)).stream().map(row::cell).toList();
    return cells.size() == 1 ? cells.get(0) : String.join(",", cells);
  }

  private static String shortened(String cell) {
    return cell.length() <= LONGEST_CELL
        ? cell
        : cell.substring(0, Quotation.cut(cell, LONGEST_CELL)) + "…";
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
