package org.opencpas.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Figures of one place and type of period, one after the other. */
final class PlainSeries {
  private final Map<Spot, PlainFigure> figures;
  private final Map<String, List<PlainFigure>> series = new TreeMap<>();
  private final Map<String, Set<Span>> spans = new TreeMap<>();

  PlainSeries(Map<Spot, PlainFigure> figures) {
    this.figures = figures;
    for (PlainFigure figure : figures.values()) {
      series.computeIfAbsent(figure.spot.series(), absent -> new ArrayList<>()).add(figure);
      spans
          .computeIfAbsent(figure.spot.group(), absent -> new TreeSet<>())
          .add(figure.spot.fact().span());
    }
    series
        .values()
        .forEach(
            each ->
                each.sort(
                    (one, other) ->
                        Span.IN_TIME.compare(one.spot.fact().span(), other.spot.fact().span())));
  }

  /** The figure of a place; null when there is none. */
  @Nullable PlainFigure at(Spot spot) {
    return figures.get(spot);
  }

  /** The figures of the same place and type in order of time, later ones too. */
  List<PlainFigure> of(Spot spot) {
    return series.getOrDefault(spot.series(), List.of());
  }

  /** Every period of the same type in which the group has a figure, anywhere. */
  Set<Span> spans(Spot spot) {
    return spans.getOrDefault(spot.group(), Set.of());
  }
}
