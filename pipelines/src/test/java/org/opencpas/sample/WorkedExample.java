package org.opencpas.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainTable.Row;

/**
 * A small workspace of a mission M with root R, written as text, and what the model makes of it.
 */
final class WorkedExample {
  private static final String RETURNS =
      "mission_id,indicator_id,region_id,period,value,numerator,denominator,status,"
          + "disaggregation,low,high,component\n";

  private final WrittenWorkspace workspace;

  WorkedExample(Path directory) {
    workspace = new WrittenWorkspace(directory);
  }

  /** Begins a workspace with regions R, and A and B under it, by month and quarter. */
  static WorkedExample in(Path directory) {
    return new WorkedExample(directory)
        .periods("month, quarter")
        .with(
            "framework/missions.csv",
            """
            mission_id,name,organisation,root_region_id,established_on
            M,Mission,UN,R,2023-01-01
            """)
        .with(
            "framework/regions.csv",
            """
            region_id,name,level,parent_id,valid_from,valid_to
            R,Root,0,,,
            A,North,1,R,,
            B,South,1,R,,
            """);
  }

  /** Sets the period types that are computed. */
  WorkedExample periods(String types) {
    return with(
        "assessment.yaml",
        """
        name: example
        periods: [%s]
        sources:
          - name: returns
            files: records/returns/*.csv
            format: indicator-records
        """
            .formatted(types));
  }

  /** Writes a file. */
  WorkedExample with(String path, String text) {
    workspace.with(path, text);
    return this;
  }

  /** Writes the indicators, one a line. */
  WorkedExample indicators(String rows) {
    return with(
        "framework/indicators.csv",
        "indicator_id,mission_id,objective_id,title,unit,measure,value_kind,numerator_kind,"
            + "denominator_kind,additive_over_regions,direction,result_level,component,"
            + "frequency,region_level,weight,valid_from\n"
            + rows);
  }

  /** Writes the targets, one a line. */
  WorkedExample targets(String rows) {
    return with(
        "framework/targets.csv",
        "target_id,indicator_id,region_id,scope,kind,baseline_value,baseline_period,target_low,"
            + "target_value,target_high,target_period,path,tolerance,set_on\n"
            + rows);
  }

  /** Writes the mandate events, one a line. */
  WorkedExample mandate(String rows) {
    return with(
        "framework/mandate_events.csv",
        "event_id,mission_id,event_type,authority,event_date,effective_from,expires_on\n" + rows);
  }

  /** What the model makes of returns, each given without the mission. */
  Made made(@Nullable LocalDate asOf, String... returns) {
    List<String> lines = new ArrayList<>();
    for (String each : returns) {
      lines.add("M," + each + ",".repeat(10 - (int) each.chars().filter(c -> c == ',').count()));
    }
    workspace.with("records/returns/a.csv", RETURNS + String.join("\n", lines) + "\n");
    return new Made(PlainModel.compute(workspace.directory(), asOf));
  }

  /** The tables that were made. */
  record Made(Map<String, PlainTable> tables) {

    /** Rows of a table with given cells. */
    List<Row> rows(String table, String... wanted) {
      PlainTable all = tables.getOrDefault(table, new PlainTable(List.of(), List.of()));
      List<Row> found = new ArrayList<>();
      for (Row row : all.rows()) {
        boolean fits = true;
        for (int i = 0; i < wanted.length; i += 2) {
          fits &= row.cell(wanted[i]).equals(wanted[i + 1]);
        }
        if (fits) {
          found.add(row);
        }
      }
      return found;
    }

    /** The headline row of the only indicator in a region and period; blank when there is none. */
    String progress(String region, String type, String start, String... columns) {
      List<Row> found =
          rows(
              "indicator_progress",
              "region_id",
              region,
              "period_type",
              type,
              "period_start",
              start,
              "disaggregation",
              "");
      return found.isEmpty() ? "none" : cells(found.get(found.size() - 1), columns);
    }

    /** The cells of a row, a dash for a blank one. */
    static String cells(Row row, String... columns) {
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        cells.add(row.cell(column).isEmpty() ? "-" : row.cell(column));
      }
      return String.join(" ", cells);
    }
  }
}
