package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.opencpas.issue.Checked;

class WorkspaceReaderPropertiesTest {
  private static final String YAML =
      """
      name: kestria
      periods: [year]
      sources:
        - name: returns
          files: records/*.csv
          format: csv
          mapping:
            mission_id: {constant: KESTRIA}
            indicator_id: {hash: [a, b], map: {x: "y"}, other: z}
            period: {column: p, date: [yyyy-MM-dd, "yyyy"], as: year}
            region_id: {column: r, match: "([a-z]+)", blank: root}
            disaggregation: [{name: {constant: sex}, value: {column: s}}]
      """;

  private static void readsOrTells(byte[] yaml) {
    Checked<Workspace> checked = WorkspaceReader.read(yaml, Kestria.ROOT);
    assertThat(checked.mistakes())
        .allSatisfy(
            mistake -> {
              assertThat(mistake.line()).isNotNegative();
              assertThat(mistake.found()).isNotBlank().doesNotContain("\n");
              assertThat(mistake.allowed()).isNotBlank();
            });
  }

  @Property
  void anyBytesAreReadOrTold(@ForAll byte[] yaml) {
    readsOrTells(yaml);
  }

  @Property
  void anySignsOfYamlAreReadOrTold(@ForAll("signs") String yaml) {
    readsOrTells(yaml.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void anySlipOfThePenIsReadOrTold(
      @ForAll @IntRange(max = 480) int start,
      @ForAll @IntRange(max = 12) int length,
      @ForAll("signs") String slip) {
    int from = Math.min(start, YAML.length());
    int to = Math.min(from + length, YAML.length());
    String yaml = YAML.substring(0, from) + slip + YAML.substring(to);
    readsOrTells(yaml.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.strings()
        .withChars("ab1 \n\t-:,[]{}&*!|>'\"%@`#?~.\\/<=ë\u00a0\u2028\ufeff")
        .ofMaxLength(30);
  }
}
