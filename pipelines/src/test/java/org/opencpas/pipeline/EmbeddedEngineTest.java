package org.opencpas.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedEngineTest {
  @TempDir private Path scratch = Path.of("");

  /** A full disk is for the user to mend, not a defect with a trace. */
  @Test
  void diskThatAWorkerCannotWriteToIsToldAsItIs() {
    EmbeddedEngine engine =
        new EmbeddedEngine(EngineOptions.of(Engine.DIRECT, 1, scratch), new Silent());
    assertThatThrownBy(() -> engine.run(EmbeddedEngineTest::fullDisk))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessage("no space left");
  }

  @Test
  void flinkWrapsItAndKeepsIt() {
    EmbeddedEngine engine =
        new EmbeddedEngine(EngineOptions.of(Engine.FLINK, 1, scratch), new Silent());
    assertThatThrownBy(() -> engine.run(EmbeddedEngineTest::fullDisk))
        .hasStackTraceContaining("UncheckedIOException: no space left")
        .hasRootCauseExactlyInstanceOf(IOException.class)
        .hasRootCauseMessage("disk");
  }

  private static void fullDisk(Pipeline pipeline) {
    pipeline.apply(Create.of(1)).apply(ParDo.of(new FullDiskFn()));
  }

  private static final class FullDiskFn extends DoFn<Integer, Integer> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void write(@Element Integer element) {
      if (element > 0) {
        throw new UncheckedIOException("no space left", new IOException("disk"));
      }
    }
  }

  private static final class Silent implements RunMonitor {
    @Override
    public void step(String what) {}

    @Override
    public void rows(long rows) {}
  }
}
