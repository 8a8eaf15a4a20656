package org.opencpas.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Numbers;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.PeriodType;
import org.opencpas.series.Facts;
import org.opencpas.series.Figure;

/** Figures, to be asked by place. */
record Rolled(List<Figure> figures) {

  /** The headline of a region and a calendar period. */
  Figure at(String region, String period) {
    return at(region, period, "");
  }

  Figure at(String region, String period, String disaggregation) {
    Period when = Facts.period(period);
    return at(region, when.type(), when, Component.military, disaggregation);
  }

  Figure at(
      String region, PeriodType type, Period period, Component component, String disaggregation) {
    List<Figure> found = all(region, type, period, component, disaggregation);
    assertThat(found).as("%s %s %s", region, type, period).hasSize(1);
    return found.get(0);
  }

  boolean has(String region, String period) {
    Period when = Facts.period(period);
    return !all(region, when.type(), when, Component.military, "").isEmpty();
  }

  private List<Figure> all(
      String region, PeriodType type, Period period, Component component, String disaggregation) {
    return figures.stream()
        .filter(
            each ->
                each.place()
                    .equals(
                        new Figure.Where(
                            each.place().missionId(),
                            each.place().indicatorId(),
                            region,
                            component,
                            disaggregation,
                            type,
                            period)))
        .toList();
  }

  String told(String region, String period) {
    return told(at(region, period));
  }

  /** A figure in a line: {@code sum incomplete 3/4, partial 7, without KS02}. */
  static String told(Figure figure) {
    Figure.Evidence evidence = figure.evidence();
    StringBuilder text = new StringBuilder(figure.rollUp().name());
    text.append(' ');
    text.append(figure.value() == null ? "" : Numbers.text(figure.value()));
    text.append(figure.reason() == null ? "" : figure.reason().code());
    text.append(" %d/%d".formatted(evidence.cells().observed(), evidence.cells().expected()));
    if (evidence.partialSum() != null) {
      text.append(", partial ").append(Numbers.text(evidence.partialSum()));
    }
    if (!evidence.silentRegions().isEmpty()) {
      text.append(", without ").append(String.join(" ", evidence.silentRegions()));
    }
    return text.toString();
  }
}
