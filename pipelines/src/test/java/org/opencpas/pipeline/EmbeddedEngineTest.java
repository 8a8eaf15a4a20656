package org.opencpas.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.junit.jupiter.api.Test;

class EmbeddedEngineTest {

  /** A full disk is for the user to mend, not a defect with a trace. */
  @Test
  void diskThatAWorkerCannotWriteToIsToldAsItIs() {
    assertThatThrownBy(() -> new EmbeddedEngine(1, new Silent()).run(EmbeddedEngineTest::fullDisk))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessage("no space left");
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
