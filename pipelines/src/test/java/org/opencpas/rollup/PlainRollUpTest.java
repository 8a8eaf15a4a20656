package org.opencpas.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.MandateEventType;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Facts;
import org.opencpas.series.Figure;

/** The program against the plain implementation, on random countries, indicators and facts. */
class PlainRollUpTest {

  @Property(tries = 150)
  void programSaysWhatThePlainImplementationSays(@ForAll long seed) {
    Draw draw = new Draw(seed);
    Setting setting = draw.setting();
    Indicator indicator = draw.indicator();
    List<Observation> facts = draw.facts(setting.regionIds());
    Framework framework = setting.framework(indicator);
    List<Figure> plain =
        new PlainRollUp(
                framework.tables(),
                Facts.MISSION,
                indicator,
                setting.computed(),
                setting.span().end().orElseThrow())
            .figures(facts);
    List<Figure> figures = setting.roll(indicator, facts).figures();
    List<Figure> tooMany = new ArrayList<>(figures);
    tooMany.removeAll(plain);
    List<Figure> missing = new ArrayList<>(plain);
    missing.removeAll(figures);
    String about = "%s computing %s".formatted(indicator, setting.computed());
    assertThat(lines(tooMany)).as(about).isEqualTo(lines(missing));
    assertThat(figures).as(about).isEqualTo(plain);
  }

  /** The first figures, each without its fact. */
  private static String lines(List<Figure> figures) {
    StringBuilder lines = new StringBuilder();
    for (Figure each : figures.subList(0, Math.min(5, figures.size()))) {
      lines.append(each.place()).append(' ').append(Rolled.told(each));
      lines.append(' ').append(each.evidence()).append('\n');
    }
    return lines.toString();
  }

  @Property(tries = 50)
  void orderOfFactsDoesNotShow(@ForAll long seed) {
    Draw draw = new Draw(seed);
    Setting setting = draw.setting();
    Indicator indicator = draw.indicator();
    List<Observation> facts = draw.facts(setting.regionIds());
    List<Observation> shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(setting.roll(indicator, shuffled)).isEqualTo(setting.roll(indicator, facts));
  }

  /** What a seed draws. */
  private static final class Draw {
    private static final List<String> DISAGGREGATIONS =
        List.of("", "sex=f", "sex=m", "age=child;sex=f", "age=child", "entry=2");

    private final Random random;

    private Draw(long seed) {
      this.random = new Random(seed);
    }

    @SafeVarargs
    private <T> T any(T... all) {
      return all[random.nextInt(all.length)];
    }

    private boolean oneIn(int times) {
      return random.nextInt(times) == 0;
    }

    private @Nullable String change(int times) {
      return oneIn(times) ? any("2024-04-01", "2024-07-01", "2024-08-15") : null;
    }

    private Setting setting() {
      Setting setting = new Setting();
      for (int i = 1; i <= 1 + random.nextInt(3); i++) {
        setting.region("A" + i, 1, "KS", null, null);
        for (int j = 1; j <= random.nextInt(4); j++) {
          String id = "A" + i + "B" + j;
          String day = change(3);
          if (day == null) {
            setting.region(id, 2, "A" + i, null, null);
          } else {
            setting.region(id, 2, "A" + i, null, day);
            setting.region(any(id, id + "N"), 2, any("A1", "A" + i), day, null);
          }
          setting.population(id, any("2023-01-01", "2024-06-01"), 1000 + random.nextInt(9000));
        }
        setting.population("A" + i, "2024-05-01", 5000 + random.nextInt(9000));
      }
      setting.coveredTo(any("2025-01-01", "2024-10-10", "2025-07-01"));
      if (oneIn(2)) {
        setting.mandate(MandateEventType.establish, "2024-01-15", "2024-03-20");
        setting.mandate(MandateEventType.renew, any("2024-03-20", "2024-04-01"), "2024-06-20");
        setting.mandate(MandateEventType.renew, "2024-08-01", "2024-09-15");
      }
      return switch (random.nextInt(4)) {
        case 0 -> setting.computing();
        case 1 -> setting.computing(PeriodType.quarter, PeriodType.year, PeriodType.mandate);
        default -> setting;
      };
    }

    private Indicator indicator() {
      Indicator.Builder indicator =
          Facts.indicator("i")
              .setAdditiveOverRegions(!oneIn(6))
              .setRegionLevel(oneIn(5) ? null : any(0, 1, 2, 2))
              .setUnit(oneIn(3) ? null : any("per 1,000", "patrols"))
              .setFrequency(
                  any(
                      Frequency.month,
                      Frequency.quarter,
                      Frequency.quarter,
                      Frequency.half_year,
                      Frequency.year,
                      Frequency.irregular,
                      Frequency.irregular));
      if (oneIn(4)) {
        indicator.setValidFrom(any(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 7, 1)));
      }
      if (oneIn(4)) {
        indicator.setValidTo(any(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 11, 15)));
      }
      switch (random.nextInt(6)) {
        case 0 -> indicator.setValueKind(ValueKind.flow);
        case 1 -> indicator.setValueKind(any(ValueKind.stock, ValueKind.cumulative));
        case 2 -> indicator.setMeasure(Measure.ordinal).setValueKind(ValueKind.ordinal);
        case 3 -> indicator.setMeasure(Measure.qualitative).setValueKind(ValueKind.qualitative);
        default ->
            indicator
                .setMeasure(any(Measure.percentage, Measure.rate, Measure.ratio))
                .setValueKind(any(ValueKind.rate, ValueKind.ratio))
                .setNumeratorKind(
                    oneIn(4) ? null : any(ValueKind.flow, ValueKind.stock, ValueKind.flow))
                .setDenominatorKind(
                    any(ValueKind.flow, ValueKind.stock, ValueKind.stock, ValueKind.cumulative));
      }
      return indicator.build();
    }

    private List<Observation> facts(List<String> places) {
      List<Observation> facts = new ArrayList<>();
      List<String> periods = new ArrayList<>();
      for (int i = 1; i <= 4; i++) {
        periods.addAll(List.of("2024-Q" + i, "2024-0" + i, "2024-0" + (i + 5)));
      }
      periods.addAll(List.of("2024-S1", "2024-S2", "2024", "2023-Q4", "2024-02-10/P20D"));
      int gap = any(2, 3, 12);
      boolean isParted = oneIn(2);
      for (String place : places) {
        for (String period : periods) {
          for (Component component : List.of(Component.military, Component.police)) {
            for (String part : DISAGGREGATIONS) {
              boolean isSkipped =
                  (component == Component.police && !oneIn(8))
                      || (!part.isEmpty() && !(isParted && oneIn(3)))
                      || (place.length() < 4 && !oneIn(3));
              if (!isSkipped && oneIn(gap)) {
                facts.add(fact(place, period, component, part));
              }
            }
          }
        }
      }
      return facts;
    }

    private Observation fact(String place, String text, Component component, String part) {
      ObservationStatus status =
          oneIn(7)
              ? any(ObservationStatus.values())
              : any(ObservationStatus.reported, ObservationStatus.estimated);
      boolean isObserved =
          status == ObservationStatus.reported || status == ObservationStatus.estimated;
      Observation.Builder fact =
          Facts.silence("i", place, text, status).setComponent(component).setDisaggregation(part);
      if (isObserved) {
        fact.setValue(oneIn(8) ? null : (Double) number());
        fact.setLow(oneIn(5) ? null : (Double) number());
        fact.setHigh(oneIn(5) ? null : (Double) number());
        fact.setNumerator(oneIn(12) ? null : (Double) number());
        fact.setDenominator(oneIn(5) ? null : (Double) number());
      }
      return fact.build();
    }

    private double number() {
      return random.nextInt(40) * any(1.0, 1.0, 0.1, 3.7);
    }
  }
}
