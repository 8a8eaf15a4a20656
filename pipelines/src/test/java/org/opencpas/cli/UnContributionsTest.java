package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contributions laid out as the UN has laid out its own over time; names and numbers are made up.
 */
class UnContributionsTest {
  @TempDir private static Path directory = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    Path workspace = Files.createDirectory(directory.resolve("workspace"));
    Files.writeString(
        workspace.resolve("assessment.yaml"),
        """
        name: kestria
        periods: [month, year]
        sources:
          - {name: before-2010, files: before.csv, mapping: un-contributions-pre2010}
          - {name: portal, files: portal.csv, mapping: un-contributions-odp}
          - {name: hub, files: hub.csv, mapping: un-contributions}
        """);
    Files.writeString(
        workspace.resolve("hub.csv"),
        """
        contribution_id,isocode3,m49_code,contributing_country,mission_acronym,personnel_type,female_personnel,male_personnel,last_reporting_date
        1,VEL,901,Velden,KESMIS,Troops,20,180,2024-01-31
        2,VEL,901,Velden,KESMIS,Individual Police,3,4,2024-01-31
        3,ORM,902,Ormia,KESMIS,Troops,0,50,2024-01-31
        4,VEL,901,Velden,KESMIS,Troops,25,170,2024-12-31
        """);
    Files.writeString(
        workspace.resolve("portal.csv"),
        """
        ISOCode3,M49_Code,Contributing_Country,Mission_Acronym,Personnel_Type,Female_Personnel,Male_Personnel,Last_Reporting_Date
        VEL,901,Velden,KESMIS,Experts on Mission,1,9,30/11/2018
        """);
    Files.writeString(
        workspace.resolve("before.csv"),
        """
        ID,Contributor,Contributor_ISO-3,Mission,Mission_Country,Mission_Country_ISO-3,Troops,Date
        1,Velden,VEL,KESMIS,Kestria,KES,300,2009-12-31
        """);
    Program.run("run", workspace, "--out", directory.resolve("out")).ending(0);
  }

  @Test
  void womenAndMenOfEachContributorAreAStockOfTheMonth() {
    assertThat(
            query(
                "SELECT source, period_start, disaggregation, value::BIGINT FROM observations"
                    + " ORDER BY source, line, disaggregation"))
        .containsExactly(
            List.of("before-2010", "2009-12-01", "contributor=VEL;personnel=Troops", "300"),
            hub("2024-01-01", "VEL", "Troops", "f", "20"),
            hub("2024-01-01", "VEL", "Troops", "m", "180"),
            hub("2024-01-01", "VEL", "Individual Police", "f", "3"),
            hub("2024-01-01", "VEL", "Individual Police", "m", "4"),
            hub("2024-01-01", "ORM", "Troops", "f", "0"),
            hub("2024-01-01", "ORM", "Troops", "m", "50"),
            hub("2024-12-01", "VEL", "Troops", "f", "25"),
            hub("2024-12-01", "VEL", "Troops", "m", "170"),
            List.of("portal", "2018-11-01", parts("VEL", "Experts on Mission", "f"), "1"),
            List.of("portal", "2018-11-01", parts("VEL", "Experts on Mission", "m"), "9"));
  }

  private static List<String> hub(
      String month, String contributor, String personnel, String sex, String value) {
    return List.of("hub", month, parts(contributor, personnel, sex), value);
  }

  private static String parts(String contributor, String personnel, String sex) {
    return "contributor=" + contributor + ";personnel=" + personnel + ";sex=" + sex;
  }

  @Test
  void aYearHasWhatStoodInItsLastMonth() {
    assertThat(
            query(
                "SELECT disaggregation, roll_up, value::BIGINT FROM indicator_progress"
                    + " WHERE period_type = 'year' AND period_start = '2024-01-01'"
                    + " AND disaggregation LIKE '%VEL;personnel=Troops%' ORDER BY ALL"))
        .containsExactly(
            List.of(parts("VEL", "Troops", "f"), "last", "25"),
            List.of(parts("VEL", "Troops", "m"), "last", "170"));
  }

  private static List<List<String>> query(String sql) {
    return Program.query(directory.resolve("out"), sql);
  }
}
