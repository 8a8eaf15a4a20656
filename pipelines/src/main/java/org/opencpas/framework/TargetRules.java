package org.opencpas.framework;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.TargetKind;
import org.opencpas.source.Disaggregation;

/** A target must say what is to be reached, by when, in a way that fits its indicator. */
final class TargetRules implements Check {

  @Override
  public void check(PlacedTables tables, Consumer<Mistake> mistakes) {
    Map<String, Indicator> indicators = new HashMap<>();
    tables.indicators().forEach(each -> indicators.put(each.row().getIndicatorId(), each.row()));
    for (Placed<Target> each : tables.targets()) {
      Target row = each.row();
      RowRefusal refusal =
          (column, found, allowed) -> mistakes.accept(each.mistake(column, found, allowed));
      checkRange(row, refusal);
      checkTolerance(row, refusal);
      checkContent(row, Optional.ofNullable(indicators.get(row.getIndicatorId())), refusal);
      checkDisaggregation(row, refusal);
      RowRules.period("baseline_period", row.getBaselinePeriod(), refusal);
      RowRules.period("target_period", row.getTargetPeriod(), refusal);
    }
  }

  private static void checkRange(Target row, RowRefusal mistakes) {
    RowRules.ordered(
        "target_high", row.getTargetHigh(), "target_low", row.getTargetLow(), mistakes);
    RowRules.ordered(
        "target_value", row.getTargetValue(), "target_low", row.getTargetLow(), mistakes);
    RowRules.ordered(
        "target_high", row.getTargetHigh(), "target_value", row.getTargetValue(), mistakes);
  }

  private static void checkTolerance(Target row, RowRefusal mistakes) {
    Double tolerance = row.getTolerance();
    if (tolerance != null) {
      RowRules.above("tolerance", tolerance, 0, mistakes);
    }
  }

  private static void checkContent(Target row, Optional<Indicator> indicator, RowRefusal mistakes) {
    boolean hasRange = row.getTargetLow() != null || row.getTargetHigh() != null;
    boolean hasValue = row.getTargetValue() != null;
    boolean maintain =
        indicator.filter(each -> each.getDirection() == Direction.maintain).isPresent();
    if (row.getKind() == TargetKind.range && !hasRange) {
      mistakes.refuse(
          "target_low", "kind range without a range", "target_low, target_high or both");
    } else if (maintain && !hasRange && !hasValue) {
      mistakes.refuse(
          "target_value",
          "neither a range nor a value, though the indicator's direction is maintain",
          "target_low and target_high, or target_value");
    } else if (!hasRange && !hasValue && row.getBaselineValue() == null) {
      mistakes.refuse(
          "target_value", "neither a target nor a baseline", "target_value, or no such row");
    }
  }

  private static void checkDisaggregation(Target row, RowRefusal mistakes) {
    String text = row.getDisaggregation();
    Optional<String> canonical = Disaggregation.parse(text).map(Disaggregation::text);
    if (canonical.isEmpty()) {
      mistakes.refuse(
          "disaggregation",
          "disaggregation " + Quotation.of(text) + " is not written as key=value",
          "such as age=18-24;sex=f, or blank");
    } else if (!canonical.get().equals(text)) {
      mistakes.refuse(
          "disaggregation",
          "disaggregation " + Quotation.of(text) + " is not in its sorted form",
          Quotation.of(canonical.get()));
    }
  }
}
