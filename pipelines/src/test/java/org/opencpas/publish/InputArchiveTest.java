package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;

class InputArchiveTest {
  private static final ReleaseId ID = new ReleaseId("all-0123456789ab");

  /** SHA-256 of "abc", from FIPS 180-4. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path directory = Path.of("");

  private static KeptInput input(String path, String text) {
    return new KeptInput(
        path, ABC, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aContentIsKeptOnceUnderItsHash() throws IOException {
    OutputLayout out = new OutputLayout(directory);
    InputArchive archive = new InputArchive(out);
    archive.keep(ID, List.of(input("records/a b.csv", "abc"), input("b.csv", "abc")), directory);
    assertThat(directory.resolve("inputs/ba").resolve(ABC)).hasContent("abc");
    assertThat(directory.resolve("inputs/kept/all-0123456789ab"))
        .hasContent(ABC + "  b.csv\n" + ABC + "  records/a b.csv\n");
    assertThat(archive.list(ID)).containsOnlyKeys("b.csv", "records/a b.csv");
    assertThat(archive.findings(ID)).isEmpty();
  }

  @Test
  void anInputThatIsNoLongerWhatWasUsedIsNotKept() throws IOException {
    OutputLayout out = new OutputLayout(directory);
    InputArchive archive = new InputArchive(out);
    assertThatThrownBy(() -> archive.keep(ID, List.of(input("a.csv", "abd")), directory))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("a.csv changed while the run was at work");
    assertThat(archive.has(ID)).isFalse();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aDamagedListIsSaid() throws IOException {
    OutputLayout out = new OutputLayout(directory);
    Files.createDirectories(out.keptInputs());
    Files.writeString(out.keptInputs(ID), "nonsense\n");
    assertThatThrownBy(() -> new InputArchive(out).findings(ID))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("is damaged");
  }
}
