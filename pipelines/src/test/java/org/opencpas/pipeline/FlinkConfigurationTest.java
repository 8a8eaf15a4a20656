package org.opencpas.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkConfigurationTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void flinkKeepsItsFilesWhereItIsToldAndListensToThisMachineOnly() throws IOException {
    Path place = directory.resolve("it's # here");
    assertThat(Files.readAllLines(FlinkConfiguration.write(place).resolve("config.yaml")))
        .contains(
            "io.tmp.dirs: '" + directory + "/it''s # here'",
            "rest.bind-address: 'localhost'",
            "jobmanager.bind-host: 'localhost'",
            "taskmanager.bind-host: 'localhost'");
  }

  @Test
  void pathThatFlinkWouldCutInTwoIsNotGivenToIt() throws IOException {
    Path place = directory.resolve("a,b");
    assertThat(Files.readString(FlinkConfiguration.write(place).resolve("config.yaml")))
        .doesNotContain("io.tmp.dirs")
        .contains("taskmanager.memory.managed.size");
  }
}
