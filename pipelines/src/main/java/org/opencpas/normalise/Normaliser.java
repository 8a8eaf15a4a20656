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
import org.opencpas.source.BoundMapping;
import org.opencpas.source.MappedRecord;
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
  private final PlaceSearch places;
  private final StatusCheck statuses;
  private final UnitScales scales;
  private @Nullable BoundMapping bound;

  /** Prepares for the rows of a source. */
  public Normaliser(Source source, Framework framework, ReceivedFiles received) {
    this.source = source;
    this.times = new ReportTime(source, received);
    this.typing = new CellTyping(RecordField.ALL, source.text().decimal());
    this.check = new FrameworkCheck(framework);
    this.places = new PlaceSearch(source, framework, check, PlaceFields.OF_RECORD);
    this.statuses = new StatusCheck(framework);
    this.scales = new UnitScales(source);
  }

  /** Turns a row into what it submits, or rejects it. */
  public NormalisedRow normalise(RawRow row) {
    List<MappedRecord> records = mapping(row).records(row);
    List<Submission> submissions = new ArrayList<>(records.size());
    List<Breach> breaches = new ArrayList<>(0);
    for (MappedRecord record : records) {
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

  /** The mapping for the header of a row, which mostly is that of the row before. */
  private BoundMapping mapping(RawRow row) {
    BoundMapping mapping = bound;
    if (mapping == null || !mapping.fits(row)) {
      mapping = source.mapping().bind(row.header(), RecordField.names(RecordField.ALL));
      bound = mapping;
    }
    return mapping;
  }

  /** The submission of a record; empty when breaches were found. */
  private Optional<Submission> submission(
      RawRow row, MappedRecord mapped, int order, RowBreaches breaches) {
    TypedRecord record = typing.read(mapped, breaches);
    Period period = record.period(IndicatorFields.PERIOD);
    Mission mission = check.mission(record.text(IndicatorFields.MISSION_ID), breaches).orElse(null);
    Indicator indicator =
        check
            .indicator(record.text(IndicatorFields.INDICATOR_ID), mission, period, breaches)
            .orElse(null);
    String region =
        places.region(
            record,
            record.text(IndicatorFields.REGION_ID),
            mission,
            period == null ? null : period.lastDay(),
            breaches);
    Action action = orElse(record.action(IndicatorFields.ACTION), Action.replace);
    String root = mission == null ? null : mission.getRootRegionId();
    String place = region == null ? root : region;
    ObservationStatus status = statuses.status(record, indicator, place, breaches);
    UnitScale scale = scales.of(record, indicator, breaches);
    if (!breaches.isEmpty()
        || mission == null
        || indicator == null
        || period == null
        || place == null) {
      return Optional.empty();
    }
    Observation observation =
        observation(row, record, scale, mission, indicator, place, period, status);
    // By the constructor: a builder would check each value against the schema, in every row.
    return Optional.of(
        new Submission(
            observation,
            action,
            times.knownFrom(row, observation.getReportedAt()),
            source.order(),
            order,
            source.sameKey() == SameKey.NUMBER,
            record.sensitivity(IndicatorFields.SENSITIVITY) != null,
            record.isGiven(IndicatorFields.STATUS),
            false));
  }

  private Observation observation(
      RawRow row,
      TypedRecord record,
      UnitScale scale,
      Mission mission,
      Indicator indicator,
      String region,
      Period period,
      ObservationStatus status) {
    LocalDateTime reportedAt = times.reportedAt(record.time(IndicatorFields.REPORTED_AT));
    LocalDateTime firstReportedAt = status == ObservationStatus.not_reported ? null : reportedAt;
    LocalDateTime confirmedAt = reportedAt;
    return new Observation(
        mission.getMissionId(),
        indicator.getIndicatorId(),
        region,
        orElse(record.component(IndicatorFields.COMPONENT), indicator.getComponent()),
        orElse(record.text(IndicatorFields.DISAGGREGATION), ""),
        period.start(),
        period.end(),
        scale.number(record, IndicatorFields.VALUE),
        scale.writtenValue(record),
        record.number(IndicatorFields.NUMERATOR),
        record.number(IndicatorFields.DENOMINATOR),
        scale.number(record, IndicatorFields.LOW),
        scale.number(record, IndicatorFields.HIGH),
        status,
        record.text(IndicatorFields.TEXT_VALUE),
        scale.unit(record),
        scale.number(record, IndicatorFields.BASELINE_VALUE),
        record.written(IndicatorFields.BASELINE_PERIOD),
        scale.number(record, IndicatorFields.TARGET_VALUE),
        record.written(IndicatorFields.TARGET_PERIOD),
        reportedAt,
        firstReportedAt,
        confirmedAt,
        record.integer(IndicatorFields.REVISION),
        sensitivity(record, indicator),
        source.name(),
        row.file().path(),
        row.sheet(),
        row.line(),
        record.text(IndicatorFields.RECORD_ID),
        record.text(IndicatorFields.COMMENT),
        record.text(IndicatorFields.EVIDENCE),
        record.integer(IndicatorFields.RESPONDENTS),
        record.number(IndicatorFields.DESIGN_EFFECT),
        record.text(IndicatorFields.QUESTION),
        record.text(IndicatorFields.FRAME));
  }

  private static <T> T orElse(@Nullable T given, T other) {
    return given == null ? other : given;
  }

  /**
   * The record's, but never wider than the indicator's; a later constant has a smaller audience.
   */
  private static Sensitivity sensitivity(TypedRecord record, Indicator indicator) {
    Sensitivity own = indicator.getSensitivity();
    Sensitivity given = orElse(record.sensitivity(IndicatorFields.SENSITIVITY), own);
    return given.compareTo(own) > 0 ? given : own;
  }
}
