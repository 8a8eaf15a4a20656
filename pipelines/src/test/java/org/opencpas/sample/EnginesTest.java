package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Audience;
import org.opencpas.pipeline.AssessmentRun;
import org.opencpas.pipeline.Engine;
import org.opencpas.pipeline.RunMonitor;
import org.opencpas.pipeline.RunRequest;
import org.opencpas.publish.RunOwner;

/** Promise 3 on a random workspace: engine and number of threads show in no table. */
class EnginesTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void everyEngineGivesTheSameContent() {
    RandomWorkspace random = RandomWorkspace.of(21);
    random.writeTo(directory.resolve("workspace"));
    AsOf asOf = new AsOf(random.asOf().orElse(null));
    Map<String, String> expected = run(asOf, Engine.DIRECT, 1);
    assertThat(expected).hasSizeGreaterThan(10);
    assertThat(run(asOf, Engine.DIRECT, 8)).isEqualTo(expected);
    assertThat(run(asOf, Engine.FLINK, 2)).isEqualTo(expected);
  }

  /** The content hash of each table. */
  private Map<String, String> run(AsOf asOf, Engine engine, int threads) {
    RunRequest request =
        new RunRequest(
            directory.resolve("workspace"),
            directory.resolve(engine.word() + threads),
            asOf,
            Audience.INTERNAL,
            1,
            RunRequest.LatestMove.ALWAYS,
            engine,
            threads,
            new RunOwner(1, "test", Instant.EPOCH));
    Map<String, String> hashes = new TreeMap<>();
    AssessmentRun.run(request, Silent.MONITOR)
        .value()
        .orElseThrow()
        .published()
        .manifest()
        .tables()
        .forEach((name, table) -> hashes.put(name, table.contentSha256()));
    return hashes;
  }

  /** Says nothing. */
  private enum Silent implements RunMonitor {
    MONITOR;

    @Override
    public void step(String what) {}

    @Override
    public void rows(long rows) {}
  }
}
