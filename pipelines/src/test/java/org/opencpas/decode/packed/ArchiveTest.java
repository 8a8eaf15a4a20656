package org.opencpas.decode.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.decode.Decoded;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.Decoder;
import org.opencpas.decode.EncodingOrigin;
import org.opencpas.decode.FileDecoder;
import org.opencpas.decode.Packed;
import org.opencpas.decode.SharedFolder;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.ExpansionLimits;

class ArchiveTest {
  private static final Charset LATIN = StandardCharsets.ISO_8859_1;
  private static final String ONE = "a,b\n1,x\n";
  private static final String TWO = "a,b\n2,y\n";

  /** Each row as {@code sheet line cells}. */
  private static List<String> rows(Decoded decoded) {
    return decoded.rows.stream()
        .map(row -> "%s %d %s".formatted(row.sheet(), row.line(), String.join(",", row.cells())))
        .toList();
  }

  /** Each rejection as {@code sheet line rule}. */
  private static List<String> rejections(Decoded decoded) {
    return decoded.rejections.stream()
        .map(each -> "%s %d %s".formatted(each.getSheet(), each.getLine(), each.getRule()))
        .toList();
  }

  @Test
  void membersAreReadInTheOrderOfTheirNames() {
    Decoded decoded = Packed.read(Packed.zip("b.csv", TWO, "a.csv", ONE));

    assertThat(rows(decoded)).containsExactly("a.csv 2 1,x", "b.csv 2 2,y");
    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.file).isEqualTo(new DecodedFile("UTF-8", EncodingOrigin.DETECTED, ",", 2));
  }

  @Test
  void rejectionsNameTheirMember() {
    Decoded decoded = Packed.read(Packed.zip("a.csv", "a,b\n1\n", "d/b.csv", "a,a\n1,2\n"));

    assertThat(rejections(decoded))
        .containsExactly("a.csv 2 cell_count", "d/b.csv 0 column_repeated");
  }

  @Test
  void whatProgramsLeaveBehindIsPassedOver() {
    Decoded decoded =
        Packed.read(
            Packed.zip(
                "d/",
                "",
                "d/.DS_Store",
                "x",
                "__MACOSX/d/._a.csv",
                "x",
                "d/~$a.csv",
                "x",
                "d/a.csv",
                ONE));

    assertThat(rows(decoded)).containsExactly("d/a.csv 2 1,x");
    assertThat(decoded.rejections).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "*.csv, 'a.csv,d/b.csv'",
    "a.csv, a.csv",
    "d/*, d/b.csv",
    "'**/?.csv', 'a.csv,d/b.csv'",
    "d/b.csv, d/b.csv"
  })
  void membersChoose(String pattern, String chosen) {
    byte[] archive = Packed.zip("a.csv", ONE, "readme.txt", "x", "d/b.csv", TWO);

    Decoded decoded = Packed.read(archive, pattern);

    assertThat(String.join(",", decoded.rows.stream().map(row -> row.sheet()).toList()))
        .isEqualTo(chosen);
    assertThat(decoded.rejections).isEmpty();
  }

  @Test
  void whenNothingMatchesTheRejectionSaysWhatIsThere() {
    Rejection rejection = Packed.read(Packed.zip("b.txt", "x", "a.txt", "x"), "*.csv").only();

    assertThat(rejection.getRule()).isEqualTo("member_missing");
    assertThat(rejection.getLine()).isZero();
    assertThat(rejection.getMessage())
        .isEqualTo("nothing to read: in the archive are \"a.txt\", \"b.txt\"");
    assertThat(Packed.read(Packed.zip()).only().getMessage())
        .isEqualTo("nothing to read: the archive is empty");
  }

  @Test
  void whatTheMembersDifferInIsLeftOpen() {
    Decoded decoded = Packed.read(Packed.zip("a.csv", ONE, "b.csv", "a;b\n2;y\n"));

    assertThat(decoded.file).isEqualTo(new DecodedFile("UTF-8", EncodingOrigin.DETECTED, "", 2));
  }

  @Test
  void archivesInsideAreRefused() {
    byte[] zip = Packed.zip(Map.entry("in.zip", Packed.zip("a.csv", ONE)));
    byte[] gzip = Packed.zip(Map.entry("a.csv.gz", Packed.gzip(ONE)));

    assertThat(rejections(Packed.read(zip))).containsExactly("in.zip 0 packing_unsupported");
    assertThat(rejections(Packed.read(gzip))).containsExactly("a.csv.gz 0 packing_unsupported");
  }

  @Test
  void hostileNamesAreOnlyShown(@TempDir Path directory) throws IOException {
    Path archive = directory.resolve("in/a.zip");
    Files.createDirectories(directory.resolve("in"));
    Files.write(
        archive,
        Packed.zip("../up.csv", ONE, "/root.csv", TWO, "C:\\w\\x.csv", ONE, "n\nl\u202E.csv", TWO));

    Decoded decoded =
        Decoded.with(
            new FileDecoder(),
            () -> Files.newInputStream(archive),
            Decoded.FILE,
            Packed.layout("*"));

    assertThat(rows(decoded))
        .containsExactly(
            "../up.csv 2 1,x", "/root.csv 2 2,y", "C:/w/x.csv 2 1,x", "n\\u000al\\u202e.csv 2 2,y");
    try (var files = Files.walk(directory)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(archive);
    }
  }

  @Test
  void ofTwoMembersOfOneNameNeitherIsRead() {
    byte[] archive = Packed.zip("a.csv", ONE, "b.csv", TWO, "c.csv", ONE);
    replace(archive, "b.csv", "a.csv");

    Decoded decoded = Packed.read(archive);

    assertThat(rows(decoded)).containsExactly("c.csv 2 1,x");
    assertThat(rejections(decoded)).containsExactly("a.csv 0 member_repeated");
  }

  @Test
  void namesAreUtf8WhereTheyCanBeElseCodePage437() {
    byte[] utf8 = Packed.zip("été.csv", ONE);
    byte[] dos = Packed.zip("ete.csv", ONE);
    replace(dos, "ete.csv", new String(new byte[] {(byte) 0x82, 't', (byte) 0x82}, LATIN) + ".csv");

    assertThat(rows(Packed.read(utf8))).containsExactly("été.csv 2 1,x");
    assertThat(rows(Packed.read(dos))).containsExactly("été.csv 2 1,x");
  }

  /** Writes other bytes of the same length wherever these stand. */
  private static void replace(byte[] bytes, String from, String to) {
    byte[] replaced = new String(bytes, LATIN).replace(from, to).getBytes(LATIN);
    System.arraycopy(replaced, 0, bytes, 0, bytes.length);
  }

  /** Changes a byte of the first entry of the directory at the end of an archive. */
  private static byte[] withDirectoryByte(byte[] archive, int offset, int value) {
    int directory = new String(archive, LATIN).indexOf("PK\u0001\u0002");
    archive[directory + offset] = (byte) value;
    return archive;
  }

  @Test
  void encryptedMembersAreRefusedAndTheOthersRead() {
    byte[] archive = withDirectoryByte(Packed.zip("a.csv", ONE, "b.csv", TWO), 8, 9);

    Decoded decoded = Packed.read(archive);

    assertThat(rows(decoded)).containsExactly("b.csv 2 2,y");
    assertThat(rejections(decoded)).containsExactly("a.csv 0 packing_unsupported");
    assertThat(decoded.only().getMessage()).isEqualTo("it is encrypted");
  }

  @Test
  void unknownMethodsAreRefused() {
    Decoded decoded = Packed.read(withDirectoryByte(Packed.zip("a.csv", ONE), 10, 12));

    assertThat(decoded.only().getMessage())
        .isEqualTo("it is packed by method 12, not stored or deflated");
  }

  @Test
  void aWrongChecksumIsDamageAfterTheRows() {
    byte[] archive = Packed.zip("a.csv", ONE, "b.csv", TWO);
    int directory = new String(archive, LATIN).indexOf("PK\u0001\u0002");

    Decoded decoded = Packed.read(withDirectoryByte(archive, 16, archive[directory + 16] ^ 1));

    assertThat(rows(decoded)).contains("b.csv 2 2,y");
    assertThat(rejections(decoded)).containsExactly("a.csv 0 packing_damaged");
    assertThat(decoded.only().getMessage()).contains("do not fit their checksum");
  }

  @Test
  void aWrongSizeIsDamage() {
    Decoded decoded = Packed.read(withDirectoryByte(Packed.zip("a.csv", ONE), 24, 7));

    assertThat(rejections(decoded)).containsExactly("a.csv 0 packing_damaged");
    assertThat(decoded.only().getMessage()).contains("8 bytes came out where the archive says 7");
  }

  @Test
  void cutOffAnywhereItIsOneRejection() {
    byte[] archive = Packed.zip("a.csv", ONE, "b.csv", TWO);
    for (int length = 4; length < archive.length; length++) {
      Decoded decoded = Packed.read(Arrays.copyOf(archive, length));
      assertThat(decoded.rules()).as("cut at %d", length).containsExactly("0 packing_damaged");
      assertThat(decoded.rows).isEmpty();
    }
  }

  @Test
  void anEndlessNameIsRefused() {
    Decoded decoded = Packed.read(Packed.zip("n".repeat(501), ONE, "o".repeat(500), ONE));

    assertThat(decoded.rows).hasSize(1);
    assertThat(decoded.only().getRule()).isEqualTo("packing_unsupported");
    assertThat(decoded.only().getMessage()).startsWith("a member's name has 501 characters: \"nnn");
  }

  @Test
  void aZipThatIsTheFormatItselfGoesToItsDecoder() {
    byte[] workbook = Packed.zip("mark.xml", "x", "a.csv", ONE);
    byte[] archive = Packed.zip(Map.entry("b.book", workbook));
    Decoder inner =
        (bytes, file, layout, sink) -> {
          try (var stream = bytes.open()) {
            int size = stream.readAllBytes().length;
            return new DecodedFile("", EncodingOrigin.UNKNOWN, "", size);
          } catch (IOException inMemory) {
            throw new AssertionError(inMemory);
          }
        };
    Decoder decoder = new PackedDecoder(inner, ExpansionLimits.DOCUMENTED, "mark.xml");

    for (byte[] bytes : List.of(workbook, archive, Packed.gzip(workbook))) {
      Decoded decoded =
          Decoded.with(
              decoder, () -> new ByteArrayInputStream(bytes), Decoded.FILE, Packed.layout(""));
      assertThat(decoded.rejections).isEmpty();
      assertThat(decoded.file.rows()).isEqualTo(workbook.length);
    }
  }

  /** Larger than what is kept in memory, so that the copy lies on disk. */
  @Test
  void largeArchivesAreReadToo() {
    StringBuilder noise = new StringBuilder("a,b\n");
    Random random = new Random(7);
    int rows = 0;
    for (; noise.length() < 50_000_000; rows++) {
      noise.append(Long.toHexString(random.nextLong())).append(',');
      noise.append(Long.toHexString(random.nextLong())).append('\n');
    }
    byte[] archive = Packed.zip("a.csv", noise.toString());
    assertThat(archive.length).isGreaterThan(17_000_000);

    assertThat(Packed.read(archive).file.rows()).isEqualTo(rows);
  }

  /** Rows as Python's zipfile and csv modules count them. */
  @ParameterizedTest
  @CsvSource({"input-untagged-csv.zip, input-untagged.csv, 3", "input-valid-csv.zip, input.csv, 6"})
  void publishedArchivesAreRead(String name, String member, int rows) {
    Path archive = SharedFolder.file("data/07_hxl/test_io/" + name);

    Decoded decoded =
        Decoded.with(
            new FileDecoder(),
            () -> Files.newInputStream(archive),
            Decoded.FILE,
            Packed.layout(""));

    assertThat(decoded.file.rows()).isEqualTo(rows);
    assertThat(decoded.rows).allMatch(row -> row.sheet().equals(member));
  }
}
