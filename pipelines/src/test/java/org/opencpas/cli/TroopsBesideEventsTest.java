package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * UCDP's events of South Sudan beside the troops of UNMISS by Geo-PKO, state by state and year by
 * year; both are placed by Natural Earth's polygons. What is expected was worked out by others.
 */
class TroopsBesideEventsTest {
  private static final String EVENTS =
      """
          kind: events
          format: csv
          tag_row: hxl
          constants: {mission_id: UNMISS, sensitivity: public}
      """;

  private static final String ASSESSMENT =
      """
      name: south-sudan
      periods: [month, year]
      sources:
        - name: located
          files: ../data/02_ucdp_ged/conflict_data_ssd.csv
      EVENTS    mapping:
            event_id: {column: id, number: integer}
            latitude: {column: latitude}
            longitude: {column: longitude}
            date_start: {column: date_start, date: ["yyyy-MM-dd HH:mm:ss.SSS", "yyyy-MM-dd"]}
            deaths_best: {column: best}
            civilian_deaths_recorded: {column: deaths_civilians}
            figures: {deaths_status_unknown: {column: deaths_unknown}}
            count: {span: whole years of the file, indicators: {events: {count: events}}}
        - name: precise
          files: precise.csv
      EVENTS    mapping:
            event_id: {column: id, number: integer}
            latitude: {column: latitude}
            longitude: {column: longitude}
            place_precision: {column: where_prec}
            date_start: {column: date_start, date: ["yyyy-MM-dd HH:mm:ss.SSS", "yyyy-MM-dd"]}
            deaths_best: {column: best}
            count: {span: whole years of the file, indicators: {precise: {count: events}}}
        - name: maps
          files: ../data/05_geopko/FrontMap_v2.0.csv
          format: csv
          missing: [NA]
          constants: {indicator_id: troops, sensitivity: public}
          mapping:
            mission_id: {column: mission}
            period: {column: year}
            latitude: {column: latitude}
            longitude: {column: longitude}
            value: {column: ave.no.troops}
            disaggregation:
              - {name: {constant: place}, value: {join: [location, latitude, longitude], with: ", "}}
      """;

  private static final String STATES =
      """
      region_id,name,level,parent_id,aliases
      SSD,South Sudan,0,,
      SS-BN,Northern Bahr el Ghazal,1,SSD,
      SS-BW,Western Bahr el Ghazal,1,SSD,
      SS-EC,Central Equatoria,1,SSD,
      SS-EE,Eastern Equatoria,1,SSD,
      SS-EW,Western Equatoria,1,SSD,
      SS-JG,Jonglei,1,SSD,
      SS-LK,Lakes,1,SSD,
      SS-NU,Upper Nile,1,SSD,
      SS-UY,Unity,1,SSD,
      SS-WR,Warrap,1,SSD,
      """;

  private static final String INDICATORS =
      """
      indicator_id,title,measure,value_kind,direction,result_level,component,frequency,region_level,sensitivity,additive_over_regions
      events,Events,count,flow,decrease,context,military,month,1,public,true
      precise,Events by precision,count,flow,decrease,context,military,month,1,public,true
      troops,Troops,count,stock,increase,context,military,year,1,public,true
      """;

  @TempDir private static Path directory = Path.of("");

  private static Path out = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    out =
        PublishedData.publish(
            directory,
            Map.of(
                "assessment.yaml",
                ASSESSMENT.replace("EVENTS", EVENTS),
                "framework/missions.csv",
                "mission_id,name,organisation,root_region_id\nUNMISS,UNMISS,UN,SSD\n",
                "framework/regions.csv",
                STATES,
                "framework/indicators.csv",
                INDICATORS,
                "framework/boundaries.geojson",
                text("09_boundaries/ne_10m_admin1_missions_A.geojson"),
                "precise.csv",
                text("02_ucdp_ged/conflict_data_ssd.csv")),
            "--max-rejected",
            "1");
  }

  /** Nothing where the data are not at hand: then the test is skipped. */
  private static String text(String file) throws IOException {
    Path path = PublishedData.file(file);
    return Files.exists(path) ? Files.readString(path) : "";
  }

  /** A list of 108 states and years, of those in which either file has anything. */
  @Test
  void everyStateAndYearHasTheEventsDeathsAndTroopsOfTheList() throws IOException {
    List<List<String>> wanted = new ArrayList<>();
    for (List<String> row :
        PublishedData.expected(
            "ssd_adm1_year_ucdp_events_x_unmiss_troops_v2.0.csv", 0, 2, 3, 4, 5, 6, 7)) {
      List<String> cells = new ArrayList<>(row);
      cells.set(6, row.get(6).replaceFirst("\\.0$", ""));
      wanted.add(cells);
    }
    assertThat(
            Program.query(
                out,
                "WITH places AS (SELECT region_id, period_start, count(DISTINCT disaggregation) AS n"
                    + " FROM observations WHERE indicator_id = 'troops' GROUP BY ALL)"
                    + " SELECT c.region_id, year(c.period_start), c.events, c.deaths_best::BIGINT,"
                    + " c.civilian_deaths_recorded::BIGINT, coalesce(n, 0),"
                    + " coalesce(t.value, t.partial_sum, 0)::BIGINT"
                    + " FROM conflict_trend AS c LEFT JOIN places USING (region_id, period_start)"
                    + " LEFT JOIN indicator_progress AS t ON t.indicator_id = 'troops'"
                    + " AND t.disaggregation = '' AND t.region_id = c.region_id"
                    + " AND t.period_type = 'year' AND t.period_start = c.period_start"
                    + " WHERE c.source = 'located' AND c.event_type = 'all'"
                    + " AND c.period_type = 'year' AND c.region_level = 1"
                    + " AND (c.events > 0 OR n > 0) ORDER BY 1, 2"))
        .containsExactlyElementsOf(wanted)
        .hasSize(108);
  }

  /**
   * UCDP's codes 5 and above are coarser than a state: such events count for the country alone. 4
   * is a state. Held against a count of the table of events.
   */
  @Test
  void eventsCountNoFurtherDownThanTheirPlaceIsCertain() {
    assertThat(
            Program.query(
                out,
                "SELECT region_id, year(period_start), events, events_uncertain_place"
                    + " FROM conflict_trend WHERE source = 'precise' AND event_type = 'all'"
                    + " AND period_type = 'year' AND region_level = 1 AND events > 0"
                    + " ORDER BY 1, 2"))
        .isEqualTo(
            Program.query(
                out,
                "SELECT region_id, year(date_start), count(*),"
                    + " count(*) FILTER (place_precision = 4) FROM events"
                    + " WHERE source = 'precise' AND place_precision < 5 GROUP BY 1, 2 ORDER BY 1, 2"))
        .hasSizeGreaterThan(80);
    assertThat(
            Program.query(
                out,
                "SELECT sum(events), sum(events_uncertain_place) > 0,"
                    + " sum(events_uncertain_place) = (SELECT count(*) FROM events"
                    + " WHERE source = 'precise' AND place_precision >= 5) FROM conflict_trend"
                    + " WHERE source = 'precise' AND event_type = 'all'"
                    + " AND period_type = 'year' AND region_level = 0"))
        .containsExactly(List.of("920", "true", "true"));
  }

  /** The two sources are the same events, so that each year goes the same way in both. */
  @Test
  void sourcesStandSideBySide() {
    assertThat(
            Program.query(
                out,
                "SELECT other_sources_events, sources_compared, sources_agreeing"
                    + " FROM conflict_trend WHERE source = 'located' AND event_type = 'all'"
                    + " AND region_id = 'SSD' AND year(period_start) IN (2011, 2014) ORDER BY ALL"))
        .containsExactlyInAnyOrder(
            List.of("precise=" + events(2011), "0", "0"),
            List.of("precise=" + events(2014), "1", "1"));
  }

  private static String events(int year) {
    return Program.query(
            out,
            "SELECT count(*) FROM events WHERE source = 'precise' AND year(date_start) = " + year)
        .get(0)
        .get(0);
  }
}
