package org.opencpas.framework;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.ValueKind;

/** What the cells of one indicator must have to do with each other. */
final class IndicatorRules {
  private static final Map<Measure, Set<ValueKind>> KINDS = new EnumMap<>(Measure.class);

  static {
    KINDS.put(Measure.count, EnumSet.of(ValueKind.stock, ValueKind.flow, ValueKind.cumulative));
    Set<ValueKind> shares =
        EnumSet.of(ValueKind.stock, ValueKind.cumulative, ValueKind.rate, ValueKind.ratio);
    KINDS.put(Measure.percentage, shares);
    KINDS.put(Measure.rate, shares);
    KINDS.put(Measure.ratio, shares);
    // Sources give the steps of a scale as the level on a date.
    KINDS.put(Measure.ordinal, EnumSet.of(ValueKind.ordinal, ValueKind.stock));
    KINDS.put(Measure.qualitative, EnumSet.of(ValueKind.qualitative));
  }

  private static final Set<ValueKind> FRACTIONS = EnumSet.of(ValueKind.rate, ValueKind.ratio);
  private static final Set<ValueKind> PARTS =
      EnumSet.of(ValueKind.stock, ValueKind.flow, ValueKind.cumulative);

  private IndicatorRules() {}

  /** Names every mistake inside one row. */
  static void check(Indicator row, RowRefusal mistakes) {
    checkKind(row, mistakes);
    checkParts(row, mistakes);
    checkMandateComponent(row, mistakes);
    RowRules.notBelow("weight", row.getWeight(), 0, mistakes);
    RowRules.notBelow("grace_days", row.getGraceDays(), 0, mistakes);
    Integer level = row.getRegionLevel();
    if (level != null) {
      RowRules.notBelow("region_level", level, 0, mistakes);
    }
    RowRules.ordered("range_high", row.getRangeHigh(), "range_low", row.getRangeLow(), mistakes);
    RowRules.validity("valid_to", row.getValidTo(), "valid_from", row.getValidFrom(), mistakes);
  }

  private static void checkKind(Indicator row, RowRefusal mistakes) {
    Set<ValueKind> kinds = KINDS.getOrDefault(row.getMeasure(), Set.of());
    if (!kinds.contains(row.getValueKind())) {
      mistakes.refuse(
          "value_kind",
          "value_kind " + row.getValueKind() + " does not go with measure " + row.getMeasure(),
          "with this measure one of " + names(kinds));
    }
  }

  /** In the profile that name stands for all of them together. */
  private static void checkMandateComponent(Indicator row, RowRefusal mistakes) {
    if ("all".equals(row.getMandateComponent())) {
      mistakes.refuse(
          "mandate_component", "mandate_component is all", "the name of one component, or blank");
    }
  }

  private static String names(Set<ValueKind> kinds) {
    return kinds.stream().map(ValueKind::name).collect(Collectors.joining(", "));
  }

  private static void checkParts(Indicator row, RowRefusal mistakes) {
    ValueKind numerator = row.getNumeratorKind();
    ValueKind denominator = row.getDenominatorKind();
    if ((numerator == null) != (denominator == null)) {
      String blank = numerator == null ? "numerator_kind" : "denominator_kind";
      mistakes.refuse(
          blank, blank + " is blank while the other is given", "both kinds, or neither");
    }
    checkPart("numerator_kind", numerator, row, mistakes);
    checkPart("denominator_kind", denominator, row, mistakes);
  }

  private static void checkPart(
      String column, @Nullable ValueKind kind, Indicator row, RowRefusal mistakes) {
    if (kind == null) {
      return;
    }
    if (!FRACTIONS.contains(row.getValueKind())) {
      mistakes.refuse(
          column,
          column + " " + kind + " with value_kind " + row.getValueKind(),
          "blank, or value_kind rate or ratio");
    } else if (!PARTS.contains(kind)) {
      mistakes.refuse(column, column + " is " + kind, "one of " + names(PARTS));
    }
  }
}
