package org.opencpas.normalise;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.DefinedRegion;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Place;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rejections;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.source.BoundMapping;
import org.opencpas.source.FurtherFigures;
import org.opencpas.source.MappedRecord;
import org.opencpas.source.RawRow;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.Source;

/**
 * Turns the rows of a source of events into reports of events. Never throws for what a row holds: a
 * row that breaks rules becomes one rejection that names them all. Of a deletion only the id and
 * the mission are looked at. Serves one thread.
 */
public final class EventNormaliser {
  /** What a mapping writes where the source says in words of its own that it knows no place. */
  private static final String UNKNOWN = "unknown";

  private final Source source;
  private final ReportTime times;
  private final List<RecordField> fields;
  private final CellTyping typing;
  private final FrameworkCheck check;
  private final PlaceSearch places;
  private @Nullable BoundMapping bound;

  /** Prepares for the rows of a source. */
  public EventNormaliser(Source source, Framework framework, ReceivedFiles received) {
    this.source = source;
    this.times = new ReportTime(source, received);
    this.fields = EventFields.with(source.mapping().figures());
    this.typing = new CellTyping(fields, source.text().decimal());
    this.check = new FrameworkCheck(framework);
    this.places = new PlaceSearch(source, framework, check, PlaceFields.OF_EVENT);
  }

  /** Whether the text of region_id names a place, which a blank one and the word unknown do not. */
  public static boolean namesPlace(@Nullable String region) {
    return region != null && !region.isEmpty() && !region.equals(UNKNOWN);
  }

  /** Turns a row into what it reports, or rejects it. */
  public NormalisedEvent normalise(RawRow row) {
    MappedRecord mapped = mapping(row).records(row).get(0);
    RowBreaches breaches = new RowBreaches(mapped, fields);
    Optional<EventReport> report = report(row, mapped, breaches);
    if (report.isPresent()) {
      return NormalisedEvent.of(report.get());
    }
    Place place = new Place(source.name(), row.file().path(), row.sheet(), row.line());
    return NormalisedEvent.rejected(Rejections.of(place, breaches.sorted(), RawText.of(row)));
  }

  /** The mapping for the header of a row, which mostly is that of the row before. */
  private BoundMapping mapping(RawRow row) {
    BoundMapping mapping = bound;
    if (mapping == null || !mapping.fits(row)) {
      mapping = source.mapping().bind(row.header(), RecordField.names(fields));
      bound = mapping;
    }
    return mapping;
  }

  /** The report of a row; empty when breaches were found. */
  private Optional<EventReport> report(RawRow row, MappedRecord mapped, RowBreaches breaches) {
    TypedRecord record = typing.read(mapped, breaches);
    Optional<Mission> mission = check.mission(record.text(EventFields.MISSION_ID), breaches);
    Action given = record.action(EventFields.ACTION);
    Action action = given == null ? Action.replace : given;
    String region = region(record, mission.orElse(null), action, breaches);
    if (action != Action.delete) {
      checkDay(record, breaches);
      checkFigures(record, EventFields.FIGURES, breaches);
      checkFigures(record, EventFields.further(fields), breaches);
    }
    if (!breaches.isEmpty() || mission.isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime reportedAt = times.reportedAt(record.time(EventFields.REPORTED_AT));
    return Optional.of(
        EventReport.newBuilder()
            .setEvent(event(row, record, mission.get(), region, reportedAt))
            .setAction(action)
            .setKnownFrom(times.knownFrom(row, reportedAt))
            .setRevision(record.integer(EventFields.REVISION))
            .setSourceOrder(source.order())
            .setFigures(figures(record).text())
            .setRegionGiven(region != null)
            .setEndGiven(record.day(EventFields.DATE_END) != null)
            .setSensitivityGiven(record.sensitivity(EventFields.SENSITIVITY) != null)
            .build());
  }

  /** The region as the framework knows it; null when the row names none below the root. */
  private @Nullable String region(
      TypedRecord record, @Nullable Mission mission, Action action, RowBreaches breaches) {
    String written = record.text(EventFields.REGION_ID);
    String named = namesPlace(written) ? written : null;
    if (mission == null) {
      return null;
    }
    if (named != null && isNone(places.asWritten(named, mission), mission)) {
      named = null;
    }
    if (action == Action.delete) {
      return named == null ? null : places.asWritten(named, mission);
    }
    String id = places.region(record, named, mission, record.day(EventFields.DATE_START), breaches);
    return id == null || isNone(id, mission) ? null : id;
  }

  private static boolean isNone(String id, Mission mission) {
    String root = mission.getRootRegionId();
    return id.equals(root) || id.equals(DefinedRegion.unknownId(root));
  }

  private static void checkDay(TypedRecord record, RowBreaches breaches) {
    if (!record.isGiven(EventFields.DATE_START)) {
      breaches.add("date_start", Rule.REQUIRED_BLANK, "date_start is blank");
    }
  }

  private static void checkFigures(
      TypedRecord record, List<RecordField> figures, RowBreaches breaches) {
    for (RecordField field : figures) {
      Double number = record.number(field);
      if (number != null && number < 0) {
        breaches.add(
            field.name(),
            Rule.NEGATIVE_NUMBER,
            "%s %s is below 0"
                .formatted(field.name(), Quotation.of(String.valueOf(record.written(field)))));
      }
    }
  }

  private FurtherFigures figures(TypedRecord record) {
    SortedMap<String, Double> numbers = new TreeMap<>();
    for (RecordField field : EventFields.further(fields)) {
      Double number = record.number(field);
      if (number != null) {
        numbers.put(field.name().substring(field.name().indexOf('.') + 1), number);
      }
    }
    return new FurtherFigures(numbers);
  }

  private Event event(
      RawRow row,
      TypedRecord record,
      Mission mission,
      @Nullable String region,
      @Nullable LocalDateTime reportedAt) {
    LocalDate start = orElse(record.day(EventFields.DATE_START), LocalDate.EPOCH);
    return Event.newBuilder()
        .setSource(source.name())
        .setEventId(orElse(record.text(EventFields.EVENT_ID), ""))
        .setMissionId(mission.getMissionId())
        .setRegionId(orElse(region, DefinedRegion.unknownId(mission.getRootRegionId())))
        .setPlace(record.text(EventFields.PLACE))
        .setDateStart(start)
        .setDateEnd(orElse(record.day(EventFields.DATE_END), start))
        .setType(record.text(EventFields.TYPE))
        .setDeathsBest(record.number(EventFields.DEATHS_BEST))
        .setDeathsLow(record.number(EventFields.DEATHS_LOW))
        .setDeathsHigh(record.number(EventFields.DEATHS_HIGH))
        .setCivilianDeathsRecorded(record.number(EventFields.CIVILIAN_DEATHS_RECORDED))
        .setPlacePrecision(record.integer(EventFields.PLACE_PRECISION))
        .setDatePrecision(record.integer(EventFields.DATE_PRECISION))
        .setReportedAt(reportedAt)
        .setSensitivity(orElse(record.sensitivity(EventFields.SENSITIVITY), Sensitivity.internal))
        .setFile(row.file().path())
        .setSheet(row.sheet())
        .setLine(row.line())
        .build();
  }

  private static <T> T orElse(@Nullable T given, T other) {
    return given == null ? other : given;
  }
}
