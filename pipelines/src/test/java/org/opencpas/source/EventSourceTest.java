package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.Period;

/** Sources of events in assessment.yaml: kind, tag_row, count, and mappings with a name. */
class EventSourceTest {
  private static final String READY = String.join(", ", ReadySources.NAMES);

  private static final String TWO =
      """
      name: kestria
      sources:
        - name: north
          kind: events
          files: north.csv
          format: csv
          tag_row: hxl
          mapping: incidents
          constants: {mission_id: NORTH}
          defines: [missions, regions, indicators]
        - name: south
          kind: events
          files: south.csv
          format: csv
          mapping: incidents
          constants: {mission_id: SOUTH}
          defines: [missions, regions, indicators]
      mappings:
        incidents:
          event_id: {column: id, number: integer}
          region_id: {column: province}
          date_start: {column: day}
          deaths_best: {column: best}
          count:
            span: whole years of the file
            indicators:
              incidents: {count: events}
              deaths: {sum: deaths_best, low: deaths_low, high: deaths_high, title: Deaths}
      """;

  private static String one(String count) {
    return """
    name: kestria
    sources:
      - name: north
        kind: events
        files: north.csv
        format: csv
        constants: {mission_id: NORTH}
        mapping: {event_id: {column: id}, date_start: {column: day}}
    """
        + count.indent(4);
  }

  private static Counting counting(String span) {
    return Kestria.workspace(one("count: {span: " + span + ", indicators: {a: {count: events}}}"))
        .source(0)
        .counted()
        .orElseThrow();
  }

  @Test
  void sourcesShareAMappingByItsName() {
    Workspace workspace = Kestria.workspace(TWO);
    Source north = workspace.source(0);
    assertThat(north.isOfEvents()).isTrue();
    assertThat(north.text().tagRow()).isEqualTo(TagRow.HXL);
    assertThat(workspace.source(1).text().tagRow()).isEqualTo(TagRow.NONE);
    assertThat(north.onlyMission()).contains("NORTH");
    assertThat(north.counted()).isEqualTo(workspace.source(1).counted());
    MappedRow row = north.mapping().records(Kestria.row("id", "7.0", "day", "2024-01-05")).get(0);
    assertThat(row.cell("event_id").text()).isEqualTo("7");
    assertThat(row.cell("mission_id").text()).isEqualTo("NORTH");
    Counting counting = north.counted().orElseThrow();
    assertThat(counting.regions()).isEmpty();
    CountedIndicator incidents = counting.indicators().get(0);
    assertThat(incidents.indicatorId()).isEqualTo("incidents");
    assertThat(incidents.summed()).isEmpty();
    CountedIndicator deaths = counting.indicators().get(1);
    assertThat(deaths.summed()).contains(EventFigure.DEATHS_BEST);
    assertThat(deaths.low()).isEqualTo(EventFigure.DEATHS_LOW);
    assertThat(deaths.high()).isEqualTo(EventFigure.DEATHS_HIGH);
    assertThat(deaths.columns()).containsExactly(Map.entry("title", "Deaths"));
  }

  @Test
  void recordsMayUseAMappingByItsNameToo() {
    Workspace workspace =
        Kestria.workspace(
            """
            name: kestria
            sources:
              - {name: returns, files: a.csv, format: csv, mapping: monthly, constants: {mission_id: M}}
            mappings:
              monthly: {indicator_id: {column: i}, period: {column: p}}
            """);
    assertThat(workspace.source(0).kind()).isEqualTo(SourceKind.RECORDS);
    assertThat(workspace.source(0).mapping().columns()).containsExactlyInAnyOrder("i", "p");
  }

  @Test
  void settingsSayWhatIsCountedWhateverTheLayout() {
    Map<String, String> settings = Kestria.workspace(TWO).settings();
    assertThat(settings)
        .containsEntry("sources.0000.kind", "events")
        .containsEntry("sources.0000.tag_row", "hxl")
        .containsEntry("sources.0001.tag_row", "none")
        .containsEntry("sources.0000.count.span", "whole years of the file")
        .containsEntry("sources.0000.count.regions", "all")
        .containsEntry("sources.0000.count.indicators.incidents", "{count: events}")
        .containsEntry(
            "sources.0000.count.indicators.deaths",
            "{sum: deaths_best, low: deaths_low, high: deaths_high, title: \"Deaths\"}");
    assertThat(Workspace.eventSources(settings)).containsExactly("north", "south");
    assertThat(Kestria.workspace("\n\n" + TWO).settings()).isEqualTo(settings);
  }

  @Test
  void aSpanIsDeclaredOrThatOfTheFiles() {
    LocalDate first = LocalDate.of(2011, 8, 18);
    LocalDate last = LocalDate.of(2013, 6, 2);
    CountSpan declared = counting("{from: 2011, to: 2012-06}").span();
    assertThat(declared.over(null, null)).contains(period("2011-01-01", "2012-07-01"));
    assertThat(declared.over(first, last)).contains(period("2011-01-01", "2012-07-01"));
    CountSpan years = counting("whole years of the file").span();
    assertThat(years.over(first, last)).contains(period("2011-01-01", "2014-01-01"));
    assertThat(years.over(null, null)).isEqualTo(Optional.empty());
    CountSpan months = counting("whole months of the file").span();
    assertThat(months.over(first, last)).contains(period("2011-08-01", "2013-07-01"));
  }

  private static Period period(String start, String end) {
    return new Period(LocalDate.parse(start), LocalDate.parse(end));
  }

  @Test
  void countedIndicatorsAreKnownByTheirMission() {
    CountedIndicators counted = Kestria.workspace(TWO).counted();
    assertThat(counted.has("NORTH", "deaths")).isTrue();
    assertThat(counted.has("SOUTH", "incidents")).isTrue();
    assertThat(counted.has("EAST", "deaths")).isFalse();
    assertThat(counted.has("NORTH", "patrols")).isFalse();
  }

  @Test
  void mistakesInACountAreTold() {
    assertThat(
            Kestria.mistakes(
                one(
                    """
                    count:
                      span: all of it
                      regions: some
                      indicators:
                        a: {count: attacks}
                        b: {}
                        c: {count: events, sum: deaths_best}
                        d: {sum: deaths}
                        e: {sum: deaths_best, low: deaths_low}
                        f: {count: events, title: T}
                    """)))
        .containsExactly(
            "assessment.yaml:10:13: \"all of it\"; whole years of the file, whole months of the"
                + " file, or a map such as {from: 2011, to: 2021-06}",
            "assessment.yaml:11:16: \"some\"; all, or a list of regions",
            "assessment.yaml:13:20: \"attacks\"; one of events",
            "assessment.yaml:14:12: neither count nor sum; count: events, or sum: with one of"
                + " deaths_best, deaths_low, deaths_high, civilian_deaths_recorded",
            "assessment.yaml:15:12: both count and sum; count: events, or sum: with one of"
                + " deaths_best, deaths_low, deaths_high, civilian_deaths_recorded",
            "assessment.yaml:16:18: \"deaths\"; one of deaths_best, deaths_low, deaths_high,"
                + " civilian_deaths_recorded",
            "assessment.yaml:17:36: the key low; it together with the key high",
            "assessment.yaml:18:28: the unknown key \"title\"; allowed are count, sum, low, high");
  }

  @Test
  void aCountNeedsItsSpan() {
    assertThat(Kestria.mistakes(one("count: {indicators: {a: {count: events}}}")))
        .containsExactly(
            "assessment.yaml:9:12: no key span; whole years of the file, whole months of the"
                + " file, or a map such as {from: 2011, to: 2021-06}");
    assertThat(
            Kestria.mistakes(
                one(
                    "count: {span: {from: 2012, to: 2011-01-15},"
                        + " indicators: {a: {count: events}}}")))
        .containsExactly(
            "assessment.yaml:9:36: \"2011-01-15\"; a year or month such as 2011 or 2011-06");
    assertThat(
            Kestria.mistakes(
                one(
                    "count: {span: {from: 2012, to: 2011},"
                        + " indicators: {a: {count: events}}}")))
        .containsExactly(
            "assessment.yaml:9:19: a span that ends before it begins; whole years of the file,"
                + " whole months of the file, or a map such as {from: 2011, to: 2021-06}");
  }

  @Test
  void namesOfMappingsMustBeThereAndBeUsed() {
    assertThat(Kestria.mistakes(TWO.replace("mapping: incidents", "mapping: incident")))
        .containsExactly(
            "assessment.yaml:8:14: \"incident\"; a map of columns, or one of incidents, " + READY,
            "assessment.yaml:15:14: \"incident\"; a map of columns, or one of incidents, " + READY,
            "assessment.yaml:20:5: the mapping \"incidents\", which no source names; mapping:"
                + " incidents in a source, or no such mapping");
  }

  @Test
  void aMistakeInASharedMappingIsToldOnce() {
    assertThat(Kestria.mistakes(TWO.replace("deaths_best: {column: best}", "deaths: {column: b}")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("assessment.yaml:23:5: the unknown key \"deaths\"");
  }

  @Test
  void sourcesOfEventsAreTheirOwnKind() {
    assertThat(
            Kestria.mistakes(
                """
                name: kestria
                sources:
                  - name: north
                    kind: events
                    files: north.csv
                    format: csv
                    same_key: number
                    defines: [targets]
                    mapping: {event_id: {column: id}, mission_id: {column: m}}
                  - {name: south, kind: events, files: s.csv, format: indicator-records}
                  - {name: plain, files: p.csv, format: indicator-records, count: {}}
                """))
        .containsExactly(
            "assessment.yaml:7:15: the key same_key; it in sources of records; events have ids",
            "assessment.yaml:8:14: targets; missions, regions, indicators with kind: events",
            "assessment.yaml:9:14: no key date_start; where the records have it from; each needs"
                + " date_start, event_id, mission_id",
            "assessment.yaml:10:55: \"indicator-records\"; format: csv with kind: events",
            "assessment.yaml:11:67: the key count; it in sources with kind: events only");
  }

  @Test
  void eventsMayHaveFurtherFiguresToBeSummed() {
    String figures = "deaths_best: {column: best}\n    figures: {wounded: {column: w}}\n";
    String yaml =
        TWO.replace("deaths_best: {column: best}\n", figures)
            .replace("{sum: deaths_best, low", "{sum: wounded, low");
    Source north = Kestria.workspace(yaml).source(0);

    assertThat(north.mapping().figures()).containsExactly("figures.wounded");
    assertThat(north.mapping().columns()).contains("w");
    CountedIndicator deaths = north.counted().orElseThrow().indicators().get(1);
    assertThat(deaths.summed()).contains(new EventFigure("wounded"));
    assertThat(Kestria.mistakes(yaml.replace("{wounded: {", "{place: {")))
        .hasSize(2)
        .anySatisfy(each -> assertThat(each).contains("the figure \"place\"; a name of small"))
        .anySatisfy(each -> assertThat(each).contains("\"wounded\"; one of deaths_best"));
  }

  @Test
  void twoSourcesDoNotCountTheSame() {
    assertThat(Kestria.mistakes(TWO.replace("mission_id: SOUTH", "mission_id: NORTH")))
        .containsExactly(
            "assessment.yaml:11:5: a count of deaths, incidents, which source north counts;"
                + " indicators of its own, or another mission in constants of both sources");
  }

  @Test
  void aTagRowHasHashSignsUnderEveryNameThatHasACell() {
    Header header = new Header(List.of("", "day", "best"));
    assertThat(TagRow.HXL.isTagRow(header, List.of("0", " #date", ""))).isTrue();
    assertThat(TagRow.HXL.isTagRow(header, List.of("", "#date", "#affected+killed"))).isTrue();
    assertThat(TagRow.HXL.isTagRow(header, List.of("#x", "", ""))).isFalse();
    assertThat(TagRow.HXL.isTagRow(header, List.of("", "#date", "3"))).isFalse();
    assertThat(TagRow.NONE.isTagRow(header, List.of("", "#date", ""))).isFalse();
  }
}
