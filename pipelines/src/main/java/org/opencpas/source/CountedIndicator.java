package org.opencpas.source;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An indicator that is counted from the events of a source.
 *
 * @param indicatorId the indicator
 * @param sum what of each event is added up; null: the events themselves are counted
 * @param low what of each event is added up to the lower end; null: there is none
 * @param high what of each event is added up to the upper end; null: there is none
 * @param columns columns of the indicator's row in the framework, where the source defines it
 * @param line line of assessment.yaml on which it stands, from 1
 */
public record CountedIndicator(
    String indicatorId,
    @Nullable EventFigure sum,
    @Nullable EventFigure low,
    @Nullable EventFigure high,
    SortedMap<String, String> columns,
    int line)
    implements Serializable {

  /** Copies the columns. */
  public CountedIndicator {
    columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
  }

  /** What of each event is added up; empty: the events themselves are counted. */
  public Optional<EventFigure> summed() {
    return Optional.ofNullable(sum);
  }

  /** The indicator in the words of assessment.yaml, without its id. */
  String text() {
    StringBuilder text = new StringBuilder(sum == null ? "{count: events" : "{sum: " + sum.word());
    if (low != null) {
      text.append(", low: ").append(low.word());
    }
    if (high != null) {
      text.append(", high: ").append(high.word());
    }
    for (Map.Entry<String, String> column : columns.entrySet()) {
      text.append(", ").append(column.getKey()).append(": ");
      text.append(QuotedText.of(column.getValue()));
    }
    return text.append('}').toString();
  }
}
