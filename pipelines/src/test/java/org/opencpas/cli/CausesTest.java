package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class CausesTest {
  @Test
  void memoryThatRanOutIsSeenThroughWrappings() {
    Throwable step = new IllegalStateException("a step", new OutOfMemoryError("heap"));
    assertThat(Causes.isTooLittleMemory(new IllegalStateException("the engine", step))).isTrue();
    assertThat(Causes.isTooLittleMemory(new IllegalStateException("a defect"))).isFalse();
  }

  @Test
  void fullDiskIsSeenThroughWrappings() {
    UncheckedIOException disk = new UncheckedIOException("no space left", new IOException("disk"));
    Throwable step = new IllegalStateException("a step", disk);
    assertThat(Causes.ofFiles(new IllegalStateException("the engine", step))).containsSame(disk);
    assertThat(Causes.ofFiles(new IllegalStateException("a defect"))).isEmpty();
  }

  @Test
  void theReasonOfTheFileSystemIsSaidOnce() {
    IOException denied = new AccessDeniedException("/out");
    assertThat(Causes.inWords(new UncheckedIOException("cannot write", denied)))
        .isEqualTo("cannot write: no permission for /out");
  }
}
