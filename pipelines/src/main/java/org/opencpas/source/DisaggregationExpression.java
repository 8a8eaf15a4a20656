package org.opencpas.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencpas.issue.Rule;

/**
 * A breakdown from pairs of a name and a value. A pair without a value does not count; a value
 * without a name, and a name with two values, break a rule.
 *
 * @param pairs the pairs
 */
record DisaggregationExpression(List<Pair> pairs) implements Expression {

  /** A dimension and its value, such as sex and f. */
  record Pair(CellExpression name, CellExpression value) implements Serializable {}

  DisaggregationExpression {
    pairs = List.copyOf(pairs);
  }

  @Override
  public MappedCell evaluate(Cells cells) {
    SortedMap<String, String> parts = new TreeMap<>();
    List<String> columns = new ArrayList<>();
    for (Pair pair : pairs) {
      MappedCell value = pair.value().evaluate(cells);
      if (value.broken() != null) {
        return value;
      }
      if (!value.column().isEmpty()) {
        columns.add(value.column());
      }
      if (value.isBlank()) {
        continue;
      }
      MappedCell name = pair.name().evaluate(cells);
      if (name.broken() != null) {
        return name;
      }
      String former = name.isBlank() ? "" : parts.putIfAbsent(name.text(), value.text());
      if (former != null && !former.equals(value.text())) {
        return value.breaking(Rule.DISAGGREGATION_MALFORMED);
      }
    }
    return new MappedCell(new Disaggregation(parts).text(), String.join(",", columns), null);
  }

  @Override
  public DisaggregationExpression bind(Header header) {
    return new DisaggregationExpression(
        pairs.stream()
            .map(pair -> new Pair(pair.name().bind(header), pair.value().bind(header)))
            .toList());
  }

  @Override
  public boolean isBlank() {
    return pairs.isEmpty();
  }

  @Override
  public Set<String> columns() {
    Set<String> columns = new TreeSet<>();
    for (Pair pair : pairs) {
      columns.addAll(pair.name().columns());
      columns.addAll(pair.value().columns());
    }
    return columns;
  }

  @Override
  public List<String> missingColumns(Header header) {
    List<String> missing = new ArrayList<>();
    for (Pair pair : pairs) {
      missing.addAll(pair.name().missingColumns(header));
      missing.addAll(pair.value().missingColumns(header));
    }
    return missing;
  }

  @Override
  public String text() {
    return pairs.stream()
        .map(pair -> "{name: " + pair.name().text() + ", value: " + pair.value().text() + "}")
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
