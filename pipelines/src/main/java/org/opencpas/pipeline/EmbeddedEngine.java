package org.opencpas.pipeline;

import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptions;
import org.joda.time.Duration;

/** Executes a graph in this process and waits for its end. */
final class EmbeddedEngine {
  private static final Duration LOOK = Duration.millis(250);

  private final PipelineOptions options;
  private final RunMonitor monitor;

  /** An engine that is not running yet, with its options. */
  EmbeddedEngine(PipelineOptions options, RunMonitor monitor) {
    this.options = options;
    this.monitor = monitor;
  }

  /**
   * Runs a graph to its end.
   *
   * @throws UncheckedIOException when a step could not read or write
   * @throws Pipeline.PipelineExecutionException when a step failed in another way
   * @throws IllegalStateException when the engine gave up
   */
  void run(Consumer<Pipeline> graph) {
    Pipeline pipeline = Pipeline.create(options);
    graph.accept(pipeline);
    try {
      await(pipeline.run());
    } catch (Pipeline.PipelineExecutionException failure) {
      // The engine wraps what a step throws; a full disk is no defect and is to be said as it is.
      if (failure.getCause() instanceof UncheckedIOException environment) {
        throw environment;
      }
      throw failure;
    }
  }

  private void await(PipelineResult result) {
    PipelineResult.State state = result.waitUntilFinish(LOOK);
    while (state == null || !state.isTerminal()) {
      monitor.rows(rows(result));
      state = result.waitUntilFinish(LOOK);
    }
    if (state != PipelineResult.State.DONE) {
      throw new IllegalStateException("the engine ended in state " + state);
    }
  }

  private static long rows(PipelineResult result) {
    MetricsFilter filter =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.inNamespace(ReadReturnsFn.class))
            .build();
    long rows = 0;
    for (MetricResult<Long> counter : result.metrics().queryMetrics(filter).getCounters()) {
      rows += counter.getAttempted();
    }
    return rows;
  }
}
