package org.opencpas.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class MeasuredProcessTest {
  @TempDir private Path directory;

  @Test
  void waitingTakesTimeAndNoProcessor() throws IOException, InterruptedException {
    Measurement sleep = measure("sleep", "0.4");
    assertThat(sleep.wallSeconds()).isGreaterThanOrEqualTo(0.4);
    assertThat(sleep.processorSeconds()).isLessThan(0.2);
    assertThat(sleep.peak()).isPositive();
  }

  @Test
  void workTakesProcessorTime() throws IOException, InterruptedException {
    Measurement work = measure("sh", "-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done");
    assertThat(work.processorSeconds()).isPositive();
  }

  @Test
  void commandThatFailsIsNoMeasurement() {
    assertThatThrownBy(() -> measure("sh", "-c", "exit 3"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("exit code 3");
  }

  private Measurement measure(String... command) throws IOException, InterruptedException {
    return MeasuredProcess.measure(List.of(command), directory.resolve("log"));
  }
}
