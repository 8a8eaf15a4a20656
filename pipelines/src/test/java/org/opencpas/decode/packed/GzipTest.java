package org.opencpas.decode.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.decode.Decoded;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.EncodingOrigin;
import org.opencpas.decode.FileDecoder;
import org.opencpas.decode.Mutations;
import org.opencpas.decode.Packed;
import org.opencpas.source.RawRow;

class GzipTest {
  private static final String TEXT = "a,b\n1,x\n2,é\n";

  @Test
  void theBytesInsideAreTheFile() {
    Decoded decoded = Packed.read(Packed.gzip(TEXT));

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.cells()).containsExactly(List.of("1", "x"), List.of("2", "é"));
    assertThat(decoded.lines()).containsExactly(2L, 3L);
    assertThat(decoded.rows).extracting(RawRow::sheet).containsOnly("");
    assertThat(decoded.file).isEqualTo(new DecodedFile("UTF-8", EncodingOrigin.DETECTED, ",", 2));
  }

  @Test
  void encodingIsFoundInside() {
    byte[] latin = "a;b\n1;é\n".getBytes(Charset.forName("windows-1252"));

    Decoded decoded = Packed.read(Packed.gzip(latin));

    assertThat(decoded.cells()).containsExactly(List.of("1", "é"));
    assertThat(decoded.file.isFallback()).isTrue();
    assertThat(decoded.file.delimiter()).isEqualTo(";");
  }

  @Test
  void severalPartsAreOneFile() {
    Decoded decoded = Packed.read(Packed.joined(Packed.gzip("a,b\n1,"), Packed.gzip("x\n2,y\n")));

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.cells()).containsExactly(List.of("1", "x"), List.of("2", "y"));
  }

  @Test
  void nothingInsideIsAnEmptyFile() {
    assertThat(Packed.read(Packed.gzip("")).rules()).containsExactly("0 file_empty");
  }

  @Test
  void whatFollowsThePartsIsDamage() {
    Decoded decoded = Packed.read(Packed.joined(Packed.gzip(TEXT), Packed.utf8("oh")));

    assertThat(decoded.rows).hasSize(2);
    assertThat(decoded.only().getRule()).isEqualTo("packing_damaged");
    assertThat(decoded.only().getMessage()).startsWith("reading broke off after the row on line ");
  }

  @Test
  void aWrongChecksumIsDamage() {
    byte[] bytes = Packed.gzip(TEXT);
    bytes[bytes.length - 8] ^= 1;

    Decoded decoded = Packed.read(bytes);

    assertThat(decoded.only().getRule()).isEqualTo("packing_damaged");
    assertThat(decoded.only().getMessage()).contains("CRC32");
  }

  @Test
  void cutOffAnywhereItIsOneRejection() {
    byte[] bytes = Packed.gzip(TEXT);
    for (int length = 2; length < bytes.length; length++) {
      Decoded decoded = Packed.read(Arrays.copyOf(bytes, length));
      assertThat(decoded.rules()).as("cut at %d", length).containsExactly("0 packing_damaged");
    }
  }

  @Test
  void aDiskThatFailsIsNoDamage() {
    byte[] bytes = Packed.gzip("a\n" + "1\n".repeat(100));
    Decoded decoded =
        Decoded.with(new FileDecoder(), () -> failing(bytes, 30), Decoded.FILE, Packed.layout(""));

    assertThat(decoded.only().getRule()).isEqualTo("file_unreadable");
    assertThat(decoded.only().getMessage()).contains("the disk failed");
  }

  private static InputStream failing(byte[] bytes, int after) {
    return new FilterInputStream(new ByteArrayInputStream(bytes, 0, after)) {
      @Override
      public int read(byte[] buffer, int offset, int wanted) throws IOException {
        int count = in.read(buffer, offset, wanted);
        if (count < 0) {
          throw new IOException("the disk failed");
        }
        return count;
      }
    };
  }

  @Test
  void whatIsPackedTwiceIsRefused() {
    assertThat(Packed.read(Packed.gzip(Packed.gzip(TEXT))).only().getMessage())
        .isEqualTo("records/a.csv holds what is packed again, as GZIP");
    assertThat(Packed.read(Packed.gzip(Packed.zip("a.csv", TEXT))).only().getMessage())
        .isEqualTo("records/a.csv holds what is packed again, as ZIP");
  }

  @Test
  void aTarInsideIsRefused() {
    byte[] tar = new byte[1024];
    System.arraycopy(Packed.utf8("ustar"), 0, tar, 257, 5);

    assertThat(Packed.read(Packed.gzip(tar)).only().getRule()).isEqualTo("packing_unsupported");
  }

  @Test
  void otherPackingsAreRefused() {
    byte[] xz = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 0, 4};

    Decoded decoded = Packed.read(xz);

    assertThat(decoded.only().getRule()).isEqualTo("packing_unsupported");
    assertThat(decoded.only().getMessage()).isEqualTo("records/a.csv is packed as XZ");
  }

  /** A name of two megabytes inside would be held in memory by the library. */
  @Test
  void anEndlessNameInsideIsDamage() {
    byte[] head = {0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 0};
    byte[] name = new byte[2 << 20];
    Arrays.fill(name, (byte) 'n');

    Decoded decoded = Packed.read(Packed.joined(head, name));

    assertThat(decoded.only().getRule()).isEqualTo("packing_damaged");
    assertThat(decoded.only().getMessage()).contains("without any content");
  }

  /** The checksum covers every byte that comes out. */
  @Test
  void whateverIsDamagedIsNeverReadAsSomethingElse() {
    byte[] one = Packed.gzip("a,b\n" + "1,x\n".repeat(40));
    byte[] two = Packed.joined(one, Packed.gzip("3,y\n"));
    Mutations mutations = new Mutations(20_260_101);
    for (byte[] sound : List.of(one, two)) {
      for (int i = 0; i < 1_000; i++) {
        byte[] damaged = mutations.of(sound, sound);
        boolean isLikeIt =
            damaged.length == sound.length && damaged[0] == sound[0] && damaged[1] == sound[1];
        Decoded decoded = Packed.read(damaged);
        if (isLikeIt && decoded.rejections.isEmpty()) {
          assertThat(decoded.cells()).as("mutation %d", i).isEqualTo(Packed.read(sound).cells());
        }
      }
    }
  }
}
