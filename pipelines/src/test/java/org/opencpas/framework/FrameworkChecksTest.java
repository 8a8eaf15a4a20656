package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameworkChecksTest {
  private static final String INDICATOR =
      "indicator_id|mission_id|objective_id|title|measure|value_kind|direction|result_level"
          + "|component|frequency";
  private static final String REGION = "region_id|name|level|parent_id|valid_from|valid_to";
  private static final String TARGET =
      "target_id|indicator_id|region_id|disaggregation|kind|baseline_value|baseline_period"
          + "|target_low|target_value|target_high|target_period|tolerance";

  private static FrameworkFiles kestria() {
    return FrameworkFiles.kestria();
  }

  @Test
  void aFrameworkWithEveryTableIsRight() {
    assertThat(
            kestria()
                .with(
                    "mandate_events",
                    "event_id|mission_id|event_type|authority|event_date|effective_from|expires_on",
                    "E1|KES|establish|UNSC|2023-12-20|2024-01-01|2025-01-01")
                .with(
                    "strength_ceilings",
                    "mission_id|authority|category|authorised|effective_from",
                    "KES|other|military|0|2024-01-01",
                    "KES|UNSC|military|500|2024-01-01")
                .with("objective_conditions", "objective_id|requires", "O1|peace holds", "O1|B1")
                .with("indicator_components", "indicator_id|component", "patrols|police")
                .with(
                    "targets",
                    TARGET,
                    "T|patrols|KE1|sex=f|level|0|2023|||  |2024-11-15/P1Y|",
                    "T|patrols|KE1||level|0|2023||9||2024-11-15/P1Y|",
                    "T|patrols|||range|||5||9|2024|0.5")
                .with("benchmarks", "benchmark_id|mission_id|title", "B1|KES|Calm")
                .with(
                    "benchmark_conditions",
                    "benchmark_id|indicator_id|assessment_subject|region_id|comparison|threshold"
                        + "|threshold_high",
                    "B1|patrols||KE2|between|1|2",
                    "B1||access||<=|3|")
                .with(
                    "assessments",
                    "assessment_id|mission_id|subject|region_id|period|rating|scale|assessed_on",
                    "A1|KES|access|KE1|2024-S1|good|four steps|2024-07-02")
                .with(
                    "populations",
                    "region_id|valid_from|population",
                    "KE1|2020-01-01|10",
                    "KE1|2024-01-01|12")
                .mistakes())
        .isEmpty();
  }

  @Test
  void everyReferenceMustResolve() {
    assertThat(
            kestria()
                .with("missions", "mission_id|name|organisation|root_region_id", "KES|M|UN|KX")
                .and("regions", "KE3|Three|1|KZ")
                .with(
                    "objectives",
                    "objective_id|mission_id|parent_id|level|title",
                    "O1|KXS|O0|output|T")
                .with(
                    "indicators", INDICATOR, "a|KXS|O9|A|count|flow|increase|output|military|month")
                .with(
                    "mandate_events",
                    "event_id|mission_id|event_type|authority|event_date",
                    "E|X|renew|UNSC|2024-01-01")
                .with(
                    "strength_ceilings",
                    "mission_id|authority|category|authorised|effective_from",
                    "X|UNSC|civilian|1|2024-01-01")
                .with("objective_conditions", "objective_id|requires", "O8|anything")
                .with("indicator_components", "indicator_id|component", "b|police")
                .with("targets", TARGET, "T|c|KE9||level||||1||2024|")
                .with("benchmarks", "benchmark_id|mission_id|title", "B|X|T")
                .with(
                    "benchmark_conditions",
                    "benchmark_id|indicator_id|region_id|comparison|threshold",
                    "B9|d|KE8|=|1")
                .with(
                    "assessments",
                    "assessment_id|mission_id|subject|region_id|period|rating|scale|assessed_on",
                    "A|X|s|KE7|2024|r|s|2024-01-01")
                .with("populations", "region_id|valid_from|population", "KE6|2024-01-01|1")
                .mistakes())
        .contains(
            "framework/missions.csv:2:4: root_region_id \"KX\" is not in regions; "
                + "an id of regions, or a new row there",
            "framework/regions.csv:5:4: parent_id \"KZ\" is not in regions; "
                + "an id of regions, or a new row there",
            "framework/objectives.csv:2:2: mission_id \"KXS\" is not in missions; "
                + "an id of missions, or a new row there",
            "framework/objectives.csv:2:3: parent_id \"O0\" is not in objectives; "
                + "an id of objectives, or a new row there",
            "framework/indicators.csv:2:2: mission_id \"KXS\" is not in missions; "
                + "an id of missions, or a new row there",
            "framework/indicators.csv:2:3: objective_id \"O9\" is not in objectives; "
                + "an id of objectives, or a new row there",
            "framework/mandate_events.csv:2:2: mission_id \"X\" is not in missions; "
                + "an id of missions, or a new row there",
            "framework/strength_ceilings.csv:2:1: mission_id \"X\" is not in missions; "
                + "an id of missions, or a new row there",
            "framework/objective_conditions.csv:2:1: objective_id \"O8\" is not in objectives; "
                + "an id of objectives, or a new row there",
            "framework/indicator_components.csv:2:1: indicator_id \"b\" is not in indicators; "
                + "an id of indicators, or a new row there",
            "framework/targets.csv:2:2: indicator_id \"c\" is not in indicators; "
                + "an id of indicators, or a new row there",
            "framework/targets.csv:2:3: region_id \"KE9\" is not in regions; "
                + "an id of regions, or a new row there",
            "framework/benchmarks.csv:2:2: mission_id \"X\" is not in missions; "
                + "an id of missions, or a new row there",
            "framework/benchmark_conditions.csv:2:1: benchmark_id \"B9\" is not in benchmarks; "
                + "an id of benchmarks, or a new row there",
            "framework/benchmark_conditions.csv:2:2: indicator_id \"d\" is not in indicators; "
                + "an id of indicators, or a new row there",
            "framework/benchmark_conditions.csv:2:3: region_id \"KE8\" is not in regions; "
                + "an id of regions, or a new row there",
            "framework/assessments.csv:2:2: mission_id \"X\" is not in missions; "
                + "an id of missions, or a new row there",
            "framework/assessments.csv:2:4: region_id \"KE7\" is not in regions; "
                + "an id of regions, or a new row there",
            "framework/populations.csv:2:1: region_id \"KE6\" is not in regions; "
                + "an id of regions, or a new row there")
        // The only one besides: nobody has the root that the mission means.
        .contains(
            "framework/regions.csv:2:4: no parent, and no mission has the region as its root; "
                + "parent_id, or a mission with it as root_region_id")
        .hasSize(20);
  }

  @Test
  void idsAreUnique() {
    assertThat(
            kestria()
                .and("missions", "KES|Again|AU|KE")
                .and("objectives", "O1|KES||output|Again")
                .and("indicators", "patrols|KES||Again|count|flow|increase|output|police|month")
                .with(
                    "indicator_components",
                    "indicator_id|component",
                    "patrols|police",
                    "patrols|police")
                .with(
                    "targets",
                    TARGET,
                    "T|patrols|||level||||1||2024|",
                    "T|patrols|||level||||2||2025|",
                    "T|patrols|||level||||3||2024|")
                .with(
                    "populations",
                    "region_id|valid_from|population",
                    "KE|2024-01-01|1",
                    "KE|2024-01-01|2")
                .with("benchmarks", "benchmark_id|mission_id|title", "B|KES|T")
                .with(
                    "benchmark_conditions",
                    "benchmark_id|indicator_id|comparison|threshold",
                    "B|patrols|>=|1",
                    "B|patrols|<=|2",
                    "B|patrols|>=|3")
                .mistakes())
        .containsExactly(
            "framework/benchmark_conditions.csv:4:1: the same benchmark_id, indicator_id, "
                + "assessment_subject, region_id, scope, comparison as in "
                + "framework/benchmark_conditions.csv:2; one row for each key",
            "framework/indicator_components.csv:3:1: the same indicator_id, component as in "
                + "framework/indicator_components.csv:2; one row for each key",
            "framework/indicators.csv:3:1: the same indicator_id as in framework/indicators.csv:2; "
                + "one row for each key",
            "framework/missions.csv:3:1: the same mission_id as in framework/missions.csv:2; "
                + "one row for each key",
            "framework/objectives.csv:3:1: the same objective_id as in framework/objectives.csv:2; "
                + "one row for each key",
            "framework/populations.csv:3:1: the same region_id, valid_from as in "
                + "framework/populations.csv:2; one row for each key",
            "framework/targets.csv:4:1: the same target_id, indicator_id, region_id, "
                + "disaggregation, target_period, set_on as in framework/targets.csv:2; "
                + "one row for each key");
  }

  @Test
  void regionsInACircleAreNamedOnce() {
    assertThat(
            kestria()
                .with(
                    "regions",
                    REGION,
                    "KE|K|0|||",
                    "C|C|1|B||",
                    "A|A|2|C||",
                    "B|B|3|A||",
                    "D|D|4|B||")
                .mistakes())
        .containsExactly(
            "framework/regions.csv:4:4: regions lie under each other in a circle: A < C < B; "
                + "a parent that is not below the region");
  }

  @Test
  void levelsGoDownOneByOneFromARoot() {
    assertThat(
            kestria()
                .with(
                    "regions",
                    REGION,
                    "KE|K|0|||",
                    "A|A|2|KE||",
                    "B|B|0|KE||",
                    "C|C|1|||",
                    "D|D|0|||",
                    "E|E|-1|KE||")
                .mistakes())
        .containsExactly(
            "framework/regions.csv:3:3: level 2 under \"KE\" of level 0; level 1",
            "framework/regions.csv:4:3: level 0 under \"KE\"; 1 or above, or no parent",
            "framework/regions.csv:5:3: level 1 without a parent; parent_id, or level 0 for a root",
            "framework/regions.csv:6:4: no parent, and no mission has the region as its root; "
                + "parent_id, or a mission with it as root_region_id",
            "framework/regions.csv:7:3: level -1 under \"KE\" of level 0; level 1",
            "framework/regions.csv:7:3: level is -1; 0 or above");
  }

  @Test
  void aRootLiesUnderNothing() {
    assertThat(kestria().and("missions", "KE2M|Second|AU|KE1").mistakes())
        .containsExactly(
            "framework/missions.csv:3:4: root_region_id \"KE1\" lies under another region; "
                + "a region without parent_id, of level 0");
  }

  @Test
  void missionsMayShareARoot() {
    assertThat(kestria().and("missions", "NEXT|Successor|AU|KE").mistakes()).isEmpty();
  }

  @Test
  void versionsOfARegionFollowEachOther() {
    assertThat(
            kestria()
                .with(
                    "regions",
                    REGION,
                    "KE|K|0|||",
                    "A|New|1|KE|2020-01-01|",
                    "A|Old|1|KE||2020-01-01",
                    "B|New|1|KE|2019-12-31|",
                    "B|Old|1|KE||2020-01-01",
                    "C|Twisted|1|KE|2021-01-01|2021-01-01")
                .mistakes())
        .containsExactly(
            "framework/regions.csv:5:5: the validity overlaps that of the same region in "
                + "framework/regions.csv:6; "
                + "versions one after the other: valid_to of one is valid_from of the next",
            "framework/regions.csv:7:6: valid_to 2021-01-01 is not after valid_from 2021-01-01; "
                + "a later day: it is the first that no longer counts");
  }

  @Test
  void aParentExistsWhileItsRegionDoes() {
    assertThat(
            kestria()
                .with("regions", REGION, "KE|K|0|||", "A|A|1|KE||2020-01-01", "B|B|2|A|2020-01-01|")
                .mistakes())
        .containsExactly(
            "framework/regions.csv:4:4: parent \"A\" does not exist while the region does; "
                + "a parent that is valid in the same days");
  }

  @Test
  void objectivesInACircleAreNamedOnce() {
    assertThat(
            kestria()
                .and(
                    "objectives",
                    "O2|KES|O3|outcome|Two",
                    "O3|KES|O2|outcome|Three",
                    "O4|KES|O4|output|Four")
                .mistakes())
        .containsExactly(
            "framework/objectives.csv:3:3: objectives lie under each other in a circle: O2 < O3; "
                + "a parent that is not below the objective",
            "framework/objectives.csv:5:3: objectives lie under each other in a circle: O4; "
                + "a parent that is not below the objective");
  }

  @Test
  void nothingBelongsToTwoMissions() {
    assertThat(
            kestria()
                .and("missions", "FAR|Far|AU|FA")
                .and("regions", "FA|Far|0|", "FA1|Far one|1|FA")
                .and("objectives", "F1|FAR|O1|output|Far")
                .and(
                    "indicators",
                    "other|KES|F1|Other|count|flow|increase|output|military|month",
                    "shared||O1|Shared|count|flow|increase|output|military|month",
                    "far|FAR||Far|count|flow|increase|output|military|month")
                .with(
                    "targets",
                    TARGET,
                    "T|patrols|FA1||level||||1||2024|",
                    "T|shared|FA1||level||||1||2024|")
                .with("benchmarks", "benchmark_id|mission_id|title", "B|KES|T")
                .with(
                    "benchmark_conditions",
                    "benchmark_id|indicator_id|region_id|comparison|threshold",
                    "B|far|FA1|=|1")
                .with(
                    "assessments",
                    "assessment_id|mission_id|subject|region_id|period|rating|scale|assessed_on",
                    "A|FAR|s|KE|2024|r|s|2024-01-01")
                .mistakes())
        .containsExactly(
            "framework/assessments.csv:2:4: region \"KE\" is outside the area of mission \"FAR\"; "
                + "a region under the mission's root; blank: the mission",
            "framework/benchmark_conditions.csv:2:2: indicator \"far\" belongs to mission \"FAR\"; "
                + "an indicator of mission \"KES\", or a common one",
            "framework/benchmark_conditions.csv:2:3: region \"FA1\" is outside the area of mission "
                + "\"KES\"; a region under the mission's root; blank: the mission",
            "framework/indicators.csv:3:3: objective \"F1\" belongs to mission \"FAR\", "
                + "the indicator to another; an objective of the indicator's own mission",
            "framework/indicators.csv:4:3: objective \"O1\" belongs to mission \"KES\", "
                + "the indicator to none; an objective of the indicator's own mission",
            "framework/objectives.csv:3:3: parent \"O1\" belongs to mission \"KES\"; "
                + "an objective of mission \"FAR\"",
            "framework/targets.csv:2:3: region \"FA1\" is outside the area of mission \"KES\"; "
                + "a region under the mission's root; blank: the mission");
  }

  @Test
  void indicatorsAgreeWithThemselvesAndTheTree() {
    assertThat(
            kestria()
                .with(
                    "indicators",
                    "indicator_id|mission_id|title|measure|value_kind|numerator_kind"
                        + "|denominator_kind|direction|result_level|component|frequency"
                        + "|region_level|grace_days|weight|range_low|range_high|valid_from|valid_to",
                    "a|KES|A|ordinal|flow|||increase|output|civilian|month|2|-1|-0.5|2|1|2024-01-01|2023-01-01",
                    "b||B|percentage|ratio|flow||increase|output|civilian|month|3||0||||",
                    "c||C|rate|rate|ratio|stock|increase|output|civilian|month|1||0||||",
                    "d||D|count|flow|flow|stock|increase|output|civilian|month|||||||",
                    "e||E|qualitative|stock|||increase|output|civilian|month|||||||")
                .mistakes())
        .containsExactly(
            "framework/indicators.csv:2:5: value_kind flow does not go with measure ordinal; "
                + "with this measure one of stock, ordinal",
            "framework/indicators.csv:2:12: no region has level 2; "
                + "a level of the mission's regions; blank: the whole mission",
            "framework/indicators.csv:2:13: grace_days is -1; 0 or above",
            "framework/indicators.csv:2:14: weight is -0.5; 0 or above",
            "framework/indicators.csv:2:16: range_high 1 is below range_low 2; range_low or above",
            "framework/indicators.csv:2:18: valid_to 2023-01-01 is not after valid_from 2024-01-01; "
                + "a later day: it is the first that no longer counts",
            "framework/indicators.csv:3:7: denominator_kind is blank while the other is given; "
                + "both kinds, or neither",
            "framework/indicators.csv:3:12: no region has level 3; "
                + "a level of the mission's regions; blank: the whole mission",
            "framework/indicators.csv:4:6: numerator_kind is ratio; one of stock, flow, cumulative",
            "framework/indicators.csv:5:6: numerator_kind flow with value_kind flow; "
                + "blank, or value_kind rate or ratio",
            "framework/indicators.csv:5:7: denominator_kind stock with value_kind flow; "
                + "blank, or value_kind rate or ratio",
            "framework/indicators.csv:6:5: value_kind stock does not go with measure qualitative; "
                + "with this measure one of qualitative");
  }

  /** In the profile that name stands for all of them together. */
  @Test
  void componentOfTheMandateIsNotCalledAll() {
    assertThat(
            kestria()
                .with(
                    "indicators",
                    "indicator_id|title|measure|value_kind|direction|result_level|component"
                        + "|mandate_component|frequency",
                    "a|A|count|flow|increase|output|civilian|all|month",
                    "b|B|count|flow|increase|output|civilian|all of it|month")
                .mistakes())
        .containsExactly(
            "framework/indicators.csv:2:8: mandate_component is all; "
                + "the name of one component, or blank");
  }

  @Test
  void targetsSayWhatIsToBeReached() {
    assertThat(
            kestria()
                .and("indicators", "keep|KES||Keep|count|stock|maintain|outcome|military|month")
                .with(
                    "targets",
                    TARGET,
                    "T1|patrols|||level||||||2024|",
                    "T2|patrols|||range|1|||5||2024|0",
                    "T3|keep|||level|1|||||2024|",
                    "T4|patrols|||level||2023-13|3|2|1|24|",
                    "T5|patrols||sex=f;age=1|level||||2||1024|",
                    "T6|patrols||women|level||||2||2024-Q5|")
                .mistakes())
        .containsExactly(
            "framework/targets.csv:2:9: neither a target nor a baseline; "
                + "target_value, or no such row",
            "framework/targets.csv:3:8: kind range without a range; "
                + "target_low, target_high or both",
            "framework/targets.csv:3:12: tolerance is 0; above 0",
            "framework/targets.csv:4:9: neither a range nor a value, though the indicator's "
                + "direction is maintain; target_low and target_high, or target_value",
            "framework/targets.csv:5:7: baseline_period \"2023-13\" is not a period; "
                + "2024, 2024-S1, 2024-Q2, 2024-05, 2024-05-31 or 2024-11-15/P1Y",
            "framework/targets.csv:5:9: target_value 2 is below target_low 3; target_low or above",
            "framework/targets.csv:5:10: target_high 1 is below target_low 3; target_low or above",
            "framework/targets.csv:5:10: target_high 1 is below target_value 2; "
                + "target_value or above",
            "framework/targets.csv:5:11: target_period \"24\" is not a period; "
                + "2024, 2024-S1, 2024-Q2, 2024-05, 2024-05-31 or 2024-11-15/P1Y",
            "framework/targets.csv:6:4: disaggregation \"sex=f;age=1\" is not in its sorted form; "
                + "\"age=1;sex=f\"",
            "framework/targets.csv:6:11: target_period \"1024\" is no plausible period; "
                + "years from 1945 to 2100",
            "framework/targets.csv:7:4: disaggregation \"women\" is not written as key=value; "
                + "such as age=18-24;sex=f, or blank",
            "framework/targets.csv:7:11: target_period \"2024-Q5\" is not a period; "
                + "2024, 2024-S1, 2024-Q2, 2024-05, 2024-05-31 or 2024-11-15/P1Y");
  }

  @Test
  void singleRowsAgreeWithThemselves() {
    assertThat(
            kestria()
                .with(
                    "missions",
                    "mission_id|name|organisation|root_region_id|established_on|closed_on",
                    "KES|M|UN|KE|2024-01-01|2024-01-01")
                .with(
                    "mandate_events",
                    "event_id|mission_id|event_type|authority|event_date|effective_from|expires_on",
                    "E|KES|renew|unsc|2024-01-01|2024-02-01|2024-01-01")
                .with(
                    "strength_ceilings",
                    "mission_id|authority|category|authorised|effective_from",
                    "KES|AUPSC|military|-1|2024-01-01")
                .with(
                    "objectives",
                    "objective_id|mission_id|level|title|weight|priority",
                    "O1|KES|objective|T|0|0")
                .with(
                    "benchmarks",
                    "benchmark_id|mission_id|title|hold_periods|fail_periods",
                    "B|KES|T|0|-1")
                .with(
                    "benchmark_conditions",
                    "benchmark_id|indicator_id|assessment_subject|comparison|threshold"
                        + "|threshold_high",
                    "B|patrols|access|between|2|",
                    "B|||between|2|1",
                    "B|patrols||<>|2|3")
                .with(
                    "assessments",
                    "assessment_id|mission_id|subject|period|rating|scale|assessed_on",
                    "A|KES|s|spring|r|s|2024-01-01")
                .with("populations", "region_id|valid_from|population", "KE|2024-01-01|-1")
                .mistakes())
        .containsExactly(
            "framework/assessments.csv:2:4: period \"spring\" is not a period; "
                + "2024, 2024-S1, 2024-Q2, 2024-05, 2024-05-31 or 2024-11-15/P1Y",
            "framework/benchmark_conditions.csv:2:2: both of indicator_id and "
                + "assessment_subject; one of them: an indicator or a judgement decides",
            "framework/benchmark_conditions.csv:2:6: threshold_high is blank; "
                + "the upper end of the range",
            "framework/benchmark_conditions.csv:3:2: neither of indicator_id and "
                + "assessment_subject; one of them: an indicator or a judgement decides",
            "framework/benchmark_conditions.csv:3:6: threshold_high 1 is below threshold 2; "
                + "threshold or above",
            "framework/benchmark_conditions.csv:4:4: comparison \"<>\" is not a known word; "
                + "one of >=, <=, =, between",
            "framework/benchmark_conditions.csv:4:6: threshold_high with <>; "
                + "blank, or comparison between",
            "framework/benchmarks.csv:2:4: hold_periods is 0; 1 or above",
            "framework/benchmarks.csv:2:5: fail_periods is -1; 1 or above",
            "framework/mandate_events.csv:2:4: authority \"unsc\" is not a known word; "
                + "one of UNSC, AU PSC, other",
            "framework/mandate_events.csv:2:7: expires_on 2024-01-01 is not after effective_from "
                + "2024-02-01; a later day: it is the first that no longer counts",
            "framework/missions.csv:2:6: closed_on 2024-01-01 is not after established_on "
                + "2024-01-01; a later day: it is the first that no longer counts",
            "framework/objectives.csv:2:5: weight is 0; above 0",
            "framework/objectives.csv:2:6: priority is 0; 1 or above",
            "framework/populations.csv:2:3: population is -1; 0 or above",
            "framework/strength_ceilings.csv:2:2: authority \"AUPSC\" is not a known word; "
                + "one of UNSC, AU PSC, other",
            "framework/strength_ceilings.csv:2:4: authorised is -1; 0 or above");
  }

  @Test
  void mistakesOfCellsAndOfReferencesAreShownTogether() {
    List<String> mistakes =
        kestria()
            .and("regions", "KE3|Three|one|KE", "KE4|Four|1|KX")
            .with("populations", "region_id|valid_from|population", "KE4|yesterday|1")
            .mistakes();
    assertThat(mistakes)
        .containsExactly(
            "framework/populations.csv:2:2: valid_from \"yesterday\" is not a date; "
                + "a date as 2024-05-31",
            "framework/regions.csv:5:3: level \"one\" is not a whole number; "
                + "digits without a fraction, such as 12",
            "framework/regions.csv:6:4: parent_id \"KX\" is not in regions; "
                + "an id of regions, or a new row there");
  }
}
