package org.opencpas.source;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** What the rows of a source are about. */
public enum SourceKind {
  /** Values of indicators. */
  RECORDS,
  /** Events, each of which is kept and may be counted into indicators. */
  EVENTS,
  /** Respondents of a survey, who are gathered into shares and means. */
  SURVEY;

  /** Key of a mapping under which events have further figures. */
  static final String FIGURES = "figures";

  /** The word in assessment.yaml. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Columns of a canonical record, sorted. */
  Set<String> columns() {
    return switch (this) {
      case RECORDS -> Columns.OF_RECORD;
      case EVENTS -> Columns.OF_EVENT;
      case SURVEY -> Columns.OF_ANSWER;
    };
  }

  /** Columns without which there is no record, sorted. */
  Set<String> requiredColumns() {
    return this == EVENTS ? Columns.REQUIRED_OF_EVENT : Columns.REQUIRED;
  }

  /** Tables of the framework to which a mapping may give columns row by row. */
  Set<Definition> mappedTables() {
    return this == EVENTS
        ? Set.of(Definition.MISSIONS, Definition.REGIONS)
        : Set.of(Definition.values());
  }

  /** The keys of a mapping. */
  Set<String> mappingKeys() {
    Set<String> keys = new LinkedHashSet<>(columns());
    keys.add(this == EVENTS ? "count" : "records");
    if (this == EVENTS) {
      keys.add(FIGURES);
    }
    for (Definition table : Definition.values()) {
      if (mappedTables().contains(table)) {
        keys.add(table.word());
      }
    }
    return Collections.unmodifiableSet(keys);
  }
}
