package org.opencpas.source;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opencpas.issue.Numbers;

/**
 * Figures of one event that its source gives beside those that every source may give, such as how
 * many were wounded. They are counted, and not shown with the event.
 *
 * @param numbers finite numbers by the name of the figure
 */
public record FurtherFigures(SortedMap<String, Double> numbers) {

  /** None is given. */
  public static final FurtherFigures NONE = new FurtherFigures(Collections.emptySortedMap());

  /** Copies the numbers. */
  public FurtherFigures {
    numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
  }

  /** Reads what {@link #text} wrote. */
  public static FurtherFigures read(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    SortedMap<String, Double> numbers = new TreeMap<>();
    for (String figure : text.split(";", -1)) {
      int sign = figure.indexOf('=');
      numbers.put(figure.substring(0, sign), Double.valueOf(figure.substring(sign + 1)));
    }
    return new FurtherFigures(numbers);
  }

  /** The figures as {@code kidnapped=0;wounded=3}, sorted; empty for none. */
  public String text() {
    return numbers.entrySet().stream()
        .map(each -> each.getKey() + "=" + Numbers.text(each.getValue()))
        .collect(Collectors.joining(";"));
  }

  /** The number under a name; empty when the event does not give it. */
  Optional<Double> number(String name) {
    return Optional.ofNullable(numbers.get(name));
  }

  /** These figures, and those of an earlier report that are not among them. */
  public FurtherFigures over(FurtherFigures earlier) {
    Map<String, Double> both = new TreeMap<>(earlier.numbers);
    both.putAll(numbers);
    return new FurtherFigures(new TreeMap<>(both));
  }
}
