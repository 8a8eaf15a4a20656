package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events laid out as ACLED lays out its own, now and before 2023; these are of Kestria. */
class AcledTest {
  private static final String NOW =
      """
      \uFEFFevent_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
      KES1,2024-01-05,2024,1,Political violence,Battles,Armed clash,A,,Rebel group,B,,State forces,State forces-Rebel group,,999,R,Kestria,Northmarch,,,Port,1.5,2.5,1,S,National,"Note, with
      a second line",4,,1706745600
      KES2,2024-01-20,2024,2,Political violence,Violence against civilians,Attack,A,,Rebel group,C,,Civilians,Rebel group-Civilians,Civilian targeting,999,R,Kestria,Eastmere,,,Ford,1.5,2.5,3,S,National,,3,crowd size=no report,1706745600
      KES3,2024-02-01,2024,1,Demonstrations,Protests,Peaceful protest,C,,Protesters,,,,Protesters only,,999,R,Kestria,,,,Kestria,1.5,2.5,3,S,National,,0,,1709251200
      """;

  private static final String LATER =
      """
      event_id_cnty,event_date,event_type,sub_event_type,civilian_targeting,admin1,location,fatalities,timestamp
      KES1,2024-01-05,Battles,Armed clash,,Northmarch,Port,6,1711929600
      """;

  private static final String BEFORE =
      """
      GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,ACTOR2,ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,NOTES,FATALITIES
      999,1KES,1,31/12/2015,2015,1,Battle-No change of territory,A,,2,B,,1,12,Kestria,Northmarch,,,Port,1.5,2.5,1,S,,4
      999,2KES,2,01 January 2016,2016,2,Violence against civilians,A,,2,C,,7,27,Kestria,Eastmere,,,Ford,1.5,2.5,3,S,,3
      """;

  private static final String ASSESSMENT =
      """
      name: kestria
      periods: [month]
      sources:
        - {name: now, files: [now.csv, later.csv], mapping: acled, constants: {mission_id: KESMIS},
           defines: [missions, regions, indicators]}
        - {name: before, files: before.csv, constants: {mission_id: OLDMIS},
           defines: [missions, regions, indicators], mapping: acled-legacy,
           count: {span: whole months of the file, indicators: {old-events: {count: events, title: Events}}}}
      """;

  @TempDir private static Path directory = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    Path workspace = Files.createDirectory(directory.resolve("workspace"));
    Files.writeString(workspace.resolve("assessment.yaml"), ASSESSMENT);
    Files.writeString(workspace.resolve("now.csv"), NOW);
    Files.writeString(workspace.resolve("later.csv"), LATER);
    Files.writeString(workspace.resolve("before.csv"), BEFORE);
    Program.run("run", workspace, "--out", directory.resolve("out")).ending(0);
    Program.run("run", workspace, "--out", directory.resolve("public"), "--audience", "public")
        .ending(0);
  }

  @Test
  void eachEventIsKeptAsItWasReportedLast() {
    assertThat(
            query(
                "out",
                "SELECT event_id, region_id, place, date_start, type, deaths_best,"
                    + " civilian_deaths_recorded, place_precision, date_precision,"
                    + " strftime(reported_at, '%Y-%m-%d %H:%M'), sensitivity FROM events"
                    + " WHERE source = 'now' ORDER BY 1"))
        .containsExactly(
            List.of(
                "KES1",
                "KESMIS:Northmarch",
                "Port",
                "2024-01-05",
                "Battles / Armed clash",
                "6",
                "",
                "",
                "",
                "2024-04-01 00:00",
                "contributor"),
            List.of(
                "KES2",
                "KESMIS:Eastmere",
                "Ford",
                "2024-01-20",
                "Violence against civilians / Attack",
                "3",
                "3",
                "3",
                "2",
                "2024-02-01 00:00",
                "contributor"),
            List.of(
                "KES3",
                "KESMIS-unknown",
                "Kestria",
                "2024-02-01",
                "Protests / Peaceful protest",
                "0",
                "",
                "3",
                "1",
                "2024-03-01 00:00",
                "contributor"));
  }

  @Test
  void eventsAndDeathsAreCountedByMonth() {
    assertThat(
            query(
                "out",
                "SELECT indicator_id, month(period_start), value::BIGINT, low, high"
                    + " FROM indicator_progress WHERE mission_id = 'KESMIS' AND region_level = 0"
                    + " AND period_start BETWEEN '2024-01-01' AND '2024-02-01'"
                    + " AND period_type = 'month' AND indicator_id LIKE 'acled%' ORDER BY ALL"))
        .containsExactly(
            List.of("acled-deaths", "1", "9", "", ""),
            List.of("acled-deaths", "2", "0", "", ""),
            List.of("acled-events", "1", "2", "", ""),
            List.of("acled-events", "2", "1", "", ""));
  }

  @Test
  void olderExportsAreReadToo() {
    assertThat(
            query(
                "out",
                "SELECT event_id, region_id, date_start, type, deaths_best, place_precision,"
                    + " reported_at FROM events WHERE source = 'before' ORDER BY 1"))
        .containsExactly(
            List.of(
                "1KES",
                "OLDMIS:Northmarch",
                "2015-12-31",
                "Battle-No change of territory",
                "4",
                "1",
                ""),
            List.of(
                "2KES",
                "OLDMIS:Eastmere",
                "2016-01-01",
                "Violence against civilians",
                "3",
                "3",
                ""));
  }

  @Test
  void thePublicIsGivenNoRowOfIt() {
    assertThat(query("public", "SELECT count(*) FROM events")).containsExactly(List.of("0"));
    assertThat(
            query(
                "public",
                "SELECT count(*), count(value), count(low), count(high) FROM observations"
                    + " WHERE indicator_id LIKE 'acled%'"))
        .extracting(row -> row.subList(1, 4))
        .containsExactly(List.of("0", "0", "0"));
    assertThat(query("public", "SELECT count(*) FROM quality_flags WHERE event_id <> ''"))
        .containsExactly(List.of("0"));
    assertThat(query("public", "SELECT count(value) FROM indicator_progress"))
        .containsExactly(List.of("0"));
  }

  private static List<List<String>> query(String release, String sql) {
    return Program.query(directory.resolve(release), sql);
  }
}
