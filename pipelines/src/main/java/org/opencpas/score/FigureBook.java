package org.opencpas.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.PeriodType;
import org.opencpas.series.Figure;

/** The figures of one indicator in one mission, as series to be asked by place. */
final class FigureBook {
  /** What the series of different regions share. */
  private record Kind(Component component, String disaggregation, PeriodType periodType) {
    static Kind of(Figure.Where place) {
      return new Kind(place.component(), place.disaggregation(), place.periodType());
    }
  }

  private static final Comparator<FigureSeries> ORDER =
      Comparator.comparing(
          FigureSeries::place,
          Comparator.comparing(Figure.Where::regionId)
              .thenComparing(Figure.Where::component)
              .thenComparing(Figure.Where::disaggregation)
              .thenComparing(Figure.Where::periodType));

  private final Map<Kind, Map<String, FigureSeries>> kinds = new HashMap<>();
  private final List<FigureSeries> series = new ArrayList<>();

  /** Sorts figures of one indicator in one mission, in any order. */
  FigureBook(List<Figure> figures) {
    Map<Kind, Map<String, List<Figure>>> byKind = new HashMap<>();
    List<Figure> latest = new ArrayList<>();
    for (Figure figure : figures) {
      Figure.Where place = figure.place();
      // Figures come sorted as a rule, so that a key is needed only where the series changes.
      if (latest.isEmpty() || !isOfOne(latest.get(0).place(), place)) {
        latest =
            byKind
                .computeIfAbsent(Kind.of(place), kind -> new HashMap<>())
                .computeIfAbsent(place.regionId(), region -> new ArrayList<>());
      }
      latest.add(figure);
    }
    byKind.forEach(
        (kind, regions) -> {
          Map<String, FigureSeries> found = new HashMap<>();
          regions.forEach((region, own) -> found.put(region, new FigureSeries(own)));
          kinds.put(kind, found);
          series.addAll(found.values());
        });
    series.sort(ORDER);
  }

  private static boolean isOfOne(Figure.Where one, Figure.Where other) {
    return one.periodType() == other.periodType()
        && one.component() == other.component()
        && one.regionId().equals(other.regionId())
        && one.disaggregation().equals(other.disaggregation());
  }

  /** Every series, in the order of the table's key. */
  List<FigureSeries> series() {
    return series;
  }

  /** The series of the same component, breakdown and type of period, by region. */
  Map<String, FigureSeries> alike(Figure.Where place) {
    return kinds.getOrDefault(Kind.of(place), Map.of());
  }
}
