package org.opencpas.change;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.ChangedFigure;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ResultLevel;

/**
 * Which figure it is; in the order of the table changes.
 *
 * @param indicatorId empty for a score
 * @param component component, or all
 * @param mandateComponent component of the mandate, or all
 * @param resultLevel level of a score; null for a figure of an indicator, whose level may change
 * @param periodEnd first day after the period
 * @param targetId empty for what is no target
 */
public record FigureKey(
    String missionId,
    ChangedFigure figure,
    String indicatorId,
    String component,
    String mandateComponent,
    @Nullable ResultLevel resultLevel,
    String regionId,
    PeriodType periodType,
    LocalDate periodStart,
    LocalDate periodEnd,
    String targetId)
    implements Comparable<FigureKey> {
  private static final String ALL = "all";

  private static final Comparator<FigureKey> ORDER =
      Comparator.comparing(FigureKey::missionId)
          .thenComparing(FigureKey::figure)
          .thenComparing(FigureKey::indicatorId)
          .thenComparing(FigureKey::component)
          .thenComparing(FigureKey::mandateComponent)
          .thenComparing(
              FigureKey::resultLevel, Comparator.nullsFirst(Comparator.<ResultLevel>naturalOrder()))
          .thenComparing(FigureKey::regionId)
          .thenComparing(FigureKey::periodType)
          .thenComparing(FigureKey::periodStart)
          .thenComparing(FigureKey::periodEnd)
          .thenComparing(FigureKey::targetId);

  /** The figure of a row of progress. */
  static FigureKey of(IndicatorProgress row, ChangedFigure figure) {
    return new FigureKey(
        row.getMissionId(),
        figure,
        row.getIndicatorId(),
        row.getComponent().name(),
        ALL,
        null,
        row.getRegionId(),
        row.getPeriodType(),
        row.getPeriodStart(),
        row.getPeriodEnd(),
        "");
  }

  /** The score of a row of effectiveness. */
  static FigureKey of(Effectiveness row) {
    return new FigureKey(
        row.getMissionId(),
        ChangedFigure.score,
        "",
        row.getComponent(),
        row.getMandateComponent(),
        row.getResultLevel(),
        row.getRegionId(),
        row.getPeriodType(),
        row.getPeriodStart(),
        row.getPeriodEnd(),
        "");
  }

  /** The figure of a row of changes. */
  public static FigureKey of(Change row) {
    return new FigureKey(
        row.getMissionId(),
        row.getFigure(),
        row.getIndicatorId(),
        row.getComponent(),
        row.getMandateComponent(),
        row.getFigure() == ChangedFigure.score ? row.getResultLevel() : null,
        row.getRegionId(),
        row.getPeriodType(),
        row.getPeriodStart(),
        row.getPeriodEnd(),
        row.getTargetId());
  }

  /** The same place and period of the same indicator, with another of its figures. */
  FigureKey as(ChangedFigure other) {
    return new FigureKey(
        missionId,
        other,
        indicatorId,
        component,
        mandateComponent,
        resultLevel,
        regionId,
        periodType,
        periodStart,
        periodEnd,
        targetId);
  }

  @Override
  public int compareTo(FigureKey other) {
    return ORDER.compare(this, other);
  }

  // Regions, periods and figures tell keys apart; the rest is much the same in all of them.
  @Override
  public int hashCode() {
    int hash = indicatorId.hashCode();
    hash = 31 * hash + regionId.hashCode();
    hash = 31 * hash + periodStart.hashCode();
    hash = 31 * hash + periodEnd.hashCode();
    hash = 31 * hash + component.hashCode();
    return 31 * hash + figure.name().hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FigureKey that
        && figure == that.figure
        && periodType == that.periodType
        && resultLevel == that.resultLevel
        && regionId.equals(that.regionId)
        && periodStart.equals(that.periodStart)
        && periodEnd.equals(that.periodEnd)
        && indicatorId.equals(that.indicatorId)
        && component.equals(that.component)
        && mandateComponent.equals(that.mandateComponent)
        && missionId.equals(that.missionId)
        && targetId.equals(that.targetId);
  }
}
