package org.opencpas.issue;

import java.util.Locale;

/**
 * A rule that input can break: the documented list of everything that rejects a row or a file, or
 * raises a quality flag. The code that tables carry is the constant's name in lower case.
 */
public enum Rule {
  FILE_MISSING(Kind.FILE, "the file is not there", "Check the name, or the target of the link."),
  FILE_IS_DIRECTORY(
      Kind.FILE, "a directory stands where a file should be", "Name the files in it."),
  FILE_UNREADABLE(
      Kind.FILE,
      "the file cannot be read",
      "Check that it is whole and of the format that its source says, then its permissions and its"
          + " disk."),
  FILE_EMPTY(Kind.FILE, "the file is empty", "Ask the sender for it again."),
  FILE_CHANGED(Kind.FILE, "the file changed while it was read", "Run again when it is at rest."),
  ENCODING_INVALID(
      Kind.FILE,
      "the bytes do not fit the encoding",
      "Say the right encoding in the source, or save the file as UTF-8."),
  COLUMN_MISSING(
      Kind.FILE, "a column that the mapping needs is missing", "Rename it, or change the mapping."),
  COLUMN_UNKNOWN(
      Kind.FILE, "the format does not know a column", "Rename it, or remove it from the file."),
  COLUMN_REPEATED(
      Kind.FILE,
      "two columns have the same name",
      "Rename one, so that it is clear which is meant."),
  HEADER_UNREADABLE(
      Kind.FILE,
      "the names of the columns cannot be read",
      "Correct the first line, or say encoding and delimiter in the source."),
  PACKING_DAMAGED(
      Kind.FILE,
      "the packed file is damaged or cut short",
      "Ask the sender for it again; rows before the damage are kept."),
  PACKING_UNSUPPORTED(
      Kind.FILE,
      "the file is packed in a way that is not read",
      "Pack plain files as ZIP without a password or as GZIP, or put them there unpacked."),
  MEMBER_MISSING(
      Kind.FILE,
      "the archive holds no file that the source reads",
      "Correct members in the source, or ask the sender for the file."),
  MEMBER_REPEATED(
      Kind.FILE,
      "two files in the archive have the same name",
      "Take out the one that does not hold, or give it a name of its own."),
  EXPANSION_LIMIT(
      Kind.FILE,
      "the packed file expands beyond a limit",
      "If you trust the sender, raise the limit under limits in assessment.yaml."),
  ROWS_MISSING(
      Kind.FILE,
      "the file has no list of rows where one is looked for",
      "Say in rows where the list stands, such as data/records."),
  WORKBOOK_UNREADABLE(
      Kind.FILE,
      "the file is not the workbook that its format says, or it is damaged",
      "Open it in Excel, save it again, and say its format in the source."),
  TABLE_MISSING(
      Kind.FILE,
      "the workbook has no such sheet, or nothing in those cells",
      "Correct sheet and range in the source."),
  WORKBOOK_TOO_LARGE(
      Kind.FILE,
      "the workbook is larger than any that is read",
      "Split it, or save its table as CSV; a small file that expands so far may be meant to harm."),
  HXL_NO_TAGS(
      Kind.FILE,
      "the file has no row of HXL tags",
      "Put a row such as #adm1+code, #date below the header, or use another format."),
  FILE_IS_PAGE(
      Kind.FILE,
      "the file is a web page, no data",
      "Download the data themselves; the link may lead to a page about them, or to a login."),
  XML_UNREADABLE(
      Kind.FILE,
      "the file is no XML, or it is damaged or cut short",
      "If it is no XML, say its format in the source; else ask the sender for it again; rows before"
          + " the damage are kept."),
  XML_WITH_ENTITIES(
      Kind.FILE,
      "the XML has a document type or an entity of its own",
      "Have it written without; such things can be meant to harm."),
  XML_EXCESSIVE(
      Kind.FILE,
      "something in the XML is deeper or longer than anything that is read",
      "Look for a tag or quote that is never closed; it may be meant to harm."),
  ROOT_UNKNOWN(
      Kind.FILE,
      "the file is XML, but not of the format that its source says",
      "Say the format of the file in the source."),
  FORMAT_OTHER(
      Kind.FILE,
      "the file is of another format than its source says",
      "Say the format of the file in the source."),

  CELL_COUNT(
      Kind.ROW,
      "the row has another number of cells than the header",
      "Look for a missing or stray delimiter, or a truncated file."),
  QUOTE_UNCLOSED(
      Kind.ROW, "a quoted cell is never closed", "Close the quote, or double it inside the cell."),
  QUOTE_STRAY(
      Kind.ROW,
      "a quote stands where none may stand",
      "Put the whole cell in quotes and double the quotes inside it."),
  CELL_TOO_LONG(Kind.ROW, "a cell is too long", "Look for a quote that is never closed."),
  CONTROL_CHARACTER(
      Kind.ROW, "a cell holds a control character", "Remove it; the file may be damaged."),
  FORMULA(Kind.ROW, "a cell holds a formula", "Export values instead of formulas."),
  REQUIRED_BLANK(Kind.ROW, "a required cell is blank", "Fill it in."),
  NOT_A_NUMBER(
      Kind.ROW,
      "a cell is not a number",
      "Write digits; say decimal: \",\" in the source where it uses a comma."),
  NOT_FINITE(Kind.ROW, "a number is not finite", "Leave the cell blank and give a status."),
  NOT_AN_INTEGER(Kind.ROW, "a cell is not a whole number", "Write digits without a fraction."),
  NOT_A_DATE(Kind.ROW, "a cell is not a date", "Write it as the source's date format says."),
  NOT_A_TIMESTAMP(
      Kind.ROW, "a cell is not a point in time", "Write it as 2024-05-31 or 2024-05-31T14:00:00Z."),
  NOT_A_PERIOD(
      Kind.ROW,
      "a cell is not a period",
      "Write it as 2024, 2024-S1, 2024-Q2, 2024-W05, 2024-05, 2024-05-31 or 2024-11-15/P1Y."),
  YEAR_IMPLAUSIBLE(
      Kind.ROW, "a year is outside 1945 to 2100", "Check the year and the date format."),
  CODE_UNKNOWN(Kind.ROW, "a cell is not one of the codes allowed", "Use one of the codes."),
  VALUE_UNMAPPED(
      Kind.ROW, "the value map has no entry for a cell", "Add the entry to the mapping."),
  DISAGGREGATION_MALFORMED(
      Kind.ROW, "a disaggregation is not written as key=value", "Write it as age=18-24;sex=f."),
  MISSION_UNKNOWN(
      Kind.ROW, "the framework has no such mission", "Correct the id, or add the mission."),
  INDICATOR_UNKNOWN(
      Kind.ROW, "the framework has no such indicator", "Correct the id, or add the indicator."),
  INDICATOR_OF_OTHER_MISSION(
      Kind.ROW,
      "the indicator belongs to another mission",
      "Correct the mission or the indicator."),
  INDICATOR_NOT_IN_USE(
      Kind.ROW,
      "the indicator is not in use in the period",
      "Correct the period, or the indicator's validity."),
  REGION_UNKNOWN(
      Kind.ROW, "the framework has no such region", "Correct the id, or add the region."),
  REGION_OF_OTHER_MISSION(
      Kind.ROW, "the region is outside the mission's area", "Correct the mission or the region."),
  REGION_NOT_IN_USE(
      Kind.ROW, "the region does not exist in the period", "Use the region that replaced it."),
  VALUE_WITH_STATUS(
      Kind.ROW,
      "there is a value although the status says that there is none",
      "Clear the value, or correct the status."),
  STATUS_WITHOUT_VALUE(
      Kind.ROW,
      "the status says that there is a value, but none is given",
      "Give the value, or correct the status."),
  PATTERN_UNMATCHED(
      Kind.ROW,
      "a cell does not fit the pattern of the mapping",
      "Correct the cell, or change match in the mapping."),
  NEGATIVE_NUMBER(
      Kind.ROW, "a number that counts people is below zero", "Correct it, or leave it blank."),
  INDICATOR_COUNTED(
      Kind.ROW,
      "the indicator is counted from events, so it takes no records",
      "Report under another indicator, or stop counting it."),
  NOT_A_ROW(
      Kind.ROW,
      "an entry of the list of rows is none",
      "Make every entry an object, or every entry a list."),
  CELL_NESTED(
      Kind.ROW,
      "a cell holds a list of objects",
      "Give each object a row of its own, or leave the list out."),
  KEYS_COLLIDE(
      Kind.ROW,
      "two values of the row have the same name",
      "Rename one, so that it is clear which is meant."),
  NESTED_TOO_DEEPLY(
      Kind.ROW, "objects are nested in objects more than 100 deep", "Flatten the row."),
  BYTES_NOT_TEXT(
      Kind.ROW, "a cell that should be text is no UTF-8", "Have the file written again."),
  CELL_ERROR(
      Kind.ROW,
      "a cell of a workbook holds an error in place of a value",
      "Correct its formula, or clear the cell."),
  DELETION_TOO_WIDE(
      Kind.ROW,
      "a deletion does not name a single fact",
      "Fill in every dimension, one row for each fact that is to be deleted."),
  DELETION_OF_PARTS(
      Kind.ROW,
      "a deletion names some attributes of a fact only",
      "Replace the fact (ACTION R) by one without them, or leave them blank to delete all of it."),
  RESULT_TOO_LARGE(
      Kind.ROW,
      "a result of IATI is larger than any that is read",
      "Split it into results of fewer indicators."),
  PERIOD_REVERSED(
      Kind.ROW, "the period of a result ends before it starts", "Correct one of its dates."),
  BASELINE_WITHOUT_VALUE(
      Kind.ROW,
      "a baseline of a result that is measured in numbers has no value",
      "Give the value, or leave the baseline out."),
  TARGET_WITHOUT_VALUE(
      Kind.ROW,
      "a target of a result that is measured in numbers has no value",
      "Give the value, or leave the target out."),
  ACTUAL_WITHOUT_VALUE(
      Kind.ROW,
      "an actual of a result that is measured in numbers has no value",
      "Give the value, or leave the actual out."),
  REGION_AMBIGUOUS(
      Kind.ROW,
      "the name fits several regions equally",
      "Write the id of the one that is meant, or map parent_region_id."),
  REGION_PARENT_MISMATCH(
      Kind.ROW,
      "the region does not lie under the region that the row names above it",
      "Correct the region or the one above it."),
  COORDINATES_INVALID(
      Kind.ROW,
      "the coordinates are no point on Earth",
      "Give both, latitude within 90 and longitude within 180 degrees."),
  COORDINATES_OUTSIDE(
      Kind.ROW,
      "the point lies in no region of the mission's area",
      "Correct the coordinates, name the region, or add its boundary."),
  COORDINATES_SWAPPED(
      Kind.ROW,
      "the point lies in a region only with latitude and longitude exchanged",
      "Exchange them in the row, or in the mapping if it is so in every row."),
  NO_SHARE(
      Kind.ROW,
      "a survey answers for an indicator that is neither a percentage, a rate nor a ratio",
      "Answer for another indicator, or correct its measure."),
  ANSWER_UNFIT(
      Kind.ROW,
      "an answer to be made into a percentage is not from 0, for no, to 1, for yes",
      "Map the answers to 0 and 1."),
  WEIGHT_UNFIT(
      Kind.ROW, "a respondent has no weight, or one below 0", "Ask who made the survey for it."),
  CELLS_TOO_MANY(
      Kind.ROW,
      "the survey has more than 100,000 cells",
      "Break it down by fewer columns; no cell may be a respondent."),

  CONFLICTING_VERSIONS(
      Kind.FLAG,
      "two values were reported at the same time",
      "Ask the sender which holds, and report it again."),
  OUT_OF_RANGE(
      Kind.FLAG, "the value is outside the indicator's range", "Check it for a typing error."),
  OUTSIDE_SOURCE_RANGE(
      Kind.FLAG, "the value is outside the range that came with it", "Check value, low and high."),
  NUMERATOR_ABOVE_DENOMINATOR(Kind.FLAG, "the numerator is above the denominator", "Check both."),
  REPORTED_EARLY(Kind.FLAG, "the value was reported before its period ended", "Check the period."),
  UNIT_CHANGED(
      Kind.FLAG,
      "the unit differs from the indicator's",
      "Correct it, or say under units in the source how it converts."),
  DECREASE_OF_CUMULATIVE(
      Kind.FLAG, "a cumulative value went down", "Check it, or declare when it starts again."),
  NO_HEADLINE(
      Kind.FLAG,
      "there are only parts of the value, no headline",
      "Report the undivided value as well."),
  PARTS_DIFFER(
      Kind.FLAG, "the parts of the value do not add up to it", "Check the value and its parts."),
  LOW_ABOVE_BEST(
      Kind.FLAG, "the low estimate is above the best one", "Ask the source which is right."),
  HIGH_BELOW_BEST(
      Kind.FLAG, "the high estimate is below the best one", "Ask the source which is right."),
  PLACE_IMPRECISE(
      Kind.FLAG,
      "the source's code for the place is above 3: it is known only roughly",
      "Read counts of small regions with care."),
  PLACE_UNKNOWN(
      Kind.FLAG,
      "the event has no region, so it is counted under an unknown place",
      "Add the region, if the source knows it."),
  END_BEFORE_START(
      Kind.FLAG, "the event ends before it starts", "Ask the source which day is right."),
  OUTSIDE_COVERAGE(
      Kind.FLAG,
      "the event lies outside the days or regions that its source answers for, so it is not"
          + " counted",
      "Correct the event, or span and regions of count."),
  Z_SCORE(
      Kind.FLAG,
      "the value lies three standard deviations or more from the mean of its series",
      "Check it for a typing error, and ask the sender what happened."),
  MODIFIED_Z_SCORE(
      Kind.FLAG,
      "the value lies far from the median of its series, by the usual distance from it",
      "Check it for a typing error, and ask the sender what happened."),
  TUKEY_FENCES(
      Kind.FLAG,
      "the value lies far outside the middle half of its series",
      "Check it for a typing error, and ask the sender what happened."),
  JUMP(
      Kind.FLAG,
      "the value differs from that of the period before far more than is usual in its series",
      "Ask the sender what happened, or what is counted otherwise now."),
  VALUE_REPEATED(
      Kind.FLAG,
      "the same value came for the sixth period running",
      "Ask the sender whether it was counted anew each time."),
  DENOMINATOR_CHANGED(
      Kind.FLAG,
      "the denominator is more than twice or less than half the one before",
      "Ask the sender what the quotient is of now."),
  VALIDATION_FAILED(
      Kind.FLAG,
      "the value breaks a rule under validation in assessment.yaml",
      "Ask the senders of both values which is right.");

  /** What a rule decides about. */
  public enum Kind {
    /** The file as a whole cannot be used. */
    FILE,
    /** The row cannot be used. */
    ROW,
    /** The fact is used, but doubtful. */
    FLAG
  }

  private final Kind kind;
  private final String text;
  private final String hint;

  Rule(Kind kind, String text, String hint) {
    this.kind = kind;
    this.text = text;
    this.hint = hint;
  }

  /** The code that tables carry, in snake case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The rule of a code.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  public static Rule ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** What the rule decides about. */
  public Kind kind() {
    return kind;
  }

  /** What is wrong, in general: quotes nothing from the input, so it may enter any release. */
  public String text() {
    return text;
  }

  /** What to do about it, in general. */
  public String hint() {
    return hint;
  }
}
