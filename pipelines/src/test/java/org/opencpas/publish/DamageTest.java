package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseLayout;

/** No byte of a release can be changed, added or taken away unnoticed, wherever it is. */
class DamageTest {
  private static final int DAMAGES = 70;

  @TempDir Path directory;

  private enum Damage {
    FLIPPED_BIT,
    BYTE_REMOVED,
    BYTE_ADDED
  }

  @Test
  void everyDamagedByteIsFound() throws IOException {
    OutputLayout out = new OutputLayout(directory);
    try (ReleaseStore store = ReleaseStore.open(directory, Kestria.OWNER, 1)) {
      store.publish(
          ReleaseStoreTest.draft(ReleaseStoreTest.MARCH, ReleaseStoreTest.parts(store.staging())),
          LatestRule.ADVANCE);
    }
    ReleaseLayout release = out.release(ReleaseStoreTest.MARCH);
    ReleaseVerifier verifier = new ReleaseVerifier(out);
    SplittableRandom random = new SplittableRandom(20_261_122);
    for (int i = 0; i < DAMAGES; i++) {
      Path file = draw(release, random);
      byte[] sound = Files.readAllBytes(file);
      Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
      int at = random.nextInt(sound.length);
      Files.write(file, damaged(sound, damage, at, random));
      assertThat(verifier.verify(ReleaseStoreTest.MARCH))
          .as("%s at byte %d of %s", damage, at, file)
          .isNotEmpty();
      Files.write(file, sound);
    }
    assertThat(verifier.verify(ReleaseStoreTest.MARCH)).isEmpty();
  }

  /** Four times of five a file that stands beside the tables, since there are so many parts. */
  private static Path draw(ReleaseLayout release, SplittableRandom random) throws IOException {
    List<Path> beside =
        List.of(release.manifest(), release.catalogue(), release.dictionary(), release.sums());
    int drawn = random.nextInt(beside.size() + 1);
    if (drawn < beside.size()) {
      return beside.get(drawn);
    }
    try (Stream<Path> files = Files.walk(release.tables())) {
      List<Path> parts = files.filter(Files::isRegularFile).sorted().toList();
      return parts.get(random.nextInt(parts.size()));
    }
  }

  private static byte[] damaged(byte[] sound, Damage damage, int at, SplittableRandom random) {
    return switch (damage) {
      case FLIPPED_BIT -> {
        byte[] bytes = sound.clone();
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        yield bytes;
      }
      case BYTE_REMOVED -> {
        byte[] bytes = Arrays.copyOf(sound, sound.length - 1);
        System.arraycopy(sound, at + 1, bytes, at, bytes.length - at);
        yield bytes;
      }
      case BYTE_ADDED -> {
        byte[] bytes = Arrays.copyOf(sound, sound.length + 1);
        System.arraycopy(sound, at, bytes, at + 1, sound.length - at);
        bytes[at] = (byte) random.nextInt(256);
        yield bytes;
      }
    };
  }
}
