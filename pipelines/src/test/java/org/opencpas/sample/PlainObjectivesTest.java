package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.sample.PlainTable.Row;
import org.opencpas.sample.WorkedExample.Made;

/** Objectives and availability worked out by hand. */
class PlainObjectivesTest {
  private static final String[] FIGURES = {
    "indicator_id", "then_value", "now_value", "target_value", "status", "evidence_kind", "reason"
  };

  @TempDir private Path directory = Path.of("");
  private WorkedExample example = new WorkedExample(Path.of(""));

  @BeforeEach
  void begin() {
    example = WorkedExample.in(directory);
    example.with(
        "framework/objectives.csv",
        """
        objective_id,mission_id,parent_id,level,mandate_reference,priority,title,weight
        O,M,,objective,para. 1,2,All,1
        P,M,O,outcome,para. 2,,Some,1
        Q,M,O,outcome,,,Other,1
        """);
    example.with(
        "framework/objective_conditions.csv",
        """
        objective_id,requires,note
        P,zeal,
        P,peace,
        """);
    example.indicators(
        """
        goal,M,P,Goal,,count,stock,,,,increase,outcome,military,quarter,,1,2024-01-01
        work,M,P,Work,,count,stock,,,,increase,output,military,quarter,,1,2024-01-01
        more,M,Q,More,,count,stock,,,,increase,output,police,quarter,,3,2024-01-01
        less,M,Q,Less,,count,stock,,,,increase,output,police,quarter,,1,2024-01-01
        """);
    example.targets(
        """
        1,goal,,total,level,0,2023,,10,,2024,step,,
        2,work,,total,level,0,2023,,10,,2024,step,,
        3,more,,total,level,0,2023,,10,,2024,step,,
        4,less,,total,level,0,2023,,10,,2024,step,,
        """);
    example.mandate(
        """
        1,M,establish,UNSC,2023-01-01,,2024-04-01
        2,M,renew,UNSC,2024-04-01,,2025-04-01
        """);
  }

  private static String row(Made made, String objective, String start, String... columns) {
    List<Row> rows =
        made.rows("objective_progress", "objective_id", objective, "period_start", start);
    return rows.isEmpty() ? "none" : Made.cells(rows.get(0), columns);
  }

  @Test
  void oneOutcomeSpeaksInItsOwnUnit() {
    Made made = example.made(null, "goal,,2024-Q1,4", "goal,,2024-Q2,6", "work,,2024-Q2,9");
    assertThat(row(made, "P", "2024-04-01", FIGURES))
        .isEqualTo("goal 4 6 10 too_early outcome_data -");
    assertThat(row(made, "P", "2024-04-01", "then_period_end", "indicators_expected"))
        .isEqualTo("2024-04-01 1");
    assertThat(row(made, "P", "2024-01-01", FIGURES))
        .isEqualTo("goal 0 4 10 too_early outcome_data -");
    assertThat(row(made, "P", "2024-01-01", "priority", "mandate_reference", "conditions"))
        .isEqualTo("2 para. 2 peace; zeal");
    Made unknown = example.made(null, "goal,,2024-Q2,6");
    assertThat(row(unknown, "P", "2024-04-01", FIGURES))
        .isEqualTo("goal - 6 10 too_early outcome_data -");
    Made silent = example.made(null, "work,,2024-Q1,9");
    assertThat(row(silent, "P", "2024-01-01", FIGURES))
        .isEqualTo("goal 0 - 10 no_data activity_only no_value");
    // Above, the outcome alone speaks too, since it is due.
    assertThat(row(silent, "O", "2024-01-01", "indicator_id", "mandate_reference"))
        .isEqualTo("goal para. 1");
  }

  @Test
  void severalIndicatorsSpeakAsAWeightedMean() {
    // (3 x 0.4 + 1 x 0.8) / 4 = 0.5 then; (3 x 1 + 1 x 0.2) / 4 = 0.8 now.
    Made made =
        example.made(
            null, "more,,2024-Q1,4", "less,,2024-Q1,8", "more,,2024-Q2,10", "less,,2024-Q2,2");
    String now = row(made, "Q", "2024-04-01", "now_value");
    assertThat(Double.parseDouble(now)).isEqualTo(0.8);
    assertThat(row(made, "Q", "2024-04-01", "indicator_id", "target_value", "then_period_end"))
        .isEqualTo("- 1 2024-04-01");
    assertThat(Double.parseDouble(row(made, "Q", "2024-04-01", "then_value"))).isEqualTo(0.5);
    assertThat(row(made, "Q", "2024-04-01", "status", "evidence_kind", "reason"))
        .isEqualTo("too_early activity_only -");
    Made one = example.made(null, "less,,2024-Q1,8", "more,,2024-Q2,10");
    assertThat(row(one, "Q", "2024-01-01", FIGURES))
        .isEqualTo("- - - 1 too_early activity_only low_availability");
    assertThat(row(one, "Q", "2024-01-01", "weight_observed")).isEqualTo("0.25");
    assertThat(row(one, "Q", "2024-04-01", FIGURES)).isEqualTo("- - 1 1 met activity_only -");
  }

  @Test
  void judgementCountsWhereNothingWasMeasured() {
    example.with(
        "framework/assessments.csv",
        """
        assessment_id,mission_id,subject,region_id,period,rating,scale,assessed_on
        1,M,P,,2024-S1,weak,words,2024-07-01
        """);
    Made made = example.made(null, "more,,2024-Q1,4");
    assertThat(row(made, "P", "2024-01-01", "evidence_kind")).isEqualTo("judgement");
    assertThat(row(made, "O", "2024-01-01", "evidence_kind")).isEqualTo("activity_only");
  }

  @Test
  void oneObjectiveWithTooLittleHoldsBackTheScore() {
    // All weights: work 1, more 3, less 1. Without work 4 of 5 are there, but nothing of P.
    Made made = example.made(null, "more,,2024-Q1,4", "less,,2024-Q1,8");
    List<Row> all = made.rows("effectiveness", "component", "all", "result_level", "output");
    assertThat(Made.cells(all.get(0), "score", "weight_observed", "reason", "low_objective_id"))
        .isEqualTo("- 0.8 low_availability P");
    List<Row> police = made.rows("effectiveness", "component", "police", "result_level", "output");
    assertThat(Made.cells(police.get(0), "score", "reason", "low_objective_id"))
        .isEqualTo("0.5 - -");
  }
}
