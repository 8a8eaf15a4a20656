package org.opencpas.normalise;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Place;
import org.opencpas.issue.Rejections;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.schemas.Submission;
import org.opencpas.source.Definition;
import org.opencpas.source.MappedRow;
import org.opencpas.source.RawRow;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.SameKey;
import org.opencpas.source.Source;

/**
 * Turns the rows of a source into submissions. Never throws for what a row holds: a row that breaks
 * rules becomes one rejection that names them all. Where a row makes several records and one is
 * bad, the whole row is rejected, so that it is either used or given back. Serves one thread.
 */
public final class Normaliser {
  private final Source source;
  private final ReportTime times;
  private final CellTyping typing;
  private final FrameworkCheck check;

  /** Prepares for the rows of a source. */
  public Normaliser(Source source, Framework framework, ReceivedFiles received) {
    this.source = source;
    this.times = new ReportTime(source, received);
    this.typing = new CellTyping(RecordField.ALL, source.text().decimal());
    this.check = new FrameworkCheck(framework);
  }

  /** Turns a row into what it submits, or rejects it. */
  public NormalisedRow normalise(RawRow row) {
    List<MappedRow> records = source.mapping().records(row);
    List<Submission> submissions = new ArrayList<>(records.size());
    List<Breach> breaches = new ArrayList<>(0);
    for (MappedRow record : records) {
      RowBreaches found = new RowBreaches(record, RecordField.ALL);
      submission(row, record, submissions.size(), found).ifPresent(submissions::add);
      breaches.addAll(found.sorted());
    }
    if (breaches.isEmpty()) {
      return NormalisedRow.of(submissions);
    }
    Place place = new Place(source.name(), row.file().path(), row.sheet(), row.line());
    return NormalisedRow.rejected(Rejections.of(place, breaches, RawText.of(row)));
  }

  /** The submission of a record; empty when breaches were found. */
  private Optional<Submission> submission(
      RawRow row, MappedRow mapped, int order, RowBreaches breaches) {
    TypedRecord record = typing.read(mapped, breaches);
    Optional<Mission> mission = check.mission(record, breaches);
    Optional<Indicator> indicator = check.indicator(record, mission.orElse(null), breaches);
    String region = regionId(record, mission.orElse(null));
    check.region(record, region, mission.orElse(null), breaches);
    Action action = orElse(record.action(), Action.replace);
    ObservationStatus status = StatusCheck.status(record, action, breaches);
    Period period = record.period("period");
    if (!breaches.isEmpty() || mission.isEmpty() || indicator.isEmpty() || period == null) {
      return Optional.empty();
    }
    Observation observation =
        observation(row, record, mission.get(), indicator.get(), period, status);
    return Optional.of(
        Submission.newBuilder()
            .setObservation(observation)
            .setAction(action)
            .setKnownFrom(times.knownFrom(row, observation.getReportedAt()))
            .setSourceOrder(source.order())
            .setRecordOrder(order)
            .setNumbered(source.sameKey() == SameKey.NUMBER)
            .setSensitivityGiven(record.sensitivity() != null)
            .build());
  }

  /** The region as the framework knows it: a source that defines regions has names of its own. */
  private @Nullable String regionId(TypedRecord record, @Nullable Mission mission) {
    String region = record.text("region_id");
    return region != null && mission != null && source.defines().contains(Definition.REGIONS)
        ? check.definedRegion(mission, region)
        : region;
  }

  private Observation observation(
      RawRow row,
      TypedRecord record,
      Mission mission,
      Indicator indicator,
      Period period,
      ObservationStatus status) {
    LocalDateTime reportedAt = times.reportedAt(record);
    return Observation.newBuilder()
        .setMissionId(mission.getMissionId())
        .setIndicatorId(indicator.getIndicatorId())
        .setRegionId(orElse(regionId(record, mission), mission.getRootRegionId()))
        .setComponent(orElse(record.component(), indicator.getComponent()))
        .setDisaggregation(orElse(record.text("disaggregation"), ""))
        .setPeriodStart(period.start())
        .setPeriodEnd(period.end())
        .setValue(record.number("value"))
        .setValueText(record.written("value"))
        .setNumerator(record.number("numerator"))
        .setDenominator(record.number("denominator"))
        .setLow(record.number("low"))
        .setHigh(record.number("high"))
        .setStatus(status)
        .setTextValue(record.text("text_value"))
        .setUnit(record.text("unit"))
        .setBaselineValue(record.number("baseline_value"))
        .setBaselinePeriod(record.written("baseline_period"))
        .setTargetValue(record.number("target_value"))
        .setTargetPeriod(record.written("target_period"))
        .setReportedAt(reportedAt)
        .setFirstReportedAt(status == ObservationStatus.not_reported ? null : reportedAt)
        .setConfirmedAt(reportedAt)
        .setRevision(record.integer("revision"))
        .setSensitivity(sensitivity(record, indicator))
        .setSource(source.name())
        .setFile(row.file().path())
        .setSheet(row.sheet())
        .setLine(row.line())
        .setRecordId(record.text("record_id"))
        .setComment(record.text("comment"))
        .setEvidence(record.text("evidence"))
        .build();
  }

  private static <T> T orElse(@Nullable T given, T other) {
    return given == null ? other : given;
  }

  /**
   * The record's, but never wider than the indicator's; a later constant has a smaller audience.
   */
  private static Sensitivity sensitivity(TypedRecord record, Indicator indicator) {
    Sensitivity own = indicator.getSensitivity();
    Sensitivity given = orElse(record.sensitivity(), own);
    return given.compareTo(own) > 0 ? given : own;
  }
}
