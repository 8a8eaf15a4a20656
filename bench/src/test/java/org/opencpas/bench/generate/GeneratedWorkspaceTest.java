package org.opencpas.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedWorkspaceTest {
  private static final Scale SCALE = Scale.named("2k").orElseThrow();

  @TempDir private Path directory;

  @Test
  void sameSeedGivesTheSameBytes() throws IOException {
    GeneratedWorkspace.write(SCALE, 7, directory.resolve("one"));
    GeneratedWorkspace.write(SCALE, 7, directory.resolve("other"));
    List<Path> files = files(directory.resolve("one"));
    assertThat(files).hasSize(1 + 7 + 2 * 8);
    for (Path file : files) {
      assertThat(directory.resolve("other").resolve(file))
          .hasSameBinaryContentAs(directory.resolve("one").resolve(file));
    }
  }

  @Test
  void anotherSeedGivesOtherReturns() throws IOException {
    GeneratedWorkspace.write(SCALE, 7, directory.resolve("one"));
    GeneratedWorkspace.write(SCALE, 8, directory.resolve("other"));
    String file = "records/returns/KESMIS-2018.csv";
    assertThat(Files.readString(directory.resolve("one").resolve(file)))
        .isNotEqualTo(Files.readString(directory.resolve("other").resolve(file)));
  }

  @Test
  void countsTheRecordsThatItWrites() throws IOException {
    long records = GeneratedWorkspace.write(SCALE, 7, directory);
    long lines = 0;
    for (Path file : files(directory)) {
      if (file.startsWith("records")) {
        lines += Files.readAllLines(directory.resolve(file)).size() - 1;
      }
    }
    assertThat(records).isEqualTo(lines).isBetween(1_900L, 2_100L);
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).map(directory::relativize).sorted().toList();
    }
  }
}
