package org.opencpas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A workspace of one fictional mission, two regions and two indicators, to be filled with files.
 */
final class SmallWorkspace {
  static final String HEADER =
      "mission_id,indicator_id,region_id,period,value,status,disaggregation,reported_at,comment\n";

  private final Path directory;

  private SmallWorkspace(Path directory) {
    this.directory = directory;
  }

  /** What a field holds before its test begins; nothing is written. */
  static SmallWorkspace nowhere() {
    return new SmallWorkspace(Path.of(""));
  }

  /** Writes a workspace whose one source reads records/*.csv, of which there are none yet. */
  static SmallWorkspace in(Path directory) {
    return new SmallWorkspace(directory)
        .with(
            "assessment.yaml",
            """
            name: small
            sources:
              - name: returns
                files: records/*.csv
                format: indicator-records
            """)
        .with(
            "framework/missions.csv",
            """
            mission_id,name,organisation,root_region_id,established_on
            KESMIS,Mission in Kestria (fictional),UN,KS,2024-01-01
            """)
        .with(
            "framework/regions.csv",
            """
            region_id,name,level,parent_id
            KS,Kestria,0,
            KS01,Haute-Vérane,1,KS
            KS02,Valdorée,1,KS
            """)
        .with(
            "framework/indicators.csv",
            """
            indicator_id,mission_id,title,measure,value_kind,direction,result_level,component,frequency,region_level,additive_over_regions
            patrols,KESMIS,Patrols,count,flow,increase,output,military,month,1,true
            violations,KESMIS,Violations,count,flow,decrease,outcome,civilian,month,1,true
            """)
        .with(
            "framework/targets.csv",
            """
            target_id,indicator_id,region_id,scope,kind,baseline_value,baseline_period,target_value,target_period
            T1,patrols,KS01,total,per_period,10,2023-12,20,2024
            T2,patrols,KS02,total,per_period,10,2023-12,30,2024
            T3,violations,KS01,total,per_period,8,2023-12,0,2024
            """);
  }

  /** A workspace with four sound rows. */
  static SmallWorkspace filledIn(Path directory) {
    return in(directory).with("records/good.csv", HEADER + goodRows());
  }

  /** Four sound rows. */
  static String goodRows() {
    return """
        KESMIS,patrols,KS01,2024-01,12,,,2024-02-03,
        KESMIS,patrols,KS02,2024-01,15,,,2024-02-03,
        KESMIS,violations,KS01,2024-01,0,,,2024-02-04,
        KESMIS,patrols,KS01,2024-02,14,,,2024-03-03,
        """;
  }

  Path directory() {
    return directory;
  }

  /** Writes a file as UTF-8. */
  SmallWorkspace with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file. */
  SmallWorkspace with(String path, byte[] bytes) {
    try {
      Path file = directory.resolve(path);
      Files.createDirectories(directory.resolve(path + "/..").normalize());
      Files.write(file, bytes);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return this;
  }
}
