package org.opencpas.decode.iati;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of the rows that results become; named as in tables that others make of them. */
enum IatiColumn {
  IATI_IDENTIFIER,
  TITLE,
  REPORTING_ORG_REF,
  REPORTING_ORG_NARRATIVE,
  RESULT_TYPE,
  RESULT_AGGREGATION_STATUS,
  RESULT_TITLE,
  RESULT_DESC,
  RESULT_INDICATOR_TITLE,
  RESULT_INDICATOR_DESC,
  RESULT_INDICATOR_MEASURE,
  RESULT_INDICATOR_AGGREGATION_STATUS,
  RESULT_INDICATOR_ASCENDING,
  RESULT_INDICATOR_REFERENCE_CODE,
  RESULT_INDICATOR_REFERENCE_URI,
  RESULT_INDICATOR_REFERENCE_VOCABULARY,
  /** Vocabulary and code of the first reference, such as 99:B1. */
  RESULT_INDICATOR_REFERENCE,
  /** Made of activity, title of the result and title of the indicator. */
  RESULT_INDICATOR_HASH,
  RESULT_INDICATOR_BASELINE_VALUE,
  RESULT_INDICATOR_BASELINE_TEXT,
  RESULT_INDICATOR_BASELINE_YEAR,
  RESULT_INDICATOR_BASELINE_DATE,
  RESULT_INDICATOR_PERIOD_START,
  RESULT_INDICATOR_PERIOD_END,
  /** Start and duration; of a baseline without a period, its year. */
  RESULT_INDICATOR_PERIOD,
  RESULT_INDICATOR_LOCATION_REF,
  RESULT_INDICATOR_LOCATION_NAME,
  /** As key=value pairs. */
  RESULT_INDICATOR_DIMENSIONS,
  RESULT_INDICATOR_TARGET_VALUE,
  RESULT_INDICATOR_TARGET_TEXT,
  RESULT_INDICATOR_TARGET_COMMENT,
  RESULT_INDICATOR_ACTUAL_VALUE,
  RESULT_INDICATOR_ACTUAL_TEXT,
  RESULT_INDICATOR_ACTUAL_COMMENT,
  /** Numbers of the rules of IATI that the row breaks and is not rejected for. */
  RULES_BROKEN;

  /** The names in order. */
  static final List<String> NAMES =
      Arrays.stream(values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
}
