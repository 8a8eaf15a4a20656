package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Region;
import org.opencpas.source.CountedIndicators;

/** OCHA's p-codes and Natural Earth's polygons; skipped where the files are not at hand. */
class PublishedRegionsTest {
  private static final Path DATA =
      Path.of(Optional.ofNullable(System.getenv("OPENCPAS_SHARED")).orElse("../../shared"))
          .resolve("data");
  private static final LocalDate DAY = LocalDate.of(2024, 1, 31);

  /** A day in the year in which the provinces of the DR Congo became 26. */
  private static final String CHANGE = "2015-07-01";

  private static final LocalDate BEFORE = LocalDate.parse(CHANGE).minusDays(1);
  private static final LocalDate AFTER = LocalDate.parse(CHANGE);

  private static Path file(String path) {
    Path file = DATA.resolve(path);
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    return file;
  }

  private static List<NamedCsvRecord> codes() throws IOException {
    Path file = file("08_pcodes_population/global_pcodes_adm_1_2.csv");
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static FrameworkFiles files(List<String> missions, List<String> regions) {
    List<String> indicators =
        List.of(
            "indicator_id|title|measure|value_kind|direction|result_level|component|frequency",
            "patrols|Patrols|count|flow|increase|output|military|month");
    return new FrameworkFiles()
        .with("missions", missions.toArray(String[]::new))
        .with("regions", regions.toArray(String[]::new))
        .with("indicators", indicators.toArray(String[]::new));
  }

  /**
   * 158 countries and 33,453 codes, less 223 whose parent is not listed, two of which stand twice.
   */
  @Test
  void everyCodeWhoseParentIsListedIsARegionThatIsFoundByCodeAndName() throws IOException {
    List<String> missions = new ArrayList<>(List.of("mission_id|name|organisation|root_region_id"));
    List<String> regions = new ArrayList<>(List.of("region_id|name|level|parent_id"));
    Set<String> listed = new HashSet<>();
    Set<String> countries = new TreeSet<>();
    for (NamedCsvRecord row : codes()) {
      countries.add(row.getField("Location"));
      listed.add(row.getField("P-Code"));
    }
    for (String country : countries) {
      missions.add(country + "|" + country + "|other|" + country);
      regions.add(country + "|" + country + "|0|");
    }
    Set<String> taken = new HashSet<>();
    for (NamedCsvRecord row : codes()) {
      String parent = row.getField("Parent P-Code");
      boolean isListed =
          (row.getField("Admin Level").equals("1") ? countries : listed).contains(parent);
      if (isListed && taken.add(row.getField("P-Code"))) {
        String name = row.getField("Name").replace('|', ' ');
        String level = row.getField("Admin Level");
        regions.add(String.join("|", row.getField("P-Code"), name, level, parent));
      }
    }

    assertThat(files(missions, regions).mistakes()).isEmpty();
    assertThat(taken).hasSize(33_453 - 223);

    Framework framework = files(missions, regions).framework();
    int ambiguous = 0;
    for (Mission mission : framework.missions()) {
      Gazetteer gazetteer = framework.gazetteer(mission);
      for (String id : framework.territory(mission).ids()) {
        Region region = framework.region(id, DAY).orElseThrow();
        String parent = region.getParentId();
        if (parent != null) {
          assertThat(gazetteer.named(id.toLowerCase(Locale.ROOT), DAY)).containsExactly(id);
          Set<String> found = gazetteer.named(region.getName(), DAY, Set.of(parent));
          assertThat(found).as(region.getName()).contains(id);
          ambiguous += found.size() == 1 ? 0 : 1;
        }
      }
    }
    assertThat(ambiguous).as("names that one parent has twice").isEqualTo(72);
  }

  /** The 11 provinces that Natural Earth draws, and the 26 that OCHA lists. */
  private static FrameworkFiles congo() throws IOException {
    List<String> regions =
        new ArrayList<>(
            List.of(
                "region_id|name|level|parent_id|valid_from|valid_to|aliases",
                "COD|DR Congo|0||||",
                "CD-BC|Bas-Congo|1|COD||2015-07-01|",
                "CD-BN|Bandundu|1|COD||2015-07-01|",
                "CD-EQ|Équateur|1|COD||2015-07-01|",
                "CD-KA|Katanga|1|COD||2015-07-01|Shaba",
                "CD-KE|Kasaï-Oriental|1|COD||2015-07-01|",
                "CD-KN|Kinshasa|1|COD||2015-07-01|",
                "CD-KW|Kasaï-Occidental|1|COD||2015-07-01|",
                "CD-MA|Maniema|1|COD||2015-07-01|",
                "CD-NK|Nord-Kivu|1|COD||2015-07-01|North Kivu",
                "CD-OR|Orientale|1|COD||2015-07-01|",
                "CD-SK|Sud-Kivu|1|COD||2015-07-01|South Kivu"));
    for (NamedCsvRecord row : codes()) {
      if (row.getField("Parent P-Code").equals("COD")) {
        regions.add(
            "%s|%s|1|COD|%s||".formatted(row.getField("P-Code"), row.getField("Name"), CHANGE));
      }
    }
    assertThat(regions).hasSize(2 + 11 + 26);
    return files(
        List.of("mission_id|name|organisation|root_region_id", "MONUSCO|MONUSCO|UN|COD"), regions);
  }

  @Test
  void oldAndNewProvincesOfTheCongoAreToldApartByTheDay() throws IOException {
    Framework framework = congo().framework();
    Gazetteer congo = framework.gazetteer(framework.mission("MONUSCO").orElseThrow());
    assertThat(congo.named("Equateur province", BEFORE)).containsExactly("CD-EQ");
    assertThat(congo.named("Equateur province", AFTER)).containsExactly("CD41");
    assertThat(congo.named("KASAI ORIENTAL", BEFORE)).containsExactly("CD-KE");
    assertThat(congo.named("KASAI ORIENTAL", AFTER)).containsExactly("CD82");
    assertThat(congo.named("Province du Nord-Kivu", BEFORE)).containsExactly("CD-NK");
    assertThat(congo.named("Province du Nord-Kivu", AFTER)).containsExactly("CD61");
    assertThat(congo.named("Province Orientale", BEFORE)).containsExactly("CD-OR");
    assertThat(congo.named("Province Orientale", AFTER)).isEmpty();
    assertThat(congo.named("Haut-Katanga", BEFORE)).isEmpty();
    assertThat(congo.named("Katanga", AFTER)).isEmpty();
    assertThat(congo.namedEver("katanga")).containsExactly("CD-KA");
    assertThat(congo.replacing("CD-KA", AFTER)).hasSize(26).contains("CD71");
    assertThat(congo.replacing("CD71", BEFORE)).hasSize(11).contains("CD-KA");
  }

  @Test
  void polygonsOfOldProvincesPlaceWhatHappenedThen() throws IOException {
    Path file = file("09_boundaries/ne_10m_admin1_missions_A.geojson");
    BoundaryReader reader = new BoundaryReader();
    reader.read("framework/boundaries.geojson", () -> Files.newInputStream(file));
    assertThat(reader.mistakes()).isEmpty();
    Framework named = congo().framework();
    Boundaries boundaries = reader.boundaries(named);
    assertThat(boundaries.all()).hasSize(11);
    assertThat(reader.notices()).hasSize(21).last().isEqualTo("102 more areas are not used");
    Framework framework = new Framework(named.tables(), CountedIndicators.NONE, boundaries);
    Gazetteer congo = framework.gazetteer(framework.mission("MONUSCO").orElseThrow());
    assertThat(congo.at(-4.35, 15.35, BEFORE)).contains("CD-KN");
    assertThat(congo.at(-11.6, 27.4, BEFORE)).contains("CD-KA");
    assertThat(congo.at(0.5, 25.2, BEFORE)).contains("CD-OR");
    assertThat(congo.at(0.5, 25.2, AFTER)).isEmpty();
    assertThat(congo.everAt(0.5, 25.2)).containsExactly("CD-OR");
    assertThat(congo.at(48.85, 2.35, BEFORE)).isEmpty();
  }
}
