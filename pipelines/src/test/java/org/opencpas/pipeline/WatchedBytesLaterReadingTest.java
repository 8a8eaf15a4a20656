package org.opencpas.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.source.ByteSource;

/** What readings after the first find, which are compared with it. */
class WatchedBytesLaterReadingTest {
  private static final int MOST_KEPT = 8 << 20;

  private static ByteSource holding(byte[]... contents) {
    Deque<byte[]> left = new ArrayDeque<>(List.of(contents));
    return () -> new ByteArrayInputStream(left.remove());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads to the end in small steps. */
  private static void read(WatchedBytes bytes, int step) throws IOException {
    try (InputStream in = bytes.open()) {
      byte[] buffer = new byte[step];
      while (in.read(buffer) >= 0) {
        assertThat(buffer).hasSize(step);
      }
    }
  }

  /** The hash is always that of the last reading, as reading it alone would find it. */
  @ParameterizedTest
  @CsvSource({
    "abcdefgh, abcdefgh, false",
    "abcdefgh, Xbcdefgh, true",
    "abcdefgh, abcdeXgh, true",
    "abcdefgh, abcdefgX, true",
    "abcdefgh, abcdef, true",
    "abcdefgh, abcdefghi, true",
    "abcdefgh, '', true",
    "'', '', false",
    "'', a, true",
  })
  void aSecondReadingIsHashedAsIfItWereTheFirst(String first, String second, boolean changed)
      throws IOException {
    for (int step : new int[] {1, 3, 100}) {
      WatchedBytes bytes = new WatchedBytes(holding(bytes(first), bytes(second)));
      read(bytes, 2);
      read(bytes, step);

      assertThat(bytes.hash()).isEqualTo(InputHash.of(holding(bytes(second))));
      assertThat(bytes.haveChanged()).isEqualTo(changed);
    }
  }

  @Test
  void aThirdReadingIsComparedWithTheSecond() throws IOException {
    WatchedBytes bytes =
        new WatchedBytes(holding(bytes("abc"), bytes("abd"), bytes("abd"), bytes("abc")));
    read(bytes, 2);
    read(bytes, 2);
    read(bytes, 2);
    assertThat(bytes.hash()).isEqualTo(InputHash.of(holding(bytes("abd"))));
    read(bytes, 2);
    assertThat(bytes.hash()).isEqualTo(InputHash.of(holding(bytes("abc"))));
    assertThat(bytes.haveChanged()).isTrue();
  }

  @Test
  void filesTooLongToBeKeptAreHashedAgain() throws IOException {
    for (int size : new int[] {MOST_KEPT, MOST_KEPT + 1}) {
      byte[] long1 = new byte[size];
      byte[] long2 = long1.clone();
      long2[size - 1] = 1;
      WatchedBytes bytes = new WatchedBytes(holding(long1, long1, long2));
      read(bytes, 1 << 16);
      read(bytes, 1 << 16);
      assertThat(bytes.haveChanged()).isFalse();
      assertThat(bytes.hash()).isEqualTo(InputHash.of(holding(long1)));
      read(bytes, 1 << 16);
      assertThat(bytes.haveChanged()).isTrue();
      assertThat(bytes.hash()).isEqualTo(InputHash.of(holding(long2)));
    }
  }
}
