package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencpas.release.Latest;
import org.opencpas.release.Manifest;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseLayout;
import org.opencpas.storage.Durable;

/** Takes the steps of publishing one by one and stops after each, as a killed process would. */
class CrashTest {
  private static final ReleaseId BEFORE = ReleaseStoreTest.DECEMBER;
  private static final ReleaseId NEXT = ReleaseStoreTest.MARCH;

  @TempDir Path directory;

  private OutputLayout out;

  private enum Step {
    STAGED,
    PARTS_WRITTEN,
    BALANCED,
    FINISHED,
    RENAMED,
    POINTER_WRITTEN_ASIDE
  }

  @BeforeEach
  void publishOne() throws IOException {
    out = new OutputLayout(directory);
    publish(BEFORE);
  }

  private Published publish(ReleaseId id) throws IOException {
    try (ReleaseStore store = ReleaseStore.open(out.root(), Kestria.OWNER, 1)) {
      return store.publish(
          ReleaseStoreTest.draft(id, ReleaseStoreTest.parts(store.staging())), LatestRule.ADVANCE);
    }
  }

  private void runUntil(Step last) throws IOException {
    ReleaseLayout staging = out.staging("killed");
    for (ReleaseTable table : Tables.all()) {
      Files.createDirectories(staging.table(table.name()));
    }
    if (last == Step.STAGED) {
      return;
    }
    List<Part> parts = ReleaseStoreTest.parts(staging);
    if (last == Step.PARTS_WRITTEN) {
      return;
    }
    ReleaseLayout release = out.release(NEXT);
    Assembly assembly = new Assembly(staging, release, 1000);
    Manifest manifest = assembly.manifest(ReleaseStoreTest.draft(NEXT, parts));
    if (last == Step.BALANCED) {
      return;
    }
    assembly.finish(manifest);
    if (last == Step.FINISHED) {
      return;
    }
    Durable.move(staging.root(), release.root());
    if (last == Step.RENAMED) {
      return;
    }
    Files.writeString(out.nextLatest(), NEXT.text());
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void readersKeepTheReleaseTheyHaveAndTheNextRunSucceeds(Step last) throws IOException {
    runUntil(last);

    assertThat(Latest.read(out)).contains(BEFORE);
    assertThat(new ReleaseVerifier(out).verify(BEFORE)).isEmpty();

    assertThat(publish(NEXT).pointer()).isEqualTo(Published.Pointer.MOVED);
    assertThat(Latest.read(out)).contains(NEXT);
    assertThat(new ReleaseVerifier(out).verify(NEXT)).isEmpty();
    assertThat(new ReleaseVerifier(out).verify(BEFORE)).isEmpty();
  }
}
