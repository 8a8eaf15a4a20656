package org.opencpas.rollup;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.RollUp;
import org.opencpas.series.Figure;

/**
 * Ratings of an ordinal scale have an order and no distance: the value is the low median, the
 * rating in the middle of all expected cells, the lower of two; beside it how often each rating was
 * given. A median needs every expected cell, the distribution shows those there are. Source:
 * metrics, section 1.
 */
final class OrdinalRule implements RollUpRule {
  private final Additivity additivity;

  OrdinalRule(Indicator indicator) {
    this.additivity = new Additivity(indicator);
  }

  @Override
  public Figure figure(Slot slot, Cells cells) {
    Tally tally = Tally.of(slot.all(), CellSet.EMPTY, cells);
    FigureBuilder figure = new FigureBuilder(cells.where(slot.spot()), RollUp.median, tally);
    Reason refusal = additivity.refusal(slot);
    if (refusal == null) {
      refusal = slot.refusal();
    }
    if (refusal != null) {
      return figure.because(refusal).build();
    }
    SortedMap<Double, Integer> ratings = ratings(slot.all(), cells);
    figure.distribution(text(ratings));
    refusal = slot.gap() == null ? tally.refusal() : slot.gap();
    return refusal == null
        ? figure.value(lowMedian(ratings, tally.numbered())).build()
        : figure.because(refusal).build();
  }

  private static SortedMap<Double, Integer> ratings(CellSet set, Cells cells) {
    SortedMap<Double, Integer> ratings = new TreeMap<>();
    for (int i = 0; i < set.size(); i++) {
      Report report = cells.report(set.cell(i));
      if (report != null && report.hasValue()) {
        ratings.merge(report.value(), 1, Integer::sum);
      }
    }
    return ratings;
  }

  private static @Nullable String text(SortedMap<Double, Integer> ratings) {
    return ratings.isEmpty()
        ? null
        : ratings.entrySet().stream()
            .map(each -> Numbers.text(each.getKey()) + "=" + each.getValue())
            .collect(Collectors.joining(";"));
  }

  private static double lowMedian(SortedMap<Double, Integer> ratings, int count) {
    int left = (count - 1) / 2;
    for (Map.Entry<Double, Integer> each : ratings.entrySet()) {
      left -= each.getValue();
      if (left < 0) {
        return each.getKey();
      }
    }
    throw new IllegalStateException("no rating in the middle of " + count);
  }
}
