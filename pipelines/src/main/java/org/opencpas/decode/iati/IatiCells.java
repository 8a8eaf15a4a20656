package org.opencpas.decode.iati;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Writes what the elements of rows say into cells, for the rows of one indicator. Values stay as
 * they are written.
 */
final class IatiCells {
  /** Measures whose values are words or names of classes, not amounts: nominal, qualitative. */
  private static final Set<String> IN_WORDS = Set.of("3", "5");

  private static final String QUALITATIVE = "5";
  private static final int BYTES_OF_HASH = 8;

  private final IatiActivity activity;
  private final IatiNarrative narrative;
  private final Map<IatiColumn, String> common;
  private Map<IatiColumn, String> cells = new EnumMap<>(IatiColumn.class);

  IatiCells(IatiActivity activity, Element result, Element indicator) {
    this.activity = activity;
    this.narrative = activity.narrative();
    activity();
    result(result);
    indicator(indicator);
    this.common = cells;
  }

  /** Characters that every row repeats. */
  long size() {
    return common.values().stream().mapToLong(String::length).sum();
  }

  /**
   * The cells of a row, in the order of the columns.
   *
   * @param rulesBroken numbers of rules that the row breaks
   */
  List<String> of(IatiRow row, String rulesBroken) {
    cells = new EnumMap<>(common);
    figures(row);
    put(IatiColumn.RULES_BROKEN, rulesBroken);
    List<String> texts = new ArrayList<>(IatiColumn.NAMES.size());
    for (IatiColumn column : IatiColumn.values()) {
      texts.add(cell(column));
    }
    return texts;
  }

  private void put(IatiColumn column, String text) {
    cells.put(column, text);
  }

  private String cell(IatiColumn column) {
    return cells.getOrDefault(column, "");
  }

  private void activity() {
    put(IatiColumn.IATI_IDENTIFIER, activity.identifier());
    put(IatiColumn.TITLE, activity.title());
    put(IatiColumn.REPORTING_ORG_REF, activity.organisation());
    put(IatiColumn.REPORTING_ORG_NARRATIVE, activity.organisationName());
  }

  private void result(Element result) {
    put(IatiColumn.RESULT_TYPE, attribute(result, "type"));
    put(IatiColumn.RESULT_AGGREGATION_STATUS, attribute(result, "aggregation-status"));
    put(IatiColumn.RESULT_TITLE, narrative.in(result, "title"));
    put(IatiColumn.RESULT_DESC, narrative.in(result, "description"));
  }

  private void indicator(Element indicator) {
    put(IatiColumn.RESULT_INDICATOR_TITLE, narrative.in(indicator, "title"));
    put(IatiColumn.RESULT_INDICATOR_DESC, narrative.in(indicator, "description"));
    put(IatiColumn.RESULT_INDICATOR_MEASURE, attribute(indicator, "measure"));
    put(IatiColumn.RESULT_INDICATOR_AGGREGATION_STATUS, attribute(indicator, "aggregation-status"));
    put(IatiColumn.RESULT_INDICATOR_ASCENDING, attribute(indicator, "ascending"));
    XmlElements.child(indicator, "reference").ifPresent(this::reference);
    put(
        IatiColumn.RESULT_INDICATOR_HASH,
        hash(
            String.join(
                "\u001f",
                activity.identifier(),
                cell(IatiColumn.RESULT_TITLE),
                cell(IatiColumn.RESULT_INDICATOR_TITLE))));
  }

  private void reference(Element reference) {
    String code = attribute(reference, "code");
    String vocabulary = attribute(reference, "vocabulary");
    put(IatiColumn.RESULT_INDICATOR_REFERENCE_CODE, code);
    put(IatiColumn.RESULT_INDICATOR_REFERENCE_VOCABULARY, vocabulary);
    put(IatiColumn.RESULT_INDICATOR_REFERENCE_URI, attribute(reference, "indicator-uri"));
    if (!code.isEmpty()) {
      put(
          IatiColumn.RESULT_INDICATOR_REFERENCE,
          vocabulary.isEmpty() ? code : vocabulary + ":" + code);
    }
  }

  private void figures(IatiRow row) {
    put(IatiColumn.RESULT_INDICATOR_LOCATION_REF, String.join(";", row.about().places()));
    put(IatiColumn.RESULT_INDICATOR_LOCATION_NAME, activity.placeNames(row.about().places()));
    put(IatiColumn.RESULT_INDICATOR_DIMENSIONS, row.about().dimensions());
    row.baseline().ifPresent(this::baseline);
    if (row.hasPeriod()) {
      period(row.origin());
    } else {
      put(IatiColumn.RESULT_INDICATOR_PERIOD, year());
    }
    row.target()
        .ifPresent(
            each ->
                figure(
                    each,
                    IatiColumn.RESULT_INDICATOR_TARGET_VALUE,
                    IatiColumn.RESULT_INDICATOR_TARGET_TEXT,
                    IatiColumn.RESULT_INDICATOR_TARGET_COMMENT));
    row.actual()
        .ifPresent(
            each ->
                figure(
                    each,
                    IatiColumn.RESULT_INDICATOR_ACTUAL_VALUE,
                    IatiColumn.RESULT_INDICATOR_ACTUAL_TEXT,
                    IatiColumn.RESULT_INDICATOR_ACTUAL_COMMENT));
  }

  private void baseline(Element baseline) {
    String value = attribute(baseline, "value");
    put(
        isInWords()
            ? IatiColumn.RESULT_INDICATOR_BASELINE_TEXT
            : IatiColumn.RESULT_INDICATOR_BASELINE_VALUE,
        value);
    put(IatiColumn.RESULT_INDICATOR_BASELINE_YEAR, attribute(baseline, "year"));
    put(IatiColumn.RESULT_INDICATOR_BASELINE_DATE, attribute(baseline, "iso-date"));
  }

  private void period(Element period) {
    String start = day(period, "period-start");
    String end = day(period, "period-end");
    put(IatiColumn.RESULT_INDICATOR_PERIOD_START, start);
    put(IatiColumn.RESULT_INDICATOR_PERIOD_END, end);
    put(IatiColumn.RESULT_INDICATOR_PERIOD, IatiPeriod.text(start, end));
  }

  /** The year of the baseline; what its date begins with where it does not say. */
  private String year() {
    String year = cell(IatiColumn.RESULT_INDICATOR_BASELINE_YEAR);
    String date = cell(IatiColumn.RESULT_INDICATOR_BASELINE_DATE);
    return year.isEmpty()
        ? IsoDay.of(date).map(each -> String.valueOf(each.getYear())).orElse(date)
        : year;
  }

  /** A finding in words is the value, or the comment where measure 5 leaves the value out. */
  private void figure(Element figure, IatiColumn number, IatiColumn words, IatiColumn comment) {
    String value = attribute(figure, "value");
    String said = narrative.in(figure, "comment");
    if (!isInWords()) {
      put(number, value);
      put(comment, said);
    } else if (value.isEmpty() && measure().equals(QUALITATIVE)) {
      put(words, said);
    } else {
      put(words, value);
      put(comment, said);
    }
  }

  private String measure() {
    return cell(IatiColumn.RESULT_INDICATOR_MEASURE);
  }

  private boolean isInWords() {
    return IN_WORDS.contains(measure());
  }

  /** The date of the attribute; some files write it as text. */
  private static String day(Element period, String name) {
    Optional<Element> day = XmlElements.child(period, name);
    String date = day.map(each -> attribute(each, "iso-date")).orElse("");
    return date.isEmpty() ? day.map(XmlElements::line).orElse("") : date;
  }

  private static String attribute(Element element, String name) {
    return XmlElements.line(element.getAttribute(name));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES_OF_HASH);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
