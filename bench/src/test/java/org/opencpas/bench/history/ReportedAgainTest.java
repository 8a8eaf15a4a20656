package org.opencpas.bench.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportedAgainTest {
  private static final String HEADER =
      "mission_id,indicator_id,region_id,period,value,numerator,denominator,status,reported_at,comment";

  @TempDir private Path directory;

  @BeforeEach
  void writeReturns() throws IOException {
    Files.createDirectories(directory.resolve("workspace/framework"));
    Files.createDirectories(directory.resolve("workspace/records/returns"));
    Files.createDirectories(directory.resolve("workspace/records/corrections"));
    Files.writeString(
        directory.resolve("workspace/framework/missions.csv"), "mission_id\nKESMIS\n");
    Files.writeString(directory.resolve("workspace/records/corrections/a.csv"), HEADER + "\n");
    Files.writeString(
        directory.resolve("workspace/records/returns/a.csv"),
        String.join(
            "\n",
            HEADER,
            "KESMIS,i1,KS01,2024-Q1,10,,,,2024-04-30,\"Checked, and \"\"closed\"\" late\"",
            "KESMIS,i2,KS01,2024-Q1,500,20,40,,2024-04-30,",
            "KESMIS,i3,KS01,2024-Q1,,,,not_reported,2024-04-30,",
            "KESMIS,i1,KS02,2024-Q1,11,,,,2024-04-30,",
            ""));
  }

  private List<String> rows(String file) throws IOException {
    return Files.readAllLines(directory.resolve("made/records/returns").resolve(file));
  }

  private long write(double times) throws IOException {
    return ReportedAgain.write(directory.resolve("workspace"), times, directory.resolve("made"));
  }

  @Test
  void whatHoldsInTheEndIsTheSameAndWasReportedOtherwiseBefore() throws IOException {
    assertThat(write(3)).isEqualTo(12);
    assertThat(rows("a.csv")).hasSize(5).contains("KESMIS,i2,KS01,2024-Q1,500,20,40,,2024-04-30,");
    assertThat(rows("a-1.csv"))
        .containsExactly(
            HEADER,
            "KESMIS,i1,KS01,2024-Q1,11,,,,2024-04-10,\"Checked, and \"\"closed\"\" late\"",
            "KESMIS,i2,KS01,2024-Q1,,20,41,,2024-04-10,",
            "KESMIS,i3,KS01,2024-Q1,,,,not_applicable,2024-04-10,",
            "KESMIS,i1,KS02,2024-Q1,12,,,,2024-04-10,");
    assertThat(rows("a-2.csv"))
        .contains("KESMIS,i1,KS01,2024-Q1,12,,,,2024-03-21,\"Checked, and \"\"closed\"\" late\"");
    assertThat(directory.resolve("made/records/corrections")).doesNotExist();
  }

  @Test
  void everyOtherRowIsReportedTwiceAtOneAndAHalf() throws IOException {
    assertThat(write(1.5)).isEqualTo(6);
    assertThat(rows("a-1.csv")).hasSize(3);
    assertThat(write(1)).isEqualTo(4);
    assertThat(directory.resolve("made/records/returns/a-1.csv")).doesNotExist();
  }
}
