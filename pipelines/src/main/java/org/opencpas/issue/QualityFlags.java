package org.opencpas.issue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Severity;

/** Makes the rows of quality_flags. */
public final class QualityFlags {
  private QualityFlags() {}

  /**
   * A doubt about a fact, with the place that the fact came from.
   *
   * @param rule a rule of kind FLAG
   * @param observed what was found; null when the fact itself says it
   * @param expected what was expected; null when there is nothing to compare with
   */
  public static QualityFlag raise(
      Rule rule,
      Severity severity,
      Observation fact,
      @Nullable String observed,
      @Nullable String expected) {
    return QualityFlag.newBuilder()
        .setMissionId(fact.getMissionId())
        .setIndicatorId(fact.getIndicatorId())
        .setRegionId(fact.getRegionId())
        .setComponent(fact.getComponent())
        .setDisaggregation(fact.getDisaggregation())
        .setPeriodStart(fact.getPeriodStart())
        .setPeriodEnd(fact.getPeriodEnd())
        .setRule(rule.code())
        .setSeverity(severity)
        .setObserved(observed)
        .setExpected(expected)
        .setMessage(rule.text())
        .setSource(fact.getSource())
        .setFile(fact.getFile())
        .setSheet(fact.getSheet())
        .setLine(fact.getLine())
        .build();
  }

  /**
   * A doubt about an event, with the place that it came from. It is nobody's fault and no
   * indicator's: component is null, the indicator empty.
   *
   * @param rule a rule of kind FLAG
   * @param observed what was found; null when the event itself says it
   * @param expected what was expected; null when there is nothing to compare with
   */
  public static QualityFlag raise(
      Rule rule,
      Severity severity,
      Event event,
      @Nullable String observed,
      @Nullable String expected) {
    LocalDate start = event.getDateStart();
    LocalDate last = event.getDateEnd().isBefore(start) ? start : event.getDateEnd();
    return QualityFlag.newBuilder()
        .setMissionId(event.getMissionId())
        .setIndicatorId("")
        .setRegionId(event.getRegionId())
        .setComponent(null)
        .setDisaggregation("")
        .setPeriodStart(start)
        .setPeriodEnd(last.plusDays(1))
        .setEventId(event.getEventId())
        .setRule(rule.code())
        .setSeverity(severity)
        .setObserved(observed)
        .setExpected(expected)
        .setMessage(rule.text())
        .setSource(event.getSource())
        .setFile(event.getFile())
        .setSheet(event.getSheet())
        .setLine(event.getLine())
        .build();
  }
}
