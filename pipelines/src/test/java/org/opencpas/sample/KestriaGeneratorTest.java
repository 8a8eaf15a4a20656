package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KestriaGeneratorTest {
  private static final Path WORKSPACE = GoldenFiles.sampleData().resolve("kestria");

  @Test
  void committedWorkspaceIsWhatTheGeneratorWrites() {
    Map<String, byte[]> made = KestriaGenerator.files();
    if (GoldenFiles.areRewritten()) {
      GoldenFiles.write(WORKSPACE, made);
    }
    Map<String, byte[]> committed = GoldenFiles.read(WORKSPACE);
    assertThat(committed.keySet()).isEqualTo(made.keySet());
    made.forEach((path, bytes) -> assertThat(committed.get(path)).as(path).isEqualTo(bytes));
  }

  @Test
  void splitMixGivesTheReferenceSequenceOfSeed1234567() {
    SplitMix random = new SplitMix(1234567);
    assertThat(random.next()).isEqualTo(6457827717110365317L);
    assertThat(random.next()).isEqualTo(3203168211198807973L);
  }

  @Test
  void keysOpenStreamsOfTheirOwn() {
    // FNV-1a of "a" is af63dc4c8601ec8c in the published vectors.
    assertThat(SplitMix.keyed("a").next())
        .isEqualTo(new SplitMix(0xaf63dc4c8601ec8cL).next())
        .isNotEqualTo(SplitMix.keyed("a", "").next());
  }

  @Test
  void supportReturnsAreWrittenInLatinLettersWithCommas() {
    byte[] bytes = KestriaGenerator.files().get("records/support-monthly/2023.csv");
    assertThat(bytes).isNotNull();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(text).startsWith("Indicateur;Région;Début;Valeur;").contains(";Haute-Vérane;01/");
  }

  @Test
  void partnersOfTheEastWriteInArabic() {
    byte[] bytes = KestriaGenerator.files().get("records/water/2023.csv");
    assertThat(bytes).isNotNull();
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith("الرمز,المديرية,")
        .contains("\n#adm2 +code,", "KS0803,أم نخلة,2023-01-01,");
  }
}
