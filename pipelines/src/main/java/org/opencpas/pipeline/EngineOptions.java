package org.opencpas.pipeline;

import java.nio.file.Path;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** How each engine is told to execute a graph inside this process. */
final class EngineOptions {
  private EngineOptions() {}

  /**
   * The options of an engine.
   *
   * @param threads threads that work at the same time; 0 takes as many as there are processors
   * @param scratch directory for what an engine keeps on disk while it works; made when needed
   */
  static PipelineOptions of(Engine engine, int threads, Path scratch) {
    return switch (engine) {
      case DIRECT -> direct(threads);
      case FLINK -> flink(threads, scratch);
    };
  }

  private static PipelineOptions direct(int threads) {
    DirectOptions options = PipelineOptionsFactory.as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setBlockOnRun(false);
    options.setEnforceImmutability(false);
    options.setEnforceEncodability(false);
    // Beam's own default is three at least, of which one would do nothing but ask for timers.
    options.setTargetParallelism(parallelism(threads));
    return options;
  }

  /** By their names, since Flink's own classes are not there when the program is compiled. */
  private static PipelineOptions flink(int threads, Path scratch) {
    return PipelineOptionsFactory.fromArgs(
            "--runner=" + Engine.FLINK.runner(),
            "--flinkMaster=[local]",
            "--flinkConfDir=" + FlinkConfiguration.write(scratch),
            "--parallelism=" + parallelism(threads),
            "--objectReuse=false",
            // Elements are never changed, so that steps in a row need no copies of them.
            "--fasterCopy=true")
        .create();
  }

  private static int parallelism(int threads) {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }
}
