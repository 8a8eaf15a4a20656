package org.opencpas.source;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the events of a source are counted: into which indicators, and over which days and regions
 * the source answers for, so that a cell without an event is a zero.
 *
 * @param span the days
 * @param regions the regions, by id or by the source's own names; empty: all of the indicator's
 *     level
 * @param indicators the indicators in the order of assessment.yaml, at least one
 */
public record Counting(CountSpan span, List<String> regions, List<CountedIndicator> indicators)
    implements Serializable {

  /** Copies the lists. */
  public Counting {
    regions = List.copyOf(regions);
    indicators = List.copyOf(indicators);
  }

  /** The declaration in the words of assessment.yaml. */
  SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("count.span", span.text());
    settings.put(
        "count.regions",
        regions.isEmpty() ? "all" : QuotedText.of(regions.stream().sorted().toList()));
    for (CountedIndicator indicator : indicators) {
      settings.put("count.indicators." + indicator.indicatorId(), indicator.text());
    }
    return settings;
  }
}
