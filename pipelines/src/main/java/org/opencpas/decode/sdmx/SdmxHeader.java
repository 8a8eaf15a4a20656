package org.opencpas.decode.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencpas.decode.FileBreachException;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.source.Blanks;

/**
 * The columns of a file of SDMX-CSV, and the part that each has.
 *
 * @param columns the columns in file order
 */
record SdmxHeader(List<SdmxColumn> columns) {
  static final String ACTION = "ACTION";
  static final String VALUE = "OBS_VALUE";
  static final String STATUS = "OBS_STATUS";

  private static final Pattern FIRST =
      Pattern.compile("(?:DATAFLOW|STRUCTURE)(?:\\[(.)[^\\]]*\\])?(?:: .*)?");
  private static final char SEPARATOR = ';';
  private static final Set<String> LEADING =
      Set.of(
          "DATAFLOW",
          "STRUCTURE",
          "STRUCTURE_ID",
          "STRUCTURE_NAME",
          ACTION,
          "SERIES_KEY",
          "OBS_KEY");

  /** Dimensions by their usual names, wherever they stand. */
  private static final Set<String> DIMENSIONS =
      Set.of("REF_AREA", "INDICATOR", "SERIES", "FREQ", "TIME_PERIOD", "SEX", "AGE");

  SdmxHeader {
    columns = List.copyOf(columns);
  }

  /**
   * Reads the names of the columns.
   *
   * @throws FileBreachException when they are not those of SDMX-CSV
   */
  static SdmxHeader of(List<String> names) throws FileBreachException {
    Matcher first = FIRST.matcher(Blanks.trim(names.get(0)));
    if (!first.matches()) {
      throw new FileBreachException(
          Rule.HEADER_UNREADABLE,
          "the first column is %s; SDMX-CSV begins with DATAFLOW or STRUCTURE"
              .formatted(Quotation.of(names.get(0))));
    }
    char separator = first.group(1) == null ? SEPARATOR : first.group(1).charAt(0);
    List<SdmxColumn> columns = names.stream().map(name -> SdmxColumn.of(name, separator)).toList();
    boolean labelled =
        columns.stream().anyMatch(each -> each.traits().contains(SdmxColumn.Trait.LABELS));
    return new SdmxHeader(labelled ? columns.stream().map(SdmxHeader::labelled).toList() : columns);
  }

  /** What is no component has no label in the header, but in its cells. */
  private static SdmxColumn labelled(SdmxColumn column) {
    return LEADING.contains(column.name()) ? column.labelled() : column;
  }

  /** The names that rows are given under; a status is always among them. */
  List<String> names() {
    List<String> names = new ArrayList<>(columns.stream().map(SdmxColumn::name).toList());
    if (place(STATUS) < 0) {
      names.add(STATUS);
    }
    return names;
  }

  /** Place of a column, from 0; -1 when the file has none of that name. */
  int place(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether a column is a dimension: it stands before the values, or is known as one. Services give
   * dimensions first; the file itself does not say.
   */
  boolean isDimension(int place) {
    String name = columns.get(place).name();
    int value = place(VALUE);
    return !LEADING.contains(name)
        && !name.equals(VALUE)
        && (value < 0 || place < value || DIMENSIONS.contains(name));
  }

  /** Whether a column is a measure or an attribute. */
  boolean isAttribute(int place) {
    return !LEADING.contains(columns.get(place).name()) && !isDimension(place);
  }
}
