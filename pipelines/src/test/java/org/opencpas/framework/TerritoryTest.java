package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Region;

class TerritoryTest {
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
              "FA|Far|0|||",
              "KE2|Two|1|KE||",
              "KE1|One|1|KE||2020-01-01",
              "KE3|Three|1|KE|2020-01-01|",
              "KE11|Town|2|KE1||2020-01-01",
              "KE11|Town|2|KE3|2020-01-01|",
              "MOVED|Island|1|KE||2022-01-01",
              "MOVED|Island|1|FA|2022-01-01|",
              "FA1|Coast|1|FA||")
          .with(
              "populations",
              "region_id|valid_from|population",
              "KE2|2020-07-01|1100",
              "KE2|2019-01-01|1000")
          .framework();

  private final Territory kestria = framework.territory(framework.mission("KES").orElseThrow());

  private String above(String region, String day) {
    Territory.Tree tree = kestria.on(LocalDate.parse(day));
    int number = kestria.number(region);
    if (tree.level(number) < 0) {
      return "not there";
    }
    int parent = tree.parent(number);
    return tree.level(number) + " under " + (parent < 0 ? "nothing" : kestria.id(parent));
  }

  @Test
  void regionsThatEverLieUnderTheRootAreNumberedById() {
    assertThat(kestria.ids()).containsExactly("KE", "KE1", "KE11", "KE2", "KE3", "MOVED");
    assertThat(kestria.size()).isEqualTo(6);
    assertThat(kestria.number("KE2")).isEqualTo(3);
    assertThat(kestria.id(3)).isEqualTo("KE2");
    assertThat(kestria.number("FA1")).isEqualTo(-1);
  }

  @Test
  void treeIsThatOfTheDay() {
    assertThat(above("KE", "2019-12-31")).isEqualTo("0 under nothing");
    assertThat(above("KE11", "2019-12-31")).isEqualTo("2 under KE1");
    assertThat(above("KE11", "2020-01-01")).isEqualTo("2 under KE3");
    assertThat(above("KE1", "2020-01-01")).isEqualTo("not there");
    assertThat(above("KE3", "2019-12-31")).isEqualTo("not there");
    assertThat(above("MOVED", "2021-12-31")).isEqualTo("1 under KE");
    assertThat(above("MOVED", "2022-01-01")).isEqualTo("not there");
  }

  @Test
  void levelHoldsTheRegionsOfTheDay() {
    assertThat(kestria.on(LocalDate.of(2020, 1, 1)).regionsAtLevel(1))
        .extracting(Region::getRegionId)
        .containsExactly("KE2", "KE3", "MOVED");
    assertThat(kestria.on(LocalDate.of(2020, 1, 1)).regionsAtLevel(7)).isEmpty();
  }

  @Test
  void daysBetweenTwoChangesShareATree() {
    assertThat(kestria.on(LocalDate.of(2020, 1, 1)))
        .isSameAs(kestria.on(LocalDate.of(2021, 12, 31)))
        .isNotSameAs(kestria.on(LocalDate.of(2022, 1, 1)));
  }

  @Test
  void populationIsTheLatestInUse() {
    assertThat(framework.population("KE2", LocalDate.of(2018, 12, 31))).isEmpty();
    assertThat(framework.population("KE2", LocalDate.of(2019, 1, 1)))
        .isEqualTo(OptionalLong.of(1000));
    assertThat(framework.population("KE2", LocalDate.of(2020, 6, 30)))
        .isEqualTo(OptionalLong.of(1000));
    assertThat(framework.population("KE2", LocalDate.of(2020, 7, 1)))
        .isEqualTo(OptionalLong.of(1100));
    assertThat(framework.population("KE1", LocalDate.of(2020, 7, 1))).isEmpty();
  }
}
