package org.opencpas.decode.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.decode.Decoded;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.EncodingOrigin;
import org.opencpas.source.TextFormat;

/** Encodings: declared, marked, detected, assumed. */
class EncodingDetectionTest {
  private static final String TEXT = "région,x\nKéstria 😀,1\n";

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] marked(String text, Charset charset) {
    return ("\ufeff" + text).getBytes(charset);
  }

  private static TextFormat declared(String encoding) {
    return new TextFormat(encoding, "", '.');
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkNamesTheEncodingAndIsNoText(String encoding) {
    Decoded decoded = Decoded.bytes(marked(TEXT, Charset.forName(encoding)), TextFormat.DETECTED);

    assertThat(decoded.file)
        .isEqualTo(new DecodedFile(encoding, EncodingOrigin.BYTE_ORDER_MARK, ",", 1));
    assertThat(decoded.rows.get(0).header().names()).containsExactly("région", "x");
    assertThat(decoded.cells()).containsExactly(List.of("Késtria 😀", "1"));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8, UTF-8",
    "UTF-16, UTF-16LE, UTF-16LE",
    "UTF-16, UTF-16BE, UTF-16BE",
    "UTF-16LE, UTF-16LE, UTF-16LE"
  })
  void aMarkUnderADeclaredEncodingIsNoTextEither(String says, String written, String found) {
    Decoded decoded = Decoded.bytes(marked(TEXT, Charset.forName(written)), declared(says));

    assertThat(decoded.file).isEqualTo(new DecodedFile(found, EncodingOrigin.DECLARED, ",", 1));
    assertThat(decoded.rows.get(0).header().names()).containsExactly("région", "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-8"})
  void aDeclaredEncodingHoldsWithoutAMark(String encoding) {
    String text = "région,x\nKéstria,1\n";
    Decoded decoded = Decoded.bytes(text.getBytes(Charset.forName(encoding)), declared(encoding));

    assertThat(decoded.file.origin()).isEqualTo(EncodingOrigin.DECLARED);
    assertThat(decoded.cells()).containsExactly(List.of("Késtria", "1"));
  }

  @Test
  void withoutADeclarationUtf8ComesFirst() {
    Decoded decoded = Decoded.bytes(TEXT.getBytes(StandardCharsets.UTF_8), TextFormat.DETECTED);

    assertThat(decoded.file.encoding()).isEqualTo("UTF-8");
    assertThat(decoded.file.isFallback()).isFalse();
    assertThat(decoded.cells()).containsExactly(List.of("Késtria 😀", "1"));
  }

  @Test
  void bytesThatAreNoUtf8AreTakenForWindows1252() {
    Decoded decoded =
        Decoded.bytes(
            "région,x\n€5 – Késtria,1\n".getBytes(Charset.forName("windows-1252")),
            TextFormat.DETECTED);

    assertThat(decoded.file.encoding()).isEqualTo("windows-1252");
    assertThat(decoded.file.isFallback()).isTrue();
    assertThat(decoded.cells()).containsExactly(List.of("€5 – Késtria", "1"));
  }

  @Test
  void bytesThatAreNoTextAtAllRejectTheFile() {
    byte[] bytes = concat("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0x81});

    Decoded decoded = Decoded.bytes(concat(bytes, new byte[] {'x'}), TextFormat.DETECTED);

    assertThat(decoded.rules()).containsExactly("0 encoding_invalid");
    assertThat(decoded.rows).isEmpty();
  }

  @Test
  void bytesThatDoNotFitTheDeclaredEncodingRejectTheFile() {
    byte[] latin = "a,b\r\n1,2\r\n3,caf\u00e9 x\n".getBytes(StandardCharsets.ISO_8859_1);

    Decoded decoded = Decoded.bytes(latin, declared("UTF-8"));

    assertThat(decoded.rules()).containsExactly("0 encoding_invalid");
    assertThat(decoded.only().getMessage())
        .isEqualTo("byte 0xE9 at offset 15 is no UTF-8 (line 3)");
    assertThat(decoded.rows).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"windows-1252", "UTF-16BE", "klingon", "not a name"})
  void anEncodingThatIsNotTheFilesRejectsTheFile(String encoding) {
    Decoded decoded =
        Decoded.bytes(marked("a,b\n1,2\n", StandardCharsets.UTF_8), declared(encoding));

    assertThat(decoded.rules()).containsExactly("0 encoding_invalid");
  }

  @Test
  void aFileCutOffInsideACharacterLosesItsLastRowOnly() {
    byte[] whole = "a,b\né,1\nx,ö".getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);

    Decoded decoded = Decoded.bytes(cut, TextFormat.DETECTED);

    assertThat(decoded.file.encoding()).isEqualTo("UTF-8");
    assertThat(decoded.cells()).containsExactly(List.of("é", "1"));
    assertThat(decoded.rules()).containsExactly("3 control_character");
  }

  @Test
  void aLoneLastByteIsAWholeCharacterOfWindows1252() {
    Decoded decoded =
        Decoded.bytes(
            "a,b\n1,caf\u00e9".getBytes(StandardCharsets.ISO_8859_1), TextFormat.DETECTED);

    assertThat(decoded.file.isFallback()).isTrue();
    assertThat(decoded.cells()).containsExactly(List.of("1", "café"));
  }
}
