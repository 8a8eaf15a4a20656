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
import org.opencpas.source.ByteSource;

class WatchedBytesTest {
  /** {@code printf abc | sha256sum}. */
  private static final InputHash ABC =
      new InputHash("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3);

  /** A file that holds these texts, one after the other, each time it is opened. */
  private static ByteSource holding(String... texts) {
    Deque<String> left = new ArrayDeque<>(List.of(texts));
    return () ->
        new ByteArrayInputStream(
            (left.size() > 1 ? left.remove() : left.element()).getBytes(StandardCharsets.UTF_8));
  }

  private static void read(WatchedBytes bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      assertThat(in.read()).isEqualTo('a');
      in.skip(1);
      in.readAllBytes();
    }
  }

  @Test
  void readingHashes() throws IOException {
    WatchedBytes bytes = new WatchedBytes(holding("abc"));
    read(bytes);
    read(bytes);
    assertThat(bytes.hash()).isEqualTo(ABC);
    assertThat(bytes.haveChanged()).isFalse();
  }

  @Test
  void unreadFileIsHashedWhenAsked() {
    assertThat(new WatchedBytes(holding("abc")).hash()).isEqualTo(ABC);
  }

  @Test
  void readingsThatDifferAreNoticedAndTheLastCounts() throws IOException {
    WatchedBytes bytes = new WatchedBytes(holding("axx", "abc"));
    read(bytes);
    assertThat(bytes.haveChanged()).isFalse();
    read(bytes);
    assertThat(bytes.haveChanged()).isTrue();
    assertThat(bytes.hash()).isEqualTo(ABC);
  }

  @Test
  void readingThatStopsEarlyTellsNothing() throws IOException {
    WatchedBytes bytes = new WatchedBytes(holding("axx", "abc"));
    try (InputStream in = bytes.open()) {
      assertThat(in.read()).isEqualTo('a');
    }
    read(bytes);
    assertThat(bytes.haveChanged()).isFalse();
    assertThat(bytes.hash()).isEqualTo(ABC);
  }
}
