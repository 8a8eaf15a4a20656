package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opencpas.calendar.AsOf;
import org.opencpas.count.EventChecks;
import org.opencpas.count.EventCounter;
import org.opencpas.count.Extent;
import org.opencpas.framework.Audience;
import org.opencpas.framework.Framework;
import org.opencpas.issue.QualityFlags;
import org.opencpas.issue.Rule;
import org.opencpas.revise.EventReviser;
import org.opencpas.revise.RevisedEvent;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.EventTally;
import org.opencpas.schemas.OutcomeCount;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.RecordedEvent;
import org.opencpas.schemas.Severity;
import org.opencpas.source.EventFigure;
import org.opencpas.source.Source;

/** Works through one partition of events: from reports to what holds, its flags and its counts. */
final class EventWork {
  private static final Comparator<QualityFlag> FLAG_ORDER =
      Comparator.comparing(QualityFlag::getMissionId)
          .thenComparing(QualityFlag::getRegionId)
          .thenComparing(QualityFlag::getPeriodStart)
          .thenComparing(QualityFlag::getPeriodEnd)
          .thenComparing(QualityFlag::getSource)
          .thenComparing(QualityFlag::getEventId)
          .thenComparing(QualityFlag::getRule);

  /** Further figure of a source that tells of the dead whether they were civilians. */
  private static final EventFigure STATUS_UNKNOWN = new EventFigure("deaths_status_unknown");

  private final Framework shown;
  private final Audience audience;
  private final EventReviser reviser;
  private final Set<String> counting = new HashSet<>();

  EventWork(RunPlan plan) {
    this(plan.shownFramework(), plan.asOf(), plan.audience(), plan.workspace().sources());
  }

  /**
   * Works for an audience.
   *
   * @param shown the framework as the audience may see it
   */
  EventWork(Framework shown, AsOf asOf, Audience audience, List<Source> sources) {
    this.shown = shown;
    this.audience = audience;
    this.reviser = new EventReviser(asOf);
    sources.stream()
        .filter(source -> source.counted().isPresent())
        .map(Source::name)
        .forEach(counting::add);
  }

  /** The rows of a partition: tables sorted by key, tallies by cell. */
  record Rows(
      List<Event> events,
      List<QualityFlag> flags,
      List<EventTally> tallies,
      List<RecordedEvent> recorded,
      List<OutcomeCount> outcomes) {}

  /**
   * Makes the rows.
   *
   * @param reports all reports of the partition, in any order
   * @param extents what sources answer for
   */
  Rows work(List<EventReport> reports, List<Extent> extents) {
    EventCounter counter = new EventCounter(shown, extents);
    EventChecks checks = new EventChecks(shown, counting, extents);
    List<Event> events = new ArrayList<>();
    List<QualityFlag> flags = new ArrayList<>();
    List<RecordedEvent> recorded = new ArrayList<>();
    Map<FileKey, OutcomeCount.Builder> outcomes = new TreeMap<>();
    for (RevisedEvent event : reviser.revise(reports)) {
      event.versions().forEach(version -> count(version, event, outcomes));
      event.current().ifPresent(each -> counter.add(each, event.figures()));
      event.current().ifPresent(each -> recorded.add(recorded(each, event)));
      if (isShown(event)) {
        Event current = event.current().orElseThrow();
        events.add(current);
        flags.addAll(checks.check(current));
        if (event.agreement() == RevisedEvent.Agreement.CONFLICTING) {
          flags.add(
              QualityFlags.raise(
                  Rule.CONFLICTING_VERSIONS, Severity.warning, current, null, "one version"));
        }
      }
    }
    flags.sort(FLAG_ORDER);
    return new Rows(
        events,
        flags,
        counter.tallies(),
        recorded,
        outcomes.values().stream().map(OutcomeCount.Builder::build).toList());
  }

  /**
   * What comparisons of windows need of it. All arguments in the order of the schema, for speed.
   */
  private RecordedEvent recorded(Event event, RevisedEvent revised) {
    return new RecordedEvent(
        event.getMissionId(),
        event.getSource(),
        event.getRegionId(),
        event.getDateStart(),
        event.getType(),
        event.getDeathsBest(),
        event.getDeathsLow(),
        event.getDeathsHigh(),
        event.getCivilianDeathsRecorded(),
        STATUS_UNKNOWN.of(event, revised.figures()).orElse(null),
        event.getPlacePrecision(),
        audience.admits(event.getSensitivity()));
  }

  private void count(
      RevisedEvent.Version version, RevisedEvent event, Map<FileKey, OutcomeCount.Builder> counts) {
    Event reported = version.report().getEvent();
    OutcomeCount.Builder count =
        counts.computeIfAbsent(
            new FileKey(reported.getSource(), reported.getFile()), EventWork::none);
    switch (version.outcome()) {
      case current -> {
        count.setCurrent(count.getCurrent() + 1);
        if (version.report().getKnownFrom() == null) {
          count.setWithoutKnowledgeTime(count.getWithoutKnowledgeTime() + 1);
        }
        if (!isShown(event)) {
          // Of the reports of an event, tables show the one that holds and no other.
          count.setAboveAudience(count.getAboveAudience() + 1);
          count.setCurrentAboveAudience(count.getCurrentAboveAudience() + 1);
        }
      }
      case duplicate -> count.setDuplicate(count.getDuplicate() + 1);
      case superseded -> count.setSuperseded(count.getSuperseded() + 1);
      case retracted -> count.setRetracted(count.getRetracted() + 1);
      case later -> count.setLater(count.getLater() + 1);
    }
  }

  private boolean isShown(RevisedEvent event) {
    return event.current().filter(each -> audience.admits(each.getSensitivity())).isPresent();
  }

  private static OutcomeCount.Builder none(FileKey file) {
    return OutcomeCount.newBuilder()
        .setSource(file.source())
        .setFile(file.path())
        .setCurrent(0)
        .setDuplicate(0)
        .setSuperseded(0)
        .setRetracted(0)
        .setLater(0)
        .setAboveAudience(0)
        .setCurrentAboveAudience(0)
        .setWithoutKnowledgeTime(0);
  }

  /** A file of a source. */
  private record FileKey(String source, String path) implements Comparable<FileKey> {
    private static final Comparator<FileKey> ORDER =
        Comparator.comparing(FileKey::source).thenComparing(FileKey::path);

    @Override
    public int compareTo(FileKey other) {
      return ORDER.compare(this, other);
    }
  }
}
