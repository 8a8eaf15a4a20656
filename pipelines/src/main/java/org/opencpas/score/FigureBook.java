package org.opencpas.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.PeriodType;
import org.opencpas.series.Figure;

/** The figures of one indicator in one mission, as series to be asked by place. */
final class FigureBook {
  /** What makes figures one series. */
  private record Key(
      String regionId, Component component, String disaggregation, PeriodType periodType) {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::regionId)
            .thenComparing(Key::component)
            .thenComparing(Key::disaggregation)
            .thenComparing(Key::periodType);

    static Key of(Figure.Where place, String regionId) {
      return new Key(regionId, place.component(), place.disaggregation(), place.periodType());
    }
  }

  private final Map<Key, FigureSeries> series = new LinkedHashMap<>();

  /** Sorts figures of one indicator in one mission, in any order. */
  FigureBook(List<Figure> figures) {
    Map<Key, List<Figure>> byKey = new HashMap<>();
    for (Figure figure : figures) {
      byKey
          .computeIfAbsent(
              Key.of(figure.place(), figure.place().regionId()), key -> new ArrayList<>())
          .add(figure);
    }
    byKey.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Key.ORDER))
        .forEach(each -> series.put(each.getKey(), new FigureSeries(each.getValue())));
  }

  /** Every series, in the order of the table's key. */
  Collection<FigureSeries> series() {
    return series.values();
  }

  /** The series of the same component, breakdown and type of period in a region. */
  Optional<FigureSeries> find(Figure.Where place, String regionId) {
    return Optional.ofNullable(series.get(Key.of(place, regionId)));
  }
}
