package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KestriaExpectedTest {
  private static final Path SAMPLE = GoldenFiles.sampleData();

  @Test
  void expectedTablesOfEverythingKnownAreWhatTheModelComputes() {
    holds("all", null);
  }

  @Test
  void expectedTablesBeforeTheLateCorrectionAreWhatTheModelComputes() {
    holds("2023-10-31", LocalDate.of(2023, 10, 31));
  }

  /** The rest of it is told of other days. */
  @Test
  void expectedChangesBeforeTheSecondRenewalAreWhatTheModelComputes() {
    Map<String, PlainTable> tables = new TreeMap<>(PlainKestria.compute(LocalDate.of(2024, 6, 30)));
    tables.keySet().retainAll(Set.of("changes"));
    areCommitted("2024-06-30", tables);
  }

  private static void holds(String name, @Nullable LocalDate asOf) {
    Map<String, PlainTable> tables = new TreeMap<>(PlainKestria.compute(asOf));
    // Current records stand in observations, and all the rest is later: neither is told twice.
    tables.computeIfPresent(
        "observation_history",
        (table, history) -> history.without("outcome", Set.of("current", "later")));
    areCommitted(name, tables);
  }

  private static void areCommitted(String name, Map<String, PlainTable> tables) {
    Path expected = SAMPLE.resolve("expected").resolve(name);
    Map<String, byte[]> computed = PlainModel.files(tables);
    if (GoldenFiles.areRewritten()) {
      GoldenFiles.write(expected, computed);
    }
    Map<String, List<String>> committed = lines(GoldenFiles.read(expected));
    assertThat(committed.keySet()).isEqualTo(computed.keySet());
    lines(computed)
        .forEach((file, lines) -> assertThat(committed.get(file)).as(file).isEqualTo(lines));
  }

  /** Texts by line, so that a difference can be read; a last line without its end shows too. */
  private static Map<String, List<String>> lines(Map<String, byte[]> files) {
    Map<String, List<String>> lines = new TreeMap<>();
    files.forEach(
        (file, bytes) ->
            lines.put(
                file, Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\n", -1))));
    return lines;
  }
}
