package org.opencpas.decode.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.decode.Decoded;
import org.opencpas.decode.EncodingOrigin;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.SourceFile;
import org.opencpas.source.TextFormat;

/** Files that cannot be read, or not to their end. */
class CsvFileTroubleTest {
  @TempDir Path folder;

  private Decoded decode(Path path) {
    SourceFile file = new SourceFile("returns", 0, "records/a.csv", path.toString(), -1);
    return Decoded.with(
        new CsvDecoder(), () -> Files.newInputStream(path), file, TextFormat.DETECTED);
  }

  @Test
  void aMissingFileIsOneRejection() {
    Decoded decoded = decode(folder.resolve("none.csv"));

    assertThat(decoded.rules()).containsExactly("0 file_missing");
    assertThat(decoded.only().getMessage()).isEqualTo("records/a.csv is not there");
    assertThat(decoded.only().getRaw()).isNull();
    assertThat(decoded.file.origin()).isEqualTo(EncodingOrigin.UNKNOWN);
  }

  @Test
  void aDanglingLinkIsCalledOne() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("none.csv"));

    Decoded decoded = decode(link);

    assertThat(decoded.rules()).containsExactly("0 file_missing");
    assertThat(decoded.only().getMessage()).contains("link to a file that is not there");
  }

  @Test
  void aDirectoryIsCalledOne() {
    assertThat(decode(folder).rules()).containsExactly("0 file_is_directory");
  }

  @Test
  void aMissingFileOfAnotherFileSystemIsMissing() {
    Decoded decoded =
        Decoded.source(
            () -> {
              throw new FileNotFoundException("no such object");
            },
            TextFormat.DETECTED);

    assertThat(decoded.rules()).containsExactly("0 file_missing");
  }

  @Test
  void aFileWithoutPermissionIsUnreadable() {
    Decoded decoded =
        Decoded.source(
            () -> {
              throw new AccessDeniedException("a.csv");
            },
            TextFormat.DETECTED);

    assertThat(decoded.rules()).containsExactly("0 file_unreadable");
    assertThat(decoded.only().getMessage())
        .isEqualTo("records/a.csv cannot be read: permission denied");
  }

  @Test
  void rowsBeforeABreakInReadingStay() {
    byte[] start = "a,b\n1,2\n3,4\n5,".getBytes(StandardCharsets.UTF_8);
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("disk error");
          }
        };

    Decoded decoded =
        Decoded.source(
            () -> new SequenceInputStream(new ByteArrayInputStream(start), broken),
            TextFormat.DETECTED);

    assertThat(decoded.lines()).containsExactly(2L, 3L);
    assertThat(decoded.rules()).containsExactly("0 file_unreadable");
    assertThat(decoded.only().getMessage())
        .isEqualTo("reading broke off after the row on line 3: disk error");
    assertThat(decoded.file.rows()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n \t\r\n\u00a0", "\ufeff", "\ufeff\n"})
  void aFileOfBlanksIsEmpty(String text) {
    assertThat(Decoded.text(text).rules()).containsExactly("0 file_empty");
  }

  @Test
  void aRepeatedNameRejectsTheFile() {
    Decoded decoded = Decoded.text("a,b, a\n1,2,3\n");

    assertThat(decoded.rules()).containsExactly("0 column_repeated");
    assertThat(decoded.only().getColumnName()).isEqualTo("a");
    assertThat(decoded.only().getMessage()).isEqualTo("two columns are called \"a\"");
    assertThat(decoded.rows).isEmpty();
  }

  @Test
  void blankNamesMayRepeat() {
    assertThat(Decoded.text(",a,\n1,2,3\n").rejections).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a,b\n1,2\n", "a, \"b\",c\n1,2\n", "a\0,b\n1,2\n"})
  void anUnreadableHeaderRejectsTheFile(String text) {
    Decoded decoded = Decoded.text(text);

    assertThat(decoded.rules()).containsExactly("0 header_unreadable");
    assertThat(decoded.rows).isEmpty();
  }

  @Test
  void zeroBytesInTheHeaderHintAtAnotherEncoding() {
    Rejection rejection =
        Decoded.bytes("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE), TextFormat.DETECTED).only();

    assertThat(rejection.getMessage()).contains("UTF-16").doesNotContain("\0");
    assertThat(rejection.getColumnName()).isNull();
  }
}
