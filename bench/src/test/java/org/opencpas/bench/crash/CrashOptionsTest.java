package org.opencpas.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CrashOptionsTest {

  private static CrashOptions options(String... words) {
    return CrashOptions.of(words).orElseThrow();
  }

  @Test
  void twoHundredRunsAreKilledUnlessTold() {
    assertThat(options().runs()).isEqualTo(200);
    assertThat(options().what()).isEqualTo(CrashOptions.What.KILLS);
    assertThat(options("--seed", "7", "--runs", "12", "--out", "/there"))
        .isEqualTo(new CrashOptions(12, 7, Path.of("/there"), CrashOptions.What.KILLS));
    assertThat(options("--situations", "--out", "/there").what())
        .isEqualTo(CrashOptions.What.SITUATIONS);
  }

  @Test
  void otherWordsAreRefused() {
    assertThat(CrashOptions.of(new String[] {"--runs"})).isEmpty();
    assertThat(CrashOptions.of(new String[] {"--runs", "0"})).isEmpty();
    assertThat(CrashOptions.of(new String[] {"110k"})).isEmpty();
  }
}
