package org.opencpas.sample;

import java.util.ArrayList;
import java.util.List;
import org.opencpas.sample.RandomIndicators.Shape;

/** The targets of a {@link RandomFramework}. */
final class RandomTargets {
  private final SplitMix random;
  private final DelimitedText text = new DelimitedText(',');

  RandomTargets(SplitMix random) {
    this.random = random;
    text.row(
        List.of(
            "target_id",
            "indicator_id",
            "region_id",
            "disaggregation",
            "scope",
            "kind",
            "baseline_value",
            "baseline_period",
            "target_low",
            "target_value",
            "target_high",
            "target_period",
            "path",
            "tolerance",
            "set_on"));
  }

  /** The table. */
  String text() {
    return text.toString();
  }

  /** Adds the targets of an indicator: for each region, for their parents, or none. */
  void of(String indicator, String mission, Shape shape, String direction, List<String> regions) {
    List<String> places = new ArrayList<>();
    int share = random.pick(List.of(0, 50, 100));
    for (String region : regions) {
      if (random.inPercent(share)) {
        places.add(region);
      }
    }
    List<String> above = mission.equals("M1") ? List.of("", "R", "A", "B") : List.of("", "Q");
    for (int i = random.between(0, 3); i > 0; i--) {
      places.add(random.pick(above));
    }
    int number = 0;
    for (String place : places) {
      for (int i = random.pick(List.of(1, 1, 1, 2)); i > 0; i--) {
        number++;
        target(indicator + "-" + number, indicator, place, shape, direction);
      }
    }
  }

  private void target(String id, String indicator, String place, Shape shape, String direction) {
    boolean based = random.inPercent(85);
    boolean range = random.inPercent(direction.equals("maintain") ? 70 : 5);
    String scope = random.pick(List.of("", "total", "each"));
    String part = random.pick(List.of("", "", "", "", "", "sex=f"));
    String kind = range ? random.pick(List.of("range", "level")) : kind(shape);
    String baseline = based ? String.valueOf(random.between(0, 6) * (shape.isRated() ? 1 : 5)) : "";
    String baselinePeriod =
        based ? random.pick(List.of("", "2023-12", "2023-12", "2023-Q4", "2023")) : "";
    String tolerance = random.inPercent(40) ? random.pick(List.of("10", "12.5")) : "";
    String setOn = random.pick(List.of("", "", "2024-01-01", "2024-04-01"));
    String path = random.pick(List.of("", "linear", "linear", "step", "milestones"));
    List<String> periods =
        path.equals("milestones")
            ? List.of("2024-Q1", "2024-S1", "2025")
            : List.of(random.pick(List.of("2024-Q1", "2024-06", "2024-02", "2024", "2024-S1")));
    for (String period : periods) {
      text.row(
          List.of(
              id,
              indicator,
              place,
              part,
              scope,
              kind,
              baseline,
              baselinePeriod,
              range ? random.pick(List.of("20", "20", "10")) : "",
              range
                  ? random.pick(List.of("", "", "30"))
                  : String.valueOf(random.below(12) * (shape.isRated() ? 1 : 5)),
              range ? "40" : "",
              period,
              path,
              tolerance,
              setOn));
      setAgain(id, indicator, place, part, scope, kind, period, path, range);
    }
  }

  /** Now and then a target is set again, with another baseline or another value. */
  private void setAgain(
      String id,
      String indicator,
      String place,
      String part,
      String scope,
      String kind,
      String period,
      String path,
      boolean range) {
    SplitMix own = SplitMix.keyed("again", id + period);
    if (range || path.equals("milestones") || own.inPercent(70)) {
      return;
    }
    text.row(
        List.of(
            id,
            indicator,
            place,
            part,
            scope,
            kind,
            own.pick(List.of("0", "5", "10")),
            "2023-12",
            "",
            String.valueOf(own.between(0, 60)),
            "",
            period,
            path,
            "",
            own.pick(List.of("2024-02-15", "2024-05-01", "2024-08-01"))));
  }

  private String kind(Shape shape) {
    return shape == Shape.FLOW
        ? random.pick(List.of("", "level", "per_period", "per_period", "per_period", "cumulative"))
        : random.pick(List.of("", "level", "per_period", "cumulative"));
  }
}
