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
  void dhis2Csv() {
    String text =
        """
        dataelement,period,orgunit,catoptcombo,attroptcombo,value,strby,lstupd,cmt
        patrols,202401,KS01,,,7,,2024-02-03,
        "patrols",202401,"KS02",,,8,,2024-02-03,"late, by a day"
        """;
    check(SourceFormat.DHIS2, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void dhis2Xml() {
    String text =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <dataValueSet xmlns="urn:any" period="202401" completeDate="2024-02-05">
          <dataValue dataElement="patrols" orgUnit="KS01" value="7" comment="a &lt; b"/>
          <!-- one more -->
          <dataValue dataElement="patrols" orgUnit="KS02" value="8" deleted="true"/>
        </dataValueSet>
        """;
    check(SourceFormat.DHIS2, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void dhis2Json() {
    String text =
        """
        {"dataSet": "s", "period": "202401", "dataValues": [
          {"dataElement": "patrols", "orgUnit": "KS01", "value": "7"},
          {"dataElement": "patrols", "orgUnit": "KS02", "value": 8, "deleted": true}
        ], "orgUnit": "KS"}
        """;
    check(SourceFormat.DHIS2, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void sdmxCsv() {
    String text =
        """
        STRUCTURE[;],STRUCTURE_ID,ACTION,REF_AREA: Area,TIME_PERIOD,OBS_VALUE,ORG[],TITLE[en;fr]
        dataflow,KES:DF(1.0),M,KS01: Haute-Vérane,2024-Q1,7,a;"b",en:One;fr:Un
        dataflow,KES:DF(1.0),D,KS02: Valdorée,2024-Q1,NaN,,
        """;
    check(SourceFormat.SDMX_CSV, text.getBytes(StandardCharsets.UTF_8));
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
