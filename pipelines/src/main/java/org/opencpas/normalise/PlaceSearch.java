package org.opencpas.normalise;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Mission;
import org.opencpas.source.Definition;
import org.opencpas.source.Source;

/**
 * Finds the region of a record: the one that it names, else the one in which its point lies, else
 * the one that it names above. A known id is taken as it is written. Serves one thread.
 */
final class PlaceSearch {
  private final Source source;
  private final Framework framework;
  private final FrameworkCheck check;
  private final PlaceFields fields;
  private final Map<String, PlaceAnswers> answers = new HashMap<>();

  PlaceSearch(Source source, Framework framework, FrameworkCheck check, PlaceFields fields) {
    this.source = source;
    this.framework = framework;
    this.check = check;
    this.fields = fields;
  }

  /**
   * The region of a record; null when it says none, or none that can be found, which is noted.
   *
   * @param named what the record calls its region; null where it does not
   * @param mission its mission; null where it is not known
   * @param day the day on which the region must be there; null where it is not known
   */
  @Nullable String region(
      TypedRecord record,
      @Nullable String named,
      @Nullable Mission mission,
      @Nullable LocalDate day,
      RowBreaches breaches) {
    String region =
        named == null
            ? unnamed(record, mission, day, breaches)
            : named(record, named, mission, day, breaches);
    String parent = record.text(fields.parent());
    if (region != null && parent != null && mission != null && day != null) {
      checkParent(region, parent, mission, day, breaches);
    }
    return region;
  }

  private @Nullable String named(
      TypedRecord record,
      String text,
      @Nullable Mission mission,
      @Nullable LocalDate day,
      RowBreaches breaches) {
    String id = asWritten(text, mission);
    if (mission == null
        || source.defines().contains(Definition.REGIONS)
        || framework.hasRegion(id)) {
      check.region(id, mission, day, breaches);
      return id;
    }
    if (day == null) {
      checkEver(id, mission, breaches);
      return null;
    }
    String parent = record.text(fields.parent());
    PlaceAnswers known = answers(mission);
    PlaceAnswer answer = parent == null ? known.named(text, day) : known.named(text, parent, day);
    return answer.region(fields.region().name(), breaches).orElse(null);
  }

  /**
   * What can be said without a day, which is wrong itself: whether there ever was such a region.
   */
  private void checkEver(String text, Mission mission, RowBreaches breaches) {
    if (framework.gazetteer(mission).namedEver(text).isEmpty()) {
      check.region(text, mission, null, breaches);
    }
  }

  /** The id that a text is, or that a source that defines regions makes of it. */
  String asWritten(String text, @Nullable Mission mission) {
    return mission != null && source.defines().contains(Definition.REGIONS)
        ? check.definedRegion(mission, text)
        : text;
  }

  private @Nullable String unnamed(
      TypedRecord record,
      @Nullable Mission mission,
      @Nullable LocalDate day,
      RowBreaches breaches) {
    if (mission == null || day == null) {
      return null;
    }
    boolean hasPoint = record.isGiven(fields.latitude()) || record.isGiven(fields.longitude());
    if (hasPoint && framework.gazetteer(mission).hasAreas()) {
      return atPoint(record, mission, day, breaches);
    }
    String parent = record.text(fields.parent());
    return parent == null
        ? null
        : answers(mission).named(parent, day).region(fields.parent().name(), breaches).orElse(null);
  }

  private @Nullable String atPoint(
      TypedRecord record, Mission mission, LocalDate day, RowBreaches breaches) {
    half(record, fields.latitude(), breaches);
    half(record, fields.longitude(), breaches);
    Double latitude = record.number(fields.latitude());
    Double longitude = record.number(fields.longitude());
    return latitude == null || longitude == null
        ? null
        : answers(mission)
            .at(latitude, longitude, day)
            .region(fields.latitude().name(), breaches)
            .orElse(null);
  }

  private static void half(TypedRecord record, RecordField field, RowBreaches breaches) {
    if (!record.isGiven(field)) {
      breaches.add(
          field.name(), Rule.COORDINATES_INVALID, field.name() + " is blank, the other is not");
    }
  }

  private void checkParent(
      String region, String parent, Mission mission, LocalDate day, RowBreaches breaches) {
    String field = fields.parent().name();
    PlaceAnswers known = answers(mission);
    PlaceAnswer above = known.above(parent, day);
    above.region(field, breaches);
    Set<String> parents = above.regions();
    if (!parents.isEmpty() && !parents.contains(region)) {
      known
          .mismatch(region, parents, day)
          .ifPresent(
              message ->
                  breaches.add(
                      field,
                      Rule.REGION_PARENT_MISMATCH,
                      field + " " + Quotation.of(parent) + ": " + message));
    }
  }

  private PlaceAnswers answers(Mission mission) {
    return answers.computeIfAbsent(
        mission.getRootRegionId(), root -> new PlaceAnswers(framework.gazetteer(mission)));
  }
}
