package org.opencpas.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;

/** Files damaged at random: no exception, no endless reading, and every row told of. */
class MutationTest {
  private static final int MUTATIONS = 2_000;

  @TempDir Path folder;

  private static byte[] mutated(byte[] bytes, SplittableRandom random) {
    byte[] mutated = bytes.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(10) == 0
        ? Arrays.copyOf(mutated, random.nextInt(mutated.length))
        : mutated;
  }

  private static void check(SourceFormat format, byte[] bytes) {
    SplittableRandom random = new SplittableRandom(4);
    Set<Integer> found = new TreeSet<>();
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(5),
        () -> {
          for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = mutated(bytes, random);
            Decoded decoded =
                Decoded.with(format, () -> new ByteArrayInputStream(damaged), TablePlace.FIRST);
            long rejected = decoded.rejections.stream().filter(r -> r.getLine() > 0).count();
            assertThat(decoded.file.rows())
                .as("mutation %d", i)
                .isEqualTo(decoded.rows.size() + rejected);
            found.add(decoded.rows.size());
            assertThat(decoded.rejections.size() - rejected).isBetween(0L, 1L);
          }
        });
    // Some are read whole all the same, some not at all.
    assertThat(found).contains(0, 2);
  }

  @Test
  void json() {
    String text =
        """
        {"meta": {"of": "Kestria"}, "rows": [
          {"id": 1, "name": "Alva", "place": {"lat": 1.50, "lon": -2e3}, "tags": ["a", null]},
          {"id": 2, "name": "Brón \\u0041", "place": null, "tags": [], "more": [[1, 2], [3]]},
          {"id": 3, "name": "", "ok": true, "tags": [{"x": 1}]}
        ], "end": false}
        """;
    check(SourceFormat.JSON, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void avro() throws IOException {
    check(SourceFormat.AVRO, SampleFiles.avro());
  }

  @Test
  void parquet() throws IOException {
    check(SourceFormat.PARQUET, SampleFiles.parquet(folder));
  }

  @Test
  void iati() {
    String text =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <iati-activities version="2.03"><iati-activity xml:lang="en">
        <iati-identifier>XK-1</iati-identifier><title><narrative>Brón</narrative></title>
        <location ref="KS01"><name><narrative>Alva</narrative></name></location>
        <result type="1"><title><narrative>A &amp; B</narrative></title>
        <indicator measure="1" ascending="1"><reference vocabulary="99" code="B1"/>
        <baseline year="2023" value="1"/>
        <period><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/>
        <target value="2"/><actual value="3"/>
        <actual value="4"><location ref="KS01"/><dimension name="sex" value="f"/></actual>
        <actual/></period></indicator></result></iati-activity></iati-activities>
        """;
    check(SourceFormat.IATI, text.getBytes(StandardCharsets.UTF_8));
  }
}
