package org.opencpas.statement;

import java.util.Map;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.series.Behaviour;

/** Writes values of one indicator, with their unit. */
final class AmountText {
  private final Texts texts;
  private final NumberText numbers;
  private final Indicator indicator;
  private final Behaviour behaviour;

  AmountText(Texts texts, Indicator indicator) {
    this.texts = texts;
    this.numbers = new NumberText(texts);
    this.indicator = indicator;
    this.behaviour = Behaviour.of(indicator);
  }

  /** Whether differences are said in points. */
  boolean isPercentage() {
    return indicator.getMeasure() == Measure.percentage;
  }

  /** Whether it happens in a period, so that sums of months are compared. */
  boolean isFlow() {
    return behaviour == Behaviour.FLOW;
  }

  /** A value with its unit; of an ordinal scale with its name. */
  Phrase of(double value, String expression) {
    String unit = indicator.getUnit();
    Phrase number = number(value, expression);
    if (isPercentage()) {
      return texts.phrase("value.percentage", Map.of("value", number));
    }
    if (unit == null || unit.isBlank()) {
      return texts.phrase("value.plain", Map.of("value", number));
    }
    String key = behaviour == Behaviour.ORDINAL ? "value.scale" : "value.unit";
    return texts.phrase(key, Map.of("value", number, "unit", Phrase.of(unit)));
  }

  /** Another value beside it; the name of an ordinal scale is not said again. */
  Phrase beside(double value, String expression) {
    return behaviour == Behaviour.ORDINAL
        ? texts.phrase("value.plain", Map.of("value", number(value, expression)))
        : of(value, expression);
  }

  private Phrase number(double value, String expression) {
    String text =
        switch (behaviour) {
          case FLOW, STOCK, CUMULATIVE, ORDINAL -> numbers.whole(value);
          case QUOTIENT, QUALITATIVE -> numbers.decimal(value);
        };
    return Phrase.of(new Printed(text, expression));
  }
}
