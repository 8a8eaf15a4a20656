package org.opencpas.decode.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.opencpas.decode.Decoded;
import org.opencpas.decode.Packed;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.ExpansionLimits;

class ExpansionTest {
  private static final String ROW = "1,x\n";

  private static ExpansionLimits bytes(long bytes) {
    return new ExpansionLimits(bytes, Long.MAX_VALUE, 10);
  }

  private static ExpansionLimits ratio(long ratio) {
    return new ExpansionLimits(Long.MAX_VALUE, ratio, 10);
  }

  /** A header and millions of the same row, so a thousandth of it packed. */
  private static byte[] gzipOf(int rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(Packed.utf8("a,b\n" + ROW.repeat(rows)));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  @Test
  void rowsBeforeTheLimitAreKept() {
    // 4 bytes of header and 4 a row: the limit falls behind row 999,999.
    Decoded decoded = Packed.read(gzipOf(1_100_000), bytes(4_000_000));

    Rejection last = decoded.only();
    assertThat(last.getRule()).isEqualTo("expansion_limit");
    assertThat(last.getLine()).isZero();
    assertThat(last.getMessage())
        .contains("it expands to more than 4000000 bytes", "limits: expanded_bytes");
    assertThat(last.getHint()).contains("assessment.yaml");
    assertThat(decoded.rows.size()).isBetween(900_000, 999_999);
  }

  @Test
  void exactlyTheLimitMayComeOut() {
    assertThat(Packed.read(gzipOf(9), bytes(40)).rejections).isEmpty();
    assertThat(Packed.read(gzipOf(9), bytes(39)).rules()).containsExactly("0 expansion_limit");
  }

  @Test
  void theFirstTenMillionBytesAreFreeOfTheRatio() {
    assertThat(Packed.read(gzipOf(2_499_999), ratio(2)).rejections).isEmpty();

    Decoded beyond = Packed.read(gzipOf(2_600_000), ratio(2));

    assertThat(beyond.only().getRule()).isEqualTo("expansion_limit");
    assertThat(beyond.only().getMessage())
        .contains("more than 2 times its packed size", "limits: expansion_ratio");
    assertThat(beyond.rows.size()).isGreaterThan(2_400_000);
  }

  /** 200 MB of zeros pack to about 200 KB: 1,029 to one, above what is documented. */
  @Test
  void aBombOfZerosIsStoppedByWhatIsDocumented() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bomb.csv"));
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    assertThat(bytes.size()).isLessThan(200_000);

    Decoded decoded = Packed.read(bytes.toByteArray());

    assertThat(decoded.rows).isEmpty();
    assertThat(decoded.only().getRule()).isEqualTo("expansion_limit");
    assertThat(decoded.only().getSheet()).isEqualTo("bomb.csv");
    assertThat(decoded.only().getMessage()).contains("more than 1000 times its packed size");
  }

  @Test
  void membersCountTogetherAndNoneFollowsTheLimit() {
    // 8 bytes each: two fit, the third goes beyond, the fourth is not looked at.
    byte[] archive =
        Packed.zip("a", "a,b\n" + ROW, "b", "a,b\n" + ROW, "c", "a,b\n" + ROW, "d", "a,b\n" + ROW);

    Decoded decoded = Packed.read(archive, bytes(20));

    assertThat(decoded.rows).extracting(row -> row.sheet()).containsExactly("a", "b");
    assertThat(decoded.only().getSheet()).isEqualTo("c");
    assertThat(decoded.only().getRule()).isEqualTo("expansion_limit");
    assertThat(Packed.read(archive, bytes(32)).rows).hasSize(4);
  }

  @Test
  void noMemberOfAnArchiveWithTooManyIsRead() {
    String[] members = new String[22];
    for (int i = 0; i < members.length; i += 2) {
      members[i] = "m" + i;
      members[i + 1] = "a,b\n" + ROW;
    }

    Decoded decoded = Packed.read(Packed.zip(members), bytes(1_000));

    assertThat(decoded.rows).isEmpty();
    assertThat(decoded.only().getRule()).isEqualTo("expansion_limit");
    assertThat(decoded.only().getMessage())
        .contains("it lists more than 10 files", "limits: members");
    assertThat(Packed.read(Packed.zip(members)).rows).hasSize(11);
  }

  /** A directory of 3 MB for at most 10 members, most of it comments, is not even read. */
  @Test
  void anEndlessDirectoryIsNotRead() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 50; i++) {
        ZipEntry entry = new ZipEntry("m" + i);
        entry.setComment("c".repeat(60_000));
        zip.putNextEntry(entry);
        zip.write(Packed.utf8("a,b\n" + ROW));
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }

    Decoded decoded = Packed.read(bytes.toByteArray(), bytes(1_000));

    assertThat(decoded.only().getRule()).isEqualTo("expansion_limit");
    assertThat(decoded.only().getMessage()).contains("limits: members");
  }
}
