package org.opencpas.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.issue.Mistake;

class FilesAtRestTest {
  @TempDir Path directory;

  private FileState state(Path file) {
    return FileState.of(file.toString()).orElseThrow();
  }

  @Test
  void aFileThatIsAppendedToOrRewrittenWasWritten() throws IOException {
    Path file = Files.writeString(directory.resolve("a.csv"), "abc");
    FileState before = state(file);
    assertThat(before.wasWrittenUntil(state(file))).isFalse();
    Files.writeString(file, "d", StandardOpenOption.APPEND);
    assertThat(before.wasWrittenUntil(state(file))).isTrue();
    FileState longer = state(file);
    Files.writeString(file, "dcba");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    assertThat(longer.wasWrittenUntil(state(file))).isTrue();
  }

  @Test
  void aFileThatAnotherTookThePlaceOfWasNotWritten() throws IOException {
    Path file = Files.writeString(directory.resolve("a.csv"), "abc");
    FileState before = state(file);
    Path other = Files.writeString(directory.resolve("b.csv"), "xyz");
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(before.wasWrittenUntil(state(file))).isFalse();
  }

  @Test
  void whatWasTouchedSinceItWasLookedAtIsTold() throws IOException {
    Path still = Files.writeString(directory.resolve("still.csv"), "abc");
    Path grown = Files.writeString(directory.resolve("grown.csv"), "abc");
    Path gone = Files.writeString(directory.resolve("gone.csv"), "abc");
    Path replaced = Files.writeString(directory.resolve("replaced.csv"), "abc");
    Path born = directory.resolve("born.csv");
    FilesAtRest files = new FilesAtRest();
    for (Path file : new Path[] {still, grown, gone, replaced, born}) {
      files.watch(String.valueOf(file.getFileName()), file.toString());
    }
    assertThat(files.touched()).isEmpty();
    Files.writeString(grown, "d", StandardOpenOption.APPEND);
    Files.delete(gone);
    Files.move(
        Files.writeString(directory.resolve("other.csv"), "abc"),
        replaced,
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(born, "abc");
    assertThat(files.touched())
        .extracting(Mistake::file)
        .containsExactly("grown.csv", "gone.csv", "replaced.csv", "born.csv");
    assertThat(files.touched().get(0))
        .hasToString(
            "grown.csv: the file was changed while it was read; run again when it is at rest");
  }

  @Test
  void whatLiesOnNoDiskHasNoState() {
    assertThat(FileState.of("s3://bucket/a.csv")).isEmpty();
    assertThat(FileState.of(directory.resolve("nothing").toString())).isEmpty();
  }
}
