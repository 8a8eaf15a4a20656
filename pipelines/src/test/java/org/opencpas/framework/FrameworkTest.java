package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Region;

class FrameworkTest {
  private static final String INDICATOR =
      "indicator_id|mission_id|objective_id|title|measure|value_kind|direction|result_level"
          + "|component|frequency|weight";

  private final Framework framework =
      FrameworkFiles.kestria()
          .with(
              "missions",
              "mission_id|name|organisation|root_region_id",
              "KES|Mission|UN|KE",
              "FAR|Far|AU|FA")
          .with(
              "regions",
              "region_id|name|level|parent_id|valid_from|valid_to",
              "KE|Kestria|0|||",
              "KE2|Two|1|KE||",
              "KE1|One|1|KE||2020-01-01",
              "KE1|One, smaller|1|KE|2020-01-01|",
              "KE3|Three, split off|1|KE|2020-01-01|",
              "KE11|Town|2|KE1||",
              "FA|Far|0|||",
              "MOVED|Island|1|KE||2022-01-01",
              "MOVED|Island|1|FA|2022-01-01|")
          .with(
              "objectives",
              "objective_id|mission_id|parent_id|level|title|weight",
              "O1|KES||objective|Safety|2",
              "O1A|KES|O1|outcome|Ceasefire|0.5",
              "O1B|KES|O1|output|Presence|3",
              "O2|KES||objective|Courts|1",
              "O3|KES||objective|Nothing measured|1")
          .with(
              "indicators",
              INDICATOR,
              "violations|KES|O1A|T|count|flow|decrease|outcome|military|month|4",
              "patrols|KES|O1B|T|count|flow|increase|output|military|month|1.5",
              "trials|KES|O2|T|count|flow|increase|output|civilian|month|1",
              "rain|KES|O2|T|count|flow|increase|context|civilian|month|1",
              "weather|KES|O3|T|count|flow|increase|context|civilian|month|1",
              "far|FAR||T|count|flow|increase|output|military|month|7",
              "common|||T|count|flow|increase|impact|civilian|year|0")
          .with("indicator_components", "indicator_id|component", "patrols|police")
          .framework();

  private final Mission kes = framework.mission("KES").orElseThrow();
  private final Mission far = framework.mission("FAR").orElseThrow();

  private List<String> idsAtLevel(Mission mission, int level, String day) {
    return framework.regionsAtLevel(mission, level, LocalDate.parse(day)).stream()
        .map(Region::getRegionId)
        .toList();
  }

  private double weight(String indicatorId) {
    return framework.weight(framework.indicator(indicatorId).orElseThrow());
  }

  @Test
  void missionsComeById() {
    assertThat(framework.missions()).containsExactly(far, kes);
  }

  @Test
  void regionsOfALevelAreThoseOfTheDay() {
    assertThat(idsAtLevel(kes, 0, "2019-12-31")).containsExactly("KE");
    assertThat(idsAtLevel(kes, 1, "2019-12-31")).containsExactly("KE1", "KE2", "MOVED");
    assertThat(idsAtLevel(kes, 1, "2020-01-01")).containsExactly("KE1", "KE2", "KE3", "MOVED");
    assertThat(idsAtLevel(kes, 1, "2022-01-01")).containsExactly("KE1", "KE2", "KE3");
    assertThat(idsAtLevel(far, 1, "2021-12-31")).isEmpty();
    assertThat(idsAtLevel(far, 1, "2022-01-01")).containsExactly("MOVED");
    assertThat(idsAtLevel(kes, 2, "2022-01-01")).containsExactly("KE11");
    assertThat(idsAtLevel(kes, 3, "2022-01-01")).isEmpty();
  }

  @Test
  void aRegionHasOneVersionADay() {
    assertThat(name("KE1", "2019-12-31")).contains("One");
    assertThat(name("KE1", "2020-01-01")).contains("One, smaller");
    assertThat(name("KE3", "2019-12-31")).isEmpty();
    assertThat(framework.regionVersions("KE1")).hasSize(2);
    assertThat(framework.hasRegion("KE9")).isFalse();
    assertThat(framework.level("KE11")).isEqualTo(2);
  }

  private Optional<String> name(String regionId, String day) {
    return framework.region(regionId, LocalDate.parse(day)).map(Region::getName);
  }

  @Test
  void aMissionsAreaIsWhatEverLayUnderItsRoot() {
    assertThat(framework.isInMissionArea("KE", kes)).isTrue();
    assertThat(framework.isInMissionArea("KE11", kes)).isTrue();
    assertThat(framework.isInMissionArea("KE11", far)).isFalse();
    assertThat(framework.isInMissionArea("MOVED", kes)).isTrue();
    assertThat(framework.isInMissionArea("MOVED", far)).isTrue();
    assertThat(framework.isInMissionArea("nowhere", kes)).isFalse();
  }

  @Test
  void indicatorsOfAMissionAreItsOwnAndTheCommonOnes() {
    assertThat(framework.indicatorsOf("KES").stream().map(Indicator::getIndicatorId))
        .containsExactly("common", "patrols", "rain", "trials", "violations", "weather");
    assertThat(framework.indicatorsOf("FAR").stream().map(Indicator::getIndicatorId))
        .containsExactly("common", "far");
    assertThat(framework.indicatorsOf("NEW").stream().map(Indicator::getIndicatorId))
        .containsExactly("common");
  }

  @Test
  void weightsMultiplyUpTheObjectives() {
    assertThat(weight("violations")).isEqualTo(4.0); // 4 x 0.5 x 2
    assertThat(weight("patrols")).isEqualTo(9.0); // 1.5 x 3 x 2
    assertThat(weight("trials")).isEqualTo(1.0);
    assertThat(weight("far")).isEqualTo(7.0);
    assertThat(weight("common")).isZero();
  }

  @Test
  void anObjectiveIsOutputOnlyWhenNothingButOutputsSpeaksForIt() {
    assertThat(framework.isOutputOnly("KES", "O1")).isFalse();
    assertThat(framework.isOutputOnly("KES", "O1A")).isFalse();
    assertThat(framework.isOutputOnly("KES", "O1B")).isTrue();
    assertThat(framework.isOutputOnly("KES", "O2")).isTrue();
    assertThat(framework.isOutputOnly("KES", "O3")).isFalse();
    assertThat(framework.isOutputOnly("FAR", "O2")).isFalse();
    assertThat(framework.isOutputOnly("KES", "unknown")).isFalse();
  }

  @Test
  void componentsAreTheIndicatorsOwnAndFurtherOnes() {
    assertThat(framework.components("patrols"))
        .containsExactly(Component.military, Component.police);
    assertThat(framework.components("trials")).containsExactly(Component.civilian);
  }
}
