package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.pipeline.Engine;

/** Promise 3 on a random workspace: engine and number of threads show in no table. */
class EnginesTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void everyEngineGivesTheSameContent() {
    RandomWorkspace random = RandomWorkspace.of(21);
    random.writeTo(directory.resolve("workspace"));
    LocalDate asOf = random.asOf().orElse(null);
    Map<String, String> expected = run(asOf, Engine.DIRECT, 1);
    assertThat(expected).hasSizeGreaterThan(10);
    assertThat(run(asOf, Engine.DIRECT, 8)).isEqualTo(expected);
    assertThat(run(asOf, Engine.FLINK, 2)).isEqualTo(expected);
  }

  /** The content hash of each table. */
  private Map<String, String> run(@Nullable LocalDate asOf, Engine engine, int threads) {
    Map<String, String> hashes = new TreeMap<>();
    Publishing.publish(
            directory.resolve("workspace"),
            directory.resolve(engine.word() + threads),
            asOf,
            engine,
            threads)
        .manifest()
        .tables()
        .forEach((name, table) -> hashes.put(name, table.contentSha256()));
    return hashes;
  }
}
