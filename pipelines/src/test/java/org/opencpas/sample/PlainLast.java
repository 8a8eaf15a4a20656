package org.opencpas.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which cells speak for a longer period where only its last one counts. */
final class PlainLast {
  private PlainLast() {}

  /** The cells of the last period; without a frequency, whoever fell behind is missed in it. */
  static List<PlainCell> standing(List<PlainCell> cells, List<Span> bases, boolean isRegular) {
    List<PlainCell> last = last(cells, bases);
    if (isRegular) {
      return last;
    }
    Map<String, PlainCell> latest = new TreeMap<>();
    List<PlainCell> inTime = new ArrayList<>(cells);
    inTime.sort((one, other) -> Span.IN_TIME.compare(one.span(), other.span()));
    inTime.forEach(cell -> latest.put(cell.region(), cell));
    last.forEach(cell -> latest.remove(cell.region()));
    List<PlainCell> standing = new ArrayList<>(last);
    latest.values().stream()
        .map(cell -> cell.applies() ? PlainCell.missing(cell.place()) : cell)
        .forEach(standing::add);
    return standing;
  }

  /** Without a frequency the last period is the last in which anything stands. */
  private static List<PlainCell> last(List<PlainCell> cells, List<Span> bases) {
    Span last =
        bases.isEmpty()
            ? cells.stream()
                .map(PlainCell::span)
                .max(Comparator.comparing(Span::end).thenComparing(Span::start))
                .orElseThrow()
            : bases.get(bases.size() - 1);
    return cells.stream().filter(cell -> cell.span().equals(last)).toList();
  }
}
