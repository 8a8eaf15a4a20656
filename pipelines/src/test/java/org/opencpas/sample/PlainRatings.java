package org.opencpas.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ratings of an ordinal scale together: how many of each, and the low median. */
final class PlainRatings {
  private PlainRatings() {}

  /** Fills the distribution and, where nothing is missing, the value. */
  static void fill(PlainFigure figure, List<PlainCell> there) {
    Map<Double, Integer> counts = new TreeMap<>();
    List<Double> ratings = new ArrayList<>();
    for (PlainCell cell : there) {
      Double rating = cell.value();
      if (rating != null) {
        counts.merge(rating, 1, Integer::sum);
        ratings.add(rating);
      }
    }
    List<String> texts = new ArrayList<>();
    counts.forEach((rating, count) -> texts.add(Figures.text(rating) + "=" + count));
    figure.distribution = String.join(";", texts);
    if (figure.reason.isEmpty()) {
      ratings.sort(Comparator.naturalOrder());
      figure.value = ratings.get((ratings.size() - 1) / 2);
    }
  }
}
