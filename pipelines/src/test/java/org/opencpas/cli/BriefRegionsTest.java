package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Regions of a brief by what came of them, and by which of their versions. */
class BriefRegionsTest {
  private static final List<String> REGIONS =
      List.of("KS01", "KS02", "KS03", "KS04", "KS05", "KS06");

  @TempDir private static Path directory = Path.of("");

  private static Document page = new Document("");

  /** Quarters from 2022 to 2025; the mandate was renewed after 2023. */
  @BeforeAll
  static void write() throws IOException {
    SmallWorkspace workspace =
        SmallWorkspace.in(directory.resolve("workspace"))
            .with(
                "framework/missions.csv",
                """
                mission_id,name,organisation,root_region_id,established_on
                KESMIS,Mission in Kestria (fictional),UN,KS,2022-01-01
                """)
            .with(
                "framework/regions.csv",
                """
                region_id,name,level,parent_id,valid_from,valid_to
                KS,Kestria,0,,,
                KS01,Haute-Vérane,1,KS,,2023-01-01
                KS01,Haute-Vérane et Monts,1,KS,2023-01-01,2025-07-01
                KS01,Monts-Vérans,1,KS,2025-07-01,2026-07-01
                KS01,Verany,1,KS,2026-07-01,
                KS02,Valdorée,1,KS,,
                KS03,Saint-Ulmaël,1,KS,,
                KS04,Côte-aux-Grèves,1,KS,,
                KS05,Northmarch,1,KS,,
                KS06,Plaine-de-Naïre,1,KS,,
                """)
            .with(
                "framework/indicators.csv",
                """
                indicator_id,mission_id,title,unit,measure,value_kind,direction,result_level,component,frequency,region_level,additive_over_regions,source_independence,grace_days
                patrols,KESMIS,Patrols,patrols,count,flow,increase,output,military,quarter,1,true,independent,30
                violations,KESMIS,Violations,violations,count,stock,decrease,outcome,civilian,quarter,1,true,independent,30
                """)
            .with(
                "framework/mandate_events.csv",
                """
                event_id,mission_id,event_type,authority,event_date,effective_from,expires_on,instrument
                E1,KESMIS,establish,UNSC,2021-12-20,2022-01-01,2024-01-01,K/1
                E2,KESMIS,renew,UNSC,2023-12-20,2024-01-01,2026-07-01,K/2
                """)
            .with("framework/targets.csv", targets())
            .with("records/returns.csv", returns());
    Path out = directory.resolve("out");
    Program.run("run", workspace.directory(), "--out", out).ending(0);
    Path file = directory.resolve("brief.html");
    Program.run(
            "brief",
            out,
            "--out",
            file,
            "--mission",
            "KESMIS",
            "--audience",
            "internal",
            "--on",
            "2026-02-28")
        .ending(0);
    page = Jsoup.parse(Files.readString(file));
  }

  private static String targets() {
    StringBuilder rows = new StringBuilder(TARGETS);
    for (String region : REGIONS) {
      rows.append(
          "T-%s,violations,%s,total,level,40,2021-Q4,0,2026,2021-12-01%n"
              .formatted(region, region));
    }
    return rows.toString();
  }

  private static final String TARGETS =
      "target_id,indicator_id,region_id,scope,kind,baseline_value,baseline_period,target_value,"
          + "target_period,set_on\n";

  /** Of KS01 ever more, of the others ever fewer. */
  private static String returns() {
    StringBuilder rows =
        new StringBuilder("mission_id,indicator_id,region_id,period,value,status,reported_at\n");
    for (int quarter = 0; quarter < 16; quarter++) {
      String period = (2022 + quarter / 4) + "-Q" + (quarter % 4 + 1);
      boolean isLast = quarter == 15;
      for (String region : REGIONS) {
        String said =
            switch (region) {
              case "KS01" -> (20 + quarter) + ",";
              case "KS03" -> isLast ? ",withheld" : (20 - quarter) + ",";
              case "KS04" -> isLast ? "" : (20 - quarter) + ",";
              case "KS05" -> isLast ? ",no_access" : (20 - quarter) + ",";
              case "KS06" -> period.equals("2023-Q4") ? "" : (20 - quarter) + ",";
              default -> (20 - quarter) + ",";
            };
        if (!said.isEmpty()) {
          rows.append(
              "KESMIS,violations,%s,%s,%s,%s%n".formatted(region, period, said, day(quarter)));
        }
      }
    }
    return rows.toString();
  }

  private static String day(int quarter) {
    int next = quarter + 1;
    return "%d-%02d-10".formatted(2022 + next / 4, next % 4 * 3 + 1);
  }

  private static List<String> rows(String section) {
    return page.select("#" + section + " tbody tr").stream().map(Element::text).toList();
  }

  @Test
  void aRegionIsNamedOnceAsOnTheLastDayOfTheData() {
    assertThat(page.select("#areas tbody th").eachText())
        .containsExactly(
            "Monts-Vérans",
            "Valdorée",
            "Saint-Ulmaël",
            "Côte-aux-Grèves",
            "Northmarch",
            "Plaine-de-Naïre");
    assertThat(rows("areas_all")).hasSize(6);
  }

  @Test
  void onlyARegionOfWhichNothingCameIsNotReported() {
    assertThat(rows("areas"))
        .containsExactly(
            "Monts-Vérans not reported worse (0) not reported",
            "Valdorée not reported better (100) not reported",
            "Saint-Ulmaël not reported withheld not reported",
            "Côte-aux-Grèves not reported not reported not reported",
            "Northmarch not reported not reported not reported",
            "Plaine-de-Naïre not reported not comparable not reported");
    assertThat(page.select("#areas").text())
        .contains(
            "The quarter to 31",
            "Not comparable, outcome: less than two thirds of the cells have a value in both"
                + " spans. Plaine-de-Naïre.",
            "Not reported, impact: no indicator was due.",
            "Not reported, outcome: the place could not be reached. Northmarch.",
            "Nothing came of outcome from: Côte-aux-Grèves, Northmarch. Silence does not mean");
  }
}
