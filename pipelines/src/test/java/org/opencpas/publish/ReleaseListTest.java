package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;

class ReleaseListTest {
  @TempDir Path directory;

  private void publish(ReleaseId id) throws IOException {
    try (ReleaseStore store = ReleaseStore.open(directory, Kestria.OWNER, 1)) {
      store.publish(
          ReleaseStoreTest.draft(id, ReleaseStoreTest.parts(store.staging())), LatestRule.ADVANCE);
    }
  }

  @Test
  void releasesAreListedLatestFirstAndForeignDirectoriesAreNot() throws IOException {
    ReleaseId everything = new ReleaseId("all-00000000000a");
    publish(ReleaseStoreTest.MARCH);
    publish(everything);
    publish(ReleaseStoreTest.DECEMBER);
    OutputLayout out = new OutputLayout(directory);
    Files.createDirectories(out.releases().resolve("backup"));
    Files.writeString(out.releases().resolve("all-00000000000b"), "a file");
    Files.delete(out.release(ReleaseStoreTest.DECEMBER).manifest());
    Files.writeString(out.release(ReleaseStoreTest.MARCH).manifest(), "{");

    assertThat(ReleaseList.of(out))
        .extracting(
            ReleaseList.Entry::id, ReleaseList.Entry::standing, entry -> entry.manifest() != null)
        .containsExactly(
            tuple(everything, ReleaseList.Standing.LATEST, true),
            tuple(ReleaseStoreTest.MARCH, ReleaseList.Standing.OTHER, false),
            tuple(ReleaseStoreTest.DECEMBER, ReleaseList.Standing.OTHER, false));
    assertThat(ReleaseList.of(out).get(0).bytes()).isGreaterThan(100_000);
  }

  @Test
  void anotherDirectoryIsNamed() {
    assertThatThrownBy(() -> ReleaseList.of(new OutputLayout(directory.resolve("nowhere"))))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("nowhere");
  }
}
