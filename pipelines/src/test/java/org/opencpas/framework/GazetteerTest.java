package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
  private static final LocalDate BEFORE = LocalDate.of(2023, 4, 30);
  private static final LocalDate AFTER = LocalDate.of(2023, 5, 1);

  /** Kestria, where a district was split, and Elsland, whose mission has nothing to do with it. */
  private static FrameworkFiles files() {
    return FrameworkFiles.kestria()
        .with(
            "missions",
            "mission_id|name|organisation|root_region_id",
            "KES|Mission|UN|KS",
            "ELS|Mission|UN|EL")
        .with(
            "regions",
            "region_id|name|level|parent_id|valid_from|valid_to|aliases",
            "KS|Kestria|0||||Kestrie; كيستريا",
            "KS01|Haute-Vérane|1|KS|||Upper Verane;  ",
            "KS02|Valdorée|1|KS|||",
            "KS03|Saint-Ulmaël|1|KS|||St Ulmael",
            "KS07|Terres-Brûlées Province|1|KS|||Burnt Lands; الأراضي المحروقة",
            "KS0101|Mont-Clair|2|KS01|||",
            "KS0203|Clairfontaine|2|KS02||2023-05-01|",
            "KS0205|Clairfontaine-Nord|2|KS02|2023-05-01||Neufontaine",
            "KS0206|Clairfontaine-Sud|2|KS02|2023-05-01||",
            "KS0207|Pont-Valdor|2|KS02||2023-05-01|Pontval",
            "KS0207|Valdor-le-Pont|2|KS02|2023-05-01||",
            "KS0301|Mont-Clair|2|KS03|||",
            "KS0302|Neufontaine|2|KS03||2023-05-01|",
            "KS0701|Ulma|2|KS07|||",
            "EL|Elsland|0||||",
            "EL1|Valmer|1|EL|||");
  }

  private static Gazetteer kestria() {
    Framework framework = files().framework();
    return framework.gazetteer(framework.mission("KES").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Haute-Vérane",
        "haute verane",
        "HAUTE-VÉRANE",
        "Haute\u00a0Ve\u0301rane",
        "upper  verane",
        "Haute Verane state",
        "Province de Haute-Vérane",
        "ks01",
        " Ks01 ",
      })
  void aRegionIsFoundByCodeNameAndAliasHoweverTheyAreWritten(String text) {
    assertThat(kestria().named(text, AFTER)).containsExactly("KS01");
  }

  @Test
  void theAdministrativeWordMayBeInTheRowOrInTheFramework() {
    assertThat(kestria().named("Saint Ulmael province", AFTER)).containsExactly("KS03");
    assertThat(kestria().named("terres brulees", AFTER)).containsExactly("KS07");
    assertThat(kestria().named("Région de Terres Brûlées", AFTER)).containsExactly("KS07");
    assertThat(kestria().named("الأراضي المحروقة", AFTER)).containsExactly("KS07");
  }

  @Test
  void partsOfANameAreNoName() {
    assertThat(kestria().named("Ulmael", AFTER)).isEmpty();
    assertThat(kestria().named("Saint-Ulma", AFTER)).isEmpty();
    assertThat(kestria().named("ulma", AFTER)).containsExactly("KS0701");
    assertThat(kestria().named("Haute", AFTER)).isEmpty();
    assertThat(kestria().named("state", AFTER)).isEmpty();
    assertThat(kestria().named("", AFTER)).isEmpty();
  }

  @Test
  void regionsOfOtherMissionsAreNotMeant() {
    assertThat(kestria().named("Valmer", AFTER)).isEmpty();
    assertThat(kestria().namedEver("Valmer")).isEmpty();
    assertThat(kestria().named("el1", AFTER)).isEmpty();
  }

  @Test
  void aNameMeansTheRegionThatHasItOnTheDay() {
    assertThat(kestria().named("Neufontaine", BEFORE)).containsExactly("KS0302");
    assertThat(kestria().named("Neufontaine", AFTER)).containsExactly("KS0205");
    assertThat(kestria().namedEver("Neufontaine")).containsExactly("KS0205", "KS0302");
    assertThat(kestria().named("Clairfontaine", BEFORE)).containsExactly("KS0203");
    assertThat(kestria().named("Clairfontaine", AFTER)).isEmpty();
    assertThat(kestria().named("KS0203", AFTER)).isEmpty();
  }

  @Test
  void aRegionThatWasRenamedIsFoundByItsOtherNameToo() {
    assertThat(kestria().named("Pontval", AFTER)).containsExactly("KS0207");
    assertThat(kestria().named("Valdor le Pont", BEFORE)).containsExactly("KS0207");
  }

  @Test
  void twoRegionsOfOneNameAreToldApartByWhatLiesAbove() {
    assertThat(kestria().named("mont clair", AFTER)).containsExactly("KS0101", "KS0301");
    assertThat(kestria().named("mont clair", AFTER, Set.of("KS03"))).containsExactly("KS0301");
    assertThat(kestria().named("mont clair", AFTER, Set.of("KS")))
        .containsExactly("KS0101", "KS0301");
    assertThat(kestria().named("mont clair", AFTER, Set.of("KS02")))
        .as("a parent that does not fit does not hide what the name says")
        .containsExactly("KS0101", "KS0301");
  }

  @Test
  void whatLiesAboveIsMeantAtAnyHeight() {
    assertThat(kestria().isUnder("KS0101", Set.of("KS01"), AFTER)).isTrue();
    assertThat(kestria().isUnder("KS0101", Set.of("KS"), AFTER)).isTrue();
    assertThat(kestria().isUnder("KS0101", Set.of("KS0101", "KS02"), AFTER)).isFalse();
    assertThat(kestria().isUnder("KS", Set.of("KS"), AFTER)).isFalse();
  }

  @Test
  void theNearestNamesAreOfferedThatAreThereOnTheDay() {
    assertThat(kestria().nearest("Valdoré", 3, AFTER)).containsExactly("KS02");
    assertThat(kestria().nearest("Clairfontaine-Nor", 3, AFTER))
        .containsExactly("KS0205", "KS0206");
    assertThat(kestria().nearest("Clairfontane", 3, BEFORE)).containsExactly("KS0203");
    assertThat(kestria().nearest("KS09", 3, AFTER)).containsExactly("KS01", "KS02", "KS03");
    assertThat(kestria().nearest("Atlantis", 3, AFTER)).isEmpty();
  }

  @Test
  void whatReplacesARegionBeganWhenItEndedUnderTheSameParent() {
    assertThat(kestria().replacing("KS0203", AFTER)).containsExactly("KS0205", "KS0206");
    assertThat(kestria().replacing("KS0205", BEFORE)).containsExactly("KS0203");
    assertThat(kestria().replacing("KS0302", AFTER)).isEmpty();
    assertThat(kestria().replacing("KS01", AFTER)).isEmpty();
  }

  @Test
  void thePlaceOfEventsWithoutAPlaceIsNotFoundByName() {
    Framework framework = files().and("regions", "KS-unknown|Place unknown|1|KS|||").framework();
    Gazetteer kestria = framework.gazetteer(framework.mission("KES").orElseThrow());
    assertThat(kestria.named("place unknown", AFTER)).isEmpty();
    assertThat(kestria.named("ks-unknown", AFTER)).isEmpty();
  }

  @Test
  void maliIsNotSomalia() {
    Framework framework =
        FrameworkFiles.kestria()
            .with(
                "regions",
                "region_id|name|level|parent_id|aliases",
                "KE|Kestria|0||",
                "KE1|Somalia|1|KE|Somali Region",
                "KE2|Nigeria|1|KE|")
            .framework();
    Gazetteer gazetteer = framework.gazetteer(framework.mission("KES").orElseThrow());
    assertThat(gazetteer.named("Mali", AFTER)).isEmpty();
    assertThat(gazetteer.named("Niger", AFTER)).isEmpty();
    assertThat(gazetteer.named("Somali", AFTER)).containsExactly("KE1");
    assertThat(gazetteer.named("somalia", AFTER)).containsExactly("KE1");
  }
}
