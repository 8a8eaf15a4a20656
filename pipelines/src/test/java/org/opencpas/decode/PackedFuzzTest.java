package org.opencpas.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.ExpansionLimits;

/** Whatever bytes a packed file has, reading it ends, without an exception and within limits. */
class PackedFuzzTest {
  private static final int MUTATIONS = 2_000;
  private static final ExpansionLimits LIMITS = new ExpansionLimits(1_000_000, 1_000, 20);

  private static Stream<Arguments> files() {
    String first = "a,b\n" + "1,x\n".repeat(40);
    String second = "a;b\n" + "2;é\n".repeat(40);
    return Stream.of(
        Arguments.of("gzip", Packed.gzip(first)),
        Arguments.of("gzip of two parts", Packed.joined(Packed.gzip(first), Packed.gzip("3,y\n"))),
        Arguments.of("zip", Packed.zip("b.csv", first, "d/", "", "d/é.csv", second)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void mutatedBytesNeverThrow(String name, byte[] bytes) {
    Random random = new Random(20260101);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] mutated = mutate(bytes, random);
      Decoded decoded =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(60), () -> Packed.read(mutated, LIMITS), name + " " + i);
      long rejected = decoded.rejections.stream().filter(PackedFuzzTest::isOfRow).count();
      assertThat(decoded.file.rows()).isEqualTo(decoded.rows.size() + rejected);
      if (bytes[0] != 'P' && sameLengthAndStart(bytes, mutated) && decoded.rejections.isEmpty()) {
        // The checksum covers every byte that came out.
        assertThat(decoded.cells()).isEqualTo(Packed.read(bytes).cells());
      }
    }
  }

  private static boolean sameLengthAndStart(byte[] bytes, byte[] mutated) {
    return bytes.length == mutated.length && bytes[0] == mutated[0] && bytes[1] == mutated[1];
  }

  private static boolean isOfRow(Rejection rejection) {
    return rejection.getLine() > 0;
  }

  /** Changes up to eight bytes, and now and then cuts, repeats or inserts a stretch. */
  private static byte[] mutate(byte[] bytes, Random random) {
    byte[] mutated = bytes.clone();
    for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
    }
    int at = random.nextInt(mutated.length);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(mutated, at);
      case 1 -> Packed.joined(Arrays.copyOf(mutated, at), mutated);
      case 2 -> Packed.joined(mutated, Arrays.copyOfRange(mutated, at, mutated.length));
      default -> mutated;
    };
  }
}
